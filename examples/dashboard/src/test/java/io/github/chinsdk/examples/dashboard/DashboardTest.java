package io.github.chinsdk.examples.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.chinsdk.kpi.Counts;
import io.github.chinsdk.kpi.Estimate;
import io.github.chinsdk.kpi.rate.Proportion;
import io.github.chinsdk.kpi.variation.Benchmark;
import io.github.chinsdk.kpi.variation.BenchmarkMethod;
import io.github.chinsdk.kpi.variation.FunnelPlot;
import io.github.chinsdk.kpi.variation.FunnelUnit;
import io.github.chinsdk.kpi.variation.OverdispersedFunnelPlot;
import io.github.chinsdk.kpi.variation.Polarity;
import io.github.chinsdk.kpi.vegalite.Caption;
import io.github.chinsdk.kpi.vegalite.CaterpillarDrawing;
import io.github.chinsdk.kpi.vegalite.FunnelDrawing;
import io.github.chinsdk.kpi.vegalite.LeagueDrawing;
import io.github.chinsdk.kpi.vegalite.RankedUnits;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the library writes, held against Vega-Lite itself: its schema, its compiler and a browser. */
class DashboardTest {

    private static final Path NODE_MODULES = Path.of("node_modules");
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    static Path folder;

    @BeforeAll
    static void writeThePage() throws IOException {
        Dashboard.write(folder, NODE_MODULES);
    }

    @Test
    void theSchemaOfVegaLiteAcceptsEveryPictureAndRefusesASpoiltOne() throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                .getSchema(Files.readString(NODE_MODULES.resolve("vega-lite/build/vega-lite-schema.json")));

        for (Path file : specifications(folder.resolve("specs"))) {
            String text = Files.readString(file);
            assertThat(schema.validate(text, InputFormat.JSON))
                    .as(file.toString())
                    .isEmpty();
            assertThat(schema.validate(
                            text.replace("\"type\":\"quantitative\"", "\"type\":\"quantity\""), InputFormat.JSON))
                    .isNotEmpty();
        }
    }

    @Test
    void vegaDrawsEveryRowOfEveryPictureWithoutAWarning() throws Exception {
        assertThat(specifications(folder.resolve("specs"))).hasSize(9);
        requireDrawn(folder.resolve("specs"));
    }

    @Test
    void vegaDrawsSevenThousandPracticesWithoutAWarning(@TempDir Path many) throws Exception {
        Random random = new Random(7_000);
        List<FunnelUnit> units = new ArrayList<>();
        Map<String, Estimate> estimates = new TreeMap<>();
        for (int i = 0; i < 7_000; i++) {
            long people = 50 + (long) Math.exp(8.7 + random.nextGaussian() * 0.6);
            long register = Math.min(people, Math.max(0, Math.round(people * (0.14 + random.nextGaussian() * 0.03))));
            Counts counts = Counts.of(register, people);
            units.add(FunnelUnit.of("P" + i, counts));
            estimates.put("P" + i, Proportion.withDefaults().calculate(counts));
        }
        Estimate england = Proportion.withDefaults().calculate(Counts.of(14, 100));
        RankedUnits ranked = RankedUnits.of(
                estimates,
                "England",
                england,
                Benchmark.of(BenchmarkMethod.INTERVALS_95_AND_99_8, Polarity.HIGH_IS_GOOD));
        Caption caption = Caption.of("Seven thousand practices").measuring("Patients on the register");
        write(
                many,
                "funnel",
                FunnelDrawing.of(caption)
                        .draw(FunnelPlot.ofProportions().calculate(units))
                        .json());
        write(
                many,
                "overdispersed",
                FunnelDrawing.of(caption)
                        .draw(OverdispersedFunnelPlot.ofProportions().calculate(units))
                        .json());
        write(many, "caterpillar", CaterpillarDrawing.of(caption).draw(ranked).json());
        write(many, "league", LeagueDrawing.of(caption).draw(ranked).json());

        requireDrawn(many);
    }

    @Test
    void aBrowserDrawsThePage() throws Exception {
        String browser = executable("chromium");
        assumeTrue(!browser.isEmpty(), "no chromium on the path: the page was not opened in a browser");
        Path picture = Path.of("target", "dashboard.png").toAbsolutePath();
        Files.createDirectories(picture.getParent());
        String page = folder.resolve("index.html").toUri().toString();

        String dom = run(browser(browser, "--virtual-time-budget=8000", "--dump-dom", page));
        run(browser(browser, "--virtual-time-budget=8000", "--window-size=1460,3620", "--screenshot=" + picture, page));

        assertThat(dom).contains("data-drawn=\"9\"").doesNotContain("data-failed");
        assertThat(dom.split("<svg", -1)).hasSize(10);
        assertThat(Files.size(picture)).isGreaterThan(100_000);
    }

    /** Each layer has a mark for each row of its data. */
    private static void requireDrawn(Path specifications) throws Exception {
        String node = executable("node");
        assumeTrue(!node.isEmpty(), "no node on the path: the pictures were not drawn");
        Path pictures = Files.createDirectories(Path.of("target", "svg").toAbsolutePath());
        JsonNode drawn = JSON.readTree(run(List.of(
                node, "src/test/js/render.mjs", specifications.toAbsolutePath().toString(), pictures.toString())));
        for (Path file : specifications(specifications)) {
            String name = file.getFileName().toString();
            JsonNode specification = JSON.readTree(file.toFile());
            assertThat(drawn.path(name).path("warnings")).as(name).isEmpty();
            JsonNode layers = specification.path("layer");
            for (int i = 0; i < layers.size(); i++) {
                String dataset = layers.get(i).path("data").path("name").asText();
                int rows = specification.path("datasets").path(dataset).size();
                assertThat(drawn.path(name)
                                .path("marks")
                                .path("layer_" + i + "_marks")
                                .asInt())
                        .as("%s, layer %d, %s", name, i, dataset)
                        .isEqualTo(rows);
            }
            assertThat(Files.readString(pictures.resolve(name.replace(".vl.json", ".svg"))))
                    .startsWith("<svg")
                    .doesNotContain("NaN", "undefined", "Infinity");
        }
    }

    private static void write(Path specifications, String name, String json) throws IOException {
        Files.writeString(specifications.resolve(name + ".vl.json"), json);
    }

    private static List<Path> specifications(Path where) throws IOException {
        try (Stream<Path> files = Files.list(where)) {
            return files.filter(file -> file.toString().endsWith(".vl.json"))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> browser(String browser, String... more) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                browser,
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--hide-scrollbars",
                "--user-data-dir=" + Files.createTempDirectory(folder, "browser")));
        command.addAll(List.of(more));
        return command;
    }

    /** What a program says on standard output. */
    private static String run(List<String> command) throws Exception {
        Path said = Files.createTempFile(folder, "said", ".txt");
        Path complained = Files.createTempFile(folder, "complained", ".txt");
        Process process = new ProcessBuilder(command)
                .redirectOutput(said.toFile())
                .redirectError(complained.toFile())
                .start();
        boolean ended = process.waitFor(5, TimeUnit.MINUTES);
        if (!ended) {
            process.destroyForcibly();
        }
        assertThat(ended && process.exitValue() == 0)
                .as("%s%n%s", command, Files.readString(complained))
                .isTrue();
        return Files.readString(said);
    }

    private static String executable(String name) {
        for (String place : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1)) {
            Path file = Path.of(place, name);
            if (Files.isExecutable(file)) {
                return file.toString();
            }
        }
        return "";
    }
}
