package io.github.chinsdk.scheduling.internal.search;

import io.github.chinsdk.scheduling.internal.compiled.MeetingModel;
import io.github.chinsdk.scheduling.internal.compiled.Model;

/** Where a few meetings were, so that a move can be taken back. */
final class Memory {

    static final int MOST = 8;

    private final int[] meeting = new int[MOST];
    private final int[] day = new int[MOST];
    private final int[] start = new int[MOST];
    private final int[] room = new int[MOST];
    private final int[] startCost = new int[MOST];
    private final int[][] seat;

    Memory(Model model) {
        int slots = 0;
        for (MeetingModel each : model.meetings()) {
            slots = Math.max(slots, each.slots().length);
        }
        seat = new int[MOST][slots];
    }

    void save(int at, int index, State state) {
        meeting[at] = index;
        day[at] = state.day[index];
        start[at] = state.start[index];
        room[at] = state.room[index];
        startCost[at] = state.startCost[index];
        System.arraycopy(state.seat[index], 0, seat[at], 0, state.seat[index].length);
    }

    void restore(int count, State state, Valuation valuation) {
        for (int at = 0; at < count; at++) {
            int index = meeting[at];
            if (day[at] >= 0) {
                state.place(index, day[at], start[at], room[at], seat[at], startCost[at]);
            }
            valuation.set(index, state.epochDay(index), state.mask[index]);
        }
    }
}
