package io.github.chinsdk.model.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.chinsdk.model.identity.OdsCode;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QofBadInputTest {

    private static final String HEADER = "PRACTICE_CODE,GROUP_CODE,REGISTER,PATIENT_LIST_TYPE,PATIENT_LIST_SIZE\n";
    private static final String GOOD = "F83001,AF,20,TOTAL,1000\nF83001,DM,40,17OV,800\n";

    @Test
    void goodRowsHaveNoProblems() {
        QofPrevalence qof = read(HEADER + GOOD);
        assertThat(qof.problems()).isEmpty();
        assertThat(qof.isWhole()).isTrue();
        assertThat(qof.registers()).hasSize(2);
        assertThat(qof.registeredPatients()).isEqualTo(1000);
        assertThat(qof).hasToString("qof.csv: 2 rows read, 0 set aside, 0 problems");
    }

    @Test
    void aFileThatIsNotThere(@TempDir Path folder) {
        QofPrevalence qof = QofPrevalence.read(CsvSource.of(folder.resolve("PREVALENCE_1617.csv")));
        assertOneProblem(
                qof,
                0,
                "PREVALENCE_1617.csv: is not there\nMaybe the name has a typing error, or the file is in another folder.");
        assertThat(qof.isUsable()).isFalse();
    }

    @Test
    void aFolderInPlaceOfAFile(@TempDir Path folder) {
        QofPrevalence qof = QofPrevalence.read(CsvSource.of(folder));
        assertThat(qof.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.summary()).contains("cannot be read"));
    }

    @Test
    void anEmptyFileAndOneWithAHeaderOnly() {
        assertOneProblem(read(""), 0, "qof.csv: is empty\nMaybe the download or the export failed: fetch it again.");
        assertOneProblem(
                read("\n\n"),
                0,
                "qof.csv: holds blank lines only\nMaybe the download or the export failed: fetch it again.");
        assertOneProblem(
                read(HEADER),
                0,
                "qof.csv: has no rows below its header\nMaybe the download or the export failed: fetch it again.");
    }

    @Test
    void aWrongHeader() {
        assertOneProblem(
                read("PRACTICE_CODE,GROUP_CODE,REGISTERED,PATIENT_LIST_TYPE,LIST\n" + GOOD),
                0,
                "qof.csv row 1: header must have the column REGISTER, PATIENT_LIST_SIZE or PRACTICE_LIST_SIZE, was"
                        + " \"PRACTICE_CODE,GROUP_CODE,REGISTERED,PATIENT_LIST_TYPE,LIST\"\n"
                        + "Maybe this is another file, or its header was cut off: compare it with the published one.");
        assertOneProblem(
                read(HEADER.replace("\n", ",REGISTER\n") + GOOD.replace("\n", ",1\n")),
                0,
                "must have each column once, has twice REGISTER");
    }

    @ParameterizedTest
    @ValueSource(strings = {";", "\t", "|"})
    void anotherSeparator(String separator) {
        QofPrevalence qof = read((HEADER + GOOD).replace(",", separator));
        assertThat(qof.registers()).isEmpty();
        assertThat(qof.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.row()).isEqualTo(1);
            assertThat(problem.wayOut())
                    .contains(separator.equals(";") ? "separated by semicolons" : "separated by tabs or bars");
        });
    }

    @Test
    void aRegisterThatIsNegativeAboveTheListOrMissing() {
        assertOneProblem(
                read(HEADER + GOOD + "F83002,AF,-3,TOTAL,500\nF83002,DM,4,17OV,300\n"),
                3,
                "qof.csv row 4: REGISTER must be >= 0, was \"-3\"\n"
                        + "Maybe the publisher marks suppressed counts so: ask what the sign means.");
        assertOneProblem(
                read(HEADER + GOOD + "F83002,AF,501,TOTAL,500\nF83002,DM,4,17OV,300\n"),
                3,
                "qof.csv row 4: REGISTER must not be above the list of 500 patients, was \"501\"\n"
                        + "Maybe the register and the list were counted on different days: ask the practice.");
        QofPrevalence missing = read(HEADER + GOOD + "F83002,AF,,TOTAL,500\nF83002,DM,4,17OV,300\n");
        assertOneProblem(
                missing,
                3,
                "qof.csv row 4: REGISTER must be a whole number, none is given\n"
                        + "Maybe the practice did not report: it is left out, since missing is never zero.");
        assertThat(missing.registeredPatients()).isEqualTo(1500);
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.CsvSource(
            delimiter = ';',
            value = {
                "'1,234'; must be a whole number in plain digits",
                "1 234; must be a whole number in plain digits",
                "12.0; must be a whole number in plain digits",
                "1e3; must be a whole number in plain digits",
                "\u0661\u0662; must be a whole number in plain digits",
                "5*; must be a whole number, this one is suppressed",
                "NA; must be a whole number, none is given",
                "1234567890123456; must have at most 15 digits"
            })
    void numbersThatAreNone(String number, String problem) {
        QofPrevalence qof = read(HEADER + GOOD + "F83002,AF,\"" + number + "\",TOTAL,500\nF83002,DM,4,17OV,300\n");
        assertOneProblem(qof, 3, problem + ", was \"" + number + "\"\nMaybe ");
    }

    @Test
    void aPracticeThatTheOrganisationFileDoesNotKnow() {
        QofPrevalence qof = QofPrevalence.read(
                CsvSource.ofText("qof.csv", HEADER + GOOD + "X99999,AF,2,TOTAL,50\n"), Set.of(OdsCode.parse("F83001")));
        assertOneProblem(
                qof,
                2,
                "qof.csv row 4: PRACTICE_CODE must be a practice of the organisation file, was \"X99999\"\n"
                        + "Maybe the two files are of different years, or the practice opened later.");
        assertThat(qof.registeredPatients()).isEqualTo(1000);
    }

    @Test
    void aRowThatIsThereTwiceOrContradictsAnother() {
        assertOneProblem(
                read(HEADER + GOOD + "F83001,AF,20,TOTAL,1000\n"),
                2,
                "qof.csv row 4: GROUP_CODE must be there once for each practice, F83001 has it in row 2 already, was \"AF\"\n"
                        + "Maybe two files were joined: keep one of the rows.");
        assertOneProblem(
                read(HEADER + GOOD + "F83001,HYP,2,TOTAL,100\n"),
                2,
                "qof.csv row 4: PATIENT_LIST_SIZE must be the same in every row of a practice and list type, row 2 has 1000,"
                        + " was \"100\"\nMaybe the row was cut short or edited: compare it with the published file.");
    }

    @Test
    void aFileCutInsideARow() {
        assertOneProblem(
                read(HEADER + GOOD + "F83002,AF,2,TOT"),
                2,
                "qof.csv row 4: has 4 of 5 fields, was \"F83002\"\n"
                        + "Maybe the file was cut short here: compare its size with the published one.");
        QofPrevalence number = read(HEADER + GOOD + "F83001,HYP,2,TOTAL,10");
        assertThat(number.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.problem()).startsWith("must be the same in every row"));
        assertThat(number.registers()).hasSize(2);
    }

    @Test
    void aFileCutBetweenRowsOrWithoutLineEnd() {
        assertOneProblem(
                read(HEADER + GOOD + "F83002,AF,2,TOTAL,500\n"),
                3,
                "qof.csv row 4: PRACTICE_CODE has 1 of the 2 registers of this file, without DM; its rows are kept, was"
                        + " \"F83002\"\nMaybe the file was cut short: compare its size with the published one.");
        assertOneProblem(
                read((HEADER + GOOD).strip()),
                2,
                "qof.csv row 3: is the last row and has no line end, so its last value may be cut; the row is kept\n"
                        + "Maybe compare it with the published file, or put a line end behind it if it is whole.");
    }

    @Test
    void anotherEncoding() {
        String rows = HEADER + "F83001,AF,20,TOTAL,1000\nF83001,D\u00C9,40,17OV,800\n";
        QofPrevalence qof =
                QofPrevalence.read(CsvSource.ofBytes("qof.csv", rows.getBytes(Charset.forName("windows-1252"))));
        assertOneProblem(
                qof,
                1,
                "qof.csv row 3: holds bytes that are not UTF-8; the first in the file is 0xC9 at byte 102\n"
                        + "Maybe the file is Windows-1252 (\"ANSI\"): save it again as CSV UTF-8.");
        QofPrevalence utf16 =
                QofPrevalence.read(CsvSource.ofBytes("qof.csv", (HEADER + GOOD).getBytes(StandardCharsets.UTF_16)));
        assertThat(utf16.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.wayOut())
                        .isEqualTo("Maybe the file is UTF-16 (\"Unicode text\"): save it again as CSV UTF-8."));
    }

    @Test
    void aByteOrderMarkCarriageReturnsAndBlankLinesAreFine() {
        QofPrevalence qof = read("\uFEFF" + (HEADER + "\n" + GOOD + "\n").replace("\n", "\r\n"));
        assertThat(qof.problems()).isEmpty();
        assertThat(qof.registers()).hasSize(2);
        assertThat(read("\n" + HEADER + "\nF83001,AF,x,TOTAL,1000\n").problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.row()).isEqualTo(4));
    }

    @Test
    void quotationMarksThatNeverClose() {
        QofPrevalence qof = read(HEADER + GOOD + "\"F83002,AF,2,TOTAL,500\nF83002,DM,4,17OV,300\n");
        assertOneProblem(
                qof,
                2,
                "qof.csv row 4: has a quotation mark out of place; it and 1 more to row 5 were not read\nMaybe the file was"
                        + " cut inside a quoted field");
        QofPrevalence huge = read(HEADER + GOOD + "\"" + "x".repeat(200_000) + "\n");
        assertThat(huge.registers()).hasSize(2);
        assertThat(huge.problems())
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem.problem()).startsWith("has a field of more than 100000 characters"));
    }

    @Test
    void rowsWithTooManyFieldsAndCodesThatAreNone() {
        assertOneProblem(
                read(HEADER + GOOD + "F83002,AF,1,234,TOTAL,5000\nF83002,DM,4,17OV,300\n"),
                3,
                "qof.csv row 4: has 6 fields where there should be 5, was \"F83002\"\n"
                        + "Maybe a comma inside a name or number is not in quotation marks.");
        assertOneProblem(
                read(HEADER + GOOD + "f83002,AF,1,TOTAL,5000\n"),
                2,
                "PRACTICE_CODE must be an ODS code of 3 to 12 capital letters and digits, was \"f83002\"\nMaybe a name");
        assertOneProblem(
                read(HEADER + GOOD + "F83002,af,1,TOTAL,5000\nF83002,DM,4,17OV,300\n"),
                3,
                "GROUP_CODE must be a group code such as");
        assertOneProblem(
                read(HEADER + GOOD + "F83002,AF,1,ALL,5000\nF83002,DM,4,17OV,300\n"),
                3,
                "PATIENT_LIST_TYPE must be a list type such as");
    }

    @Test
    void manyProblemsAreCountedAndNotAllKept() {
        QofPrevalence qof = read(HEADER + GOOD + "F83002,AF,x,TOTAL,500\n".repeat(10_050));
        assertThat(qof.problems()).hasSize(10_001).last().satisfies(problem -> {
            assertThat(problem.row()).isZero();
            assertThat(problem.problem()).isEqualTo("has 50 more problems than the 10000 listed");
        });
        assertThat(qof.rowsSetAside()).isEqualTo(10_050);
    }

    private static QofPrevalence read(String content) {
        return QofPrevalence.read(CsvSource.ofText("qof.csv", content));
    }

    private static void assertOneProblem(QofPrevalence qof, int goodRows, String text) {
        assertThat(qof.registers()).hasSize(goodRows);
        assertThat(qof.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.toString()).contains(text));
    }
}
