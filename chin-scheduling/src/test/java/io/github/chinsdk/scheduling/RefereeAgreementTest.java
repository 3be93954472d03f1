package io.github.chinsdk.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Our own score is the independent referee's, constraint by constraint. */
class RefereeAgreementTest {

    static final java.util.List<String> NAMES = SharedInstances.NAMES;

    @TempDir
    Path folder;

    @ParameterizedTest
    @FieldSource("NAMES")
    void theScoreOfGoodAndBadSchedulesIsTheReferees(String name) throws Exception {
        MdtProblem problem = SharedInstances.problem(name);
        MdtSchedule best = SharedInstances.best(problem);
        assertAgrees(name, problem, best);
        Random random = new Random(7);
        for (double share : new double[] {0.02, 0.2, 0.9}) {
            assertAgrees(name, problem, RandomSchedules.spoil(problem, best, random, share));
        }
        assertAgrees(name, problem, MdtSchedule.empty(problem));
    }

    private void assertAgrees(String name, MdtProblem problem, MdtSchedule schedule) throws Exception {
        Path file = folder.resolve("schedule.json");
        try (OutputStream out = Files.newOutputStream(file)) {
            MdtDocuments.writeSchedule(schedule, out);
        }
        JsonNode verdict = referee(SharedInstances.folder().resolve(name + ".json"), file);
        ScheduleEvaluation evaluation = ScheduleEvaluation.of(problem, schedule);
        for (ScheduleConstraint constraint : ScheduleConstraint.values()) {
            assertThat(evaluation.score().of(constraint))
                    .as(constraint.code())
                    .isEqualTo(
                            verdict.get("byConstraint").get(constraint.code()).asLong());
        }
        assertThat(evaluation.score().soft()).isEqualTo(verdict.get("soft").asLong());
        assertThat(ScheduleScore.of(problem, schedule)).isEqualTo(evaluation.score());
    }

    private JsonNode referee(Path instance, Path schedule) throws Exception {
        Path check = SharedInstances.folder().resolve("mdt_check.py");
        Path out = folder.resolve("verdict.json");
        Process process;
        try {
            process = new ProcessBuilder(
                            "python3", check.toString(), instance.toString(), schedule.toString(), "--json")
                    .redirectOutput(out.toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
        } catch (IOException e) {
            assumeTrue(false, "skipped: python3, which runs the referee, is not there");
            throw e;
        }
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isLessThan(2);
        return new ObjectMapper().readTree(out.toFile());
    }
}
