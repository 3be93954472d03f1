package io.github.chinsdk.scheduling.internal.bound;

import io.github.chinsdk.scheduling.SearchBudget;

/** Shares a budget out among the pieces of work for which rounds of prices are made, one piece after another. */
final class Rounds {

    private static final long STEPS_A_ROUND = 1000;

    private final SearchBudget budget;
    private final long end;
    private long done;
    private long doneBefore;
    private long from;
    private long until;

    Rounds(SearchBudget budget) {
        this.budget = budget;
        end = inTime() ? System.nanoTime() + budget.time().toNanos() : budget.steps() / STEPS_A_ROUND;
    }

    private boolean inTime() {
        return budget.steps() < 0;
    }

    private long now() {
        return inTime() ? System.nanoTime() : done;
    }

    /** Begins a piece of work, which has a share of what is left. */
    void allot(double share) {
        from = now();
        doneBefore = done;
        until = from + (long) (Math.max(0, end - from) * share);
    }

    void count() {
        done++;
    }

    /** Whether the piece of work has had its share. */
    boolean areOver() {
        return budget.isCancelled() || now() - until >= 0;
    }

    /** How many rounds there may be time for yet, if they take as long as those of the piece of work so far. */
    double left() {
        double spent = spent();
        return spent == 0 ? 0 : (done - doneBefore) * (1 - spent) / spent;
    }

    /** How much of its share the piece of work has had. */
    double spent() {
        return until <= from ? 1 : Math.min(1, (double) (now() - from) / (until - from));
    }
}
