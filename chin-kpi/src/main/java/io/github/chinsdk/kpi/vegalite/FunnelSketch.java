package io.github.chinsdk.kpi.vegalite;

import static io.github.chinsdk.kpi.vegalite.Json.array;
import static io.github.chinsdk.kpi.vegalite.Json.count;
import static io.github.chinsdk.kpi.vegalite.Json.listed;
import static io.github.chinsdk.kpi.vegalite.Json.object;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.chinsdk.kpi.EstimateStatus;
import io.github.chinsdk.kpi.Interval;
import io.github.chinsdk.kpi.RateUnit;
import io.github.chinsdk.kpi.variation.FunnelMethod;
import io.github.chinsdk.kpi.variation.FunnelPosition;
import io.github.chinsdk.kpi.variation.FunnelUnit;
import io.github.chinsdk.kpi.variation.Polarity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;

/** A funnel plot while it is being drawn, whatever its limits allow for. */
final class FunnelSketch {

    /** The order of drawing: the many that are within first, so that they hide nobody. */
    private static final List<FunnelPosition> DRAWN = List.of(
            FunnelPosition.NOT_ASSESSED,
            FunnelPosition.WITHIN_LIMITS,
            FunnelPosition.BELOW_INNER_LIMIT,
            FunnelPosition.ABOVE_INNER_LIMIT,
            FunnelPosition.BELOW_OUTER_LIMIT,
            FunnelPosition.ABOVE_OUTER_LIMIT);

    private static final double WIDE = 100;

    private final Caption caption;
    private final Polarity polarity;
    private final String size;
    private final RateUnit unit;
    private final Sketch sketch;
    private final Map<FunnelPosition, List<ObjectNode>> rows = new EnumMap<>(FunnelPosition.class);
    private final List<Double> sizes = new ArrayList<>();
    private List<Interval> levels = List.of();
    private final List<Double> values = new ArrayList<>();

    FunnelSketch(Caption caption, Polarity polarity, String size, FunnelMethod method, RateUnit unit) {
        this.caption = caption;
        this.polarity = polarity;
        this.size = size.isEmpty() ? sizeOf(method) : size;
        this.unit = unit;
        this.sketch = new Sketch("funnel", caption);
    }

    void point(FunnelUnit point, double value, List<Interval> limits, FunnelPosition position, String reason) {
        levels = limits;
        sizes.add(point.counts().denominator());
        values.add(value);
        String reading = Wording.value(value, unit) + ", "
                + Wording.whole(point.counts().numerator()) + " of "
                + Wording.whole(point.counts().denominator()) + (reason.isEmpty() ? "" : ". " + reason);
        rows.computeIfAbsent(position, p -> new ArrayList<>())
                .add(object(
                        "label",
                        caption.labelOf(point.name()),
                        "limits",
                        Wording.limits(limits),
                        "numerator",
                        count(point.counts().numerator()),
                        "position",
                        word(position, limits),
                        "reading",
                        reading,
                        "size",
                        count(point.counts().denominator()),
                        "unit",
                        point.name(),
                        "value",
                        value));
    }

    void leavesOut(String name, EstimateStatus status, String reason) {
        sketch.leavesOut(name, caption.labelOf(name), status, reason);
    }

    VegaLiteSpecification finish(double target, FunnelLines lines, String allowance) {
        ArrayNode points = array();
        DRAWN.forEach(position -> rows.getOrDefault(position, List.of()).forEach(points::add));
        sketch.says(summary(points.size(), target, allowance)).dataset("units", points);
        if (sizes.isEmpty()) {
            return sketch.finish();
        }
        double[] ascending = sizes.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(ascending);
        double smallest = ascending[0];
        double largest = ascending[ascending.length - 1];
        Frame frame = frame(target, ascending, lines);
        frame.tell(sketch);
        ObjectNode x = axis("size", size, sizeScale(smallest, largest));
        x.set("axis", object("labelOverlap", "greedy", "labelSeparation", 10, "tickCount", 8));
        ObjectNode y = axis("value", Wording.axis(caption.measure(), unit), frame.scale());
        String average = "Target " + Wording.value(target, unit);
        ArrayNode lineRows = lines.rows(frame);
        for (double end : new double[] {smallest, largest}) {
            lineRows.add(object("line", average, "side", "centre", "size", end, "value", target));
        }
        sketch.dataset("lines", lineRows);
        ObjectNode lineMark = object("type", "line");
        // Lines lie behind marks that can be told apart, and in front of a crowd.
        if (Frame.isMany(points.size())) {
            return sketch.layer("units", mark(points.size()), pointEncoding(x, y))
                    .layer("lines", lineMark, lineEncoding(lines, average, x, y))
                    .finish();
        }
        return sketch.layer("lines", lineMark, lineEncoding(lines, average, x, y))
                .layer("units", mark(points.size()), pointEncoding(x, y))
                .finish();
    }

    /** Sizes from tens to tens of thousands need a logarithmic axis for the small ones to be seen. */
    private static ObjectNode sizeScale(double smallest, double largest) {
        return largest > smallest * WIDE
                ? object("domain", array(smallest * 0.8, largest * 1.25), "type", "log")
                : object("nice", true, "zero", true);
    }

    private String summary(int shown, double target, String allowance) {
        if (levels.isEmpty()) {
            return "No unit could be placed.";
        }
        long above = size(FunnelPosition.ABOVE_OUTER_LIMIT);
        long below = size(FunnelPosition.BELOW_OUTER_LIMIT);
        long nearer = size(FunnelPosition.ABOVE_INNER_LIMIT) + size(FunnelPosition.BELOW_INNER_LIMIT);
        return Wording.units(shown) + " around " + Wording.value(target, unit) + ": " + Wording.whole(above)
                + " above and " + Wording.whole(below) + " below the "
                + levels.get(1).level() + " limits, " + Wording.whole(nearer) + " more outside the "
                + levels.get(0).level() + " limits; " + allowance + ".";
    }

    private long size(FunnelPosition position) {
        return rows.getOrDefault(position, List.of()).size();
    }

    /** Around the units, and the limits of a unit of middling size; those of the smallest may leave it. */
    private Frame frame(double target, double[] ascending, FunnelLines lines) {
        double[] inside = DoubleStream.concat(
                        DoubleStream.of(target),
                        lines.near(ascending[(ascending.length - 1) / 2]).stream()
                                .flatMapToDouble(limits -> DoubleStream.of(limits.lower(), limits.upper())))
                .toArray();
        return Frame.around(values.stream().mapToDouble(Double::doubleValue).toArray(), inside);
    }

    private ObjectNode lineEncoding(FunnelLines lines, String average, ObjectNode x, ObjectNode y) {
        List<String> names = new ArrayList<>(lines.names());
        names.add(average);
        ArrayNode colours = array();
        ArrayNode dashes = array();
        for (int i = 0; i < names.size(); i++) {
            boolean decides = i < 2 || i == names.size() - 1;
            colours.add(decides ? Palette.LINE : Palette.CHANCE);
            dashes.add(i == names.size() - 1 ? array(1, 0) : i % 2 == 0 ? array(5, 3) : array(9, 2));
        }
        ArrayNode domain = listed(names);
        return object(
                "color",
                Sketch.ofLines(domain, colours),
                "detail",
                object("field", "side", "type", "nominal"),
                "strokeDash",
                Sketch.ofLines(domain, dashes),
                "x",
                x,
                "y",
                y);
    }

    private ObjectNode pointEncoding(ObjectNode x, ObjectNode y) {
        List<FunnelPosition> present =
                rows.keySet().stream().sorted(Comparator.naturalOrder()).toList();
        ArrayNode domain = array();
        ArrayNode colours = array();
        ArrayNode shapes = array();
        for (FunnelPosition position : present) {
            domain.add(word(position, levels));
            colours.add(Palette.of(Palette.category(position, polarity)));
            shapes.add(Palette.shape(position));
        }
        return object(
                "color",
                object(
                        "field",
                        "position",
                        "legend",
                        object("columns", 3, "symbolSize", 70),
                        "scale",
                        object("domain", domain, "range", colours),
                        "type",
                        "nominal"),
                "shape",
                object(
                        "field",
                        "position",
                        "legend",
                        object("columns", 3, "symbolSize", 70),
                        "scale",
                        object("domain", domain, "range", shapes),
                        "type",
                        "nominal"),
                "tooltip",
                array(
                        Sketch.told("label", "Unit"),
                        Sketch.told("reading", caption.measure()),
                        Sketch.told("limits", "Limits"),
                        Sketch.told("position", "Position")),
                "x",
                x,
                "y",
                y);
    }

    private static ObjectNode mark(int units) {
        int area = units <= 60 ? 75 : units <= 400 ? 45 : units <= 2000 ? 22 : 12;
        return object(
                "filled",
                true,
                "opacity",
                units <= 400 ? 0.95 : 0.8,
                "size",
                area,
                "stroke",
                Palette.TEXT,
                "strokeOpacity",
                units <= 400 ? 0.8 : 0.35,
                "strokeWidth",
                units <= 400 ? 0.6 : 0.3,
                "type",
                "point");
    }

    private String word(FunnelPosition position, List<Interval> limits) {
        String inner = limits.isEmpty() ? "inner" : limits.get(0).level().toString();
        String outer = limits.isEmpty() ? "outer" : limits.get(1).level().toString();
        String word = switch (position) {
            case ABOVE_OUTER_LIMIT -> "Above the " + outer + " limit";
            case ABOVE_INNER_LIMIT -> "Above the " + inner + " limit";
            case WITHIN_LIMITS -> "Within the limits";
            case BELOW_INNER_LIMIT -> "Below the " + inner + " limit";
            case BELOW_OUTER_LIMIT -> "Below the " + outer + " limit";
            case NOT_ASSESSED -> "Not assessed";
        };
        if (polarity == Polarity.NO_JUDGEMENT || !position.isOutlying()) {
            return word;
        }
        boolean above = position == FunnelPosition.ABOVE_OUTER_LIMIT || position == FunnelPosition.ABOVE_INNER_LIMIT;
        return word + (above == (polarity == Polarity.HIGH_IS_GOOD) ? ": better" : ": worse");
    }

    private static ObjectNode axis(String field, String title, ObjectNode scale) {
        return object("field", field, "scale", scale, "title", title, "type", "quantitative");
    }

    private static String sizeOf(FunnelMethod method) {
        return switch (method) {
            case PROPORTION, OVERDISPERSED_PROPORTION, OVERDISPERSED_RATIO_OF_COUNTS -> "Denominator";
            case RATIO, OVERDISPERSED_RATIO_SHMI, OVERDISPERSED_RATIO_CQC -> "Expected events";
            case CRUDE_RATE -> "Person-years";
            case DIRECTLY_STANDARDISED_RATE -> "Effective population (events over the standardised rate)";
        };
    }
}
