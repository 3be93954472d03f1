package io.github.chinsdk.kpi.variation.chart;

import io.github.chinsdk.kpi.internal.Rejections;
import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * XmR charts of many series side by side, over primitive arrays. What stands in an array where limits are undefined is
 * for the caller to say: {@code means(Double.NaN)} for R, for example.
 */
public final class XmrColumns {

    private final int pointsPerSeries;
    private final ImprovementDirection direction;
    private final OptionalDouble target;
    private final double[] means;
    private final double[] lowers;
    private final double[] uppers;
    private final boolean[] defined;
    private final SpecialCause[] causes;
    private final Rejections reasons = new Rejections();
    private int filled;

    XmrColumns(int series, int pointsPerSeries, ImprovementDirection direction, OptionalDouble target) {
        this.pointsPerSeries = pointsPerSeries;
        this.direction = direction;
        this.target = target;
        this.means = new double[series];
        this.lowers = new double[series];
        this.uppers = new double[series];
        this.defined = new boolean[series];
        this.causes = new SpecialCause[series * pointsPerSeries];
    }

    void add(XmrEngine engine) {
        means[filled] = engine.mean;
        lowers[filled] = engine.lower;
        uppers[filled] = engine.upper;
        defined[filled] = engine.defined;
        if (!engine.defined) {
            reasons.add(filled, engine.reason());
        }
        filled++;
    }

    /** The next series has a value that cannot be. */
    void reject(String reason) {
        Arrays.fill(causes, filled * pointsPerSeries, (filled + 1) * pointsPerSeries, SpecialCause.NOT_ASSESSED);
        reasons.add(filled++, reason);
    }

    SpecialCause[] causes() {
        return causes;
    }

    /**
     * {@return how many series there are}
     */
    public int size() {
        return means.length;
    }

    /**
     * Whether a series has limits.
     *
     * @param series its position, from 0
     * @return true if its limits are defined and its points assessed
     */
    public boolean isDefined(int series) {
        return defined[series];
    }

    /**
     * Why a series has no limits.
     *
     * @param series its position, from 0
     * @return one sentence, or the empty text where its limits are defined
     */
    public String reason(int series) {
        return reasons.reason(series);
    }

    /**
     * The means of the baselines.
     *
     * @param whereUndefined what to give for a series whose limits are undefined
     * @return one number a series
     */
    public double[] means(double whereUndefined) {
        return filledIn(means, whereUndefined);
    }

    /**
     * The lower process limits.
     *
     * @param whereUndefined what to give for a series whose limits are undefined
     * @return one number a series
     */
    public double[] lowerLimits(double whereUndefined) {
        return filledIn(lowers, whereUndefined);
    }

    /**
     * The upper process limits.
     *
     * @param whereUndefined what to give for a series whose limits are undefined
     * @return one number a series
     */
    public double[] upperLimits(double whereUndefined) {
        return filledIn(uppers, whereUndefined);
    }

    /**
     * The rule that applies to a row.
     *
     * @param row the position of the value in the column, from 0
     * @return the first rule that applies
     */
    public SpecialCause cause(int row) {
        return causes[row];
    }

    /**
     * The variation icon of a series: what its last point says.
     *
     * @param series its position, from 0
     * @return the icon
     */
    public VariationType variation(int series) {
        return cause((series + 1) * pointsPerSeries - 1).meaning(direction);
    }

    /**
     * The assurance icon of a series.
     *
     * @param series its position, from 0
     * @return the icon
     */
    public AssuranceType assurance(int series) {
        return defined[series]
                ? assurance(direction, target, lowers[series], uppers[series])
                : AssuranceType.NOT_ASSESSED;
    }

    static AssuranceType assurance(ImprovementDirection direction, OptionalDouble target, double lower, double upper) {
        if (target.isEmpty() || direction == ImprovementDirection.NEUTRAL) {
            return AssuranceType.NOT_ASSESSED;
        }
        double aim = target.getAsDouble();
        boolean highIsGood = direction == ImprovementDirection.INCREASE;
        if (aim > upper) {
            return highIsGood ? AssuranceType.CONSISTENTLY_FAILS : AssuranceType.CONSISTENTLY_PASSES;
        }
        if (aim < lower) {
            return highIsGood ? AssuranceType.CONSISTENTLY_PASSES : AssuranceType.CONSISTENTLY_FAILS;
        }
        return AssuranceType.INCONSISTENT;
    }

    private double[] filledIn(double[] column, double whereUndefined) {
        double[] copy = Arrays.copyOf(column, column.length);
        for (int i = 0; i < copy.length; i++) {
            if (!defined[i]) {
                copy[i] = whereUndefined;
            }
        }
        return copy;
    }
}
