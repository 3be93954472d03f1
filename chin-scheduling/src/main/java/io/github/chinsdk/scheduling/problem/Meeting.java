package io.github.chinsdk.scheduling.problem;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One meeting of a network's series, to be given a start, a room and people.
 *
 * @param id the unique id
 * @param networkId the network that meets
 * @param sequence its place in the series, 1 for the first; meetings that follow each other in this
 *     order are adjacent
 * @param mode face to face or virtual
 * @param duration how long it lasts, in whole minutes, more than zero
 * @param overhead the part of it that discussions cannot use, in whole minutes
 * @param window the dates on which it may be held
 * @param preferredWeekday the weekday it should be on
 * @param preferredStart the time at which it should start
 * @param candidateRoomIds the rooms it may use; empty when virtual
 * @param homeRoomId the room it should use, or null for none
 * @param venuePolicy whether adjacent meetings should be at different sites
 * @param observers further heads in the room, at least 0
 * @param slots the seats, in order
 * @param minGapDaysFromPrevious days it must be after the adjacent earlier meeting, at least 0
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

    /** Checks and copies the components. */
    public Meeting {
        Invariants.id("id", id);
        Invariants.id("networkId", networkId);
        if (duration.toMinutes() <= 0) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "duration must be more than 0 minutes, was %s\nMaybe the minutes were left out.",
                    duration));
        }
        if (overhead.isNegative()) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT, "overhead must be >= 0 minutes, was %s\nMaybe a sign is wrong.", overhead));
        }
        Invariants.atLeast(0, "observers", observers);
        Invariants.atLeast(0, "minGapDaysFromPrevious", minGapDaysFromPrevious);
        candidateRoomIds = Invariants.distinct("candidateRoomIds", candidateRoomIds);
        slots = List.copyOf(slots);
    }

    /** {@return the minutes that discussions can use; may be negative when the overhead is longer} */
    public int discussionMinutes() {
        return Math.toIntExact(duration.minus(overhead).toMinutes());
    }
}
