package io.github.chinsdk.kpi.golden;

import io.github.chinsdk.kpi.inequality.QuantileAssignment;
import io.github.chinsdk.kpi.inequality.QuantileOrder;
import io.github.chinsdk.kpi.inequality.Quantiles;
import java.util.List;

/** PHEindicatormethods::phe_quantile. */
final class QuantileCheck implements FolderCheck {

    @Override
    public String folder() {
        return "quantile";
    }

    @Override
    public void check(GoldenFolder folder, Comparison comparison) {
        comparison.each(folder.byCase("cases.csv"), (id, rows) -> {
            int quantiles = (int) rows.get(0).number("nquantiles");
            boolean invert = rows.get(0).isTrue("invert");
            double[] values =
                    rows.stream().mapToDouble(row -> row.numberOrNaN("value")).toArray();
            QuantileAssignment ours = Quantiles.of(quantiles)
                    .with(invert ? QuantileOrder.HIGHEST_FIRST : QuantileOrder.LOWEST_FIRST)
                    .assign(values);
            for (int area = 0; area < values.length; area++) {
                GoldenRow row = rows.get(area);
                int theirs = row.isEmpty("quantile") ? 0 : (int) row.number("quantile");
                int mine = ours.isAssigned(area) ? ours.quantile(area) : 0;
                if (theirs != mine && isRoundedByThem(rows, values[area], quantiles, invert)) {
                    comparison.departure(
                            id,
                            "the quotient (m + 1 - r) / (m / K) is whole, but theirs computes it in floating point, which lands above it",
                            "area " + row.text("area"),
                            theirs,
                            mine);
                } else {
                    comparison.same(id, "quantile of area " + row.text("area"), theirs, mine);
                }
            }
        });
    }

    /** Whether floating point moves the quotient of their formula across a whole number. */
    private static boolean isRoundedByThem(List<GoldenRow> rows, double value, int quantiles, boolean invert) {
        double[] present = rows.stream()
                .filter(row -> !row.isEmpty("value"))
                .mapToDouble(row -> row.number("value"))
                .toArray();
        long rank = 1;
        for (double other : present) {
            rank += (invert ? other > value : other < value) ? 1 : 0;
        }
        long above = present.length + 1 - rank;
        double quotient = above / ((double) present.length / quantiles);
        long exact = above * quantiles / present.length;
        return above * quantiles % present.length == 0 && quotient != exact;
    }
}
