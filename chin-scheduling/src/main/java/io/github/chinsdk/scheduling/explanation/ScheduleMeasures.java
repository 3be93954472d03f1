package io.github.chinsdk.scheduling.explanation;

import io.github.chinsdk.scheduling.MdtProblem;
import io.github.chinsdk.scheduling.MdtSchedule;
import io.github.chinsdk.scheduling.ScheduleScore;
import io.github.chinsdk.scheduling.internal.explanation.Measuring;
import io.github.chinsdk.scheduling.problem.StaffRole;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What a schedule comes to, in the figures that a programme board asks for.
 *
 * @param score its score
 * @param meetings how many meetings it was to hold
 * @param meetingsHeld how many it holds
 * @param discussions how many discussions there were
 * @param discussionsHeld how many are at a meeting
 * @param waitingDays the days from the release of each discussion that is held (or from the first day of the plan, if that is
 *     later) to its meeting, added up
 * @param staffTime the time of everybody in meetings, added up
 * @param travelTime the time of everybody between meetings of a day, added up
 * @param busiest the most meetings that one person of each role attends
 * @param pence what the time in meetings and on the way costs; 0 without hourly costs
 */
public record ScheduleMeasures(
        ScheduleScore score,
        int meetings,
        int meetingsHeld,
        int discussions,
        int discussionsHeld,
        long waitingDays,
        Duration staffTime,
        Duration travelTime,
        Map<StaffRole, Integer> busiest,
        long pence) {

    /** Copies the map. */
    public ScheduleMeasures {
        EnumMap<StaffRole, Integer> copy = new EnumMap<>(StaffRole.class);
        copy.putAll(busiest);
        busiest = Collections.unmodifiableMap(copy);
    }

    /**
     * {@return the figures of a schedule}
     *
     * @param problem the problem
     * @param schedule an answer to it
     * @param costs what an hour costs
     * @throws IllegalArgumentException when the schedule is of another problem
     */
    public static ScheduleMeasures of(MdtProblem problem, MdtSchedule schedule, StaffCosts costs) {
        return Measuring.of(problem, schedule, costs);
    }

    /**
     * {@return the mean wait of the discussions that are held, in tenths of a day, rounded half up; 0 when none is held}
     *
     * <p>A whole number, so that it is the same on every machine and never undefined.
     */
    public long meanWaitTenthsOfDay() {
        return discussionsHeld == 0 ? 0 : (waitingDays * 20 + discussionsHeld) / (2L * discussionsHeld);
    }
}
