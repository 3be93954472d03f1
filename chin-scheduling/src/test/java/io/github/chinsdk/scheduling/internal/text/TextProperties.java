package io.github.chinsdk.scheduling.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TextProperties {

    @Provide
    Arbitrary<String> awkward() {
        return Arbitraries.strings()
                .withChars("=+-@＝|%,;\"'\r\n\t \u00a0\u2028ab1<>&*_#`[]😀\u0000")
                .ofMaxLength(30);
    }

    @Property(seed = "11", tries = 1000)
    void anIndependentReaderSeesTheCellAgainAndNoCellStartsAFormula(
            @ForAll("awkward") String first, @ForAll("awkward") String second) throws IOException {
        CsvText csv = new CsvText();
        csv.row("x" + first, second, "end");
        List<String[]> rows;
        try (MappingIterator<String[]> read = new CsvMapper()
                .readerFor(String[].class)
                .with(CsvParser.Feature.WRAP_AS_ARRAY)
                .readValues(csv.text())) {
            rows = read.readAll();
        }
        assertThat(rows).hasSize(1);
        assertThat(rows.get(0)).hasSize(3);
        assertThat(rows.get(0)[0]).isEqualTo("x" + first);
        String cell = rows.get(0)[1];
        assertThat(cell).isIn(second, "'" + second);
        String seen = cell.strip();
        assertThat(seen.isEmpty() || "=+-@＝".indexOf(seen.charAt(0)) < 0)
                .as(cell)
                .isTrue();
    }

    @Property(seed = "12", tries = 1000)
    void textStaysOnItsLineAndKeepsItsMarksToItself(@ForAll("awkward") String text) {
        assertThat(Prose.oneLine(text).lines().count()).isLessThanOrEqualTo(1);
        String markdown = Prose.markdown(text);
        for (String mark : List.of("|", "<", "*", "`", "[", "#")) {
            assertThat(markdown.replace("\\" + mark, "")).doesNotContain(mark);
        }
    }

    @Example
    void wordsAreThoseOfACoordinator() {
        assertThat(Words.time(java.time.Duration.ofMinutes(315))).isEqualTo("5 h 15 min");
        assertThat(Words.time(java.time.Duration.ofMinutes(420))).isEqualTo("7 hours");
        assertThat(Words.time(java.time.Duration.ofMinutes(60))).isEqualTo("1 hour");
        assertThat(Words.time(java.time.Duration.ofMinutes(59))).isEqualTo("59 min");
        assertThat(Words.count(1, "meeting")).isEqualTo("1 meeting");
        assertThat(Words.day(java.time.LocalDate.of(2026, 9, 3))).isEqualTo("3 September");
    }
}
