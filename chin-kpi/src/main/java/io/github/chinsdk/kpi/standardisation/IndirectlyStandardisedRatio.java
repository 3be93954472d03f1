package io.github.chinsdk.kpi.standardisation;

import io.github.chinsdk.kpi.Estimate;
import io.github.chinsdk.kpi.RateUnit;
import io.github.chinsdk.kpi.internal.Levels;
import io.github.chinsdk.kpi.rate.RateMethod;

/**
 * Observed events over those expected at the rates of a reference population: {@code O / E}, with
 * {@code E = sum(n * xRef / nRef)} over the strata; the standardised mortality ratio where the events are deaths.
 *
 * <p>By default with the reference at 1, with 95% and 99.8% side by side: the limits of the observed count (Byar's for 10 events or more,
 * exact Poisson below), divided by the expected events. {@link Estimate#counts()} are observed over expected.
 * Strata are summed in their natural order. Immutable.
 *
 * <p>Source: Breslow and Day 1987, Statistical Methods in Cancer Research II, IARC Scientific Publication 82; the limits
 * as in {@link RateMethod}.
 */
public final class IndirectlyStandardisedRatio extends IndirectMeasure<IndirectlyStandardisedRatio> {

    private IndirectlyStandardisedRatio(IndirectStandard standard) {
        super(standard);
    }

    /**
     * {@return with the reference at 1, Byar or exact below 10, 95% and 99.8%}
     */
    public static IndirectlyStandardisedRatio withDefaults() {
        return new IndirectlyStandardisedRatio(new IndirectStandard(
                IndirectStandard.Scale.ONE, RateMethod.BYAR_OR_EXACT_BELOW_10, RateUnit.RATIO, Levels.PUBLIC_HEALTH));
    }

    @Override
    IndirectlyStandardisedRatio copy(IndirectStandard other) {
        return new IndirectlyStandardisedRatio(other);
    }
}
