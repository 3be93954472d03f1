package io.github.chinsdk.scheduling.internal.evaluation;

import io.github.chinsdk.scheduling.MdtSchedule;
import io.github.chinsdk.scheduling.MeetingAssignment;
import io.github.chinsdk.scheduling.problem.Meeting;
import java.util.Locale;
import java.util.Map;

/** A schedule must be of the problem that it is judged by. */
final class ScheduleReferences {

    private ScheduleReferences() {}

    static void check(Facts facts, MdtSchedule schedule) {
        if (!schedule.problemId().equals(facts.problem().id())) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "schedule must be of problem %s, was of %s\nMaybe the files of two months are mixed up.",
                    facts.problem().id(),
                    schedule.problemId()));
        }
        for (MeetingAssignment assignment : schedule.meetings()) {
            Meeting meeting = facts.meeting(assignment.meetingId());
            known("meeting", assignment.meetingId(), meeting != null);
            String room = assignment.roomId();
            if (room != null) {
                known("room", room, facts.hasRoom(room));
            }
            for (Map.Entry<String, String> seat : assignment.attendance().entrySet()) {
                boolean ofMeeting = meeting != null
                        && meeting.slots().stream().anyMatch(slot -> slot.id().equals(seat.getKey()));
                known("slot", seat.getKey(), ofMeeting);
                known("member of staff", seat.getValue(), facts.hasStaff(seat.getValue()));
            }
        }
        schedule.meetingByDiscussion().forEach((discussion, meeting) -> {
            known("discussion", "(its id may name a patient)", facts.discussion(discussion) != null);
            known("meeting", meeting, facts.meeting(meeting) != null);
        });
    }

    private static void known(String what, String id, boolean known) {
        if (!known) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "schedule must name what the problem has, named the unknown %s %s\nMaybe it answers an earlier version of the problem.",
                    what,
                    id));
        }
    }
}
