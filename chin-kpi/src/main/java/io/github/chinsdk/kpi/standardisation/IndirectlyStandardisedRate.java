package io.github.chinsdk.kpi.standardisation;

import io.github.chinsdk.kpi.Estimate;
import io.github.chinsdk.kpi.RateUnit;
import io.github.chinsdk.kpi.internal.Levels;
import io.github.chinsdk.kpi.rate.RateMethod;

/**
 * Observed events over those expected at the rates of a reference population, times the crude rate of the reference:
 * {@code O / E * sum(xRef) / sum(nRef)}, with {@code E = sum(n * xRef / nRef)} over the strata.
 *
 * <p>By default per 100,000, with 95% and 99.8% side by side: the limits of the observed count (Byar's for 10 events or more,
 * exact Poisson below), divided by the expected events. {@link Estimate#counts()} are observed over expected.
 * Strata are summed in their natural order. Immutable.
 *
 * <p>Source: Breslow and Day 1987, Statistical Methods in Cancer Research II, IARC Scientific Publication 82; the limits
 * as in {@link RateMethod}.
 */
public final class IndirectlyStandardisedRate extends IndirectMeasure<IndirectlyStandardisedRate> {

    private IndirectlyStandardisedRate(IndirectStandard standard) {
        super(standard);
    }

    /**
     * {@return per 100,000, Byar or exact below 10, 95% and 99.8%}
     */
    public static IndirectlyStandardisedRate withDefaults() {
        return new IndirectlyStandardisedRate(new IndirectStandard(
                IndirectStandard.Scale.REFERENCE_RATE,
                RateMethod.BYAR_OR_EXACT_BELOW_10,
                RateUnit.PER_100_000,
                Levels.PUBLIC_HEALTH));
    }

    @Override
    IndirectlyStandardisedRate copy(IndirectStandard other) {
        return new IndirectlyStandardisedRate(other);
    }
}
