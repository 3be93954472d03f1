package io.github.chinsdk.kpi.experience;

import io.github.chinsdk.kpi.Caveat;
import io.github.chinsdk.kpi.ConfidenceLevel;
import io.github.chinsdk.kpi.Counts;
import io.github.chinsdk.kpi.Estimate;
import io.github.chinsdk.kpi.Interval;
import io.github.chinsdk.kpi.RateUnit;
import io.github.chinsdk.kpi.catalogue.KpiMethod;
import io.github.chinsdk.kpi.internal.WilsonScore;
import java.io.Serial;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Locale;

/**
 * The weighted share of survey answers that say yes, {@code sum(w over yes) / sum(w)}, gathered answer by answer. Its
 * interval is Wilson's at Kish's effective sample size, {@code (sum w)^2 / sum(w^2)}: unequal weights tell less than as
 * many equal ones (Kish 1965, Survey Sampling, section 11.7; Wilson 1927, doi:10.1080/01621459.1927.10502953).
 *
 * <p>That the interval of a published survey share is made so is not verified: where a survey publishes its own interval,
 * quote that one. Sums are kept exactly, so the order of the answers and the way in which accumulators are merged change
 * no bit. Not thread-safe: one for each thread, then merge.
 */
public final class SurveyShare implements Serializable {

    @Serial
    private static final long serialVersionUID = 1;

    private static final Caveat NOT_VERIFIED = new Caveat(
            "interval-not-verified",
            "The interval is made from the weights here: where the survey publishes its own, quote that one.");

    /** What an answer says. */
    public enum Answer {
        /** What is counted. */
        YES,
        /** What is not. */
        NO
    }

    private BigDecimal yes = BigDecimal.ZERO;
    private BigDecimal total = BigDecimal.ZERO;
    private BigDecimal squares = BigDecimal.ZERO;

    /** No answers yet. */
    public SurveyShare() {}

    /**
     * Adds an answer.
     *
     * @param answer what it says; answers that are missing or "don't know" are left out by the caller, as the survey's own
     *     rules say
     * @param weight its weight, finite and above 0
     * @return this
     * @throws IllegalArgumentException if the weight is not finite or not above 0
     */
    public SurveyShare add(Answer answer, double weight) {
        if (!(weight > 0) || Double.isInfinite(weight)) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "weight must be finite and above 0, was %s\nMaybe the answer has none: leave it out and report it.",
                    weight));
        }
        BigDecimal exact = new BigDecimal(weight);
        if (answer == Answer.YES) {
            yes = yes.add(exact);
        }
        total = total.add(exact);
        squares = squares.add(exact.multiply(exact));
        return this;
    }

    /**
     * Adds the answers of another.
     *
     * @param other the other, which stays as it is
     * @return this
     */
    public SurveyShare merge(SurveyShare other) {
        yes = yes.add(other.yes);
        total = total.add(other.total);
        squares = squares.add(other.squares);
        return this;
    }

    /**
     * The share, in percent.
     *
     * @param levels the levels, in the order in which the intervals are wanted; none for the value alone
     * @return the estimate, its counts being the weighted ones and its working the effective sample size; undefined where
     *     there is no answer
     */
    public Estimate calculate(ConfidenceLevel... levels) {
        Counts weighted = new Counts(yes.doubleValue(), total.doubleValue());
        return total.signum() == 0
                ? Estimate.from(weighted, RateUnit.PERCENT, KpiMethod.WEIGHTED_PROPORTION)
                        .undefined("nobody answered")
                : calculate(weighted, total.multiply(total).doubleValue() / squares.doubleValue(), levels);
    }

    /**
     * The share of a survey that publishes sums and no answers, in percent.
     *
     * @param weighted the weighted answers that say yes over all weighted answers
     * @param effectiveSampleSize the effective sample size that the survey publishes, finite and above 0
     * @param levels the levels, in the order in which the intervals are wanted; none for the value alone
     * @return the estimate; undefined where there is no answer
     * @throws IllegalArgumentException if the sample size is out of range or more say yes than answered
     */
    public static Estimate calculate(Counts weighted, double effectiveSampleSize, ConfidenceLevel... levels) {
        if (!(effectiveSampleSize > 0)
                || Double.isInfinite(effectiveSampleSize)
                || weighted.numerator() > weighted.denominator()) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "effectiveSampleSize must be finite and above 0 and the share at most 1, were %s and %s\nMaybe the columns are swapped, or the design effect was read as a size.",
                    effectiveSampleSize,
                    weighted));
        }
        Estimate.Builder estimate = Estimate.from(weighted, RateUnit.PERCENT, KpiMethod.WEIGHTED_PROPORTION);
        if (weighted.denominator() == 0) {
            return estimate.undefined("nobody answered");
        }
        double share = weighted.numerator() / weighted.denominator();
        for (ConfidenceLevel level : levels) {
            double events = share * effectiveSampleSize;
            double lower = WilsonScore.lower(events, effectiveSampleSize, level.z());
            double upper = WilsonScore.upper(events, effectiveSampleSize, level.z());
            estimate.interval(
                    new Interval(level, RateUnit.PERCENT.multiplier() * lower, RateUnit.PERCENT.multiplier() * upper));
        }
        return estimate.caveat(NOT_VERIFIED)
                .working("effective sample size", effectiveSampleSize)
                .working("proportion", share)
                .calculated(RateUnit.PERCENT.multiplier() * share);
    }
}
