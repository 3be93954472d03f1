package io.github.chinsdk.scheduling.internal.search;

import java.util.function.DoubleSupplier;

/**
 * Simulated annealing whose moves take meetings out and sample new places for them. The best schedule
 * is always judged lexicographically; only what is accepted on the way weighs a medium unit against
 * soft points, and more so as it cools.
 */
public final class Annealing {

    private static final int CHECK_EVERY = 32;

    /** With more meetings than this a step is slow enough to look at the clock each time. */
    private static final int LARGE = 100;

    /** The rest of the budget is for descending from the best. */
    private static final double COOLING_SHARE = 0.97;

    private final Workspace work;
    private final Moves moves;
    private long steps;

    public Annealing(Workspace work) {
        this.work = work;
        moves = new Moves(work);
    }

    public long steps() {
        return steps;
    }

    /**
     * Cools until the progress reaches 1, then descends from the best.
     *
     * @param cooling how
     * @param progress the share of the budget that is spent; 1 or more to stop
     * @param improved told when a better schedule is found
     */
    public void run(Cooling cooling, DoubleSupplier progress, Runnable improved) {
        if (work.free.length == 0) {
            return;
        }
        double temperature = cooling.hot();
        int checkEvery = work.free.length > LARGE ? 1 : CHECK_EVERY;
        for (long step = 0; ; step++) {
            if (step % checkEvery == 0) {
                double spent = progress.getAsDouble() / COOLING_SHARE;
                if (spent >= 1) {
                    break;
                }
                temperature = cooling.temperature(spent);
                work.insertion.mediumWeight = cooling.mediumWeight(spent);
            }
            moves.any(temperature);
            steps++;
            if (work.keep()) {
                improved.run();
            }
        }
        work.restoreBest();
        descend(progress, improved);
    }

    /** Reinserts each meeting at its best place while that helps and the budget lasts. */
    private void descend(DoubleSupplier progress, Runnable improved) {
        work.insertion.mediumWeight = 1_000_000;
        boolean better = true;
        while (better) {
            better = false;
            for (int index : work.free) {
                if (progress.getAsDouble() >= 1) {
                    break;
                }
                steps++;
                moves.fillSeats(index);
                if (work.state.held(index)) {
                    work.state.remove(index);
                }
                work.insertion.insert(index, 0);
                if (work.keep()) {
                    better = true;
                    improved.run();
                }
            }
        }
        work.restoreBest();
    }
}
