package io.github.chinsdk.kpi.internal.variation;

import io.github.chinsdk.kpi.ConfidenceLevel;
import io.github.chinsdk.kpi.internal.ByarLimits;
import io.github.chinsdk.kpi.internal.IncompleteGamma;
import io.github.chinsdk.kpi.internal.PoissonLimits;

/**
 * The lines of a Poisson funnel at one level, in both directions: the mean whose tail begins at a count, and the (real)
 * count at which the tail of a mean begins.
 */
public final class PoissonLines {

    /** Below this many events the interval is exact, from here on it is Byar's. */
    private static final double EXACT_BELOW = 10;

    private static final int MAX_STEPS = 200;

    /** Newton and secant steps more than square-root the error, so a step this small leaves only rounding behind it. */
    private static final double CONVERGED = 1e-10;

    private final double tail;
    private final double logTail;
    private final double z;

    public PoissonLines(ConfidenceLevel level) {
        this.tail = level.tail();
        this.logTail = StrictMath.log(tail);
        this.z = level.z();
    }

    /** Lower limit of the mean as English public health publishes it: exact below 10 events, Byar from 10. */
    public double publishedLower(double events) {
        return events < EXACT_BELOW ? exactLower(events) : ByarLimits.lower(events, z);
    }

    /** Upper limit of the mean as English public health publishes it: exact below 10 events, Byar from 10. */
    public double publishedUpper(double events) {
        return events < EXACT_BELOW ? exactUpper(events) : ByarLimits.upper(events, z);
    }

    /** The mean for which P(X >= events) is the tail; 0 at no events. */
    public double exactLower(double events) {
        return PoissonLimits.lower(events, tail);
    }

    /** The mean for which P(X <= events) is the tail. */
    public double exactUpper(double events) {
        return PoissonLimits.upper(events, tail);
    }

    /** The real number of events whose exact upper limit is the mean: the lower funnel line; 0 where none is that few. */
    public double eventsOnLowerLine(double mean) {
        if (mean <= -logTail) {
            return 0;
        }
        double guess = Math.max(1e-3, mean - z * Math.sqrt(mean) + (z * z - 1) / 6);
        return root(guess, x -> StrictMath.log(IncompleteGamma.upper(x + 1, mean)) - logTail);
    }

    /** The real number of events whose exact lower limit is the mean: the upper funnel line. */
    public double eventsOnUpperLine(double mean) {
        double guess = mean + z * Math.sqrt(mean) + (z * z - 1) / 6 + 1;
        return root(guess, x -> logTail - StrictMath.log(IncompleteGamma.lower(x, mean)));
    }

    private interface Increasing {
        double at(double x);
    }

    /** Secant within a bracket; the function increases and its root is above 0. */
    private static double root(double guess, Increasing function) {
        double low = 0;
        double high = Double.POSITIVE_INFINITY;
        double previous = guess;
        double previousValue = function.at(previous);
        double x = previousValue < 0 ? guess * 1.001 + 1e-3 : guess * 0.999;
        for (int step = 0; step < MAX_STEPS; step++) {
            if (previousValue < 0) {
                low = Math.max(low, previous);
            } else {
                high = Math.min(high, previous);
            }
            double value = function.at(x);
            if (value < 0) {
                low = Math.max(low, x);
            } else {
                high = Math.min(high, x);
            }
            if (value == 0 || value == previousValue) {
                return x;
            }
            double next = x - value * (x - previous) / (value - previousValue);
            if (!(next > low && next < high)) {
                next = high == Double.POSITIVE_INFINITY ? 2 * low + 1 : (low + high) / 2;
            }
            if (Math.abs(next - x) <= CONVERGED * next) {
                return next;
            }
            previous = x;
            previousValue = value;
            x = next;
        }
        return x;
    }
}
