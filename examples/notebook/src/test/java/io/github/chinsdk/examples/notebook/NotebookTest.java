package io.github.chinsdk.examples.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The notebook run by Jupyter in a kernel of its own, as a researcher runs it: cell by cell, the first error ends it. */
class NotebookTest {

    private static final Path NOTEBOOK = Path.of("kpis-from-a-notebook.ipynb");
    private static final String VEGA_LITE = "application/vnd.vegalite.v5+json";
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The system's own Python has the packages that the README names; another one on the path may not. */
    private static final Path BIN = Path.of("/usr/bin");

    @TempDir
    static Path folder;

    private record Run(int exitValue, String said) {}

    @BeforeAll
    static void requireKernel() throws Exception {
        String python = BIN.resolve("python3").toString();
        assumeTrue(
                Files.isExecutable(BIN.resolve("jupyter"))
                        && run("", List.of(python, "-c", "import ipykernel, jpype, nbconvert, numpy"))
                                        .exitValue()
                                == 0,
                "no Jupyter with JPype and NumPy in " + BIN + ": the notebook was not run");
    }

    @Test
    void everyCellRunsAndSaysWhatTheGoldenCopySaysAndThePictureHasAMarkForEachUnit() throws Exception {
        JsonNode executed = execute(folder.resolve("executed.ipynb"));

        assertThat(spoken(executed)).isEqualTo(resource("expected-output.txt"));
        List<JsonNode> pictures = executed.findValues(VEGA_LITE);
        assertThat(pictures).hasSize(1);
        assertThat(pictures.get(0).path("$schema").asText()).startsWith("https://vega.github.io/schema/vega-lite/");
        assertThat(pictures.get(0).path("datasets").path("units")).hasSize(90);
    }

    @Test
    void aFigureThatDiffersStopsTheNotebook() throws Exception {
        String whole = Files.readString(NOTEBOOK);
        String spoilt = whole.replace("31_824, 21_739", "31_824, 21_839");
        assertThat(spoilt).isNotEqualTo(whole);

        Run run = run(spoilt, convert(folder.resolve("spoilt.ipynb"), "--stdin"));

        assertThat(run.exitValue()).isNotZero();
        assertThat(run.said()).contains("AssertionError");
    }

    @Test
    void theCommittedNotebookCarriesNoOutputAndNoPathOfItsAuthor() throws IOException {
        for (JsonNode cell : JSON.readTree(NOTEBOOK.toFile()).path("cells")) {
            assertThat(cell.path("outputs")).isEmpty();
            assertThat(cell.path("source").toString()).doesNotContainPattern("\"/(?!/)|[A-Z]:\\\\\\\\");
        }
    }

    /** What the cells printed, and the words that stand for a picture where it cannot be drawn. */
    private static String spoken(JsonNode executed) {
        StringBuilder spoken = new StringBuilder();
        for (JsonNode cell : executed.path("cells")) {
            for (JsonNode output : cell.path("outputs")) {
                spoken.append("[").append(cell.path("id").asText()).append("]\n");
                JsonNode lines = output.path("text").isMissingNode()
                        ? output.path("data").path("text/plain")
                        : output.path("text");
                if (lines.isArray()) {
                    lines.forEach(line -> spoken.append(line.asText()));
                } else {
                    spoken.append(lines.asText());
                }
                spoken.append(spoken.charAt(spoken.length() - 1) == '\n' ? "" : "\n");
            }
        }
        return spoken.toString();
    }

    private static JsonNode execute(Path to) throws Exception {
        Run run = run("", convert(to, NOTEBOOK.toString()));
        assertThat(run.exitValue()).as(run.said()).isZero();
        return JSON.readTree(to.toFile());
    }

    private static List<String> convert(Path to, String notebook) {
        return List.of(
                BIN.resolve("jupyter").toString(),
                "nbconvert",
                "--to",
                "notebook",
                "--execute",
                "--ExecutePreprocessor.timeout=240",
                "--output-dir",
                folder.toAbsolutePath().toString(),
                "--output",
                to.getFileName().toString(),
                notebook);
    }

    /** Runs a program in the folder of the notebook, which is that of the module. */
    private static Run run(String input, List<String> command) throws Exception {
        Path heard = Files.writeString(Files.createTempFile(folder, "heard", ".txt"), input);
        Path said = Files.createTempFile(folder, "said", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectInput(heard.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        // The kernel's virtual machine is the one that runs this test, and Jupyter keeps its files to itself.
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("IPYTHONDIR", folder.resolve("ipython").toString());
        builder.environment()
                .put("JUPYTER_RUNTIME_DIR", folder.resolve("runtime").toString());
        Process process = builder.start();
        boolean ended = process.waitFor(5, TimeUnit.MINUTES);
        if (!ended) {
            process.destroyForcibly();
        }
        return new Run(ended ? process.exitValue() : -1, Files.readString(said));
    }

    private static String resource(String name) throws IOException {
        try (InputStream file = Objects.requireNonNull(NotebookTest.class.getResourceAsStream(name), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
