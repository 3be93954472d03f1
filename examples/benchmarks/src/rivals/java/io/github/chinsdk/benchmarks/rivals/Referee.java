package io.github.chinsdk.benchmarks.rivals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.chinsdk.scheduling.MdtDocuments;
import io.github.chinsdk.scheduling.MdtSchedule;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The independent referee, a script that judges written documents. */
final class Referee {

    private final Path script;

    Referee(Path script) {
        this.script = script;
    }

    /** What the referee says of a schedule; hard is -1 when it cannot read it. */
    record Verdict(long hard, long medium, long soft, long disruption) {}

    Verdict judge(Path instance, MdtSchedule schedule) throws IOException, InterruptedException {
        Path file = Files.createTempFile("schedule", ".json");
        try {
            try (OutputStream out = Files.newOutputStream(file)) {
                MdtDocuments.writeSchedule(schedule, out);
            }
            return judge(instance, file);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private Verdict judge(Path instance, Path schedule) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        "python3", script.toString(), instance.toString(), schedule.toString(), "--json")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String json = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        JsonNode score = new ObjectMapper().readTree(json);
        return new Verdict(
                score.path("hard").asLong(-1),
                score.path("medium").asLong(-1),
                score.path("soft").asLong(-1),
                score.path("byConstraint").path("S12.disruption").asLong());
    }
}
