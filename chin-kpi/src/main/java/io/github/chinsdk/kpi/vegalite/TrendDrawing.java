package io.github.chinsdk.kpi.vegalite;

import static io.github.chinsdk.kpi.vegalite.Json.array;
import static io.github.chinsdk.kpi.vegalite.Json.listed;
import static io.github.chinsdk.kpi.vegalite.Json.object;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.chinsdk.kpi.ConfidenceLevel;
import io.github.chinsdk.kpi.Interval;
import io.github.chinsdk.kpi.RateUnit;
import io.github.chinsdk.model.programme.KpiTarget;
import io.github.chinsdk.model.programme.TrajectoryPoint;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Trends: a unit's values over periods with their 95% intervals, against England, system, borough or peers, and the way to
 * the target. A value stands at the last day of its period; a period without a value breaks the line. Immutable.
 */
public final class TrendDrawing {

    private static final String TRAJECTORY = "Trajectory to the target";

    private final Caption caption;
    private final Optional<KpiTarget> target;

    private TrendDrawing(Caption caption, Optional<KpiTarget> target) {
        this.caption = caption;
        this.target = target;
    }

    /**
     * A drawing without target.
     *
     * @param caption the words
     * @return the drawing
     */
    public static TrendDrawing of(Caption caption) {
        return new TrendDrawing(Objects.requireNonNull(caption, "caption"), Optional.empty());
    }

    /**
     * The same drawing with the way to a target.
     *
     * @param target the target and its trajectory, in the unit of the lines
     * @return a new drawing
     */
    public TrendDrawing with(KpiTarget target) {
        return new TrendDrawing(caption, Optional.of(target));
    }

    /**
     * Draws lines over time.
     *
     * @param lines at least one, names unique, one of them the unit's, all in one unit
     * @return the picture
     * @throws IllegalArgumentException if there is not exactly one line of the unit, a name occurs twice, or the lines and
     *     the target are not in one unit
     */
    public VegaLiteSpecification draw(List<TrendLine> lines) {
        requireOneUnit(lines);
        Sketch sketch = new Sketch("trend", caption);
        RateUnit unit = lines.get(0).unit();
        ArrayNode values = array();
        ArrayNode bands = array();
        ArrayNode intervals = array();
        for (TrendLine line : lines) {
            add(line, sketch, values, line.role() == TrendRole.UNIT ? intervals : bands);
        }
        target.ifPresent(way -> add(way, values, unit, sketch));
        ObjectNode x = object(
                "axis",
                object("format", "%b %Y", "labelOverlap", "greedy", "labelSeparation", 10, "values", ends(lines)),
                "field",
                "date",
                "scale",
                object("padding", 14, "type", "utc"),
                "title",
                "Period ending",
                "type",
                "temporal");
        ObjectNode scale = object("nice", true, "zero", false);
        ObjectNode y = y("value", scale, unit);
        ObjectNode low = y("lower", scale, unit);
        ObjectNode colour = colour(lines);
        ObjectNode unexplained = colour.deepCopy();
        unexplained.set("legend", Json.nothing());
        sketch.dataset("bands", bands)
                .dataset("intervals", intervals)
                .dataset("values", values)
                .layer(
                        "bands",
                        object("opacity", 0.14, "type", "area"),
                        object(
                                "color",
                                unexplained,
                                "detail",
                                object("field", "stretch", "type", "nominal"),
                                "x",
                                x,
                                "y",
                                low,
                                "y2",
                                object("field", "upper")))
                .layer(
                        "intervals",
                        object("color", Palette.NHS_BLUE, "strokeWidth", 1.5, "type", "rule"),
                        object("x", x, "y", low, "y2", object("field", "upper")))
                .layer(
                        "values",
                        object("strokeWidth", 2, "type", "line"),
                        object(
                                "color",
                                colour,
                                "detail",
                                object("field", "stretch", "type", "nominal"),
                                "strokeDash",
                                dash(lines),
                                "x",
                                x,
                                "y",
                                y))
                .layer(
                        "values",
                        object("filled", true, "opacity", 1, "size", 55, "type", "point"),
                        object(
                                "color",
                                unexplained,
                                "tooltip",
                                array(
                                        Sketch.told("line", "Line"),
                                        Sketch.told("period", "Period"),
                                        Sketch.told("reading", caption.measure())),
                                "x",
                                x,
                                "y",
                                y));
        return sketch.height(340).finish();
    }

    private void requireOneUnit(List<TrendLine> lines) {
        long units =
                lines.stream().filter(line -> line.role() == TrendRole.UNIT).count();
        if (units != 1) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "lines must have one of role UNIT, had %d of %d\nMaybe give the others the role of what they are to it.",
                    units,
                    lines.size()));
        }
        Set<String> names = new HashSet<>();
        for (TrendLine line : lines) {
            if (!names.add(line.name())) {
                throw new IllegalArgumentException(String.format(
                        Locale.ROOT,
                        "names of lines must be unique, \"%s\" occurs twice\nMaybe a comparator has the unit's name.",
                        line.name()));
            }
            if (!line.unit().equals(lines.get(0).unit())) {
                throw new IllegalArgumentException(String.format(
                        Locale.ROOT,
                        "lines must be in one unit, \"%s\" is in \"%s\" and \"%s\" in \"%s\"\nMaybe calculate them all with one RateUnit.",
                        lines.get(0).name(),
                        lines.get(0).unit(),
                        line.name(),
                        line.unit()));
            }
        }
        String unit = lines.get(0).unit().toString();
        if (target.isPresent() && !target.get().unit().equals(unit)) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "target must be in the unit of the lines, \"%s\", was in \"%s\"\nMaybe it is of another KPI.",
                    unit,
                    target.get().unit()));
        }
    }

    private void add(TrendLine line, Sketch sketch, ArrayNode values, ArrayNode intervals) {
        int stretch = 1;
        String first = "";
        String last = "";
        for (TrendLine.Point point : line.points()) {
            String date = point.period().lastDay().toString();
            String reading = Wording.reading(point.value(), line.unit());
            if (!point.value().isCalculated()) {
                stretch++;
                sketch.leavesOut(
                        line.name(),
                        line.name() + ", " + point.period().name(),
                        point.value().status(),
                        point.value().reason());
                continue;
            }
            values.add(object(
                    "date",
                    date,
                    "line",
                    line.name(),
                    "period",
                    point.period().name(),
                    "reading",
                    reading,
                    "stretch",
                    line.name() + " " + stretch,
                    "value",
                    point.value().value().orElseThrow()));
            if (point.value().interval(ConfidenceLevel.P95).isPresent()) {
                Interval interval = point.value().interval(ConfidenceLevel.P95).get();
                intervals.add(object(
                        "date",
                        date,
                        "line",
                        line.name(),
                        "lower",
                        interval.lower(),
                        "stretch",
                        line.name() + " " + stretch,
                        "upper",
                        interval.upper()));
            }
            first = first.isEmpty() ? reading + " in " + point.period().name() : first;
            last = reading + " in " + point.period().name();
        }
        if (line.role() == TrendRole.UNIT && !first.isEmpty()) {
            sketch.says(line.name() + ": " + (first.equals(last) ? first : first + "; " + last) + ".");
        } else if (!last.isEmpty()) {
            sketch.describes(line.name() + ": " + last + ".");
        }
    }

    private static void add(KpiTarget target, ArrayNode values, RateUnit unit, Sketch sketch) {
        for (TrajectoryPoint point : target.trajectory()) {
            double value = point.value().doubleValue();
            values.add(object(
                    "date",
                    point.quarter().lastDay().toString(),
                    "line",
                    TRAJECTORY,
                    "period",
                    point.quarter().toString(),
                    "reading",
                    Wording.value(value, unit),
                    "stretch",
                    TRAJECTORY,
                    "value",
                    value));
        }
        sketch.says("Target: " + Wording.value(target.target().value().doubleValue(), unit) + " by the end of "
                + target.target().quarter() + ".");
    }

    private ArrayNode ends(List<TrendLine> lines) {
        Set<LocalDate> days = new TreeSet<>();
        lines.forEach(
                line -> line.points().forEach(point -> days.add(point.period().lastDay())));
        target.ifPresent(way -> days.add(way.target().quarter().lastDay()));
        ArrayNode values = array();
        days.forEach(day -> values.add(
                object("date", day.getDayOfMonth(), "month", day.getMonthValue(), "utc", true, "year", day.getYear())));
        return values;
    }

    private ObjectNode y(String field, ObjectNode scale, RateUnit unit) {
        return object(
                "field", field, "scale", scale, "title", Wording.axis(caption.measure(), unit), "type", "quantitative");
    }

    private List<String> names(List<TrendLine> lines) {
        List<String> names = new ArrayList<>();
        lines.forEach(line -> names.add(line.name()));
        target.ifPresent(way -> names.add(TRAJECTORY));
        return names;
    }

    private ObjectNode colour(List<TrendLine> lines) {
        ArrayNode colours = array();
        lines.forEach(line -> colours.add(
                switch (line.role()) {
                    case UNIT -> Palette.NHS_BLUE;
                    case ENGLAND -> "#212b32";
                    case SYSTEM -> "#768692";
                    case BOROUGH -> "#009e8f";
                    case PEERS -> "#e46c0a";
                }));
        target.ifPresent(way -> colours.add(Palette.TARGET));
        return Sketch.ofLines(
                object("symbolSize", 400, "symbolStrokeWidth", 2, "symbolType", "stroke"),
                listed(names(lines)),
                colours);
    }

    private ObjectNode dash(List<TrendLine> lines) {
        ArrayNode dashes = array();
        lines.forEach(line -> dashes.add(
                switch (line.role()) {
                    case UNIT, ENGLAND -> array(1, 0);
                    case SYSTEM -> array(7, 3);
                    case BOROUGH -> array(4, 2);
                    case PEERS -> array(8, 3, 2, 3);
                }));
        target.ifPresent(way -> dashes.add(array(2, 2)));
        return Sketch.ofLines(
                object("symbolSize", 400, "symbolStrokeWidth", 2, "symbolType", "stroke"),
                listed(names(lines)),
                dashes);
    }
}
