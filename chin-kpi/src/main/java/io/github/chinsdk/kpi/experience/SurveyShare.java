package io.github.chinsdk.kpi.experience;

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
        double share = total.signum() == 0 ? 0 : yes.doubleValue() / total.doubleValue();
        Estimate.Builder estimate = Estimate.from(
                new Counts(yes.doubleValue(), total.doubleValue()), RateUnit.PERCENT, KpiMethod.WEIGHTED_PROPORTION);
        if (total.signum() == 0) {
            return estimate.undefined("nobody answered");
        }
        double effective = total.multiply(total).doubleValue() / squares.doubleValue();
        for (ConfidenceLevel level : levels) {
            double events = share * effective;
            double lower = WilsonScore.lower(events, effective, level.z());
            double upper = WilsonScore.upper(events, effective, level.z());
            estimate.interval(
                    new Interval(level, RateUnit.PERCENT.multiplier() * lower, RateUnit.PERCENT.multiplier() * upper));
        }
        return estimate.working("effective sample size", effective)
                .working("proportion", share)
                .calculated(RateUnit.PERCENT.multiplier() * share);
    }
}
