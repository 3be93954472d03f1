package io.github.chinsdk.examples.quickstart.chart;

import io.github.chinsdk.kpi.Interval;
import io.github.chinsdk.kpi.variation.Funnel;
import io.github.chinsdk.kpi.variation.FunnelCurvePoint;
import io.github.chinsdk.kpi.variation.FunnelPoint;
import io.github.chinsdk.kpi.variation.FunnelPosition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** A funnel plot of practices: value against list size, 95% and 99.8% limits, the furthest outliers named. */
public final class FunnelChart {

    private static final int WIDTH = 520;
    private static final int HEIGHT = 380;
    private static final int LEFT = 58;
    private static final int RIGHT = WIDTH - 24;
    private static final int TOP = 14;
    private static final int BOTTOM = HEIGHT - 50;

    private FunnelChart() {}

    /**
     * Draws a funnel.
     *
     * @param funnel the funnel
     * @param title what it shows
     * @param valueAxis what is on the upright axis, with its unit
     * @param nameOf how a unit is called in its tooltip
     * @param mostLabels how many outliers to name at most
     * @return the SVG element
     */
    public static String draw(
            Funnel funnel, String title, String valueAxis, Function<String, String> nameOf, int mostLabels) {
        List<FunnelPoint> points = funnel.points().stream()
                .filter(point -> point.value().isPresent())
                .toList();
        double most = 0;
        double highest = 0;
        for (FunnelPoint point : points) {
            most = Math.max(most, point.unit().counts().denominator());
            highest = Math.max(highest, point.value().getAsDouble());
            highest = Math.max(highest, point.limits().get(1).upper());
        }
        Scale x = new Scale(0, most * 1.04, LEFT, RIGHT);
        Scale y = new Scale(0, highest * 1.05, BOTTOM, TOP);
        Svg svg = new Svg(
                WIDTH,
                HEIGHT,
                title,
                points.size() + " practices, " + funnel.outliers().size() + " outside the 95% limits");
        axes(svg, x, y, valueAxis);
        curves(svg, funnel.curve(120), x, y);
        svg.line("target", LEFT, y.at(funnel.target()), RIGHT, y.at(funnel.target()));
        marks(svg, points, x, y, nameOf, mostLabels);
        return svg.toString();
    }

    private static void axes(Svg svg, Scale x, Scale y, String valueAxis) {
        List<Double> rows = y.ticks(6);
        for (double tick : rows) {
            svg.line("grid", LEFT, y.at(tick), RIGHT, y.at(tick));
            svg.text("tick end", LEFT - 6, y.at(tick) + 4, Text.decimal(tick, Scale.decimals(rows)));
        }
        for (double tick : x.ticks(5)) {
            svg.line("grid", x.at(tick), BOTTOM, x.at(tick), BOTTOM + 4);
            svg.text("tick middle", x.at(tick), BOTTOM + 18, Text.whole(tick));
        }
        svg.line("axis", LEFT, BOTTOM, RIGHT, BOTTOM);
        svg.text("axis-title middle", (LEFT + RIGHT) / 2.0, HEIGHT - 10, "Patients on the list of that age");
        svg.textUpwards("axis-title middle", 15, (TOP + BOTTOM) / 2.0, valueAxis);
    }

    private static void curves(Svg svg, List<FunnelCurvePoint> curve, Scale x, Scale y) {
        for (int level = 0; level < 2; level++) {
            String style = level == 0 ? "limit95" : "limit998";
            List<double[]> lower = new ArrayList<>();
            List<double[]> upper = new ArrayList<>();
            for (FunnelCurvePoint point : curve) {
                Interval limits = point.limits().get(level);
                lower.add(new double[] {x.at(point.denominator()), y.at(Math.max(0, limits.lower()))});
                upper.add(new double[] {x.at(point.denominator()), y.at(Math.min(y.to(), limits.upper()))});
            }
            svg.path(style, lower).path(style, upper);
        }
    }

    private static void marks(
            Svg svg, List<FunnelPoint> points, Scale x, Scale y, Function<String, String> nameOf, int mostLabels) {
        List<FunnelPoint> insideFirst = points.stream()
                .sorted(Comparator.comparing((FunnelPoint point) -> style(point.position())))
                .toList();
        Labels labels = new Labels(LEFT + 2, TOP - 6, RIGHT, BOTTOM);
        double radius = points.size() > 250 ? 2.4 : 3.2;
        for (FunnelPoint point : insideFirst) {
            double px = x.at(point.unit().counts().denominator());
            double py = y.at(point.value().getAsDouble());
            String tooltip = nameOf.apply(point.name()) + ": "
                    + Text.decimal(point.value().getAsDouble(), 2) + " ("
                    + Text.whole(point.unit().counts().numerator()) + " of "
                    + Text.whole(point.unit().counts().denominator()) + ")";
            String style = style(point.position());
            if (style.startsWith("z-")) {
                svg.triangle("dot " + style, px, py, radius + 1.6, isAbove(point.position()), tooltip);
            } else {
                svg.circle("dot " + style, px, py, radius, tooltip);
            }
            if (points.size() <= 500 || style.startsWith("z-")) {
                labels.avoid(px, py, radius);
            }
        }
        furthest(points).stream()
                .limit(mostLabels)
                .forEach(point -> labels.place(
                        svg,
                        "label",
                        x.at(point.unit().counts().denominator()),
                        y.at(point.value().getAsDouble()),
                        point.name()));
    }

    /**
     * The units outside the 99.8% limits, the furthest first: by distance beyond the limit, as a share of the limit's
     * own distance from the other.
     *
     * @param points the points of a funnel
     * @return those outside the outer limits
     */
    public static List<FunnelPoint> furthest(List<FunnelPoint> points) {
        return points.stream()
                .filter(point -> style(point.position()).startsWith("z-"))
                .sorted(Comparator.comparingDouble((FunnelPoint point) -> -distance(point)))
                .toList();
    }

    private static double distance(FunnelPoint point) {
        Interval outer = point.limits().get(1);
        double value = point.value().getAsDouble();
        return Math.max(value - outer.upper(), outer.lower() - value) / (outer.upper() - outer.lower());
    }

    private static boolean isAbove(FunnelPosition position) {
        return position == FunnelPosition.ABOVE_OUTER_LIMIT || position == FunnelPosition.ABOVE_INNER_LIMIT;
    }

    /** Style classes whose order is the order of drawing: what matters most comes last and lies on top. */
    private static String style(FunnelPosition position) {
        return switch (position) {
            case ABOVE_OUTER_LIMIT -> "z-above";
            case BELOW_OUTER_LIMIT -> "z-below";
            case ABOVE_INNER_LIMIT -> "b-above";
            case BELOW_INNER_LIMIT -> "b-below";
            default -> "a-within";
        };
    }
}
