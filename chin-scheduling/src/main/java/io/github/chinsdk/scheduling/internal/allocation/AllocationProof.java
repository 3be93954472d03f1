package io.github.chinsdk.scheduling.internal.allocation;

/** The best bound of an allocation that there is time for: {@link AssignmentSearch} goes on where prices end. */
public final class AllocationProof {

    /** Prices have been tried already: a tree of parts does more than long ascents. */
    private static final int ROUNDS = 120;

    private final NetworkDiscussions data;
    private final LevelWeights weights;
    private final Allocator allocator;

    /**
     * Prepares a network.
     *
     * @param weights what the levels count in the bound
     */
    public AllocationProof(NetworkDiscussions data, LevelWeights weights) {
        this.data = data;
        this.weights = weights;
        allocator = new Allocator(data);
    }

    /**
     * A weighed cost that no allocation is below, 0 when the search says nothing.
     *
     * @param epochDay for each meeting its day, or -1 when it is not held
     * @param mask for each meeting what it provides
     * @param mostNodes how long to search
     */
    public double least(int[] epochDay, long[] mask, long mostNodes) {
        allocator.allocateWell(epochDay, mask);
        Options options = allocator.options();
        if (options.bins == 0 || options.bins > AssignmentModel.MOST_BINS) {
            return 0;
        }
        AssignmentSearch search = new AssignmentSearch(AllocationModel.of(data, options, weights), ROUNDS, near -> {
            int[] better = allocator.improve(near);
            return better == null ? near : better;
        });
        search.offer(allocator.bins());
        search.run(nodes -> nodes >= mostNodes);
        // Pins may break the order of follow-ups: the search then finds nothing, and says nothing.
        return search.binOf() == null ? 0 : search.leastCost();
    }
}
