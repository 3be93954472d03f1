package io.github.chinsdk.kpi.inequality;

import io.github.chinsdk.kpi.ConfidenceLevel;
import io.github.chinsdk.kpi.Estimate;
import io.github.chinsdk.kpi.RateUnit;
import io.github.chinsdk.kpi.internal.Levels;
import java.util.List;

/**
 * The slope index of inequality: how much the indicator changes from the most to the least deprived person, by a line
 * fitted to quantiles of deprivation, weighted by population, over the cumulative mid-rank of the population.
 *
 * <p>The interval is exact where the fitted slope is normal (absolute values, or a transformed fit) and comes from a seeded
 * simulation elsewhere. A transformed line is turned about the middle of the population to each limit of its slope.
 * {@link Estimate#counts()} are the people of all quantiles. Immutable.
 *
 * @see SlopeMethod
 */
public final class SlopeIndexOfInequality {

    private static final Simulation DEFAULT_SIMULATION = new Simulation(100_000, 1);

    private final SlopeCalculation calculation;

    private SlopeIndexOfInequality(SlopeCalculation calculation) {
        this.calculation = calculation;
    }

    /**
     * {@return absolute values, natural fit, least deprived less most deprived, 95% and 99.8%}
     */
    public static SlopeIndexOfInequality withDefaults() {
        return new SlopeIndexOfInequality(new SlopeCalculation(
                SlopeCalculation.Index.SLOPE,
                ValueScale.ABSOLUTE,
                SlopeFit.NATURAL,
                SlopeDirection.LEAST_FROM_MOST,
                SlopeCalculation.Intervals.EXACT_WHERE_POSSIBLE,
                DEFAULT_SIMULATION,
                new RateUnit(1, "in the unit of the values"),
                Levels.PUBLIC_HEALTH));
    }

    /**
     * The same with other levels.
     *
     * @param levels the levels, in the order in which the intervals are wanted; none for the value alone
     * @return a new calculator
     * @throws IllegalArgumentException if a level comes twice
     */
    public SlopeIndexOfInequality with(ConfidenceLevel... levels) {
        return with(
                calculation.scale(),
                calculation.fit(),
                calculation.direction(),
                calculation.intervals(),
                calculation.simulation(),
                calculation.unit(),
                Levels.of(levels));
    }

    /**
     * The same for values of another kind.
     *
     * @param scale what the quantiles hold
     * @return a new calculator
     */
    public SlopeIndexOfInequality with(ValueScale scale) {
        return with(
                scale,
                calculation.fit(),
                calculation.direction(),
                calculation.intervals(),
                calculation.simulation(),
                calculation.unit(),
                calculation.levels());
    }

    /**
     * The same with the line fitted on another scale.
     *
     * @param fit where the line is straight
     * @return a new calculator
     */
    public SlopeIndexOfInequality with(SlopeFit fit) {
        return with(
                calculation.scale(),
                fit,
                calculation.direction(),
                calculation.intervals(),
                calculation.simulation(),
                calculation.unit(),
                calculation.levels());
    }

    /**
     * The same in the other direction.
     *
     * @param direction which end comes first
     * @return a new calculator
     */
    public SlopeIndexOfInequality with(SlopeDirection direction) {
        return with(
                calculation.scale(),
                calculation.fit(),
                direction,
                calculation.intervals(),
                calculation.simulation(),
                calculation.unit(),
                calculation.levels());
    }

    /**
     * The same with simulated intervals, even where exact ones exist.
     *
     * @param simulation the repetitions and the seed
     * @return a new calculator
     */
    public SlopeIndexOfInequality with(Simulation simulation) {
        return with(
                calculation.scale(),
                calculation.fit(),
                calculation.direction(),
                SlopeCalculation.Intervals.SIMULATED,
                simulation,
                calculation.unit(),
                calculation.levels());
    }

    /**
     * The same in another unit.
     *
     * @param unit the unit of the index
     * @return a new calculator
     */
    public SlopeIndexOfInequality with(RateUnit unit) {
        return with(
                calculation.scale(),
                calculation.fit(),
                calculation.direction(),
                calculation.intervals(),
                calculation.simulation(),
                unit,
                calculation.levels());
    }

    private static SlopeIndexOfInequality with(
            ValueScale scale,
            SlopeFit fit,
            SlopeDirection direction,
            SlopeCalculation.Intervals intervals,
            Simulation simulation,
            RateUnit unit,
            List<ConfidenceLevel> levels) {
        return new SlopeIndexOfInequality(new SlopeCalculation(
                SlopeCalculation.Index.SLOPE, scale, fit, direction, intervals, simulation, unit, levels));
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
