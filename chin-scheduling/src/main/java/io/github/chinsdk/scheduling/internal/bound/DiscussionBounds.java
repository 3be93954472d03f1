package io.github.chinsdk.scheduling.internal.bound;

import io.github.chinsdk.scheduling.internal.allocation.AllocationBound;
import io.github.chinsdk.scheduling.internal.allocation.AllocationProof;
import io.github.chinsdk.scheduling.internal.allocation.LevelWeights;
import io.github.chinsdk.scheduling.internal.allocation.NetworkDiscussions;
import java.util.HashMap;
import java.util.Map;

/**
 * Bounds of what the discussions of one network cost by the days of its meetings and what their people provide. They
 * do not depend on the prices of people, so they are remembered; each is only as good as it had to be so far.
 */
final class DiscussionBounds {

    /** How much has been done for a bound. */
    enum Effort {
        NONE,
        GLANCE,
        PRICED,
        SEARCHED;

        Effort next() {
            return switch (this) {
                case NONE -> GLANCE;
                case GLANCE -> PRICED;
                case PRICED, SEARCHED -> SEARCHED;
            };
        }
    }

    private static final int GLANCE_ROUNDS = 8;
    private static final int PRICED_ROUNDS = 80;
    private static final long NODES = 200;
    private static final int MOST_KNOWN = 200_000;
    private static final int KEY_BITS = 12;

    /** As much as this is no aim to raise prices towards. */
    private static final double NEVER_ENOUGH = 1e12;

    /** A bound is made a little better than it need be, for the rounds to come. */
    private static final double SLACK = 30;

    private final AllocationBound allocation;
    private final AllocationProof proof;
    private final Map<Long, Known> known = new HashMap<>();
    private final Map<Long, double[]> warm = new HashMap<>();
    private double[] latest;

    private final int[] epochDay;

    private final long[] mask;
    private final int[] number;

    private record Known(double value, Effort effort) {}

    DiscussionBounds(NetworkDiscussions discussions, LevelWeights weights) {
        allocation = new AllocationBound(discussions, weights);
        proof = new AllocationProof(discussions, weights);
        latest = allocation.firstPrices();
        int places = discussions.capacity().length;
        epochDay = new int[places];
        mask = new long[places];
        number = new int[places];
    }

    /**
     * Says what a meeting is, before {@link #of} is asked.
     *
     * @param place the meeting, as an index in the network
     * @param day its day as an epoch day, or -1
     * @param provides what its people provide
     * @param name the number of the two in the {@link Numbering} of the meeting
     */
    void set(int place, int day, long provides, int name) {
        epochDay[place] = day;
        mask[place] = provides;
        number[place] = name;
    }

    /**
     * A bound for the meetings as they are set.
     *
     * @param most how much to do for it
     * @param enough more need not be proved
     */
    double of(Effort most, double enough) {
        long key = key();
        Known before = key < 0 ? null : known.get(key);
        double value = before == null ? 0 : before.value;
        Effort done = before == null ? Effort.NONE : before.effort;
        if (value >= enough || done.compareTo(most) >= 0) {
            return value;
        }
        double sought = enough + SLACK;
        while (value < enough && done.compareTo(most) < 0) {
            Effort next = done.next();
            value = Math.max(value, bound(next, sought));
            // What ended because it was enough can be taken up again.
            done = value >= sought && next != Effort.SEARCHED ? done : next;
        }
        if (key >= 0) {
            if (known.size() >= MOST_KNOWN) {
                known.clear();
            }
            known.put(key, new Known(value, done));
        }
        return value;
    }

    private double bound(Effort effort, double sought) {
        if (effort == Effort.SEARCHED) {
            return proof.least(epochDay, mask, NODES);
        }
        if (effort == Effort.GLANCE && sought > NEVER_ENOUGH) {
            return 0;
        }
        long days = daysKey();
        double[] prices = warm.get(days);
        if (prices == null) {
            prices = latest.clone();
            warm.put(days, prices);
        }
        latest = prices;
        return effort == Effort.GLANCE
                ? allocation.raise(epochDay, mask, prices, GLANCE_ROUNDS, sought, sought)
                : allocation.raise(epochDay, mask, prices, PRICED_ROUNDS, allocation.reached(epochDay, mask), sought);
    }

    private long daysKey() {
        long key = 0;
        for (int day : epochDay) {
            key = key * 4001 + day;
        }
        return key;
    }

    /** A number for days and masks, or -1 when there are too many of them to number. */
    private long key() {
        long key = 0;
        for (int each : number) {
            if (each >= 1 << KEY_BITS) {
                return -1;
            }
            key = key << KEY_BITS | each;
        }
        return key;
    }
}
