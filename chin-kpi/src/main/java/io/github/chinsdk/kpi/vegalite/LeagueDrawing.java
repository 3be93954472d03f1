package io.github.chinsdk.kpi.vegalite;

import static io.github.chinsdk.kpi.vegalite.Json.object;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Objects;

/**
 * League bars, in place of a map: units in order, a bar from zero for each, coloured by what it is beside the comparator (red,
 * amber and green, or blues where there is no good direction), the comparator across them. Up to 60 units are rows with names
 * and 95% intervals; more stand side by side by rank. Immutable.
 */
public final class LeagueDrawing {

    private final Caption caption;

    private LeagueDrawing(Caption caption) {
        this.caption = caption;
    }

    /**
     * A drawing.
     *
     * @param caption the words
     * @return the drawing
     */
    public static LeagueDrawing of(Caption caption) {
        return new LeagueDrawing(Objects.requireNonNull(caption, "caption"));
    }

    /**
     * Draws units in order.
     *
     * @param ranked the units
     * @return the picture
     */
    public VegaLiteSpecification draw(RankedUnits ranked) {
        RankedSketch sketch = new RankedSketch("league", caption, ranked);
        ObjectNode scale = sketch.scaleWith(0);
        ObjectNode unitAxis = sketch.unitAxis();
        ObjectNode colours = sketch.colours();
        ObjectNode encoding;
        ObjectNode mark;
        if (sketch.isByRows()) {
            mark = object("height", 13, "type", "bar");
            encoding = sketch.place(unitAxis, sketch.valueAxis("value", scale));
        } else {
            // Bars narrower than a pixel are pale without an outline.
            mark = object("strokeWidth", 1, "type", "rect");
            encoding = sketch.place(unitAxis.put("field", "rankStart"), sketch.valueAxis("value", scale));
            encoding.set("stroke", colours.deepCopy().set("legend", Json.nothing()));
            encoding.set("x2", object("field", "rankEnd"));
            encoding.set("y2", object("datum", 0));
        }
        encoding.set("color", colours);
        encoding.set("tooltip", sketch.tooltip());
        sketch.draw(mark, encoding);
        if (sketch.isByRows()) {
            sketch.drawIntervals(scale, Palette.TEXT);
        }
        return sketch.finish(scale);
    }
}
