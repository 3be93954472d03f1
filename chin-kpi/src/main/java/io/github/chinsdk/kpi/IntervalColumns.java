package io.github.chinsdk.kpi;

import java.util.List;
import java.util.Locale;

/** Lower and upper limits by level and row; NaN where a row has no interval. */
final class IntervalColumns {

    private final List<ConfidenceLevel> levels;
    private final double[][] lowers;
    private final double[][] uppers;

    IntervalColumns(int size, List<ConfidenceLevel> levels) {
        this.levels = List.copyOf(levels);
        this.lowers = new double[levels.size()][size];
        this.uppers = new double[levels.size()][size];
    }

    List<ConfidenceLevel> levels() {
        return levels;
    }

    double[] lowers(int level) {
        return lowers[level];
    }

    double[] uppers(int level) {
        return uppers[level];
    }

    int indexOf(ConfidenceLevel level) {
        int index = levels.indexOf(level);
        if (index < 0) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "level must be one of %s, was %s\nMaybe ask the calculator for it: with(ConfidenceLevel...).",
                    levels,
                    level));
        }
        return index;
    }

    boolean contains(ConfidenceLevel level, int row) {
        return !Double.isNaN(lowers[indexOf(level)][row]);
    }

    Interval get(ConfidenceLevel level, int row) {
        int index = indexOf(level);
        return new Interval(level, lowers[index][row], uppers[index][row]);
    }

    void clear(int row) {
        for (int level = 0; level < lowers.length; level++) {
            lowers[level][row] = Double.NaN;
            uppers[level][row] = Double.NaN;
        }
    }

    /** An interval with a limit that is not finite is none. */
    void clearUnlessFinite() {
        for (int level = 0; level < lowers.length; level++) {
            clearUnlessFinite(lowers[level], uppers[level]);
        }
    }

    private static void clearUnlessFinite(double[] lowers, double[] uppers) {
        for (int row = 0; row < lowers.length; row++) {
            // One comparison for most rows: a finite width has finite limits.
            if (!(Math.abs(uppers[row] - lowers[row]) <= Double.MAX_VALUE)
                    && !(Double.isFinite(lowers[row]) && Double.isFinite(uppers[row]))) {
                lowers[row] = Double.NaN;
                uppers[row] = Double.NaN;
            }
        }
    }
}
