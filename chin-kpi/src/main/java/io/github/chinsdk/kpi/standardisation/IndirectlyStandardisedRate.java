package io.github.chinsdk.kpi.standardisation;

import io.github.chinsdk.kpi.ConfidenceLevel;
import io.github.chinsdk.kpi.Counts;
import io.github.chinsdk.kpi.Estimate;
import io.github.chinsdk.kpi.EstimateColumns;
import io.github.chinsdk.kpi.RateUnit;
import io.github.chinsdk.kpi.internal.Levels;
import io.github.chinsdk.kpi.rate.RateMethod;
import java.util.Map;

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
public final class IndirectlyStandardisedRate {

    private final IndirectStandard standard;

    private IndirectlyStandardisedRate(IndirectStandard standard) {
        this.standard = standard;
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

    /**
     * The same with other levels.
     *
     * @param levels the levels, in the order in which the intervals are wanted; none for the value alone
     * @return a new calculator
     * @throws IllegalArgumentException if a level comes twice
     */
    public IndirectlyStandardisedRate with(ConfidenceLevel... levels) {
        return new IndirectlyStandardisedRate(standard.with(Levels.of(levels)));
    }

    /**
     * The same in another unit.
     *
     * @param unit for example {@link RateUnit#PER_1_000}
     * @return a new calculator
     */
    public IndirectlyStandardisedRate with(RateUnit unit) {
        return new IndirectlyStandardisedRate(standard.with(unit));
    }

    /**
     * The same with another method.
     *
     * @param method how the limits of the observed count are calculated
     * @return a new calculator
     */
    public IndirectlyStandardisedRate with(RateMethod method) {
        return new IndirectlyStandardisedRate(standard.with(method));
    }

    /**
     * The rate of one unit.
     *
     * @param counts the events over the people of each stratum; people may be 0
     * @param reference the events over the people of each stratum of the reference population
     * @param <S> the strata, for example age bands
     * @return the estimate: undefined where a stratum is missing, or no event is expected
     * @throws IllegalArgumentException if the counts have a stratum that the reference lacks, or a stratum has events
     *     but no people
     */
    public <S extends Comparable<? super S>> Estimate calculate(Map<S, Counts> counts, Map<S, Counts> reference) {
        return standard.calculate(counts, reference);
    }

    /**
     * The rate of one unit whose events are known in total only, not by stratum.
     *
     * @param observedEvents all events of the unit, at least 0
     * @param populations the people or person-years of each stratum, at least 0
     * @param reference the events over the people of each stratum of the reference population
     * @param <S> the strata, for example age bands
     * @return the estimate: undefined where a stratum is missing, or no event is expected
     * @throws IllegalArgumentException if a number is negative or not finite, or the populations have a stratum that the
     *     reference lacks
     */
    public <S extends Comparable<? super S>> Estimate calculateFromTotal(
            double observedEvents, Map<S, ? extends Number> populations, Map<S, Counts> reference) {
        return standard.fromTotal(observedEvents, populations, reference);
    }

    /**
     * The rates of many units over columns.
     *
     * @param counts the events and people of each unit and stratum
     * @param reference the same of the reference: one unit, for example {@code counts.total()}
     * @return a row a unit: undefined where a stratum is missing or no event is expected, rejected where its input is
     *     wrong; the same bits as {@link #calculate(Map, Map)}
     * @throws IllegalArgumentException if the reference is not one sound unit with the same strata
     */
    public EstimateColumns calculate(StratifiedColumns counts, StratifiedColumns reference) {
        return standard.calculate(counts, reference);
    }
}
