package io.github.chinsdk.scheduling.internal.search;

import io.github.chinsdk.scheduling.internal.allocation.Cost;
import io.github.chinsdk.scheduling.internal.compiled.MeetingModel;
import io.github.chinsdk.scheduling.internal.compiled.Model;
import io.github.chinsdk.scheduling.internal.compiled.SlotModel;
import io.github.chinsdk.scheduling.internal.compiled.TimeGrid;
import java.util.Arrays;

/**
 * Where the meetings of a component are, who is at them, and what that costs without the discussions.
 * Placing and removing keep the cost exact. The state never breaks a hard rule, but for what is pinned.
 */
final class State {

    static final int CONFLICT = -1;

    final Model model;
    final int[] day;
    final int[] start;

    /** For each meeting, the index of its room among its candidates, or -1. */
    final int[] room;

    /** For each meeting and slot, the index of the person among the eligible, or -1. */
    final int[][] seat;

    final int[] startCost;
    final long[] mask;
    final int[] load;
    private final int stride;
    private final int[] personDayCount;
    private final int[] personDay;
    private final int roomStride;
    private final int[] roomDayCount;
    private final int[] roomDay;
    private long medium;
    private long soft;

    State(Model model) {
        this.model = model;
        int meetings = model.meetings().length;
        int days = model.time().days();
        day = new int[meetings];
        start = new int[meetings];
        room = new int[meetings];
        startCost = new int[meetings];
        mask = new long[meetings];
        seat = new int[meetings][];
        int pinned = 0;
        int shortest = Integer.MAX_VALUE;
        for (MeetingModel meeting : model.meetings()) {
            seat[meeting.index()] = new int[meeting.slots().length];
            Arrays.fill(seat[meeting.index()], -1);
            pinned += meeting.pin() == null ? 0 : 1;
            shortest = Math.min(shortest, meeting.duration());
        }
        Arrays.fill(day, -1);
        Arrays.fill(room, -1);
        int most = 24 * 60 / shortest + 1;
        int allowed = Arrays.stream(model.maxPerDay()).max().orElse(0);
        stride = Math.min(most, allowed) + 2 * pinned;
        roomStride = most + pinned;
        load = new int[model.staffIds().length];
        personDayCount = new int[load.length * days];
        personDay = new int[load.length * days * stride];
        roomDayCount = new int[model.roomIds().length * days];
        roomDay = new int[model.roomIds().length * days * roomStride];
        medium = (long) model.rates().cancelled() * meetings;
    }

    /** The packed cost of everything but the discussions. */
    long cost() {
        return Cost.of(medium, soft);
    }

    boolean held(int meeting) {
        return day[meeting] >= 0;
    }

    int epochDay(int meeting) {
        return day[meeting] < 0 ? -1 : model.time().epochDay(day[meeting]);
    }

    int meetingsOn(int person, int onDay) {
        return personDayCount[person * model.time().days() + onDay];
    }

    /** Places a meeting whose seats are given as indexes among the eligible. */
    void place(int index, int onDay, int atStart, int roomIndex, int[] seats, int costOfStart) {
        MeetingModel meeting = model.meetings()[index];
        day[index] = onDay;
        start[index] = atStart;
        room[index] = roomIndex;
        startCost[index] = costOfStart;
        medium -= model.rates().cancelled();
        int days = model.time().days();
        if (roomIndex >= 0) {
            int key = meeting.rooms()[roomIndex] * days + onDay;
            roomDay[key * roomStride + roomDayCount[key]++] = index;
        }
        soft += ownSoft(meeting) + neighbours(meeting);
        mask[index] = 0;
        for (int slot = 0; slot < seat[index].length; slot++) {
            seat[index][slot] = -1;
            medium += meeting.slots()[slot].emptyMedium();
            soft += meeting.slots()[slot].emptySoft();
            if (seats[slot] >= 0) {
                sit(index, slot, seats[slot]);
            }
        }
    }

    private int ownSoft(MeetingModel meeting) {
        int at = room[meeting.index()];
        return startCost[meeting.index()] + (at < 0 ? 0 : meeting.roomCost()[at]);
    }

    /** Takes a meeting off the calendar. */
    void remove(int index) {
        MeetingModel meeting = model.meetings()[index];
        for (int slot = 0; slot < seat[index].length; slot++) {
            if (seat[index][slot] >= 0) {
                stand(index, slot);
            }
            medium -= meeting.slots()[slot].emptyMedium();
            soft -= meeting.slots()[slot].emptySoft();
        }
        soft -= ownSoft(meeting) + neighbours(meeting);
        if (room[index] >= 0) {
            int key = meeting.rooms()[room[index]] * model.time().days() + day[index];
            drop(roomDay, key * roomStride, roomDayCount[key]--, index);
        }
        medium += model.rates().cancelled();
        day[index] = -1;
        room[index] = -1;
        mask[index] = 0;
    }

    /** Puts a person into an empty seat of a held meeting. */
    void sit(int index, int slotIndex, int eligible) {
        SlotModel slot = model.meetings()[index].slots()[slotIndex];
        int person = slot.staff()[eligible];
        medium -= slot.emptyMedium();
        soft += seatSoft(index, slot, eligible) - slot.emptySoft();
        load[person]++;
        int key = person * model.time().days() + day[index];
        personDay[key * stride + personDayCount[key]++] = index;
        seat[index][slotIndex] = eligible;
        mask[index] |= slot.bits();
    }

    /** Empties a filled seat. */
    void stand(int index, int slotIndex) {
        SlotModel slot = model.meetings()[index].slots()[slotIndex];
        int eligible = seat[index][slotIndex];
        int person = slot.staff()[eligible];
        load[person]--;
        int key = person * model.time().days() + day[index];
        drop(personDay, key * stride, personDayCount[key]--, index);
        seat[index][slotIndex] = -1;
        medium += slot.emptyMedium();
        soft -= seatSoft(index, slot, eligible) - slot.emptySoft();
        mask[index] = maskOf(index);
    }

    private long maskOf(int index) {
        long bits = 0;
        SlotModel[] slots = model.meetings()[index].slots();
        for (int slot = 0; slot < slots.length; slot++) {
            if (seat[index][slot] >= 0) {
                bits |= slots[slot].bits();
            }
        }
        return bits;
    }

    private static void drop(int[] list, int from, int count, int value) {
        for (int i = from; i < from + count; i++) {
            if (list[i] == value) {
                list[i] = list[from + count - 1];
                return;
            }
        }
    }

    /** What a person adds by taking a seat who does not have it yet. */
    private long seatSoft(int index, SlotModel slot, int eligible) {
        int person = slot.staff()[eligible];
        MeetingModel meeting = model.meetings()[index];
        int at = room[index];
        int site = at < 0 ? -1 : model.roomSite()[meeting.rooms()[at]];
        int minutes = 0;
        int key = person * model.time().days() + day[index];
        for (int i = key * stride; i < key * stride + personDayCount[key]; i++) {
            minutes += travelBetween(meeting, start[index], site, personDay[i]);
        }
        return slot.seatCost()[eligible]
                + loadCost(person)
                + (long) model.rates().travel() * minutes;
    }

    /** The cost of one more meeting for a person. */
    long loadCost(int person) {
        return (long) model.loadWeight()[person] * (2 * load[person] + 1);
    }

    private int travelBetween(MeetingModel meeting, int atStart, int site, int other) {
        int otherSite = site(other);
        if (site < 0 || otherSite < 0) {
            return 0;
        }
        boolean before =
                atStart < start[other] || (atStart == start[other] && comesFirst(meeting, model.meetings()[other]));
        return before ? model.travel()[site][otherSite] : model.travel()[otherSite][site];
    }

    private static boolean comesFirst(MeetingModel a, MeetingModel b) {
        return a.duration() == b.duration() ? a.id().compareTo(b.id()) < 0 : a.duration() < b.duration();
    }

    private int site(int index) {
        int at = room[index];
        return at < 0 ? -1 : model.roomSite()[model.meetings()[index].rooms()[at]];
    }

    /**
     * The minutes of travel that a person who has other meetings that day would have, or {@link
     * #CONFLICT}.
     */
    int travelOrConflict(int person, MeetingModel meeting, int onDay, int atStart, int site) {
        TimeGrid time = model.time();
        int key = person * time.days() + onDay;
        int from = time.minute(atStart);
        int to = from + meeting.duration();
        int minutes = 0;
        for (int i = key * stride; i < key * stride + personDayCount[key]; i++) {
            int index = personDay[i];
            MeetingModel other = model.meetings()[index];
            int otherFrom = time.minute(start[index]);
            int otherTo = otherFrom + other.duration();
            int otherSite = site(index);
            int there = 0;
            int back = 0;
            if (meeting.faceToFace() != other.faceToFace()) {
                there = model.rates().virtualBuffer();
                back = there;
            } else if (site >= 0 && otherSite >= 0) {
                there = model.travel()[site][otherSite];
                back = model.travel()[otherSite][site];
            }
            if (from < otherFrom ? otherFrom < to + there : from < otherTo + back) {
                return CONFLICT;
            }
            if (site >= 0 && otherSite >= 0) {
                minutes += from < otherFrom ? there : back;
            }
        }
        return minutes;
    }

    /** The meetings that are not pinned and that keep a room or these people from a meeting. */
    int[] inTheWay(MeetingModel meeting, int onDay, int atStart, int roomIndex, int[] seats) {
        int[] found = new int[4];
        int count = 0;
        int site = roomIndex < 0 ? -1 : model.roomSite()[meeting.rooms()[roomIndex]];
        for (MeetingModel other : model.meetings()) {
            int index = other.index();
            if (other.pin() != null || day[index] != onDay || index == meeting.index()) {
                continue;
            }
            boolean blocks = roomIndex >= 0
                    && room[index] >= 0
                    && other.rooms()[room[index]] == meeting.rooms()[roomIndex]
                    && overlaps(meeting, atStart, index);
            for (int s = 0; s < meeting.slots().length && !blocks; s++) {
                if (seats[s] >= 0) {
                    int person = meeting.slots()[s].staff()[seats[s]];
                    blocks = attends(index, person)
                            && (meetingsOn(person, onDay) >= model.maxPerDay()[person]
                                    || travelOrConflict(person, meeting, onDay, atStart, site) == CONFLICT);
                }
            }
            if (blocks) {
                if (count == found.length) {
                    break;
                }
                found[count++] = index;
            }
        }
        return Arrays.copyOf(found, count);
    }

    private boolean overlaps(MeetingModel meeting, int atStart, int other) {
        int from = model.time().minute(atStart);
        int otherFrom = model.time().minute(start[other]);
        return from < otherFrom + model.meetings()[other].duration() && otherFrom < from + meeting.duration();
    }

    boolean attends(int index, int person) {
        SlotModel[] slots = model.meetings()[index].slots();
        for (int s = 0; s < slots.length; s++) {
            if (seat[index][s] >= 0 && slots[s].staff()[seat[index][s]] == person) {
                return true;
            }
        }
        return false;
    }

    /** Whether a room is not in use by another meeting. */
    boolean roomFree(int roomNumber, MeetingModel meeting, int onDay, int atStart) {
        TimeGrid time = model.time();
        int key = roomNumber * time.days() + onDay;
        int from = time.minute(atStart);
        for (int i = key * roomStride; i < key * roomStride + roomDayCount[key]; i++) {
            int index = roomDay[i];
            int otherFrom = time.minute(start[index]);
            if (from < otherFrom + model.meetings()[index].duration() && otherFrom < from + meeting.duration()) {
                return false;
            }
        }
        return true;
    }

    /** Whether the gaps to the adjacent meetings that are held are long enough. */
    boolean spaced(MeetingModel meeting, int onDay) {
        int date = model.time().epochDay(onDay);
        int previous = meeting.previous();
        if (previous >= 0 && day[previous] >= 0 && date - epochDay(previous) < meeting.minGap()) {
            return false;
        }
        int next = meeting.next();
        return next < 0 || day[next] < 0 || epochDay(next) - date >= model.meetings()[next].minGap();
    }

    private int neighbours(MeetingModel meeting) {
        int index = meeting.index();
        return irregularCost(meeting, day[index], start[index])
                + (room[index] < 0 ? 0 : stayCost(meeting, room[index]));
    }

    /** The cost of another weekday or time than the adjacent meetings that are held. */
    int irregularCost(MeetingModel meeting, int onDay, int atStart) {
        return irregular(meeting.previous(), onDay, atStart) + irregular(meeting.next(), onDay, atStart);
    }

    private int irregular(int other, int onDay, int atStart) {
        if (other < 0 || day[other] < 0) {
            return 0;
        }
        TimeGrid time = model.time();
        boolean same = atStart == start[other] && time.weekday(onDay) == time.weekday(day[other]);
        return same ? 0 : model.rates().irregular();
    }

    /** The cost of an alternating series that stays at the site of the adjacent meetings that are held. */
    int stayCost(MeetingModel meeting, int roomIndex) {
        if (!meeting.alternating()) {
            return 0;
        }
        int site = model.roomSite()[meeting.rooms()[roomIndex]];
        return stay(meeting.previous(), site) + stay(meeting.next(), site);
    }

    private int stay(int other, int site) {
        boolean stays = other >= 0 && day[other] >= 0 && model.meetings()[other].alternating() && site(other) == site;
        return stays ? model.rates().stay() : 0;
    }
}
