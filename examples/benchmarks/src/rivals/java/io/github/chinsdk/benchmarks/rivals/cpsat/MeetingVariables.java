package io.github.chinsdk.benchmarks.rivals.cpsat;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import io.github.chinsdk.benchmarks.rivals.LegalPlacements;
import io.github.chinsdk.scheduling.problem.Discussion;
import io.github.chinsdk.scheduling.problem.Meeting;
import io.github.chinsdk.scheduling.problem.MeetingMode;
import io.github.chinsdk.scheduling.problem.Room;
import io.github.chinsdk.scheduling.problem.Slot;
import io.github.chinsdk.scheduling.problem.StaffRole;
import io.github.chinsdk.scheduling.problem.TimeWindow;
import io.github.chinsdk.scheduling.problem.Weight;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The variables of one meeting: where and when, who, and what follows from these. */
final class MeetingVariables {

    final Meeting meeting;
    final Map<Place, BoolVar> placements = new LinkedHashMap<>();
    final BoolVar held;
    final IntVar day;
    /** Minutes since the epoch's first midnight, local. */
    final IntVar start;

    final Map<LocalDate, BoolVar> onDate = new TreeMap<>();
    final Map<DayOfWeek, BoolVar> onWeekday = new TreeMap<>();
    final Map<Integer, BoolVar> atTime = new TreeMap<>();
    final Map<String, BoolVar> atSite = new TreeMap<>();
    final Map<String, BoolVar> filled = new LinkedHashMap<>();
    final Map<String, BoolVar> attends = new LinkedHashMap<>();
    final Map<String, Map<String, BoolVar>> seated = new LinkedHashMap<>();

    private final CpSatModel owner;
    private final CpModel model;

    MeetingVariables(CpSatModel owner, Meeting meeting) {
        this.owner = owner;
        this.model = owner.model;
        this.meeting = meeting;
        Map<String, Room> rooms = new TreeMap<>();
        owner.problem.rooms().forEach(room -> rooms.put(room.id(), room));
        LegalPlacements.of(owner.problem, meeting, rooms, owner.published, (date, from, to, room) -> placements.put(
                new Place(date, from, to, room == null ? null : room.id()), model.newBoolVar("")));
        held = model.newBoolVar("");
        List<Literal> one = new ArrayList<>(placements.values());
        one.add(held.not());
        model.addExactlyOne(one);
        long first = owner.problem.calendar().horizon().first().toEpochDay();
        long last = owner.problem.calendar().horizon().last().toEpochDay();
        day = model.newIntVar(first, last, "");
        start = model.newIntVar(first * 1440, (last + 1) * 1440, "");
        LinearExprBuilder dayOf = LinearExpr.newBuilder();
        LinearExprBuilder startOf = LinearExpr.newBuilder();
        Map<LocalDate, List<Literal>> byDate = new TreeMap<>();
        Map<DayOfWeek, List<Literal>> byWeekday = new TreeMap<>();
        Map<Integer, List<Literal>> byTime = new TreeMap<>();
        Map<String, List<Literal>> bySite = new TreeMap<>();
        placements.forEach((place, chosen) -> {
            dayOf.addTerm(chosen, place.day());
            startOf.addTerm(chosen, place.day() * 1440 + place.start());
            byDate.computeIfAbsent(place.date(), key -> new ArrayList<>()).add(chosen);
            byWeekday.computeIfAbsent(place.date().getDayOfWeek(), key -> new ArrayList<>()).add(chosen);
            byTime.computeIfAbsent(place.start(), key -> new ArrayList<>()).add(chosen);
            if (place.roomId() != null) {
                bySite.computeIfAbsent(rooms.get(place.roomId()).siteId(), key -> new ArrayList<>()).add(chosen);
            }
            owner.cost(chosen, preference(place));
        });
        model.addEquality(day, dayOf).onlyEnforceIf(held);
        model.addEquality(start, startOf).onlyEnforceIf(held);
        byDate.forEach((key, literals) -> onDate.put(key, any(literals)));
        byWeekday.forEach((key, literals) -> onWeekday.put(key, any(literals)));
        byTime.forEach((key, literals) -> atTime.put(key, any(literals)));
        bySite.forEach((key, literals) -> atSite.put(key, any(literals)));
        seats(rooms);
        published();
    }

    /** What is frozen stays; another person in a seat of a meeting held before costs, and so does an empty seat. */
    private void published() {
        if (!owner.published.seatsMatter(meeting.id())) {
            return;
        }
        boolean frozen = owner.published.isFrozen(meeting.id());
        if (frozen) {
            model.addEquality(held, 1);
        }
        int cost = owner.weight(Weight.DISRUPTION_SLOT);
        seated.forEach((slot, people) -> {
            String before = owner.published.seated(meeting.id(), slot);
            BoolVar same = before == null ? null : people.get(before);
            if (before == null) {
                owner.cost(filled.get(slot), cost);
            } else {
                owner.cost(held, cost);
            }
            if (same != null) {
                owner.cost(same, -cost);
            }
            if (frozen) {
                model.addEquality(same == null ? filled.get(slot) : same, same == null ? 0 : 1);
            }
        });
    }

    boolean isVirtual() {
        return meeting.mode() == MeetingMode.VIRTUAL;
    }

    long minutes() {
        return meeting.duration().toMinutes();
    }

    /** A literal that may only be true where the discussion may be held at this meeting. */
    BoolVar canDiscuss(Discussion discussion) {
        BoolVar here = model.newBoolVar("");
        List<Literal> dates = new ArrayList<>();
        onDate.forEach((date, on) -> {
            if (discussion.window().contains(date)) {
                dates.add(on);
            }
        });
        implies(here, dates);
        implies(here, filledBy(StaffRole.GP, discussion.practiceId()));
        discussion.requiredRoles().forEach(role -> implies(here, filledBy(role, "")));
        return here;
    }

    private List<Literal> filledBy(StaffRole role, String practiceId) {
        List<Literal> literals = new ArrayList<>();
        for (Slot slot : meeting.slots()) {
            if (slot.role() == role && (practiceId.isEmpty() || practiceId.equals(slot.practiceId()))) {
                literals.add(filled.get(slot.id()));
            }
        }
        return literals;
    }

    private void implies(BoolVar premise, List<Literal> any) {
        List<Literal> clause = new ArrayList<>(any);
        clause.add(premise.not());
        model.addBoolOr(clause);
    }

    private void seats(Map<String, Room> rooms) {
        Map<String, List<Literal>> seatsOf = new LinkedHashMap<>();
        for (Slot slot : meeting.slots()) {
            Map<String, BoolVar> people = new LinkedHashMap<>();
            List<Literal> one = new ArrayList<>();
            for (String person : slot.eligibleStaffIds()) {
                BoolVar sits = model.newBoolVar("");
                people.put(person, sits);
                one.add(sits);
                seatsOf.computeIfAbsent(person, id -> new ArrayList<>()).add(sits);
            }
            BoolVar taken = model.newBoolVar("");
            filled.put(slot.id(), taken);
            one.add(taken.not());
            model.addExactlyOne(one);
            model.addImplication(taken, held);
            seated.put(slot.id(), people);
        }
        seatsOf.forEach((person, literals) -> {
            BoolVar attending = any(literals);
            model.addAtMostOne(literals);
            attends.put(person, attending);
            List<Literal> possible = new ArrayList<>();
            placements.forEach((place, chosen) -> {
                if (isAvailable(person, place)) {
                    possible.add(chosen);
                }
            });
            implies(attending, possible);
        });
        if (!isVirtual()) {
            LinearExprBuilder space = LinearExpr.newBuilder();
            placements.forEach((place, chosen) ->
                    space.addTerm(chosen, Math.max(0, rooms.get(place.roomId()).capacity() - meeting.observers())));
            model.addLessOrEqual(LinearExpr.sum(filled.values().toArray(new Literal[0])), space);
        }
    }

    private BoolVar any(List<Literal> literals) {
        BoolVar any = model.newBoolVar("");
        implies(any, literals);
        literals.forEach(literal -> model.addImplication(literal, any));
        return any;
    }

    private boolean isAvailable(String person, Place place) {
        for (TimeWindow window : owner.member(person).availability()) {
            if (window.date().equals(place.date())
                    && window.start().toLocalTime().toSecondOfDay() / 60 <= place.start()
                    && place.end() <= window.endExclusive().toLocalTime().toSecondOfDay() / 60) {
                return true;
            }
        }
        return false;
    }

    private long preference(Place place) {
        long cost = place.date().getDayOfWeek() == meeting.preferredWeekday() ? 0 : owner.weight(Weight.PREFERRED_WEEKDAY);
        int away = Math.abs(place.start() - meeting.preferredStart().toSecondOfDay() / 60);
        cost += (long) owner.weight(Weight.PREFERRED_TIME_PER_GRAIN)
                * (away / owner.problem.calendar().grainMinutes());
        cost += owner.published.costOfPlace(meeting.id(), place.at(), place.roomId());
        if (meeting.homeRoomId() != null && !meeting.homeRoomId().equals(place.roomId())) {
            cost += owner.weight(Weight.NOT_HOME_ROOM);
        }
        return cost;
    }
}
