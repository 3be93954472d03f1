package io.github.chinsdk.scheduling.internal.explanation;

import io.github.chinsdk.scheduling.problem.DateRange;
import io.github.chinsdk.scheduling.problem.Meeting;
import io.github.chinsdk.scheduling.problem.Slot;
import java.time.Duration;
import java.util.List;

/** Copies of meetings with one thing changed. */
final class Meetings {

    private Meetings() {}

    static Meeting withSlots(Meeting meeting, List<Slot> slots) {
        return copy(
                meeting, meeting.sequence(), meeting.duration(), meeting.window(), meeting.candidateRoomIds(), slots);
    }

    static Meeting withRooms(Meeting meeting, List<String> rooms) {
        return copy(meeting, meeting.sequence(), meeting.duration(), meeting.window(), rooms, meeting.slots());
    }

    static Meeting withSequence(Meeting meeting, int sequence) {
        return copy(
                meeting, sequence, meeting.duration(), meeting.window(), meeting.candidateRoomIds(), meeting.slots());
    }

    static Meeting withDuration(Meeting meeting, Duration duration) {
        return copy(
                meeting, meeting.sequence(), duration, meeting.window(), meeting.candidateRoomIds(), meeting.slots());
    }

    static Meeting withWindow(Meeting meeting, DateRange window) {
        return copy(
                meeting, meeting.sequence(), meeting.duration(), window, meeting.candidateRoomIds(), meeting.slots());
    }

    /** A meeting that is held as it is held: on one date, in one room or none, with some of its seats. */
    static Meeting held(Meeting meeting, DateRange date, List<String> rooms, List<Slot> seats) {
        return copy(meeting, meeting.sequence(), meeting.duration(), date, rooms, seats);
    }

    private static Meeting copy(
            Meeting meeting, int sequence, Duration duration, DateRange window, List<String> rooms, List<Slot> slots) {
        return new Meeting(
                meeting.id(),
                meeting.networkId(),
                sequence,
                meeting.mode(),
                duration,
                meeting.overhead(),
                window,
                meeting.preferredWeekday(),
                meeting.preferredStart(),
                rooms,
                meeting.homeRoomId(),
                meeting.venuePolicy(),
                meeting.observers(),
                slots,
                meeting.minGapDaysFromPrevious());
    }
}
