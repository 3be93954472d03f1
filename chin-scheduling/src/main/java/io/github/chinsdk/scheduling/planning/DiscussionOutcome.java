package io.github.chinsdk.scheduling.planning;

import org.jspecify.annotations.Nullable;

/**
 * What came of a discussion that was on an agenda. Discussions without an outcome count as held without a follow-up.
 *
 * @param discussionId the discussion
 * @param result whether it was held
 * @param followUp when the patient is to be discussed again, or null
 */
public record DiscussionOutcome(
        String discussionId, Result result, @Nullable FollowUpRule followUp) {

    /** Whether a discussion was held. */
    public enum Result {
        /** It was. */
        HELD,
        /** There was no time, or somebody was missing. */
        NOT_REACHED
    }

    /**
     * {@return a discussion that was held, after which the patient is to be discussed again}
     *
     * @param discussionId the discussion
     * @param rule when
     */
    public static DiscussionOutcome heldWithFollowUp(String discussionId, FollowUpRule rule) {
        return new DiscussionOutcome(discussionId, Result.HELD, rule);
    }

    /**
     * {@return a discussion that was on the agenda and was not held}
     *
     * @param discussionId the discussion
     */
    public static DiscussionOutcome notReached(String discussionId) {
        return new DiscussionOutcome(discussionId, Result.NOT_REACHED, null);
    }
}
