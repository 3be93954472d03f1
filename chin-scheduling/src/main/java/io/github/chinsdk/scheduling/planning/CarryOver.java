package io.github.chinsdk.scheduling.planning;

import io.github.chinsdk.scheduling.MdtProblem;
import io.github.chinsdk.scheduling.MdtSchedule;
import io.github.chinsdk.scheduling.agenda.OpenAction;
import io.github.chinsdk.scheduling.internal.planning.CarryOverBuilder;
import io.github.chinsdk.scheduling.problem.DateRange;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one month leaves to the next.
 *
 * @param cases discussions that were not held, and follow-ups that were asked for
 * @param actions what was promised and not reported back, for the next agendas
 * @param positions how far the series of each network has come, by network id
 */
public record CarryOver(List<PlannedCase> cases, List<OpenAction> actions, Map<String, SeriesPosition> positions) {

    /** Copies the collections. */
    public CarryOver {
        cases = List.copyOf(cases);
        actions = List.copyOf(actions);
        positions = Collections.unmodifiableMap(new LinkedHashMap<>(positions));
    }

    /**
     * {@return what a month leaves to the next}
     *
     * <p>A discussion that was at no meeting, or was not reached, comes again with the same kind, minutes and people. If its
     * last date is before the next month it becomes mandatory, with the whole of the next month to be held in; otherwise it
     * keeps its window, and an optional one rises by one in priority, to 3 at most, so that nobody is passed over month after
     * month. If a follow-up waits on a discussion that comes again, the two come again together. A follow-up that was asked for
     * is an optional discussion of the same priority, in its own window, or in the whole of the next month when
     * that is over before.
     *
     * @param problem the problem of the month
     * @param schedule the schedule that was kept
     * @param outcomes what came of the discussions
     * @param openActions every action that is still open
     * @param nextMonth the first and the last date of the next plan
     * @throws IllegalArgumentException when the schedule is of another problem, or an outcome is of a discussion that was at
     *     no meeting
     */
    public static CarryOver from(
            MdtProblem problem,
            MdtSchedule schedule,
            List<DiscussionOutcome> outcomes,
            List<OpenAction> openActions,
            DateRange nextMonth) {
        return new CarryOverBuilder(problem, schedule, outcomes, nextMonth).build(openActions);
    }
}
