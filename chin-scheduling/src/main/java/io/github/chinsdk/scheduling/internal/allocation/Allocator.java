package io.github.chinsdk.scheduling.internal.allocation;

import java.util.Arrays;

/**
 * Allocates the discussions of one network to its meetings: from the cheapest option of each unit,
 * overfull meetings are relieved where it costs least per minute, then units shift and swap while that
 * helps. A pure function of the meetings; costs are packed, see {@code Cost}.
 */
public final class Allocator {

    /** In a larger network swaps take too long for a search that values it thousands of times. */
    private static final int MOST_UNITS_TO_SWAP = 100;

    private static final long IMPOSSIBLE = Long.MAX_VALUE / 4;

    private final NetworkDiscussions data;
    private final Units units;
    private final Options options;
    private final int[] chosen;
    private final int[] load;
    private final int[] left;
    private final int[] minutesA;
    private final int[] minutesB;
    private final int[] organisationA;
    private final int[] organisationB;
    private long total;

    public Allocator(NetworkDiscussions data) {
        this.data = data;
        options = new Options(data);
        units = options.units;
        chosen = new int[units.size];
        load = new int[data.capacity().length];
        left = new int[data.organisations()];
        minutesA = new int[units.size];
        minutesB = new int[units.size];
        organisationA = new int[units.size];
        organisationB = new int[units.size];
        for (int unit = 0; unit < units.size; unit++) {
            int a = units.first[unit];
            int b = units.second[unit];
            minutesA[unit] = data.minutes()[a];
            organisationA[unit] = data.organisation()[a];
            minutesB[unit] = b < 0 ? 0 : data.minutes()[b];
            organisationB[unit] = b < 0 ? -1 : data.organisation()[b];
        }
    }

    /**
     * The cost of the discussions.
     *
     * @param epochDay for each meeting of the network its day, or -1 when it is not held
     * @param mask for each meeting of the network what it provides
     */
    public long allocate(int[] epochDay, long[] mask) {
        return allocate(epochDay, mask, units.size <= MOST_UNITS_TO_SWAP);
    }

    /** As {@link #allocate}, however large the network is. */
    public long allocateWell(int[] epochDay, long[] mask) {
        return allocate(epochDay, mask, true);
    }

    private long allocate(int[] epochDay, long[] mask, boolean swaps) {
        options.list(epochDay, mask);
        cheapest();
        relieve();
        improve(swaps);
        return total;
    }

    /** After {@link #allocate}: for each discussion its meeting as an index in the network, or -1. */
    public int[] places() {
        int[] places = new int[data.size()];
        for (int unit = 0; unit < units.size; unit++) {
            int a = options.binA[chosen[unit]];
            int b = options.binB[chosen[unit]];
            places[units.first[unit]] = a < 0 ? -1 : options.binPlace[a];
            if (units.second[unit] >= 0) {
                places[units.second[unit]] = b < 0 ? -1 : options.binPlace[b];
            }
        }
        return places;
    }

    private void cheapest() {
        Arrays.fill(load, 0);
        Arrays.fill(left, 0);
        total = 0;
        for (int unit = 0; unit < units.size; unit++) {
            int best = options.from[unit];
            for (int option = best + 1; option < options.from[unit + 1]; option++) {
                if (options.cost[option] < options.cost[best]) {
                    best = option;
                }
            }
            chosen[unit] = best;
            occupy(unit, best, 1);
            total += options.cost[best];
        }
        for (int count : left) {
            total += (long) data.fairness() * count * count;
        }
        settleLinks();
    }

    private void occupy(int unit, int option, int sign) {
        int a = options.binA[option];
        int b = options.binB[option];
        if (a >= 0) {
            load[a] += sign * minutesA[unit];
        } else {
            left[organisationA[unit]] += sign;
        }
        if (b >= 0) {
            load[b] += sign * minutesB[unit];
        } else if (organisationB[unit] >= 0) {
            left[organisationB[unit]] += sign;
        }
    }

    private void choose(int unit, int option, long delta) {
        occupy(unit, chosen[unit], -1);
        chosen[unit] = option;
        occupy(unit, option, 1);
        total += delta;
    }

    /** What changes when a unit takes another option; capacity is not looked at. */
    private long delta(int unit, int option) {
        int now = chosen[unit];
        long delta = options.cost[option] - options.cost[now];
        int changeA = (options.binA[option] < 0 ? 1 : 0) - (options.binA[now] < 0 ? 1 : 0);
        int changeB = 0;
        if (organisationB[unit] >= 0) {
            changeB = (options.binB[option] < 0 ? 1 : 0) - (options.binB[now] < 0 ? 1 : 0);
        }
        if ((changeA | changeB) != 0) {
            int a = organisationA[unit];
            if (organisationB[unit] == a) {
                changeA += changeB;
                changeB = 0;
            }
            delta += (long) data.fairness() * changeA * (2 * left[a] + changeA);
            if (changeB != 0) {
                delta += (long) data.fairness() * changeB * (2 * left[organisationB[unit]] + changeB);
            }
        }
        return units.links[unit].length == 0 ? delta : delta + linkDelta(unit, option);
    }

    private boolean roomFor(int unit, int option) {
        int now = chosen[unit];
        int a = options.binA[option];
        int b = options.binB[option];
        return (a < 0 || free(unit, now, a) >= minutesA[unit] + (a == b ? minutesB[unit] : 0))
                && (b < 0 || a == b || free(unit, now, b) >= minutesB[unit]);
    }

    /** The free minutes of a bin once a unit has left its option. */
    private int free(int unit, int now, int bin) {
        return options.capacity[bin]
                - load[bin]
                + (options.binA[now] == bin ? minutesA[unit] : 0)
                + (options.binB[now] == bin ? minutesB[unit] : 0);
    }

    private void relieve() {
        for (int bin = 0; bin < options.bins; bin++) {
            while (load[bin] > options.capacity[bin] && relieveOnce(bin)) {
                // one unit fewer in the bin each time
            }
        }
    }

    private boolean relieveOnce(int bin) {
        int excess = load[bin] - options.capacity[bin];
        double bestPrice = Double.MAX_VALUE;
        int bestUnit = -1;
        int bestOption = -1;
        for (int unit = 0; unit < units.size; unit++) {
            int now = chosen[unit];
            int used = minutesIn(unit, now, bin);
            if (used == 0) {
                continue;
            }
            for (int option = options.from[unit]; option < options.from[unit + 1]; option++) {
                int relief = used - minutesIn(unit, option, bin);
                if (relief <= 0 || overfills(unit, option, bin)) {
                    continue;
                }
                long delta = delta(unit, option);
                if (delta < IMPOSSIBLE / 2) {
                    double price = (double) delta / Math.min(relief, excess);
                    if (price < bestPrice) {
                        bestPrice = price;
                        bestUnit = unit;
                        bestOption = option;
                    }
                }
            }
        }
        if (bestUnit < 0) {
            return false;
        }
        choose(bestUnit, bestOption, delta(bestUnit, bestOption));
        return true;
    }

    private int minutesIn(int unit, int option, int bin) {
        return (options.binA[option] == bin ? minutesA[unit] : 0) + (options.binB[option] == bin ? minutesB[unit] : 0);
    }

    /** Whether another bin would overflow that does not yet, or more than it does now. */
    private boolean overfills(int unit, int option, int except) {
        int now = chosen[unit];
        int a = options.binA[option];
        int b = options.binB[option];
        return (a >= 0 && a != except && a != options.binA[now] && free(unit, now, a) < minutesA[unit])
                || (b >= 0 && b != except && b != options.binB[now] && free(unit, now, b) < minutesB[unit]);
    }

    private void improve(boolean swaps) {
        boolean better = true;
        while (better) {
            better = false;
            for (int unit = 0; unit < units.size; unit++) {
                better |= shift(unit);
            }
            if (!better && swaps) {
                for (int unit = 0; unit < units.size && !better; unit++) {
                    better = swap(unit);
                }
            }
        }
    }

    private boolean shift(int unit) {
        long bestDelta = 0;
        int best = -1;
        for (int option = options.from[unit]; option < options.from[unit + 1]; option++) {
            if (option != chosen[unit] && roomFor(unit, option)) {
                long delta = delta(unit, option);
                if (delta < bestDelta) {
                    bestDelta = delta;
                    best = option;
                }
            }
        }
        if (best < 0) {
            return false;
        }
        choose(unit, best, bestDelta);
        return true;
    }

    /** A unit takes an option for which there is no room, and another unit makes room. */
    private boolean swap(int unit) {
        int old = chosen[unit];
        for (int option = options.from[unit]; option < options.from[unit + 1]; option++) {
            if (option == old) {
                continue;
            }
            long gain = delta(unit, option);
            if (gain >= 0) {
                continue;
            }
            choose(unit, option, gain);
            int bestUnit = -1;
            int bestOption = -1;
            long bestDelta = -gain;
            int binA = options.binA[option];
            int binB = options.binB[option];
            int overA = binA < 0 ? 0 : load[binA] - options.capacity[binA];
            int overB = binB < 0 || binB == binA ? 0 : load[binB] - options.capacity[binB];
            for (int other = 0; other < units.size; other++) {
                int now = chosen[other];
                if (other == unit
                        || (overA > 0 && minutesIn(other, now, binA) < overA)
                        || (overB > 0 && minutesIn(other, now, binB) < overB)) {
                    continue;
                }
                for (int to = options.from[other]; to < options.from[other + 1]; to++) {
                    if (to == now
                            || options.cost[to] - options.cost[now] >= bestDelta
                            || (overA > 0 && minutesIn(other, now, binA) - minutesIn(other, to, binA) < overA)
                            || (overB > 0 && minutesIn(other, now, binB) - minutesIn(other, to, binB) < overB)
                            || !roomFor(other, to)) {
                        continue;
                    }
                    long delta = delta(other, to);
                    if (delta < bestDelta) {
                        bestDelta = delta;
                        bestUnit = other;
                        bestOption = to;
                    }
                }
            }
            if (bestUnit >= 0) {
                choose(bestUnit, bestOption, bestDelta);
                return true;
            }
            choose(unit, old, -gain);
        }
        return false;
    }

    private int binOf(int discussion) {
        int unit = units.unitOf[discussion];
        return units.first[unit] == discussion ? options.binA[chosen[unit]] : options.binB[chosen[unit]];
    }

    /** The cost of a follow-up in the given bins, or {@link #IMPOSSIBLE}. */
    private long linkCost(int later, int earlierBin, int laterBin) {
        if (laterBin < 0) {
            return 0;
        }
        if (earlierBin < 0) {
            return IMPOSSIBLE;
        }
        int gap = options.binDay[laterBin] - options.binDay[earlierBin];
        return gap < data.minGap()[later] ? IMPOSSIBLE : options.late(later, gap);
    }

    private long linkDelta(int unit, int option) {
        long delta = 0;
        for (int later : units.links[unit]) {
            int earlier = data.follows()[later];
            int earlierBin = units.unitOf[earlier] == unit ? bin(unit, earlier, option) : binOf(earlier);
            int laterBin = units.unitOf[later] == unit ? bin(unit, later, option) : binOf(later);
            long after = linkCost(later, earlierBin, laterBin);
            if (after >= IMPOSSIBLE) {
                return IMPOSSIBLE;
            }
            long before = linkCost(later, binOf(earlier), binOf(later));
            delta += after - (before >= IMPOSSIBLE ? 0 : before);
        }
        return delta;
    }

    private int bin(int unit, int discussion, int option) {
        return units.first[unit] == discussion ? options.binA[option] : options.binB[option];
    }

    /** Drops the later part of every link that the cheapest options break, and charges the others. */
    private void settleLinks() {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int unit = 0; unit < units.size; unit++) {
                if (units.links[unit].length > 0 && brokenAsLater(unit)) {
                    changed |= dropLater(unit);
                }
            }
        }
        for (int unit = 0; unit < units.size; unit++) {
            for (int later : units.links[unit]) {
                if (units.unitOf[later] == unit) {
                    long cost = linkCost(later, binOf(data.follows()[later]), binOf(later));
                    total += cost >= IMPOSSIBLE ? 0 : cost;
                }
            }
        }
    }

    private boolean brokenAsLater(int unit) {
        for (int later : units.links[unit]) {
            if (units.unitOf[later] == unit
                    && linkCost(later, binOf(data.follows()[later]), binOf(later)) >= IMPOSSIBLE) {
                return true;
            }
        }
        return false;
    }

    private boolean dropLater(int unit) {
        for (int option = options.from[unit]; option < options.from[unit + 1]; option++) {
            if (options.binA[option] < 0 && options.binB[option] < 0 && option != chosen[unit]) {
                int[] links = units.links[unit];
                units.links[unit] = new int[0];
                long delta = delta(unit, option);
                units.links[unit] = links;
                choose(unit, option, delta);
                return true;
            }
        }
        return false;
    }
}
