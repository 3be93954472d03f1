package io.github.chinsdk.scheduling.repair;

import io.github.chinsdk.scheduling.MdtProblem;
import io.github.chinsdk.scheduling.MdtSchedule;
import io.github.chinsdk.scheduling.MeetingAssignment;
import io.github.chinsdk.scheduling.problem.Discussion;
import io.github.chinsdk.scheduling.problem.Meeting;
import io.github.chinsdk.scheduling.problem.Slot;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What a repair changes of a published schedule.
 *
 * @param meetingIds meetings with another start or room, or no longer or newly held
 * @param slotIds seats that another person takes, or nobody, of meetings held before and after
 * @param discussionIds discussions at another meeting, or at none, that were at one
 */
public record Disruption(List<String> meetingIds, List<String> slotIds, List<String> discussionIds) {

    /** Copies the lists. */
    public Disruption {
        meetingIds = List.copyOf(meetingIds);
        slotIds = List.copyOf(slotIds);
        discussionIds = List.copyOf(discussionIds);
    }

    /**
     * {@return what differs}
     *
     * @param problem the problem of both
     * @param published the schedule that people know
     * @param repaired the schedule that replaces it
     */
    public static Disruption between(MdtProblem problem, MdtSchedule published, MdtSchedule repaired) {
        List<String> meetings = new ArrayList<>();
        List<String> slots = new ArrayList<>();
        List<String> discussions = new ArrayList<>();
        for (Meeting meeting : problem.meetings()) {
            MeetingAssignment before = published.meeting(meeting.id());
            MeetingAssignment after = repaired.meeting(meeting.id());
            if (!Objects.equals(before.start(), after.start()) || !Objects.equals(before.roomId(), after.roomId())) {
                meetings.add(meeting.id());
            }
            if (before.isHeld() && after.isHeld()) {
                for (Slot slot : meeting.slots()) {
                    if (!Objects.equals(
                            before.attendance().get(slot.id()),
                            after.attendance().get(slot.id()))) {
                        slots.add(slot.id());
                    }
                }
            }
        }
        for (Discussion discussion : problem.discussions()) {
            String before = published.meetingOf(discussion.id());
            if (before != null && !before.equals(repaired.meetingOf(discussion.id()))) {
                discussions.add(discussion.id());
            }
        }
        return new Disruption(meetings, slots, discussions);
    }
}
