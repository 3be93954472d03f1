package io.github.chinsdk.model.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.chinsdk.model.population.AgeBand;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A host in Cairo or Istanbul reads the same files and the same messages. */
class LocaleTest {

    private final Locale before = Locale.getDefault();

    @BeforeEach
    void away() {
        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
    }

    @AfterEach
    void back() {
        Locale.setDefault(before);
    }

    @Test
    void messagesAndCountsKeepTheirDigits() {
        // The locale does what this test is afraid of.
        assertThat("%d".formatted(3)).isEqualTo("\u0663");
        assertThatThrownBy(() -> AgeBand.of(5, 3)).hasMessageContaining("in [5, 130] completed years, was 3");
        QofPrevalence qof = QofPrevalence.read(
                CsvSource.ofText(
                        "qof.csv",
                        "practice_code,group_code,register,patient_list_type,practice_list_size\nF83001,AF,6,TOTAL,5\nF83001,DM,1\n"));
        assertThat(qof.problems())
                .extracting(RowProblem::problem)
                .containsExactly("must not be above the list of 5 patients", "has 3 of 5 fields");
        assertThat(qof).hasToString("qof.csv: 2 rows read, 2 set aside, 2 problems");
    }

    @Test
    void turkishCapitalsDoNotHideAColumn() {
        Locale.setDefault(Locale.forLanguageTag("tr-TR"));
        QofPrevalence qof = QofPrevalence.read(CsvSource.ofText(
                "qof.csv",
                "practice_code,group_code,register,patient_list_type,patient_list_size\nF83001,AF,6,TOTAL,50\n"));
        assertThat(qof.problems()).isEmpty();
    }
}
