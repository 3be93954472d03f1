package io.github.chinsdk.kpi.standardisation;

import io.github.chinsdk.kpi.Caveat;
import io.github.chinsdk.kpi.ConfidenceLevel;
import io.github.chinsdk.kpi.Counts;
import io.github.chinsdk.kpi.Estimate;
import io.github.chinsdk.kpi.EstimateColumns;
import io.github.chinsdk.kpi.EstimateStatus;
import io.github.chinsdk.kpi.Interval;
import io.github.chinsdk.kpi.RateUnit;
import io.github.chinsdk.kpi.internal.Columns;
import io.github.chinsdk.kpi.internal.CountLimits;
import io.github.chinsdk.kpi.internal.Strata;
import io.github.chinsdk.kpi.rate.RateMethod;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Observed over expected events, times 1 or times the crude rate of the reference. */
final class IndirectStandard {

    /** What observed over expected is multiplied by, besides the unit. */
    enum Scale {
        ONE,
        REFERENCE_RATE
    }

    private static final String NOTHING_EXPECTED = "no events are expected at the rates of the reference";
    private static final String TOO_LARGE = "the value is outside the range of a double";

    private final Scale scale;
    private final RateMethod method;
    private final RateUnit unit;
    private final List<ConfidenceLevel> levels;
    private final CountLimits limits;

    IndirectStandard(Scale scale, RateMethod method, RateUnit unit, List<ConfidenceLevel> levels) {
        this.scale = scale;
        this.method = method;
        this.unit = unit;
        this.levels = levels;
        this.limits = new CountLimits(levels);
    }

    IndirectStandard with(RateMethod other) {
        return new IndirectStandard(scale, other, unit, levels);
    }

    IndirectStandard with(RateUnit other) {
        return new IndirectStandard(scale, method, other, levels);
    }

    IndirectStandard with(List<ConfidenceLevel> others) {
        return new IndirectStandard(scale, method, unit, others);
    }

    <S extends Comparable<? super S>> Estimate calculate(Map<S, Counts> counts, Map<S, Counts> reference) {
        double observed = 0;
        SortedMap<S, Double> populations = new TreeMap<>();
        for (Map.Entry<S, Counts> stratum : new TreeMap<>(counts).entrySet()) {
            if (stratum.getValue().denominator() == 0) {
                Strata.checkNoEvents(stratum.getKey(), stratum.getValue().numerator());
            }
            observed += stratum.getValue().numerator();
            populations.put(stratum.getKey(), stratum.getValue().denominator());
        }
        return fromTotal(observed, populations, reference);
    }

    <S extends Comparable<? super S>> Estimate fromTotal(
            double observed, Map<S, ? extends Number> populations, Map<S, Counts> reference) {
        Expectation<S> expectation = new Expectation<>(reference);
        Strata.checkKnown(populations.keySet(), expectation.reference().keySet());
        RateMethod used = method.forEvents(observed);
        double expected = 0;
        SortedMap<S, Double> expectedByStratum = new TreeMap<>();
        String undefined = "";
        for (Map.Entry<S, Counts> stratum : expectation.reference().entrySet()) {
            Number number = populations.get(stratum.getKey());
            if (number == null) {
                undefined = Strata.missing(stratum.getKey());
                break;
            }
            double people = number.doubleValue();
            // Counts carries the checks of a population.
            double referencePeople = stratum.getValue().denominator();
            Counts checked = new Counts(0, people);
            if (checked.denominator() > 0 && referencePeople == 0) {
                undefined = Expectation.noReference(stratum.getKey());
                break;
            }
            double here = Expectation.expected(people, stratum.getValue().numerator(), referencePeople);
            expectedByStratum.put(stratum.getKey(), here);
            expected += here;
        }
        Estimate.Builder estimate = Estimate.from(new Counts(observed, expected), unit, used);
        if (!undefined.isEmpty()) {
            return estimate.undefined(undefined);
        }
        expectedByStratum.forEach((stratum, here) -> estimate.working("expected events, " + stratum, here));
        return finish(estimate, used, observed, expected, factor(expectation.crudeRate()));
    }

    private double factor(double crudeRate) {
        return scale == Scale.ONE ? 1 : crudeRate;
    }

    private Estimate finish(
            Estimate.Builder estimate, RateMethod used, double observed, double expected, double factor) {
        if (expected == 0) {
            return estimate.undefined(NOTHING_EXPECTED);
        }
        double perEvent = unit.multiplier() * factor / expected;
        double value = observed * perEvent;
        if (!Double.isFinite(perEvent) || !Double.isFinite(value)) {
            return estimate.undefined(TOO_LARGE);
        }
        estimate.working("observed events", observed).working("expected events", expected);
        if (scale == Scale.REFERENCE_RATE) {
            estimate.working("crude rate of the reference", factor);
        }
        estimate.working("multiplier", unit.multiplier());
        for (int level = 0; level < levels.size(); level++) {
            double lower = limits.lower(used, observed, level) * perEvent;
            double upper = limits.upper(used, observed, level) * perEvent;
            if (Double.isFinite(upper)) {
                estimate.interval(new Interval(levels.get(level), lower, upper));
            } else {
                estimate.caveat(new Caveat(
                        "upper-limit-too-large",
                        String.format(
                                Locale.ROOT,
                                "The %s interval is left out: its upper limit is outside the range of a double.",
                                levels.get(level))));
            }
        }
        return estimate.calculated(value);
    }

    EstimateColumns calculate(StratifiedColumns counts, StratifiedColumns reference) {
        double[] rates = rates(counts, reference);
        double factor = factor(crudeRate(reference));
        RateMethod common = method.forEvents(Double.MAX_VALUE);
        EstimateColumns.Builder columns = EstimateColumns.from(counts.units(), unit, levels, common);
        CountLimits.Batch batch = limits.batch(method);
        for (int row = 0; row < counts.units(); row++) {
            String rejection = counts.rejection(row);
            if (!rejection.isEmpty()) {
                columns.without(row, EstimateStatus.REJECTED, rejection);
                continue;
            }
            double observed = 0;
            double expected = 0;
            String undefined = "";
            for (int stratum = 0; stratum < rates.length && undefined.isEmpty(); stratum++) {
                double people = counts.population(row, stratum);
                if (!counts.isPresent(row, stratum)) {
                    undefined = Strata.missing(counts.label(stratum));
                } else if (people > 0) {
                    observed += counts.events(row, stratum);
                    expected += people * rates[stratum];
                    undefined = Double.isNaN(rates[stratum]) ? Expectation.noReference(counts.label(stratum)) : "";
                }
            }
            double perEvent = unit.multiplier() * factor / expected;
            if (!undefined.isEmpty()) {
                columns.without(row, EstimateStatus.UNDEFINED, undefined);
            } else if (expected == 0) {
                columns.without(row, EstimateStatus.UNDEFINED, NOTHING_EXPECTED);
            } else if (!Double.isFinite(perEvent)) {
                columns.without(row, EstimateStatus.UNDEFINED, TOO_LARGE);
            } else {
                columns.values()[row] = observed * perEvent;
                if (method.forEvents(observed) != common) {
                    columns.method(row, method.forEvents(observed));
                }
                for (int level = 0; level < levels.size(); level++) {
                    columns.lowers(level)[row] = batch.lower(observed, level) * perEvent;
                    columns.uppers(level)[row] = batch.upper(observed, level) * perEvent;
                }
            }
        }
        return columns.build();
    }

    private static double[] rates(StratifiedColumns counts, StratifiedColumns reference) {
        if (reference.units() != 1) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "reference must be one unit, had %d\nMaybe sum them: reference.total().",
                    reference.units()));
        }
        Columns.sameLength("strata of the reference", reference.strata(), "strata of the counts", counts.strata());
        if (!reference.rejection(0).isEmpty()) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "reference must be sound, %s\nMaybe leave the bad row out of the reference.",
                    reference.rejection(0)));
        }
        double[] rates = new double[counts.strata()];
        for (int stratum = 0; stratum < rates.length; stratum++) {
            // NaN where the reference has nobody: a unit with people there becomes undefined.
            rates[stratum] = reference.events(0, stratum) / reference.population(0, stratum);
        }
        return rates;
    }

    private static double crudeRate(StratifiedColumns reference) {
        double events = 0;
        double people = 0;
        for (int stratum = 0; stratum < reference.strata(); stratum++) {
            events += reference.events(0, stratum);
            people += reference.population(0, stratum);
        }
        return people > 0 ? events / people : 0;
    }
}
