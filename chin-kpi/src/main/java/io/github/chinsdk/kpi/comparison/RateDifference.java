package io.github.chinsdk.kpi.comparison;

import io.github.chinsdk.kpi.ConfidenceLevel;
import io.github.chinsdk.kpi.Counts;
import io.github.chinsdk.kpi.Estimate;
import io.github.chinsdk.kpi.RateUnit;
import io.github.chinsdk.kpi.internal.Levels;
import io.github.chinsdk.kpi.internal.PairChecks;
import io.github.chinsdk.kpi.internal.PoissonLimits;
import java.util.List;

/**
 * How much higher one rate is than another: {@code x1 / t1 - x2 / t2}, by default per 100,000.
 *
 * <p>With 95% and 99.8% side by side by default. {@link Estimate#counts()} are those of both groups together.
 * Immutable.
 *
 * @see PairMethod
 */
public final class RateDifference extends PairDifference<RateDifference> {

    private RateDifference(PairMethod method, RateUnit unit, List<ConfidenceLevel> levels) {
        super("rate difference", PairMethod.SQUARE_AND_ADD_POISSON, method, unit, levels);
    }

    /**
     * {@return {@link PairMethod#SQUARE_AND_ADD_POISSON}, 95% and 99.8%}
     */
    public static RateDifference withDefaults() {
        return new RateDifference(PairMethod.SQUARE_AND_ADD_POISSON, RateUnit.PER_100_000, Levels.PUBLIC_HEALTH);
    }

    @Override
    RateDifference copy(PairMethod otherMethod, RateUnit otherUnit, List<ConfidenceLevel> otherLevels) {
        return new RateDifference(otherMethod, otherUnit, otherLevels);
    }

    @Override
    void check(String group, Counts counts) {
        PairChecks.exposed(group, counts);
    }

    @Override
    double variance(Counts counts) {
        return counts.numerator() / counts.denominator() / counts.denominator();
    }

    @Override
    double lower(Counts counts, ConfidenceLevel level) {
        return PoissonLimits.lower(counts.numerator(), level.tail()) / counts.denominator();
    }

    @Override
    double upper(Counts counts, ConfidenceLevel level) {
        return PoissonLimits.upper(counts.numerator(), level.tail()) / counts.denominator();
    }
}
