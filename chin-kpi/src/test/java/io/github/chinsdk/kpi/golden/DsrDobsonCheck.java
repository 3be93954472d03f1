package io.github.chinsdk.kpi.golden;

import io.github.chinsdk.kpi.ConfidenceLevel;
import io.github.chinsdk.kpi.Counts;
import io.github.chinsdk.kpi.Estimate;
import io.github.chinsdk.kpi.EstimateColumns;
import io.github.chinsdk.kpi.EstimateStatus;
import io.github.chinsdk.kpi.RateUnit;
import io.github.chinsdk.kpi.standardisation.DirectlyStandardisedRate;
import io.github.chinsdk.kpi.standardisation.StratifiedColumns;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** PHEindicatormethods::calculate_dsr, both our forms. */
final class DsrDobsonCheck implements FolderCheck {

    @Override
    public String folder() {
        return "dsr_dobson";
    }

    @Override
    public Map<String, String> notCompared() {
        return Map.of("source", "where the case comes from", "ageband", "a label");
    }

    @Override
    public void check(GoldenFolder folder, Comparison comparison) {
        GoldenCases input = folder.byCase("input.csv");
        comparison.each(folder.table("expected.csv"), row -> {
            String id = row.caseId();
            List<GoldenRow> bands = input.of(id);
            DirectlyStandardisedRate rate = DirectlyStandardisedRate.withDefaults()
                    .with(RateUnit.ofMultiplier(row.number("multiplier")))
                    .with(ConfidenceLevel.P90, ConfidenceLevel.P95, ConfidenceLevel.P99_8);
            SortedMap<Integer, Counts> counts = new TreeMap<>();
            SortedMap<Integer, Double> weights = new TreeMap<>();
            StratifiedColumns columns = StratifiedColumns.ofSize(1, bands.size());
            double[] weightColumn = new double[bands.size()];
            for (int band = 0; band < bands.size(); band++) {
                GoldenRow cells = bands.get(band);
                // calculate_dsr reads a missing count as zero; here whoever calls has to say so.
                double events = cells.isEmpty("x") ? 0 : cells.number("x");
                counts.put(band, new Counts(events, cells.number("n")));
                weights.put(band, cells.number("stdpop"));
                weightColumn[band] = cells.number("stdpop");
                columns.add(0, band, events, cells.number("n"));
            }
            Estimate estimate = rate.calculate(counts, weights);
            EstimateColumns column = rate.calculate(columns, weightColumn);
            comparison.near(
                    id,
                    "total_count",
                    row.number("total_count"),
                    estimate.counts().numerator());
            comparison.near(
                    id, "total_pop", row.number("total_pop"), estimate.counts().denominator());
            comparison.same(id, "status of the column form", estimate.status(), column.status(0));
            comparison.same(id, "statistic", row.text("statistic"), statistic(row, estimate));
            if (row.isEmpty("value")) {
                comparison.same(id, "status", EstimateStatus.WITHHELD, estimate.status());
                return;
            }
            comparison.near(id, "value", row.number("value"), estimate.value());
            GoldenEstimates.intervals(row, estimate, comparison);
            GoldenEstimates.sameColumns(id, estimate, column, 0, comparison);
        });
    }

    private static String statistic(GoldenRow row, Estimate ours) {
        return ours.status() == EstimateStatus.WITHHELD
                ? "dsr NA for total count < 10"
                : "dsr per " + (long) row.number("multiplier");
    }
}
