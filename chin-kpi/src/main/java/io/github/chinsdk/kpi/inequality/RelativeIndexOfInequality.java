package io.github.chinsdk.kpi.inequality;

import io.github.chinsdk.kpi.Estimate;
import io.github.chinsdk.kpi.RateUnit;

/**
 * The relative index of inequality: the indicator at one end of deprivation over that at the other, by the line of
 * {@link SlopeIndexOfInequality}.
 *
 * <p>The interval is exact where the line was fitted on a transformed scale and comes from a seeded simulation elsewhere.
 * Undefined where the line reaches 0 or below at an end.
 * {@link Estimate#counts()} are the people of all quantiles. Immutable.
 *
 * @see SlopeMethod
 */
public final class RelativeIndexOfInequality extends SlopeMeasure<RelativeIndexOfInequality> {

    private RelativeIndexOfInequality(SlopeCalculation calculation) {
        super(calculation);
    }

    /**
     * {@return absolute values, natural fit, least deprived over most deprived, 95% and 99.8%}
     */
    public static RelativeIndexOfInequality withDefaults() {
        return new RelativeIndexOfInequality(
                SlopeCalculation.ofDefaults(SlopeCalculation.Index.RELATIVE, RateUnit.RATIO));
    }

    @Override
    RelativeIndexOfInequality copy(SlopeCalculation other) {
        return new RelativeIndexOfInequality(other);
    }
}
