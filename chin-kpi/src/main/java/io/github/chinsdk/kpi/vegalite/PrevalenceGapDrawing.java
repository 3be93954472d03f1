package io.github.chinsdk.kpi.vegalite;

import static io.github.chinsdk.kpi.vegalite.Json.array;
import static io.github.chinsdk.kpi.vegalite.Json.object;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.chinsdk.kpi.ConfidenceLevel;
import io.github.chinsdk.kpi.Interval;
import io.github.chinsdk.kpi.prevalence.DiagnosisGap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Prevalence gaps: people on the register against people expected, unit by unit, with the 95% interval of the number
 * expected. Up to 60 units are rows, the widest gap first, with the share diagnosed behind them; more are a cloud of
 * registered against expected people, with the line on which the two are equal. Immutable.
 */
public final class PrevalenceGapDrawing {

    private static final String REGISTERED = "On the register";
    private static final String EXPECTED = "Expected";

    private final Caption caption;

    private PrevalenceGapDrawing(Caption caption) {
        this.caption = caption;
    }

    /**
     * A drawing.
     *
     * @param caption the words; the measure names the people, as in {@code "People with hypertension"}
     * @return the drawing
     */
    public static PrevalenceGapDrawing of(Caption caption) {
        return new PrevalenceGapDrawing(Objects.requireNonNull(caption, "caption"));
    }

    /**
     * Draws the gaps of one condition.
     *
     * @param gaps by the name of the unit, at least one, all from one source of expected prevalence
     * @return the picture
     * @throws IllegalArgumentException if there is none, or they are from several sources
     */
    public VegaLiteSpecification draw(Map<String, DiagnosisGap> gaps) {
        requireOneSource(gaps);
        Sketch sketch = new Sketch("prevalence-gap", caption);
        List<Unit> units = new ArrayList<>();
        new TreeMap<>(gaps).forEach((name, gap) -> {
            if (gap.expected().isCalculated()) {
                units.add(Unit.of(name, caption.labelOf(name), gap));
            } else {
                sketch.leavesOut(
                        name,
                        caption.labelOf(name),
                        gap.expected().status(),
                        gap.expected().reason());
            }
        });
        units.sort(Comparator.comparingDouble((Unit unit) -> unit.registered - unit.expected)
                .thenComparing(Unit::name));
        say(sketch, units, gaps.values().iterator().next());
        return gaps.size() <= RankedSketch.MOST_ROWS ? rows(sketch, units) : cloud(sketch, units);
    }

    private static void requireOneSource(Map<String, DiagnosisGap> gaps) {
        if (gaps.isEmpty()) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT, "gaps must not be empty\nMaybe the filter before the chart let nothing through."));
        }
        List<String> sources = gaps.values().stream()
                .map(gap -> gap.source().toString())
                .distinct()
                .sorted()
                .toList();
        if (sources.size() > 1) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "gaps must be from one source, were from \"%s\" and \"%s\"\nMaybe draw one picture for each condition.",
                    sources.get(0),
                    sources.get(1)));
        }
    }

    private static void say(Sketch sketch, List<Unit> units, DiagnosisGap any) {
        double registered = units.stream().mapToDouble(Unit::registered).sum();
        double expected = units.stream().mapToDouble(Unit::expected).sum();
        sketch.says(Wording.units(units.size()) + ": " + Wording.whole(registered) + " people on the register, "
                + Wording.whole(expected) + " expected.");
        boolean uncertain = units.stream().anyMatch(unit -> unit.interval.isPresent());
        sketch.says("Expected from " + any.source().publication() + " "
                + any.source().year() + (uncertain ? ", with 95% intervals." : "; the publication gives no interval."));
    }

    private VegaLiteSpecification rows(Sketch sketch, List<Unit> units) {
        ArrayNode people = array();
        ArrayNode intervals = array();
        ArrayNode shares = array();
        ArrayNode labels = array();
        for (Unit unit : units) {
            labels.add(unit.label);
            people.add(unit.person(REGISTERED, unit.registered));
            people.add(unit.person(EXPECTED, unit.expected));
            unit.interval.ifPresent(interval -> intervals.add(object(
                    "label", unit.label, "lower", interval.lower(), "unit", unit.name, "upper", interval.upper())));
            shares.add(object(
                    "expected",
                    unit.expected,
                    "label",
                    unit.label,
                    "registered",
                    unit.registered,
                    "share",
                    unit.share));
        }
        ObjectNode y = object(
                "axis",
                object("domain", false, "grid", true, "labelLimit", 260, "ticks", false),
                "field",
                "label",
                "scale",
                object("domain", labels),
                "title",
                Json.nothing(),
                "type",
                "nominal");
        sketch.dataset("intervals", intervals)
                .dataset("people", people)
                .dataset("units", shares)
                .layer(
                        "units",
                        object("color", "#d8dde0", "strokeWidth", 5, "type", "rule"),
                        object("x", x("registered"), "x2", object("field", "expected"), "y", y));
        if (!intervals.isEmpty()) {
            sketch.layer(
                    "intervals",
                    object("color", Palette.EXPECTED, "strokeWidth", 1.6, "type", "rule"),
                    object("x", x("lower"), "x2", object("field", "upper"), "y", y));
        }
        sketch.layer(
                        "people",
                        object(
                                "filled",
                                true,
                                "opacity",
                                1,
                                "size",
                                80,
                                "stroke",
                                "white",
                                "strokeWidth",
                                0.5,
                                "type",
                                "point"),
                        object("color", measure(), "tooltip", tooltip(), "x", x("value"), "y", y))
                .layer(
                        "units",
                        object("align", "left", "color", Palette.QUIET_TEXT, "dx", 6, "fontSize", 11, "type", "text"),
                        object("text", Sketch.told("share", "Diagnosed"), "x", object("value", "width"), "y", y));
        return sketch.height(object("step", 19)).finish();
    }

    private VegaLiteSpecification cloud(Sketch sketch, List<Unit> units) {
        ArrayNode people = array();
        ArrayNode intervals = array();
        double most = 0;
        for (Unit unit : units) {
            most = Math.max(most, Math.max(unit.registered, unit.expected));
            people.add(object(
                    "expected",
                    unit.expected,
                    "label",
                    unit.label,
                    "reading",
                    unit.reading(),
                    "registered",
                    unit.registered,
                    "unit",
                    unit.name));
            unit.interval.ifPresent(interval -> intervals.add(object(
                    "lower",
                    interval.lower(),
                    "registered",
                    unit.registered,
                    "unit",
                    unit.name,
                    "upper",
                    interval.upper())));
        }
        boolean few = !Frame.isMany(units.size());
        sketch.dataset("equal", array(point(0), point(most)))
                .dataset("intervals", intervals)
                .dataset("units", people)
                .layer(
                        "equal",
                        object("color", Palette.TEXT, "strokeDash", array(6, 3), "type", "line"),
                        object(
                                "x",
                                cloudAxis("expected", "expected"),
                                "y",
                                cloudAxis("registered", "on the register")));
        if (!intervals.isEmpty()) {
            sketch.layer(
                    "intervals",
                    object(
                            "color",
                            Palette.EXPECTED,
                            "opacity",
                            few ? 0.5 : 0.1,
                            "strokeWidth",
                            few ? 1 : 0.6,
                            "type",
                            "rule"),
                    object(
                            "x",
                            cloudAxis("lower", "expected"),
                            "x2",
                            object("field", "upper"),
                            "y",
                            cloudAxis("registered", "on the register")));
        }
        sketch.layer(
                "units",
                object(
                        "color",
                        Palette.NHS_BLUE,
                        "filled",
                        true,
                        "opacity",
                        0.8,
                        "size",
                        few ? 30 : 8,
                        "type",
                        "point"),
                object(
                        "tooltip",
                        array(Sketch.told("label", "Unit"), Sketch.told("reading", caption.measure())),
                        "x",
                        cloudAxis("expected", "expected"),
                        "y",
                        cloudAxis("registered", "on the register")));
        return sketch.says("Units below the dashed line have fewer people on the register than expected; thin lines"
                        + " are 95% intervals of the number expected.")
                .height(420)
                .finish();
    }

    private static ObjectNode point(double people) {
        return object("expected", people, "registered", people);
    }

    private ObjectNode cloudAxis(String field, String word) {
        return object(
                "field",
                field,
                "scale",
                object("nice", true, "zero", true),
                "title",
                caption.measure() + ": " + word,
                "type",
                "quantitative");
    }

    private ObjectNode x(String field) {
        return object(
                "field",
                field,
                "scale",
                object("nice", true, "zero", true),
                "title",
                caption.measure(),
                "type",
                "quantitative");
    }

    private static ObjectNode measure() {
        return object(
                "field",
                "measure",
                "legend",
                object("symbolSize", 90),
                "scale",
                object("domain", array(REGISTERED, EXPECTED), "range", array(Palette.NHS_BLUE, Palette.EXPECTED)),
                "type",
                "nominal");
    }

    private static ArrayNode tooltip() {
        return array(Sketch.told("label", "Unit"), Sketch.told("reading", "People"), Sketch.told("share", "Share"));
    }

    /** A unit whose number expected has a value. */
    private record Unit(
            String name, String label, double registered, double expected, Optional<Interval> interval, String share) {

        static Unit of(String name, String label, DiagnosisGap gap) {
            return new Unit(
                    name,
                    label,
                    gap.registerCount(),
                    gap.expected().value(),
                    gap.expected().interval(ConfidenceLevel.P95),
                    gap.diagnosisRate().isCalculated()
                            ? String.format(
                                    Locale.ROOT,
                                    "%.0f%% diagnosed",
                                    gap.diagnosisRate().value())
                            : gap.diagnosisRate().reason());
        }

        String reading() {
            return Wording.whole(registered) + " on the register, " + Wording.whole(expected) + " expected"
                    + interval.map(limits -> " (95% " + Wording.whole(limits.lower()) + " to "
                                    + Wording.whole(limits.upper()) + ")")
                            .orElse("");
        }

        ObjectNode person(String measure, double value) {
            return object(
                    "label",
                    label,
                    "measure",
                    measure,
                    "reading",
                    reading(),
                    "share",
                    share,
                    "unit",
                    name,
                    "value",
                    Json.count(value));
        }
    }
}
