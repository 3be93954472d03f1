package io.github.chinsdk.kpi.vegalite;

import static io.github.chinsdk.kpi.vegalite.Json.array;
import static io.github.chinsdk.kpi.vegalite.Json.object;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.chinsdk.kpi.ConfidenceLevel;
import io.github.chinsdk.kpi.Interval;
import io.github.chinsdk.kpi.variation.BenchmarkCategory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The parts that caterpillar and league charts share. Few units are rows with their names; many stand side by side by rank,
 * without names, which tooltips have.
 */
final class RankedSketch {

    /** As many names as can be read on a page one below the other. */
    static final int MOST_ROWS = 60;

    private static final int ROW_PIXELS = 19;

    /** From good to bad, from high to low. */
    private static final List<BenchmarkCategory> LEGEND = List.of(
            BenchmarkCategory.BEST,
            BenchmarkCategory.BETTER,
            BenchmarkCategory.HIGHEST,
            BenchmarkCategory.HIGHER,
            BenchmarkCategory.SIMILAR,
            BenchmarkCategory.MIDDLE,
            BenchmarkCategory.LOWER,
            BenchmarkCategory.LOWEST,
            BenchmarkCategory.WORSE,
            BenchmarkCategory.WORST,
            BenchmarkCategory.NOT_COMPARED);

    private final Caption caption;
    private final RankedUnits ranked;
    private final Sketch sketch;
    private final List<RankedUnit> shown;
    private final ArrayNode units = array();
    private final ArrayNode intervals = array();
    private final ArrayNode without = array();
    private final ArrayNode rows = array();
    private boolean hasIntervals;
    private Optional<Frame> frame = Optional.empty();

    RankedSketch(String chart, Caption caption, RankedUnits ranked) {
        this.caption = caption;
        this.ranked = ranked;
        this.sketch = new Sketch(chart, caption);
        this.shown = ranked.units().stream()
                .filter(each -> each.value().isCalculated())
                .toList();
        int rank = 0;
        for (RankedUnit each : ranked.units()) {
            String label = each.label(caption);
            rows.add(label);
            if (each.value().isCalculated()) {
                add(each, label, ++rank);
            } else {
                sketch.leavesOut(
                        each.name(), label, each.value().status(), each.value().reason());
                without.add(object("label", label, "reason", each.value().reason(), "text", "no value"));
            }
        }
    }

    /** The scale of values; of thousands, a handful may lie beyond it. */
    ObjectNode scaleWith(double... inside) {
        if (isByRows() || shown.isEmpty()) {
            return object("nice", true, "zero", inside.length > 0);
        }
        Frame around = Frame.around(
                shown.stream()
                        .mapToDouble(each -> each.value().value().orElseThrow())
                        .toArray(),
                inside);
        frame = Optional.of(around);
        return around.scale();
    }

    boolean isByRows() {
        return ranked.units().size() <= MOST_ROWS;
    }

    int size() {
        return shown.size();
    }

    private void add(RankedUnit each, String label, int rank) {
        double value = each.value().value().orElseThrow();
        units.add(object(
                "category",
                ranked.word(each.category()),
                "label",
                label,
                "rank",
                rank,
                "rankEnd",
                rank + 0.5,
                "rankStart",
                rank - 0.5,
                "reading",
                Wording.reading(each.value(), ranked.unit()),
                "unit",
                each.name(),
                "value",
                value));
        if (each.value().interval(ConfidenceLevel.P95).isPresent()) {
            Interval interval = each.value().interval(ConfidenceLevel.P95).get();
            intervals.add(object(
                    "label",
                    label,
                    "lower",
                    interval.lower(),
                    "rank",
                    rank,
                    "unit",
                    each.name(),
                    "upper",
                    interval.upper()));
        }
    }

    /** The axis along which units stand. */
    ObjectNode unitAxis() {
        return isByRows()
                ? object(
                        "axis",
                        object("domain", false, "labelLimit", 260, "ticks", false),
                        "field",
                        "label",
                        "scale",
                        object("domain", rows),
                        "title",
                        Json.nothing(),
                        "type",
                        "nominal")
                : object(
                        "axis",
                        object("grid", false, "tickMinStep", 1),
                        "field",
                        "rank",
                        "scale",
                        object("domain", array(0.5, shown.size() + 0.5), "nice", false, "zero", false),
                        "title",
                        "Units by rank, the highest first",
                        "type",
                        "quantitative");
    }

    ObjectNode valueAxis(String field, ObjectNode scale) {
        return object(
                "field",
                field,
                "scale",
                scale,
                "title",
                Wording.axis(caption.measure(), ranked.unit()),
                "type",
                "quantitative");
    }

    /** Units along one axis and values along the other, which way round depends on how many there are. */
    ObjectNode place(ObjectNode unitAxis, ObjectNode valueAxis) {
        return isByRows() ? object("x", valueAxis, "y", unitAxis) : object("x", unitAxis, "y", valueAxis);
    }

    /** The colours of the categories that there are, the best or highest first. */
    ObjectNode colours() {
        ArrayNode domain = array();
        ArrayNode range = array();
        List<BenchmarkCategory> present = LEGEND.stream()
                .filter(category -> shown.stream().anyMatch(each -> each.category() == category))
                .toList();
        boolean compared = present.stream().anyMatch(each -> each != BenchmarkCategory.NOT_COMPARED);
        for (BenchmarkCategory category : present) {
            domain.add(ranked.word(category));
            range.add(compared ? Palette.of(category) : Palette.NHS_BLUE);
        }
        ObjectNode colours =
                object("field", "category", "scale", object("domain", domain, "range", range), "type", "nominal");
        if (compared) {
            colours.set("legend", object("columns", 3, "symbolSize", 90, "symbolType", "circle"));
        } else {
            colours.set("legend", Json.nothing());
        }
        return colours;
    }

    ArrayNode tooltip() {
        return array(
                Sketch.told("label", "Unit"),
                Sketch.told("reading", caption.measure()),
                Sketch.told("category", "Comparison"),
                Sketch.quantity("rank", "Rank"));
    }

    /** The 95% intervals, where units have them. */
    void drawIntervals(ObjectNode scale, String colour) {
        if (intervals.isEmpty()) {
            return;
        }
        hasIntervals = true;
        ObjectNode encoding = place(unitAxis(), valueAxis("lower", scale));
        encoding.set(isByRows() ? "x2" : "y2", object("field", "upper"));
        sketch.layer(
                "intervals",
                object(
                        "color",
                        colour,
                        "opacity",
                        isByRows() ? 1 : !Frame.isMany(shown.size()) ? 0.7 : 0.25,
                        "strokeWidth",
                        isByRows() ? 1.6 : !Frame.isMany(shown.size()) ? 1 : 0.5,
                        "type",
                        "rule"),
                encoding);
    }

    void draw(ObjectNode mark, ObjectNode encoding) {
        sketch.layer("units", mark, encoding);
    }

    VegaLiteSpecification finish(ObjectNode scale) {
        if (!without.isEmpty() && isByRows()) {
            sketch.layer(
                    "withoutValue",
                    object(
                            "align",
                            "left",
                            "color",
                            Palette.QUIET_TEXT,
                            "dx",
                            6,
                            "fontStyle",
                            "italic",
                            "type",
                            "text"),
                    object(
                            "text",
                            Sketch.told("text", "Value"),
                            "tooltip",
                            array(Sketch.told("label", "Unit"), Sketch.told("reason", "No value")),
                            "x",
                            object("value", 0),
                            "y",
                            unitAxis()));
            sketch.dataset("withoutValue", without);
        }
        ranked.line().ifPresent(value -> drawLine(value, scale));
        sketch.says(summary());
        frame.ifPresent(each -> each.tell(sketch));
        sketch.dataset("intervals", intervals)
                .dataset("units", units)
                .height(isByRows() ? object("step", ROW_PIXELS) : (Object) 360);
        return sketch.finish();
    }

    private void drawLine(double value, ObjectNode scale) {
        String name = ranked.comparator() + ": " + Wording.value(value, ranked.unit());
        ObjectNode axis = valueAxis("value", scale);
        String across = isByRows() ? "x" : "y";
        sketch.dataset("comparator", array(object("name", name, "value", value)))
                .layer(
                        "comparator",
                        object("color", Palette.TEXT, "strokeDash", array(6, 3), "strokeWidth", 1.5, "type", "rule"),
                        object("tooltip", array(Sketch.told("name", "Comparator")), across, axis))
                .layer(
                        "comparator",
                        isByRows()
                                ? object(
                                        "align",
                                        "center",
                                        "color",
                                        Palette.TEXT,
                                        "dy",
                                        -7,
                                        "fontSize",
                                        11,
                                        "type",
                                        "text")
                                : object(
                                        "align",
                                        "right",
                                        "baseline",
                                        "bottom",
                                        "color",
                                        Palette.TEXT,
                                        "dx",
                                        -4,
                                        "dy",
                                        -3,
                                        "fontSize",
                                        11,
                                        "fontWeight",
                                        "bold",
                                        "type",
                                        "text"),
                        isByRows()
                                ? object("text", Sketch.told("name", "Comparator"), "x", axis, "y", object("value", 0))
                                : object(
                                        "text",
                                        Sketch.told("name", "Comparator"),
                                        "x",
                                        object("value", "width"),
                                        "y",
                                        axis));
    }

    private String summary() {
        if (shown.isEmpty()) {
            return "No unit has a value.";
        }
        RankedUnit highest = shown.get(0);
        RankedUnit lowest = shown.get(shown.size() - 1);
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "%s from %s (%s) to %s (%s).",
                Wording.units(shown.size()),
                Wording.value(highest.value().value().orElseThrow(), ranked.unit()),
                highest.name(),
                Wording.value(lowest.value().value().orElseThrow(), ranked.unit()),
                lowest.name()));
        List<String> counts = new ArrayList<>();
        for (BenchmarkCategory category : LEGEND) {
            long count =
                    shown.stream().filter(each -> each.category() == category).count();
            if (count > 0 && category != BenchmarkCategory.NOT_COMPARED) {
                counts.add(Wording.whole(count) + " " + ranked.word(category).toLowerCase(Locale.ROOT));
            }
        }
        if (!counts.isEmpty()) {
            text.append(ranked.quintiles() ? " By fifths: " : " Beside " + ranked.comparator() + ": ")
                    .append(String.join(", ", counts))
                    .append('.');
        }
        if (hasIntervals) {
            text.append(" Thin lines are 95% intervals.");
        }
        return text.toString();
    }
}
