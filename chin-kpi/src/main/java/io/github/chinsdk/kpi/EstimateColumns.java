package io.github.chinsdk.kpi;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Estimates of many units side by side, one row a unit, over primitive arrays: what a notebook, R or Python hands over
 * and takes back. The same bits as the object forms.
 *
 * <p>A row without a value has a {@link #status(int)} and a {@link #reason(int)} and does not spoil the other rows. What
 * stands in its place in an array is for the caller to say: {@code values(Double.NaN)} for R, for example.
 */
public final class EstimateColumns {

    private final RateUnit unit;
    private final List<ConfidenceLevel> levels;
    private final double[] values;
    private final double[][] lowers;
    private final double[][] uppers;
    private final Method commonMethod;
    private final @Nullable Method @Nullable [] otherMethods;
    private final @Nullable Absence @Nullable [] absences;
    private final int calculatedCount;

    private EstimateColumns(Builder builder) {
        this.unit = builder.unit;
        this.levels = builder.levels;
        this.values = builder.values;
        this.lowers = builder.lowers;
        this.uppers = builder.uppers;
        this.commonMethod = builder.commonMethod;
        this.otherMethods = builder.otherMethods;
        this.absences = builder.absences;
        this.calculatedCount = builder.values.length - builder.absent;
    }

    /**
     * Starts columns of the given length.
     *
     * @param size how many rows
     * @param unit the unit of the values and the intervals
     * @param levels the confidence levels, in the order of the columns
     * @param method the method of every row for which no other is named
     * @return a builder
     */
    public static Builder from(int size, RateUnit unit, List<ConfidenceLevel> levels, Method method) {
        return new Builder(size, unit, levels, method);
    }

    /**
     * {@return how many rows there are, with and without a value}
     */
    public int size() {
        return values.length;
    }

    /**
     * {@return how many rows have a value}
     */
    public int calculatedCount() {
        return calculatedCount;
    }

    /**
     * {@return the rows without a value, ascending}
     */
    public int[] rowsWithoutValue() {
        return IntStream.range(0, values.length)
                .filter(row -> !isCalculated(row))
                .toArray();
    }

    /**
     * {@return the unit of the values and of the intervals}
     */
    public RateUnit unit() {
        return unit;
    }

    /**
     * {@return the confidence levels, in the order in which they were asked for}
     */
    public List<ConfidenceLevel> levels() {
        return levels;
    }

    /**
     * Whether a row has a value.
     *
     * @param row the row, from 0
     * @return its status
     */
    public EstimateStatus status(int row) {
        Absence absence = absence(row);
        return absence == null ? EstimateStatus.CALCULATED : absence.status;
    }

    /**
     * Whether a row has a value: short for {@code status(row) == CALCULATED}.
     *
     * @param row the row, from 0
     * @return true if it has
     */
    public boolean isCalculated(int row) {
        return absence(row) == null;
    }

    /**
     * Why a row has no value.
     *
     * @param row the row, from 0
     * @return one sentence, or the empty text where there is a value
     */
    public String reason(int row) {
        Absence absence = absence(row);
        return absence == null ? "" : absence.reason;
    }

    /**
     * How a row was calculated.
     *
     * @param row the row, from 0
     * @return the method
     */
    public Method method(int row) {
        int checkedRow = checked(row);
        Method other = otherMethods == null ? null : otherMethods[checkedRow];
        return other == null ? commonMethod : other;
    }

    /**
     * The value of a row.
     *
     * @param row the row, from 0
     * @return the value, finite, in {@link #unit()}
     * @throws IllegalStateException with the row's reason if there is none
     */
    public double value(int row) {
        if (!isCalculated(row)) {
            throw new IllegalStateException(String.format(
                    Locale.ROOT, "no value in row %d: %s\nMaybe ask isCalculated(row) first.", row, reason(row)));
        }
        return values[row];
    }

    /**
     * Whether a row has an interval: a row may have a value and still no interval.
     *
     * @param level one of {@link #levels()}
     * @param row the row, from 0
     * @return true if it has
     * @throws IllegalArgumentException if the level was not asked for
     */
    public boolean hasInterval(ConfidenceLevel level, int row) {
        return !Double.isNaN(lowers[indexOf(level)][checked(row)]);
    }

    /**
     * The interval of a row.
     *
     * @param level one of {@link #levels()}
     * @param row the row, from 0
     * @return the interval, in {@link #unit()}
     * @throws IllegalArgumentException if the level was not asked for
     * @throws IllegalStateException with the row's reason if there is none
     */
    public Interval interval(ConfidenceLevel level, int row) {
        if (!hasInterval(level, row)) {
            throw new IllegalStateException(String.format(
                    Locale.ROOT,
                    "no %s interval in row %d: %s\nMaybe ask hasInterval(level, row) first.",
                    level,
                    row,
                    isCalculated(row) ? "the counts do not define one" : reason(row)));
        }
        int index = indexOf(level);
        return new Interval(level, lowers[index][row], uppers[index][row]);
    }

    /**
     * The values as an array of the caller's own.
     *
     * @param inPlaceOfNone what to write in a row without a value, for example {@code Double.NaN} for R
     * @return a new array of {@link #size()} values
     */
    public double[] values(double inPlaceOfNone) {
        return filled(values, inPlaceOfNone);
    }

    /**
     * The lower limits as an array of the caller's own.
     *
     * @param level one of {@link #levels()}
     * @param inPlaceOfNone what to write in a row without an interval
     * @return a new array of {@link #size()} limits
     * @throws IllegalArgumentException if the level was not asked for
     */
    public double[] lowers(ConfidenceLevel level, double inPlaceOfNone) {
        return filled(lowers[indexOf(level)], inPlaceOfNone);
    }

    /**
     * The upper limits as an array of the caller's own.
     *
     * @param level one of {@link #levels()}
     * @param inPlaceOfNone what to write in a row without an interval
     * @return a new array of {@link #size()} limits
     * @throws IllegalArgumentException if the level was not asked for
     */
    public double[] uppers(ConfidenceLevel level, double inPlaceOfNone) {
        return filled(uppers[indexOf(level)], inPlaceOfNone);
    }

    private static double[] filled(double[] column, double inPlaceOfNone) {
        double[] copy = column.clone();
        for (int row = 0; row < copy.length; row++) {
            if (Double.isNaN(copy[row])) {
                copy[row] = inPlaceOfNone;
            }
        }
        return copy;
    }

    private int indexOf(ConfidenceLevel level) {
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

    private @Nullable Absence absence(int row) {
        int checkedRow = checked(row);
        return absences == null ? null : absences[checkedRow];
    }

    private int checked(int row) {
        if (row < 0 || row >= values.length) {
            throw new IndexOutOfBoundsException(String.format(
                    Locale.ROOT, "row must be in [0, %d), was %d\nMaybe count rows from 0.", values.length, row));
        }
        return row;
    }

    private record Absence(EstimateStatus status, String reason) {}

    /**
     * Collects the columns of {@link EstimateColumns}. Not thread-safe; use once. The arrays are handed out to be
     * filled in place, because a loop over arrays is what the column forms are for.
     */
    public static final class Builder {

        private final RateUnit unit;
        private final List<ConfidenceLevel> levels;
        private final Method commonMethod;
        private final double[] values;
        private final double[][] lowers;
        private final double[][] uppers;
        private @Nullable Method @Nullable [] otherMethods;
        private @Nullable Absence @Nullable [] absences;
        private int absent;

        private Builder(int size, RateUnit unit, List<ConfidenceLevel> levels, Method method) {
            this.unit = unit;
            this.levels = List.copyOf(levels);
            this.commonMethod = method;
            this.values = new double[size];
            this.lowers = new double[levels.size()][size];
            this.uppers = new double[levels.size()][size];
        }

        /**
         * {@return the array to fill with the values, in the unit of the columns}
         */
        public double[] values() {
            return values;
        }

        /**
         * The array to fill with lower limits.
         *
         * @param levelIndex the position of the level, from 0
         * @return the array, in the unit of the columns; NaN there means that the row has no interval
         */
        public double[] lowers(int levelIndex) {
            return lowers[levelIndex];
        }

        /**
         * The array to fill with upper limits.
         *
         * @param levelIndex the position of the level, from 0
         * @return the array, in the unit of the columns; NaN there means that the row has no interval
         */
        public double[] uppers(int levelIndex) {
            return uppers[levelIndex];
        }

        /**
         * Names the method of one row where it is not the common one.
         *
         * @param row the row, from 0
         * @param method how it was calculated
         * @return this builder
         */
        public Builder method(int row, Method method) {
            if (otherMethods == null) {
                otherMethods = new Method[values.length];
            }
            otherMethods[row] = method;
            return this;
        }

        /**
         * Takes the value and the intervals out of one row.
         *
         * @param row the row, from 0
         * @param status why in kind; not {@code CALCULATED}
         * @param reason why in words, one sentence
         * @return this builder
         */
        public Builder without(int row, EstimateStatus status, String reason) {
            if (status == EstimateStatus.CALCULATED || reason.isBlank()) {
                throw new IllegalArgumentException(String.format(
                        Locale.ROOT,
                        "a row without a value needs a status other than CALCULATED and a reason, was %s \"%s\"\nMaybe leave the row as it is.",
                        status,
                        reason));
            }
            if (absences == null) {
                absences = new Absence[values.length];
            }
            absent += absences[row] == null ? 1 : 0;
            absences[row] = new Absence(status, reason);
            values[row] = Double.NaN;
            for (int level = 0; level < lowers.length; level++) {
                lowers[level][row] = Double.NaN;
                uppers[level][row] = Double.NaN;
            }
            return this;
        }

        /**
         * Ends the columns. A row whose value is NaN or infinite by now becomes undefined: no bad number leaves.
         *
         * @return the columns; the arrays of this builder must not be touched afterwards
         */
        public EstimateColumns build() {
            for (int row = 0; row < values.length; row++) {
                if (!Double.isFinite(values[row]) && (absences == null || absences[row] == null)) {
                    without(row, EstimateStatus.UNDEFINED, "the value is outside the range of a double");
                }
            }
            for (int level = 0; level < lowers.length; level++) {
                clearUnlessFinite(lowers[level], uppers[level]);
            }
            return new EstimateColumns(this);
        }

        private static void clearUnlessFinite(double[] lowers, double[] uppers) {
            for (int row = 0; row < lowers.length; row++) {
                // One comparison a row: the width of an interval is finite where both limits are.
                if (!(Math.abs(uppers[row] - lowers[row]) <= Double.MAX_VALUE)
                        && !(Double.isFinite(lowers[row]) && Double.isFinite(uppers[row]))) {
                    lowers[row] = Double.NaN;
                    uppers[row] = Double.NaN;
                }
            }
        }

        @Override
        public String toString() {
            return "EstimateColumns.Builder" + Arrays.asList(values.length, unit, levels);
        }
    }
}
