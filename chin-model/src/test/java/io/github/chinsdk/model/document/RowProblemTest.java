package io.github.chinsdk.model.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class RowProblemTest {

    @Test
    void readsAloudAsOneSentenceAndAWayOut() {
        assertThat(new RowProblem("qof.csv", 12, "REGISTER", "-3", "must be >= 0", "Maybe ask for the file again."))
                .hasToString("qof.csv row 12: REGISTER must be >= 0, was \"-3\"\nMaybe ask for the file again.");
        assertThat(new RowProblem("qof.csv", 0, "", "", "is empty", "Maybe the download failed.").summary())
                .isEqualTo("qof.csv: is empty");
    }

    @Test
    void saysWhereAndWhat() {
        assertThatThrownBy(() -> new RowProblem("f", -1, "", "", "p", "Maybe q."))
                .hasMessage("row must be >= 0, was -1\nMaybe count from 1, and use 0 for the file as a whole.");
        assertThatThrownBy(() -> new RowProblem("f", 1, "", "", " ", "Maybe q."))
                .hasMessageStartingWith("problem and wayOut must not be blank, were \" \" and \"Maybe q.\"");
    }
}
