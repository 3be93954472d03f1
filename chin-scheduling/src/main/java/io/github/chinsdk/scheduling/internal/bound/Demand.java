package io.github.chinsdk.scheduling.internal.bound;

import io.github.chinsdk.scheduling.internal.compiled.MeetingModel;
import io.github.chinsdk.scheduling.internal.compiled.Model;

/** What the plans of all networks ask of people: how often, in which weeks, on which days, at which times. */
final class Demand {

    final int[] load;
    final int[][] day;
    final int[][] week;
    final int[][] time;

    /** For each meeting and grid position, whether the person is there whose days are planned. */
    final boolean[][] planned;

    private final Capacity capacity;
    private final Model model;

    Demand(Model model, Capacity capacity) {
        this.model = model;
        this.capacity = capacity;
        int people = model.staffIds().length;
        load = new int[people];
        day = new int[people][model.time().days()];
        week = new int[people][capacity.weeks()];
        time = new int[people][model.time().days() * model.time().starts()];
        planned = new boolean[model.meetings().length]
                [model.time().days() * model.time().starts()];
    }

    void add(Way.Choice[] plan, Prices prices) {
        for (Way.Choice choice : plan) {
            MeetingModel meeting = model.meetings()[choice.way().meeting()];
            Way.Spot spot = choice.spot();
            for (int slot = 0; slot < spot.people().length; slot++) {
                if (spot.comes(slot)) {
                    planned[meeting.index()][choice.way().day() * model.time().starts() + spot.start()] |=
                            spot.people()[slot] == prices.planned();
                    add(spot.people()[slot], choice.way().day(), spot.start(), prices.end(spot.start(), meeting));
                }
            }
        }
    }

    private void add(int person, int onDay, int start, int end) {
        load[person]++;
        day[person][onDay]++;
        week[person][capacity.weekOf(onDay)]++;
        int from = onDay * model.time().starts();
        for (int i = start; i < end; i++) {
            time[person][from + i]++;
        }
    }
}
