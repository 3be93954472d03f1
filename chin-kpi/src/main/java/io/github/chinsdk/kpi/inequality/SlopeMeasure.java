package io.github.chinsdk.kpi.inequality;

import io.github.chinsdk.kpi.ConfidenceLevel;
import io.github.chinsdk.kpi.Estimate;
import io.github.chinsdk.kpi.RateUnit;
import io.github.chinsdk.kpi.internal.Levels;
import java.util.List;

/**
 * What the slope index and the relative index of inequality have in common.
 *
 * @param <M> the index itself
 */
abstract sealed class SlopeMeasure<M extends SlopeMeasure<M>>
        permits SlopeIndexOfInequality, RelativeIndexOfInequality {

    private final SlopeCalculation calculation;

    SlopeMeasure(SlopeCalculation calculation) {
        this.calculation = calculation;
    }

    abstract M copy(SlopeCalculation other);

    /**
     * The same with other levels.
     *
     * @param levels the levels, in the order in which the intervals are wanted; none for the value alone
     * @return a new calculator
     * @throws IllegalArgumentException if a level comes twice
     */
    public M with(ConfidenceLevel... levels) {
        return copy(calculation.with(Levels.of(levels)));
    }

    /**
     * The same for values of another kind.
     *
     * @param scale what the quantiles hold
     * @return a new calculator
     */
    public M with(ValueScale scale) {
        return copy(calculation.with(scale));
    }

    /**
     * The same with the line fitted on another scale.
     *
     * @param fit where the line is straight
     * @return a new calculator
     */
    public M with(SlopeFit fit) {
        return copy(calculation.with(fit));
    }

    /**
     * The same in the other direction.
     *
     * @param direction which end comes first
     * @return a new calculator
     */
    public M with(SlopeDirection direction) {
        return copy(calculation.with(direction));
    }

    /**
     * The same with simulated intervals, even where exact ones exist.
     *
     * @param simulation the repetitions and the seed
     * @return a new calculator
     */
    public M with(Simulation simulation) {
        return copy(calculation.with(simulation));
    }

    /**
     * The same in another unit.
     *
     * @param unit the unit of the index
     * @return a new calculator
     */
    public M with(RateUnit unit) {
        return copy(calculation.with(unit));
    }

    /**
     * The index of one area.
     *
     * @param quantiles 5 to 100 quantiles in any order, 1 to K, each once
     * @return the estimate
     * @throws IllegalArgumentException if a quantile is missing or comes twice, there are too few or too many, or a
     *     value or limit is outside the range of the {@link ValueScale}
     */
    public Estimate calculate(List<QuantileValue> quantiles) {
        return calculation.calculate(quantiles);
    }

    /**
     * The indices of many areas, each as {@link #calculate(List)} has it.
     *
     * @param areas the quantiles of each area
     * @return an estimate an area, in the same order; rejected with the reason where its quantiles are wrong
     */
    public List<Estimate> calculateAll(List<List<QuantileValue>> areas) {
        return calculation.calculateAll(areas);
    }
}
