package io.github.chinsdk.kpi.rate;

import io.github.chinsdk.kpi.Caveat;
import io.github.chinsdk.kpi.ConfidenceLevel;
import io.github.chinsdk.kpi.Counts;
import io.github.chinsdk.kpi.Estimate;
import io.github.chinsdk.kpi.EstimateColumns;
import io.github.chinsdk.kpi.EstimateStatus;
import io.github.chinsdk.kpi.GroupedCounts;
import io.github.chinsdk.kpi.Interval;
import io.github.chinsdk.kpi.RateUnit;
import io.github.chinsdk.kpi.internal.Columns;
import io.github.chinsdk.kpi.internal.CountLimits;
import io.github.chinsdk.kpi.internal.Levels;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Events over people or person-years: {@code x / n}, with the limits of a Poisson count divided by n: Byar's for 10
 * events or more, exact below.
 *
 * <p>By default per 100,000, with 95% and 99.8% side by side. There may be more events than people. At 10 events the
 * limits take a small visible step, because the method changes there; {@link Estimate#method()} says which it was.
 * Grouped data are summed first and make one rate. Immutable.
 *
 * @see RateMethod
 */
public final class CrudeRate {

    private static final String NOBODY = "there is nobody in the denominator";
    private static final String TOO_LARGE = "the rate is outside the range of a double";

    private final RateMethod method;
    private final RateUnit unit;
    private final List<ConfidenceLevel> levels;
    private final CountLimits limits;

    private CrudeRate(RateMethod method, RateUnit unit, List<ConfidenceLevel> levels) {
        this.method = method;
        this.unit = unit;
        this.levels = levels;
        this.limits = new CountLimits(levels);
    }

    /**
     * {@return Byar or exact below 10, per 100,000, 95% and 99.8%}
     */
    public static CrudeRate withDefaults() {
        return new CrudeRate(RateMethod.BYAR_OR_EXACT_BELOW_10, RateUnit.PER_100_000, Levels.PUBLIC_HEALTH);
    }

    /**
     * The same with other levels.
     *
     * @param levels the levels, in the order in which the intervals are wanted; none for the value alone
     * @return a new calculator
     * @throws IllegalArgumentException if a level comes twice
     */
    public CrudeRate with(ConfidenceLevel... levels) {
        return new CrudeRate(method, unit, Levels.of(levels));
    }

    /**
     * The same in another unit.
     *
     * @param unit for example {@link RateUnit#PER_1_000}
     * @return a new calculator
     */
    public CrudeRate with(RateUnit unit) {
        return new CrudeRate(method, unit, levels);
    }

    /**
     * The same with another method.
     *
     * @param method how intervals are calculated
     * @return a new calculator
     */
    public CrudeRate with(RateMethod method) {
        return new CrudeRate(method, unit, levels);
    }

    /**
     * The rate of one unit.
     *
     * @param counts the events over the people or person-years
     * @return the estimate; undefined where the denominator is 0
     */
    public Estimate calculate(Counts counts) {
        double x = counts.numerator();
        double n = counts.denominator();
        RateMethod used = method.forEvents(x);
        Estimate.Builder estimate = Estimate.from(counts, unit, used);
        if (n == 0) {
            return estimate.undefined(NOBODY);
        }
        double perEvent = unit.multiplier() / n;
        double value = x * perEvent;
        if (!Double.isFinite(value) || !Double.isFinite(perEvent)) {
            return estimate.undefined(TOO_LARGE);
        }
        estimate.working("events", x).working("denominator", n).working("multiplier", unit.multiplier());
        for (int level = 0; level < levels.size(); level++) {
            double lower = limits.lower(used, x, level);
            double upper = limits.upper(used, x, level);
            estimate.working(levels.get(level) + " lower limit of the events", lower)
                    .working(levels.get(level) + " upper limit of the events", upper);
            if (Double.isFinite(upper * perEvent)) {
                estimate.interval(new Interval(levels.get(level), lower * perEvent, upper * perEvent));
            } else {
                estimate.caveat(new Caveat(
                        "upper-limit-too-large",
                        String.format(
                                Locale.ROOT,
                                "The %s interval is left out: its upper limit is outside the range of a double.",
                                levels.get(level))));
            }
        }
        return estimate.calculated(value);
    }

    /**
     * The rates of many units.
     *
     * @param numerators the events, a row a unit
     * @param denominators the people or person-years, a row a unit
     * @return a row a unit: undefined where the denominator is 0, rejected where a count is negative or not finite
     * @throws IllegalArgumentException if the arrays differ in length
     */
    public EstimateColumns calculate(double[] numerators, double[] denominators) {
        return calculate(numerators, denominators, Map.of());
    }

    private EstimateColumns calculate(double[] numerators, double[] denominators, Map<Integer, String> rejections) {
        Columns.sameLength("numerators", numerators.length, "denominators", denominators.length);
        int size = numerators.length;
        EstimateColumns.Builder columns = EstimateColumns.from(size, unit, levels, method.forEvents(Double.MAX_VALUE));
        double[] values = columns.values();
        double[] perEvents = new double[size];
        for (int row = 0; row < size; row++) {
            double x = numerators[row];
            double n = denominators[row];
            perEvents[row] = unit.multiplier() / n;
            values[row] = x * perEvents[row];
            if (!Columns.isCount(x) || !Columns.isCount(n)) {
                columns.without(row, EstimateStatus.REJECTED, Columns.wrongCounts(x, n));
            } else if (n == 0) {
                columns.without(row, EstimateStatus.UNDEFINED, NOBODY);
            } else if (!Double.isFinite(values[row]) || !Double.isFinite(perEvents[row])) {
                columns.without(row, EstimateStatus.UNDEFINED, TOO_LARGE);
            } else if (method.forEvents(x) != method.forEvents(Double.MAX_VALUE)) {
                columns.method(row, method.forEvents(x));
            }
        }
        CountLimits.Batch batch = limits.batch(method);
        for (int level = 0; level < levels.size(); level++) {
            double[] lowers = columns.lowers(level);
            double[] uppers = columns.uppers(level);
            for (int row = 0; row < size; row++) {
                if (!Double.isNaN(values[row])) {
                    lowers[row] = batch.lower(numerators[row], level) * perEvents[row];
                    uppers[row] = batch.upper(numerators[row], level) * perEvents[row];
                }
            }
        }
        rejections.forEach((row, reason) -> columns.without(row, EstimateStatus.REJECTED, reason));
        return columns.build();
    }

    /**
     * The rates of many units, from whole counts.
     *
     * @param numerators the events, a row a unit
     * @param denominators the people or person-years, a row a unit
     * @return as {@link #calculate(double[], double[])}
     * @throws IllegalArgumentException if the arrays differ in length
     */
    public EstimateColumns calculate(long[] numerators, long[] denominators) {
        return calculate(Columns.toDoubles(numerators), Columns.toDoubles(denominators));
    }

    /**
     * The rates of groups whose rows have been summed.
     *
     * @param groups the sums
     * @return a row a group, as {@link #calculate(double[], double[])}; a rejected group stays rejected with its reason
     */
    public EstimateColumns calculate(GroupedCounts groups) {
        return calculate(
                Columns.toDoubles(groups.numerators()), Columns.toDoubles(groups.denominators()), groups.rejections());
    }
}
