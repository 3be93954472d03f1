package io.github.chinsdk.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuickstartTest {

    @TempDir
    static Path directory;

    private static Run run;

    @BeforeAll
    static void run() {
        run = Run.of(directory);
    }

    @Test
    void theSummaryIsTheGoldenOne() throws IOException {
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        try (InputStream golden = QuickstartTest.class.getResourceAsStream("summary.txt")) {
            assertThat(run.out().lines().map(QuickstartTest::withoutPlanFigures).toList())
                    .isEqualTo(new String(golden.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .toList());
        }
    }

    /** How many discussions the plan fits in and what it costs move with every better scheduler; the rest must not. */
    private static String withoutPlanFigures(String line) {
        return line.replaceAll("[0-9]+ of 526 discussions", "N of 526 discussions")
                .replaceAll("cost [0-9,]+ points", "cost N points");
    }

    @Test
    void thePlanFitsNearlyEveryDiscussionIn() {
        Matcher held = Pattern.compile("([0-9]+) of 526 discussions").matcher(run.out());
        assertThat(held.find()).isTrue();
        assertThat(Integer.parseInt(held.group(1))).isBetween(515, 526);
    }

    @Test
    void theSummaryFitsOneScreen() {
        assertThat(run.out().lines().count()).isLessThanOrEqualTo(24);
        assertThat(run.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(96));
    }

    /** Another locale with digits of its own, another time zone, another folder: the same bytes. */
    @Test
    void everyByteIsTheSameElsewhere(@TempDir Path elsewhere) throws IOException {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
            Run other = Run.of(elsewhere);
            assertThat(other.out()).isEqualTo(run.out());
            TreeMap<String, String> expected = run.everything();
            TreeMap<String, String> actual = other.everything();
            assertThat(actual.keySet()).isEqualTo(expected.keySet());
            actual.forEach((file, bytes) -> assertThat(bytes.equals(expected.get(file)))
                    .as("%s is the same", file)
                    .isTrue());
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void anotherSeedIsAnotherProgrammeOfTheSameTotals(@TempDir Path elsewhere) {
        Run other = Run.quickly(elsewhere, "--seed", "7");
        assertThat(other.out()).contains("1,557,540 people, 213 practices, 22 networks, 5 boroughs");
        assertThat(other.out()).contains("8.84% (8.72-8.95)");
        assertThat(other.report("synthetic-data/PREVALENCE_1617.csv"))
                .isNotEqualTo(run.report("synthetic-data/PREVALENCE_1617.csv"));
    }

    @Test
    void thePageOpensWithoutANetwork() {
        String page = run.report("report.html");
        assertThat(page).startsWith("<!doctype html>").contains("<html lang=\"en-GB\">");
        assertThat(page).doesNotContain("<script", "<link", "@import", "url(", "src=", "http:", "https:");
        assertThat(count("<svg", page)).isEqualTo(9);
        assertThat(count("role=\"img\" aria-label=\"", page)).isEqualTo(count("<svg", page));
        assertThat(page).contains("Synthetic data.", "Every practice here is invented");
    }

    @Test
    void everyLinkOfThePageLeadsSomewhere() {
        String page = run.report("report.html");
        Matcher link = Pattern.compile("href=\"([^\"]+)\"").matcher(page);
        int links = 0;
        while (link.find()) {
            String target = link.group(1);
            if (target.startsWith("#")) {
                assertThat(page).contains("id=\"" + target.substring(1) + "\"");
            } else {
                assertThat(directory.resolve("target/chin-report").resolve(target))
                        .isRegularFile();
            }
            links++;
        }
        assertThat(links).isGreaterThan(50);
    }

    @Test
    void everyNumberIsInTheFilesToo() {
        assertThat(run.report("prevalence.csv").lines())
                .contains("BOROUGH,08H,Islington,Islington,HYP,Hypertension,21739,246041,8.835519,8.724018,8.948306,");
        assertThat(run.report("prevalence.csv").lines().count()).isEqualTo(1 + 21 * (1 + 5 + 22 + 213));
        assertThat(run.report("numbers.json"))
                .contains("\"code\":\"08H\",\"name\":\"Islington\"")
                .contains("\"HYP\":{\"status\":\"CALCULATED\",\"value\":8.835519,\"unit\":\"%\",\"numerator\":21739");
        assertThat(run.report("gap.csv").lines().count()).isEqualTo(1 + 2 * (1 + 5 + 22 + 213));
        assertThat(run.report("hospital.csv").lines().count()).isEqualTo(1 + 4 * (1 + 5 + 22 + 213));
        assertThat(run.report("set-aside.csv").lines().count()).isEqualTo(1);
    }

    @Test
    void theMonthIsPlannedToTheLastMeeting() {
        assertThat(run.out())
                .contains("12 networks, 34 of 34 meetings,")
                .contains("Every rule is kept, everything that has to happen does");
        assertThat(count("BEGIN:VEVENT", run.report("mdt/meetings.ics"))).isEqualTo(34);
        assertThat(run.report("meetings.csv").lines().count()).isEqualTo(35);
        assertThat(run.report("mdt/problem.json")).contains("\"chin-mdt-instance/1\"");
        assertThat(run.report("mdt/agendas/IN01-m1.txt")).startsWith("MDT meeting IN01 (1)");
    }

    @Test
    void helpSaysHow(@TempDir Path elsewhere) throws IOException {
        Run help = Run.of(elsewhere, "--help");
        assertThat(help.exitCode()).isZero();
        assertThat(help.out()).startsWith("Usage: Quickstart").contains("--data DIR");
        try (var files = Files.list(elsewhere)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void wrongArgumentsHaveExitCode1AndAWayOut(@TempDir Path elsewhere) {
        assertWrong(elsewhere, "argument must be one of", "Maybe a word with a blank", "--dta", "x");
        assertWrong(elsewhere, "--data must be followed by a value, was \"\"", "Maybe see --help", "--data");
        assertWrong(
                elsewhere,
                "--data must be a folder, was \"nowhere\"",
                "Maybe the name has a typing error",
                "--data",
                "nowhere");
        assertWrong(elsewhere, "--year must come with --data, was alone", "Maybe add --data DIR", "--year", "1617");
        assertWrong(elsewhere, "--year must be four digits", "Maybe write --year 1617", "--data", ".", "--year", "16");
        assertWrong(elsewhere, "--seed must be a whole number, was \"x\"", "Maybe leave it out", "--seed", "x");
        assertWrong(elsewhere, "--steps must be >= 0, was -1", "Maybe write --steps 40000", "--steps", "-1");
        assertWrong(
                elsewhere,
                "--borough must be a borough of the files, was \"ZZZ\"",
                "Maybe use its code",
                "--borough",
                "ZZZ");
    }

    @Test
    void aReportThatCannotBeWrittenHasExitCode3(@TempDir Path elsewhere) throws IOException {
        Files.writeString(elsewhere.resolve("taken"), "a file, not a folder");
        Run failed = Run.quickly(elsewhere, "--out", "taken");
        assertThat(failed.exitCode()).isEqualTo(3);
        assertThat(failed.err()).contains("the report cannot be written").contains("Maybe ");
    }

    private static void assertWrong(Path directory, String problem, String wayOut, String... args) {
        Run wrong = Run.of(directory, args);
        assertThat(wrong.exitCode()).as(Arrays.toString(args)).isEqualTo(1);
        assertThat(wrong.err()).contains(problem);
        assertThat(wrong.err().lines().toList()).hasSize(2);
        assertThat(wrong.err().lines().toList().get(1)).startsWith(wayOut);
    }

    private static int count(String piece, String text) {
        return text.split(Pattern.quote(piece), -1).length - 1;
    }
}
