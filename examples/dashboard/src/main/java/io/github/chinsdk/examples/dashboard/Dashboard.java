package io.github.chinsdk.examples.dashboard;

import io.github.chinsdk.examples.quickstart.input.InputFiles;
import io.github.chinsdk.examples.quickstart.input.ProgrammeReader;
import io.github.chinsdk.examples.quickstart.measure.Findings;
import io.github.chinsdk.examples.quickstart.synthetic.SyntheticFiles;
import io.github.chinsdk.kpi.scorecard.Scorecard;
import io.github.chinsdk.kpi.vegalite.VegaLiteSpecification;
import io.github.chinsdk.model.document.json.JsonDocuments;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Writes a static page of pictures: {@code index.html} with its specifications inside, each of them once more as a file for
 * other products, and the scorecard that some are drawn from.
 */
public final class Dashboard {

    private static final long SEED = 2017;
    private static final String ISLINGTON = "08H";

    /** What the page draws with. */
    private static final List<String> SCRIPTS =
            List.of("vega/build/vega.min.js", "vega-lite/build/vega-lite.min.js", "vega-embed/build/vega-embed.min.js");

    private Dashboard() {}

    /**
     * Writes the page.
     *
     * @param args the folder to write to, and the {@code node_modules} that have Vega
     * @throws IOException if a file cannot be read or written
     */
    public static void main(String[] args) throws IOException {
        if (args.length != 2) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "arguments must be two, the folder to write to and node_modules, were %d%nMaybe run it with Maven: ./mvnw -Pdashboard -pl examples/dashboard -am verify",
                    args.length));
        }
        write(Path.of(args[0]), Path.of(args[1]));
    }

    static void write(Path page, Path nodeModules) throws IOException {
        Path data = Files.createDirectories(page.resolve("synthetic-data"));
        SyntheticFiles.write(SEED, data);
        Findings findings = Findings.of(
                ProgrammeReader.readSynthetic(InputFiles.find(data, "").files().orElseThrow()));
        Scorecard card = ProgrammeScorecard.of(findings, ISLINGTON);
        Files.writeString(page.resolve("scorecard.json"), JsonDocuments.write(card));
        Map<String, VegaLiteSpecification> pictures = Pictures.of(findings, card);
        Path specifications = Files.createDirectories(page.resolve("specs"));
        StringBuilder figures = new StringBuilder();
        for (Map.Entry<String, VegaLiteSpecification> picture : pictures.entrySet()) {
            try (Writer file = Files.newBufferedWriter(specifications.resolve(picture.getKey() + ".vl.json"))) {
                picture.getValue().writeTo(file);
            }
            figures.append("<figure id=\"").append(picture.getKey()).append("\">");
            figures.append("<script type=\"application/json\">")
                    .append(picture.getValue().json())
                    .append("</script></figure>\n");
        }
        Path scripts = Files.createDirectories(page.resolve("scripts"));
        for (String script : SCRIPTS) {
            Path from = nodeModules.resolve(script);
            Files.copy(from, scripts.resolve(from.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
        Files.writeString(page.resolve("index.html"), template().replace("<!--FIGURES-->", figures));
    }

    private static String template() throws IOException {
        try (InputStream file = Objects.requireNonNull(Dashboard.class.getResourceAsStream("page.html"), "page.html")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
