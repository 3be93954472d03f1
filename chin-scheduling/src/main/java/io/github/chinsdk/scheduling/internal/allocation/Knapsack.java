package io.github.chinsdk.scheduling.internal.allocation;

/** The most that can be won in one bin: the 0/1 knapsack by dynamic programming over its capacity. */
final class Knapsack {

    private double[] best = new double[0];
    private boolean[][] taken = new boolean[0][];

    /** Room for so many items. */
    Knapsack(int mostItems, int mostCapacity) {
        best = new double[mostCapacity + 1];
        taken = new boolean[mostItems][mostCapacity + 1];
    }

    /**
     * The most that the items can win together.
     *
     * @param items how many there are
     * @param size the size of each, at least 0
     * @param gain what each wins, more than 0
     * @param capacity what they may take together, at least 0
     * @param chosen set to the items that win it
     */
    double solve(int items, int[] size, double[] gain, int capacity, boolean[] chosen) {
        long total = 0;
        for (int item = 0; item < items; item++) {
            total += size[item];
        }
        if (total <= capacity) {
            double all = 0;
            for (int item = 0; item < items; item++) {
                chosen[item] = true;
                all += gain[item];
            }
            return all;
        }
        for (int c = 0; c <= capacity; c++) {
            best[c] = 0;
        }
        for (int item = 0; item < items; item++) {
            boolean[] takes = taken[item];
            int needs = size[item];
            double wins = gain[item];
            for (int c = capacity; c >= needs; c--) {
                double with = best[c - needs] + wins;
                takes[c] = with > best[c];
                if (takes[c]) {
                    best[c] = with;
                }
            }
        }
        int left = capacity;
        for (int item = items - 1; item >= 0; item--) {
            chosen[item] = left >= size[item] && taken[item][left];
            if (chosen[item]) {
                left -= size[item];
            }
        }
        return best[capacity];
    }
}
