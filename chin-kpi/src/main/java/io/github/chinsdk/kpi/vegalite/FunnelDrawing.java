package io.github.chinsdk.kpi.vegalite;

import io.github.chinsdk.kpi.EstimateStatus;
import io.github.chinsdk.kpi.variation.Funnel;
import io.github.chinsdk.kpi.variation.FunnelPoint;
import io.github.chinsdk.kpi.variation.OverdispersedFunnel;
import io.github.chinsdk.kpi.variation.OverdispersedFunnelPoint;
import io.github.chinsdk.kpi.variation.Polarity;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Funnel plots: a mark for each unit by its size, coloured and shaped by where it stands; the target; the inner and outer
 * limits as smooth lines, and for an overdispersed funnel the limits of chance alone beside them.
 *
 * <p>The picture is as high as the units and the limits of a unit of middling size need; the limits of the smallest units
 * may leave it, the units never do. Immutable.
 */
public final class FunnelDrawing {

    private final Caption caption;
    private final Polarity polarity;
    private final String size;

    private FunnelDrawing(Caption caption, Polarity polarity, String size) {
        this.caption = caption;
        this.polarity = polarity;
        this.size = size;
    }

    /**
     * A drawing that does not judge: shades of blue.
     *
     * @param caption the words
     * @return the drawing
     */
    public static FunnelDrawing of(Caption caption) {
        return new FunnelDrawing(Objects.requireNonNull(caption, "caption"), Polarity.NO_JUDGEMENT, "");
    }

    /**
     * The same drawing for a measure with a good direction: red, amber and green.
     *
     * @param polarity whether high is good
     * @return a new drawing
     */
    public FunnelDrawing with(Polarity polarity) {
        return new FunnelDrawing(caption, polarity, size);
    }

    /**
     * The same drawing with a name for the axis of sizes, as in {@code "Patients on the list"}.
     *
     * @param size what the denominators are, not blank
     * @return a new drawing
     * @throws IllegalArgumentException if the name is blank
     */
    public FunnelDrawing bySize(String size) {
        if (size.isBlank()) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "size must not be blank, was \"%s\"\nMaybe leave bySize(..) out: the axis is then named for the kind of funnel.",
                    size));
        }
        return new FunnelDrawing(caption, polarity, size);
    }

    /**
     * Draws a funnel whose limits allow for chance.
     *
     * @param funnel the funnel
     * @return the picture
     */
    public VegaLiteSpecification draw(Funnel funnel) {
        FunnelSketch sketch = new FunnelSketch(caption, polarity, size, funnel.method(), funnel.unit());
        for (FunnelPoint point : funnel.points()) {
            if (point.value().isPresent()) {
                sketch.point(
                        point.unit(),
                        point.value().getAsDouble(),
                        List.copyOf(point.limits()),
                        point.position(),
                        point.reason());
            } else {
                sketch.leavesOut(point.name(), EstimateStatus.UNDEFINED, point.reason());
            }
        }
        return sketch.finish(funnel.target(), FunnelLines.of(funnel), "limits allow for chance alone");
    }

    /**
     * Draws a funnel whose limits allow for variation between units too, with those of chance beside them.
     *
     * @param funnel the funnel
     * @return the picture
     */
    public VegaLiteSpecification draw(OverdispersedFunnel funnel) {
        FunnelSketch sketch = new FunnelSketch(caption, polarity, size, funnel.method(), funnel.unit());
        for (OverdispersedFunnelPoint point : funnel.points()) {
            if (point.value().isPresent()) {
                sketch.point(
                        point.unit(),
                        point.value().getAsDouble(),
                        point.adjustedLimits(),
                        point.position(),
                        point.reason());
            } else {
                sketch.leavesOut(point.name(), EstimateStatus.UNDEFINED, point.reason());
            }
        }
        return sketch.finish(
                funnel.target(), FunnelLines.of(funnel), "limits allow for variation between units beyond chance");
    }
}
