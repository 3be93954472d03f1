package io.github.chinsdk.scheduling.internal.compiled;

import io.github.chinsdk.scheduling.MdtProblem;
import io.github.chinsdk.scheduling.MdtSchedule;
import io.github.chinsdk.scheduling.MeetingAssignment;
import io.github.chinsdk.scheduling.problem.PublishedSchedule;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What may not change: the frozen part of a published schedule, and what the caller pins. */
public final class Pins {

    private final Map<String, MeetingAssignment> meetings = new HashMap<>();
    private final Set<String> closed = new HashSet<>();
    private final Map<String, String> discussions = new HashMap<>();

    /**
     * The pins of a problem and of a caller.
     *
     * @param kept the schedule from which the caller's pins take their values
     * @param meetingIds meetings that keep start, room and people
     * @param discussionIds discussions that stay at their meeting, which is pinned too
     */
    public static Pins of(MdtProblem problem, MdtSchedule kept, Set<String> meetingIds, Set<String> discussionIds) {
        Pins pins = new Pins();
        for (MeetingAssignment meeting : kept.meetings()) {
            if (meetingIds.contains(meeting.meetingId())) {
                pins.meetings.put(meeting.meetingId(), meeting);
            }
        }
        for (String discussion : discussionIds) {
            String meeting = kept.meetingOf(discussion);
            if (meeting != null && meetingIds.contains(meeting)) {
                pins.discussions.put(discussion, meeting);
            }
        }
        if (problem.published() != null) {
            pins.freeze(problem.published());
        }
        return pins;
    }

    private void freeze(PublishedSchedule published) {
        LocalDate frozenBefore = published.frozenBefore();
        if (frozenBefore == null) {
            return;
        }
        for (MeetingAssignment meeting : published.schedule().meetings()) {
            LocalDateTime start = meeting.start();
            if (start != null && start.toLocalDate().isBefore(frozenBefore)) {
                meetings.put(meeting.meetingId(), meeting);
                closed.add(meeting.meetingId());
            }
        }
        published.schedule().meetingByDiscussion().forEach((discussion, meeting) -> {
            if (closed.contains(meeting)) {
                discussions.put(discussion, meeting);
            }
        });
    }

    /** The assignment that a meeting must keep, or null. */
    @Nullable
    MeetingAssignment meeting(String id) {
        return meetings.get(id);
    }

    /** Whether no discussion may join the meeting. */
    boolean closed(String meetingId) {
        return closed.contains(meetingId);
    }

    /** The meeting at which a discussion must stay, or null. */
    @Nullable
    String discussion(String id) {
        return discussions.get(id);
    }
}
