package io.github.chinsdk.scheduling.internal.search;

import io.github.chinsdk.scheduling.internal.compiled.MeetingModel;
import io.github.chinsdk.scheduling.internal.compiled.Model;
import io.github.chinsdk.scheduling.internal.compiled.SlotModel;
import io.github.chinsdk.scheduling.internal.compiled.TimeGrid;

/**
 * Chooses the people for one meeting, start by start: in each seat the cheapest who can come, and where the
 * room is too small the seats that matter least stay empty.
 */
final class Seating {

    private final State state;
    private final Model model;
    private final int[][] order;
    private final long[][] price;
    private final int[][] open;
    private final int[] openCount;
    private final boolean[][] busy;
    private final double[] presence;
    private final double[] emptyCost;
    private final double[] floorCost;
    private final double[] crowdFloor;
    private int slotCount;
    private boolean blind;
    private boolean anyoneBusy;

    /** For each slot the index of who was chosen among the eligible, or -1. */
    final int[] seats;

    private long mask;
    private double cost;
    private int heads;
    private boolean turnedAway;

    Seating(State state) {
        this.state = state;
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
        open = new int[slots][eligible];
        openCount = new int[slots];
        busy = new boolean[slots][eligible];
        presence = new double[slots];
        emptyCost = new double[slots];
        floorCost = new double[slots];
        crowdFloor = new double[slots + 1];
        seats = new int[slots];
    }

    /**
     * Orders the eligible of each seat by what they cost wherever the meeting is.
     *
     * @param mediumWeight how many soft points a medium unit is worth
     * @param blind whether the discussions are not asked, so that an empty seat must cost what it may do to them
     */
    void prepare(MeetingModel meeting, double mediumWeight, boolean blind) {
        SlotModel[] slots = meeting.slots();
        this.blind = blind;
        slotCount = slots.length;
        int meetings = model.networkMeetings()[meeting.network()].length;
        double floor = 0;
        for (int s = 0; s < slotCount; s++) {
            SlotModel slot = slots[s];
            presence[s] = 0.5
                    * model.discussions()[meeting.network()].presenceValue(slot.bits(), (long) mediumWeight)
                    / meetings;
            for (int e = 0; e < slot.staff().length; e++) {
                price[s][e] = state.loadCost(slot.staff()[e]) + slot.seatCost()[e];
                int at = e;
                while (at > 0 && price[s][order[s][at - 1]] > price[s][e]) {
                    order[s][at] = order[s][at - 1];
                    at--;
                }
                order[s][at] = e;
            }
            emptyCost[s] = slot.emptyMedium() * mediumWeight + slot.emptySoft();
            floorCost[s] = emptyCost[s];
            if (slot.staff().length > 0) {
                floorCost[s] = Math.min(floorCost[s], (double) price[s][order[s][0]]);
            }
            floor += floorCost[s];
        }
        crowdFloors(floor);
    }

    /** A room that is too small turns away at least those whom it costs the least to turn away. */
    private void crowdFloors(double floor) {
        for (int s = 0; s < slotCount; s++) {
            double loss = emptyCost[s] - floorCost[s];
            int at = slotCount - 1 - s;
            while (at < slotCount - 1 && crowdFloor[at + 1] > loss) {
                crowdFloor[at] = crowdFloor[at + 1];
                at++;
            }
            crowdFloor[at] = loss;
        }
        crowdFloor[slotCount] = floor;
        for (int space = slotCount - 1; space >= 0; space--) {
            crowdFloor[space] += crowdFloor[space + 1];
        }
    }

    /** The least that the seats can cost in a room with space for so many, whenever it is. */
    double floor(int space) {
        return crowdFloor[Math.min(space, slotCount)];
    }

    /** Finds who has room for a meeting on a day; boldly, everybody. */
    void ask(MeetingModel meeting, int day, boolean bold) {
        SlotModel[] slots = meeting.slots();
        anyoneBusy = false;
        for (int s = 0; s < slotCount; s++) {
            int[] staff = slots[s].staff();
            int count = 0;
            for (int i = 0; i < staff.length; i++) {
                int e = order[s][i];
                int others = bold ? 0 : state.meetingsOn(staff[e], day);
                if (others < model.maxPerDay()[staff[e]]) {
                    open[s][count++] = e;
                    busy[s][e] = others > 0;
                }
                anyoneBusy |= others > 0;
            }
            openCount[s] = count;
        }
    }

    /**
     * Chooses the people for a start and a site.
     *
     * @param site the site, or -1 for a virtual meeting
     * @param space how many may be there
     * @return false when that costs the limit or more, with nothing chosen
     */
    boolean choose(MeetingModel meeting, int day, int start, int site, int space, double limit) {
        SlotModel[] slots = meeting.slots();
        int position = model.time().position(day, start);
        double total = crowdFloor[slotCount];
        int filled = 0;
        for (int s = 0; s < slotCount; s++) {
            SlotModel slot = slots[s];
            double best = emptyCost[s] + presence[s];
            int chosen = -1;
            for (int i = 0; i < openCount[s]; i++) {
                int e = open[s][i];
                long pay = price[s][e];
                if (pay >= best) {
                    break;
                }
                if (!TimeGrid.has(slot.available()[e], position)
                        || (meeting.sharesStaff() && isSeated(slots, s, slot.staff()[e]))) {
                    continue;
                }
                if (busy[s][e]) {
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
                total += best - floorCost[s];
                filled++;
            } else {
                total += emptyCost[s] - floorCost[s] + (blind ? presence[s] : 0);
            }
            if (total >= limit) {
                return false;
            }
        }
        cost = total;
        heads = filled;
        turnedAway = filled > space;
        while (heads > space) {
            turnAway();
        }
        mask = 0;
        for (int s = 0; s < slotCount; s++) {
            mask |= seats[s] >= 0 ? slots[s].bits() : 0;
        }
        return true;
    }

    private boolean isSeated(SlotModel[] slots, int before, int person) {
        for (int s = 0; s < before; s++) {
            if (seats[s] >= 0 && slots[s].staff()[seats[s]] == person) {
                return true;
            }
        }
        return false;
    }

    /** Empties the seat that matters least. */
    private void turnAway() {
        int least = -1;
        double leastLoss = Double.MAX_VALUE;
        for (int s = 0; s < slotCount; s++) {
            if (seats[s] >= 0) {
                double loss = emptyCost[s] - price[s][seats[s]] + presence[s];
                if (loss < leastLoss) {
                    leastLoss = loss;
                    least = s;
                }
            }
        }
        cost += emptyCost[least] - price[least][seats[least]];
        seats[least] = -1;
        heads--;
    }

    /** Whether the choice made last holds in another room of the same start. */
    boolean holdsIn(int space) {
        return !anyoneBusy && !turnedAway && heads <= space;
    }

    /** What the people chosen provide. */
    long mask() {
        return mask;
    }

    /** What the people chosen and the seats left empty cost. */
    double cost() {
        return cost;
    }
}
