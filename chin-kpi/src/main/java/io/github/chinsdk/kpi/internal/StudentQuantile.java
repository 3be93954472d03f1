package io.github.chinsdk.kpi.internal;

import org.apache.commons.statistics.distribution.TDistribution;

/** Quantiles of Student's t to the last digits: the library's own stop at an absolute error of 1e-9. */
public final class StudentQuantile {

    private static final int MAX_STEPS = 50;

    private StudentQuantile() {}

    /** The t that leaves the given probability, below a half, above it. */
    public static double upper(double degreesOfFreedom, double tail) {
        TDistribution student = TDistribution.of(degreesOfFreedom);
        double t = student.inverseSurvivalProbability(tail);
        double logTail = StrictMath.log(tail);
        for (int step = 0; step < MAX_STEPS; step++) {
            double probability = student.survivalProbability(t);
            double next = t + (StrictMath.log(probability) - logTail) * probability / student.density(t);
            if (!(Math.abs(next - t) > 1e-15 * Math.abs(next))) {
                return Double.isFinite(next) ? next : t;
            }
            t = next;
        }
        return t;
    }
}
