package io.github.chinsdk.kpi.rate;

import io.github.chinsdk.kpi.ConfidenceLevel;
import io.github.chinsdk.kpi.Counts;
import io.github.chinsdk.kpi.Estimate;
import io.github.chinsdk.kpi.EstimateColumns;
import io.github.chinsdk.kpi.EstimateStatus;
import io.github.chinsdk.kpi.GroupedCounts;
import io.github.chinsdk.kpi.Interval;
import io.github.chinsdk.kpi.RateUnit;
import io.github.chinsdk.kpi.internal.BinomialLimits;
import io.github.chinsdk.kpi.internal.Columns;
import io.github.chinsdk.kpi.internal.Levels;
import io.github.chinsdk.kpi.internal.WilsonColumns;
import io.github.chinsdk.kpi.internal.WilsonScore;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The share of people who have a property: {@code x / n}, with Wilson score intervals,
 * {@code (2x + z^2 -+ z sqrt(z^2 + 4x(1 - x/n))) / (2(n + z^2))}, or exact binomial ones.
 *
 * <p>By default in percent, with 95% and 99.8% side by side. Limits never leave [0, 1]. Grouped data are summed first
 * and make one proportion; they are not averaged. Immutable.
 *
 * @see ProportionMethod
 */
public final class Proportion {

    private static final String NOBODY = "there is nobody in the denominator";

    private final ProportionMethod method;
    private final RateUnit unit;
    private final List<ConfidenceLevel> levels;
    private final double[] z;
    private final double[] tails;

    private Proportion(ProportionMethod method, RateUnit unit, List<ConfidenceLevel> levels) {
        this.method = method;
        this.unit = unit;
        this.levels = levels;
        this.z = Levels.z(levels);
        this.tails = Levels.tails(levels);
    }

    /**
     * {@return Wilson score, percent, 95% and 99.8%}
     */
    public static Proportion withDefaults() {
        return new Proportion(ProportionMethod.WILSON, RateUnit.PERCENT, Levels.PUBLIC_HEALTH);
    }

    /**
     * The same with other levels.
     *
     * @param levels the levels, in the order in which the intervals are wanted; none for the value alone
     * @return a new calculator
     * @throws IllegalArgumentException if a level comes twice
     */
    public Proportion with(ConfidenceLevel... levels) {
        return new Proportion(method, unit, Levels.of(levels));
    }

    /**
     * The same in another unit.
     *
     * @param unit for example {@link RateUnit#PROPORTION}
     * @return a new calculator
     */
    public Proportion with(RateUnit unit) {
        return new Proportion(method, unit, levels);
    }

    /**
     * The same with another method.
     *
     * @param method how intervals are calculated
     * @return a new calculator
     */
    public Proportion with(ProportionMethod method) {
        return new Proportion(method, unit, levels);
    }

    /**
     * The proportion of one unit.
     *
     * @param counts those with the property of all those who could have it
     * @return the estimate; undefined where the denominator is 0
     * @throws IllegalArgumentException if the numerator is above the denominator
     */
    public Estimate calculate(Counts counts) {
        double x = counts.numerator();
        double n = counts.denominator();
        if (x > n) {
            throw new IllegalArgumentException(
                    aboveDenominator(x, n)
                            + "\nMaybe the two come from different dates or lists; for events that one person can have twice, use CrudeRate.");
        }
        Estimate.Builder estimate = Estimate.from(counts, unit, method);
        if (n == 0) {
            return estimate.undefined(NOBODY);
        }
        double multiplier = unit.multiplier();
        for (int level = 0; level < z.length; level++) {
            estimate.interval(
                    new Interval(levels.get(level), multiplier * lower(x, n, level), multiplier * upper(x, n, level)));
        }
        double value = multiplier * (x / n);
        return estimate.working("numerator", x)
                .working("denominator", n)
                .working("proportion", x / n)
                .working("multiplier", multiplier)
                .calculated(value);
    }

    /**
     * The proportions of many units.
     *
     * @param numerators those with the property, a row a unit
     * @param denominators all those who could have it, a row a unit
     * @return a row a unit: undefined where the denominator is 0, rejected where the counts are negative, not finite or
     *     the numerator is above the denominator
     * @throws IllegalArgumentException if the arrays differ in length
     */
    public EstimateColumns calculate(double[] numerators, double[] denominators) {
        return calculate(numerators, denominators, Map.of());
    }

    private EstimateColumns calculate(double[] numerators, double[] denominators, Map<Integer, String> rejections) {
        Columns.sameLength("numerators", numerators.length, "denominators", denominators.length);
        EstimateColumns.Builder columns = EstimateColumns.from(numerators.length, unit, levels, method);
        if (method == ProportionMethod.WILSON) {
            fillWilson(columns, numerators, denominators);
        } else {
            fillExact(columns, numerators, denominators);
        }
        // After the filling, which leaves numbers that mean nothing in the rows that have to go.
        for (int row = 0; row < numerators.length; row++) {
            if (!isProportion(numerators[row], denominators[row])) {
                reject(columns, row, numerators[row], denominators[row]);
            }
        }
        rejections.forEach((row, reason) -> columns.without(row, EstimateStatus.REJECTED, reason));
        return columns.build();
    }

    /**
     * The proportions of many units, from whole counts.
     *
     * @param numerators those with the property, a row a unit
     * @param denominators all those who could have it, a row a unit
     * @return as {@link #calculate(double[], double[])}
     * @throws IllegalArgumentException if the arrays differ in length
     */
    public EstimateColumns calculate(long[] numerators, long[] denominators) {
        return calculate(Columns.toDoubles(numerators), Columns.toDoubles(denominators));
    }

    /**
     * The proportions of groups whose rows have been summed.
     *
     * @param groups the sums
     * @return a row a group, as {@link #calculate(double[], double[])}; a rejected group stays rejected with its reason
     */
    public EstimateColumns calculate(GroupedCounts groups) {
        return calculate(
                Columns.toDoubles(groups.numerators()), Columns.toDoubles(groups.denominators()), groups.rejections());
    }

    private void fillWilson(EstimateColumns.Builder columns, double[] numerators, double[] denominators) {
        double[][] lowers = new double[z.length][];
        double[][] uppers = new double[z.length][];
        for (int level = 0; level < z.length; level++) {
            lowers[level] = columns.lowers(level);
            uppers[level] = columns.uppers(level);
        }
        WilsonColumns.fill(numerators, denominators, unit.multiplier(), z, columns.values(), lowers, uppers);
    }

    private void fillExact(EstimateColumns.Builder columns, double[] numerators, double[] denominators) {
        double multiplier = unit.multiplier();
        double[] values = columns.values();
        for (int row = 0; row < values.length; row++) {
            double x = numerators[row];
            double n = denominators[row];
            if (isProportion(x, n)) {
                values[row] = multiplier * (x / n);
                for (int level = 0; level < tails.length; level++) {
                    columns.lowers(level)[row] = multiplier * BinomialLimits.lower(x, n, tails[level]);
                    columns.uppers(level)[row] = multiplier * BinomialLimits.upper(x, n, tails[level]);
                }
            }
        }
    }

    private static boolean isProportion(double x, double n) {
        return x >= 0 && x <= n && n > 0 && n < Double.POSITIVE_INFINITY;
    }

    private static void reject(EstimateColumns.Builder columns, int row, double x, double n) {
        if (!Columns.isCount(x) || !Columns.isCount(n)) {
            columns.without(row, EstimateStatus.REJECTED, Columns.wrongCounts(x, n));
        } else if (x > n) {
            columns.without(row, EstimateStatus.REJECTED, aboveDenominator(x, n));
        } else {
            columns.without(row, EstimateStatus.UNDEFINED, NOBODY);
        }
    }

    private double lower(double x, double n, int level) {
        return method == ProportionMethod.WILSON
                ? WilsonScore.lower(x, n, z[level])
                : BinomialLimits.lower(x, n, tails[level]);
    }

    private double upper(double x, double n, int level) {
        return method == ProportionMethod.WILSON
                ? WilsonScore.upper(x, n, z[level])
                : BinomialLimits.upper(x, n, tails[level]);
    }

    private static String aboveDenominator(double x, double n) {
        return String.format(
                Locale.ROOT, "numerator must be at most the denominator of a proportion, was %s of %s", x, n);
    }
}
