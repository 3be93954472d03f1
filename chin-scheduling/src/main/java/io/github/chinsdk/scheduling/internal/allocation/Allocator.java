package io.github.chinsdk.scheduling.internal.allocation;

import org.jspecify.annotations.Nullable;

/**
 * Allocates the discussions of one network to its meetings: from the cheapest option of each unit,
 * overfull meetings are relieved where it costs least per minute, then units shift and swap while that
 * helps, and what is mandatory gets in where several can make room; where some of it still does not, all is done once
 * more with what is mandatory first. A pure function of the meetings; costs are packed, see {@link Cost}.
 */
public final class Allocator {

    /** In a larger network swaps take too long for a search that values it thousands of times. */
    private static final int MOST_UNITS_TO_SWAP = 100;

    private final Allotment at;
    private final Relief relief;
    private final Improvement improvement;
    private final Insistence insistence;
    private final int[] before;

    public Allocator(NetworkDiscussions data) {
        at = new Allotment(data);
        relief = new Relief(at);
        improvement = new Improvement(at);
        insistence = new Insistence(at, relief);
        before = new int[at.units.size];
    }

    /**
     * The cost of the discussions.
     *
     * @param epochDay for each meeting of the network its day, or -1 when it is not held
     * @param mask for each meeting of the network what it provides
     */
    public long allocate(int[] epochDay, long[] mask) {
        return allocate(epochDay, mask, at.units.size <= MOST_UNITS_TO_SWAP);
    }

    /** The cost without swaps, which may be a little more. */
    long allocateRoughly(int[] epochDay, long[] mask) {
        return allocate(epochDay, mask, false);
    }

    /** As {@link #allocate}, however large the network is. */
    public long allocateWell(int[] epochDay, long[] mask) {
        return allocate(epochDay, mask, true);
    }

    private long allocate(int[] epochDay, long[] mask, boolean swaps) {
        at.options.list(epochDay, mask);
        at.takeCheapest();
        relief.run();
        settle(swaps);
        if (swaps && at.leavesOutMandatory()) {
            beginWithMandatory();
        }
        return at.total;
    }

    private void settle(boolean swaps) {
        improvement.run(swaps);
        while (swaps && insistence.run()) {
            improvement.run(true);
        }
    }

    /** Where what is mandatory stands in its own way, it goes first and the others take what is left. */
    private void beginWithMandatory() {
        long total = at.total;
        System.arraycopy(at.chosen, 0, before, 0, before.length);
        at.takeMandatory();
        relief.run();
        while (insistence.run()) {
            // one more has got in each time
        }
        settle(true);
        if (at.total >= total) {
            at.takeBack(before, total);
        }
    }

    /** After {@link #allocate}: what it could choose from. */
    Options options() {
        return at.options;
    }

    /** After {@link #allocate}: the bin of each discussion, -1 for none. */
    int[] bins() {
        return at.bins();
    }

    /** After {@link #allocate}: shifts and swaps from given bins; null when those are not allowed. */
    int @Nullable [] improve(int[] binOf) {
        if (!at.takeGiven(binOf)) {
            return null;
        }
        improvement.run(true);
        return at.bins();
    }

    /** After {@link #allocate}: for each discussion its meeting as an index in the network, or -1. */
    public int[] places() {
        return at.options.places(at.bins());
    }
}
