package io.github.chinsdk.scheduling;

import io.github.chinsdk.scheduling.internal.evaluation.FullEvaluation;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * What a schedule costs: 0 or more on each of three levels, smaller is better, hard before medium
 * before soft.
 *
 * @param byConstraint the cost of every constraint, 0 where it is kept
 */
public record ScheduleScore(Map<ScheduleConstraint, Long> byConstraint) implements Comparable<ScheduleScore> {

    /** Completes the map with zeros and checks that no cost is negative. */
    public ScheduleScore {
        EnumMap<ScheduleConstraint, Long> copy = new EnumMap<>(ScheduleConstraint.class);
        for (ScheduleConstraint constraint : ScheduleConstraint.values()) {
            long cost = byConstraint.getOrDefault(constraint, 0L);
            if (cost < 0) {
                throw new IllegalArgumentException(String.format(
                        Locale.ROOT,
                        "the cost of %s must be >= 0, was %d\nMaybe a difference of scores was passed; a score is a total.",
                        constraint.code(),
                        cost));
            }
            copy.put(constraint, cost);
        }
        byConstraint = Collections.unmodifiableMap(copy);
    }

    /**
     * {@return the score of a schedule, however bad it is: that of {@link ScheduleEvaluation}, without the words}
     *
     * @param problem the problem
     * @param schedule the schedule, which names only what the problem has
     * @throws IllegalArgumentException when the schedule is of another problem or names something unknown
     */
    public static ScheduleScore of(MdtProblem problem, MdtSchedule schedule) {
        return FullEvaluation.score(problem, schedule);
    }

    /**
     * {@return the cost of one constraint}
     *
     * @param constraint which
     */
    public long of(ScheduleConstraint constraint) {
        return Objects.requireNonNull(byConstraint.get(constraint));
    }

    /**
     * {@return the cost of one level}
     *
     * @param level which
     */
    public long of(ConstraintLevel level) {
        long total = 0;
        for (Map.Entry<ScheduleConstraint, Long> entry : byConstraint.entrySet()) {
            if (entry.getKey().level() == level) {
                total += entry.getValue();
            }
        }
        return total;
    }

    /** {@return the number of hard violations; 0 in a usable schedule} */
    public long hard() {
        return of(ConstraintLevel.HARD);
    }

    /** {@return the units of what could not be met} */
    public long medium() {
        return of(ConstraintLevel.MEDIUM);
    }

    /** {@return the soft points} */
    public long soft() {
        return of(ConstraintLevel.SOFT);
    }

    /** Compares hard, then medium, then soft; the smaller score is the better. */
    @Override
    public int compareTo(ScheduleScore other) {
        for (ConstraintLevel level : ConstraintLevel.values()) {
            int byLevel = Long.compare(of(level), other.of(level));
            if (byLevel != 0) {
                return byLevel;
            }
        }
        return 0;
    }

    /** {@return the three levels, as in {@code "0 hard / 1 medium / 2628 soft"}} */
    @Override
    public String toString() {
        return hard() + " hard / " + medium() + " medium / " + soft() + " soft";
    }
}
