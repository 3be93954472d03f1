package io.github.chinsdk.scheduling.internal.search;

import io.github.chinsdk.scheduling.internal.allocation.Cost;
import io.github.chinsdk.scheduling.internal.compiled.MeetingModel;
import io.github.chinsdk.scheduling.internal.compiled.Model;
import io.github.chinsdk.scheduling.internal.compiled.SlotModel;
import io.github.chinsdk.scheduling.internal.compiled.TimeGrid;

/**
 * Finds a place for one meeting, all others being where they are: every start and room is tried with
 * the cheapest people for each seat. With a temperature, places are sampled by their Boltzmann weight;
 * without, the best is taken.
 */
final class Insertion {

    private static final int MOST_MASKS = 24;

    /** No draw of noise is beyond this many temperatures. */
    private static final double LARGEST_NOISE = 9.1;

    private final State state;
    private final Valuation valuation;
    private final Draw draw;
    private final Model model;
    private final Seating seating;

    /** How many soft points a medium unit is worth while searching. */
    long mediumWeight = 1000;

    /**
     * Whether to place without asking what the discussions of the network then cost: a first schedule of
     * a network with many meetings is quicker so.
     */
    boolean blind;

    private boolean bold;
    private final int[] boldSeats;

    private final int[] roomCost;
    private final int[] dayFrom;
    private final int[] dayEnd;
    private final int[] dayOrder;
    private final double[] dayFloor;
    private final double[] discussionFloor;
    private int dayCount;
    private double best;
    private int bestCandidate;
    private int bestRoom;

    private final long[] masks = new long[MOST_MASKS];
    private final double[] maskScore = new double[MOST_MASKS];
    private final int[] maskCandidate = new int[MOST_MASKS];
    private final int[] maskRoom = new int[MOST_MASKS];
    private int maskCount;

    Insertion(State state, Valuation valuation, Draw draw) {
        this.state = state;
        this.valuation = valuation;
        this.draw = draw;
        model = state.model;
        seating = new Seating(state);
        int rooms = 0;
        for (MeetingModel meeting : model.meetings()) {
            rooms = Math.max(rooms, meeting.rooms().length);
        }
        roomCost = new int[rooms];
        boldSeats = new int[seating.seats.length];
        int days = model.time().days();
        dayFrom = new int[days];
        dayEnd = new int[days];
        dayOrder = new int[days];
        dayFloor = new double[days];
        discussionFloor = new double[days];
    }

    double weigh(long packed) {
        return (double) Cost.medium(packed) * mediumWeight + Cost.soft(packed);
    }

    /**
     * Places a meeting that is not held, or leaves it so when that is better.
     *
     * @param index the meeting
     * @param temperature 0 for the best place
     */
    void insert(int index, double temperature) {
        choose(index, temperature);
        settle(index);
    }

    /**
     * Places a meeting where it would be if no other meeting were in its way; those that are in its way
     * are taken off.
     *
     * @return how many were taken off and noted
     */
    int insertBoldly(int index, double temperature, int[] ejected, Memory memory, int count) {
        bold = true;
        choose(index, temperature);
        bold = false;
        int taken = count;
        if (bestCandidate >= 0) {
            MeetingModel meeting = model.meetings()[index];
            int day = meeting.candidateDay()[bestCandidate];
            int start = meeting.candidateStart()[bestCandidate];
            for (int other : state.inTheWay(meeting, day, start, bestRoom, boldSeats)) {
                if (taken == Memory.MOST) {
                    break;
                }
                memory.save(taken, other, state);
                ejected[taken++] = other;
                state.remove(other);
            }
            if (bestRoom >= 0 && !state.roomFree(meeting.rooms()[bestRoom], meeting, day, start)) {
                bestCandidate = -1;
            }
        }
        settle(index);
        return taken;
    }

    private void choose(int index, double temperature) {
        MeetingModel meeting = model.meetings()[index];
        seating.prepare(meeting, (double) mediumWeight, blind);
        best = (double) model.rates().cancelled() * mediumWeight + discussions(meeting, -1, 0) - noise(temperature);
        bestCandidate = -1;
        bestRoom = -1;
        int mostSpace = mostSpace(meeting);
        for (int r = 0; r < meeting.rooms().length; r++) {
            roomCost[r] = meeting.roomCost()[r] + state.stayCost(meeting, r);
        }
        orderDays(meeting);
        double seatsFloor = seating.floor(mostSpace);
        for (int i = 0; i < dayCount; i++) {
            int order = dayOrder[i];
            if (dayFloor[order] + seatsFloor - LARGEST_NOISE * temperature < best) {
                tryDay(meeting, order, temperature);
            }
        }
        if (bold && bestCandidate >= 0) {
            int day = meeting.candidateDay()[bestCandidate];
            seating.ask(meeting, day, true);
            seat(meeting, day, meeting.candidateStart()[bestCandidate], bestRoom, Double.MAX_VALUE);
            System.arraycopy(seating.seats, 0, boldSeats, 0, boldSeats.length);
        }
    }

    private int space(MeetingModel meeting, int room) {
        return room < 0 ? Integer.MAX_VALUE : model.roomCapacity()[meeting.rooms()[room]] - meeting.observers();
    }

    private int mostSpace(MeetingModel meeting) {
        int most = meeting.faceToFace() ? 0 : Integer.MAX_VALUE;
        for (int r = 0; r < meeting.rooms().length; r++) {
            most = Math.max(most, space(meeting, r));
        }
        return most;
    }

    private void settle(int index) {
        MeetingModel meeting = model.meetings()[index];
        if (bestCandidate >= 0) {
            int day = meeting.candidateDay()[bestCandidate];
            int start = meeting.candidateStart()[bestCandidate];
            seating.ask(meeting, day, false);
            seat(meeting, day, start, bestRoom, Double.MAX_VALUE);
            state.place(index, day, start, bestRoom, seating.seats, meeting.candidateCost()[bestCandidate]);
        }
        if (!blind) {
            valuation.set(index, state.epochDay(index), state.mask[index]);
        }
    }

    private boolean seat(MeetingModel meeting, int day, int start, int room, double limit) {
        int site = room < 0 ? -1 : model.roomSite()[meeting.rooms()[room]];
        return seating.choose(meeting, day, start, site, space(meeting, room), limit);
    }

    /** Lists the days on which the meeting may be, the cheapest for the discussions first. */
    private void orderDays(MeetingModel meeting) {
        int[] days = meeting.candidateDay();
        long everyone = everyone(meeting);
        dayCount = 0;
        int candidate = 0;
        while (candidate < days.length) {
            int from = candidate;
            int day = days[from];
            int cheapest = Integer.MAX_VALUE;
            while (candidate < days.length && days[candidate] == day) {
                cheapest = Math.min(cheapest, meeting.candidateCost()[candidate++]);
            }
            if (!state.spaced(meeting, day)) {
                continue;
            }
            dayFrom[dayCount] = from;
            dayEnd[dayCount] = candidate;
            discussionFloor[dayCount] = discussions(meeting, model.time().epochDay(day), everyone);
            dayFloor[dayCount] = discussionFloor[dayCount] + cheapest;
            int at = dayCount++;
            while (at > 0 && dayFloor[dayOrder[at - 1]] > dayFloor[dayCount - 1]) {
                dayOrder[at] = dayOrder[at - 1];
                at--;
            }
            dayOrder[at] = dayCount - 1;
        }
    }

    /** What a meeting provides when every seat is filled. */
    static long everyone(MeetingModel meeting) {
        long bits = 0;
        for (SlotModel slot : meeting.slots()) {
            bits |= slot.staff().length == 0 ? 0 : slot.bits();
        }
        return bits;
    }

    private void tryDay(MeetingModel meeting, int order, double temperature) {
        int day = meeting.candidateDay()[dayFrom[order]];
        seating.ask(meeting, day, bold);
        maskCount = 0;
        double limit = best - discussionFloor[order];
        for (int at = dayFrom[order]; at < dayEnd[order]; at++) {
            double irregular = state.irregularCost(meeting, day, meeting.candidateStart()[at]);
            tryStart(meeting, at, meeting.candidateCost()[at] + irregular, temperature, limit);
        }
        int epochDay = model.time().epochDay(day);
        for (int i = 0; i < maskCount; i++) {
            if (maskScore[i] + discussionFloor[order] < best) {
                double score = maskScore[i] + discussions(meeting, epochDay, masks[i]);
                if (score < best) {
                    best = score;
                    bestCandidate = maskCandidate[i];
                    bestRoom = maskRoom[i];
                }
            }
        }
    }

    private double discussions(MeetingModel meeting, int epochDay, long provides) {
        return blind ? 0 : weigh(valuation.costWith(meeting.index(), epochDay, provides));
    }

    private double noise(double temperature) {
        return temperature == 0 ? 0 : temperature * draw.gumbel();
    }

    private void tryStart(MeetingModel meeting, int candidate, double fixed, double temperature, double limit) {
        int day = meeting.candidateDay()[candidate];
        int start = meeting.candidateStart()[candidate];
        double hopeless = limit + LARGEST_NOISE * temperature;
        if (!meeting.faceToFace()) {
            double floor = seating.floor(Integer.MAX_VALUE);
            if (fixed + floor < hopeless) {
                double noisy = fixed - noise(temperature);
                if (noisy + floor < limit && seat(meeting, day, start, -1, limit - noisy)) {
                    offer(noisy + seating.cost(), candidate, -1);
                }
            }
            return;
        }
        int position = model.time().position(day, start);
        boolean seated = false;
        for (int r = 0; r < meeting.rooms().length; r++) {
            int space = space(meeting, r);
            if (space < 0 || fixed + roomCost[r] + seating.floor(space) >= hopeless) {
                continue;
            }
            double noisy = fixed + roomCost[r] - noise(temperature);
            if (noisy + seating.floor(space) >= limit
                    || !TimeGrid.has(meeting.roomFree()[r], position)
                    || !(bold || state.roomFree(meeting.rooms()[r], meeting, day, start))) {
                continue;
            }
            if (seated && seating.holdsIn(space)) {
                if (seating.cost() + noisy < limit) {
                    offer(noisy + seating.cost(), candidate, r);
                }
            } else {
                seated = seat(meeting, day, start, r, limit - noisy);
                if (seated) {
                    offer(noisy + seating.cost(), candidate, r);
                }
            }
        }
    }

    private void offer(double score, int candidate, int room) {
        long mask = seating.mask();
        int at = 0;
        while (at < maskCount && masks[at] != mask) {
            at++;
        }
        if (at == maskCount) {
            if (maskCount == MOST_MASKS) {
                return;
            }
            masks[maskCount++] = mask;
        } else if (score >= maskScore[at]) {
            return;
        }
        maskScore[at] = score;
        maskCandidate[at] = candidate;
        maskRoom[at] = room;
    }
}
