package io.github.chinsdk.scheduling.internal.planning;

import io.github.chinsdk.scheduling.MdtProblem;
import io.github.chinsdk.scheduling.internal.text.Words;
import io.github.chinsdk.scheduling.planning.Shortfall;
import io.github.chinsdk.scheduling.planning.ShortfallKind;
import io.github.chinsdk.scheduling.problem.Meeting;
import io.github.chinsdk.scheduling.problem.Slot;
import io.github.chinsdk.scheduling.problem.StaffRole;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Whether the people of a role can be at all the meetings that must have one: seats of the meetings that lie wholly between
 * two dates, against the meetings that those who may take the seats can attend between them.
 */
final class SharedPeopleChecks {

    private final MdtProblem problem;
    private final Openings openings;

    /** A mandatory seat, with the first and the last date on which it can be needed. */
    private record Seat(Meeting meeting, Slot slot, LocalDate first, LocalDate last) {}

    SharedPeopleChecks(MdtProblem problem, Openings openings) {
        this.problem = problem;
        this.openings = openings;
    }

    List<Shortfall> check() {
        Map<StaffRole, List<Seat>> byRole = new TreeMap<>();
        for (Meeting meeting : problem.meetings()) {
            List<LocalDate> dates = openings.dates(meeting);
            for (Slot slot : Openings.mandatory(meeting)) {
                if (!dates.isEmpty() && !slot.eligibleStaffIds().isEmpty()) {
                    byRole.computeIfAbsent(slot.role(), role -> new ArrayList<>())
                            .add(new Seat(meeting, slot, dates.get(0), dates.get(dates.size() - 1)));
                }
            }
        }
        List<Shortfall> found = new ArrayList<>();
        byRole.forEach((role, seats) -> groups(seats).forEach(group -> {
            Shortfall worst = worst(role, group);
            if (worst != null) {
                found.add(worst);
            }
        }));
        return found;
    }

    /** Seats that share a person, directly or through others, in the order of the problem. */
    private static List<List<Seat>> groups(List<Seat> seats) {
        Map<String, List<Seat>> groupOf = new LinkedHashMap<>();
        List<List<Seat>> groups = new ArrayList<>();
        for (Seat seat : seats) {
            List<Seat> joined = new ArrayList<>();
            for (String person : seat.slot().eligibleStaffIds()) {
                List<Seat> known = groupOf.get(person);
                if (known != null && groups.removeIf(group -> group == known)) {
                    joined.addAll(known);
                }
            }
            joined.add(seat);
            groups.add(joined);
            joined.forEach(member -> member.slot().eligibleStaffIds().forEach(person -> groupOf.put(person, joined)));
        }
        return groups;
    }

    private @Nullable Shortfall worst(StaffRole role, List<Seat> seats) {
        Set<String> people = new TreeSet<>();
        Duration shortest = seats.get(0).meeting().duration();
        Set<LocalDate> firsts = new TreeSet<>();
        Set<LocalDate> lasts = new TreeSet<>();
        for (Seat seat : seats) {
            people.addAll(seat.slot().eligibleStaffIds());
            shortest = seat.meeting().duration().compareTo(shortest) < 0
                    ? seat.meeting().duration()
                    : shortest;
            firsts.add(seat.first());
            lasts.add(seat.last());
        }
        Map<LocalDate, Integer> canAttend = new LinkedHashMap<>();
        Shortfall worst = null;
        for (LocalDate first : firsts) {
            for (LocalDate last : lasts) {
                List<Seat> needed = seats.stream()
                        .filter(seat ->
                                !seat.first().isBefore(first) && !seat.last().isAfter(last))
                        .toList();
                int most = 0;
                for (LocalDate date = first; !needed.isEmpty() && !date.isAfter(last); date = date.plusDays(1)) {
                    Integer known = canAttend.get(date);
                    if (known == null) {
                        known = 0;
                        for (String person : people) {
                            known += openings.meetings(person, date, shortest);
                        }
                        canAttend.put(date, known);
                    }
                    most += known;
                }
                int missing = needed.size() - most;
                if (missing > 0 && (worst == null || missing > worst.atLeast())) {
                    worst = shortfall(role, needed, people.size(), most, first, last);
                }
            }
        }
        return worst;
    }

    private static Shortfall shortfall(
            StaffRole role, List<Seat> needed, int people, int most, LocalDate first, LocalDate last) {
        return new Shortfall(
                ShortfallKind.SHARED_PEOPLE,
                List.copyOf(new TreeSet<>(
                        needed.stream().map(seat -> seat.meeting().networkId()).toList())),
                needed.stream().map(seat -> seat.meeting().id()).toList(),
                List.of(),
                needed.size() - most,
                String.format(
                        Locale.ROOT,
                        "%s between %s and %s must have a %s; the %s who cover%s them can attend %d.",
                        Words.count(needed.size(), "meeting"),
                        Words.day(first),
                        Words.day(last),
                        Words.role(role),
                        people == 1 ? "one person" : people + " people",
                        people == 1 ? "s" : "",
                        most));
    }
}
