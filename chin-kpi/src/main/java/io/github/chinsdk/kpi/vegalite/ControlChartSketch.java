package io.github.chinsdk.kpi.vegalite;

import static io.github.chinsdk.kpi.vegalite.Json.array;
import static io.github.chinsdk.kpi.vegalite.Json.listed;
import static io.github.chinsdk.kpi.vegalite.Json.object;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.chinsdk.kpi.EstimateStatus;
import io.github.chinsdk.kpi.RateUnit;
import io.github.chinsdk.kpi.variation.chart.VariationType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A control chart while it is being drawn. */
final class ControlChartSketch {

    static final String MEAN = "Centre line";
    static final String LIMITS = "Process limits";
    static final String SIGNAL = "Outside the limits";

    private static final String TARGET = "Target";

    private final Caption caption;
    private final RateUnit unit;
    private final Sketch sketch;
    private final ArrayNode points = array();
    private final ArrayNode missing = array();
    private final ArrayNode lines = array();
    private final Map<String, String> colours = new TreeMap<>();
    private LocalDate first = LocalDate.MAX;
    private LocalDate last = LocalDate.MIN;
    private int run;

    ControlChartSketch(Caption caption, String unit, String chart) {
        this.caption = caption;
        this.unit = new RateUnit(1, unit);
        this.sketch = new Sketch(chart, caption);
    }

    void says(String sentence) {
        sketch.says(sentence);
    }

    void point(LocalDate date, double value, int phase, String meaning, String colour, String rule) {
        seen(date);
        colours.put(meaning, colour);
        points.add(object(
                "date",
                date.toString(),
                "day",
                date.toString(),
                "meaning",
                meaning,
                "phase",
                phase + 1,
                "reading",
                Wording.value(value, unit),
                "rule",
                rule,
                "run",
                run,
                "value",
                value));
    }

    /** A value that is not there also ends the line through those before it. */
    void missing(LocalDate date, String reason) {
        seen(date);
        run++;
        missing.add(object("date", date.toString(), "day", date.toString(), "reason", reason));
        sketch.leavesOut(date.toString(), date.toString(), EstimateStatus.UNDEFINED, reason);
    }

    void line(String line, String side, int phase, LocalDate date, double value) {
        lines.add(object("date", date.toString(), "line", line, "stretch", (phase + 1) + " " + side, "value", value));
    }

    void target(double value) {
        for (LocalDate end : List.of(first, last)) {
            lines.add(object("date", end.toString(), "line", TARGET, "stretch", "target", "value", value));
        }
        sketch.describes("The target is " + Wording.value(value, unit) + ".");
    }

    VegaLiteSpecification finish(List<VariationType> always) {
        always.forEach(type -> colours.put(ControlChartDrawing.word(type), Palette.of(type)));
        ObjectNode x = object(
                "axis",
                object("format", "%b %Y", "labelOverlap", "greedy", "labelSeparation", 10, "tickCount", 10),
                "field",
                "date",
                "scale",
                object("type", "utc"),
                "title",
                "Date",
                "type",
                "temporal");
        ObjectNode y = object(
                "field",
                "value",
                "scale",
                object("nice", true, "zero", false),
                "title",
                Wording.axis(caption.measure(), unit),
                "type",
                "quantitative");
        sketch.dataset("lines", lines)
                .dataset("missing", missing)
                .dataset("values", points)
                .layer("lines", object("interpolate", "step", "type", "line"), lineEncoding(x, y))
                .layer(
                        "values",
                        object("color", "#a6a6a6", "strokeWidth", 1.5, "type", "line"),
                        object("detail", object("field", "run", "type", "nominal"), "x", x, "y", y))
                .layer(
                        "values",
                        object(
                                "filled",
                                true,
                                "opacity",
                                1,
                                "size",
                                points.size() <= 60 ? 65 : 30,
                                "stroke",
                                "white",
                                "strokeWidth",
                                0.5,
                                "type",
                                "point"),
                        pointEncoding(x, y));
        if (!missing.isEmpty()) {
            sketch.layer(
                    "missing",
                    object(
                            "color",
                            Palette.QUIET_TEXT,
                            "shape",
                            "M-0.7,-0.7L0.7,0.7M-0.7,0.7L0.7,-0.7",
                            "size",
                            50,
                            "strokeWidth",
                            1.5,
                            "type",
                            "point"),
                    object(
                            "tooltip",
                            array(Sketch.told("day", "Day"), Sketch.told("reason", "No value")),
                            "x",
                            x,
                            "y",
                            object("value", object("expr", "height - 6"))));
        }
        return sketch.height(320).finish();
    }

    private ObjectNode pointEncoding(ObjectNode x, ObjectNode y) {
        return object(
                "color",
                object(
                        "field",
                        "meaning",
                        "legend",
                        object("symbolSize", 80),
                        "scale",
                        object("domain", listed(colours.keySet()), "range", listed(colours.values())),
                        "type",
                        "nominal"),
                "tooltip",
                array(
                        Sketch.told("day", "Day"),
                        Sketch.told("reading", caption.measure()),
                        Sketch.told("meaning", "Variation"),
                        Sketch.told("rule", "Rule")),
                "x",
                x,
                "y",
                y);
    }

    private ObjectNode lineEncoding(ObjectNode x, ObjectNode y) {
        boolean targeted = lines.findValuesAsText("line").contains(TARGET);
        ArrayNode domain = targeted ? array(MEAN, LIMITS, TARGET) : array(MEAN, LIMITS);
        ArrayNode colour = targeted ? array(Palette.TEXT, "#7b7d7d", Palette.TARGET) : array(Palette.TEXT, "#7b7d7d");
        ArrayNode dash = targeted ? array(array(1, 0), array(6, 3), array(2, 2)) : array(array(1, 0), array(6, 3));
        return object(
                "color",
                Sketch.ofLines(domain, colour),
                "detail",
                object("field", "stretch", "type", "nominal"),
                "strokeDash",
                Sketch.ofLines(domain, dash),
                "x",
                x,
                "y",
                y);
    }

    private void seen(LocalDate date) {
        first = date.isBefore(first) ? date : first;
        last = date.isAfter(last) ? date : last;
    }
}
