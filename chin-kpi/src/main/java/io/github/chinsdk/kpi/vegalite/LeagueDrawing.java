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
        ObjectNode scale = object("nice", true, "zero", true);
        ObjectNode unitAxis = sketch.unitAxis();
        ObjectNode encoding;
        ObjectNode mark = object("type", "bar");
        if (sketch.isByRows()) {
            encoding = sketch.place(unitAxis, sketch.valueAxis("value", scale));
            mark.put("height", 13);
        } else {
            encoding = sketch.place(unitAxis.put("field", "rankStart"), sketch.valueAxis("value", scale));
            encoding.set("x2", object("field", "rankEnd"));
        }
        encoding.set("color", sketch.colours());
        encoding.set("tooltip", sketch.tooltip());
        sketch.draw(mark, encoding);
        if (sketch.isByRows()) {
            sketch.drawIntervals(scale, Palette.TEXT);
        }
        return sketch.finish(scale);
    }
}
