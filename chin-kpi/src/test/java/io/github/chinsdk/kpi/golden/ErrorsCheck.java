package io.github.chinsdk.kpi.golden;

import io.github.chinsdk.kpi.ConfidenceLevel;
import io.github.chinsdk.kpi.Counts;
import io.github.chinsdk.kpi.Interval;
import io.github.chinsdk.kpi.RateUnit;
import io.github.chinsdk.kpi.comparison.ExactPoissonTest;
import io.github.chinsdk.kpi.comparison.PValue;
import io.github.chinsdk.kpi.comparison.RateRatio;
import io.github.chinsdk.kpi.inequality.QuantileValue;
import io.github.chinsdk.kpi.inequality.Quantiles;
import io.github.chinsdk.kpi.inequality.SlopeIndexOfInequality;
import io.github.chinsdk.kpi.inequality.ValueScale;
import io.github.chinsdk.kpi.mortality.LifeExpectancy;
import io.github.chinsdk.kpi.rate.CrudeRate;
import io.github.chinsdk.kpi.rate.Mean;
import io.github.chinsdk.kpi.rate.Proportion;
import io.github.chinsdk.kpi.standardisation.DirectlyStandardisedRate;
import io.github.chinsdk.kpi.standardisation.IndirectlyStandardisedRatio;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * What the peers reject: each rejected input of an estimate is rejected by ours with a message, or handled better, and
 * each says which. What our types cannot even express is listed as such. Funnels and control charts have their own
 * checks of the same inputs.
 */
final class ErrorsCheck implements FolderCheck {

    private static final String LOOSER_LEVEL = "any level in (0, 1) is an interval; theirs only allows 0.9 and above";
    private static final String BY_TYPE =
            "our types cannot express it: text, missing cells, unequal rows, two meanings of 95";
    private static final Map<Integer, Counts> ONE_BAND = Map.of(1, Counts.of(20, 100));

    @Override
    public String folder() {
        return "errors";
    }

    @Override
    public void check(GoldenFolder folder, Comparison comparison) {
        for (GoldenRow row : folder.table("errors.csv")) {
            String method = row.text("method");
            switch (method) {
                case "phe_proportion", "phe_rate", "phe_mean", "phe_quantile" -> simple(row, comparison);
                case "calculate_dsr", "phe_dsr", "calculate_ISRatio", "calculate_ISRate" ->
                    standardised(row, comparison);
                case "phe_life_expectancy", "phe_sii", "rateratio.test", "poisson.test" -> others(row, comparison);
                default -> comparison.leaveOut(row.caseId(), "funnels and charts: checked in variation");
            }
        }
    }

    private static void simple(GoldenRow row, Comparison comparison) {
        String what = row.text("description");
        Counts counts = what.contains("x>n") ? Counts.of(20, 10) : Counts.of(1, 10);
        boolean isProportion = row.text("method").equals("phe_proportion");
        if (what.contains("zero denominator")) {
            Counts none = Counts.of(isProportion ? 0 : 1, 0);
            boolean calculated = isProportion
                    ? Proportion.withDefaults().calculate(none).isCalculated()
                    : CrudeRate.withDefaults().calculate(none).isCalculated();
            better(row, "undefined with a reason", !calculated, comparison);
        } else if (what.contains("negative")) {
            rejects(row, () -> Counts.of(what.contains("denominator") ? 1 : -1, -5), comparison);
        } else if (what.contains("x>n")) {
            if (isProportion) {
                rejects(row, () -> Proportion.withDefaults().calculate(counts), comparison);
            } else {
                accepts(row, () -> CrudeRate.withDefaults().calculate(counts).value(), comparison);
            }
        } else if (what.contains("confidence")) {
            confidence(row, comparison);
        } else if (what.contains("multiplier")) {
            rejects(row, () -> RateUnit.ofMultiplier(0), comparison);
        } else if (what.contains("fewer areas")) {
            boolean assigned = Quantiles.deciles()
                    .assign(IntStream.range(0, 9).asDoubleStream().toArray())
                    .isAssigned(0);
            better(row, "no quantile, with a reason", !assigned, comparison);
        } else {
            comparison.leaveOut(row.caseId(), BY_TYPE);
        }
    }

    private static void confidence(GoldenRow row, Comparison comparison) {
        String given = row.text("inputs").replaceAll("[^0-9.,]", "");
        if (given.isEmpty() || given.contains(",")) {
            comparison.departure(
                    row.caseId(),
                    "any set of levels may be asked for together",
                    "levels",
                    row.text("message"),
                    "accepted");
            return;
        }
        double level = Double.parseDouble(given);
        if (level >= 1) {
            rejects(row, () -> ConfidenceLevel.ofProbability(level), comparison);
            accepts(row, () -> ConfidenceLevel.parse(level > 1 && level < 100 ? given + "%" : "95%"), comparison);
        } else {
            comparison.departure(row.caseId(), LOOSER_LEVEL, given, row.text("outcome"), "accepted");
            accepts(row, () -> Mean.withDefaults().with(ConfidenceLevel.ofProbability(level)), comparison);
        }
    }

    private static void standardised(GoldenRow row, Comparison comparison) {
        String what = row.text("description");
        DirectlyStandardisedRate dsr = DirectlyStandardisedRate.withDefaults();
        if (what.contains("NA")) {
            rejects(row, () -> new Counts(Double.NaN, 10), comparison);
        } else if (what.contains("negative stdpop")) {
            rejects(row, () -> dsr.calculate(ONE_BAND, Map.of(1, -1.0)), comparison);
        } else if (what.contains("multiplier")) {
            rejects(row, () -> dsr.with(RateUnit.ofMultiplier(0)), comparison);
        } else if (what.contains("all stdpop zero")) {
            better(
                    row,
                    "undefined with a reason, theirs is NaN",
                    !dsr.calculate(ONE_BAND, Map.of(1, 0.0)).isCalculated(),
                    comparison);
        } else if (what.contains("negative")) {
            rejects(row, () -> Counts.of(what.contains("population") ? 1 : -1, -1), comparison);
        } else if (what.contains("zero population") || what.contains("zero denominator")) {
            Map<Integer, Counts> empty = Map.of(1, Counts.of(0, 0));
            boolean calculated = row.text("method").startsWith("calculate_IS")
                    ? IndirectlyStandardisedRatio.withDefaults()
                            .calculate(empty, ONE_BAND)
                            .isCalculated()
                    : dsr.calculate(empty, Map.of(1, 1.0)).isCalculated();
            better(row, "undefined with a reason", !calculated, comparison);
        } else if (what.contains("confidence")) {
            confidence(row, comparison);
        } else {
            comparison.leaveOut(row.caseId(), BY_TYPE);
        }
    }

    private static void others(GoldenRow row, Comparison comparison) {
        String what = row.text("description");
        if (what.contains("19 bands")) {
            better(
                    row,
                    "calculated: any set of bands will do",
                    LifeExpectancy.withDefaults()
                            .calculate(lifeBands(19, 10_000))
                            .get(0)
                            .isCalculated(),
                    comparison);
        } else if (what.contains("total population")) {
            better(
                    row,
                    "withheld with a reason",
                    !LifeExpectancy.withDefaults()
                            .calculate(lifeBands(20, 100))
                            .get(0)
                            .isCalculated(),
                    comparison);
        } else if (what.contains("confidence")) {
            comparison.departure(row.caseId(), LOOSER_LEVEL, what, row.text("outcome"), "accepted");
        } else if (what.contains("4 quantiles")) {
            rejects(row, () -> SlopeIndexOfInequality.withDefaults().calculate(quantiles(4, 0.2)), comparison);
        } else if (what.contains("11 quantiles")) {
            boolean warned = !SlopeIndexOfInequality.withDefaults()
                    .calculate(quantiles(11, 0.2))
                    .caveats()
                    .isEmpty();
            better(row, "calculated with a caveat", warned, comparison);
        } else if (what.contains("population")) {
            rejects(row, () -> QuantileValue.ofStandardError(1, 0, 1, 1), comparison);
        } else if (what.contains("proportion")) {
            rejects(
                    row,
                    () -> SlopeIndexOfInequality.withDefaults()
                            .with(ValueScale.PROPORTION)
                            .calculate(quantiles(5, 1.2)),
                    comparison);
        } else if (what.contains("zero exposure")) {
            rejects(row, () -> RateRatio.withDefaults().calculate(Counts.of(1, 0), Counts.of(1, 10)), comparison);
        } else if (what.contains("both zero")) {
            better(
                    row,
                    "undefined with a reason, theirs is NaN",
                    !RateRatio.withDefaults()
                            .calculate(Counts.of(0, 1), Counts.of(0, 1))
                            .isCalculated(),
                    comparison);
        } else if (what.contains("non-integer")) {
            rejects(
                    row,
                    () -> ExactPoissonTest.withDefaults().pValue(new Counts(1.5, 1), 1, PValue.CENTRAL),
                    comparison);
        } else {
            comparison.leaveOut(row.caseId(), BY_TYPE);
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

    private static void rejects(GoldenRow row, Runnable call, Comparison comparison) {
        String message = "accepted";
        try {
            call.run();
        } catch (IllegalArgumentException e) {
            message = e.getMessage();
        }
        comparison.same(
                row.caseId(),
                row.text("description") + ": says what and the way out",
                true,
                message.contains("Maybe "));
    }

    private static void accepts(GoldenRow row, Runnable call, Comparison comparison) {
        String message = "accepted";
        try {
            call.run();
        } catch (IllegalArgumentException e) {
            message = e.getMessage();
        }
        comparison.same(row.caseId(), row.text("description"), "accepted", message);
    }

    private static void better(GoldenRow row, String how, boolean isSo, Comparison comparison) {
        comparison.same(row.caseId(), row.text("description"), true, isSo);
        comparison.departure(row.caseId(), "handled better: " + how, "outcome", row.text("outcome"), how);
    }
}
