package io.github.chinsdk.kpi.vegalite;

import static io.github.chinsdk.kpi.vegalite.Json.object;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Objects;

/**
 * Caterpillar charts: units in order, a dot for the value and a line for its 95% interval, the comparator across them, dots
 * coloured by what each is beside it. Up to 60 units are rows with names; more stand side by side by rank. Immutable.
 */
public final class CaterpillarDrawing {

    private final Caption caption;

    private CaterpillarDrawing(Caption caption) {
        this.caption = caption;
    }

    /**
     * A drawing.
     *
     * @param caption the words
     * @return the drawing
     */
    public static CaterpillarDrawing of(Caption caption) {
        return new CaterpillarDrawing(Objects.requireNonNull(caption, "caption"));
    }

    /**
     * Draws units in order.
     *
     * @param ranked the units
     * @return the picture
     */
    public VegaLiteSpecification draw(RankedUnits ranked) {
        RankedSketch sketch = new RankedSketch("caterpillar", caption, ranked);
        ObjectNode scale = sketch.scaleWith();
        sketch.drawIntervals(scale, Palette.LINE);
        ObjectNode encoding = sketch.place(sketch.unitAxis(), sketch.valueAxis("value", scale));
        encoding.set("color", sketch.colours());
        encoding.set("tooltip", sketch.tooltip());
        boolean few = !Frame.isMany(sketch.size());
        sketch.draw(
                object(
                        "filled",
                        true,
                        "opacity",
                        1,
                        "size",
                        sketch.isByRows() ? 80 : few ? 28 : 9,
                        "stroke",
                        Palette.TEXT,
                        "strokeWidth",
                        few ? 0.6 : 0.1,
                        "type",
                        "point"),
                encoding);
        return sketch.finish(scale);
    }
}
