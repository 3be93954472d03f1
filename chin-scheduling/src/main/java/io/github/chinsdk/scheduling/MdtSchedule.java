package io.github.chinsdk.scheduling;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An answer to an {@link MdtProblem}: the meetings, and the meeting of each discussion.
 *
 * <p>A meeting without an assignment, or whose assignment has no start, is not held; a discussion that
 * is not in the map is at no meeting. A schedule is a plain value and may be bad; {@link
 * ScheduleEvaluation} says how bad.
 *
 * @param problemId the id of the problem it answers
 * @param meetings one assignment for a meeting at most
 * @param meetingByDiscussion the meeting id of each discussion that has one, in the order given
 */
public record MdtSchedule(String problemId, List<MeetingAssignment> meetings, Map<String, String> meetingByDiscussion) {

    /** Copies the components and checks that no meeting is repeated. */
    public MdtSchedule {
        meetings = List.copyOf(meetings);
        meetingByDiscussion = Collections.unmodifiableMap(new LinkedHashMap<>(meetingByDiscussion));
        Map<String, MeetingAssignment> seen = new LinkedHashMap<>();
        for (MeetingAssignment meeting : meetings) {
            if (seen.put(meeting.meetingId(), meeting) != null) {
                throw new IllegalArgumentException(String.format(
                        Locale.ROOT,
                        "meetings must not repeat a meeting, was twice %s\nMaybe two schedules were joined; keep one assignment for each meeting.",
                        meeting.meetingId()));
            }
        }
    }

    /**
     * {@return a schedule in which no meeting is held}
     *
     * @param problem the problem it answers
     */
    public static MdtSchedule empty(MdtProblem problem) {
        return new MdtSchedule(
                problem.id(),
                problem.meetings().stream()
                        .map(m -> MeetingAssignment.notHeld(m.id()))
                        .toList(),
                Map.of());
    }

    /**
     * {@return the assignment of a meeting; one that is not held when the schedule has none}
     *
     * @param meetingId the meeting
     */
    public MeetingAssignment meeting(String meetingId) {
        for (MeetingAssignment meeting : meetings) {
            if (meeting.meetingId().equals(meetingId)) {
                return meeting;
            }
        }
        return MeetingAssignment.notHeld(meetingId);
    }

    /**
     * {@return the meeting of a discussion, or null when it has none}
     *
     * @param discussionId the discussion
     */
    public @Nullable String meetingOf(String discussionId) {
        return meetingByDiscussion.get(discussionId);
    }
}
