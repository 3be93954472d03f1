package io.github.chinsdk.scheduling.internal.bound;

import io.github.chinsdk.scheduling.internal.compiled.MeetingModel;
import io.github.chinsdk.scheduling.internal.compiled.Model;
import io.github.chinsdk.scheduling.internal.compiled.SlotModel;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Prices for the medium level alone that need no search: where the people who could take some seats can be at fewer
 * meetings than there are such seats, one of their meetings is worth what a seat costs that stays empty.
 */
final class Scarcity {

    private final Model model;
    private final Capacity capacity;

    Scarcity(Model model, Capacity capacity) {
        this.model = model;
        this.capacity = capacity;
    }

    /** Seats that the same people could take: how many, how many of them in each week only, and what one costs empty. */
    private static final class Seats {
        private final int[] people;
        private final int[] inWeek;
        private int count;
        private int empty;

        Seats(int[] people, int weeks) {
            this.people = people;
            inWeek = new int[weeks];
        }
    }

    /** Sets the prices, of which all must be 0 before. */
    void price(Prices prices, long medium) {
        Map<List<Integer>, Seats> seats = new LinkedHashMap<>();
        for (MeetingModel meeting : model.meetings()) {
            for (SlotModel slot : meeting.slots()) {
                if (slot.emptyMedium() > 0 && meeting.candidateDay().length > 0) {
                    add(
                            meeting,
                            slot,
                            seats.computeIfAbsent(
                                    Arrays.stream(slot.staff()).boxed().toList(),
                                    key -> new Seats(slot.staff(), capacity.weeks())));
                }
            }
        }
        seats.values().forEach(each -> price(each, prices, medium));
    }

    private void add(MeetingModel meeting, SlotModel slot, Seats seats) {
        seats.count++;
        seats.empty = Math.max(seats.empty, slot.emptyMedium());
        int week = capacity.weekOf(meeting.candidateDay()[0]);
        if (week == capacity.weekOf(meeting.candidateDay()[meeting.candidateDay().length - 1])) {
            seats.inWeek[week]++;
        }
    }

    private void price(Seats seats, Prices prices, long medium) {
        double worth = (double) seats.empty * medium;
        int most = Arrays.stream(seats.people).map(capacity::altogether).sum();
        for (int person : seats.people) {
            if (seats.count > most) {
                prices.load[person] = Math.max(prices.load[person], worth);
            }
        }
        for (int week = 0; week < seats.inWeek.length && seats.count <= most; week++) {
            int w = week;
            int mostThen = Arrays.stream(seats.people)
                    .map(person -> capacity.ofWeek(person, w))
                    .sum();
            for (int person : seats.people) {
                if (seats.inWeek[week] > mostThen) {
                    prices.week[person][week] = Math.max(prices.week[person][week], worth);
                }
            }
        }
    }
}
