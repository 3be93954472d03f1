package io.github.chinsdk.scheduling.internal.allocation;

import java.util.Arrays;

/**
 * Allocates the discussions of one network to its meetings as well as can be: {@link AssignmentSearch} goes on from what
 * {@link Allocator} finds.
 */
public final class ExactAllocation {

    /** Enough for prices that a dive can follow: its start is good already. */
    private static final int ROUNDS = 60;

    private final NetworkDiscussions data;
    private final Allocator allocator;
    private final Options options;
    private int[] binOf;
    private boolean proved;

    /**
     * Searches.
     *
     * @param data the network
     * @param epochDay for each meeting its day, or -1 when it is not held
     * @param mask for each meeting what it provides
     * @param mostNodes how long to look for a better allocation than the allocator's
     */
    public ExactAllocation(NetworkDiscussions data, int[] epochDay, long[] mask, long mostNodes) {
        this.data = data;
        allocator = new Allocator(data);
        allocator.allocateWell(epochDay, mask);
        options = allocator.options();
        binOf = allocator.bins();
        if (options.bins > 0 && options.bins <= AssignmentModel.MOST_BINS) {
            search(mostNodes);
        }
    }

    /** For each discussion its meeting as an index in the network, or -1. */
    public int[] places() {
        return options.places(binOf);
    }

    /** Whether nothing is better. */
    public boolean proved() {
        return proved;
    }

    private void search(long mostNodes) {
        AssignmentSearch search = new AssignmentSearch(
                AllocationModel.of(data, options, new LevelWeights(mediumUnit(), 1)), ROUNDS, this::improve);
        search.offer(binOf);
        search.run(nodes -> nodes >= mostNodes);
        int[] found = search.binOf();
        // Pins may break the order of follow-ups: such allocations are left as they are.
        if (found != null) {
            binOf = found;
            proved = search.leastCost() == search.cost();
        }
    }

    private int[] improve(int[] near) {
        int[] better = allocator.improve(near);
        return better == null ? near : better;
    }

    /** More than the soft level of any allocation, so that sums of weighed costs are lexicographic. */
    private long mediumUnit() {
        long most = 1 + (long) data.fairness() * data.size() * data.size();
        for (int i = 0; i < data.size(); i++) {
            long dearest = Cost.soft(data.leftOutCost(i));
            for (int bin = 0; bin < options.bins; bin++) {
                dearest = Math.max(dearest, Cost.soft(data.heldCost(i, options.binPlace[bin], options.binDay[bin])));
            }
            most += dearest + (data.follows()[i] < 0 ? 0 : options.late(i, span()));
        }
        return most;
    }

    private int span() {
        int[] days = Arrays.copyOf(options.binDay, options.bins);
        Arrays.sort(days);
        return days[days.length - 1] - days[0];
    }
}
