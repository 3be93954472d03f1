package io.github.chinsdk.examples.readme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the README shows is what the code says and prints. */
class ReadmeTest {

    /** Tests run in the module's directory. */
    private static final Path ROOT = Path.of("..", "..");

    private static final Path SOURCE =
            Path.of("src", "main", "java", "io", "github", "chinsdk", "examples", "readme", "ReadmeExample.java");

    @Test
    void theExampleIsTheProgramWordForWord() throws IOException {
        assertThat(unindented(Files.readString(SOURCE))).contains(unindented(block("java")));
    }

    @Test
    void theOutputIsWhatTheProgramPrints() throws IOException {
        PrintStream console = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (PrintStream capture = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
            System.setOut(capture);
            ReadmeExample.main(new String[0]);
        } finally {
            System.setOut(console);
        }
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEqualToNormalizingNewlines(block("text"));
    }

    @Test
    void everyClassOfTheTableExists() throws IOException {
        Matcher named =
                Pattern.compile("`(io\\.github\\.chinsdk\\.[A-Za-z.]+)`").matcher(readme());
        int found = 0;
        while (named.find()) {
            found++;
            assertThat(named.group(1)).satisfies(name -> Class.forName(name));
        }
        assertThat(found).as("classes named in the README").isGreaterThan(10);
    }

    private static String readme() throws IOException {
        return Files.readString(ROOT.resolve("README.md"));
    }

    /** The first fenced block of a language after the heading of the example. */
    private static String block(String language) throws IOException {
        String readme = readme();
        int start = readme.indexOf("```" + language + "\n", readme.indexOf("## An example"));
        assertThat(start).as("a block of %s in the README", language).isPositive();
        int first = readme.indexOf('\n', start) + 1;
        return readme.substring(first, readme.indexOf("```", first));
    }

    private static String unindented(String code) {
        return code.lines().map(String::strip).filter(line -> !line.isEmpty()).reduce("", (a, b) -> a + "\n" + b);
    }
}
