package io.github.chinsdk.kpi.comparison;

import io.github.chinsdk.kpi.ConfidenceLevel;
import io.github.chinsdk.kpi.Counts;
import io.github.chinsdk.kpi.Estimate;
import io.github.chinsdk.kpi.Interval;
import io.github.chinsdk.kpi.RateUnit;
import io.github.chinsdk.kpi.internal.Levels;
import io.github.chinsdk.kpi.internal.PairChecks;
import io.github.chinsdk.kpi.internal.PoissonLimits;
import io.github.chinsdk.kpi.internal.SquareAndAdd;
import java.util.List;
import java.util.Locale;

/**
 * How much higher one rate is than another: {@code x1 / t1 - x2 / t2}, by default per 100,000.
 *
 * <p>With 95% and 99.8% side by side by default. {@link Estimate#counts()} are those of both groups together.
 * Immutable.
 *
 * @see PairMethod
 */
public final class RateDifference {

    private final PairMethod method;
    private final RateUnit unit;
    private final List<ConfidenceLevel> levels;

    private RateDifference(PairMethod method, RateUnit unit, List<ConfidenceLevel> levels) {
        if (method != PairMethod.SQUARE_AND_ADD_POISSON && method != PairMethod.WALD) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "method of a rate difference must be SQUARE_AND_ADD_POISSON or WALD, was %s\nMaybe you meant another comparison.",
                    method));
        }
        this.method = method;
        this.unit = unit;
        this.levels = levels;
    }

    /**
     * {@return {@link PairMethod#SQUARE_AND_ADD_POISSON}, 95% and 99.8%}
     */
    public static RateDifference withDefaults() {
        return new RateDifference(PairMethod.SQUARE_AND_ADD_POISSON, RateUnit.PER_100_000, Levels.PUBLIC_HEALTH);
    }

    /**
     * The same with other levels.
     *
     * @param levels the levels, in the order in which the intervals are wanted; none for the value alone
     * @return a new calculator
     * @throws IllegalArgumentException if a level comes twice
     */
    public RateDifference with(ConfidenceLevel... levels) {
        return new RateDifference(method, unit, Levels.of(levels));
    }

    /**
     * The same in another unit.
     *
     * @param unit the unit of the difference
     * @return a new calculator
     */
    public RateDifference with(RateUnit unit) {
        return new RateDifference(method, unit, levels);
    }

    /**
     * The same with another method.
     *
     * @param method {@link PairMethod#SQUARE_AND_ADD_POISSON} or {@link PairMethod#WALD}
     * @return a new calculator
     * @throws IllegalArgumentException if it is another
     */
    public RateDifference with(PairMethod method) {
        return new RateDifference(method, unit, levels);
    }

    /**
     * The first less the second.
     *
     * @param first the group that is subtracted from
     * @param second the group that is subtracted
     * @return the estimate
     * @throws IllegalArgumentException if a denominator is 0
     */
    public Estimate calculate(Counts first, Counts second) {
        PairChecks.exposed("first", first);
        PairChecks.exposed("second", second);
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
        return counts.numerator() / counts.denominator() / counts.denominator();
    }

    private static double lower(Counts counts, ConfidenceLevel level) {
        return PoissonLimits.lower(counts.numerator(), level.tail()) / counts.denominator();
    }

    private static double upper(Counts counts, ConfidenceLevel level) {
        return PoissonLimits.upper(counts.numerator(), level.tail()) / counts.denominator();
    }
}
