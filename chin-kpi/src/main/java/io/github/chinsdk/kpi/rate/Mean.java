package io.github.chinsdk.kpi.rate;

import io.github.chinsdk.kpi.Caveat;
import io.github.chinsdk.kpi.ConfidenceLevel;
import io.github.chinsdk.kpi.Counts;
import io.github.chinsdk.kpi.Estimate;
import io.github.chinsdk.kpi.EstimateColumns;
import io.github.chinsdk.kpi.EstimateStatus;
import io.github.chinsdk.kpi.Interval;
import io.github.chinsdk.kpi.RateUnit;
import io.github.chinsdk.kpi.internal.Levels;
import io.github.chinsdk.kpi.internal.Moments;
import io.github.chinsdk.kpi.internal.StudentQuantile;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;

/**
 * The arithmetic mean of k values with Student's interval: {@code m -+ t(1 - tail, k - 1) s / sqrt(k)}, s being the
 * sample standard deviation (divisor k - 1).
 *
 * <p>In the unit of the values, by default with 95% and 99.8% side by side. Values are summed in ascending order with
 * compensation, so the order of the input cannot change a bit. {@link Estimate#counts()} are the values used of the
 * values given. Immutable.
 */
public final class Mean {

    private static final String NO_VALUES = "there are no values";
    private static final String TOO_LARGE = "the mean is outside the range of a double";

    private final RateUnit unit;
    private final List<ConfidenceLevel> levels;
    private final double[] tails;

    private Mean(RateUnit unit, List<ConfidenceLevel> levels) {
        this.unit = unit;
        this.levels = levels;
        this.tails = Levels.tails(levels);
    }

    /**
     * {@return 95% and 99.8%, in the unit of the values}
     */
    public static Mean withDefaults() {
        return new Mean(new RateUnit(1, "in the unit of the values"), Levels.PUBLIC_HEALTH);
    }

    /**
     * The same with other levels.
     *
     * @param levels the levels, in the order in which the intervals are wanted; none for the value alone
     * @return a new calculator
     * @throws IllegalArgumentException if a level comes twice
     */
    public Mean with(ConfidenceLevel... levels) {
        return new Mean(unit, Levels.of(levels));
    }

    /**
     * The same in another unit.
     *
     * @param unit for example {@code new RateUnit(1, "days")}
     * @return a new calculator
     */
    public Mean with(RateUnit unit) {
        return new Mean(unit, levels);
    }

    /**
     * The mean of values.
     *
     * @param values the values in any order, all finite; missing ones left out by the caller, who knows why
     * @return the estimate: undefined without values; one value has a mean but no interval, as a caveat says
     * @throws IllegalArgumentException with the position, if a value is NaN or infinite
     */
    public Estimate calculate(double[] values) {
        int bad = firstNotFinite(values);
        if (bad >= 0) {
            throw new IllegalArgumentException(
                    notFinite(values, bad) + "\nMaybe the value is missing: leave it out and report how many were.");
        }
        return values.length == 0 ? noValues() : estimate(Moments.of(values));
    }

    /**
     * The mean of whole values of which only count, sum and sum of squares were kept; found from them without rounding
     * on the way.
     *
     * @param sums the sums
     * @return the estimate, as {@link #calculate(double[])} of the values
     */
    public Estimate calculate(ValueSums sums) {
        if (sums.values() == 0) {
            return noValues();
        }
        BigDecimal count = BigDecimal.valueOf(sums.values());
        double mean = BigDecimal.valueOf(sums.sum())
                .divide(count, MathContext.DECIMAL64)
                .doubleValue();
        double variance = sums.values() == 1
                ? 0
                : new BigDecimal(sums.squaredDeviationsTimesValues())
                        .divide(count.multiply(count.subtract(BigDecimal.ONE)), MathContext.DECIMAL64)
                        .doubleValue();
        return estimate(new Moments(sums.values(), mean, Math.sqrt(variance)));
    }

    private Estimate noValues() {
        return Estimate.from(Counts.of(0, 0), unit, MeanMethod.STUDENT_T).undefined(NO_VALUES);
    }

    private Estimate estimate(Moments moments) {
        Estimate.Builder estimate =
                Estimate.from(Counts.of(moments.size(), moments.size()), unit, MeanMethod.STUDENT_T);
        if (!Double.isFinite(unit.multiplier() * moments.mean())) {
            return estimate.undefined(TOO_LARGE);
        }
        estimate.working("values", moments.size()).working("mean", moments.mean());
        if (moments.size() == 1) {
            estimate.caveat(new Caveat("single-value", "One value has no spread, so the mean has no interval."));
        } else if (Double.isFinite(moments.standardDeviation())) {
            estimate.working("standard deviation", moments.standardDeviation())
                    .working("standard error", moments.standardError());
            for (int level = 0; level < tails.length; level++) {
                double half = halfWidth(moments, tails[level]);
                estimate.interval(new Interval(
                        levels.get(level),
                        unit.multiplier() * (moments.mean() - half),
                        unit.multiplier() * (moments.mean() + half)));
            }
        }
        return estimate.calculated(unit.multiplier() * moments.mean());
    }

    /**
     * The means of many units.
     *
     * @param valuesByUnit the values of each unit
     * @return a row a unit: undefined without values, rejected where a value is NaN or infinite
     */
    public EstimateColumns calculate(double[][] valuesByUnit) {
        EstimateColumns.Builder columns = EstimateColumns.from(valuesByUnit.length, unit, levels, MeanMethod.STUDENT_T);
        for (int row = 0; row < valuesByUnit.length; row++) {
            double[] values = valuesByUnit[row];
            int bad = firstNotFinite(values);
            if (bad >= 0) {
                columns.without(row, EstimateStatus.REJECTED, notFinite(values, bad));
            } else if (values.length == 0) {
                columns.without(row, EstimateStatus.UNDEFINED, NO_VALUES);
            } else {
                Moments moments = Moments.of(values);
                columns.values()[row] = unit.multiplier() * moments.mean();
                for (int level = 0; level < tails.length; level++) {
                    double half = values.length == 1 ? Double.NaN : halfWidth(moments, tails[level]);
                    columns.lowers(level)[row] = unit.multiplier() * (moments.mean() - half);
                    columns.uppers(level)[row] = unit.multiplier() * (moments.mean() + half);
                }
            }
        }
        return columns.build();
    }

    private static double halfWidth(Moments moments, double tail) {
        return StudentQuantile.upper(moments.size() - 1, tail) * moments.standardError();
    }

    private static int firstNotFinite(double[] values) {
        for (int i = 0; i < values.length; i++) {
            if (!Double.isFinite(values[i])) {
                return i;
            }
        }
        return -1;
    }

    private static String notFinite(double[] values, int position) {
        return String.format(Locale.ROOT, "values must be finite, value %d was %s", position, values[position]);
    }
}
