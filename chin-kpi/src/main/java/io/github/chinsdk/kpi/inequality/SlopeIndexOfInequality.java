package io.github.chinsdk.kpi.inequality;

import io.github.chinsdk.kpi.Estimate;
import io.github.chinsdk.kpi.RateUnit;

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
public final class SlopeIndexOfInequality extends SlopeMeasure<SlopeIndexOfInequality> {

    private SlopeIndexOfInequality(SlopeCalculation calculation) {
        super(calculation);
    }

    /**
     * {@return absolute values, natural fit, least deprived less most deprived, 95% and 99.8%}
     */
    public static SlopeIndexOfInequality withDefaults() {
        return new SlopeIndexOfInequality(SlopeCalculation.ofDefaults(
                SlopeCalculation.Index.SLOPE, new RateUnit(1, "in the unit of the values")));
    }

    @Override
    SlopeIndexOfInequality copy(SlopeCalculation other) {
        return new SlopeIndexOfInequality(other);
    }
}
