package io.github.chinsdk.scheduling.internal.compiled;

import io.github.chinsdk.scheduling.MdtProblem;
import io.github.chinsdk.scheduling.internal.allocation.NetworkDiscussions;
import io.github.chinsdk.scheduling.problem.Discussion;
import io.github.chinsdk.scheduling.problem.GpMembership;
import io.github.chinsdk.scheduling.problem.Meeting;
import io.github.chinsdk.scheduling.problem.Network;
import io.github.chinsdk.scheduling.problem.Room;
import io.github.chinsdk.scheduling.problem.Slot;
import io.github.chinsdk.scheduling.problem.StaffMember;
import io.github.chinsdk.scheduling.problem.StaffRole;
import io.github.chinsdk.scheduling.problem.Weight;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Turns a problem into the models of its components. */
public final class ModelCompiler {

    private final MdtProblem problem;
    private final Pins pins;
    private final TimeGrid time;
    private final Map<String, StaffMember> staff;
    private final Map<String, Room> rooms;
    private final Map<String, List<Discussion>> discussionsByNetwork;
    private final Set<String> rotating = new LinkedHashSet<>();

    private ModelCompiler(MdtProblem problem, Pins pins) {
        this.problem = problem;
        this.pins = pins;
        time = new TimeGrid(problem.calendar());
        staff = problem.staff().stream().collect(Collectors.toMap(StaffMember::id, s -> s));
        rooms = problem.rooms().stream().collect(Collectors.toMap(Room::id, r -> r));
        discussionsByNetwork = problem.discussions().stream().collect(Collectors.groupingBy(Discussion::networkId));
        findRotating();
    }

    /** One model for each component; the models do not hold on to the problem. */
    public static List<Component> compile(MdtProblem problem, Pins pins) {
        ModelCompiler compiler = new ModelCompiler(problem, pins);
        List<Component> components = new ArrayList<>();
        for (List<Meeting> meetings : Components.split(problem, pins)) {
            components.add(new Component(meetings, compiler));
        }
        return components;
    }

    private void findRotating() {
        Set<String> networks = problem.networks().stream()
                .filter(network -> network.membership() == GpMembership.ROTATING)
                .map(Network::id)
                .collect(Collectors.toSet());
        for (Meeting meeting : problem.meetings()) {
            if (networks.contains(meeting.networkId())) {
                for (Slot slot : meeting.slots()) {
                    if (slot.role() == StaffRole.GP) {
                        rotating.addAll(slot.eligibleStaffIds());
                    }
                }
            }
        }
    }

    /** A component, whose model is built when it is asked for, so that a nation need not be in memory. */
    public static final class Component {

        private final List<Meeting> meetings;
        private final ModelCompiler compiler;

        private Component(List<Meeting> meetings, ModelCompiler compiler) {
            this.meetings = meetings;
            this.compiler = compiler;
        }

        /** A measure of the work it takes: how many meetings are not pinned. */
        public int size() {
            return (int) meetings.stream()
                    .filter(meeting -> compiler.pins.meeting(meeting.id()) == null)
                    .count();
        }

        public Model model() {
            return compiler.model(meetings);
        }
    }

    private Model model(List<Meeting> meetings) {
        Map<String, List<Meeting>> series = new LinkedHashMap<>();
        meetings.forEach(m ->
                series.computeIfAbsent(m.networkId(), id -> new ArrayList<>()).add(m));
        Index staffIndex = new Index();
        Index roomIndex = new Index();
        for (Meeting meeting : meetings) {
            meeting.slots().forEach(slot -> slot.eligibleStaffIds().forEach(staffIndex::add));
            meeting.candidateRoomIds().forEach(roomIndex::add);
            var pin = pins.meeting(meeting.id());
            if (pin != null) {
                pin.attendance().values().forEach(staffIndex::add);
                if (pin.roomId() != null) {
                    roomIndex.add(pin.roomId());
                }
            }
        }
        int networks = series.size();
        int[][] networkMeetings = new int[networks][];
        NetworkDiscussions[] discussions = new NetworkDiscussions[networks];
        MeetingModel[] models = new MeetingModel[meetings.size()];
        MeetingCompiler meetingCompiler = new MeetingCompiler(problem, pins, time, staff, rooms, staffIndex, roomIndex);
        int network = 0;
        int first = 0;
        for (Map.Entry<String, List<Meeting>> entry : series.entrySet()) {
            List<Meeting> ordered = new ArrayList<>(entry.getValue());
            ordered.sort(Comparator.comparingInt(Meeting::sequence));
            List<Discussion> list = discussionsByNetwork.getOrDefault(entry.getKey(), List.of());
            DiscussionCompiler discussionCompiler = new DiscussionCompiler(problem, pins, time, list);
            networkMeetings[network] = new int[ordered.size()];
            for (int place = 0; place < ordered.size(); place++) {
                networkMeetings[network][place] = first + place;
                models[first + place] = meetingCompiler.compile(
                        ordered.get(place), first, place, ordered.size(), network, discussionCompiler);
            }
            discussions[network] = discussionCompiler.compile(ordered);
            first += ordered.size();
            network++;
        }
        return assemble(networkMeetings, discussions, models, staffIndex, roomIndex);
    }

    private Model assemble(
            int[][] networkMeetings,
            NetworkDiscussions[] discussions,
            MeetingModel[] models,
            Index staffIndex,
            Index roomIndex) {
        String[] staffIds = staffIndex.ids();
        int[] maxPerDay = new int[staffIds.length];
        int[] loadWeight = new int[staffIds.length];
        for (int i = 0; i < staffIds.length; i++) {
            StaffMember person = Objects.requireNonNull(staff.get(staffIds[i]));
            maxPerDay[i] = person.maxMeetingsPerDay();
            if (person.role() != StaffRole.GP) {
                loadWeight[i] = weight(Weight.WORKLOAD_SQUARE);
            } else if (rotating.contains(person.id())) {
                loadWeight[i] = weight(Weight.ROTATION_SQUARE);
            }
        }
        String[] roomIds = roomIndex.ids();
        Index sites = new Index();
        int[] roomSite = new int[roomIds.length];
        int[] capacity = new int[roomIds.length];
        for (int i = 0; i < roomIds.length; i++) {
            Room room = Objects.requireNonNull(rooms.get(roomIds[i]));
            roomSite[i] = sites.add(room.siteId());
            capacity[i] = room.capacity();
        }
        String[] siteIds = sites.ids();
        int[][] travel = new int[siteIds.length][siteIds.length];
        for (int a = 0; a < siteIds.length; a++) {
            for (int b = 0; b < siteIds.length; b++) {
                travel[a][b] = problem.travel().minutes(siteIds[a], siteIds[b]).orElse(0);
            }
        }
        Model.Rates rates = new Model.Rates(
                weight(Weight.CANCELLED_MEETING),
                weight(Weight.SERIES_IRREGULAR),
                weight(Weight.VENUE_STAY),
                weight(Weight.TRAVEL_PER_MINUTE),
                problem.virtualBufferMinutes());
        return new Model(
                models,
                networkMeetings,
                discussions,
                time,
                staffIds,
                maxPerDay,
                loadWeight,
                roomIds,
                roomSite,
                capacity,
                travel,
                rates);
    }

    private int weight(Weight weight) {
        return problem.weights().of(weight);
    }

    /** Ids numbered in the order they are first met. */
    static final class Index {

        private final Map<String, Integer> numbers = new HashMap<>();
        private final List<String> ids = new ArrayList<>();

        int add(String id) {
            Integer number = numbers.putIfAbsent(id, ids.size());
            if (number == null) {
                ids.add(id);
                return ids.size() - 1;
            }
            return number;
        }

        int of(String id) {
            return numbers.getOrDefault(id, -1);
        }

        String[] ids() {
            return ids.toArray(String[]::new);
        }
    }
}
