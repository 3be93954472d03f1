package io.github.chinsdk.examples.quickstart.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * A straight line from values to pixels.
 *
 * @param from the value at the start
 * @param to the value at the end
 * @param start the pixel of {@code from}
 * @param end the pixel of {@code to}
 */
record Scale(double from, double to, double start, double end) {

    /** The pixel of a value. */
    double at(double value) {
        return start + (value - from) / (to - from) * (end - start);
    }

    /** Round values on the scale, at most about {@code most} of them. */
    List<Double> ticks(int most) {
        double raw = (to - from) / most;
        double magnitude = StrictMath.pow(10, Math.floor(StrictMath.log10(raw)));
        double step = magnitude;
        for (double nice : new double[] {1, 2, 2.5, 5, 10}) {
            step = nice * magnitude;
            if (step >= raw) {
                break;
            }
        }
        List<Double> ticks = new ArrayList<>();
        for (long i = (long) Math.ceil(from / step - 1e-9); i * step <= to + step * 1e-9; i++) {
            ticks.add(i * step);
        }
        return ticks;
    }

    /** Decimals that the ticks need to be told apart. */
    static int decimals(List<Double> ticks) {
        double step = ticks.size() < 2 ? 1 : ticks.get(1) - ticks.get(0);
        int decimals = 0;
        while (decimals < 4 && Math.abs(step - Math.rint(step)) > 1e-6) {
            step *= 10;
            decimals++;
        }
        return decimals;
    }
}
