package io.github.chinsdk.scheduling.internal.search;

import io.github.chinsdk.scheduling.internal.compiled.Cost;
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
    private static final double LARGEST_NOISE = 10;

    private final State state;
    private final Valuation valuation;
    private final Draw draw;
    private final Model model;

    /** How many soft points a medium unit is worth while searching. */
    long mediumWeight = 1000;

    /**
     * Whether to place without asking what the discussions of the network then cost: a first schedule of
     * a network with many meetings is quicker so.
     */
    boolean blind;

    private final int[][] order;
    private final long[][] price;
    private final int[][] standing;
    private final double[] presence;
    private final int[] seats;
    private long seatsMask;
    private double seatsCost;
    private int heads;
    private boolean bold;
    private final int[] boldSeats;
    private boolean turnedAway;

    private final int[] dayFrom;
    private final int[] dayEnd;
    private final int[] dayOrder;
    private final double[] dayFloor;
    private final double[] discussionFloor;
    private int dayCount;
    private final double[] slotFloor;
    private double seatsFloor;
    private boolean anyoneBusy;
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
        int slots = 0;
        int eligible = 0;
        for (MeetingModel meeting : model.meetings()) {
            slots = Math.max(slots, meeting.slots().length);
            for (SlotModel slot : meeting.slots()) {
                eligible = Math.max(eligible, slot.staff().length);
            }
        }
        order = new int[slots][eligible];
        price = new long[slots][eligible];
        standing = new int[slots][eligible];
        presence = new double[slots];
        seats = new int[slots];
        boldSeats = new int[slots];
        slotFloor = new double[slots];
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
        prepare(meeting);
        best = (double) model.rates().cancelled() * mediumWeight + discussions(meeting, -1, 0) - noise(temperature);
        bestCandidate = -1;
        bestRoom = -1;
        orderDays(meeting);
        for (int i = 0; i < dayCount; i++) {
            int order = dayOrder[i];
            if (dayFloor[order] + seatsFloor - LARGEST_NOISE * temperature < best) {
                tryDay(meeting, order, temperature);
            }
        }
        if (bold && bestCandidate >= 0) {
            anyoneBusy = false;
            int day = meeting.candidateDay()[bestCandidate];
            standings(meeting, day);
            seat(meeting, day, meeting.candidateStart()[bestCandidate], bestRoom, Double.MAX_VALUE);
            System.arraycopy(seats, 0, boldSeats, 0, seats.length);
        }
    }

    private void settle(int index) {
        MeetingModel meeting = model.meetings()[index];
        if (bestCandidate < 0) {
            settleValue(index);
            return;
        }
        int day = meeting.candidateDay()[bestCandidate];
        int start = meeting.candidateStart()[bestCandidate];
        standings(meeting, day);
        seat(meeting, day, start, bestRoom, Double.MAX_VALUE);
        state.place(index, day, start, bestRoom, seats, meeting.candidateCost()[bestCandidate]);
        settleValue(index);
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
        standings(meeting, day);
        maskCount = 0;
        for (int at = dayFrom[order]; at < dayEnd[order]; at++) {
            tryStart(meeting, day, at, temperature, best - discussionFloor[order]);
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

    private void settleValue(int index) {
        if (!blind) {
            valuation.set(index, state.epochDay(index), state.mask[index]);
        }
    }

    private double noise(double temperature) {
        return temperature == 0 ? 0 : temperature * draw.gumbel();
    }

    /** Orders the eligible of each seat by what they cost wherever the meeting is. */
    private void prepare(MeetingModel meeting) {
        SlotModel[] slots = meeting.slots();
        int meetings = model.networkMeetings()[meeting.network()].length;
        seatsFloor = 0;
        for (int s = 0; s < slots.length; s++) {
            SlotModel slot = slots[s];
            presence[s] =
                    0.5 * model.discussions()[meeting.network()].presenceValue(slot.bits(), mediumWeight) / meetings;
            for (int e = 0; e < slot.staff().length; e++) {
                price[s][e] = state.loadCost(slot.staff()[e]) + slot.seatCost()[e];
                int at = e;
                while (at > 0 && price[s][order[s][at - 1]] > price[s][e]) {
                    order[s][at] = order[s][at - 1];
                    at--;
                }
                order[s][at] = e;
            }
            slotFloor[s] = (double) slot.emptyMedium() * mediumWeight + slot.emptySoft();
            if (slot.staff().length > 0) {
                slotFloor[s] = Math.min(slotFloor[s], price[s][order[s][0]]);
            }
            seatsFloor += slotFloor[s];
        }
    }

    /** Who has room for a meeting on the day: 0 for anyone free, 1 to look closer, 2 for nobody. */
    private void standings(MeetingModel meeting, int day) {
        SlotModel[] slots = meeting.slots();
        anyoneBusy = false;
        for (int s = 0; s < slots.length; s++) {
            int[] staff = slots[s].staff();
            for (int e = 0; e < staff.length; e++) {
                int others = bold ? 0 : state.meetingsOn(staff[e], day);
                standing[s][e] = others >= model.maxPerDay()[staff[e]] ? 2 : others == 0 ? 0 : 1;
                anyoneBusy |= others > 0;
            }
        }
    }

    private void tryStart(MeetingModel meeting, int day, int candidate, double temperature, double limit) {
        int start = meeting.candidateStart()[candidate];
        int position = model.time().position(day, start);
        int startCost = meeting.candidateCost()[candidate];
        if (!meeting.faceToFace()) {
            double fixed = startCost + state.neighbours(meeting, day, start, -1) - noise(temperature);
            if (fixed + seatsFloor < limit && seat(meeting, day, start, -1, limit - fixed)) {
                offer(fixed + seatsCost, candidate, -1);
            }
            return;
        }
        boolean seated = false;
        for (int r = 0; r < meeting.rooms().length; r++) {
            double fixed =
                    startCost + meeting.roomCost()[r] + state.neighbours(meeting, day, start, r) - noise(temperature);
            int roomNumber = meeting.rooms()[r];
            if (fixed + seatsFloor >= limit
                    || !TimeGrid.has(meeting.roomFree()[r], position)
                    || model.roomCapacity()[roomNumber] < meeting.observers()
                    || !(bold || state.roomFree(roomNumber, meeting, day, start))) {
                continue;
            }
            boolean reuse = seated && !anyoneBusy && heads + meeting.observers() <= model.roomCapacity()[roomNumber];
            if (reuse ? seatsCost + fixed < limit : seat(meeting, day, start, r, limit - fixed)) {
                seated = !turnedAway;
                offer(fixed + seatsCost, candidate, r);
            }
        }
    }

    private void offer(double score, int candidate, int r) {
        int at = 0;
        while (at < maskCount && masks[at] != seatsMask) {
            at++;
        }
        if (at == maskCount) {
            if (maskCount == MOST_MASKS) {
                return;
            }
            masks[maskCount++] = seatsMask;
        } else if (score >= maskScore[at]) {
            return;
        }
        maskScore[at] = score;
        maskCandidate[at] = candidate;
        maskRoom[at] = r;
    }

    /**
     * Chooses the people for a start and a room: into seats, seatsMask and seatsCost.
     *
     * @return false when that costs the limit or more, with nothing chosen
     */
    private boolean seat(MeetingModel meeting, int day, int start, int r, double limit) {
        SlotModel[] slots = meeting.slots();
        int position = model.time().position(day, start);
        int site = r < 0 ? -1 : model.roomSite()[meeting.rooms()[r]];
        double cost = seatsFloor;
        long bits = 0;
        int filled = 0;
        for (int s = 0; s < slots.length; s++) {
            SlotModel slot = slots[s];
            double empty = (double) slot.emptyMedium() * mediumWeight + slot.emptySoft();
            double best = empty + presence[s];
            int chosen = -1;
            int n = slot.staff().length;
            for (int i = 0; i < n; i++) {
                int e = order[s][i];
                long pay = price[s][e];
                if (pay >= best) {
                    break;
                }
                if (standing[s][e] == 2
                        || !TimeGrid.has(slot.available()[e], position)
                        || (meeting.sharesStaff() && seated(slots, s, slot.staff()[e]))) {
                    continue;
                }
                if (standing[s][e] == 1) {
                    int minutes = state.travelOrConflict(slot.staff()[e], meeting, day, start, site);
                    if (minutes == State.CONFLICT) {
                        continue;
                    }
                    pay += (long) model.rates().travel() * minutes;
                }
                if (pay < best) {
                    best = pay;
                    chosen = e;
                }
            }
            seats[s] = chosen;
            if (chosen >= 0) {
                cost += best - slotFloor[s];
                bits |= slot.bits();
                filled++;
            } else {
                cost += empty - slotFloor[s] + (blind ? presence[s] : 0);
            }
            if (cost >= limit) {
                return false;
            }
        }
        heads = filled;
        int excess = r < 0 ? 0 : filled + meeting.observers() - model.roomCapacity()[meeting.rooms()[r]];
        seatsCost = cost;
        seatsMask = bits;
        turnedAway = excess > 0;
        while (excess > 0) {
            excess--;
            turnAway(slots);
        }
        return true;
    }

    private boolean seated(SlotModel[] slots, int before, int person) {
        for (int s = 0; s < before; s++) {
            if (seats[s] >= 0 && slots[s].staff()[seats[s]] == person) {
                return true;
            }
        }
        return false;
    }

    /** Empties the seat that matters least. */
    private void turnAway(SlotModel[] slots) {
        int least = -1;
        double leastLoss = Double.MAX_VALUE;
        double leastCost = 0;
        for (int s = 0; s < slots.length; s++) {
            if (seats[s] >= 0) {
                double change =
                        (double) slots[s].emptyMedium() * mediumWeight + slots[s].emptySoft() - price[s][seats[s]];
                if (change + presence[s] < leastLoss) {
                    leastLoss = change + presence[s];
                    leastCost = change;
                    least = s;
                }
            }
        }
        seats[least] = -1;
        seatsCost += leastCost;
        seatsMask = 0;
        for (int s = 0; s < slots.length; s++) {
            if (seats[s] >= 0) {
                seatsMask |= slots[s].bits();
            }
        }
    }
}
