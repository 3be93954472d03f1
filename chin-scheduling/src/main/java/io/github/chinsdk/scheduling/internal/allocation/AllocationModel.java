package io.github.chinsdk.scheduling.internal.allocation;

import java.util.Arrays;

/** Puts the allocation of a network's discussions to its meetings as a generalised assignment. */
final class AllocationModel {

    private AllocationModel() {}

    /** Both levels as one, for which the weights must be such that sums compare as the levels do, or bound them. */
    static AssignmentModel of(NetworkDiscussions data, Options options, LevelWeights weights) {
        long[][] cost = new long[options.bins][data.size()];
        int[][] size = new int[options.bins][];
        long[] leave = new long[data.size()];
        for (int i = 0; i < leave.length; i++) {
            leave[i] = options.mayLeave(i) ? weights.whole(data.leftOutCost(i)) : AssignmentModel.FORBIDDEN;
            for (int bin = 0; bin < options.bins; bin++) {
                cost[bin][i] = options.fits(i, bin)
                        ? weights.whole(data.heldCost(i, options.binPlace[bin], options.binDay[bin]))
                        : AssignmentModel.FORBIDDEN;
            }
        }
        Arrays.fill(size, data.minutes());
        return new AssignmentModel(
                cost,
                size,
                Arrays.copyOf(options.capacity, options.bins),
                leave,
                data.organisation(),
                data.organisations(),
                data.fairness() * weights.soft(),
                data.follows(),
                (later, earlierBin, laterBin) -> {
                    int gap = options.binDay[laterBin] - options.binDay[earlierBin];
                    return gap < data.minGap()[later]
                            ? AssignmentModel.FORBIDDEN
                            : options.late(later, gap) * weights.soft();
                });
    }
}
