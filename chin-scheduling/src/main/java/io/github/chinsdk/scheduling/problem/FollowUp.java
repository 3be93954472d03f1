package io.github.chinsdk.scheduling.problem;

import java.time.Duration;
import java.util.Locale;

/**
 * How a discussion follows an earlier one.
 *
 * @param discussionId the earlier discussion
 * @param minGap the least time between the dates of the two, in whole days
 * @param maxGap the longest time that costs nothing, in whole days
 */
public record FollowUp(String discussionId, Duration minGap, Duration maxGap) {

    /** Checks the components. */
    public FollowUp {
        Invariants.id("discussionId", discussionId);
        if (minGap.isNegative() || maxGap.isNegative()) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "minGap and maxGap must be >= 0 days, were %s and %s\nMaybe a sign is wrong.",
                    minGap,
                    maxGap));
        }
    }
}
