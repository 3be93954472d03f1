package io.github.chinsdk.scheduling.problem;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One meeting of a network's series, to be given a start, a room and people.
 *
 * @param id the unique id
 * @param networkId the network that meets
 * @param sequence its place in the series, 1 for the first; meetings that follow each other in this
 *     order are adjacent
 * @param mode face to face or virtual
 * @param duration how long it lasts, 1 to 1,440 whole minutes
 * @param overhead the part of it that discussions cannot use, 0 to 1,440 whole minutes
 * @param window the dates on which it may be held
 * @param preferredWeekday the weekday it should be on
 * @param preferredStart the time at which it should start
 * @param candidateRoomIds the rooms it may use; empty when virtual
 * @param homeRoomId the room it should use, or null for none
 * @param venuePolicy whether adjacent meetings should be at different sites
 * @param observers further heads in the room, 0 to 1,000
 * @param slots the seats, in order
 * @param minGapDaysFromPrevious days it must be after the adjacent earlier meeting, 0 to 1,000
 */
public record Meeting(
        String id,
        String networkId,
        int sequence,
        MeetingMode mode,
        Duration duration,
        Duration overhead,
        DateRange window,
        DayOfWeek preferredWeekday,
        LocalTime preferredStart,
        List<String> candidateRoomIds,
        @Nullable String homeRoomId,
        VenuePolicy venuePolicy,
        int observers,
        List<Slot> slots,
        int minGapDaysFromPrevious) {

    private static final int MOST = 1000;

    /** Checks and copies the components. */
    public Meeting {
        Invariants.id("id", id);
        Invariants.id("networkId", networkId);
        Invariants.minutes(1, "duration", duration);
        Invariants.minutes(0, "overhead", overhead);
        Invariants.between(0, MOST, "observers", observers);
        Invariants.between(0, MOST, "minGapDaysFromPrevious", minGapDaysFromPrevious);
        candidateRoomIds = Invariants.distinct("candidateRoomIds", candidateRoomIds);
        slots = List.copyOf(slots);
    }

    /** {@return the minutes that discussions can use; may be negative when the overhead is longer} */
    public int discussionMinutes() {
        return Math.toIntExact(duration.minus(overhead).toMinutes());
    }
}
