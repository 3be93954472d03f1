package io.github.chinsdk.kpi.internal;

import io.github.chinsdk.kpi.ConfidenceLevel;
import io.github.chinsdk.kpi.rate.RateMethod;
import java.util.List;

/** The limits of a Poisson count at each of a calculator's levels. */
public final class CountLimits {

    private final double[] z;
    private final double[] tails;

    /** Limits at the given levels. */
    public CountLimits(List<ConfidenceLevel> levels) {
        this.z = Levels.z(levels);
        this.tails = Levels.tails(levels);
    }

    /** The lower limit of the count at the level with the given position. */
    public double lower(RateMethod method, double events, int level) {
        return method.forEvents(events) == RateMethod.BYAR
                ? ByarLimits.lower(events, z[level])
                : PoissonLimits.lower(events, tails[level]);
    }

    /** The upper limit of the count at the level with the given position. */
    public double upper(RateMethod method, double events, int level) {
        return method.forEvents(events) == RateMethod.BYAR
                ? ByarLimits.upper(events, z[level])
                : PoissonLimits.upper(events, tails[level]);
    }

    /** A view for one pass over many counts by one thread, which solves for each small whole count once. */
    public Batch batch(RateMethod method) {
        return new Batch(method);
    }

    /** Remembers the exact limits of small whole counts for the length of one pass: the same bits, sooner. */
    public final class Batch {

        private static final int REMEMBERED = 64;

        private final RateMethod method;
        private final double[][] lowers = new double[z.length][REMEMBERED];
        private final double[][] uppers = new double[z.length][REMEMBERED];

        private Batch(RateMethod method) {
            this.method = method;
        }

        /** The lower limit of the count at the level with the given position. */
        public double lower(double events, int level) {
            if (method.forEvents(events) == RateMethod.BYAR) {
                return ByarLimits.lower(events, z[level]);
            }
            int whole = (int) events;
            if (whole != events || whole >= REMEMBERED) {
                return PoissonLimits.lower(events, tails[level]);
            }
            if (uppers[level][whole] == 0) {
                solve(whole, level);
            }
            return lowers[level][whole];
        }

        /** The upper limit of the count at the level with the given position. */
        public double upper(double events, int level) {
            if (method.forEvents(events) == RateMethod.BYAR) {
                return ByarLimits.upper(events, z[level]);
            }
            int whole = (int) events;
            if (whole != events || whole >= REMEMBERED) {
                return PoissonLimits.upper(events, tails[level]);
            }
            if (uppers[level][whole] == 0) {
                solve(whole, level);
            }
            return uppers[level][whole];
        }

        private void solve(int whole, int level) {
            lowers[level][whole] = PoissonLimits.lower(whole, tails[level]);
            uppers[level][whole] = PoissonLimits.upper(whole, tails[level]);
        }
    }
}
