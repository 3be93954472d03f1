package io.github.chinsdk.scheduling.internal.parallel;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.function.IntConsumer;

/** Runs numbered tasks on an executor of the caller and waits for all of them. */
public final class Tasks {

    private Tasks() {}

    /**
     * Runs them; what one of them throws is thrown here.
     *
     * @param executor of the caller
     * @param tasks how many
     * @param task told its number, from 0
     * @throws CancellationException if this thread is interrupted while it waits
     */
    public static void all(Executor executor, int tasks, IntConsumer task) {
        List<FutureTask<Integer>> running = new ArrayList<>();
        for (int i = 0; i < tasks; i++) {
            int number = i;
            running.add(new FutureTask<>(() -> task.accept(number), number));
        }
        running.forEach(executor::execute);
        running.forEach(Tasks::await);
    }

    private static void await(FutureTask<Integer> running) {
        try {
            running.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException(
                    "the search was interrupted\nMaybe end it with SearchBudget.until instead.");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
    }
}
