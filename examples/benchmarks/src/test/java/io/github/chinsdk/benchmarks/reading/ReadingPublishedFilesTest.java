package io.github.chinsdk.benchmarks.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The comparison runs on small files, and what it makes up is what its readers read. */
class ReadingPublishedFilesTest {

    @ParameterizedTest
    @EnumSource(PublishedFile.class)
    void madeUpFilesAreSound(PublishedFile file) {
        byte[] content = file.madeUp(60_000);
        long lines = new String(content, StandardCharsets.UTF_8).lines().count();
        // A list cut at its end is set aside; everything else is kept.
        assertThat(file.read(content)).isBetween(lines - 41, lines);
    }

    @Test
    void theComparisonRuns() {
        assertThatCode(() -> ReadingPublishedFiles.main(new String[] {"made-up", "1", "5000"}))
                .doesNotThrowAnyException();
    }
}
