package io.github.chinsdk.scheduling.internal.agenda;

import io.github.chinsdk.scheduling.MdtProblem;
import io.github.chinsdk.scheduling.MdtSchedule;
import java.util.Locale;

/** A schedule is read beside the problem that it answers. */
public final class OwnSchedule {

    private OwnSchedule() {}

    /**
     * Checks that the schedule is of the problem.
     *
     * @param problem the problem
     * @param schedule an answer to it
     */
    public static void check(MdtProblem problem, MdtSchedule schedule) {
        if (!schedule.problemId().equals(problem.id())) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "schedule must be of problem %s, was of %s\nMaybe pass the problem that was solved.",
                    problem.id(),
                    schedule.problemId()));
        }
    }
}
