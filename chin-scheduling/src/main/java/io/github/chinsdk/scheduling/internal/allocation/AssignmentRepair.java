package io.github.chinsdk.scheduling.internal.allocation;

import java.util.Arrays;

/** Makes an assignment of what the bound would do: each job once, where there is room, then shifts and swaps. */
final class AssignmentRepair {

    private final AssignmentModel model;
    private final int[] binOf;
    private final int[] room;

    AssignmentRepair(AssignmentModel model) {
        this.model = model;
        binOf = new int[model.jobs];
        room = new int[model.bins];
    }

    /** An assignment in a node near the relaxed one of the bound, which may still be forbidden. */
    int[] near(AssignmentNode node, AssignmentBound bound) {
        System.arraycopy(node.capacity, 0, room, 0, room.length);
        System.arraycopy(node.settled, 0, binOf, 0, binOf.length);
        for (int job = 0; job < model.jobs; job++) {
            if (binOf[job] == AssignmentNode.OPEN && bound.bestCount[job] > 0) {
                put(job, bound.bestPlaces[job]);
            }
        }
        for (int next = dearest(node); next >= 0; next = dearest(node)) {
            if (!put(next, node.domain[next])) {
                // Nowhere to go: the assignment is of no use, unless leaving it out is allowed.
                binOf[next] = -1;
            }
        }
        improve(node);
        return binOf.clone();
    }

    /** Puts a job where it costs least among the places that have room. */
    private boolean put(int job, long places) {
        long least = Long.MAX_VALUE;
        int best = -1;
        for (long rest = places; rest != 0; rest &= rest - 1) {
            int place = Long.numberOfTrailingZeros(rest);
            if (hasRoom(job, place) && costAt(job, place) < least) {
                least = costAt(job, place);
                best = place;
            }
        }
        if (best < 0) {
            return false;
        }
        binOf[job] = best == model.bins ? -1 : best;
        if (best < model.bins) {
            room[best] -= model.size[best][job];
        }
        return true;
    }

    private boolean hasRoom(int job, int place) {
        return place == model.bins || model.size[place][job] <= room[place];
    }

    private long costAt(int job, int place) {
        return place == model.bins ? model.leave[job] + model.square : model.cost[place][job];
    }

    /** The open job that loses most when its best place is gone. */
    private int dearest(AssignmentNode node) {
        int dearest = -1;
        long most = -1;
        for (int job = 0; job < model.jobs; job++) {
            if (binOf[job] != AssignmentNode.OPEN) {
                continue;
            }
            long least = AssignmentModel.FORBIDDEN;
            long second = AssignmentModel.FORBIDDEN;
            for (long rest = node.domain[job]; rest != 0; rest &= rest - 1) {
                int place = Long.numberOfTrailingZeros(rest);
                if (hasRoom(job, place)) {
                    long cost = costAt(job, place);
                    second = Math.min(second, Math.max(least, cost));
                    least = Math.min(least, cost);
                }
            }
            if (second - least > most) {
                most = second - least;
                dearest = job;
            }
        }
        return dearest;
    }

    private void improve(AssignmentNode node) {
        if (Arrays.stream(model.follows).anyMatch(earlier -> earlier >= 0) || model.square > 0) {
            return;
        }
        boolean better = true;
        while (better) {
            better = false;
            for (int job = 0; job < model.jobs; job++) {
                if (node.settled[job] == AssignmentNode.OPEN) {
                    better |= shift(node, job) || swap(node, job);
                }
            }
        }
    }

    private int place(int job) {
        return binOf[job] < 0 ? model.bins : binOf[job];
    }

    private void move(int job, int place) {
        if (binOf[job] >= 0) {
            room[binOf[job]] += model.size[binOf[job]][job];
        }
        binOf[job] = place == model.bins ? -1 : place;
        if (place < model.bins) {
            room[place] -= model.size[place][job];
        }
    }

    private boolean shift(AssignmentNode node, int job) {
        for (long rest = node.domain[job]; rest != 0; rest &= rest - 1) {
            int place = Long.numberOfTrailingZeros(rest);
            if (costAt(job, place) < costAt(job, place(job)) && hasRoom(job, place)) {
                move(job, place);
                return true;
            }
        }
        return false;
    }

    private boolean swap(AssignmentNode node, int job) {
        for (int other = job + 1; other < model.jobs; other++) {
            int mine = place(job);
            int theirs = place(other);
            if (node.settled[other] == AssignmentNode.OPEN
                    && mine != theirs
                    && (node.domain[job] >> theirs & 1) != 0
                    && (node.domain[other] >> mine & 1) != 0
                    && costAt(job, theirs) + costAt(other, mine) < costAt(job, mine) + costAt(other, theirs)
                    && fits(job, other, theirs)
                    && fits(other, job, mine)) {
                move(job, theirs);
                move(other, mine);
                return true;
            }
        }
        return false;
    }

    private boolean fits(int comes, int goes, int place) {
        return place == model.bins || model.size[place][comes] <= room[place] + model.size[place][goes];
    }
}
