package io.github.chinsdk.scheduling.internal.explanation;

import io.github.chinsdk.scheduling.MdtProblem;
import io.github.chinsdk.scheduling.problem.Discussion;
import io.github.chinsdk.scheduling.problem.Meeting;
import io.github.chinsdk.scheduling.problem.Network;
import io.github.chinsdk.scheduling.problem.Slot;
import io.github.chinsdk.scheduling.problem.StaffRole;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Networks of a problem that meet less often, or as one. */
public final class NetworkChanges {

    private NetworkChanges() {}

    /**
     * {@return the problem without a meeting}
     *
     * @param problem the problem
     * @param meetingId the meeting
     */
    public static MdtProblem without(MdtProblem problem, String meetingId) {
        Meeting gone = problem.meetings().stream()
                .filter(meeting -> meeting.id().equals(meetingId))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(String.format(
                        Locale.ROOT,
                        "meetingId must be a meeting of the problem, was %s\nMaybe the id is of a network.",
                        meetingId)));
        List<Meeting> kept = new ArrayList<>(series(problem, gone.networkId()));
        kept.remove(gone);
        return withSeries(problem, gone.networkId(), kept);
    }

    /**
     * {@return the problem with every other meeting of a network}
     *
     * @param problem the problem
     * @param networkId the network
     */
    public static MdtProblem everyOther(MdtProblem problem, String networkId) {
        network(problem, "networkId", networkId);
        List<Meeting> all = series(problem, networkId);
        List<Meeting> kept = new ArrayList<>();
        for (int i = 0; i < all.size(); i += 2) {
            kept.add(all.get(i));
        }
        return withSeries(problem, networkId, kept);
    }

    /**
     * {@return the problem with two networks as one}
     *
     * @param problem the problem
     * @param firstId the network whose meetings stay
     * @param secondId the network that joins it
     */
    public static MdtProblem merged(MdtProblem problem, String firstId, String secondId) {
        Network first = network(problem, "firstId", firstId);
        Network second = network(problem, "secondId", secondId);
        if (firstId.equals(secondId)) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "secondId must be another network than firstId, both were %s\nMaybe one of them is a slip.",
                    firstId));
        }
        List<String> practices = new ArrayList<>(first.practiceIds());
        practices.addAll(second.practiceIds());
        Map<String, Slot> guests = new LinkedHashMap<>();
        for (Meeting meeting : series(problem, secondId)) {
            for (Slot slot : meeting.slots()) {
                String practice = slot.practiceId();
                if (slot.role() == StaffRole.GP
                        && practice != null
                        && !first.practiceIds().contains(practice)) {
                    guests.putIfAbsent(practice, slot);
                }
            }
        }
        MdtProblem together = withSeries(problem, secondId, List.of());
        return together.withMeetings(together.meetings().stream()
                        .map(meeting -> meeting.networkId().equals(firstId) ? seating(meeting, guests) : meeting)
                        .toList())
                .withDiscussions(
                        problem.patients(),
                        problem.discussions().stream()
                                .map(discussion ->
                                        discussion.networkId().equals(secondId) ? in(firstId, discussion) : discussion)
                                .toList())
                .withNetworks(problem.networks().stream()
                        .filter(network -> !network.equals(second))
                        .map(network -> network.equals(first)
                                ? new Network(
                                        first.id(),
                                        first.borough(),
                                        practices.stream().distinct().toList(),
                                        first.cadence(),
                                        first.venue(),
                                        first.mode(),
                                        first.membership())
                                : network)
                        .toList());
    }

    private static Meeting seating(Meeting meeting, Map<String, Slot> guests) {
        List<Slot> slots = new ArrayList<>(meeting.slots());
        guests.forEach((practice, like) -> slots.add(new Slot(
                meeting.id() + "/" + practice, StaffRole.GP, practice, like.requirement(), like.eligibleStaffIds())));
        return Meetings.withSlots(meeting, slots);
    }

    private static Discussion in(String networkId, Discussion discussion) {
        return new Discussion(
                discussion.id(),
                discussion.patientId(),
                networkId,
                discussion.practiceId(),
                discussion.kind(),
                discussion.minutes(),
                discussion.window(),
                discussion.priority(),
                discussion.requirement(),
                discussion.selectedByOrganisationId(),
                discussion.requiredRoles(),
                discussion.followUp());
    }

    private static List<Meeting> series(MdtProblem problem, String networkId) {
        return problem.meetings().stream()
                .filter(meeting -> meeting.networkId().equals(networkId))
                .sorted(Comparator.comparingInt(Meeting::sequence))
                .toList();
    }

    /** The problem with fewer meetings of a network, numbered anew, since neighbours are those with adjacent numbers. */
    private static MdtProblem withSeries(MdtProblem problem, String networkId, List<Meeting> kept) {
        Map<String, Meeting> numbered = new LinkedHashMap<>();
        for (Meeting meeting : kept) {
            numbered.put(meeting.id(), Meetings.withSequence(meeting, numbered.size() + 1));
        }
        return problem.withMeetings(problem.meetings().stream()
                .filter(meeting -> !meeting.networkId().equals(networkId) || numbered.containsKey(meeting.id()))
                .map(meeting -> numbered.getOrDefault(meeting.id(), meeting))
                .toList());
    }

    private static Network network(MdtProblem problem, String argument, String id) {
        return problem.networks().stream()
                .filter(network -> network.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(String.format(
                        Locale.ROOT,
                        "%s must be a network of the problem, was %s\nMaybe the id is of another borough's problem.",
                        argument,
                        id)));
    }
}
