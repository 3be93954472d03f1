package io.github.chinsdk.scheduling.internal.bound;

import io.github.chinsdk.scheduling.internal.allocation.AllocationBound;
import io.github.chinsdk.scheduling.internal.compiled.MeetingModel;
import io.github.chinsdk.scheduling.internal.compiled.Model;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The cheapest plan of one network at given prices of people's time: every combination of days is
 * looked at that its bound does not rule out. Rooms taken by other networks, the capacity of rooms and
 * equal times of a series on the same weekday are left out of account, so it is a bound.
 */
final class NetworkBound {

    private static final int MOST_MEETINGS = 5;
    private static final int KEY_BITS = 12;

    /** A bound of the discussions is made a little better than it need be, for the rounds to come. */
    private static final double SLACK = 40;

    private final Model model;
    private final int[] meetings;
    private final AllocationBound allocation;
    private final Map<Long, Known> known = new HashMap<>();
    private final List<Map<Long, Integer>> numbers = new ArrayList<>();
    private final int[] epochDay;
    private final long[] mask;
    private final int[] numbered;

    private final List<List<DayEntries>> days = new ArrayList<>();
    private final DayEntries[] chosenDay;
    private final DayEntries.Entry[] chosen;
    private final double[] restFloor;
    private double best;
    private DayEntries.Entry[] bestPlan = new DayEntries.Entry[0];

    NetworkBound(Model model, int network, long mediumWeight) {
        this.model = model;
        meetings = model.networkMeetings()[network];
        allocation = new AllocationBound(model.discussions()[network], mediumWeight);
        epochDay = new int[meetings.length];
        mask = new long[meetings.length];
        numbered = new int[meetings.length];
        chosenDay = new DayEntries[meetings.length];
        chosen = new DayEntries.Entry[meetings.length];
        restFloor = new double[meetings.length + 1];
        for (int i = 0; i < meetings.length; i++) {
            numbers.add(new HashMap<>());
        }
    }

    /** Whether the network is small enough to look at every combination. */
    static boolean isPossible(Model model) {
        for (int[] meetings : model.networkMeetings()) {
            double combinations = 1;
            for (int index : meetings) {
                int[] days = model.meetings()[index].candidateDay();
                combinations *= 1 + java.util.Arrays.stream(days).distinct().count();
            }
            if (meetings.length > MOST_MEETINGS || combinations > 20_000) {
                return false;
            }
        }
        return true;
    }

    /** The least that the network can cost at the prices; the plan is then {@link #plan}. */
    double least(Prices prices) {
        days.clear();
        for (int index : meetings) {
            days.add(DayEntries.list(model, model.meetings()[index], prices));
        }
        restFloor[meetings.length] = 0;
        for (int i = meetings.length - 1; i >= 0; i--) {
            double least = Double.MAX_VALUE;
            for (DayEntries day : days.get(i)) {
                least = Math.min(least, day.least());
            }
            restFloor[i] = restFloor[i + 1] + least;
        }
        best = Double.MAX_VALUE;
        repriceLastPlan();
        chooseDay(0, 0);
        return best;
    }

    /** The last plan is most likely still good, and rules out most others at once. */
    private void repriceLastPlan() {
        if (bestPlan.length == 0) {
            return;
        }
        DayEntries.Entry[] plan = new DayEntries.Entry[meetings.length];
        double cost = 0;
        for (int place = 0; place < meetings.length; place++) {
            for (DayEntries day : days.get(place)) {
                for (DayEntries.Entry entry : day.entries()) {
                    boolean same = entry.day() == bestPlan[place].day() && entry.mask() == bestPlan[place].mask();
                    plan[place] = same ? entry : plan[place];
                }
            }
            if (plan[place] == null) {
                return;
            }
            cost += plan[place].cost();
            if (place > 0 && plan[place].day() >= 0 && plan[place - 1].day() >= 0) {
                cost += irregular(plan[place - 1].day(), plan[place].day());
            }
            set(place, plan[place].day(), plan[place].mask());
        }
        best = cost + discussions(Double.MAX_VALUE);
        bestPlan = plan;
    }

    private double irregular(int before, int day) {
        return model.time().weekday(before) == model.time().weekday(day)
                ? 0
                : model.rates().irregular();
    }

    /** The entries of the cheapest plan. */
    DayEntries.Entry[] plan() {
        return bestPlan;
    }

    private void chooseDay(int place, double cost) {
        if (cost + restFloor[place] >= best) {
            return;
        }
        if (place == meetings.length) {
            for (int i = 0; i < place; i++) {
                set(i, chosenDay[i].day(), chosenDay[i].everyone());
            }
            double floor = discussions(best - cost);
            if (cost + floor < best) {
                chooseMask(0, cost + floor, cost);
            }
            return;
        }
        MeetingModel meeting = model.meetings()[meetings[place]];
        for (DayEntries day : days.get(place)) {
            double irregular = 0;
            if (place > 0 && day.day() >= 0 && chosenDay[place - 1].day() >= 0) {
                int before = chosenDay[place - 1].day();
                int gap = model.time().epochDay(day.day()) - model.time().epochDay(before);
                if (gap < meeting.minGap() && !pinned(place)) {
                    continue;
                }
                irregular = irregular(before, day.day());
            }
            chosenDay[place] = day;
            chooseDay(place + 1, cost + irregular + day.least());
        }
    }

    private boolean pinned(int place) {
        return model.meetings()[meetings[place]].pin() != null && model.meetings()[meetings[place - 1]].pin() != null;
    }

    /** The floor counts the least of each day and of the discussions; the cost only the former. */
    private void chooseMask(int place, double floor, double cost) {
        if (floor >= best) {
            return;
        }
        if (place == meetings.length) {
            for (int i = 0; i < place; i++) {
                set(i, chosenDay[i].day(), chosen[i].mask());
            }
            double total = cost + discussions(best - cost);
            if (total < best) {
                best = total;
                bestPlan = chosen.clone();
            }
            return;
        }
        for (DayEntries.Entry entry : chosenDay[place].entries()) {
            chosen[place] = entry;
            double dearer = entry.cost() - chosenDay[place].least();
            chooseMask(place + 1, floor + dearer, cost + dearer);
        }
    }

    private void set(int place, int day, long provides) {
        epochDay[place] = day < 0 ? -1 : model.time().epochDay(day);
        mask[place] = provides;
        int number = numbers.get(place)
                .computeIfAbsent(
                        ((day + 1L) << 56) ^ key(provides),
                        k -> numbers.get(place).size());
        numbered[place] = number;
    }

    /** Bits are practices from below and roles from above: folded they still tell masks apart. */
    private static long key(long provides) {
        return (provides & ((1L << 48) - 1)) | (provides >>> 59 << 48);
    }

    /** A bound of the discussions, which need not be the best one when it is enough already. */
    private double discussions(double enough) {
        long key = 0;
        for (int number : numbered) {
            key = key << KEY_BITS | number;
        }
        Known bound = known.get(key);
        if (bound == null || (!bound.complete && bound.value < enough)) {
            double sought = enough + SLACK;
            double value = allocation.of(epochDay, mask, sought);
            bound = new Known(value, value < sought);
            known.put(key, bound);
        }
        return bound.value;
    }

    private record Known(double value, boolean complete) {}
}
