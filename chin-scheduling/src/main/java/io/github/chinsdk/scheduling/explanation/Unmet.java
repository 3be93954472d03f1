package io.github.chinsdk.scheduling.explanation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that a schedule leaves undone, and why.
 *
 * @param kind what
 * @param networkId the network concerned
 * @param meetingId the meeting, or null for a discussion that is left out
 * @param slotId the seat, or null unless a seat is empty
 * @param discussionId the discussion, or null unless one is left out
 * @param words what, in one sentence without a patient
 * @param reasons why, each person, room or meeting that could have served by itself
 * @param alternatives what comes nearest, at most three, the nearest first
 */
public record Unmet(
        UnmetKind kind,
        String networkId,
        @Nullable String meetingId,
        @Nullable String slotId,
        @Nullable String discussionId,
        String words,
        List<Reason> reasons,
        List<Alternative> alternatives) {

    /** Copies the lists. */
    public Unmet {
        reasons = List.copyOf(reasons);
        alternatives = List.copyOf(alternatives);
    }
}
