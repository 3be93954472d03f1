package io.github.chinsdk.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.chinsdk.kpi.golden.Comparison;
import io.github.chinsdk.kpi.golden.FolderChecks;
import io.github.chinsdk.kpi.golden.GoldenFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The same bits on every JDK, machine, locale and time zone: everything of ours that {@link GoldenTest} compares over the
 * committed cases, digested a folder at a time, against the digests written down in {@code golden-bits.txt}.
 *
 * <p>The digests say nothing about right or wrong, which is {@link GoldenTest}'s business. Where a formula changes on
 * purpose, or a check compares more, copy {@code target/golden-bits.txt} over them.
 */
class PublishedBitsTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final Path DIGESTS = Path.of("src/test/resources/golden-bits.txt");
    private static final List<String> LOCALES = List.of("ar-EG-u-nu-arab", "tr-TR", "th-TH-u-nu-thai");

    @TestFactory
    Stream<DynamicTest> everyFolderHasItsBits() throws IOException {
        Map<String, String> now = new TreeMap<>();
        for (GoldenFolder folder : folders().toList()) {
            now.put(folder.name(), digest(folder));
        }
        StringBuilder text = new StringBuilder(
                "# SHA-256 of what GoldenTest compares of ours over the committed cases, by folder: see PublishedBitsTest.\n");
        now.forEach((folder, digest) ->
                text.append(folder).append(' ').append(digest).append('\n'));
        Files.writeString(Path.of("target/golden-bits.txt"), text);
        Map<String, String> written = written();
        assertThat(written.keySet()).as("folders with digests").containsExactlyInAnyOrderElementsOf(now.keySet());
        return now.entrySet().stream()
                .map(folder -> DynamicTest.dynamicTest(
                        folder.getKey(),
                        () -> assertThat(folder.getValue())
                                .as("bits of folder " + folder.getKey())
                                .isEqualTo(written.get(folder.getKey()))));
    }

    @Test
    void otherLocalesAndTimeZonesHaveTheSameBits() throws IOException {
        Map<String, String> written = written();
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            for (String tag : LOCALES) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
                folders()
                        .forEach(folder -> assertThat(digest(folder))
                                .as(folder.name() + " under " + tag)
                                .isEqualTo(written.get(folder.name())));
            }
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    private static String digest(GoldenFolder folder) {
        Comparison comparison = FolderChecks.compare(folder);
        assertThat(comparison.numbers()).as("numbers digested").isPositive();
        return comparison.bits();
    }

    private static Stream<GoldenFolder> folders() throws IOException {
        List<Path> paths;
        try (Stream<Path> entries = Files.list(GOLDEN)) {
            paths = entries.filter(Files::isDirectory).sorted().toList();
        }
        return paths.stream().map(GoldenFolder::new);
    }

    private static Map<String, String> written() {
        try (Stream<String> lines = Files.lines(DIGESTS)) {
            return lines.filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" ", 2))
                    .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1], (a, b) -> b, TreeMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
