package io.github.chinsdk.scheduling;

import io.github.chinsdk.scheduling.internal.bound.ProblemBound;
import java.util.concurrent.Executor;

/**
 * What no schedule of a problem can beat, proved by pricing what networks share (Lagrangian
 * relaxation; Geoffrion 1974, doi:10.1007/BFb0120690) and planning each network alone.
 *
 * @param leastMedium no schedule without hard violations has fewer medium units
 * @param comparedWith the score of the schedule that the bound was raised towards
 * @param leastSoft no schedule without hard violations and with as many medium units as that one has
 *     fewer soft points
 */
public record ScheduleBound(long leastMedium, ScheduleScore comparedWith, long leastSoft) {

    /**
     * {@return the bound of a problem; zeros where its networks are too large to be planned alone}
     *
     * @param problem the problem
     * @param schedule a good schedule of it, towards which the bound is raised
     * @param budget how long to try; a round of prices counts as a thousand steps
     */
    public static ScheduleBound of(MdtProblem problem, MdtSchedule schedule, SearchBudget budget) {
        return of(problem, schedule, budget, Runnable::run);
    }

    /**
     * {@return the bound of a problem, its networks being planned at once}
     *
     * @param problem the problem
     * @param schedule a good schedule of it, towards which the bound is raised
     * @param budget how long to try; a round of prices counts as a thousand steps
     * @param executor plans the networks; a budget in steps gives the same bound whatever it is
     */
    public static ScheduleBound of(MdtProblem problem, MdtSchedule schedule, SearchBudget budget, Executor executor) {
        return ProblemBound.of(problem, schedule, budget, executor);
    }

    /** {@return whether the medium level of the schedule compared is proved the least possible} */
    public boolean isMediumProved() {
        return leastMedium == comparedWith.medium();
    }

    /** {@return whether the schedule compared is proved the best possible} */
    public boolean isOptimal() {
        return comparedWith.hard() == 0 && isMediumProved() && leastSoft == comparedWith.soft();
    }

    /**
     * {@return how far the soft level of the schedule compared may be from the least possible, as a share
     * of it in [0, 1]}
     */
    public double softGap() {
        long soft = comparedWith.soft();
        return soft == 0 ? 0 : (double) (soft - leastSoft) / soft;
    }
}
