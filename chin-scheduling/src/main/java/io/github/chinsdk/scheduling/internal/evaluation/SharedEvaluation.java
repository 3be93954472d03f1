package io.github.chinsdk.scheduling.internal.evaluation;

import io.github.chinsdk.scheduling.ScheduleConstraint;
import io.github.chinsdk.scheduling.internal.evaluation.Matches.Subject;
import io.github.chinsdk.scheduling.internal.text.Words;
import io.github.chinsdk.scheduling.problem.GpMembership;
import io.github.chinsdk.scheduling.problem.Meeting;
import io.github.chinsdk.scheduling.problem.MeetingMode;
import io.github.chinsdk.scheduling.problem.Network;
import io.github.chinsdk.scheduling.problem.Slot;
import io.github.chinsdk.scheduling.problem.StaffRole;
import io.github.chinsdk.scheduling.problem.TimeWindow;
import io.github.chinsdk.scheduling.problem.VenuePolicy;
import io.github.chinsdk.scheduling.problem.Weight;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What meetings share: rooms, people, their series, and the load on people. */
final class SharedEvaluation {

    private final Facts facts;
    private final Map<String, Held> held;
    private final Matches matches;

    SharedEvaluation(Facts facts, Map<String, Held> held, Matches matches) {
        this.facts = facts;
        this.held = held;
        this.matches = matches;
    }

    void evaluate() {
        Map<String, Map<LocalDate, List<Held>>> byRoom = new TreeMap<>();
        Map<String, Map<LocalDate, List<Held>>> byPerson = new TreeMap<>();
        for (Held at : held.values()) {
            String room = at.room();
            if (room != null) {
                FullEvaluation.group(byRoom, room, at);
            }
            for (Slot slot : at.meeting().slots()) {
                String person = at.attendance().get(slot.id());
                if (person != null) {
                    FullEvaluation.group(byPerson, person, at);
                }
            }
        }
        byRoom.forEach((room, days) -> days.values().forEach(day -> roomDay(room, day)));
        byPerson.forEach((person, days) -> days.forEach((date, day) -> personDay(person, date, day)));
        series();
        load(byPerson);
    }

    private static List<Held> inOrder(List<Held> day) {
        List<Held> sorted = new ArrayList<>(day);
        sorted.sort(Comparator.comparingInt(Held::startMinute)
                .thenComparingInt(Held::endMinute)
                .thenComparing(Held::id));
        return sorted;
    }

    private void roomDay(String room, List<Held> day) {
        List<Held> sorted = inOrder(day);
        for (int i = 0; i < sorted.size(); i++) {
            Held a = sorted.get(i);
            Subject subject = Subject.network(a.meeting().networkId()).rooms(room);
            for (TimeWindow closure : facts.room(room).closures()) {
                boolean clash = closure.date().equals(a.date())
                        && Facts.minute(closure.start()) < a.endMinute()
                        && a.startMinute() < Facts.minute(closure.endExclusive());
                matches.add(
                        ScheduleConstraint.H3_ROOM_CONFLICT,
                        clash ? 1 : 0,
                        subject.meetings(a.id()),
                        "meeting %s is in room %s while it is closed",
                        a.id(),
                        room);
            }
            for (Held b : sorted.subList(i + 1, sorted.size())) {
                matches.add(
                        ScheduleConstraint.H3_ROOM_CONFLICT,
                        b.startMinute() < a.endMinute() ? 1 : 0,
                        subject.meetings(a.id(), b.id()),
                        "meetings %s and %s are both in room %s",
                        a.id(),
                        b.id(),
                        room);
            }
        }
    }

    private String name(String person) {
        return Words.person(facts.staff(person));
    }

    private void personDay(String person, LocalDate date, List<Held> day) {
        int most = facts.staff(person).maxMeetingsPerDay();
        matches.add(
                ScheduleConstraint.H8_STAFF_DAILY_MAX,
                Math.max(0, day.size() - most),
                Subject.nothing().staff(person),
                "%s has %d meetings on %s, and can attend %d",
                name(person),
                day.size(),
                date,
                most);
        List<Held> sorted = inOrder(day);
        for (int i = 0; i < sorted.size(); i++) {
            for (Held b : sorted.subList(i + 1, sorted.size())) {
                pair(person, sorted.get(i), b);
            }
        }
    }

    private void pair(String person, Held a, Held b) {
        boolean virtualA = a.meeting().mode() == MeetingMode.VIRTUAL;
        boolean virtualB = b.meeting().mode() == MeetingMode.VIRTUAL;
        String siteA = a.site();
        String siteB = b.site();
        int travel = 0;
        int gap = 0;
        if (virtualA != virtualB) {
            gap = facts.problem().virtualBufferMinutes();
        } else if (!virtualA && siteA != null && siteB != null) {
            travel = facts.travel(siteA, siteB);
            gap = travel;
        }
        Subject subject = Subject.nothing().meetings(a.id(), b.id()).staff(person);
        matches.add(
                ScheduleConstraint.H7_STAFF_OVERLAP_TRAVEL,
                b.startMinute() < a.endMinute() + gap ? 1 : 0,
                subject,
                "%s cannot be at meeting %s and then at %s on %s: %s",
                name(person),
                a.id(),
                b.id(),
                a.date(),
                b.startMinute() < a.endMinute()
                        ? "they overlap"
                        : Words.count(gap, "minute") + (gap == 1 ? " is" : " are") + " needed between");
        matches.add(
                ScheduleConstraint.S5_TRAVEL,
                (long) facts.weight(Weight.TRAVEL_PER_MINUTE) * travel,
                subject,
                "%s travels %s from meeting %s to %s",
                name(person),
                Words.count(travel, "minute"),
                a.id(),
                b.id());
    }

    private void series() {
        Map<String, List<Meeting>> series = new TreeMap<>();
        for (Meeting meeting : facts.problem().meetings()) {
            series.computeIfAbsent(meeting.networkId(), id -> new ArrayList<>()).add(meeting);
        }
        for (List<Meeting> meetings : series.values()) {
            meetings.sort(Comparator.comparingInt(Meeting::sequence));
            for (int i = 1; i < meetings.size(); i++) {
                Held a = held.get(meetings.get(i - 1).id());
                Held b = held.get(meetings.get(i).id());
                if (a != null && b != null) {
                    adjacent(a, b);
                }
            }
        }
    }

    private void adjacent(Held a, Held b) {
        Subject subject = Subject.network(b.meeting().networkId()).meetings(a.id(), b.id());
        long days = ChronoUnit.DAYS.between(a.date(), b.date());
        matches.add(
                ScheduleConstraint.H9_SERIES_SPACING,
                days < b.meeting().minGapDaysFromPrevious() ? 1 : 0,
                subject,
                "meetings %s and %s are %s apart, at least %d are wanted",
                a.id(),
                b.id(),
                Words.count(days, "day"),
                b.meeting().minGapDaysFromPrevious());
        if (a.date().getDayOfWeek() != b.date().getDayOfWeek() || a.startMinute() != b.startMinute()) {
            matches.add(
                    ScheduleConstraint.S3_SERIES_IRREGULAR,
                    facts.weight(Weight.SERIES_IRREGULAR),
                    subject,
                    "meeting %s differs from %s in weekday or time",
                    b.id(),
                    a.id());
        }
        if (a.meeting().venuePolicy() == VenuePolicy.ALTERNATING
                && b.meeting().venuePolicy() == VenuePolicy.ALTERNATING
                && a.site() != null
                && a.site().equals(b.site())) {
            matches.add(
                    ScheduleConstraint.S4_VENUE,
                    facts.weight(Weight.VENUE_STAY),
                    subject,
                    "meeting %s is at the same site as %s",
                    b.id(),
                    a.id());
        }
    }

    private void load(Map<String, Map<LocalDate, List<Held>>> byPerson) {
        Set<String> rotating = rotating();
        byPerson.forEach((person, days) -> {
            long meetings = days.values().stream().mapToLong(List::size).sum();
            Subject subject = Subject.nothing().staff(person);
            if (facts.staff(person).role() != StaffRole.GP) {
                matches.add(
                        ScheduleConstraint.S7_WORKLOAD_BALANCE,
                        facts.weight(Weight.WORKLOAD_SQUARE) * meetings * meetings,
                        subject,
                        "%s attends %s",
                        person,
                        Words.count(meetings, "meeting"));
            } else if (rotating.contains(person)) {
                matches.add(
                        ScheduleConstraint.S6_ROTATION_FAIRNESS,
                        facts.weight(Weight.ROTATION_SQUARE) * meetings * meetings,
                        subject,
                        "%s attends %s of the rotation",
                        name(person),
                        Words.count(meetings, "meeting"));
            }
        });
    }

    private Set<String> rotating() {
        Set<String> networks = new HashSet<>();
        for (Network network : facts.problem().networks()) {
            if (network.membership() == GpMembership.ROTATING) {
                networks.add(network.id());
            }
        }
        Set<String> people = new HashSet<>();
        for (Meeting meeting : facts.problem().meetings()) {
            if (networks.contains(meeting.networkId())) {
                for (Slot slot : meeting.slots()) {
                    if (slot.role() == StaffRole.GP) {
                        people.addAll(slot.eligibleStaffIds());
                    }
                }
            }
        }
        return people;
    }
}
