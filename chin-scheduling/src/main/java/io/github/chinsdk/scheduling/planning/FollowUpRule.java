package io.github.chinsdk.scheduling.planning;

import java.time.Duration;
import java.util.Locale;

/**
 * When a patient is to be discussed again.
 *
 * @param earliest the least time after the discussion, in whole days
 * @param latest the longest time after it that is still in time, in whole days
 */
public record FollowUpRule(Duration earliest, Duration latest) {

    /** Checks the order. */
    public FollowUpRule {
        if (earliest.isNegative() || latest.compareTo(earliest) < 0) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "earliest and latest must be >= 0 days and in order, were %d and %d days\nMaybe the two are swapped.",
                    earliest.toDays(),
                    latest.toDays()));
        }
    }

    /** {@return a week later at the earliest and a fortnight at the latest} */
    public static FollowUpRule inOneToTwoWeeks() {
        return new FollowUpRule(Duration.ofDays(7), Duration.ofDays(14));
    }
}
