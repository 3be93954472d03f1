package io.github.chinsdk.model.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.chinsdk.model.Samples;
import io.github.chinsdk.model.document.fhir.FhirBundle;
import io.github.chinsdk.model.document.fhir.FhirReading;
import io.github.chinsdk.model.document.json.DocumentException;
import io.github.chinsdk.model.document.json.JsonDocuments;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A text cut at any place is refused or reported: a part never looks like the whole. */
class TruncatedDocumentsTest {

    static List<Record> documents() {
        return Samples.all();
    }

    static List<Record> flat() {
        return List.of(
                Samples.admission(),
                Samples.attendance(),
                Samples.appointment(),
                Samples.referral(),
                Samples.careProcess(),
                Samples.vaccination(),
                Samples.healthCheck(),
                Samples.surveyAnswer());
    }

    @ParameterizedTest
    @MethodSource("documents")
    void aCutDocumentIsRefused(Record document) {
        String text = JsonDocuments.write(document).stripTrailing();
        List<Integer> read = new ArrayList<>();
        for (int length = 0; length < text.length(); length++) {
            try {
                JsonDocuments.read(document.getClass(), text.substring(0, length));
                read.add(length);
            } catch (DocumentException expected) {
                assertThat(expected.getMessage()).contains("\nMaybe ");
            }
        }
        assertThat(read).as("lengths of which something was read").isEmpty();
    }

    @Test
    void aCutBundleIsNeverWhole() throws IOException {
        String text = new FhirBundle(
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(Samples.patientRecord()),
                        List.of(Samples.admission()),
                        List.of(Samples.attendance()),
                        List.of(Samples.appointment()))
                .write()
                .stripTrailing();
        for (int length = 0; length < text.length(); length++) {
            FhirReading reading = FhirBundle.read("b.json", new StringReader(text.substring(0, length)));
            assertThat(reading.isWhole()).as("cut to %d characters", length).isFalse();
            assertThat(reading.bundle().patients()).isEmpty();
        }
    }

    /** Between two rows there is nothing to tell a cut from an end; everywhere else something is said. */
    @ParameterizedTest
    @MethodSource("flat")
    void aCutTableIsNeverWhole(Record sample) throws IOException {
        check(sample.getClass(), sample);
    }

    private static <T extends Record> void check(Class<T> type, Record sample) throws IOException {
        StringWriter csv = new StringWriter();
        CsvDocuments.write(type, Stream.of(type.cast(sample), type.cast(sample)), csv);
        byte[] whole = csv.toString().getBytes(StandardCharsets.UTF_8);
        assertThat(CsvDocuments.read(type, CsvSource.ofBytes("a.csv", whole)).isWhole())
                .isTrue();
        for (int length = 0; length < whole.length; length++) {
            CsvRows<T> read = CsvDocuments.read(type, CsvSource.ofBytes("a.csv", Arrays.copyOf(whole, length)));
            boolean betweenRows = length > 0 && whole[length - 1] == '\n' && read.rowsRead() > 0;
            assertThat(read.isWhole()).as("cut to %d bytes", length).isEqualTo(betweenRows);
        }
    }

    @Test
    void aCutSyntheaFileIsNeverWhole() {
        List<String> texts = SyntheaExportTest.texts();
        for (int file = 0; file < texts.size(); file++) {
            byte[] whole = texts.get(file).getBytes(StandardCharsets.UTF_8);
            for (int length = 0; length < whole.length; length++) {
                List<CsvSource> sources = new ArrayList<>();
                for (int i = 0; i < texts.size(); i++) {
                    byte[] bytes = texts.get(i).getBytes(StandardCharsets.UTF_8);
                    sources.add(CsvSource.ofBytes(i + ".csv", i == file ? Arrays.copyOf(bytes, length) : bytes));
                }
                SyntheaExport read = SyntheaExport.read(sources.get(0), sources.get(1), sources.get(2));
                boolean betweenRows = length > 0 && whole[length - 1] == '\n';
                assertThat(betweenRows || !read.isWhole())
                        .as("file %d cut to %d bytes", file, length)
                        .isTrue();
            }
        }
    }
}
