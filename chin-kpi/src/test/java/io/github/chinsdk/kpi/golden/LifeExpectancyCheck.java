package io.github.chinsdk.kpi.golden;

import io.github.chinsdk.kpi.Counts;
import io.github.chinsdk.kpi.Estimate;
import io.github.chinsdk.kpi.EstimateColumns;
import io.github.chinsdk.kpi.EstimateStatus;
import io.github.chinsdk.kpi.mortality.LifeExpectancy;
import io.github.chinsdk.kpi.standardisation.StratifiedColumns;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** PHEindicatormethods::phe_life_expectancy. */
final class LifeExpectancyCheck implements FolderCheck {

    @Override
    public String folder() {
        return "life_expectancy";
    }

    @Override
    public Map<String, String> notCompared() {
        return Map.of("source", "where the case comes from", "note", "words about the case");
    }

    @Override
    public void check(GoldenFolder folder, Comparison comparison) {
        GoldenCases expected = folder.byCase("expected.csv");
        comparison.each(folder.byCase("input.csv"), (id, bands) -> {
            SortedMap<Integer, Counts> counts = new TreeMap<>();
            StratifiedColumns columns = StratifiedColumns.ofSize(1, bands.size());
            int[] ages = new int[bands.size()];
            for (int band = 0; band < bands.size(); band++) {
                ages[band] = (int) bands.get(band).number("startage");
                double deaths = bands.get(band).number("deaths");
                double population = bands.get(band).number("pop");
                if (deaths < 0 || population < 0) {
                    comparison.leaveOut(
                            id, "negative counts: theirs suppresses with a warning, ours cannot be made of them");
                    return;
                }
                counts.put(ages[band], new Counts(deaths, population));
                columns.add(0, band, deaths, population);
            }
            SortedMap<Integer, EstimateColumns> column =
                    LifeExpectancy.withDefaults().calculate(columns, ages);
            if (counts.values().stream().anyMatch(band -> band.numerator() > band.denominator())) {
                for (GoldenRow row : expected.of(id)) {
                    EstimateColumns ours = column.get((int) row.number("startage"));
                    comparison.departure(
                            id,
                            "a band has more deaths than people: theirs warns, ours throws, and rejects the row of columns",
                            "age " + row.text("startage"),
                            row.text("message"),
                            ours.reason(0));
                    comparison.same(id, "rejected", EstimateStatus.REJECTED, ours.status(0));
                    comparison.same(id, "no value of theirs", true, row.isEmpty("value"));
                }
                return;
            }
            SortedMap<Integer, Estimate> ours = LifeExpectancy.withDefaults().calculate(counts);
            for (GoldenRow row : expected.of(id)) {
                int age = (int) row.number("startage");
                if (!row.isEmpty("message")) {
                    comparison.same(
                            id,
                            "an age without a value, with a reason",
                            true,
                            ours.values().stream().anyMatch(one -> !one.reason().isBlank()));
                }
                compare(row, id + " age " + age, ours.get(age), comparison);
                GoldenEstimates.sameColumns(id, ours.get(age), column.get(age), 0, comparison);
            }
        });
    }

    private static void compare(GoldenRow row, String id, Estimate ours, Comparison comparison) {
        if (!row.isEmpty("value") && !row.text("value").equals("NaN")) {
            if (row.number("value") == 0 && !ours.isCalculated()) {
                comparison.departure(
                        row.caseId(),
                        "nobody in the life table reaches this age: theirs is 0 years, ours undefined",
                        "value",
                        row.text("value"),
                        ours.status());
                return;
            }
            comparison.near(row.caseId(), id, row.number("value"), ours.value());
            GoldenEstimates.intervals(row, ours, comparison, row.caseId(), 1);
            return;
        }
        comparison.same(row.caseId(), id + " has a value", false, ours.isCalculated());
        comparison.same(row.caseId(), id + " intervals", 0, ours.intervals().size());
        for (String limit : List.of("lower95_0cl", "upper95_0cl", "lower99_8cl", "upper99_8cl")) {
            if (!row.isEmpty(limit)) {
                comparison.departure(
                        row.caseId(),
                        "a suppressed value keeps its interval in theirs, in ours it has none (README)",
                        limit,
                        row.text(limit),
                        ours.status());
            }
        }
    }
}
