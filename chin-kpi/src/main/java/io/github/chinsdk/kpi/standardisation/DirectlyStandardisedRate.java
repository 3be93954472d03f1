package io.github.chinsdk.kpi.standardisation;

import io.github.chinsdk.kpi.Caveat;
import io.github.chinsdk.kpi.ConfidenceLevel;
import io.github.chinsdk.kpi.Counts;
import io.github.chinsdk.kpi.Estimate;
import io.github.chinsdk.kpi.EstimateColumns;
import io.github.chinsdk.kpi.EstimateStatus;
import io.github.chinsdk.kpi.Interval;
import io.github.chinsdk.kpi.RateUnit;
import io.github.chinsdk.kpi.internal.ByarLimits;
import io.github.chinsdk.kpi.internal.DobsonSums;
import io.github.chinsdk.kpi.internal.Levels;
import io.github.chinsdk.kpi.internal.Strata;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;

/**
 * The rate that a unit would have if its population had the age structure of a standard population:
 * {@code sum(w x / n) / sum(w)} over the strata, events x, people n, weights w; with Dobson's limits around Byar's
 * limits B of the total count O: {@code rate + sqrt(v / O) (B(O) - O)}, {@code v = sum(w^2 x / n^2) / sum(w)^2}.
 *
 * <p>By default per 100,000, with 95% and 99.8% side by side. Below 10 events in total the rate is withheld: the
 * interval does not hold there. The lower limit is not cut at 0; a caveat says where it lies below. Strata are summed in
 * their natural order, so the order of the input cannot change a bit. Immutable.
 *
 * @see DsrMethod
 */
public final class DirectlyStandardisedRate {

    private static final double MINIMUM_EVENTS = 10;
    private static final String TOO_FEW = "there are fewer than 10 events in total, and the method does not hold there";
    private static final String NO_WEIGHT = "the standard population has no weight in any stratum of this unit";

    private final RateUnit unit;
    private final List<ConfidenceLevel> levels;
    private final MissingStrata missing;
    private final double[] z;

    private DirectlyStandardisedRate(RateUnit unit, List<ConfidenceLevel> levels, MissingStrata missing) {
        this.unit = unit;
        this.levels = levels;
        this.missing = missing;
        this.z = Levels.z(levels);
    }

    /**
     * {@return per 100,000, 95% and 99.8%, undefined where a stratum is missing}
     */
    public static DirectlyStandardisedRate withDefaults() {
        return new DirectlyStandardisedRate(RateUnit.PER_100_000, Levels.PUBLIC_HEALTH, MissingStrata.UNDEFINED);
    }

    /**
     * The same with other levels.
     *
     * @param levels the levels, in the order in which the intervals are wanted; none for the value alone
     * @return a new calculator
     * @throws IllegalArgumentException if a level comes twice
     */
    public DirectlyStandardisedRate with(ConfidenceLevel... levels) {
        return new DirectlyStandardisedRate(unit, Levels.of(levels), missing);
    }

    /**
     * The same in another unit.
     *
     * @param unit for example {@link RateUnit#PER_1_000}
     * @return a new calculator
     */
    public DirectlyStandardisedRate with(RateUnit unit) {
        return new DirectlyStandardisedRate(unit, levels, missing);
    }

    /**
     * The same with another way with missing strata.
     *
     * @param missing what happens to a unit that lacks a stratum of the standard
     * @return a new calculator
     */
    public DirectlyStandardisedRate with(MissingStrata missing) {
        return new DirectlyStandardisedRate(unit, levels, missing);
    }

    /**
     * The rate of one unit.
     *
     * @param counts the events over the people of each stratum
     * @param standardPopulation the weight of each stratum, at least 0, on any scale
     * @param <S> the strata, for example age bands; summed in their natural order
     * @return the estimate: withheld below 10 events, undefined where a stratum is missing or empty
     * @throws IllegalArgumentException if the counts have a stratum that the standard lacks, a weight is negative or
     *     not finite, or a stratum has events but no people
     */
    public <S extends Comparable<? super S>> Estimate calculate(
            Map<S, Counts> counts, Map<S, ? extends Number> standardPopulation) {
        SortedMap<S, RepeatedEvents> once = new TreeMap<>();
        counts.forEach((stratum, count) -> once.put(
                stratum, new RepeatedEvents(count.denominator(), new TreeMap<>(Map.of(1, count.numerator())))));
        return calculate(once, standardPopulation, DsrMethod.DOBSON);
    }

    /**
     * The rate of one unit in which a person can have several events. The value is that of
     * {@link #calculate(Map, Map)}; the interval is wider, because the variance of a person's f events is f^2:
     * {@code v = sum over f of f^2 v_f}, v_f being the variance from the people with f events.
     *
     * @param events the people of each stratum by how many events they had
     * @param standardPopulation the weight of each stratum, at least 0, on any scale
     * @param <S> the strata, for example age bands; summed in their natural order
     * @return the estimate: withheld below 10 events, undefined where a stratum is missing or empty
     * @throws IllegalArgumentException as {@link #calculate(Map, Map)}
     */
    public <S extends Comparable<? super S>> Estimate calculateRepeatedEvents(
            Map<S, RepeatedEvents> events, Map<S, ? extends Number> standardPopulation) {
        return calculate(new TreeMap<>(events), standardPopulation, DsrMethod.DOBSON_NON_INDEPENDENT);
    }

    /**
     * The rates of many units over columns.
     *
     * @param counts the events and people of each unit and stratum
     * @param standardPopulation the weight of each stratum, at least 0, on any scale
     * @return a row a unit: withheld below 10 events, undefined where a stratum is missing or empty, rejected where its
     *     input is wrong; the same bits as {@link #calculate(Map, Map)}
     * @throws IllegalArgumentException if there is not one weight for each stratum, or one is negative or not finite
     */
    public EstimateColumns calculate(StratifiedColumns counts, double[] standardPopulation) {
        return calculate(counts, standardPopulation, DsrMethod.DOBSON, counts::rejection, counts::events);
    }

    /**
     * The rates of many units over columns, where a person can have several events.
     *
     * @param events the people of each unit and stratum by how many events they had
     * @param standardPopulation the weight of each stratum, at least 0, on any scale
     * @return a row a unit: withheld below 10 events, undefined where a stratum is missing or empty, rejected where its
     *     input is wrong; the same bits as {@link #calculateRepeatedEvents(Map, Map)}
     * @throws IllegalArgumentException if there is not one weight for each stratum, or one is negative or not finite
     */
    public EstimateColumns calculateRepeatedEvents(RepeatedEventColumns events, double[] standardPopulation) {
        return calculate(
                events.counts(),
                standardPopulation,
                DsrMethod.DOBSON_NON_INDEPENDENT,
                events::rejection,
                events::variance);
    }

    private EstimateColumns calculate(
            StratifiedColumns counts,
            double[] standardPopulation,
            DsrMethod method,
            IntFunction<String> rejections,
            CellVariance variances) {
        Strata.checkWeights(standardPopulation, counts.strata());
        EstimateColumns.Builder columns = EstimateColumns.from(counts.units(), unit, levels, method);
        DobsonSums sums = new DobsonSums();
        for (int row = 0; row < counts.units(); row++) {
            sums.clear();
            String rejection = rejections.apply(row);
            if (!rejection.isEmpty()) {
                columns.without(row, EstimateStatus.REJECTED, rejection);
                continue;
            }
            String undefined = addUp(counts, row, standardPopulation, variances, sums);
            if (!undefined.isEmpty()) {
                columns.without(row, EstimateStatus.UNDEFINED, undefined);
            } else if (sums.events() < MINIMUM_EVENTS) {
                columns.without(row, EstimateStatus.WITHHELD, TOO_FEW);
            } else {
                columns.values()[row] = unit.multiplier() * sums.rate();
                for (int level = 0; level < z.length; level++) {
                    columns.lowers(level)[row] = lower(sums, level);
                    columns.uppers(level)[row] = upper(sums, level);
                }
            }
        }
        return columns.build();
    }

    /** The Poisson variance of the events of a unit in a stratum. */
    private interface CellVariance {
        double of(int unit, int stratum);
    }

    private String addUp(StratifiedColumns counts, int row, double[] weights, CellVariance variances, DobsonSums sums) {
        for (int stratum = 0; stratum < weights.length; stratum++) {
            if (!counts.isPresent(row, stratum)) {
                if (missing == MissingStrata.UNDEFINED) {
                    return Strata.missing(counts.label(stratum));
                }
                continue;
            }
            double people = counts.population(row, stratum);
            if (people == 0) {
                return Strata.empty(counts.label(stratum));
            }
            sums.add(weights[stratum], counts.events(row, stratum), variances.of(row, stratum), people);
        }
        return sums.weights() > 0 ? "" : NO_WEIGHT;
    }

    private <S extends Comparable<? super S>> Estimate calculate(
            SortedMap<S, RepeatedEvents> strata, Map<S, ? extends Number> standardPopulation, DsrMethod method) {
        SortedMap<S, Double> weights = Strata.weights(standardPopulation);
        Strata.checkKnown(strata.keySet(), weights.keySet());
        double events = 0;
        double people = 0;
        for (RepeatedEvents stratum : strata.values()) {
            events += stratum.events();
            people += stratum.population();
        }
        Estimate.Builder estimate = Estimate.from(new Counts(events, people), unit, method);
        DobsonSums sums = new DobsonSums();
        int absent = 0;
        for (Map.Entry<S, Double> weight : weights.entrySet()) {
            RepeatedEvents stratum = strata.get(weight.getKey());
            if (stratum == null) {
                absent++;
                if (missing == MissingStrata.UNDEFINED) {
                    return estimate.undefined(Strata.missing(weight.getKey()));
                }
                continue;
            }
            if (stratum.population() == 0) {
                Strata.checkNoEvents(weight.getKey(), stratum.events());
                return estimate.undefined(Strata.empty(weight.getKey()));
            }
            double weighted =
                    sums.add(weight.getValue(), stratum.events(), stratum.varianceOfEvents(), stratum.population());
            estimate.working("weight, " + weight.getKey(), weight.getValue())
                    .working("events, " + weight.getKey(), stratum.events())
                    .working("population, " + weight.getKey(), stratum.population())
                    .working("weighted rate, " + weight.getKey(), weighted);
        }
        if (!(sums.weights() > 0)) {
            return estimate.undefined(NO_WEIGHT);
        }
        if (absent > 0) {
            estimate.caveat(new Caveat(
                    "strata-missing",
                    String.format(
                            Locale.ROOT,
                            "%d of %d strata of the standard population are missing; the weights of the others were scaled up.",
                            absent,
                            weights.size())));
        }
        return sums.events() < MINIMUM_EVENTS ? estimate.withheld(TOO_FEW) : finish(estimate, sums);
    }

    private Estimate finish(Estimate.Builder estimate, DobsonSums sums) {
        double value = unit.multiplier() * sums.rate();
        if (!Double.isFinite(value)) {
            return estimate.undefined("the rate is outside the range of a double");
        }
        estimate.working("sum of weights", sums.weights())
                .working("sum of weighted rates", sums.weightedRates())
                .working("total events", sums.events())
                .working("variance of the rate", sums.variance())
                .working("multiplier", unit.multiplier());
        for (int level = 0; level < z.length; level++) {
            double lower = lower(sums, level);
            estimate.interval(new Interval(levels.get(level), lower, upper(sums, level)));
            if (lower < 0) {
                estimate.caveat(new Caveat(
                        "lower-limit-below-zero",
                        String.format(
                                Locale.ROOT,
                                "The lower %s limit is below 0: a few events in a small stratum carry a large weight.",
                                levels.get(level))));
            }
        }
        return estimate.calculated(value);
    }

    private double lower(DobsonSums sums, int level) {
        return unit.multiplier() * sums.limit(ByarLimits.lower(sums.events(), z[level]));
    }

    private double upper(DobsonSums sums, int level) {
        return unit.multiplier() * sums.limit(ByarLimits.upper(sums.events(), z[level]));
    }
}
