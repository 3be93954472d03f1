package io.github.chinsdk.scheduling.explanation;

import io.github.chinsdk.scheduling.MdtProblem;
import io.github.chinsdk.scheduling.MdtSchedule;
import io.github.chinsdk.scheduling.ScheduleConstraint;
import io.github.chinsdk.scheduling.internal.explanation.Comparing;
import io.github.chinsdk.scheduling.internal.explanation.ComparisonText;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How two schedules of one problem differ.
 *
 * @param first the figures of the first
 * @param second the figures of the second
 * @param difference the cost of the second less that of the first, for each constraint where they differ
 * @param changes what is different, meeting by meeting, in words
 * @param movedDiscussions how many discussions are at another meeting, or at one and not at the other
 */
public record ScheduleComparison(
        ScheduleMeasures first,
        ScheduleMeasures second,
        Map<ScheduleConstraint, Long> difference,
        List<String> changes,
        int movedDiscussions) {

    /** Copies the collections. */
    public ScheduleComparison {
        EnumMap<ScheduleConstraint, Long> copy = new EnumMap<>(ScheduleConstraint.class);
        copy.putAll(difference);
        difference = Collections.unmodifiableMap(copy);
        changes = List.copyOf(changes);
    }

    /**
     * {@return how two schedules differ}
     *
     * @param problem the problem that both answer
     * @param first one
     * @param second another
     * @throws IllegalArgumentException when one is of another problem
     */
    public static ScheduleComparison of(MdtProblem problem, MdtSchedule first, MdtSchedule second) {
        return Comparing.of(problem, first, second);
    }

    /** {@return plain text: the figures side by side, then the changes; lines end in {@code \n}} */
    public String toText() {
        return ComparisonText.plain(this);
    }
}
