package io.github.chinsdk.examples.quickstart.plan;

import io.github.chinsdk.examples.quickstart.chart.Text;
import io.github.chinsdk.scheduling.ConstraintLevel;
import io.github.chinsdk.scheduling.ConstraintMatch;
import io.github.chinsdk.scheduling.MdtDocuments;
import io.github.chinsdk.scheduling.MdtProblem;
import io.github.chinsdk.scheduling.MdtSchedule;
import io.github.chinsdk.scheduling.MdtScheduler;
import io.github.chinsdk.scheduling.ScheduleEvaluation;
import io.github.chinsdk.scheduling.ScheduleScore;
import io.github.chinsdk.scheduling.ScheduleSolution;
import io.github.chinsdk.scheduling.SearchBudget;
import io.github.chinsdk.scheduling.agenda.MeetingAgenda;
import io.github.chinsdk.scheduling.calendar.CalendarAddress;
import io.github.chinsdk.scheduling.calendar.CalendarPublisher;
import io.github.chinsdk.scheduling.planning.MdtPlan;
import io.github.chinsdk.scheduling.planning.PlannedMonth;
import io.github.chinsdk.scheduling.planning.Shortfall;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Plans a month of meetings and writes it as JSON, as an agenda for each meeting and as a calendar file. */
public final class MonthPlanner {

    /** The calendar file says when it was made. A report that is the same every time says the same every time. */
    private static final Instant STAMP = Instant.parse("2017-09-25T09:00:00Z");

    private static final CalendarAddress COORDINATOR =
            new CalendarAddress("MDT coordinator", "mdt.coordinator@islington.example");

    private static final int MOST_OPEN_POINTS = 8;

    private MonthPlanner() {}

    /**
     * Plans a month.
     *
     * @param description the month as its coordinator describes it
     * @param report the folder of the report; the plan goes into {@code mdt/} below it
     * @param budget how long to search
     * @param seed of the search
     * @return the plan, for the report
     * @throws IOException if a file cannot be written
     */
    public static MonthPlan plan(MdtPlan description, Path report, SearchBudget budget, long seed) throws IOException {
        PlannedMonth month = description.toProblem();
        MdtProblem problem = month.problem();
        ScheduleSolution solution = MdtScheduler.withDefaults().withSeed(seed).solve(problem, budget);
        List<MeetingAgenda> agendas = MeetingAgenda.all(problem, solution.schedule(), List.of());
        write(problem, solution.schedule(), agendas, report.resolve("mdt"));
        return new MonthPlan(
                problem.networks().get(0).borough(),
                problem.networks().size(),
                problem.meetings().size(),
                problem.discussions().size(),
                solution.schedule().meetingByDiscussion().size(),
                meetings(solution.schedule(), agendas),
                verdict(solution.score()),
                openPoints(month, ScheduleEvaluation.of(problem, solution.schedule())));
    }

    private static void write(MdtProblem problem, MdtSchedule schedule, List<MeetingAgenda> agendas, Path directory)
            throws IOException {
        Path agendaDirectory = directory.resolve("agendas");
        Files.createDirectories(agendaDirectory);
        try (OutputStream out = Files.newOutputStream(directory.resolve("problem.json"))) {
            MdtDocuments.writeProblem(problem, out);
        }
        try (OutputStream out = Files.newOutputStream(directory.resolve("schedule.json"))) {
            MdtDocuments.writeSchedule(schedule, out);
        }
        for (MeetingAgenda agenda : agendas) {
            Files.writeString(
                    agendaDirectory.resolve(agenda.meetingId() + ".txt"), agenda.toText(), StandardCharsets.UTF_8);
        }
        Files.writeString(
                directory.resolve("meetings.ics"),
                CalendarPublisher.of(COORDINATOR)
                        .publish(problem, schedule, STAMP)
                        .toText(),
                StandardCharsets.UTF_8);
    }

    private static List<PlannedMeeting> meetings(MdtSchedule schedule, List<MeetingAgenda> agendas) {
        Map<String, Long> discussions = schedule.meetingByDiscussion().values().stream()
                .collect(Collectors.groupingBy(meeting -> meeting, Collectors.counting()));
        List<PlannedMeeting> meetings = new ArrayList<>();
        for (MeetingAgenda agenda : agendas) {
            meetings.add(new PlannedMeeting(
                    agenda.meetingId(),
                    agenda.networkId(),
                    agenda.start(),
                    agenda.start().plus(agenda.duration()),
                    agenda.place(),
                    schedule.meeting(agenda.meetingId()).attendance().size(),
                    Math.toIntExact(discussions.getOrDefault(agenda.meetingId(), 0L)),
                    "mdt/agendas/" + agenda.meetingId() + ".txt"));
        }
        return meetings;
    }

    private static String verdict(ScheduleScore score) {
        String rules = score.hard() == 0 ? "Every rule is kept" : score.hard() + " rules are broken";
        String needs = score.medium() == 0
                ? "everything that has to happen does"
                : "what has to happen falls short by " + Text.whole(score.medium());
        return rules + ", " + needs + "; wishes cost " + Text.whole(score.soft()) + " points.";
    }

    private static List<String> openPoints(PlannedMonth month, ScheduleEvaluation evaluation) {
        List<String> points = new ArrayList<>();
        month.feasibility().shortfalls().stream().map(Shortfall::words).forEach(points::add);
        evaluation.matches().stream()
                .filter(match -> match.constraint().level() != ConstraintLevel.SOFT)
                .map(ConstraintMatch::justification)
                .map(Object::toString)
                .forEach(points::add);
        if (points.size() > MOST_OPEN_POINTS) {
            String more = "And " + (points.size() - MOST_OPEN_POINTS) + " more.";
            points.subList(MOST_OPEN_POINTS, points.size()).clear();
            points.add(more);
        }
        return List.copyOf(points);
    }
}
