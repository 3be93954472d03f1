package io.github.chinsdk.scheduling;

import io.github.chinsdk.scheduling.internal.evaluation.FullEvaluation;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A schedule judged from scratch: its score, and every match that makes it up.
 *
 * @param score the score
 * @param matches where each cost comes from; the costs of a constraint's matches add up to its score
 */
public record ScheduleEvaluation(ScheduleScore score, List<ConstraintMatch> matches) {

    /** Copies the matches. */
    public ScheduleEvaluation {
        matches = List.copyOf(matches);
    }

    /**
     * {@return the evaluation of a schedule, however bad it is}
     *
     * @param problem the problem
     * @param schedule the schedule, which names only meetings, slots, staff, rooms and discussions of the
     *     problem
     * @throws IllegalArgumentException when the schedule is of another problem or names something unknown
     */
    public static ScheduleEvaluation of(MdtProblem problem, MdtSchedule schedule) {
        return FullEvaluation.evaluate(problem, schedule);
    }

    /**
     * {@return the matches of one constraint}
     *
     * @param constraint which
     */
    public List<ConstraintMatch> of(ScheduleConstraint constraint) {
        return matches.stream()
                .filter(match -> match.constraint() == constraint)
                .collect(Collectors.toUnmodifiableList());
    }
}
