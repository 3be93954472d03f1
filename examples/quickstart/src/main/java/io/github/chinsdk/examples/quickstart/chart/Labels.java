package io.github.chinsdk.examples.quickstart.chart;

import java.util.ArrayList;
import java.util.List;

/** Finds room for labels beside their points: tries right, left, above and below, and gives up before two overlap. */
final class Labels {

    /** How wide a character of the small label font is taken to be. Generous: real fonts are narrower. */
    static final double CHARACTER_WIDTH = 7.2;

    private static final double HEIGHT = 13;

    private final List<double[]> taken = new ArrayList<>();
    private final double left;
    private final double top;
    private final double right;
    private final double bottom;

    Labels(double left, double top, double right, double bottom) {
        this.left = left;
        this.top = top;
        this.right = right;
        this.bottom = bottom;
    }

    /** Keeps labels off a mark. */
    void avoid(double x, double y, double radius) {
        taken.add(new double[] {x - radius, y - radius, x + radius, y + radius});
    }

    /** Writes the label if there is room for it near the point. */
    boolean place(Svg svg, String style, double x, double y, String label) {
        double width = label.length() * CHARACTER_WIDTH;
        double[][] corners = {
            {x + 8, y - 6},
            {x - 8 - width, y - 6},
            {x - width / 2, y - 20},
            {x - width / 2, y + 8},
            {x + 8, y - 18},
            {x + 8, y + 6},
            {x - 8 - width, y - 18},
            {x - 8 - width, y + 6},
            {x + 8, y - 30},
            {x + 8, y + 18},
            {x - 8 - width, y - 30},
            {x - 8 - width, y + 18}
        };
        for (double[] corner : corners) {
            double[] box = {corner[0], corner[1], corner[0] + width, corner[1] + HEIGHT};
            if (isFree(box)) {
                taken.add(box);
                svg.text(style, box[0], box[3] - 3, label);
                return true;
            }
        }
        return false;
    }

    private boolean isFree(double[] box) {
        if (box[0] < left || box[1] < top || box[2] > right || box[3] > bottom) {
            return false;
        }
        for (double[] other : taken) {
            if (box[0] < other[2] && other[0] < box[2] && box[1] < other[3] && other[1] < box[3]) {
                return false;
            }
        }
        return true;
    }
}
