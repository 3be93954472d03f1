package io.github.chinsdk.examples.quickstart;

import io.github.chinsdk.examples.quickstart.input.InputFiles;
import io.github.chinsdk.examples.quickstart.input.Programme;
import io.github.chinsdk.examples.quickstart.input.ProgrammeReader;
import io.github.chinsdk.examples.quickstart.measure.Area;
import io.github.chinsdk.examples.quickstart.measure.Findings;
import io.github.chinsdk.examples.quickstart.plan.MonthPlan;
import io.github.chinsdk.examples.quickstart.plan.MonthPlanner;
import io.github.chinsdk.examples.quickstart.report.ConsoleSummary;
import io.github.chinsdk.examples.quickstart.report.CsvReport;
import io.github.chinsdk.examples.quickstart.report.HtmlReport;
import io.github.chinsdk.examples.quickstart.report.JsonReport;
import io.github.chinsdk.examples.quickstart.synthetic.SyntheticFiles;
import io.github.chinsdk.examples.quickstart.synthetic.SyntheticMonth;
import io.github.chinsdk.scheduling.SearchBudget;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;

/**
 * The main job. It reads a programme (organisations, list sizes, disease registers), calculates its key figures, plans a
 * month of MDT meetings and writes a report. Without arguments it makes a synthetic North Central London up.
 */
public final class Quickstart {

    private static final int DONE = 0;
    private static final int WRONG_ARGUMENTS = 1;
    private static final int NOTHING_USABLE = 2;
    private static final int NOT_WRITTEN = 3;

    private static final String ISLINGTON = "08H";

    private final Arguments arguments;
    private final PrintStream out;
    private final PrintStream err;
    private final Path directory;
    private final Progress progress;

    private Quickstart(Arguments arguments, PrintStream out, PrintStream err, Path directory, Progress progress) {
        this.arguments = arguments;
        this.out = out;
        this.err = err;
        this.directory = directory;
        this.progress = progress;
    }

    /**
     * Runs the job in the working directory and ends the process with its exit code unless that is 0.
     *
     * @param args see {@code --help}
     */
    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        int exitCode = run(args, out, err, Path.of(""), Progress.on(err));
        if (exitCode != DONE) {
            System.exit(exitCode);
        }
    }

    /**
     * Runs the job without a terminal.
     *
     * @param args see {@code --help}
     * @param out takes the summary
     * @param err takes what is wrong
     * @param directory the directory that relative paths in the arguments begin at
     * @return 0 done, 1 wrong arguments, 2 nothing usable in the files, 3 the report cannot be written
     */
    public static int run(String[] args, PrintStream out, PrintStream err, Path directory) {
        return run(args, out, err, directory, Progress.none(err));
    }

    private static int run(String[] args, PrintStream out, PrintStream err, Path directory, Progress progress) {
        try {
            Arguments arguments = Arguments.parse(args);
            if (arguments.help()) {
                out.print(Arguments.USAGE);
                return DONE;
            }
            return new Quickstart(arguments, out, err, directory, progress).run();
        } catch (Arguments.WrongArguments wrong) {
            err.println(wrong.getMessage());
            return WRONG_ARGUMENTS;
        } catch (IOException | UncheckedIOException failed) {
            progress.done();
            err.println("the report cannot be written: " + failed);
            err.println("Maybe the folder is not allowed to be written to, or the disk is full: try --out DIR.");
            return NOT_WRITTEN;
        }
    }

    private int run() throws IOException, Arguments.WrongArguments {
        progress.says("Reading");
        Optional<Programme> programme = arguments.data().isEmpty() ? synthetic() : published();
        progress.done();
        if (programme.isEmpty()) {
            return NOTHING_USABLE;
        }
        progress.says("Calculating");
        Findings findings = Findings.of(programme.get());
        Area focus = focus(findings);
        progress.says("Planning the meetings");
        Path report = directory.resolve(arguments.out());
        Files.createDirectories(report);
        MonthPlan plan = MonthPlanner.plan(
                SyntheticMonth.describe(arguments.seed()),
                report,
                SearchBudget.ofSteps(arguments.steps()),
                arguments.seed());
        progress.says("Writing the report");
        CsvReport.write(findings, plan, report);
        JsonReport.write(findings, plan, report.resolve("numbers.json"));
        HtmlReport.write(findings, plan, focus, report.resolve("report.html"));
        progress.done();
        ConsoleSummary.lines(findings, plan, focus, arguments.out()).forEach(out::println);
        return DONE;
    }

    private Optional<Programme> synthetic() throws IOException {
        Path data = directory.resolve(arguments.out()).resolve("synthetic-data");
        Files.createDirectories(data);
        SyntheticFiles.write(arguments.seed(), data);
        InputFiles files = InputFiles.find(data, "").files().orElseThrow();
        return Optional.of(ProgrammeReader.readSynthetic(files));
    }

    private Optional<Programme> published() throws IOException, Arguments.WrongArguments {
        Path data = directory.resolve(arguments.data());
        if (!Files.isDirectory(data)) {
            throw new Arguments.WrongArguments(
                    "--data must be a folder, was \"" + arguments.data() + "\"",
                    "Maybe the name has a typing error; the working directory is "
                            + directory.toAbsolutePath().normalize() + ".");
        }
        InputFiles.Found found = InputFiles.find(data, arguments.year());
        found.problems().forEach(problem -> err.println(problem));
        if (found.files().isEmpty()) {
            return nothingUsable();
        }
        Programme programme = ProgrammeReader.read(found.files().get());
        if (programme.practices().stream()
                .allMatch(practice -> practice.registers().isEmpty())) {
            programme.problems().stream().limit(20).forEach(problem -> err.println(problem));
            return nothingUsable();
        }
        return Optional.of(programme);
    }

    private Optional<Programme> nothingUsable() {
        err.println("nothing usable is left in " + arguments.data());
        return Optional.empty();
    }

    private Area focus(Findings findings) throws Arguments.WrongArguments {
        if (!arguments.borough().isEmpty()) {
            Optional<Area> wanted = findings.borough(arguments.borough());
            if (wanted.isEmpty()) {
                throw new Arguments.WrongArguments(
                        "--borough must be a borough of the files, was \"" + arguments.borough() + "\"",
                        "Maybe use its code, for example "
                                + findings.boroughs().get(0).place().code() + " for "
                                + findings.boroughs().get(0).place().name() + ".");
            }
            return wanted.get();
        }
        return findings.borough(ISLINGTON)
                .orElseGet(() -> findings.boroughs().stream()
                        .max(Comparator.comparingLong(Area::registeredPatients))
                        .orElseThrow());
    }
}
