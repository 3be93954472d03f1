package io.github.chinsdk.kpi.comparison;

import io.github.chinsdk.kpi.ConfidenceLevel;
import io.github.chinsdk.kpi.Counts;
import io.github.chinsdk.kpi.Estimate;
import io.github.chinsdk.kpi.Interval;
import io.github.chinsdk.kpi.RateUnit;
import io.github.chinsdk.kpi.internal.Levels;
import io.github.chinsdk.kpi.internal.PairChecks;
import io.github.chinsdk.kpi.internal.SquareAndAdd;
import io.github.chinsdk.kpi.internal.WilsonScore;
import java.util.List;
import java.util.Locale;

/**
 * How much higher one proportion is than another: {@code x1 / n1 - x2 / n2}, by default in percentage points.
 *
 * <p>With 95% and 99.8% side by side by default. {@link Estimate#counts()} are those of both groups together.
 * Immutable.
 *
 * @see PairMethod
 */
public final class ProportionDifference {

    private final PairMethod method;
    private final RateUnit unit;
    private final List<ConfidenceLevel> levels;

    private ProportionDifference(PairMethod method, RateUnit unit, List<ConfidenceLevel> levels) {
        if (method != PairMethod.NEWCOMBE && method != PairMethod.WALD) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "method of a proportion difference must be NEWCOMBE or WALD, was %s\nMaybe you meant another comparison.",
                    method));
        }
        this.method = method;
        this.unit = unit;
        this.levels = levels;
    }

    /**
     * {@return {@link PairMethod#NEWCOMBE}, 95% and 99.8%}
     */
    public static ProportionDifference withDefaults() {
        return new ProportionDifference(PairMethod.NEWCOMBE, RateUnit.PERCENT, Levels.PUBLIC_HEALTH);
    }

    /**
     * The same with other levels.
     *
     * @param levels the levels, in the order in which the intervals are wanted; none for the value alone
     * @return a new calculator
     * @throws IllegalArgumentException if a level comes twice
     */
    public ProportionDifference with(ConfidenceLevel... levels) {
        return new ProportionDifference(method, unit, Levels.of(levels));
    }

    /**
     * The same in another unit.
     *
     * @param unit the unit of the difference
     * @return a new calculator
     */
    public ProportionDifference with(RateUnit unit) {
        return new ProportionDifference(method, unit, levels);
    }

    /**
     * The same with another method.
     *
     * @param method {@link PairMethod#NEWCOMBE} or {@link PairMethod#WALD}
     * @return a new calculator
     * @throws IllegalArgumentException if it is another
     */
    public ProportionDifference with(PairMethod method) {
        return new ProportionDifference(method, unit, levels);
    }

    /**
     * The first less the second.
     *
     * @param first the group that is subtracted from
     * @param second the group that is subtracted
     * @return the estimate
     * @throws IllegalArgumentException if a denominator is 0 or a numerator above it
     */
    public Estimate calculate(Counts first, Counts second) {
        PairChecks.proportion("first", first);
        PairChecks.proportion("second", second);
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

    private static double variance(Counts counts) {
        double share = counts.numerator() / counts.denominator();
        return share * (1 - share) / counts.denominator();
    }

    private static double lower(Counts counts, ConfidenceLevel level) {
        return WilsonScore.lower(counts.numerator(), counts.denominator(), level.z());
    }

    private static double upper(Counts counts, ConfidenceLevel level) {
        return WilsonScore.upper(counts.numerator(), counts.denominator(), level.z());
    }
}
