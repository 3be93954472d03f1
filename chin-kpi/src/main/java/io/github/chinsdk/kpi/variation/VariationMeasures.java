package io.github.chinsdk.kpi.variation;

import io.github.chinsdk.kpi.Caveat;
import io.github.chinsdk.kpi.RateUnit;
import io.github.chinsdk.kpi.Working;
import io.github.chinsdk.kpi.internal.IncompleteGamma;
import io.github.chinsdk.kpi.internal.variation.ExactSum;
import io.github.chinsdk.kpi.internal.variation.Quantile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * How much areas differ in their rates: extremal quotients, interquartile ratio, coefficients of variation, systematic
 * component of variation, chi-squared, Gini, and empirical Bayes, in one report. Formulas and sources are on
 * {@link VariationMeasure}; smoothed risks of the areas are in {@link EmpiricalBayes}.
 *
 * <p>A measure that the data do not define is not estimable, with the reason in words: an extremal quotient over an area
 * without events, a systematic component below zero (chance explains more than the variation seen). Immutable.
 */
public final class VariationMeasures {

    private static final double STANDARDISED_INTERNALLY = 1e-9;

    private final RateUnit unit;

    private VariationMeasures(RateUnit unit) {
        this.unit = unit;
    }

    /**
     * {@return measures with rates per 1,000}
     */
    public static VariationMeasures withDefaults() {
        return new VariationMeasures(RateUnit.PER_1_000);
    }

    /**
     * The same measures with rates in another unit.
     *
     * @param unit the unit of the measures that are rates
     * @return a new calculator
     */
    public VariationMeasures with(RateUnit unit) {
        return new VariationMeasures(unit);
    }

    /**
     * Takes every measure.
     *
     * @param areas the areas, at least one, names unique; expected events for all of them or for none
     * @return the report
     * @throws IllegalArgumentException if there is no area, a name occurs twice, only some areas have expected events, or
     *     there is no event at all
     */
    public VariationReport calculate(List<AreaEvents> areas) {
        AreaColumns columns = AreaColumns.of(areas);
        Map<VariationMeasure, MeasuredVariation> measured = new EnumMap<>(VariationMeasure.class);
        rates(columns, measured);
        coefficients(columns, measured);
        systematic(columns, measured);
        chiSquared(columns, measured);
        gini(columns, measured);
        empiricalBayes(areas, measured);
        List<Caveat> caveats = new ArrayList<>(1);
        double relativeGap = Math.abs(columns.totalObserved() - columns.totalExpected()) / columns.totalObserved();
        if (relativeGap > STANDARDISED_INTERNALLY) {
            caveats.add(new Caveat(
                    "not-standardised-internally",
                    String.format(
                            Locale.ROOT,
                            "Observed events sum to %,.2f and expected ones to %,.2f: chi-squared also measures that difference.",
                            columns.totalObserved(),
                            columns.totalExpected())));
        }
        return new VariationReport(
                unit,
                areas.size(),
                List.copyOf(measured.values()),
                caveats,
                List.of(
                        new Working("observed events", columns.totalObserved()),
                        new Working("people", columns.totalPeople()),
                        new Working("expected events", columns.totalExpected())));
    }

    private void rates(AreaColumns columns, Map<VariationMeasure, MeasuredVariation> measured) {
        double[] ascending = columns.ascendingRates();
        double low = ascending[0];
        double high = ascending[ascending.length - 1];
        double p5 = Quantile.type7(ascending, 0.05);
        double p25 = Quantile.type7(ascending, 0.25);
        double p75 = Quantile.type7(ascending, 0.75);
        double p95 = Quantile.type7(ascending, 0.95);
        double times = unit.multiplier();
        put(measured, VariationMeasure.OVERALL_RATE, columns.overallRate() * times);
        put(measured, VariationMeasure.LOWEST_RATE, low * times);
        put(measured, VariationMeasure.PERCENTILE_5, p5 * times);
        put(measured, VariationMeasure.PERCENTILE_25, p25 * times);
        put(measured, VariationMeasure.MEDIAN, Quantile.type7(ascending, 0.5) * times);
        put(measured, VariationMeasure.PERCENTILE_75, p75 * times);
        put(measured, VariationMeasure.PERCENTILE_95, p95 * times);
        put(measured, VariationMeasure.HIGHEST_RATE, high * times);
        put(measured, VariationMeasure.RANGE, (high - low) * times);
        quotient(measured, VariationMeasure.EXTREMAL_QUOTIENT, high, low, "the lowest rate is 0");
        quotient(measured, VariationMeasure.EXTREMAL_QUOTIENT_5_95, p95, p5, "the 5th percentile is 0");
        quotient(measured, VariationMeasure.INTERQUARTILE_RATIO, p75, p25, "the 25th percentile is 0");
    }

    private void coefficients(AreaColumns columns, Map<VariationMeasure, MeasuredVariation> measured) {
        int m = columns.size();
        double overall = columns.overallRate();
        double mean = ExactSum.of(columns.rates()) / m;
        ExactSum squares = new ExactSum();
        ExactSum weighted = new ExactSum();
        ExactSum squaredPeople = new ExactSum();
        for (int i = 0; i < m; i++) {
            double rate = columns.rates()[i];
            double people = columns.people()[i];
            squares.add((rate - mean) * (rate - mean));
            weighted.add(people * (rate - overall) * (rate - overall));
            squaredPeople.add(people * people);
        }
        double people = columns.totalPeople();
        put(
                measured,
                VariationMeasure.WEIGHTED_COEFFICIENT_OF_VARIATION,
                Math.sqrt(weighted.value() / people) / overall);
        if (m == 1) {
            String one = "one area does not vary";
            absent(measured, VariationMeasure.STANDARD_DEVIATION, one);
            absent(measured, VariationMeasure.COEFFICIENT_OF_VARIATION, one);
            absent(measured, VariationMeasure.UNBIASED_WEIGHTED_COEFFICIENT_OF_VARIATION, one);
            return;
        }
        double deviation = Math.sqrt(squares.value() / (m - 1));
        put(measured, VariationMeasure.STANDARD_DEVIATION, deviation * unit.multiplier());
        put(measured, VariationMeasure.COEFFICIENT_OF_VARIATION, deviation / mean);
        put(
                measured,
                VariationMeasure.UNBIASED_WEIGHTED_COEFFICIENT_OF_VARIATION,
                Math.sqrt(weighted.value() / (people - squaredPeople.value() / people)) / overall);
    }

    private static void systematic(AreaColumns columns, Map<VariationMeasure, MeasuredVariation> measured) {
        int m = columns.size();
        ExactSum diehr = new ExactSum();
        ExactSum logged = new ExactSum();
        boolean zero = false;
        for (int i = 0; i < m; i++) {
            double o = columns.observed()[i];
            double e = columns.expected()[i];
            double relative = (o - e) / e;
            diehr.add(relative * relative).add(-1 / e);
            zero |= o == 0;
            if (o > 0) {
                double log = StrictMath.log(o / e);
                logged.add(log * log).add(-1 / e);
            }
        }
        component(measured, VariationMeasure.SYSTEMATIC_COMPONENT, diehr.value() / m);
        if (zero) {
            absent(
                    measured,
                    VariationMeasure.SYSTEMATIC_COMPONENT_LOG,
                    "an area has no events, whose logarithm is undefined");
        } else {
            component(measured, VariationMeasure.SYSTEMATIC_COMPONENT_LOG, logged.value() / m);
        }
    }

    private static void component(
            Map<VariationMeasure, MeasuredVariation> measured, VariationMeasure measure, double value) {
        if (value < 0) {
            absent(
                    measured,
                    measure,
                    String.format(
                            Locale.ROOT, "chance explains more than the variation seen (it would be %.3g)", value));
        } else {
            put(measured, measure, value);
        }
    }

    private static void chiSquared(AreaColumns columns, Map<VariationMeasure, MeasuredVariation> measured) {
        ExactSum sum = new ExactSum();
        for (int i = 0; i < columns.size(); i++) {
            double difference = columns.observed()[i] - columns.expected()[i];
            sum.add(difference * difference / columns.expected()[i]);
        }
        if (columns.size() == 1) {
            absent(measured, VariationMeasure.CHI_SQUARED, "one area does not vary");
            absent(measured, VariationMeasure.CHI_SQUARED_LOG_P, "one area does not vary");
            return;
        }
        put(measured, VariationMeasure.CHI_SQUARED, sum.value());
        put(
                measured,
                VariationMeasure.CHI_SQUARED_LOG_P,
                IncompleteGamma.logUpper((columns.size() - 1) / 2.0, sum.value() / 2));
    }

    private static void gini(AreaColumns columns, Map<VariationMeasure, MeasuredVariation> measured) {
        double[] ascending = columns.ascendingRates();
        int m = ascending.length;
        double[] ranked = new double[m];
        for (int i = 0; i < m; i++) {
            ranked[i] = (2.0 * (i + 1) - m - 1) * ascending[i];
        }
        double gini = ExactSum.of(ranked) / (m * ExactSum.of(ascending));
        put(measured, VariationMeasure.GINI, gini);
        if (m == 1) {
            absent(measured, VariationMeasure.CORRECTED_GINI, "one area does not vary");
        } else {
            put(measured, VariationMeasure.CORRECTED_GINI, gini * m / (m - 1));
        }
    }

    private static void empiricalBayes(List<AreaEvents> areas, Map<VariationMeasure, MeasuredVariation> measured) {
        EmpiricalBayesFit fit =
                EmpiricalBayes.of(EmpiricalBayesModel.POISSON_GAMMA).calculate(areas);
        if (fit.priorVariance().isEmpty()) {
            absent(measured, VariationMeasure.EMPIRICAL_BAYES_VARIANCE, fit.reason());
            absent(measured, VariationMeasure.EMPIRICAL_BAYES_QUOTIENT_20_80, fit.reason());
            absent(measured, VariationMeasure.EMPIRICAL_BAYES_QUINTILE_SHARE_RATIO, fit.reason());
            return;
        }
        double[] ascending = fit.smoothed().stream()
                .mapToDouble(EmpiricalBayesFit.SmoothedRisk::relativeRisk)
                .sorted()
                .toArray();
        double p20 = Quantile.type7(ascending, 0.2);
        double p80 = Quantile.type7(ascending, 0.8);
        put(
                measured,
                VariationMeasure.EMPIRICAL_BAYES_VARIANCE,
                fit.priorVariance().getAsDouble());
        put(measured, VariationMeasure.EMPIRICAL_BAYES_QUOTIENT_20_80, p80 / p20);
        put(
                measured,
                VariationMeasure.EMPIRICAL_BAYES_QUINTILE_SHARE_RATIO,
                ExactSum.of(Arrays.stream(ascending).filter(risk -> risk >= p80).toArray())
                        / ExactSum.of(Arrays.stream(ascending)
                                .filter(risk -> risk <= p20)
                                .toArray()));
    }

    private static void quotient(
            Map<VariationMeasure, MeasuredVariation> measured,
            VariationMeasure measure,
            double above,
            double below,
            String reason) {
        if (below > 0) {
            put(measured, measure, above / below);
        } else {
            absent(measured, measure, reason);
        }
    }

    private static void put(Map<VariationMeasure, MeasuredVariation> measured, VariationMeasure measure, double value) {
        measured.put(measure, new MeasuredVariation(measure, OptionalDouble.of(value), ""));
    }

    private static void absent(
            Map<VariationMeasure, MeasuredVariation> measured, VariationMeasure measure, String reason) {
        measured.put(measure, new MeasuredVariation(measure, OptionalDouble.empty(), reason));
    }
}
