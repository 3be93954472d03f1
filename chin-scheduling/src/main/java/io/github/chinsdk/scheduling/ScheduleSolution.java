package io.github.chinsdk.scheduling;

import io.github.chinsdk.scheduling.explanation.ScheduleExplanation;
import io.github.chinsdk.scheduling.planning.Feasibility;
import java.util.Locale;

/**
 * What a search found.
 *
 * @param problem the problem that was solved
 * @param schedule the best schedule
 * @param score its score, judged from scratch
 * @param steps how many steps the search took
 */
public record ScheduleSolution(MdtProblem problem, MdtSchedule schedule, ScheduleScore score, long steps) {

    /**
     * {@return what no schedule could have met, each with its proof in words; nothing when this one meets everything that must
     * be met}
     */
    public Feasibility feasibility() {
        return score.medium() == 0 ? Feasibility.nothing() : Feasibility.of(problem);
    }

    /** {@return the schedule in the words of a coordinator: what it costs, what it leaves undone and why} */
    public ScheduleExplanation explain() {
        return ScheduleExplanation.of(problem, schedule);
    }

    /** {@return a text that names no patient} */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "ScheduleSolution of %s: %s, %d steps", problem.id(), score, steps);
    }
}
