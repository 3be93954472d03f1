package io.github.chinsdk.kpi.golden;

import io.github.chinsdk.kpi.Estimate;
import io.github.chinsdk.kpi.EstimateColumns;
import io.github.chinsdk.kpi.EstimateStatus;
import io.github.chinsdk.kpi.standardisation.DirectlyStandardisedRate;
import io.github.chinsdk.kpi.standardisation.DsrMethod;
import io.github.chinsdk.kpi.standardisation.RepeatedEventColumns;
import io.github.chinsdk.kpi.standardisation.RepeatedEvents;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** PHEindicatormethods::calculate_dsr(independent_events = FALSE). */
final class DsrNonIndependentCheck implements FolderCheck {

    @Override
    public String folder() {
        return "dsr_nonindependent";
    }

    @Override
    public void check(GoldenFolder folder, Comparison comparison) {
        GoldenCases input = folder.byCase("input.csv");
        comparison.each(folder.table("expected.csv"), row -> {
            String id = row.caseId();
            SortedMap<String, SortedMap<Integer, Double>> frequencies = new TreeMap<>();
            SortedMap<String, Double> populations = new TreeMap<>();
            SortedMap<String, Double> weights = new TreeMap<>();
            for (GoldenRow cells : input.of(id)) {
                String band = cells.text("ageband");
                SortedMap<Integer, Double> frequency = frequencies.computeIfAbsent(band, key -> new TreeMap<>());
                if (!cells.isEmpty("x") && cells.number("eventfreq") >= 1) {
                    frequency.merge((int) cells.number("eventfreq"), cells.number("x"), Double::sum);
                }
                populations.put(band, cells.number("n"));
                weights.put(band, cells.number("stdpop"));
            }
            RepeatedEventColumns columns = RepeatedEventColumns.of(1, List.copyOf(weights.keySet()));
            int stratum = 0;
            for (String band : weights.keySet()) {
                columns.addPopulation(0, stratum, populations.get(band));
                for (Map.Entry<Integer, Double> frequency :
                        frequencies.get(band).entrySet()) {
                    columns.addPersons(0, stratum, frequency.getValue(), frequency.getKey());
                }
                stratum++;
            }
            EstimateColumns column = DirectlyStandardisedRate.withDefaults()
                    .calculateRepeatedEvents(
                            columns,
                            weights.values().stream()
                                    .mapToDouble(Double::doubleValue)
                                    .toArray());
            SortedMap<String, RepeatedEvents> events = new TreeMap<>();
            frequencies.forEach(
                    (band, frequency) -> events.put(band, new RepeatedEvents(populations.get(band), frequency)));
            Estimate estimate = DirectlyStandardisedRate.withDefaults().calculateRepeatedEvents(events, weights);
            comparison.near(
                    id,
                    "total_count",
                    row.number("total_count"),
                    estimate.counts().numerator());
            comparison.near(
                    id, "total_pop", row.number("total_pop"), estimate.counts().denominator());
            comparison.same(id, "status of the column form", estimate.status(), column.status(0));
            comparison.same(
                    id,
                    "method",
                    row.text("method").contains("non-independent"),
                    estimate.method() == DsrMethod.DOBSON_NON_INDEPENDENT);
            if (row.isEmpty("value")) {
                comparison.same(id, "status", EstimateStatus.WITHHELD, estimate.status());
                return;
            }
            comparison.near(id, "value", row.number("value"), estimate.value());
            GoldenEstimates.intervals(row, estimate, comparison);
            GoldenEstimates.sameColumns(id, estimate, column, 0, comparison);
        });
    }
}
