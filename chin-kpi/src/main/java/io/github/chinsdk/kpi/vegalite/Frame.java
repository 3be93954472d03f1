package io.github.chinsdk.kpi.vegalite;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;

/**
 * From where to where an axis of values goes. Of few units all are inside. Of thousands a handful are of another kind (a
 * practice for the homeless, a care home), and an axis for them leaves no room for the rest: those beyond are drawn at its
 * edge, and the picture says how many they are.
 *
 * @param lower where it begins
 * @param upper where it ends
 * @param beyond how many values lie outside
 */
record Frame(double lower, double upper, int beyond) {

    private static final int MANY = 400;
    private static final double LEFT_OUT = 0.002;
    private static final double MARGIN = 0.06;

    /** Whether units are so many that single ones cannot be looked at. */
    static boolean isMany(int units) {
        return units > MANY;
    }

    /**
     * A frame around values.
     *
     * @param values at least one
     * @param inside what else must be seen
     */
    static Frame around(double[] values, double... inside) {
        double[] ascending = values.clone();
        Arrays.sort(ascending);
        int leftOut = isMany(ascending.length) ? (int) (ascending.length * LEFT_OUT) : 0;
        double from = ascending[leftOut];
        double to = ascending[ascending.length - 1 - leftOut];
        for (double each : inside) {
            from = Math.min(from, each);
            to = Math.max(to, each);
        }
        double margin = to > from ? (to - from) * MARGIN : Math.max(1e-9, Math.abs(to) * MARGIN);
        double lower = Math.max(Math.min(0, from), from - margin);
        double upper = to + margin;
        int beyond = 0;
        for (double each : ascending) {
            beyond += each < lower || each > upper ? 1 : 0;
        }
        return new Frame(lower, upper, beyond);
    }

    boolean contains(double value) {
        return lower <= value && value <= upper;
    }

    ObjectNode scale() {
        return Json.object("clamp", true, "domain", Json.array(lower, upper), "nice", true, "zero", false);
    }

    /** What a reader must know of those outside; nothing where there are none. */
    void tell(Sketch sketch) {
        if (beyond > 0) {
            sketch.says(Wording.units(beyond)
                    + (beyond == 1 ? " lies beyond the axis and is drawn" : " lie beyond the axis and are drawn")
                    + " at its edge; the data has the values.");
        }
    }
}
