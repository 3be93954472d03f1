package io.github.chinsdk.scheduling.internal.explanation;

import io.github.chinsdk.scheduling.MdtProblem;
import io.github.chinsdk.scheduling.MdtSchedule;
import io.github.chinsdk.scheduling.ScheduleEvaluation;
import io.github.chinsdk.scheduling.agenda.PersonalTimetable;
import io.github.chinsdk.scheduling.explanation.ScheduleMeasures;
import io.github.chinsdk.scheduling.explanation.StaffCosts;
import io.github.chinsdk.scheduling.problem.Discussion;
import io.github.chinsdk.scheduling.problem.StaffRole;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;

/** Takes the figures of a schedule. */
public final class Measuring {

    private static final int MINUTES_AN_HOUR = 60;

    private Measuring() {}

    /**
     * {@return the figures}
     *
     * @param problem the problem
     * @param schedule an answer to it
     * @param costs what an hour costs
     */
    public static ScheduleMeasures of(MdtProblem problem, MdtSchedule schedule, StaffCosts costs) {
        ScheduleEvaluation evaluation = ScheduleEvaluation.of(problem, schedule);
        Situation situation = new Situation(problem, schedule);
        LocalDate firstDay = problem.calendar().horizon().first();
        int held = 0;
        long waiting = 0;
        for (Discussion discussion : problem.discussions()) {
            String meeting = schedule.meetingOf(discussion.id());
            Situation.Sitting sitting = meeting == null ? null : situation.sittings.get(meeting);
            if (sitting != null) {
                held++;
                LocalDate release = discussion.window().first();
                waiting += Math.max(
                        0,
                        ChronoUnit.DAYS.between(release.isBefore(firstDay) ? firstDay : release, sitting.date()));
            }
        }
        Duration inMeetings = Duration.ZERO;
        Duration travelling = Duration.ZERO;
        Map<StaffRole, Integer> busiest = new EnumMap<>(StaffRole.class);
        Map<StaffRole, Long> minutes = new EnumMap<>(StaffRole.class);
        for (PersonalTimetable timetable : PersonalTimetable.all(problem, schedule)) {
            inMeetings = inMeetings.plus(timetable.inMeetings());
            travelling = travelling.plus(timetable.travelling());
            busiest.merge(timetable.role(), timetable.entries().size(), Math::max);
            minutes.merge(
                    timetable.role(),
                    timetable.inMeetings().plus(timetable.travelling()).toMinutes(),
                    Math::addExact);
        }
        // One rounding at the end: minutes are added up first, and so are pence by the minute.
        long penceMinutes = 0;
        for (Map.Entry<StaffRole, Long> entry : minutes.entrySet()) {
            penceMinutes = Math.addExact(
                    penceMinutes, Math.multiplyExact(entry.getValue(), costs.penceHourlyOf(entry.getKey())));
        }
        return new ScheduleMeasures(
                evaluation.score(),
                problem.meetings().size(),
                situation.sittings.size(),
                problem.discussions().size(),
                held,
                waiting,
                inMeetings,
                travelling,
                busiest,
                (penceMinutes + MINUTES_AN_HOUR / 2) / MINUTES_AN_HOUR);
    }
}
