package io.github.chinsdk.examples.quickstart.chart;

import io.github.chinsdk.kpi.ConfidenceLevel;
import io.github.chinsdk.kpi.Estimate;
import io.github.chinsdk.kpi.Interval;
import java.util.List;

/** A caterpillar: one estimate a row with its 95% interval, against a line for the whole. */
public final class IntervalChart {

    private static final int WIDTH = 520;
    private static final int ROW = 20;
    private static final int LEFT = 134;
    private static final int RIGHT = WIDTH - 52;
    private static final int TOP = 22;
    private static final int LONGEST_NAME = 19;

    /**
     * One row.
     *
     * @param name what it is called
     * @param estimate its value; a row without a value says so
     */
    public record Row(String name, Estimate estimate) {}

    private IntervalChart() {}

    /**
     * Draws the rows in the order given.
     *
     * @param rows at least one row
     * @param whole the value of the whole
     * @param wholeName what the whole is called
     * @param title what the chart shows
     * @param valueAxis the quantity and its unit
     * @param decimals decimals of the printed values
     * @return the SVG element
     */
    public static String draw(
            List<Row> rows, Estimate whole, String wholeName, String title, String valueAxis, int decimals) {
        double low = whole.value();
        double high = whole.value();
        for (Row row : rows) {
            for (Interval interval :
                    row.estimate().interval(ConfidenceLevel.P95).stream().toList()) {
                low = Math.min(low, interval.lower());
                high = Math.max(high, interval.upper());
            }
        }
        double margin = (high - low) * 0.06;
        Scale x = new Scale(Math.max(0, low - margin), high + margin, LEFT, RIGHT);
        int bottom = TOP + rows.size() * ROW;
        Svg svg = new Svg(WIDTH, bottom + 46, title, rows.size() + " rows with 95% intervals");
        List<Double> ticks = x.ticks(6);
        for (double tick : ticks) {
            svg.line("grid", x.at(tick), TOP, x.at(tick), bottom);
            svg.text("tick middle", x.at(tick), bottom + 16, Text.decimal(tick, Scale.decimals(ticks)));
        }
        svg.text("axis-title middle", (LEFT + RIGHT) / 2.0, bottom + 38, valueAxis);
        svg.line("target", x.at(whole.value()), TOP - 4, x.at(whole.value()), bottom);
        svg.text("tick middle", x.at(whole.value()), TOP - 8, wholeName + " " + Text.decimal(whole.value(), decimals));
        for (int i = 0; i < rows.size(); i++) {
            row(svg, rows.get(i), whole, x, TOP + i * ROW + ROW / 2.0, decimals);
        }
        return svg.toString();
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST_NAME
                ? name
                : name.substring(0, LONGEST_NAME - 1).strip() + "\u2026";
    }

    private static void row(Svg svg, Row row, Estimate whole, Scale x, double y, int decimals) {
        svg.text("row-name end", LEFT - 8, y + 4, shortened(row.name()));
        if (!row.estimate().isCalculated()) {
            svg.text("tick", LEFT + 6, y + 4, "no value: " + row.estimate().reason());
            return;
        }
        double value = row.estimate().value();
        String style = "a-within";
        String tooltip = row.name() + ": " + Text.decimal(value, decimals);
        for (Interval interval :
                row.estimate().interval(ConfidenceLevel.P95).stream().toList()) {
            style = interval.lower() > whole.value()
                    ? "z-above"
                    : interval.upper() < whole.value() ? "z-below" : "a-within";
            svg.line("whisker " + style, x.at(interval.lower()), y, x.at(interval.upper()), y);
            tooltip += " (95% " + Text.decimal(interval.lower(), decimals) + " to "
                    + Text.decimal(interval.upper(), decimals) + ")";
        }
        if (style.equals("a-within")) {
            svg.circle("dot " + style, x.at(value), y, 4.2, tooltip);
        } else {
            svg.triangle("dot " + style, x.at(value), y, 5.4, style.equals("z-above"), tooltip);
        }
        svg.text("tick", RIGHT + 8, y + 4, Text.decimal(value, decimals));
    }
}
