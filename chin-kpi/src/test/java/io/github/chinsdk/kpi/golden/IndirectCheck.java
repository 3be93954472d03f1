package io.github.chinsdk.kpi.golden;

import io.github.chinsdk.kpi.ConfidenceLevel;
import io.github.chinsdk.kpi.Counts;
import io.github.chinsdk.kpi.Estimate;
import io.github.chinsdk.kpi.EstimateColumns;
import io.github.chinsdk.kpi.EstimateStatus;
import io.github.chinsdk.kpi.RateUnit;
import io.github.chinsdk.kpi.rate.RateMethod;
import io.github.chinsdk.kpi.standardisation.IndirectlyStandardisedRate;
import io.github.chinsdk.kpi.standardisation.IndirectlyStandardisedRatio;
import io.github.chinsdk.kpi.standardisation.StratifiedColumns;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** PHEindicatormethods::calculate_ISRate and calculate_ISRatio, object, observed-total and column forms. */
final class IndirectCheck implements FolderCheck {

    private final String folder;

    IndirectCheck(String folder) {
        this.folder = folder;
    }

    @Override
    public String folder() {
        return folder;
    }

    @Override
    public Map<String, String> notCompared() {
        return Map.of("source", "where the case comes from", "band", "a label");
    }

    @Override
    public void check(GoldenFolder golden, Comparison comparison) {
        GoldenCases input = golden.byCase("input.csv");
        comparison.each(golden.table("expected.csv"), row -> {
            compare(row, input.of(row.caseId()), comparison);
        });
    }

    private void compare(GoldenRow row, List<GoldenRow> bands, Comparison comparison) {
        String id = row.caseId();
        SortedMap<Integer, Counts> counts = new TreeMap<>();
        SortedMap<Integer, Double> populations = new TreeMap<>();
        SortedMap<Integer, Counts> reference = new TreeMap<>();
        StratifiedColumns columns = StratifiedColumns.ofSize(1, bands.size());
        StratifiedColumns referenceColumns = StratifiedColumns.ofSize(1, bands.size());
        double observed = 0;
        boolean eventsAmongNobody = false;
        for (int band = 0; band < bands.size(); band++) {
            GoldenRow cells = bands.get(band);
            // Theirs reads a missing number as zero; here whoever calls has to say so.
            double x = orZero(cells, "x");
            double n = orZero(cells, "n");
            observed += x;
            eventsAmongNobody |= x > 0 && n == 0;
            counts.put(band, new Counts(x, n));
            populations.put(band, n);
            reference.put(band, new Counts(orZero(cells, "x_ref"), orZero(cells, "n_ref")));
            columns.add(0, band, x, n);
            referenceColumns.add(0, band, orZero(cells, "x_ref"), orZero(cells, "n_ref"));
        }
        Estimate estimate = fromTotal(row, observed, populations, reference);
        if (!Double.isFinite(row.numberOrNaN("value")) || row.number("expected") == Double.POSITIVE_INFINITY) {
            comparison.departure(
                    id,
                    "no events are expected, or the reference has nobody in a stratum: theirs is NaN, Infinity or 0, ours undefined",
                    "value",
                    row.text("value"),
                    estimate.status());
            comparison.same(id, "status", EstimateStatus.UNDEFINED, estimate.status());
            return;
        }
        comparison.near(
                id, "observed", row.number("observed"), estimate.counts().numerator());
        comparison.near(
                id, "expected", row.number("expected"), estimate.counts().denominator());
        comparison.near(id, "value", row.number("value"), estimate.value());
        comparison.same(
                id,
                "method",
                row.text("method").equals("Exact") ? RateMethod.EXACT_POISSON : RateMethod.BYAR,
                estimate.method());
        if (row.has("ref_rate")) {
            comparison.near(
                    id,
                    "ref_rate",
                    row.number("ref_rate"),
                    1e5 * GoldenEstimates.working(estimate, "crude rate of the reference"));
        }
        GoldenEstimates.intervals(row, estimate, comparison);
        if (eventsAmongNobody) {
            comparison.departure(
                    id,
                    "events in a stratum without people: theirs counts them, ours refuses the unit unless the total is given apart",
                    "value",
                    row.text("value"),
                    columns.rejection(0));
            return;
        }
        Estimate byStratum = byStratum(row, counts, reference);
        EstimateColumns column = byColumn(row, columns, referenceColumns);
        comparison.same(id, "value by stratum", estimate, byStratum);
        comparison.same(id, "value of the column form", estimate.value(), column.value(0));
        for (ConfidenceLevel level : column.levels()) {
            comparison.same(
                    id,
                    level + " interval of the column form",
                    estimate.interval(level).orElseThrow(),
                    column.interval(level, 0));
        }
    }

    private static Estimate fromTotal(
            GoldenRow row, double observed, Map<Integer, Double> populations, Map<Integer, Counts> reference) {
        return row.has("refvalue")
                ? ratio(row).calculateFromTotal(observed, populations, reference)
                : IndirectlyStandardisedRate.withDefaults().calculateFromTotal(observed, populations, reference);
    }

    private static Estimate byStratum(GoldenRow row, Map<Integer, Counts> counts, Map<Integer, Counts> reference) {
        return row.has("refvalue")
                ? ratio(row).calculate(counts, reference)
                : IndirectlyStandardisedRate.withDefaults().calculate(counts, reference);
    }

    private static EstimateColumns byColumn(GoldenRow row, StratifiedColumns counts, StratifiedColumns reference) {
        return row.has("refvalue")
                ? ratio(row).calculate(counts, reference)
                : IndirectlyStandardisedRate.withDefaults().calculate(counts, reference);
    }

    private static IndirectlyStandardisedRatio ratio(GoldenRow row) {
        return IndirectlyStandardisedRatio.withDefaults().with(RateUnit.ofMultiplier(row.number("refvalue")));
    }

    private static double orZero(GoldenRow row, String column) {
        return row.isEmpty(column) ? 0 : row.number(column);
    }
}
