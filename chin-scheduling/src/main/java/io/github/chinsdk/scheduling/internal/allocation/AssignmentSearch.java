package io.github.chinsdk.scheduling.internal.allocation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Finds the best assignment and proves it: the part of all assignments with the least {@link AssignmentBound} first, which is
 * split by the job about which its relaxation is of two minds.
 */
public final class AssignmentSearch {

    /** When to end. */
    public interface Limit {

        /** Whether to end, asked between dives. */
        boolean isReached(long nodes);
    }

    private static final int ROUNDS_AT_ROOT = 400;
    private static final int ROUNDS = 24;

    /** More than additions of doubles lose of a value: a bound is rather too low than too high. */
    private static final double ROUNDING = 1e-11;

    /** A part that may hold something better, with its bound and how often the relaxation does each job. */
    private record Part(AssignmentNode node, double value, long least, double[] price, int[] count, long number) {}

    private static final Comparator<Part> ORDER = Comparator.comparingLong(Part::least)
            .thenComparingInt(part -> part.node().open)
            .thenComparingLong(Part::number);

    private final PriorityQueue<Part> open = new PriorityQueue<>(ORDER);
    private final AssignmentModel model;
    private final AssignmentBound bound;
    private final AssignmentRepair repair;
    private final int roundsAtRoot;
    private final UnaryOperator<int[]> polish;
    private long nodes;
    private long best = AssignmentModel.FORBIDDEN;
    private int @Nullable [] bestBinOf;
    private long leastOpen = Long.MAX_VALUE;

    /**
     * Prepares the search.
     *
     * @param model the problem
     */
    public AssignmentSearch(AssignmentModel model) {
        this(model, ROUNDS_AT_ROOT, UnaryOperator.identity());
    }

    /** As above, with how long the first bound is raised, and a way to improve an assignment. */
    AssignmentSearch(AssignmentModel model, int roundsAtRoot, UnaryOperator<int[]> polish) {
        this.roundsAtRoot = roundsAtRoot;
        this.polish = polish;
        this.model = model;
        bound = new AssignmentBound(model);
        repair = new AssignmentRepair(model);
    }

    /** Makes known an assignment to beat. */
    public void offer(int[] binOf) {
        long cost = model.cost(binOf);
        if (cost < best) {
            best = cost;
            bestBinOf = binOf.clone();
        }
    }

    /**
     * Searches; afterwards the results are there.
     *
     * @param limit when to give up the proof
     */
    public void run(Limit limit) {
        AssignmentNode root = new AssignmentNode(model);
        if (root.settle()) {
            look(root, bound.firstPrices(root), roundsAtRoot, open);
        }
        while (!open.isEmpty()) {
            Part part = open.poll();
            if (part.least >= best) {
                open.clear();
            } else if (limit.isReached(nodes)) {
                leastOpen = part.least;
                open.clear();
            } else {
                dive(part);
            }
        }
    }

    /** The bin of each job, -1 for left out; null when there is no assignment. */
    public int @Nullable [] binOf() {
        return bestBinOf;
    }

    /** Its cost, or {@link AssignmentModel#FORBIDDEN}. */
    public long cost() {
        return best;
    }

    /** A cost that no assignment is below; that of the best when it is proved. */
    public long leastCost() {
        return Math.min(best, leastOpen);
    }

    /** How many parts were looked at. */
    public long nodes() {
        return nodes;
    }

    private static long whole(double value) {
        return (long) Math.ceil(value - AssignmentBound.TINY - ROUNDING * Math.abs(value));
    }

    /** Splits a part, then the best of what it splits into, and so on; the others wait. */
    private void dive(Part from) {
        for (Part part = from; part != null; ) {
            Part next = null;
            for (Part each : split(part)) {
                if (next == null || ORDER.compare(each, next) < 0) {
                    if (next != null) {
                        open.add(next);
                    }
                    next = each;
                } else {
                    open.add(each);
                }
            }
            part = next;
        }
    }

    private List<Part> split(Part part) {
        if (part.least >= best || !narrow(part)) {
            return List.of();
        }
        AssignmentNode node = part.node;
        int job = undecided(part);
        if (job < 0) {
            offer(node.settled);
            return List.of();
        }
        List<Part> parts = new ArrayList<>();
        for (long rest = node.domain[job]; rest != 0; rest &= rest - 1) {
            AssignmentNode child = node.child(job, Long.numberOfTrailingZeros(rest));
            if (child != null) {
                look(child, part.price, ROUNDS, parts);
            }
        }
        return parts;
    }

    /** Bounds a part, looks for an assignment in it, and keeps it if there may be a better one. */
    private void look(AssignmentNode node, double[] price, int rounds, Collection<Part> into) {
        nodes++;
        double value = bound.raise(node, price, rounds, target(node));
        if (whole(value) < best) {
            int[] near = repair.near(node, bound);
            offer(near);
            offer(polish.apply(near));
        }
        if (whole(value) < best) {
            into.add(new Part(node, value, whole(value), bound.bestPrice.clone(), bound.bestCount.clone(), nodes));
        }
    }

    /** Takes away what would cost more than the best even if the rest stayed as relaxed. */
    private boolean narrow(Part part) {
        AssignmentNode node = part.node;
        for (int job = 0; job < model.jobs; job++) {
            if (node.settled[job] == AssignmentNode.OPEN) {
                for (long rest = node.domain[job]; rest != 0; rest &= rest - 1) {
                    int place = Long.numberOfTrailingZeros(rest);
                    double more = place == model.bins
                            ? model.leave[job] + (double) model.square * (2L * node.left[model.group[job]] + 1)
                            : model.cost[place][job];
                    if (whole(part.value + Math.max(0, more - part.price[job])) >= best) {
                        node.domain[job] &= ~(1L << place);
                    }
                }
            }
        }
        return node.settle();
    }

    private double target(AssignmentNode node) {
        if (best < AssignmentModel.FORBIDDEN) {
            return best;
        }
        double most = node.cost;
        for (int job = 0; job < model.jobs; job++) {
            double dearest = 0;
            if (node.settled[job] == AssignmentNode.OPEN) {
                for (long rest = node.domain[job]; rest != 0; rest &= rest - 1) {
                    dearest = Math.max(dearest, bound.cost(job, Long.numberOfTrailingZeros(rest)));
                }
            }
            most += dearest;
        }
        return most;
    }

    /** The open job done most often too much or too little; else one with a follow-up; -1 when all is settled. */
    private int undecided(Part part) {
        AssignmentNode node = part.node;
        int chosen = -1;
        double most = -1;
        for (int job = 0; job < model.jobs; job++) {
            if (node.settled[job] != AssignmentNode.OPEN) {
                continue;
            }
            double rank = 1000.0 * Math.abs(part.count[job] - 1)
                    + (model.follows[job] >= 0 ? 100 : 0)
                    + (63 - Long.bitCount(node.domain[job]));
            if (rank > most) {
                most = rank;
                chosen = job;
            }
        }
        return chosen;
    }
}
