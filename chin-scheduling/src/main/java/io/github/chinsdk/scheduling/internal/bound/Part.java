package io.github.chinsdk.scheduling.internal.bound;

import io.github.chinsdk.scheduling.internal.compiled.MeetingModel;
import io.github.chinsdk.scheduling.internal.compiled.Model;
import java.util.Arrays;

/** A part of all schedules of a component: the days each meeting may be on, who may take each seat, how much each person may do. */
final class Part {

    private static final int EMPTY = 62;

    private final boolean[][] days;
    private final long[][] seats;
    private final int[] firstStart;
    private final int[] lastStart;
    private final int[] leastLoad;
    private final int[] mostLoad;

    private Part(boolean[][] days, long[][] seats, int[] firstStart, int[] lastStart, int[] leastLoad, int[] mostLoad) {
        this.days = days;
        this.seats = seats;
        this.firstStart = firstStart;
        this.lastStart = lastStart;
        this.leastLoad = leastLoad;
        this.mostLoad = mostLoad;
    }

    /** All schedules. */
    static Part whole(Model model, Capacity capacity) {
        int meetings = model.meetings().length;
        boolean[][] days = new boolean[meetings][model.time().days() + 1];
        long[][] seats = new long[meetings][];
        for (MeetingModel meeting : model.meetings()) {
            Arrays.fill(days[meeting.index()], true);
            seats[meeting.index()] = new long[meeting.slots().length];
            Arrays.fill(seats[meeting.index()], -1L);
        }
        int[] lastStart = new int[meetings];
        Arrays.fill(lastStart, Integer.MAX_VALUE);
        int[] mostLoad = new int[model.staffIds().length];
        Arrays.setAll(mostLoad, capacity::altogether);
        return new Part(days, seats, new int[meetings], lastStart, new int[mostLoad.length], mostLoad);
    }

    private Part copy() {
        return new Part(
                Arrays.stream(days).map(boolean[]::clone).toArray(boolean[][]::new),
                Arrays.stream(seats).map(long[]::clone).toArray(long[][]::new),
                firstStart.clone(),
                lastStart.clone(),
                leastLoad.clone(),
                mostLoad.clone());
    }

    /** Whether a meeting may be on a day, -1 for not held. */
    boolean mayBeOn(int meeting, int day) {
        return days[meeting][day + 1];
    }

    boolean mayStartAt(int meeting, int start) {
        return firstStart[meeting] <= start && start <= lastStart[meeting];
    }

    /** Whether an eligible person, -1 for nobody, may have the seat. */
    boolean maySit(int meeting, int slot, int eligible) {
        return eligible >= EMPTY || (seats[meeting][slot] >>> (eligible < 0 ? EMPTY : eligible) & 1) != 0;
    }

    int leastLoad(int person) {
        return leastLoad[person];
    }

    int mostLoad(int person) {
        return mostLoad[person];
    }

    /** The schedules of this part with a meeting on a day, or on any other. */
    Part withDay(int meeting, int day, boolean on) {
        Part part = copy();
        for (int d = 0; d < part.days[meeting].length; d++) {
            part.days[meeting][d] &= (d == day + 1) == on;
        }
        return part;
    }

    /** The schedules of this part with an eligible person, or nobody for -1, in a seat; or with anything else there. */
    Part withSeat(int meeting, int slot, int eligible, boolean there) {
        Part part = copy();
        long bit = 1L << (eligible < 0 ? EMPTY : eligible);
        part.seats[meeting][slot] &= there ? bit : ~bit;
        return part;
    }

    /** The schedules of this part with a meeting that begins at one of some starts. */
    Part withStarts(int meeting, int first, int last) {
        Part part = copy();
        part.firstStart[meeting] = Math.max(firstStart[meeting], first);
        part.lastStart[meeting] = Math.min(lastStart[meeting], last);
        return part;
    }

    /** The schedules of this part in which a person has so many meetings. */
    Part withLoad(int person, int least, int most) {
        Part part = copy();
        part.leastLoad[person] = Math.max(leastLoad[person], least);
        part.mostLoad[person] = Math.min(mostLoad[person], most);
        return part;
    }
}
