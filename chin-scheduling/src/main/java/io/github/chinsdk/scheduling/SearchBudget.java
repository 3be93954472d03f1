package io.github.chinsdk.scheduling;

import java.time.Duration;
import java.util.Locale;
import java.util.function.BooleanSupplier;

/**
 * How long a search may go on. A budget in steps gives the same schedule for the same seed on any
 * machine and any number of threads; a budget in time is for people who wait.
 */
public final class SearchBudget {

    private final long steps;
    private final Duration time;
    private final BooleanSupplier cancelled;

    private SearchBudget(long steps, Duration time, BooleanSupplier cancelled) {
        this.steps = steps;
        this.time = time;
        this.cancelled = cancelled;
    }

    /**
     * {@return a budget in steps, shared among the parts of the problem by their size}
     *
     * @param steps how many, at least 0; a step takes some 20 to 100 microseconds
     */
    public static SearchBudget ofSteps(long steps) {
        if (steps < 0) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT, "steps must be >= 0, was %d\nMaybe 100,000 is meant, some seconds of search.", steps));
        }
        return new SearchBudget(steps, Duration.ZERO, () -> false);
    }

    /**
     * {@return a budget in time on the clock}
     *
     * @param time how long, more than zero
     */
    public static SearchBudget ofTime(Duration time) {
        if (time.isNegative() || time.isZero()) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT, "time must be more than zero, was %s\nMaybe Duration.ofSeconds(10) is meant.", time));
        }
        return new SearchBudget(-1, time, () -> false);
    }

    /**
     * {@return this budget, ended early when somebody says so}
     *
     * @param cancelled asked now and then, from whichever thread searches; true to end
     */
    public SearchBudget until(BooleanSupplier cancelled) {
        return new SearchBudget(steps, time, cancelled);
    }

    /** {@return the steps, or -1 when the budget is in time} */
    public long steps() {
        return steps;
    }

    /** {@return the time, or zero when the budget is in steps} */
    public Duration time() {
        return time;
    }

    /** {@return whether the search should end early} */
    public boolean isCancelled() {
        return cancelled.getAsBoolean();
    }
}
