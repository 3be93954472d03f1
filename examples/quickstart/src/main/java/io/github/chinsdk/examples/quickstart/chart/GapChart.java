package io.github.chinsdk.examples.quickstart.chart;

import io.github.chinsdk.kpi.ConfidenceLevel;
import io.github.chinsdk.kpi.Interval;
import io.github.chinsdk.kpi.prevalence.DiagnosisGap;
import java.util.List;

/** Bars of people on the register within bars of people expected: what is left open is the gap. */
public final class GapChart {

    private static final int WIDTH = 520;
    private static final int ROW = 34;
    private static final int LEFT = 96;
    private static final int RIGHT = WIDTH - 112;
    private static final int TOP = 8;
    private static final int LONGEST_NAME = 14;

    /**
     * One row.
     *
     * @param name what it is called
     * @param gap the register against the number expected, calculated
     */
    public record Row(String name, DiagnosisGap gap) {}

    private GapChart() {}

    /**
     * Draws the rows in the order given.
     *
     * @param rows at least one row, all calculated
     * @param title what the chart shows
     * @return the SVG element
     */
    public static String draw(List<Row> rows, String title) {
        double most = 0;
        for (Row row : rows) {
            most = Math.max(most, Math.max((double) row.gap().registerCount(), upper(row.gap())));
        }
        Scale x = new Scale(0, most * 1.02, LEFT, RIGHT);
        int bottom = TOP + rows.size() * ROW;
        Svg svg = new Svg(WIDTH, bottom + 44, title, rows.size() + " rows: people registered and people expected");
        for (double tick : x.ticks(4)) {
            svg.line("grid", x.at(tick), TOP, x.at(tick), bottom);
            svg.text("tick middle", x.at(tick), bottom + 16, Text.whole(tick));
        }
        svg.text("axis-title middle", (LEFT + RIGHT) / 2.0, bottom + 36, "People");
        for (int i = 0; i < rows.size(); i++) {
            row(svg, rows.get(i), x, TOP + i * ROW);
        }
        return svg.toString();
    }

    private static void row(Svg svg, Row row, Scale x, double y) {
        DiagnosisGap gap = row.gap();
        double expected = gap.expected().value();
        String rate = Text.decimal(gap.diagnosisRate().value(), 1) + "% diagnosed";
        String tooltip = row.name() + ": " + Text.whole((double) gap.registerCount()) + " registered of "
                + Text.whole(expected) + " expected, " + rate;
        svg.text("row-name end", LEFT - 8, y + ROW / 2.0 + 4, shortened(row.name()));
        svg.rect("bar-expected", LEFT, y + 5, x.at(expected) - LEFT, ROW - 10, tooltip);
        svg.rect("bar-registered", LEFT, y + 10, x.at((double) gap.registerCount()) - LEFT, ROW - 20, tooltip);
        for (Interval limits :
                gap.expected().interval(ConfidenceLevel.P95).stream().toList()) {
            double middle = y + ROW / 2.0;
            svg.line("error", x.at(limits.lower()), middle, x.at(limits.upper()), middle);
            svg.line("error", x.at(limits.lower()), middle - 5, x.at(limits.lower()), middle + 5);
            svg.line("error", x.at(limits.upper()), middle - 5, x.at(limits.upper()), middle + 5);
        }
        svg.text("tick", RIGHT + 8, y + ROW / 2.0 - 2, rate);
        svg.text(
                "tick",
                RIGHT + 8,
                y + ROW / 2.0 + 12,
                "gap " + Text.whole(gap.gap().value()));
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST_NAME
                ? name
                : name.substring(0, LONGEST_NAME - 1).strip() + "\u2026";
    }

    private static double upper(DiagnosisGap gap) {
        return gap.expected()
                .interval(ConfidenceLevel.P95)
                .map(Interval::upper)
                .orElse(gap.expected().value());
    }
}
