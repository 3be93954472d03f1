package io.github.chinsdk.benchmarks.scheduling;

import io.github.chinsdk.scheduling.MdtDocuments;
import io.github.chinsdk.scheduling.MdtProblem;
import io.github.chinsdk.scheduling.MdtSchedule;
import io.github.chinsdk.scheduling.MdtScheduler;
import io.github.chinsdk.scheduling.SearchBudget;
import io.github.chinsdk.scheduling.agenda.MeetingAgenda;
import io.github.chinsdk.scheduling.agenda.PersonalTimetable;
import io.github.chinsdk.scheduling.calendar.CalendarAddress;
import io.github.chinsdk.scheduling.calendar.CalendarPublisher;
import io.github.chinsdk.scheduling.explanation.ProblemWhatIf;
import io.github.chinsdk.scheduling.explanation.Remedy;
import io.github.chinsdk.scheduling.explanation.RemedySearch;
import io.github.chinsdk.scheduling.explanation.ScheduleComparison;
import io.github.chinsdk.scheduling.explanation.ScheduleExplanation;
import io.github.chinsdk.scheduling.explanation.Unmet;
import io.github.chinsdk.scheduling.problem.StaffRole;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a coordinator does with a schedule.
 *
 * <pre>
 * explain IN.json SCHEDULE.json --remedies N      (N: for how many of what is not met to look for the smallest change)
 * compare IN.json FIRST.json SECOND.json
 * publish IN.json SCHEDULE.json FOLDER            (agendas, timetables, calendar)
 * whatif IN.json --seconds N                      (N: for each case)
 * </pre>
 */
final class CoordinatorCommand {

    /** How many files each command names. */
    private static final Map<String, Integer> FILES = Map.of("explain", 2, "compare", 3, "publish", 3, "whatif", 1);

    /** The options that commands have; the others have none. */
    private static final Map<String, Set<String>> OPTIONS =
            Map.of("explain", Set.of("remedies"), "whatif", Set.of("seconds"));

    private final MdtProblem problem;
    private final Options options;
    private final PrintStream out;

    private CoordinatorCommand(MdtProblem problem, Options options, PrintStream out) {
        this.problem = problem;
        this.options = options;
        this.out = out;
    }

    static boolean has(String name, int files) {
        return FILES.getOrDefault(name, 0) == files && files > 0;
    }

    /** Runs a command of so many words, the files among them. */
    static void run(String[] args, int words, PrintStream out) throws IOException {
        String name = args[0];
        List<Path> files =
                Arrays.stream(args).limit(words).skip(1).map(Path::of).toList();
        Options options = new Options(args, words, OPTIONS.getOrDefault(name, Set.of()));
        CoordinatorCommand command = new CoordinatorCommand(SchedulingCommand.read(files.get(0)), options, out);
        switch (name) {
            case "explain" -> command.explain(command.schedule(files.get(1)));
            case "compare" ->
                out.print(ScheduleComparison.of(
                                command.problem, command.schedule(files.get(1)), command.schedule(files.get(2)))
                        .toText());
            case "publish" -> command.publish(command.schedule(files.get(1)), files.get(2));
            default -> command.whatIf();
        }
    }

    private MdtSchedule schedule(Path path) throws IOException {
        try (InputStream stream = Files.newInputStream(path)) {
            return MdtDocuments.readSchedule(problem, stream);
        }
    }

    private void explain(MdtSchedule schedule) {
        ScheduleExplanation explanation = ScheduleExplanation.of(problem, schedule);
        out.print(explanation.toText());
        int wanted = (int) options.number("remedies", 0, 0);
        for (Unmet unmet : explanation.unmet().stream().limit(wanted).toList()) {
            long began = System.nanoTime();
            List<Remedy> remedies = RemedySearch.withDefaults().find(problem, schedule, unmet);
            out.printf(
                    Locale.ROOT,
                    "%n%s (%.0f ms)%n%s",
                    unmet.words(),
                    (System.nanoTime() - began) / 1e6,
                    remedies.isEmpty() ? "  no small change was found to help\n" : "");
            remedies.forEach(remedy -> out.println("  " + remedy.words()));
        }
    }

    private void publish(MdtSchedule schedule, Path folder) throws IOException {
        Files.createDirectories(folder);
        List<MeetingAgenda> agendas = MeetingAgenda.all(problem, schedule, List.of());
        List<PersonalTimetable> timetables = PersonalTimetable.all(problem, schedule);
        CalendarPublisher publisher =
                CalendarPublisher.of(new CalendarAddress("MDT coordinator", "mdt.coordinator@example.nhs.uk"));
        write(folder, "agendas.txt", agendas.stream().map(MeetingAgenda::toText).collect(Collectors.joining("\n\n")));
        write(
                folder,
                "agendas.md",
                agendas.stream().map(MeetingAgenda::toMarkdown).collect(Collectors.joining("\n")));
        write(folder, "agendas.csv", MeetingAgenda.toCsv(agendas));
        write(folder, "agendas.json", MeetingAgenda.toJson(agendas));
        write(
                folder,
                "timetables.txt",
                timetables.stream().map(PersonalTimetable::toText).collect(Collectors.joining("\n")));
        write(folder, "timetables.csv", PersonalTimetable.toCsv(timetables));
        write(folder, "timetables.json", PersonalTimetable.toJson(timetables));
        write(
                folder,
                "meetings.ics",
                publisher.publish(problem, schedule, Instant.now()).toText());
    }

    private void write(Path folder, String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
        out.println(folder.resolve(name));
    }

    private void whatIf() {
        ProblemWhatIf question = ProblemWhatIf.of(problem).oneMore(StaffRole.CARE_NAVIGATOR);
        String first = problem.networks().get(0).id();
        question = question.everyOther(first);
        if (problem.networks().size() > 1) {
            question = question.merged(first, problem.networks().get(1).id());
        }
        out.print(question.compare(
                        MdtScheduler.withDefaults(),
                        SearchBudget.ofTime(SchedulingCommand.seconds(options.number("seconds", 10, 0.001))))
                .toText());
    }
}
