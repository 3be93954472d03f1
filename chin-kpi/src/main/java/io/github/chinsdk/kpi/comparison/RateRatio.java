package io.github.chinsdk.kpi.comparison;

import io.github.chinsdk.kpi.Caveat;
import io.github.chinsdk.kpi.ConfidenceLevel;
import io.github.chinsdk.kpi.CountColumns;
import io.github.chinsdk.kpi.Counts;
import io.github.chinsdk.kpi.Estimate;
import io.github.chinsdk.kpi.EstimateColumns;
import io.github.chinsdk.kpi.Interval;
import io.github.chinsdk.kpi.RateUnit;
import io.github.chinsdk.kpi.internal.BinomialLimits;
import io.github.chinsdk.kpi.internal.Columns;
import io.github.chinsdk.kpi.internal.DiscreteTails;
import io.github.chinsdk.kpi.internal.Levels;
import io.github.chinsdk.kpi.internal.PairChecks;
import io.github.chinsdk.kpi.internal.RowByRow;
import java.util.List;
import java.util.Locale;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * How many times as high one rate is as another: {@code (x1 / t1) / (x2 / t2)}.
 *
 * <p>Given x1 + x2, x1 is binomial with {@code p = t1 r / (t1 r + t2)} at a true ratio r, which gives exact limits
 * {@code p t2 / (t1 (1 - p))} from the exact limits of p, and exact p-values. By default exact, with 95% and 99.8% side
 * by side. {@link Estimate#counts()} are the first group's events of both groups' events. Immutable.
 *
 * @see PairMethod
 */
public final class RateRatio {

    private static final String NOTHING = "neither group had an event";
    private static final String INFINITE = "the second group had no event, so the ratio is infinite";

    private final PairMethod method;
    private final List<ConfidenceLevel> levels;

    private RateRatio(PairMethod method, List<ConfidenceLevel> levels) {
        if (method != PairMethod.EXACT_CONDITIONAL && method != PairMethod.WALD_LOG) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "method of a rate ratio must be EXACT_CONDITIONAL or WALD_LOG, was %s\nMaybe you meant RateDifference.",
                    method));
        }
        this.method = method;
        this.levels = levels;
    }

    /**
     * {@return exact, 95% and 99.8%}
     */
    public static RateRatio withDefaults() {
        return new RateRatio(PairMethod.EXACT_CONDITIONAL, Levels.PUBLIC_HEALTH);
    }

    /**
     * The same with other levels.
     *
     * @param levels the levels, in the order in which the intervals are wanted; none for the value alone
     * @return a new calculator
     * @throws IllegalArgumentException if a level comes twice
     */
    public RateRatio with(ConfidenceLevel... levels) {
        return new RateRatio(method, Levels.of(levels));
    }

    /**
     * The same with another method.
     *
     * @param method {@link PairMethod#EXACT_CONDITIONAL} or {@link PairMethod#WALD_LOG}
     * @return a new calculator
     * @throws IllegalArgumentException if it is another
     */
    public RateRatio with(PairMethod method) {
        return new RateRatio(method, levels);
    }

    /**
     * The ratio of two rates.
     *
     * @param first events over person-years of the group above the line
     * @param second events over person-years of the group below the line
     * @return the estimate; undefined where the second group has no event: then the exact lower limits, which still
     *     exist, are among the workings
     * @throws IllegalArgumentException if a denominator is 0, or an exact method is asked of events that are not whole
     */
    public Estimate calculate(Counts first, Counts second) {
        PairChecks.exposed("first", first);
        PairChecks.exposed("second", second);
        double x1 = first.numerator();
        double x2 = second.numerator();
        Estimate.Builder estimate = Estimate.from(new Counts(x1, x1 + x2), RateUnit.RATIO, method);
        estimate.working("first rate", x1 / first.denominator()).working("second rate", x2 / second.denominator());
        if (x1 == 0 && x2 == 0) {
            return estimate.undefined(NOTHING);
        }
        double exposure = second.denominator() / first.denominator();
        if (method == PairMethod.EXACT_CONDITIONAL) {
            exact(estimate, first, second, exposure);
        } else if (x2 > 0) {
            wald(estimate, x1, x2, exposure);
        }
        double ratio = x1 / x2 * exposure;
        return x2 == 0 || !Double.isFinite(ratio) ? estimate.undefined(INFINITE) : estimate.calculated(ratio);
    }

    /**
     * The ratios of many pairs.
     *
     * @param first the groups above the line, a row a pair
     * @param second the groups below the line, a row a pair
     * @return a row a pair, the same bits as {@link #calculate(Counts, Counts)}; undefined where the second group has no
     *     event, rejected where that would refuse the pair
     * @throws IllegalArgumentException if the columns differ in length
     */
    public EstimateColumns calculate(CountColumns first, CountColumns second) {
        Columns.sameLength("first", first.size(), "second", second.size());
        return RowByRow.calculate(
                first.size(), RateUnit.RATIO, levels, method, row -> calculate(first.counts(row), second.counts(row)));
    }

    /**
     * How often chance alone would give counts like these, were the true ratio as given.
     *
     * @param first events over person-years of the group above the line
     * @param second events over person-years of the group below the line
     * @param nullRatio the true ratio under test, above 0; usually 1
     * @param kind which outcomes count as at least as extreme
     * @return the exact p-value, in [0, 1]; 1 where neither group has an event
     * @throws IllegalArgumentException if a denominator is 0, events are not whole, or the ratio is not above 0
     */
    public double pValue(Counts first, Counts second, double nullRatio, PValue kind) {
        PairChecks.exposed("first", first);
        PairChecks.exposed("second", second);
        if (!(nullRatio > 0) || Double.isInfinite(nullRatio)) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT, "nullRatio must be finite and above 0, was %s\nMaybe 1: no difference.", nullRatio));
        }
        int x1 = PairChecks.whole("first", first);
        int both = Math.addExact(x1, PairChecks.whole("second", second));
        if (both == 0) {
            return 1;
        }
        double expected = first.denominator() * nullRatio;
        double share = expected / (expected + second.denominator());
        int mode = (int) Math.min(both, Math.floor((both + 1.0) * share));
        return new DiscreteTails(BinomialDistribution.of(both, share), mode, both).pValue(x1, kind);
    }

    private void exact(Estimate.Builder estimate, Counts first, Counts second, double exposure) {
        int x1 = PairChecks.whole("first", first);
        int both = Math.addExact(x1, PairChecks.whole("second", second));
        for (ConfidenceLevel level : levels) {
            double below = BinomialLimits.lower(x1, both, level.tail());
            // The complement of the upper limit, from its own tail, keeps the digits of a limit near 1.
            double notAbove = BinomialLimits.lower(both - x1, both, level.tail());
            double lower = exposure * below / BinomialLimits.upper(both - x1, both, level.tail());
            if (notAbove == 0) {
                estimate.working(level + " lower limit of the ratio", lower);
                continue;
            }
            double upper = exposure * BinomialLimits.upper(x1, both, level.tail()) / notAbove;
            estimate.interval(new Interval(level, lower, upper));
        }
    }

    private void wald(Estimate.Builder estimate, double x1, double x2, double exposure) {
        if (x1 == 0) {
            estimate.caveat(new Caveat(
                    "no-interval",
                    "The first group had no event, so there is no interval on the logarithm; ask for the exact one."));
            return;
        }
        double error = Math.sqrt(1 / x1 + 1 / x2);
        double logRatio = StrictMath.log(x1 / x2 * exposure);
        estimate.working("standard error of the logarithm", error);
        for (ConfidenceLevel level : levels) {
            estimate.interval(new Interval(
                    level, StrictMath.exp(logRatio - level.z() * error), StrictMath.exp(logRatio + level.z() * error)));
        }
    }
}
