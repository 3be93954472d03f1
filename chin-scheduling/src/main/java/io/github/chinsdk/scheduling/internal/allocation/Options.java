package io.github.chinsdk.scheduling.internal.allocation;

import java.util.Arrays;

/**
 * What each unit of discussions can do, given the meetings that are held (the bins): where its first and
 * its second discussion go, -1 for nowhere, and what that costs but for fairness and links.
 */
final class Options {

    final NetworkDiscussions data;
    final Units units;

    int bins;
    final int[] binPlace;
    final int[] binDay;
    final long[] binMask;
    final int[] capacity;

    /** The options of unit u are those from {@code from[u]} to {@code from[u + 1]}, exclusive. */
    final int[] from;

    int[] binA;
    int[] binB;
    long[] cost;

    private int size;

    Options(NetworkDiscussions data) {
        this.data = data;
        units = new Units(data);
        int places = data.capacity().length;
        binPlace = new int[places];
        binDay = new int[places];
        binMask = new long[places];
        capacity = new int[places];
        from = new int[units.size + 1];
        binA = new int[8 * units.size + 8];
        binB = new int[8 * units.size + 8];
        cost = new long[8 * units.size + 8];
    }

    /**
     * Lists the options.
     *
     * @param epochDay for each meeting of the network its day, or -1 when it is not held
     * @param mask for each meeting of the network what it provides
     */
    void list(int[] epochDay, long[] mask) {
        bins = 0;
        for (int place = 0; place < epochDay.length; place++) {
            if (epochDay[place] >= 0) {
                binPlace[bins] = place;
                binDay[bins] = epochDay[place];
                binMask[bins] = mask[place];
                capacity[bins++] = data.capacity()[place];
            }
        }
        size = 0;
        for (int unit = 0; unit < units.size; unit++) {
            from[unit] = size;
            if (units.second[unit] < 0) {
                single(units.first[unit]);
            } else {
                pair(units.first[unit], units.second[unit]);
            }
        }
        from[units.size] = size;
    }

    /** For each discussion the meeting of its bin, as an index in the network, or -1. */
    int[] places(int[] binOf) {
        int[] places = new int[binOf.length];
        for (int discussion = 0; discussion < places.length; discussion++) {
            places[discussion] = binOf[discussion] < 0 ? -1 : binPlace[binOf[discussion]];
        }
        return places;
    }

    private void add(int a, int b, long price) {
        if (size == cost.length) {
            binA = Arrays.copyOf(binA, 2 * size);
            binB = Arrays.copyOf(binB, 2 * size);
            cost = Arrays.copyOf(cost, 2 * size);
        }
        binA[size] = a;
        binB[size] = b;
        cost[size++] = price;
    }

    /** Whether a discussion may be left out. */
    boolean mayLeave(int discussion) {
        int stay = data.forced()[discussion];
        return stay < 0 || !present(stay);
    }

    private boolean present(int place) {
        for (int bin = 0; bin < bins; bin++) {
            if (binPlace[bin] == place) {
                return true;
            }
        }
        return false;
    }

    /** Whether a discussion may be at a meeting. */
    boolean fits(int discussion, int bin) {
        int stay = data.forced()[discussion];
        if (stay >= 0) {
            return stay == binPlace[bin];
        }
        return !data.closed()[binPlace[bin]]
                && data.release()[discussion] <= binDay[bin]
                && binDay[bin] <= data.due()[discussion]
                && (data.needs()[discussion] & ~binMask[bin]) == 0;
    }

    private void single(int discussion) {
        if (mayLeave(discussion)) {
            add(-1, -1, data.leftOutCost(discussion));
        }
        for (int bin = 0; bin < bins; bin++) {
            if (fits(discussion, bin)) {
                add(bin, -1, data.heldCost(discussion, binPlace[bin], binDay[bin]));
            }
        }
    }

    private void pair(int discussion, int later) {
        boolean mayLeaveLater = mayLeave(later);
        if (mayLeave(discussion) && mayLeaveLater) {
            add(-1, -1, data.leftOutCost(discussion) + data.leftOutCost(later));
        }
        for (int a = 0; a < bins; a++) {
            if (!fits(discussion, a)) {
                continue;
            }
            long held = data.heldCost(discussion, binPlace[a], binDay[a]);
            if (mayLeaveLater) {
                add(a, -1, held + data.leftOutCost(later));
            }
            for (int b = 0; b < bins; b++) {
                int gap = binDay[b] - binDay[a];
                if (gap >= data.minGap()[later] && fits(later, b)) {
                    add(a, b, held + data.heldCost(later, binPlace[b], binDay[b]) + late(later, gap));
                }
            }
        }
        if (size == from[units.unitOf[discussion]]) {
            forcedApart(discussion, later);
        }
    }

    /** Pins may break the order of a follow-up; both then stay where they are pinned. */
    private void forcedApart(int discussion, int later) {
        int a = -1;
        int b = -1;
        for (int bin = 0; bin < bins; bin++) {
            a = data.forced()[discussion] == binPlace[bin] ? bin : a;
            b = data.forced()[later] == binPlace[bin] ? bin : b;
        }
        add(
                a,
                b,
                (a < 0 ? data.leftOutCost(discussion) : data.heldCost(discussion, binPlace[a], binDay[a]))
                        + (b < 0 ? data.leftOutCost(later) : data.heldCost(later, binPlace[b], binDay[b])));
    }

    long late(int later, int gap) {
        return (long) data.lateRate() * Math.max(0, gap - data.maxGap()[later]);
    }
}
