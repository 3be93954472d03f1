package io.github.chinsdk.scheduling.internal.explanation;

import io.github.chinsdk.scheduling.MdtProblem;
import io.github.chinsdk.scheduling.internal.text.Words;
import io.github.chinsdk.scheduling.problem.Room;
import io.github.chinsdk.scheduling.problem.Slot;
import io.github.chinsdk.scheduling.problem.StaffMember;
import io.github.chinsdk.scheduling.problem.StaffRole;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** People and rooms that people ask for, added to a problem. */
public final class ProblemChanges {

    private ProblemChanges() {}

    /**
     * {@return as in "one more care navigator"}
     *
     * @param role the part they play
     */
    public static String oneMoreInWords(StaffRole role) {
        return "one more " + Words.role(role);
    }

    /**
     * {@return the problem with one more person}
     *
     * @param problem the problem
     * @param role the part they play, not GP
     */
    public static MdtProblem oneMore(MdtProblem problem, StaffRole role) {
        if (role == StaffRole.GP) {
            throw new IllegalArgumentException(
                    "role must be one that practices share, was GP\nMaybe add a GP of a practice with change, hours and seats and all.");
        }
        StaffMember like = problem.staff().stream()
                .filter(person -> person.role() == role)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(String.format(
                        Locale.ROOT,
                        "role must be one that somebody of the problem has, was %s\nMaybe add a person with change, hours and seats and all.",
                        role)));
        String id = free(
                role.name().toLowerCase(Locale.ROOT).replace('_', '-') + "-more",
                problem.staff().stream().map(StaffMember::id).collect(Collectors.toSet()));
        List<StaffMember> staff = new ArrayList<>(problem.staff());
        staff.add(new StaffMember(id, role, like.organisationId(), like.maxMeetingsPerDay(), like.availability()));
        return problem.withStaff(staff)
                .withMeetings(problem.meetings().stream()
                        .map(meeting -> Meetings.withSlots(
                                meeting,
                                meeting.slots().stream()
                                        .map(slot -> slot.role() == role ? with(slot, id) : slot)
                                        .toList()))
                        .toList());
    }

    private static Slot with(Slot slot, String person) {
        return new Slot(
                slot.id(), slot.role(), slot.practiceId(), slot.requirement(), and(slot.eligibleStaffIds(), person));
    }

    /**
     * {@return the problem with one more room}
     *
     * @param problem the problem
     * @param siteId where
     */
    public static MdtProblem oneMoreRoom(MdtProblem problem, String siteId) {
        Room like = problem.rooms().stream()
                .filter(room -> room.siteId().equals(siteId))
                .max(Comparator.comparingInt(Room::capacity))
                .orElseThrow(() -> new IllegalArgumentException(String.format(
                        Locale.ROOT,
                        "siteId must be a site with a room, was %s\nMaybe the id is of a room or of another borough.",
                        siteId)));
        Set<String> there = problem.rooms().stream()
                .filter(room -> room.siteId().equals(siteId))
                .map(Room::id)
                .collect(Collectors.toSet());
        Room extra = new Room(
                free(siteId + "-more", problem.rooms().stream().map(Room::id).collect(Collectors.toSet())),
                siteId,
                like.capacity(),
                List.of());
        return problem.withRooms(and(problem.rooms(), extra))
                .withMeetings(problem.meetings().stream()
                        .map(meeting -> meeting.candidateRoomIds().stream().anyMatch(there::contains)
                                ? Meetings.withRooms(meeting, and(meeting.candidateRoomIds(), extra.id()))
                                : meeting)
                        .toList());
    }

    private static String free(String wanted, Set<String> taken) {
        String id = wanted;
        while (taken.contains(id)) {
            id += "-more";
        }
        return id;
    }

    static <T> List<T> and(List<T> list, T more) {
        List<T> longer = new ArrayList<>(list);
        longer.add(more);
        return longer;
    }
}
