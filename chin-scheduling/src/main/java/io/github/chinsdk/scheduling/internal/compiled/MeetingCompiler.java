package io.github.chinsdk.scheduling.internal.compiled;

import io.github.chinsdk.scheduling.MdtProblem;
import io.github.chinsdk.scheduling.MeetingAssignment;
import io.github.chinsdk.scheduling.problem.Meeting;
import io.github.chinsdk.scheduling.problem.MeetingMode;
import io.github.chinsdk.scheduling.problem.PublishedSchedule;
import io.github.chinsdk.scheduling.problem.Requirement;
import io.github.chinsdk.scheduling.problem.Room;
import io.github.chinsdk.scheduling.problem.Slot;
import io.github.chinsdk.scheduling.problem.StaffMember;
import io.github.chinsdk.scheduling.problem.VenuePolicy;
import io.github.chinsdk.scheduling.problem.Weight;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns meetings into arrays. */
final class MeetingCompiler {

    private final MdtProblem problem;
    private final Pins pins;
    private final TimeGrid time;
    private final Map<String, StaffMember> staff;
    private final Map<String, Room> rooms;
    private final ModelCompiler.Index staffIndex;
    private final ModelCompiler.Index roomIndex;
    private final Map<String, MeetingAssignment> published = new HashMap<>();
    private final @Nullable LocalDate frozenBefore;
    private final Map<String, long[]> availability = new HashMap<>();
    private final Map<String, long[]> openings = new HashMap<>();

    MeetingCompiler(
            MdtProblem problem,
            Pins pins,
            TimeGrid time,
            Map<String, StaffMember> staff,
            Map<String, Room> rooms,
            ModelCompiler.Index staffIndex,
            ModelCompiler.Index roomIndex) {
        this.problem = problem;
        this.pins = pins;
        this.time = time;
        this.staff = staff;
        this.rooms = rooms;
        this.staffIndex = staffIndex;
        this.roomIndex = roomIndex;
        PublishedSchedule before = problem.published();
        frozenBefore = before == null ? null : before.frozenBefore();
        if (before != null) {
            before.schedule().meetings().forEach(m -> published.put(m.meetingId(), m));
        }
    }

    MeetingModel compile(Meeting meeting, int first, int place, int places, int network, DiscussionCompiler needs) {
        int duration = Math.toIntExact(meeting.duration().toMinutes());
        MeetingAssignment old = published.get(meeting.id());
        MeetingAssignment kept = pins.meeting(meeting.id());
        List<String> candidates = with(meeting.candidateRoomIds(), kept == null ? null : kept.roomId());
        int[] roomNumbers = new int[candidates.size()];
        int[] roomCost = new int[candidates.size()];
        long[][] roomFree = new long[candidates.size()][];
        for (int i = 0; i < roomNumbers.length; i++) {
            String room = candidates.get(i);
            roomNumbers[i] = roomIndex.of(room);
            roomFree[i] = openings.computeIfAbsent(
                    room + '\n' + duration,
                    key -> time.outside(Objects.requireNonNull(rooms.get(room)).closures(), duration));
            String home = meeting.homeRoomId();
            roomCost[i] = home == null || home.equals(room) ? 0 : weight(Weight.NOT_HOME_ROOM);
            if (old != null && old.isHeld() && !room.equals(old.roomId())) {
                roomCost[i] += weight(Weight.DISRUPTION_ROOM);
            }
        }
        SlotModel[] slots = meeting.slots().stream()
                .map(slot -> slot(slot, duration, old, kept, needs))
                .toArray(SlotModel[]::new);
        int[][] starts = starts(meeting, duration, old, slots);
        return new MeetingModel(
                first + place,
                meeting.id(),
                network,
                place,
                place == 0 ? -1 : first + place - 1,
                place == places - 1 ? -1 : first + place + 1,
                duration,
                meeting.discussionMinutes(),
                meeting.mode() == MeetingMode.FACE_TO_FACE,
                meeting.venuePolicy() == VenuePolicy.ALTERNATING,
                meeting.observers(),
                meeting.minGapDaysFromPrevious(),
                roomNumbers,
                roomCost,
                roomFree,
                slots,
                sharesStaff(slots),
                starts[0],
                starts[1],
                starts[2],
                pin(meeting, slots, roomNumbers));
    }

    /** A pin may name a room or a person that the problem no longer allows. */
    private static List<String> with(List<String> allowed, @Nullable String pinned) {
        if (pinned == null || allowed.contains(pinned)) {
            return allowed;
        }
        List<String> longer = new ArrayList<>(allowed);
        longer.add(pinned);
        return longer;
    }

    private SlotModel slot(
            Slot slot,
            int duration,
            @Nullable MeetingAssignment old,
            @Nullable MeetingAssignment kept,
            DiscussionCompiler needs) {
        List<String> eligible = with(
                slot.eligibleStaffIds(), kept == null ? null : kept.attendance().get(slot.id()));
        int n = eligible.size();
        int[] people = new int[n];
        int[] seatCost = new int[n];
        long[][] available = new long[n][];
        boolean disrupts = old != null && old.isHeld();
        String before = old == null ? null : old.attendance().get(slot.id());
        for (int i = 0; i < n; i++) {
            String person = eligible.get(i);
            people[i] = staffIndex.of(person);
            available[i] = availability.computeIfAbsent(
                    person + '\n' + duration,
                    key -> time.inside(Objects.requireNonNull(staff.get(person)).availability(), duration));
            seatCost[i] = disrupts && !person.equals(before) ? weight(Weight.DISRUPTION_SLOT) : 0;
        }
        boolean mandatory = slot.requirement() == Requirement.MANDATORY;
        int disruption = disrupts && before != null ? weight(Weight.DISRUPTION_SLOT) : 0;
        return new SlotModel(
                slot.id(),
                people,
                available,
                seatCost,
                needs.provides(slot),
                mandatory ? weight(Weight.UNFILLED_MANDATORY_SLOT) : 0,
                disruption + (mandatory ? 0 : weight(Weight.OPTIONAL_SLOT_UNFILLED)));
    }

    private static boolean sharesStaff(SlotModel[] slots) {
        Set<Integer> seen = new HashSet<>();
        for (SlotModel slot : slots) {
            for (int person : slot.staff()) {
                if (!seen.add(person)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Day, start and cost of every start that the calendar allows. */
    private int[][] starts(Meeting meeting, int duration, @Nullable MeetingAssignment old, SlotModel[] slots) {
        long[] anybody = anybody(slots);
        boolean anybodyEver = Arrays.stream(anybody).anyMatch(word -> word != 0);
        int size = 0;
        long days = 1
                + ChronoUnit.DAYS.between(
                        meeting.window().first(), meeting.window().last());
        int[][] starts = new int[3][(int) Math.min(days, time.days()) * time.starts()];
        for (int day = 0; day < time.days(); day++) {
            LocalDate date = time.date(day);
            if (!meeting.window().contains(date) || (frozenBefore != null && date.isBefore(frozenBefore))) {
                continue;
            }
            for (int start = 0; start < time.starts(); start++) {
                int minute = time.minute(start);
                if (minute + duration > time.dayEnd()
                        || (anybodyEver && !TimeGrid.has(anybody, time.position(day, start)))) {
                    continue;
                }
                starts[0][size] = day;
                starts[1][size] = start;
                starts[2][size++] = startCost(meeting, old, day, start);
            }
        }
        for (int i = 0; i < starts.length; i++) {
            starts[i] = Arrays.copyOf(starts[i], size);
        }
        return starts;
    }

    private int startCost(Meeting meeting, @Nullable MeetingAssignment old, int day, int start) {
        LocalDateTime at = time.at(day, start);
        LocalDateTime was = old == null ? null : old.start();
        int preferred = TimeGrid.minute(meeting.preferredStart());
        int cost = weight(Weight.PREFERRED_TIME_PER_GRAIN)
                * (Math.abs(time.minute(start) - preferred) / problem.calendar().grainMinutes());
        if (at.getDayOfWeek() != meeting.preferredWeekday()) {
            cost += weight(Weight.PREFERRED_WEEKDAY);
        }
        if (was != null && !was.toLocalDate().equals(at.toLocalDate())) {
            cost += weight(Weight.DISRUPTION_DATE);
        } else if (was != null && !was.equals(at)) {
            cost += weight(Weight.DISRUPTION_TIME);
        }
        return cost;
    }

    /** The positions at which anybody can take any of the seats. */
    private static long[] anybody(SlotModel[] slots) {
        long[] anybody = new long[0];
        for (SlotModel slot : slots) {
            for (long[] available : slot.available()) {
                anybody = anybody.length == 0 ? new long[available.length] : anybody;
                for (int word = 0; word < available.length; word++) {
                    anybody[word] |= available[word];
                }
            }
        }
        return anybody;
    }

    private MeetingModel.@Nullable Pin pin(Meeting meeting, SlotModel[] slots, int[] rooms) {
        MeetingAssignment kept = pins.meeting(meeting.id());
        LocalDateTime at = kept == null ? null : kept.start();
        if (kept == null || at == null) {
            return null;
        }
        int day = time.dayOf(at.toLocalDate());
        int start = time.startOf(at.toLocalTime());
        if (day < 0 || start < 0) {
            return null;
        }
        int[] seats = new int[slots.length];
        for (int i = 0; i < seats.length; i++) {
            String person = kept.attendance().get(slots[i].id());
            seats[i] = person == null ? -1 : indexOf(slots[i].staff(), staffIndex.of(person));
        }
        String room = kept.roomId();
        return new MeetingModel.Pin(
                day,
                start,
                room == null ? -1 : indexOf(rooms, roomIndex.of(room)),
                seats,
                startCost(meeting, published.get(meeting.id()), day, start));
    }

    private static int indexOf(int[] values, int value) {
        for (int i = 0; i < values.length; i++) {
            if (values[i] == value) {
                return i;
            }
        }
        return -1;
    }

    private int weight(Weight weight) {
        return problem.weights().of(weight);
    }
}
