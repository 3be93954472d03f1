package io.github.chinsdk.benchmarks.rivals.cpsat;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import io.github.chinsdk.benchmarks.rivals.PublishedPlan;
import io.github.chinsdk.scheduling.MdtProblem;
import io.github.chinsdk.scheduling.problem.Discussion;
import io.github.chinsdk.scheduling.problem.FollowUp;
import io.github.chinsdk.scheduling.problem.GpMembership;
import io.github.chinsdk.scheduling.problem.Meeting;
import io.github.chinsdk.scheduling.problem.Requirement;
import io.github.chinsdk.scheduling.problem.Slot;
import io.github.chinsdk.scheduling.problem.StaffMember;
import io.github.chinsdk.scheduling.problem.StaffRole;
import io.github.chinsdk.scheduling.problem.VenuePolicy;
import io.github.chinsdk.scheduling.problem.Weight;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The whole problem statement as one CP-SAT model. Level weights make the objective lexicographic: no
 * soft cost of these instances reaches {@link #MEDIUM}.
 */
final class CpSatModel {

    static final long MEDIUM = 1_000_000;

    final MdtProblem problem;
    final PublishedPlan published;
    final CpModel model = new CpModel();
    final Map<String, MeetingVariables> meetings = new LinkedHashMap<>();
    final Map<String, Map<String, BoolVar>> allocation = new LinkedHashMap<>();

    private final Map<String, StaffMember> staff = new LinkedHashMap<>();
    private final LinearExprBuilder objective = LinearExpr.newBuilder();

    CpSatModel(MdtProblem problem) {
        this.problem = problem;
        published = new PublishedPlan(problem);
        problem.staff().forEach(member -> staff.put(member.id(), member));
        for (Meeting meeting : problem.meetings()) {
            meetings.put(meeting.id(), new MeetingVariables(this, meeting));
        }
        rooms();
        seats();
        pairs();
        series();
        discussions();
        loads();
        model.minimize(objective);
    }

    int weight(Weight weight) {
        return problem.weights().of(weight);
    }

    StaffMember member(String id) {
        return staff.get(id);
    }

    void costAlways(long cost) {
        objective.add(cost);
    }

    void cost(Literal literal, long cost) {
        objective.addTerm(literal, cost);
    }

    private void rooms() {
        Map<String, Map<Long, List<Literal>>> covered = new TreeMap<>();
        for (MeetingVariables meeting : meetings.values()) {
            meeting.placements.forEach((place, chosen) -> {
                if (place.roomId() != null) {
                    for (int minute = place.start(); minute < place.end(); minute += problem.calendar().grainMinutes()) {
                        covered.computeIfAbsent(place.roomId(), id -> new TreeMap<>())
                                .computeIfAbsent(place.day() * 1440 + minute, at -> new ArrayList<>())
                                .add(chosen);
                    }
                }
            });
        }
        covered.values().forEach(byTime -> byTime.values().forEach(literals -> {
            if (literals.size() > 1) {
                model.addAtMostOne(literals);
            }
        }));
    }

    private void seats() {
        for (MeetingVariables meeting : meetings.values()) {
            for (Slot slot : meeting.meeting.slots()) {
                boolean mandatory = slot.requirement() == Requirement.MANDATORY;
                long cost = mandatory
                        ? MEDIUM * weight(Weight.UNFILLED_MANDATORY_SLOT)
                        : weight(Weight.OPTIONAL_SLOT_UNFILLED);
                BoolVar empty = model.newBoolVar("");
                // held and not filled means empty
                model.addGreaterOrEqual(
                        LinearExpr.sum(new Literal[] {empty, meeting.filled.get(slot.id())}), meeting.held);
                cost(empty, cost);
            }
            BoolVar cancelled = model.newBoolVar("");
            model.addEquality(LinearExpr.sum(new Literal[] {cancelled, meeting.held}), 1);
            cost(cancelled, MEDIUM * weight(Weight.CANCELLED_MEETING));
        }
        Map<String, Map<LocalDate, List<Literal>>> days = new TreeMap<>();
        for (MeetingVariables meeting : meetings.values()) {
            meeting.attends.forEach((person, attends) -> meeting.onDate.forEach((date, on) -> {
                BoolVar both = model.newBoolVar("");
                model.addBoolOr(new Literal[] {attends.not(), on.not(), both});
                days.computeIfAbsent(person, id -> new TreeMap<>())
                        .computeIfAbsent(date, at -> new ArrayList<>())
                        .add(both);
            }));
        }
        days.forEach((person, byDate) -> byDate.values().forEach(literals -> {
            int most = member(person).maxMeetingsPerDay();
            if (literals.size() > most) {
                model.addLessOrEqual(LinearExpr.sum(literals.toArray(new Literal[0])), most);
            }
        }));
    }

    /** Two meetings that one person may both attend: room between them on one date, and the cost of the travel. */
    private void pairs() {
        List<MeetingVariables> all = new ArrayList<>(meetings.values());
        for (int i = 0; i < all.size(); i++) {
            for (int j = i + 1; j < all.size(); j++) {
                MeetingVariables first = all.get(i);
                MeetingVariables second = all.get(j);
                Set<String> shared = new TreeSet<>(first.attends.keySet());
                shared.retainAll(second.attends.keySet());
                Set<LocalDate> dates = new TreeSet<>(first.onDate.keySet());
                dates.retainAll(second.onDate.keySet());
                if (!shared.isEmpty() && !dates.isEmpty()) {
                    pair(first, second, shared, dates);
                }
            }
        }
    }

    private void pair(MeetingVariables first, MeetingVariables second, Set<String> shared, Set<LocalDate> dates) {
        BoolVar sameDate = model.newBoolVar("");
        for (LocalDate date : dates) {
            model.addBoolOr(new Literal[] {
                first.onDate.get(date).not(), second.onDate.get(date).not(), sameDate
            });
        }
        BoolVar before = model.newBoolVar("");
        IntVar gap = model.newIntVar(0, 600, "");
        boolean travels = !first.isVirtual() && !second.isVirtual();
        if (first.isVirtual() != second.isVirtual()) {
            model.addGreaterOrEqual(gap, problem.virtualBufferMinutes());
        } else if (travels) {
            first.atSite.forEach((from, here) -> second.atSite.forEach((to, there) -> {
                model.addGreaterOrEqual(gap, problem.travel().minutes(from, to).orElse(0))
                        .onlyEnforceIf(new Literal[] {here, there, before});
                model.addGreaterOrEqual(gap, problem.travel().minutes(to, from).orElse(0))
                        .onlyEnforceIf(new Literal[] {here, there, before.not()});
            }));
        }
        for (String person : shared) {
            BoolVar both = model.newBoolVar("");
            model.addBoolOr(new Literal[] {
                first.attends.get(person).not(),
                second.attends.get(person).not(),
                sameDate.not(),
                both
            });
            model.addGreaterOrEqual(second.start, LinearExpr.newBuilder().add(first.start).add(first.minutes()).add(gap))
                    .onlyEnforceIf(new Literal[] {both, before});
            model.addGreaterOrEqual(first.start, LinearExpr.newBuilder().add(second.start).add(second.minutes()).add(gap))
                    .onlyEnforceIf(new Literal[] {both, before.not()});
            if (travels) {
                IntVar travel = model.newIntVar(0, 600, "");
                model.addGreaterOrEqual(travel, gap).onlyEnforceIf(both);
                objective.addTerm(travel, weight(Weight.TRAVEL_PER_MINUTE));
            }
        }
    }

    private void series() {
        Map<String, List<MeetingVariables>> byNetwork = new TreeMap<>();
        meetings.values().forEach(meeting -> byNetwork
                .computeIfAbsent(meeting.meeting.networkId(), id -> new ArrayList<>())
                .add(meeting));
        for (List<MeetingVariables> series : byNetwork.values()) {
            series.sort(Comparator.comparingInt(meeting -> meeting.meeting.sequence()));
            for (int k = 1; k < series.size(); k++) {
                adjacent(series.get(k - 1), series.get(k));
            }
        }
    }

    private void adjacent(MeetingVariables a, MeetingVariables b) {
        Literal[] bothHeld = {a.held, b.held};
        model.addGreaterOrEqual(
                        b.day, LinearExpr.newBuilder().add(a.day).add(b.meeting.minGapDaysFromPrevious()))
                .onlyEnforceIf(bothHeld);
        BoolVar irregular = model.newBoolVar("");
        cost(irregular, weight(Weight.SERIES_IRREGULAR));
        differs(a.onWeekday, b.onWeekday, b.held, irregular);
        differs(a.atTime, b.atTime, b.held, irregular);
        if (a.meeting.venuePolicy() == VenuePolicy.ALTERNATING && b.meeting.venuePolicy() == VenuePolicy.ALTERNATING) {
            BoolVar stays = model.newBoolVar("");
            cost(stays, weight(Weight.VENUE_STAY));
            a.atSite.forEach((site, here) -> {
                BoolVar there = b.atSite.get(site);
                if (there != null) {
                    model.addBoolOr(new Literal[] {here.not(), there.not(), stays});
                }
            });
        }
    }

    private <K> void differs(Map<K, BoolVar> a, Map<K, BoolVar> b, BoolVar bHeld, BoolVar differs) {
        a.forEach((key, mine) -> {
            BoolVar theirs = b.get(key);
            model.addBoolOr(
                    theirs == null
                            ? new Literal[] {mine.not(), bHeld.not(), differs}
                            : new Literal[] {mine.not(), theirs, bHeld.not(), differs});
        });
    }

    private void discussions() {
        Map<String, List<MeetingVariables>> byNetwork = new TreeMap<>();
        meetings.values().forEach(meeting -> byNetwork
                .computeIfAbsent(meeting.meeting.networkId(), id -> new ArrayList<>())
                .add(meeting));
        Map<String, LinearExprBuilder> used = new TreeMap<>();
        Map<String, List<Literal>> left = new TreeMap<>();
        for (Discussion discussion : problem.discussions()) {
            Map<String, BoolVar> where = new LinkedHashMap<>();
            List<Literal> one = new ArrayList<>();
            for (MeetingVariables meeting : byNetwork.getOrDefault(discussion.networkId(), List.of())) {
                if (!published.allows(discussion.id(), meeting.meeting.id())) {
                    continue;
                }
                BoolVar here = meeting.canDiscuss(discussion);
                where.put(meeting.meeting.id(), here);
                one.add(here);
                used.computeIfAbsent(meeting.meeting.id(), id -> LinearExpr.newBuilder())
                        .addTerm(here, discussion.minutes());
            }
            BoolVar out = model.newBoolVar("");
            one.add(out);
            model.addExactlyOne(one);
            boolean mandatory = discussion.requirement() == Requirement.MANDATORY;
            cost(
                    out,
                    mandatory
                            ? MEDIUM * weight(Weight.UNALLOCATED_MANDATORY_DISCUSSION)
                            : (long) weight(Weight.UNALLOCATED_OPTIONAL) * discussion.priority());
            left.computeIfAbsent(
                            discussion.networkId() + " " + discussion.selectedByOrganisationId(),
                            key -> new ArrayList<>())
                    .add(out);
            waiting(discussion, where);
            moved(discussion, where, out);
            allocation.put(discussion.id(), where);
        }
        used.forEach((id, minutes) ->
                model.addLessOrEqual(minutes, meetings.get(id).meeting.discussionMinutes()));
        left.values().forEach(literals -> square(literals, weight(Weight.ORGANISATION_FAIRNESS_SQUARE)));
        problem.discussions().forEach(this::followUp);
    }

    /** A discussion that was allocated costs wherever else it is; one that is frozen is not left out. */
    private void moved(Discussion discussion, Map<String, BoolVar> where, BoolVar out) {
        String before = published.meetingOf(discussion.id());
        if (before != null) {
            costAlways(weight(Weight.DISRUPTION_DISCUSSION));
            cost(where.get(before), -weight(Weight.DISRUPTION_DISCUSSION));
        }
        if (published.isDiscussionFrozen(discussion.id())) {
            model.addEquality(out, 0);
        }
    }

    private void waiting(Discussion discussion, Map<String, BoolVar> where) {
        long from = Math.max(
                problem.calendar().horizon().first().toEpochDay(),
                discussion.window().first().toEpochDay());
        IntVar wait = model.newIntVar(0, 400, "");
        where.forEach((id, here) -> model.addGreaterOrEqual(
                        wait, LinearExpr.newBuilder().add(meetings.get(id).day).add(-from))
                .onlyEnforceIf(here));
        objective.addTerm(wait, (long) weight(Weight.WAITING_PER_DAY) * discussion.priority());
    }

    private void followUp(Discussion discussion) {
        FollowUp followUp = discussion.followUp();
        if (followUp == null) {
            return;
        }
        Map<String, BoolVar> before = allocation.get(followUp.discussionId());
        IntVar late = model.newIntVar(0, 400, "");
        objective.addTerm(late, weight(Weight.FOLLOW_UP_LATE_PER_DAY));
        allocation.get(discussion.id()).forEach((id, here) -> {
            List<Literal> allocated = new ArrayList<>(before.values());
            allocated.add(here.not());
            model.addBoolOr(allocated);
            before.forEach((earlier, there) -> {
                LinearExprBuilder gap = LinearExpr.newBuilder()
                        .add(meetings.get(id).day)
                        .addTerm(meetings.get(earlier).day, -1);
                if (id.equals(earlier)) {
                    gap = LinearExpr.newBuilder().add(0);
                }
                Literal[] both = {here, there};
                model.addGreaterOrEqual(gap, followUp.minGap().toDays()).onlyEnforceIf(both);
                model.addGreaterOrEqual(
                                LinearExpr.newBuilder().add(late).add(followUp.maxGap().toDays()), gap)
                        .onlyEnforceIf(both);
            });
        });
    }

    private void loads() {
        Set<String> rotating = new HashSet<>();
        Set<String> rotatingNetworks = new HashSet<>();
        problem.networks().stream()
                .filter(network -> network.membership() == GpMembership.ROTATING)
                .forEach(network -> rotatingNetworks.add(network.id()));
        Map<String, List<Literal>> loads = new TreeMap<>();
        for (MeetingVariables meeting : meetings.values()) {
            meeting.attends.forEach(
                    (person, attends) -> loads.computeIfAbsent(person, id -> new ArrayList<>()).add(attends));
            if (rotatingNetworks.contains(meeting.meeting.networkId())) {
                meeting.meeting.slots().stream()
                        .filter(slot -> slot.role() == StaffRole.GP)
                        .forEach(slot -> rotating.addAll(slot.eligibleStaffIds()));
            }
        }
        loads.forEach((person, attended) -> {
            if (member(person).role() != StaffRole.GP) {
                square(attended, weight(Weight.WORKLOAD_SQUARE));
            } else if (rotating.contains(person)) {
                square(attended, weight(Weight.ROTATION_SQUARE));
            }
        });
    }

    /** weight x count squared, as steps of 1, 3, 5, ...: convex, so the cheap steps are taken first. */
    private void square(List<Literal> counted, long weight) {
        List<Literal> steps = new ArrayList<>();
        for (int k = 0; k < counted.size(); k++) {
            BoolVar step = model.newBoolVar("");
            cost(step, weight * (2L * k + 1));
            steps.add(step);
        }
        model.addGreaterOrEqual(
                LinearExpr.sum(steps.toArray(new Literal[0])), LinearExpr.sum(counted.toArray(new Literal[0])));
    }
}
