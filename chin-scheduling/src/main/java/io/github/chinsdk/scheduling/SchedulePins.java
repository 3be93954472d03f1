package io.github.chinsdk.scheduling;

import java.util.Set;

/**
 * The parts of a schedule that a search may not change.
 *
 * @param meetingIds meetings that keep their start, room and people
 * @param discussionIds discussions that stay at their meeting, when that is pinned too
 */
public record SchedulePins(Set<String> meetingIds, Set<String> discussionIds) {

    /** Copies the sets. */
    public SchedulePins {
        meetingIds = Set.copyOf(meetingIds);
        discussionIds = Set.copyOf(discussionIds);
    }

    /** {@return no pins} */
    public static SchedulePins none() {
        return new SchedulePins(Set.of(), Set.of());
    }
}
