package io.github.chinsdk.kpi.comparison;

import io.github.chinsdk.kpi.ConfidenceLevel;
import io.github.chinsdk.kpi.Counts;
import io.github.chinsdk.kpi.Estimate;
import io.github.chinsdk.kpi.RateUnit;
import io.github.chinsdk.kpi.internal.Levels;
import io.github.chinsdk.kpi.internal.PairChecks;
import io.github.chinsdk.kpi.internal.WilsonScore;
import java.util.List;

/**
 * How much higher one proportion is than another: {@code x1 / n1 - x2 / n2}, by default in percentage points.
 *
 * <p>With 95% and 99.8% side by side by default. {@link Estimate#counts()} are those of both groups together.
 * Immutable.
 *
 * @see PairMethod
 */
public final class ProportionDifference extends PairDifference<ProportionDifference> {

    private ProportionDifference(PairMethod method, RateUnit unit, List<ConfidenceLevel> levels) {
        super("proportion difference", PairMethod.NEWCOMBE, method, unit, levels);
    }

    /**
     * {@return {@link PairMethod#NEWCOMBE}, 95% and 99.8%}
     */
    public static ProportionDifference withDefaults() {
        return new ProportionDifference(PairMethod.NEWCOMBE, RateUnit.PERCENT, Levels.PUBLIC_HEALTH);
    }

    @Override
    ProportionDifference copy(PairMethod otherMethod, RateUnit otherUnit, List<ConfidenceLevel> otherLevels) {
        return new ProportionDifference(otherMethod, otherUnit, otherLevels);
    }

    @Override
    void check(String group, Counts counts) {
        PairChecks.proportion(group, counts);
    }

    @Override
    double variance(Counts counts) {
        double share = counts.numerator() / counts.denominator();
        return share * (1 - share) / counts.denominator();
    }

    @Override
    double lower(Counts counts, ConfidenceLevel level) {
        return WilsonScore.lower(counts.numerator(), counts.denominator(), level.z());
    }

    @Override
    double upper(Counts counts, ConfidenceLevel level) {
        return WilsonScore.upper(counts.numerator(), counts.denominator(), level.z());
    }
}
