package io.github.chinsdk.benchmarks.rivals.timefold;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.solution.ProblemFactCollectionProperty;
import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import io.github.chinsdk.benchmarks.rivals.LegalPlacements;
import io.github.chinsdk.benchmarks.rivals.PublishedPlan;
import io.github.chinsdk.scheduling.MdtProblem;
import io.github.chinsdk.scheduling.MdtSchedule;
import io.github.chinsdk.scheduling.MeetingAssignment;
import io.github.chinsdk.scheduling.problem.GpMembership;
import io.github.chinsdk.scheduling.problem.Meeting;
import io.github.chinsdk.scheduling.problem.Room;
import io.github.chinsdk.scheduling.problem.StaffMember;
import io.github.chinsdk.scheduling.problem.StaffRole;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The problem as Timefold sees it: three kinds of entities with one nullable variable each. */
@PlanningSolution
public class TimefoldPlan {

    private MdtProblem problem;

    @ProblemFactCollectionProperty
    private List<RoleNeed> roleNeeds;

    @PlanningEntityCollectionProperty
    private List<PlannedMeeting> meetings;

    @PlanningEntityCollectionProperty
    private List<PlannedSeat> seats;

    @PlanningEntityCollectionProperty
    private List<PlannedDiscussion> discussions;

    @PlanningScore
    private @Nullable HardMediumSoftLongScore score;

    public TimefoldPlan() {}

    TimefoldPlan(MdtProblem problem) {
        this.problem = problem;
        Map<String, Room> rooms = new HashMap<>();
        problem.rooms().forEach(room -> rooms.put(room.id(), room));
        PublishedPlan published = new PublishedPlan(problem);
        Map<String, Person> people = people(problem);
        meetings = new ArrayList<>();
        seats = new ArrayList<>();
        discussions = new ArrayList<>();
        roleNeeds = new ArrayList<>();
        Map<String, List<PlannedMeeting>> byNetwork = new LinkedHashMap<>();
        List<Meeting> inOrder = new ArrayList<>(problem.meetings());
        inOrder.sort(Comparator.comparing(Meeting::networkId).thenComparingInt(Meeting::sequence));
        for (Meeting meeting : inOrder) {
            List<PlannedMeeting> series = byNetwork.computeIfAbsent(meeting.networkId(), id -> new ArrayList<>());
            PlannedMeeting planned = new PlannedMeeting(meeting, series.size(), placements(problem, meeting, rooms, published));
            series.add(planned);
            meetings.add(planned);
            meeting.slots()
                    .forEach(slot -> seats.add(new PlannedSeat(
                            slot,
                            planned,
                            slot.eligibleStaffIds().stream()
                                    .filter(person -> !published.isFrozen(meeting.id())
                                            || person.equals(published.seated(meeting.id(), slot.id())))
                                    .map(people::get)
                                    .toList())));
        }
        problem.discussions().forEach(discussion -> {
            discussions.add(new PlannedDiscussion(
                    discussion,
                    byNetwork.getOrDefault(discussion.networkId(), List.of()).stream()
                            .filter(meeting -> published.allows(discussion.id(), meeting.id()))
                            .toList()));
            discussion.requiredRoles().forEach(role -> roleNeeds.add(new RoleNeed(discussion.id(), role)));
        });
    }

    public @Nullable HardMediumSoftLongScore score() {
        return score;
    }

    MdtSchedule toSchedule() {
        Map<String, Map<String, String>> attendance = new HashMap<>();
        for (PlannedSeat seat : seats) {
            if (seat.person() != null) {
                attendance
                        .computeIfAbsent(seat.meeting().id(), id -> new LinkedHashMap<>())
                        .put(seat.id(), seat.person().member().id());
            }
        }
        List<MeetingAssignment> held = new ArrayList<>();
        for (PlannedMeeting meeting : meetings) {
            Placement at = meeting.placement();
            held.add(
                    at == null
                            ? MeetingAssignment.notHeld(meeting.id())
                            : new MeetingAssignment(
                                    meeting.id(),
                                    at.at(),
                                    at.room() == null ? null : at.room().id(),
                                    attendance.getOrDefault(meeting.id(), Map.of())));
        }
        Map<String, String> where = new LinkedHashMap<>();
        for (PlannedDiscussion discussion : discussions) {
            if (discussion.meeting() != null && discussion.meeting().placement() != null) {
                where.put(discussion.id(), discussion.meeting().id());
            }
        }
        return new MdtSchedule(problem.id(), held, where);
    }

    private static Map<String, Person> people(MdtProblem problem) {
        Set<String> rotatingNetworks = new HashSet<>();
        problem.networks().stream()
                .filter(network -> network.membership() == GpMembership.ROTATING)
                .forEach(network -> rotatingNetworks.add(network.id()));
        Set<String> rotating = new HashSet<>();
        for (Meeting meeting : problem.meetings()) {
            if (rotatingNetworks.contains(meeting.networkId())) {
                meeting.slots().stream()
                        .filter(slot -> slot.role() == StaffRole.GP)
                        .forEach(slot -> rotating.addAll(slot.eligibleStaffIds()));
            }
        }
        Map<String, Person> people = new HashMap<>();
        for (StaffMember member : problem.staff()) {
            people.put(member.id(), new Person(member, rotating.contains(member.id())));
        }
        return people;
    }

    private static List<Placement> placements(
            MdtProblem problem, Meeting meeting, Map<String, Room> rooms, PublishedPlan published) {
        List<Placement> placements = new ArrayList<>();
        LegalPlacements.of(
                problem,
                meeting,
                rooms,
                published,
                (date, start, end, room) -> placements.add(new Placement(date, start, end, room)));
        return placements;
    }
}
