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
 * What the indirectly standardised rate and ratio have in common.
 *
 * @param <M> the measure itself
 */
abstract sealed class IndirectMeasure<M extends IndirectMeasure<M>>
        permits IndirectlyStandardisedRate, IndirectlyStandardisedRatio {

    private final IndirectStandard standard;

    IndirectMeasure(IndirectStandard standard) {
        this.standard = standard;
    }

    abstract M copy(IndirectStandard other);

    /**
     * The same with other levels.
     *
     * @param levels the levels, in the order in which the intervals are wanted; none for the value alone
     * @return a new calculator
     * @throws IllegalArgumentException if a level comes twice
     */
    public M with(ConfidenceLevel... levels) {
        return copy(standard.with(Levels.of(levels)));
    }

    /**
     * The same in another unit.
     *
     * @param unit for example {@link RateUnit#PER_1_000}, or {@link RateUnit#RATIO_PER_100} for a ratio
     * @return a new calculator
     */
    public M with(RateUnit unit) {
        return copy(standard.with(unit));
    }

    /**
     * The same with another method.
     *
     * @param method how the limits of the observed count are calculated
     * @return a new calculator
     */
    public M with(RateMethod method) {
        return copy(standard.with(method));
    }

    /**
     * The measure of one unit.
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
     * The measure of one unit whose events are known in total only, not by stratum.
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
     * The measures of many units over columns.
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
