package io.github.chinsdk.kpi.quality;

import io.github.chinsdk.kpi.ConfidenceLevel;
import io.github.chinsdk.kpi.Counts;
import io.github.chinsdk.kpi.catalogue.IndicatorCounts;
import io.github.chinsdk.kpi.catalogue.RecordOutcome;
import io.github.chinsdk.kpi.rate.Proportion;
import java.util.Locale;

/**
 * The three percentages that the Quality and Outcomes Framework publishes of an indicator, from its numerator, its
 * denominator net of exceptions, and its exceptions (personalised care adjustments since 2019/20):
 *
 * <ul>
 *   <li>underlying achievement = numerator / denominator
 *   <li>exception rate = exceptions / (denominator + exceptions)
 *   <li>intervention rate ("patients receiving intervention") = numerator / (denominator + exceptions)
 * </ul>
 *
 * <p>Source: NHS Digital, Quality and Outcomes Framework, achievement, prevalence and exceptions data 2016/17. Wilson
 * score intervals are added here; the publication has none. Immutable.
 */
public final class QofAchievement {

    private final Proportion proportion;

    private QofAchievement(Proportion proportion) {
        this.proportion = proportion;
    }

    /** {@return percentages with 95% and 99.8% intervals} */
    public static QofAchievement withDefaults() {
        return new QofAchievement(Proportion.withDefaults());
    }

    /**
     * The same with other levels.
     *
     * @param levels the levels, in the order in which the intervals are wanted; none for the values alone
     * @return a new calculator
     */
    public QofAchievement with(ConfidenceLevel... levels) {
        return new QofAchievement(proportion.with(levels));
    }

    /**
     * The three percentages of a unit.
     *
     * @param netOfExceptions numerator and denominator as published: exceptions are not in the denominator
     * @param exceptions the patients who were excepted, at least 0
     * @return the percentages; each undefined where its denominator is 0
     * @throws IllegalArgumentException if the numerator is above the denominator, or exceptions are negative
     */
    public QofPercentages calculate(Counts netOfExceptions, long exceptions) {
        if (exceptions < 0) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "exceptions must be >= 0, was %d\nMaybe a difference was handed over where a count belongs.",
                    exceptions));
        }
        double all = netOfExceptions.denominator() + exceptions;
        return new QofPercentages(
                proportion.calculate(netOfExceptions),
                proportion.calculate(new Counts(exceptions, all)),
                proportion.calculate(new Counts(netOfExceptions.numerator(), all)));
    }

    /**
     * The three percentages of a unit whose records were counted here.
     *
     * @param counts what an {@link io.github.chinsdk.kpi.catalogue.Indicator} counted
     * @return as {@link #calculate(Counts, long)}
     */
    public QofPercentages calculate(IndicatorCounts counts) {
        return calculate(counts.counts(), counts.count(RecordOutcome.EXCEPTED));
    }
}
