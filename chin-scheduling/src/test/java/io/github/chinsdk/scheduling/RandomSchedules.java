package io.github.chinsdk.scheduling;

import io.github.chinsdk.scheduling.problem.Discussion;
import io.github.chinsdk.scheduling.problem.Meeting;
import io.github.chinsdk.scheduling.problem.Slot;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Bad schedules: the given one with many parts replaced at random. */
final class RandomSchedules {

    private RandomSchedules() {}

    static MdtSchedule spoil(MdtProblem problem, MdtSchedule schedule, Random random, double share) {
        List<MeetingAssignment> meetings = new ArrayList<>();
        for (Meeting meeting : problem.meetings()) {
            MeetingAssignment old = schedule.meeting(meeting.id());
            LocalDateTime start = old.start();
            String room = old.roomId();
            Map<String, String> attendance = new LinkedHashMap<>(old.attendance());
            if (random.nextDouble() < share) {
                start = random.nextInt(8) == 0
                        ? null
                        : problem.calendar()
                                .horizon()
                                .first()
                                .plusDays(random.nextInt(30) - 1)
                                .atTime(7 + random.nextInt(12), random.nextInt(12) * 5);
            }
            if (random.nextDouble() < share) {
                room = random.nextInt(4) == 0
                        ? null
                        : any(problem.rooms(), random).id();
            }
            for (Slot slot : meeting.slots()) {
                if (random.nextDouble() < share) {
                    if (random.nextInt(3) == 0) {
                        attendance.remove(slot.id());
                    } else if (random.nextInt(2) == 0 || slot.eligibleStaffIds().isEmpty()) {
                        attendance.put(slot.id(), any(problem.staff(), random).id());
                    } else {
                        attendance.put(slot.id(), any(slot.eligibleStaffIds(), random));
                    }
                }
            }
            meetings.add(new MeetingAssignment(meeting.id(), start, room, attendance));
        }
        Map<String, String> allocation = new LinkedHashMap<>(schedule.meetingByDiscussion());
        for (Discussion discussion : problem.discussions()) {
            if (random.nextDouble() < share) {
                if (random.nextInt(3) == 0) {
                    allocation.remove(discussion.id());
                } else {
                    allocation.put(
                            discussion.id(), any(problem.meetings(), random).id());
                }
            }
        }
        return new MdtSchedule(problem.id(), meetings, allocation);
    }

    private static <T> T any(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }
}
