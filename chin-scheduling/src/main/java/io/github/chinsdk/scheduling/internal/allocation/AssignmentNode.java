package io.github.chinsdk.scheduling.internal.allocation;

import java.util.Arrays;

/** A part of all assignments: what each job may still do, and what the jobs that are settled cost. */
final class AssignmentNode {

    static final int OPEN = -2;

    final AssignmentModel model;

    /** The bins of each job as bits, and being left out as the bit after them. */
    final long[] domain;

    /** The bin of each settled job, -1 for left out, or {@link #OPEN}. */
    final int[] settled;

    final int[] capacity;
    final int[] left;
    long cost;
    int open;

    /** Everything that the model allows. */
    AssignmentNode(AssignmentModel model) {
        this.model = model;
        domain = new long[model.jobs];
        settled = new int[model.jobs];
        capacity = model.capacity.clone();
        left = new int[model.groups];
        open = model.jobs;
        Arrays.fill(settled, OPEN);
        for (int job = 0; job < model.jobs; job++) {
            domain[job] = model.domain(job);
        }
    }

    private AssignmentNode(AssignmentNode parent) {
        model = parent.model;
        domain = parent.domain.clone();
        settled = parent.settled.clone();
        capacity = parent.capacity.clone();
        left = parent.left.clone();
        cost = parent.cost;
        open = parent.open;
    }

    /** The part in which a job is in a bin, or left out for the number of bins; null when there is nothing in it. */
    @org.jspecify.annotations.Nullable
    AssignmentNode child(int job, int place) {
        AssignmentNode child = new AssignmentNode(this);
        child.domain[job] = 1L << place;
        return child.settle() ? child : null;
    }

    /** Settles every job with one thing to do, and takes from the others what that rules out. */
    boolean settle() {
        boolean again = true;
        while (again) {
            again = false;
            for (int job = 0; job < model.jobs; job++) {
                if (settled[job] != OPEN) {
                    continue;
                }
                narrow(job);
                if (domain[job] == 0) {
                    return false;
                }
                if ((domain[job] & (domain[job] - 1)) == 0) {
                    take(job, Long.numberOfTrailingZeros(domain[job]));
                    again = true;
                }
            }
        }
        return true;
    }

    private void take(int job, int place) {
        int bin = place == model.bins ? -1 : place;
        settled[job] = bin;
        open--;
        if (bin < 0) {
            cost += model.leave[job] + model.square * (2L * left[model.group[job]] + 1);
            left[model.group[job]]++;
        } else {
            cost += model.cost[bin][job];
            capacity[bin] -= model.size[bin][job];
        }
        cost += linkWith(job, model.follows[job]);
        for (int later : model.followers[job]) {
            cost += linkWith(later, job);
        }
    }

    /** The cost of a link of which both ends are settled. */
    private long linkWith(int later, int earlier) {
        return earlier < 0 || settled[earlier] == OPEN || settled[later] == OPEN
                ? 0
                : model.link(later, settled[earlier], settled[later]);
    }

    private void narrow(int job) {
        long bins = domain[job] & ~model.outside();
        for (long rest = bins; rest != 0; rest &= rest - 1) {
            int bin = Long.numberOfTrailingZeros(rest);
            if (model.size[bin][job] > capacity[bin] || !linked(job, bin)) {
                domain[job] &= ~(1L << bin);
            }
        }
        if ((domain[job] & model.outside()) != 0 && !mayLeave(job)) {
            domain[job] &= ~model.outside();
        }
    }

    /** Whether the job it follows, and those that follow it and are settled, allow a bin. */
    private boolean linked(int job, int bin) {
        int earlier = model.follows[job];
        if (earlier >= 0 && !anyBefore(job, bin, domain[earlier])) {
            return false;
        }
        for (int later : model.followers[job]) {
            if (settled[later] >= 0 && model.link(later, bin, settled[later]) >= AssignmentModel.FORBIDDEN) {
                return false;
            }
        }
        return true;
    }

    private boolean anyBefore(int job, int bin, long places) {
        for (long rest = places & ~model.outside(); rest != 0; rest &= rest - 1) {
            if (model.link(job, Long.numberOfTrailingZeros(rest), bin) < AssignmentModel.FORBIDDEN) {
                return true;
            }
        }
        return false;
    }

    private boolean mayLeave(int job) {
        for (int later : model.followers[job]) {
            if (settled[later] >= 0) {
                return false;
            }
        }
        return true;
    }
}
