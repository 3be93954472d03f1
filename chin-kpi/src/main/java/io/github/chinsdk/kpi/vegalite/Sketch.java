package io.github.chinsdk.kpi.vegalite;

import static io.github.chinsdk.kpi.vegalite.Json.array;
import static io.github.chinsdk.kpi.vegalite.Json.listed;
import static io.github.chinsdk.kpi.vegalite.Json.object;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.chinsdk.kpi.EstimateStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A specification while it is being put together: layers over named datasets, one look for all. Not thread-safe. */
final class Sketch {

    static final int WIDTH = 680;

    private static final String SCHEMA = "https://vega.github.io/schema/vega-lite/v6.json";
    private static final int TITLE_CHARACTERS = 76;
    private static final int SUBTITLE_CHARACTERS = 108;

    private final String chart;
    private final Caption caption;
    private final List<String> subtitles = new ArrayList<>();
    private final StringBuilder description = new StringBuilder();
    private final ObjectNode datasets = object();
    private final ArrayNode layers = array();
    private final ArrayNode notShown = array();
    private Object height = 380;

    Sketch(String chart, Caption caption) {
        this.chart = chart;
        this.caption = caption;
    }

    /** A sentence below the title, which is also part of the description. */
    Sketch says(String sentence) {
        subtitles.add(sentence);
        return describes(sentence);
    }

    /** A sentence for readers who cannot see the picture. */
    Sketch describes(String sentence) {
        description.append(description.length() == 0 ? "" : " ").append(sentence);
        return this;
    }

    Sketch height(Object pixels) {
        this.height = pixels;
        return this;
    }

    Sketch dataset(String name, ArrayNode rows) {
        datasets.set(name, rows);
        return this;
    }

    /** What has no mark, and why. */
    Sketch leavesOut(String unit, String label, EstimateStatus status, String reason) {
        notShown.add(object("unit", unit, "label", label, "status", status.name(), "reason", reason));
        return this;
    }

    boolean leavesSomethingOut() {
        return !notShown.isEmpty();
    }

    Sketch layer(String dataset, ObjectNode mark, ObjectNode encoding) {
        layers.add(object("data", object("name", dataset), "encoding", encoding, "mark", mark));
        return this;
    }

    VegaLiteSpecification finish() {
        if (!notShown.isEmpty()) {
            says(String.format(
                    Locale.ROOT,
                    notShown.size() == 1
                            ? "%,d has no value and is not shown; the data says why."
                            : "%,d have no value and are not shown; the data says why.",
                    notShown.size()));
        }
        List<String> lines = new ArrayList<>();
        subtitles.forEach(subtitle -> lines.addAll(Wording.lines(subtitle, SUBTITLE_CHARACTERS)));
        if (!caption.source().isEmpty()) {
            lines.addAll(Wording.lines("Source: " + caption.source(), SUBTITLE_CHARACTERS));
        }
        String alternative = caption.title() + ". " + description;
        ObjectNode tree = object(
                "$schema",
                SCHEMA,
                "background",
                "white",
                "config",
                config(),
                "datasets",
                datasets,
                "description",
                alternative,
                "height",
                height,
                "layer",
                layers,
                "padding",
                12,
                "resolve",
                object("legend", independent(), "scale", independent()),
                "title",
                object("subtitle", listed(lines), "text", listed(Wording.lines(caption.title(), TITLE_CHARACTERS))),
                "usermeta",
                object("chinSdk", object("chart", chart, "notShown", notShown)),
                "width",
                WIDTH);
        return new VegaLiteSpecification(caption.title(), alternative, Json.write(tree));
    }

    private static ObjectNode independent() {
        return object("color", "independent", "shape", "independent", "strokeDash", "independent");
    }

    private static ObjectNode config() {
        return object(
                "axis",
                object(
                        "domainColor",
                        "#aeb7bd",
                        "gridColor",
                        Palette.GRID,
                        "labelColor",
                        Palette.TEXT,
                        "labelFontSize",
                        11,
                        "tickColor",
                        "#aeb7bd",
                        "titleColor",
                        Palette.QUIET_TEXT,
                        "titleFontSize",
                        12,
                        "titleFontWeight",
                        "normal",
                        "titlePadding",
                        8),
                "font",
                "Arial, Helvetica, sans-serif",
                "legend",
                object(
                        "labelColor",
                        Palette.TEXT,
                        "labelFontSize",
                        11,
                        "labelLimit",
                        260,
                        "orient",
                        "bottom",
                        "symbolStrokeWidth",
                        1.5,
                        "title",
                        Json.nothing()),
                "title",
                object(
                        "anchor",
                        "start",
                        "color",
                        Palette.TEXT,
                        "fontSize",
                        16,
                        "frame",
                        "bounds",
                        "offset",
                        18,
                        "subtitleColor",
                        Palette.QUIET_TEXT,
                        "subtitleFontSize",
                        12,
                        "subtitleLineHeight",
                        16,
                        "subtitlePadding",
                        6),
                "view",
                object("stroke", Json.nothing()));
    }

    /** Colour or dash of lines named in the field {@code line}; a legend above the picture, three in a row. */
    static ObjectNode ofLines(ArrayNode names, ArrayNode looks) {
        return ofLines(object("columns", 3, "orient", "top", "symbolSize", 360), names, looks);
    }

    /** Colour or dash of lines named in the field {@code line}. */
    static ObjectNode ofLines(ObjectNode legend, ArrayNode names, ArrayNode looks) {
        return object(
                "field", "line", "legend", legend, "scale", object("domain", names, "range", looks), "type", "nominal");
    }

    /** A field in a tooltip, read as the text that it is. */
    static ObjectNode told(String field, String title) {
        return object("field", field, "title", title, "type", "nominal");
    }

    static ObjectNode quantity(String field, String title) {
        return object("field", field, "title", title, "type", "quantitative");
    }
}
