package io.github.chinsdk.kpi.comparison;

import io.github.chinsdk.kpi.ConfidenceLevel;
import io.github.chinsdk.kpi.CountColumns;
import io.github.chinsdk.kpi.Counts;
import io.github.chinsdk.kpi.Estimate;
import io.github.chinsdk.kpi.EstimateColumns;
import io.github.chinsdk.kpi.Interval;
import io.github.chinsdk.kpi.RateUnit;
import io.github.chinsdk.kpi.internal.Columns;
import io.github.chinsdk.kpi.internal.Levels;
import io.github.chinsdk.kpi.internal.RowByRow;
import io.github.chinsdk.kpi.internal.SquareAndAdd;
import java.util.List;
import java.util.Locale;

/**
 * What the differences of two proportions and of two rates have in common.
 *
 * @param <D> the difference itself
 */
abstract sealed class PairDifference<D extends PairDifference<D>> permits ProportionDifference, RateDifference {

    private final PairMethod method;
    private final RateUnit unit;
    private final List<ConfidenceLevel> levels;

    PairDifference(
            String quantity, PairMethod squareAndAdd, PairMethod method, RateUnit unit, List<ConfidenceLevel> levels) {
        if (method != squareAndAdd && method != PairMethod.WALD) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "method of a %s must be %s or WALD, was %s\nMaybe you meant another comparison.",
                    quantity,
                    squareAndAdd,
                    method));
        }
        this.method = method;
        this.unit = unit;
        this.levels = levels;
    }

    abstract D copy(PairMethod otherMethod, RateUnit otherUnit, List<ConfidenceLevel> otherLevels);

    abstract void check(String group, Counts counts);

    abstract double variance(Counts counts);

    abstract double lower(Counts counts, ConfidenceLevel level);

    abstract double upper(Counts counts, ConfidenceLevel level);

    /**
     * The same with other levels.
     *
     * @param levels the levels, in the order in which the intervals are wanted; none for the value alone
     * @return a new calculator
     * @throws IllegalArgumentException if a level comes twice
     */
    public D with(ConfidenceLevel... levels) {
        return copy(method, unit, Levels.of(levels));
    }

    /**
     * The same in another unit.
     *
     * @param unit the unit of the difference
     * @return a new calculator
     */
    public D with(RateUnit unit) {
        return copy(method, unit, levels);
    }

    /**
     * The same with another method.
     *
     * @param method {@link PairMethod#WALD}, or the square-and-add method of the quantity
     * @return a new calculator
     * @throws IllegalArgumentException if it is another
     */
    public D with(PairMethod method) {
        return copy(method, unit, levels);
    }

    /**
     * The first less the second.
     *
     * @param first the group that is subtracted from
     * @param second the group that is subtracted
     * @return the estimate
     * @throws IllegalArgumentException if a denominator is 0, or the numerator of a proportion above it
     */
    public Estimate calculate(Counts first, Counts second) {
        check("first", first);
        check("second", second);
        double one = first.numerator() / first.denominator();
        double two = second.numerator() / second.denominator();
        double error = Math.sqrt(variance(first) + variance(second));
        Estimate.Builder estimate = Estimate.from(first.plus(second), unit, method)
                .working("first", one)
                .working("second", two)
                .working("multiplier", unit.multiplier());
        for (ConfidenceLevel level : levels) {
            double lower = one - two - level.z() * error;
            double upper = one - two + level.z() * error;
            if (method != PairMethod.WALD) {
                lower = SquareAndAdd.lower(one, lower(first, level), two, upper(second, level));
                upper = SquareAndAdd.upper(one, upper(first, level), two, lower(second, level));
            }
            estimate.interval(new Interval(level, unit.multiplier() * lower, unit.multiplier() * upper));
        }
        return estimate.calculated(unit.multiplier() * (one - two));
    }

    /**
     * The differences of many pairs.
     *
     * @param first the groups that are subtracted from, a row a pair
     * @param second the groups that are subtracted, a row a pair
     * @return a row a pair, the same bits as {@link #calculate(Counts, Counts)}; rejected where that would refuse the pair
     * @throws IllegalArgumentException if the columns differ in length
     */
    public EstimateColumns calculate(CountColumns first, CountColumns second) {
        Columns.sameLength("first", first.size(), "second", second.size());
        return RowByRow.calculate(
                first.size(), unit, levels, method, row -> calculate(first.counts(row), second.counts(row)));
    }
}
