package io.github.chinsdk.scheduling.internal.search;

import io.github.chinsdk.scheduling.internal.compiled.MeetingModel;

/** A copy of where everything is. */
public final class Snapshot {

    final int[] day;
    final int[] start;
    final int[] room;
    final int[] startCost;
    final int[][] seat;

    Snapshot(State state) {
        day = state.day.clone();
        start = state.start.clone();
        room = state.room.clone();
        startCost = state.startCost.clone();
        seat = new int[day.length][];
        for (int i = 0; i < day.length; i++) {
            seat[i] = state.seat[i].clone();
        }
    }

    void take(State state) {
        System.arraycopy(state.day, 0, day, 0, day.length);
        System.arraycopy(state.start, 0, start, 0, day.length);
        System.arraycopy(state.room, 0, room, 0, day.length);
        System.arraycopy(state.startCost, 0, startCost, 0, day.length);
        for (int i = 0; i < day.length; i++) {
            System.arraycopy(state.seat[i], 0, seat[i], 0, seat[i].length);
        }
    }

    void copy(Snapshot other) {
        System.arraycopy(other.day, 0, day, 0, day.length);
        System.arraycopy(other.start, 0, start, 0, day.length);
        System.arraycopy(other.room, 0, room, 0, day.length);
        System.arraycopy(other.startCost, 0, startCost, 0, day.length);
        for (int i = 0; i < day.length; i++) {
            System.arraycopy(other.seat[i], 0, seat[i], 0, seat[i].length);
        }
    }

    void restore(State state, Valuation valuation) {
        for (MeetingModel meeting : state.model.meetings()) {
            if (meeting.pin() == null && state.held(meeting.index())) {
                state.remove(meeting.index());
            }
        }
        for (MeetingModel meeting : state.model.meetings()) {
            int i = meeting.index();
            if (meeting.pin() == null) {
                if (day[i] >= 0) {
                    state.place(i, day[i], start[i], room[i], seat[i], startCost[i]);
                }
            }
        }
        valuation.setAll(state);
    }
}
