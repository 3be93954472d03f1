package io.github.chinsdk.kpi.golden;

import io.github.chinsdk.kpi.ConfidenceLevel;
import io.github.chinsdk.kpi.Counts;
import io.github.chinsdk.kpi.Interval;
import io.github.chinsdk.kpi.RateUnit;
import io.github.chinsdk.kpi.comparison.ExactPoissonTest;
import io.github.chinsdk.kpi.comparison.PValue;
import io.github.chinsdk.kpi.comparison.RateRatio;
import io.github.chinsdk.kpi.inequality.QuantileAssignment;
import io.github.chinsdk.kpi.inequality.QuantileValue;
import io.github.chinsdk.kpi.inequality.Quantiles;
import io.github.chinsdk.kpi.inequality.SlopeIndexOfInequality;
import io.github.chinsdk.kpi.inequality.ValueScale;
import io.github.chinsdk.kpi.mortality.LifeExpectancy;
import io.github.chinsdk.kpi.rate.CrudeRate;
import io.github.chinsdk.kpi.rate.Proportion;
import io.github.chinsdk.kpi.standardisation.DirectlyStandardisedRate;
import io.github.chinsdk.kpi.standardisation.IndirectlyStandardisedRate;
import io.github.chinsdk.kpi.standardisation.IndirectlyStandardisedRatio;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * What the peers reject, tried on ours with the figures of the row: an error of theirs has to be an error of ours that
 * names the way out, or no value with a reason; what theirs accepts, ours accepts or handles better, which is then said.
 */
final class ErrorsCheck implements FolderCheck {

    private static final String NOT_EXPRESSIBLE =
            "our types cannot express it: text for numbers, unequal rows, a typing error in an option";

    @Override
    public String folder() {
        return "errors";
    }

    @Override
    public Map<String, String> notCompared() {
        return Map.of("source", "where the case comes from", "message", "a spec of what is rejected, not text to copy");
    }

    @Override
    public void check(GoldenFolder folder, Comparison comparison) {
        comparison.each(folder.table("errors.csv"), row -> {
            RejectedInput input = new RejectedInput(row, comparison);
            switch (row.text("method")) {
                case "phe_proportion", "phe_rate", "phe_mean", "phe_quantile" -> simple(input);
                case "calculate_dsr", "phe_dsr", "calculate_ISRatio", "calculate_ISRate" -> standardised(input);
                case "phe_life_expectancy" -> lifeExpectancy(input);
                case "phe_sii" -> slopeIndex(input);
                case "rateratio.test", "poisson.test" -> exactTests(input);
                default -> {
                    if (!VariationErrors.check(input)) {
                        comparison.leaveOut(row.caseId(), NOT_EXPRESSIBLE);
                    }
                }
            }
        });
    }

    private static void notExpressible(RejectedInput input) {
        input.leaveOut(NOT_EXPRESSIBLE);
    }

    private static void simple(RejectedInput input) {
        if (input.has("conf")) {
            input.levels();
        } else if (input.says("areas")) {
            int[] sizes = input.wholeNumbers();
            QuantileAssignment assignment = Quantiles.of(sizes[1])
                    .assign(IntStream.range(0, sizes[0]).asDoubleStream().toArray());
            input.hasNoValue(assignment.isAssigned(0), assignment.reason(0));
        } else if (input.has("x") || input.has("n") || input.has("multiplier")) {
            boolean isProportion = input.isMethod("phe_proportion");
            input.calculates(() -> {
                Counts counts = new Counts(input.number("x", 1), input.number("n", 10));
                RateUnit unit = RateUnit.ofMultiplier(input.number("multiplier", 1));
                return isProportion
                        ? Proportion.withDefaults().with(unit).calculate(counts)
                        : CrudeRate.withDefaults().with(unit).calculate(counts);
            });
        } else {
            notExpressible(input);
        }
    }

    private static void standardised(RejectedInput input) {
        if (input.says("rows per group")) {
            notExpressible(input);
        } else if (input.has("conf") || input.says("confidence")) {
            input.levels();
        } else if (input.isMethod("calculate_dsr") || input.isMethod("phe_dsr")) {
            input.calculates(() -> {
                Counts counts = new Counts(input.number("x", 20), input.number("n", 100));
                return DirectlyStandardisedRate.withDefaults()
                        .with(RateUnit.ofMultiplier(input.number("multiplier", 1_000)))
                        .calculate(Map.of(1, counts), Map.of(1, input.number("s", 10)));
            });
        } else {
            input.calculates(() -> {
                Map<Integer, Counts> ours = Map.of(1, new Counts(input.number("x", 0), input.number("n", 100)));
                Map<Integer, Counts> reference =
                        Map.of(1, new Counts(input.number("x_ref", 20), input.number("n_ref", 1_000)));
                return input.isMethod("calculate_ISRatio")
                        ? IndirectlyStandardisedRatio.withDefaults().calculate(ours, reference)
                        : IndirectlyStandardisedRate.withDefaults().calculate(ours, reference);
            });
        }
    }

    private static void lifeExpectancy(RejectedInput input) {
        if (input.says("confidence")) {
            input.levels();
        } else if (input.says("bands")) {
            input.calculates(() -> LifeExpectancy.withDefaults()
                    .calculate(lifeBands(input.wholeNumbers()[0], 10_000))
                    .get(0));
        } else if (input.says("total population")) {
            // The limit itself is withheld too.
            input.calculates(() -> LifeExpectancy.withDefaults()
                    .calculate(lifeBands(20, input.wholeNumbers()[0] / 20))
                    .get(0));
        } else {
            notExpressible(input);
        }
    }

    private static void slopeIndex(RejectedInput input) {
        SlopeIndexOfInequality index = SlopeIndexOfInequality.withDefaults();
        if (input.says("confidence")) {
            input.levels();
        } else if (input.says("quantiles")) {
            input.calculates(() -> index.calculate(quantiles(input.wholeNumbers()[0], 0.2)));
        } else if (input.says("population")) {
            input.refuses(() -> QuantileValue.ofStandardError(1, 0, 1, 1));
        } else if (input.says("proportion")) {
            input.calculates(() -> index.with(ValueScale.PROPORTION).calculate(quantiles(5, 1.2)));
        } else {
            notExpressible(input);
        }
    }

    private static void exactTests(RejectedInput input) {
        if (input.isMethod("poisson.test")) {
            Counts counts = new Counts(input.number("x", 1), 1);
            input.refuses(() -> ExactPoissonTest.withDefaults().pValue(counts, 1, PValue.CENTRAL));
        } else {
            input.calculates(() -> RateRatio.withDefaults()
                    .calculate(
                            new Counts(input.number("x", 1), input.number("t", 1)),
                            new Counts(input.number("x", 1), 10)));
        }
    }

    private static SortedMap<Integer, Counts> lifeBands(int bands, long people) {
        SortedMap<Integer, Counts> counts = new TreeMap<>();
        for (int band = 0; band < bands; band++) {
            counts.put(band == 0 ? 0 : band == 1 ? 1 : 5 * (band - 1), Counts.of(people / 50, people));
        }
        return counts;
    }

    private static List<QuantileValue> quantiles(int count, double value) {
        List<QuantileValue> quantiles = new ArrayList<>();
        for (int quantile = 1; quantile <= count; quantile++) {
            double here = value + quantile / 1000.0;
            quantiles.add(new QuantileValue(
                    quantile, 100, here, new Interval(ConfidenceLevel.P95, here - 0.01, here + 0.01)));
        }
        return quantiles;
    }
}
