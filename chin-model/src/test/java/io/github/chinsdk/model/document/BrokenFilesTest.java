package io.github.chinsdk.model.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import org.junit.jupiter.api.Test;

/** What a broken file may not do: take good rows with it, show a patient, or cost time and memory without end. */
class BrokenFilesTest {

    private static final String HEADER = "PRACTICE_CODE,GROUP_CODE,REGISTER,PATIENT_LIST_TYPE,PRACTICE_LIST_SIZE\n";

    private static QofPrevalence read(String text) {
        return QofPrevalence.read(CsvSource.ofText("qof.csv", text));
    }

    @Test
    void aQuotationMarkOutOfPlaceCostsItsOwnRowOnly() {
        QofPrevalence qof = read(HEADER + "F83001,AF,10,TOTAL,1000\n\"F83002\"x,AF,2,TOTAL,500\nF83003,AF,4,TOTAL,300\n"
                + "F83004,\"AF\"\"\"\"x\",1,TOTAL,200\nF83005,AF,1,TOTAL,100\n");
        assertThat(qof.registers())
                .extracting(register -> register.practice().toString())
                .contains("F83001", "F83003", "F83005")
                .doesNotContain("F83002", "F83004");
        assertThat(qof.problems()).extracting(RowProblem::row).containsExactly(3L, 5L);
        assertThat(qof.isWhole()).isFalse();
    }

    @Test
    void aFileOfPatientsWithoutItsHeaderShowsNobody() {
        SyntheaExport export = SyntheaExport.read(
                CsvSource.ofText("patients.csv", "593aaa05-d864-1df7-5b96-155fbdb19f28,1950-08-22,,999-75-6624,M\n"),
                CsvSource.ofText(
                        "conditions.csv", "2013-12-18,,593aaa05-d864-1df7-5b96-155fbdb19f28,x,359817006,Hip\n"),
                CsvSource.ofText(
                        "encounters.csv", "x,2020-08-23T23:50:00Z,,593aaa05-d864-1df7-5b96-155fbdb19f28,home,\n"));
        assertThat(export.problems())
                .hasSize(3)
                .allSatisfy(problem -> assertThat(problem.toString())
                        .contains("row 1: header must have the column")
                        .doesNotContain("593aaa05", "1950-08-22", "999-75", "2013-12-18"));
    }

    @Test
    void moreThanTheLimitIsNotRead() {
        String rows = "F83001,AF,10,TOTAL,1000\n".repeat(1_000);
        QofPrevalence qof =
                QofPrevalence.read(CsvSource.ofText("qof.csv", HEADER + rows).withLimit(200));
        assertThat(qof.problems())
                .extracting(RowProblem::summary)
                .anySatisfy(summary -> assertThat(summary).contains("qof.csv: is longer than 200 bytes; row"));
        assertThat(qof.isWhole()).isFalse();
        assertThatThrownBy(() -> CsvSource.ofText("qof.csv", "").withLimit(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("bytes must be >= 1, was 0\nMaybe leave the usual limit of 1 GiB as it is.");
    }

    /** Without a limit this reader would keep every row of it. */
    @Test
    void aFileThatNeverEndsIsLeftAtTheLimit() {
        String row = "F83001,AF,10,TOTAL,1000\n";
        InputStream endless = new InputStream() {
            private int at;

            @Override
            public int read() {
                int beyond = at - HEADER.length();
                char next = beyond < 0 ? HEADER.charAt(at) : row.charAt(beyond % row.length());
                at++;
                return next;
            }

            @Override
            public int read(byte[] target, int from, int length) {
                for (int i = 0; i < length; i++) {
                    target[from + i] = (byte) read();
                }
                return length;
            }
        };
        QofPrevalence qof = QofPrevalence.read(
                CsvSource.ofStream("endless.csv", () -> endless).withLimit(100_000));
        assertThat(qof.problems())
                .extracting(RowProblem::summary)
                .anySatisfy(summary -> assertThat(summary).contains("endless.csv: is longer than 100000 bytes"));
        assertThat(qof.isWhole()).isFalse();
    }

    @Test
    void aHeaderOfAllRowsOrOfSpacesIsRefused() {
        assertThat(read("x,".repeat(1_001) + "\n").problems())
                .singleElement()
                .extracting(RowProblem::summary)
                .asString()
                .contains("qof.csv row 1: header must have at most 1000 columns, has 1002");
        assertThat(read("PRACTICE_CODE" + " ".repeat(90_000) + "x,GROUP_CODE\n").problems())
                .singleElement()
                .extracting(RowProblem::summary)
                .asString()
                .contains("header must have the column");
    }
}
