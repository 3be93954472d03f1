package io.github.chinsdk.scheduling.internal.bound;

import io.github.chinsdk.scheduling.internal.allocation.LevelWeights;
import io.github.chinsdk.scheduling.internal.compiled.MeetingModel;
import io.github.chinsdk.scheduling.internal.compiled.Model;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The cheapest plan of one network at given prices of people's time: every combination of days, and of what people
 * provide on them, is looked at that its bound does not rule out. Rooms taken by other networks and travel are left out of
 * account, so it is a bound.
 */
final class NetworkBound {

    private static final int MOST_MEETINGS = 5;
    private static final int MOST_COMBINATIONS = 20_000;

    private final Model model;
    private final int[] meetings;
    private final DiscussionBounds discussions;
    private final WayLister lister;
    private final Chain chain;
    private final Numbering[] numberings;

    private final List<List<Way.Day>> days = new ArrayList<>();
    private final Way.Day[] chosenDay;
    private final Way[] chosen;

    /** The least that the meetings from each on cost: on any day, and on the days that are chosen. */
    private final double[] restOfAll;

    private final double[] restOfChosen;
    private DiscussionBounds.Effort effort = DiscussionBounds.Effort.PRICED;
    private double best;
    private Way.Choice[] bestPlan = new Way.Choice[0];

    NetworkBound(Model model, int network, LevelWeights weights) {
        this.model = model;
        meetings = model.networkMeetings()[network];
        discussions = new DiscussionBounds(model.discussions()[network], weights);
        lister = new WayLister(model, weights);
        chain = new Chain(model, meetings.length, weights.soft());
        numberings = new Numbering[meetings.length];
        Arrays.setAll(numberings, i -> new Numbering());
        chosenDay = new Way.Day[meetings.length];
        chosen = new Way[meetings.length];
        restOfAll = new double[meetings.length + 1];
        restOfChosen = new double[meetings.length + 1];
    }

    /** Whether the networks are small enough to look at every combination. */
    static boolean isPossible(Model model) {
        for (int[] meetings : model.networkMeetings()) {
            double combinations = 1;
            for (int index : meetings) {
                int[] days = model.meetings()[index].candidateDay();
                combinations *= 1 + Arrays.stream(days).distinct().count();
            }
            if (meetings.length > MOST_MEETINGS || combinations > MOST_COMBINATIONS) {
                return false;
            }
        }
        return Arrays.stream(model.meetings()).allMatch(meeting -> meeting.slots().length < Long.SIZE);
    }

    /** From now on the discussions of what may be the best plan are searched, not only priced. */
    void search() {
        effort = DiscussionBounds.Effort.SEARCHED;
    }

    /** The least that the network can cost at the prices; the plan is {@link #plan}. */
    double least(Prices prices) {
        days.clear();
        for (int place = 0; place < meetings.length; place++) {
            days.add(lister.list(model.meetings()[meetings[place]], prices, numberings[place]));
        }
        for (int place = meetings.length - 1; place >= 0; place--) {
            restOfAll[place] = restOfAll[place + 1] + days.get(place).get(0).least();
        }
        best = Double.MAX_VALUE;
        repriceLastPlan();
        chooseDay(0, 0);
        return best;
    }

    /** The spots of the cheapest plan. */
    Way.Choice[] plan() {
        return bestPlan;
    }

    /** The last plan is most likely still good, and rules out most others at once. */
    private void repriceLastPlan() {
        Way.Choice[] last = bestPlan;
        for (int place = 0; place < meetings.length; place++) {
            chosen[place] = place < last.length ? like(last[place].way(), place) : null;
            chosen[place] =
                    chosen[place] == null ? days.get(place).get(0).ways().get(0) : chosen[place];
            if (place > 0 && !spaced(place, chosen[place - 1].day(), chosen[place].day())) {
                return;
            }
        }
        double cost = 0;
        for (int place = 0; place < meetings.length; place++) {
            cost = chain.set(place, chosen[place]);
            set(place, chosen[place].day(), chosen[place].mask(), chosen[place].number());
        }
        best = cost + discussions.of(effort, Double.MAX_VALUE);
        bestPlan = chain.choices();
    }

    private @Nullable Way like(Way last, int place) {
        for (Way.Day day : days.get(place)) {
            for (Way way : day.ways()) {
                if (way.day() == last.day() && (last.mask() & ~way.mask()) == 0) {
                    return way;
                }
            }
        }
        return null;
    }

    private void chooseDay(int place, double cost) {
        if (place == meetings.length) {
            settleDays(cost);
            return;
        }
        for (Way.Day day : days.get(place)) {
            if (cost + day.least() + restOfAll[place + 1] >= best) {
                return;
            }
            double irregular = 0;
            if (place > 0) {
                int before = chosenDay[place - 1].day();
                if (!spaced(place, before, day.day())) {
                    continue;
                }
                irregular = chain.between(before, day.day());
            }
            if (cost + irregular + day.least() + restOfAll[place + 1] < best) {
                chosenDay[place] = day;
                chooseDay(place + 1, cost + irregular + day.least());
            }
        }
    }

    private boolean spaced(int place, int before, int day) {
        MeetingModel meeting = model.meetings()[meetings[place]];
        boolean bothPinned = meeting.pin() != null && model.meetings()[meetings[place - 1]].pin() != null;
        return before < 0
                || day < 0
                || bothPinned
                || model.time().epochDay(day) - model.time().epochDay(before) >= meeting.minGap();
    }

    private void settleDays(double cost) {
        for (int place = meetings.length - 1; place >= 0; place--) {
            Way.Day day = chosenDay[place];
            double irregular = place == 0 ? 0 : chain.between(chosenDay[place - 1].day(), day.day());
            restOfChosen[place] = restOfChosen[place + 1] + day.least() + irregular;
            set(place, day.day(), day.everyone(), day.number());
        }
        double floor = discussions.of(DiscussionBounds.Effort.PRICED, best - cost);
        if (cost + floor < best) {
            chooseWay(0, 0, floor);
        }
    }

    /**
     * Goes through the ways of the days chosen.
     *
     * @param cost the least cost of the meetings before
     * @param floor a bound of the discussions when the others provide all they can
     */
    private void chooseWay(int place, double cost, double floor) {
        if (place == meetings.length) {
            double total = cost + discussions.of(effort, best - cost);
            if (total < best) {
                best = total;
                bestPlan = chain.choices();
            }
            return;
        }
        Way.Day day = chosenDay[place];
        double most = best - floor - restOfChosen[place];
        for (Way way : day.ways()) {
            if (cost + way.least() - day.least() >= most) {
                break;
            }
            double soFar = chain.set(place, way);
            double rest = restOfChosen[place + 1];
            if (soFar + rest + floor < best) {
                set(place, way.day(), way.mask(), way.number());
                boolean last = place == meetings.length - 1;
                double better = last
                        ? floor
                        : Math.max(floor, discussions.of(DiscussionBounds.Effort.GLANCE, best - soFar - rest));
                if (soFar + rest + better < best) {
                    chooseWay(place + 1, soFar, better);
                }
            }
            most = best - floor - restOfChosen[place];
        }
        set(place, day.day(), day.everyone(), day.number());
    }

    private void set(int place, int day, long provides, int number) {
        discussions.set(place, day < 0 ? -1 : model.time().epochDay(day), provides, number);
    }
}
