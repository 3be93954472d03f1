package io.github.chinsdk.scheduling.internal.compiled;

import io.github.chinsdk.scheduling.MdtProblem;
import io.github.chinsdk.scheduling.MeetingAssignment;
import io.github.chinsdk.scheduling.problem.Meeting;
import io.github.chinsdk.scheduling.problem.Network;
import io.github.chinsdk.scheduling.problem.Slot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Groups networks that share an eligible person or a room; the groups do not touch each other. */
final class Components {

    private final Map<String, Integer> networkIndex = new HashMap<>();
    private final Map<String, Integer> firstUser = new HashMap<>();
    private final int[] parent;

    private Components(MdtProblem problem, Pins pins) {
        for (Network network : problem.networks()) {
            networkIndex.put(network.id(), networkIndex.size());
        }
        parent = new int[networkIndex.size()];
        for (int i = 0; i < parent.length; i++) {
            parent[i] = i;
        }
        for (Meeting meeting : problem.meetings()) {
            int network = networkIndex.get(meeting.networkId());
            meeting.candidateRoomIds().forEach(room -> use("room " + room, network));
            for (Slot slot : meeting.slots()) {
                slot.eligibleStaffIds().forEach(person -> use("staff " + person, network));
            }
            MeetingAssignment pin = pins.meeting(meeting.id());
            if (pin != null) {
                pin.attendance().values().forEach(person -> use("staff " + person, network));
                if (pin.roomId() != null) {
                    use("room " + pin.roomId(), network);
                }
            }
        }
    }

    /** The meetings of each group, groups and meetings in the order of the problem. */
    static List<List<Meeting>> split(MdtProblem problem, Pins pins) {
        Components components = new Components(problem, pins);
        Map<Integer, List<Meeting>> groups = new LinkedHashMap<>();
        for (Network network : problem.networks()) {
            int group = components.find(components.networkIndex.get(network.id()));
            groups.computeIfAbsent(group, key -> new ArrayList<>());
        }
        for (Meeting meeting : problem.meetings()) {
            int group = components.find(components.networkIndex.get(meeting.networkId()));
            groups.get(group).add(meeting);
        }
        return groups.values().stream().filter(meetings -> !meetings.isEmpty()).toList();
    }

    private void use(String what, int network) {
        Integer other = firstUser.putIfAbsent(what, network);
        if (other != null) {
            parent[find(network)] = find(other);
        }
    }

    private int find(int network) {
        int root = network;
        while (parent[root] != root) {
            parent[root] = parent[parent[root]];
            root = parent[root];
        }
        return root;
    }
}
