package io.github.chinsdk.scheduling.internal.allocation;

import java.util.Arrays;

/**
 * A lower bound of a part of all assignments: that each job is done once is priced (Lagrangian relaxation), so that each
 * bin is a knapsack of its own and each group leaves out whom it gains by. Prices follow Polyak's subgradient
 * steps. Fisher, M. L., Jaikumar, R. and Van Wassenhove, L. N. (1986), A multiplier adjustment method for the generalized
 * assignment problem, Management Science 32(9), 1095-1103, doi:10.1287/mnsc.32.9.1095.
 */
final class AssignmentBound {

    static final double TINY = 1e-6;

    private final AssignmentModel model;
    private final Knapsack knapsack;
    private final int[] item;
    private final int[] size;
    private final double[] gain;
    private final boolean[] chosen;
    private final int[] count;
    private final long[] places;
    private double value;

    /** The best prices of the last call, and what each job did there: how often, and where as bits. */
    final double[] bestPrice;

    final int[] bestCount;
    final long[] bestPlaces;

    AssignmentBound(AssignmentModel model) {
        this.model = model;
        int most = Arrays.stream(model.capacity).max().orElse(0);
        knapsack = new Knapsack(model.jobs, Math.max(0, most));
        item = new int[model.jobs];
        size = new int[model.jobs];
        gain = new double[model.jobs];
        chosen = new boolean[model.jobs];
        count = new int[model.jobs];
        places = new long[model.jobs];
        bestPrice = new double[model.jobs];
        bestCount = new int[model.jobs];
        bestPlaces = new long[model.jobs];
    }

    /** Prices to begin with: what a job costs where it costs second least. */
    double[] firstPrices(AssignmentNode node) {
        double[] price = new double[model.jobs];
        for (int job = 0; job < model.jobs; job++) {
            double least = Double.MAX_VALUE;
            double second = Double.MAX_VALUE;
            for (long rest = node.domain[job]; rest != 0; rest &= rest - 1) {
                double cost = cost(job, Long.numberOfTrailingZeros(rest));
                second = Math.min(second, Math.max(least, cost));
                least = Math.min(least, cost);
            }
            price[job] = second == Double.MAX_VALUE ? least : second;
        }
        return price;
    }

    double cost(int job, int place) {
        return place == model.bins ? model.leave[job] + model.square : model.cost[place][job];
    }

    /**
     * Raises the bound of a node.
     *
     * @param price where the prices start
     * @param rounds how many steps at most
     * @param target the cost of the best assignment known; the bound is not raised beyond
     * @return the best bound
     */
    double raise(AssignmentNode node, double[] price, int rounds, double target) {
        double[] at = price.clone();
        double best = Double.NEGATIVE_INFINITY;
        double pace = 1.0;
        int since = 0;
        int patience = Math.max(3, rounds / 20);
        for (int round = 0; round < rounds; round++) {
            int square = evaluate(node, at);
            if (value > best + TINY) {
                best = value;
                since = 0;
                System.arraycopy(at, 0, bestPrice, 0, at.length);
                System.arraycopy(count, 0, bestCount, 0, count.length);
                System.arraycopy(places, 0, bestPlaces, 0, places.length);
            } else if (++since == patience) {
                since = 0;
                pace /= 2;
            }
            if (square == 0 || best > target - 1 + TINY || pace < 1e-3) {
                break;
            }
            double length = pace * (Math.max(target, best + 1) - value) / square;
            for (int job = 0; job < model.jobs; job++) {
                if (node.settled[job] == AssignmentNode.OPEN) {
                    at[job] += length * (1 - count[job]);
                }
            }
        }
        return best;
    }

    /** The bound at given prices; the squares of how often each job is done too much or too little, added up. */
    private int evaluate(AssignmentNode node, double[] price) {
        value = node.cost;
        for (int job = 0; job < model.jobs; job++) {
            count[job] = 0;
            places[job] = 0;
            if (node.settled[job] == AssignmentNode.OPEN) {
                value += price[job];
            }
        }
        for (int bin = 0; bin < model.bins; bin++) {
            fill(node, price, bin);
        }
        for (int group = 0; group < model.groups; group++) {
            leave(node, price, group);
        }
        int square = 0;
        for (int job = 0; job < model.jobs; job++) {
            if (node.settled[job] == AssignmentNode.OPEN) {
                square += (1 - count[job]) * (1 - count[job]);
            }
        }
        return square;
    }

    private void fill(AssignmentNode node, double[] price, int bin) {
        int items = 0;
        long bit = 1L << bin;
        for (int job = 0; job < model.jobs; job++) {
            if (node.settled[job] == AssignmentNode.OPEN && (node.domain[job] & bit) != 0) {
                double win = price[job] - model.cost[bin][job];
                if (win > 0) {
                    item[items] = job;
                    size[items] = model.size[bin][job];
                    gain[items++] = win;
                }
            }
        }
        value -= knapsack.solve(items, size, gain, node.capacity[bin], chosen);
        for (int i = 0; i < items; i++) {
            if (chosen[i]) {
                count[item[i]]++;
                places[item[i]] |= bit;
            }
        }
    }

    /** The jobs of a group that are worth leaving out, those that win most first, each dearer by the square. */
    private void leave(AssignmentNode node, double[] price, int group) {
        int items = 0;
        for (int job : model.members[group]) {
            if (node.settled[job] == AssignmentNode.OPEN && (node.domain[job] & model.outside()) != 0) {
                double win = price[job] - model.leave[job];
                int at = items++;
                while (at > 0 && gain[at - 1] < win) {
                    gain[at] = gain[at - 1];
                    item[at] = item[at - 1];
                    at--;
                }
                gain[at] = win;
                item[at] = job;
            }
        }
        int left = node.left[group];
        for (int i = 0; i < items; i++) {
            double win = gain[i] - (double) model.square * (2 * (left + i) + 1);
            if (win <= 0) {
                return;
            }
            value -= win;
            count[item[i]]++;
            places[item[i]] |= model.outside();
        }
    }
}
