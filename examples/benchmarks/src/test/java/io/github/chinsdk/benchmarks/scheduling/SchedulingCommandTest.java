package io.github.chinsdk.benchmarks.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.chinsdk.scheduling.MdtDocuments;
import io.github.chinsdk.scheduling.MdtProblem;
import io.github.chinsdk.scheduling.MdtSchedule;
import io.github.chinsdk.scheduling.MeetingAssignment;
import io.github.chinsdk.scheduling.ScheduleEvaluation;
import io.github.chinsdk.scheduling.problem.DateRange;
import io.github.chinsdk.scheduling.repair.Disruption;
import io.github.chinsdk.scheduling.repair.ScheduleChange;
import io.github.chinsdk.scheduling.repair.ScheduleRepair;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command from its words to its files. */
class SchedulingCommandTest {

    private final MdtProblem problem = SyntheticBoroughs.month(1, 1);
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    private String in;
    private String answer;

    @BeforeEach
    void writeTheProblem() throws IOException {
        in = folder.resolve("in.json").toString();
        answer = folder.resolve("out.json").toString();
        write(problem, in);
    }

    private static void write(MdtProblem what, String file) throws IOException {
        try (OutputStream stream = Files.newOutputStream(Path.of(file))) {
            MdtDocuments.writeProblem(what, stream);
        }
    }

    private MdtSchedule answerTo(MdtProblem what) throws IOException {
        try (InputStream stream = Files.newInputStream(Path.of(answer))) {
            return MdtDocuments.readSchedule(what, stream);
        }
    }

    private int run(String... args) {
        return SchedulingCommand.run(
                args,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private String said() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void solvesAndRepairs() throws IOException {
        assertThat(run("solve", in, answer, "--seconds", "0.3", "--seed", "4", "--threads", "2", "--bound", "0.1"))
                .as(said())
                .isZero();
        MdtSchedule published = answerTo(problem);
        assertThat(ScheduleEvaluation.of(problem, published).score().hard()).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("0 hard / ")
                .contains("no schedule has medium below ");

        MeetingAssignment last = published.meetings().stream()
                .filter(MeetingAssignment::isHeld)
                .reduce((first, second) -> second)
                .orElseThrow();
        String absent = last.attendance().values().iterator().next();
        LocalDate day = Objects.requireNonNull(last.start()).toLocalDate();
        MdtProblem repair = ScheduleRepair.after(
                problem,
                published,
                problem.calendar().horizon().first(),
                List.of(new ScheduleChange.Absence(absent, new DateRange(day, day))));
        write(repair, in);
        assertThat(run("repair", in, answer)).as(said()).isZero();
        MdtSchedule mended = answerTo(repair);
        assertThat(ScheduleEvaluation.of(repair, mended).score().hard()).isZero();
        assertThat(mended.meeting(last.meetingId())).isNotEqualTo(last);
        assertThat(Disruption.between(repair, published, mended).meetingIds()).hasSizeLessThanOrEqualTo(2);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("; S12 ");
        assertThat(run("repair", in, answer, "--seconds", "0.2")).as(said()).isZero();
        assertThat(ScheduleEvaluation.of(repair, answerTo(repair)).score())
                .isLessThanOrEqualTo(ScheduleEvaluation.of(repair, mended).score());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "plan IN OUT|the command must be solve, repair, large, explain, compare, publish or whatif with its files",
                "solve IN|the command must be solve, repair, large, explain, compare, publish or whatif with its files",
                "solve IN OUT --second 3|an option must be one of [--bound, --seconds, --seed, --threads], was --second",
                "solve IN OUT --seconds|--seconds must have a value, has none",
                "solve IN OUT --seconds soon|--seconds must be a number from 0.001, was soon",
                "solve IN OUT --seconds NaN|--seconds must be a number from 0.001, was NaN",
                "solve IN OUT --threads 0|--threads must be a number from 1.0, was 0",
                "solve MISSING OUT|no such file: MISSING",
                "repair IN OUT|the problem to repair must have a baseline, has none",
                "large galaxy|the size must be a number of boroughs or england, was galaxy"
            })
    void saysWhatIsWrongAndEndsWithTwo(String words, String message) {
        String[] args = words.split(" ");
        for (int i = 0; i < args.length; i++) {
            args[i] = args[i].equals("IN") ? in : args[i].equals("OUT") ? answer : args[i];
        }
        assertThat(run(args)).isEqualTo(2);
        assertThat(said()).startsWith(message).contains("\nMaybe");
    }

    @Test
    void explainsComparesAndPublishes() throws IOException {
        assertThat(run("solve", in, answer, "--seconds", "0.3")).as(said()).isZero();
        out.reset();
        assertThat(run("explain", in, answer, "--remedies", "1")).as(said()).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .startsWith("Schedule of ")
                .contains("\nBy network (medium, soft):\n")
                .contains("\nReferrals at a meeting, by who put them forward:\n");
        out.reset();
        assertThat(run("compare", in, answer, answer)).as(said()).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).endsWith("\n0 changes of meetings, 0 discussions moved\n");
        Path published = folder.resolve("published");
        assertThat(run("publish", in, answer, published.toString())).as(said()).isZero();
        assertThat(Files.readString(published.resolve("meetings.ics"))).startsWith("BEGIN:VCALENDAR\r\n");
        assertThat(Files.readString(published.resolve("agendas.txt"))).contains("Actions read back, close");
        out.reset();
        assertThat(run("whatif", in, "--seconds", "0.1")).as(said()).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8).lines()).hasSize(5);
    }

    @Test
    void allThatIsWrongWithADocumentIsSaid() throws IOException {
        Files.writeString(Path.of(in), "{\"schema\":\"chin-mdt-instance/1\"}");
        assertThat(run("solve", in, answer)).isEqualTo(2);
        assertThat(said()).contains("meetings: is missing").contains("staff: is missing");
    }
}
