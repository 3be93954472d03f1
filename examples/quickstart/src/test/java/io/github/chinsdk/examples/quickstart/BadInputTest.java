package io.github.chinsdk.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each way in which real files go wrong: a message with file, row, field and value, a way out, and the good rows kept. */
class BadInputTest {

    private static final String HEADER =
            "PRACTICE_CODE,INDICATOR_GROUP_CODE,REGISTER,PATIENT_LIST_TYPE,PATIENT_LIST_SIZE";
    private static final String ORGANISATIONS = """
            PRACTICE_CODE,PRACTICE_NAME,CCG_CODE,CCG_NAME,STP_CODE,STP_NAME,REGION_CODE,REGION_NAME
            F83002,RIVER PLACE,08H,NHS ISLINGTON CCG,E54000028,NORTH CENTRAL LONDON STP,Y56,LONDON
            F83004,"ARCHWAY, UPPER",08H,NHS ISLINGTON CCG,E54000028,NORTH CENTRAL LONDON STP,Y56,LONDON
            """;
    private static final String AGE_HEADER =
            "PUBLICATION,EXTRACT_DATE,ORG_TYPE,ORG_CODE,ONS_CODE,POSTCODE,SEX,AGE_GROUP_5,NUMBER_OF_PATIENTS";

    @TempDir
    Path directory;

    private Path data;

    @BeforeEach
    void files() throws IOException {
        data = Files.createDirectories(directory.resolve("data"));
        write("ORGANISATION_REFERENCE_1617.csv", ORGANISATIONS);
        prevalence(
                "F83002,HYP,900,TOTAL,10000",
                "F83002,AF,90,TOTAL,10000",
                "F83004,HYP,700,TOTAL,9000",
                "F83004,AF,60,TOTAL,9000");
    }

    @Test
    void goodFilesGoThrough() {
        Run run = run();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("North Central London, 2016/17", "19,000 people, 2 practices", "6 rows read, 0 set aside");
        assertThat(run.out()).contains("Hospital activity is not in these files");
        assertThat(run.report("report.html"))
                .contains("Not in these files: hospital activity", "Not in these files: the number expected");
        assertThat(run.report("hospital.csv").lines().count()).isEqualTo(1);
    }

    @Test
    void aMissingPrevalenceFile() throws IOException {
        Files.delete(data.resolve("PREVALENCE_1617.csv"));
        assertNothingUsable("PREVALENCE_*.csv: is not there", "Maybe the folder is another one");
    }

    @Test
    void aMissingYear() {
        Run run = Run.quickly(directory, "--data", "data", "--year", "2018/19");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("PREVALENCE_1819.csv: is not there", "nothing usable is left in data");
    }

    @Test
    void aMissingOrganisationFile() throws IOException {
        Files.delete(data.resolve("ORGANISATION_REFERENCE_1617.csv"));
        assertNothingUsable(
                "ORGANISATION_REFERENCE_1617.csv: is not there, and MAPPING_NHS_GEOGRAPHIES_1617.csv neither",
                "Maybe copy it from the same QOF download");
    }

    @Test
    void aWrongHeader() throws IOException {
        write("PREVALENCE_1617.csv", "PRACTICE,GROUP,COUNT\nF83002,HYP,900\n");
        assertNothingUsable("PREVALENCE_1617.csv row 1: header must have the column", "Maybe this is another file");
    }

    @Test
    void semicolons() throws IOException {
        write("PREVALENCE_1617.csv", HEADER.replace(',', ';') + "\nF83002;HYP;900;TOTAL;10000\n");
        assertNothingUsable("PREVALENCE_1617.csv row 1: header must have the column", "semicolons");
    }

    @Test
    void anEmptyFile() throws IOException {
        write("PREVALENCE_1617.csv", "");
        assertNothingUsable("PREVALENCE_1617.csv: is empty", "Maybe the download or the export failed");
    }

    @Test
    void aNegativeRegister() throws IOException {
        prevalence("F83002,HYP,-3,TOTAL,10000", "F83004,HYP,700,TOTAL,9000");
        assertOneSetAside("PREVALENCE_1617.csv row 2: REGISTER must be >= 0, was \"-3\"");
    }

    @Test
    void aRegisterAboveTheList() throws IOException {
        prevalence("F83002,HYP,10001,TOTAL,10000", "F83004,HYP,700,TOTAL,9000");
        assertOneSetAside(
                "PREVALENCE_1617.csv row 2: REGISTER must not be above the list of 10000 patients, was \"10001\"");
    }

    @Test
    void anUnknownPractice() throws IOException {
        prevalence("F83999,HYP,30,TOTAL,100", "F83004,HYP,700,TOTAL,9000");
        assertOneSetAside(
                "PREVALENCE_1617.csv row 2: PRACTICE_CODE must be a practice of the organisation file, was \"F83999\"");
    }

    @Test
    void aRowThatIsThereTwice() throws IOException {
        prevalence("F83004,HYP,700,TOTAL,9000", "F83004,HYP,700,TOTAL,9000");
        assertOneSetAside("PREVALENCE_1617.csv row 3: INDICATOR_GROUP_CODE must be there once for each practice");
    }

    @Test
    void aMissingRegisterIsNoZero() throws IOException {
        prevalence("F83002,HYP,,TOTAL,10000", "F83004,HYP,700,TOTAL,9000");
        Run run = assertOneSetAside("PREVALENCE_1617.csv row 2: REGISTER must be a whole number, none is given");
        // 700 of 19,000 as NHS Digital divides, and it says so; the practice itself has no percentage.
        assertThat(run.report("prevalence.csv"))
                .contains("BOROUGH,08H,Islington,Islington,HYP,Hypertension,700,19000,")
                .contains("1 of 2 practices have a list and no register: their 10,000 patients are in the denominator.")
                .doesNotContain("PRACTICE,F83002");
        assertThat(run.report("report.html")).contains("their 10,000 patients are in the denominator.");
        assertThat(run.out()).contains("19,000 people", "1 practice has a list but no usable register");
    }

    @Test
    void aTruncatedFile() throws IOException {
        write("PREVALENCE_1617.csv", HEADER + "\nF83004,HYP,700,TOTAL,9000\nF83002,HYP,90");
        assertOneSetAside("PREVALENCE_1617.csv row 3: has 3 of 5 fields");
    }

    @Test
    void theWrongEncoding() throws IOException {
        Files.write(
                data.resolve("ORGANISATION_REFERENCE_1617.csv"),
                ORGANISATIONS.replace("RIVER PLACE", "RIVI\u00c8RE PLACE").getBytes(Charset.forName("windows-1252")));
        Run run = run();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("ORGANISATION_REFERENCE_1617.csv row 2: holds bytes that are not UTF-8");
        assertThat(run.out()).contains("9,000 people, 1 practices").contains("3 set aside");
    }

    @Test
    void namesCannotBecomeMarkupOrFormulas() throws IOException {
        write(
                "ORGANISATION_REFERENCE_1617.csv",
                ORGANISATIONS
                        .replace("RIVER PLACE", "<script>alert(1)</script>")
                        .replace("\"ARCHWAY, UPPER\"", "\"=HYPERLINK(\"\"x\"\",1)\""));
        Run run = run();
        assertThat(run.exitCode()).isZero();
        assertThat(run.report("report.html")).doesNotContain("<script>");
        assertThat(run.report("prevalence.csv")).contains("\"'=HYPERLINK(\"\"x\"\",1)\"");
    }

    @Test
    void problemsOfTheOptionalFilesComeBackToo() throws IOException {
        write("PRACTICE_ACTIVITY_1617.csv", """
                PRACTICE_CODE,FINANCIAL_YEAR,MEASURE,EVENTS
                F83002,2016/17,EMERGENCY_ADMISSIONS,800
                F83002,2016/17,EMERGENCY_ADMISSIONS,800
                F83002,2016/17,AE_TYPE_1,
                F83004,2016/17,AE_TYPE_1,-5
                F83004,2015/16,AE_TYPE_1,5
                F83004,2016/17,AE_TYPE_9,5
                F83999,2016/17,AE_TYPE_1,5
                """);
        write(
                "gp-reg-pat-prac-quin-age.csv",
                String.join(
                        "\n",
                        AGE_HEADER,
                        "X,Y,GP,F83002,,,MALE,65_69,100",
                        "X,Y,GP,F83002,,,MALE,65_69,100",
                        "X,Y,GP,F83002,,,BOTH,65_69,1",
                        "X,Y,GP,F83002,,,MALE,old,1",
                        "X,Y,CCG,08H,,,MALE,65_69,9",
                        ""));
        Run run = run();
        assertThat(run.exitCode()).isZero();
        assertThat(run.report("set-aside.csv").lines().toList())
                .hasSize(10)
                .anySatisfy(line -> assertThat(line)
                        .startsWith("PRACTICE_ACTIVITY_1617.csv,3,MEASURE,EMERGENCY_ADMISSIONS,\"must be there once"))
                .anySatisfy(line -> assertThat(line)
                        .startsWith("PRACTICE_ACTIVITY_1617.csv,4,EVENTS,,\"must be a whole number, none is given\""))
                .anySatisfy(line -> assertThat(line).startsWith("PRACTICE_ACTIVITY_1617.csv,5,EVENTS,'-5,must be >= 0"))
                .anySatisfy(line -> assertThat(line)
                        .startsWith("PRACTICE_ACTIVITY_1617.csv,6,FINANCIAL_YEAR,2015/16,must be 2016/17"))
                .anySatisfy(line -> assertThat(line).startsWith("PRACTICE_ACTIVITY_1617.csv,7,MEASURE,AE_TYPE_9,"))
                .anySatisfy(line -> assertThat(line).startsWith("PRACTICE_ACTIVITY_1617.csv,8,PRACTICE_CODE,F83999,"))
                .anySatisfy(line -> assertThat(line)
                        .startsWith("gp-reg-pat-prac-quin-age.csv,3,AGE_GROUP_5,65_69,\"must be there once"))
                .anySatisfy(line -> assertThat(line).startsWith("gp-reg-pat-prac-quin-age.csv,4,SEX,BOTH,"))
                .anySatisfy(line -> assertThat(line).startsWith("gp-reg-pat-prac-quin-age.csv,5,AGE_GROUP_5,old,"));
        // One practice of two has admissions: 800 of its 10,000 patients, not of 19,000.
        assertThat(run.report("hospital.csv").lines())
                .anySatisfy(line -> assertThat(line)
                        .startsWith("BOROUGH,08H,Islington,Islington,EMERGENCY_ADMISSIONS,800,10000,80,"));
        // The ages of one sex and band are no population of 65 and over: no number, and the reason.
        assertThat(run.report("gap.csv")).contains("missing is not zero");
    }

    @Test
    void optionalFilesThatAreNoneAreSaidSo() throws IOException {
        write("PRACTICE_ACTIVITY_1617.csv", "");
        write("gp-reg-pat-prac-quin-age.csv", AGE_HEADER.replace(',', ';') + "\n");
        Run run = run();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("PRACTICE_ACTIVITY_1617.csv: is empty")
                .contains("gp-reg-pat-prac-quin-age.csv row 1: header must have the column ORG_TYPE")
                .contains("Maybe the file is separated by semicolons");
    }

    private Run run() {
        return Run.quickly(directory, "--data", "data");
    }

    private Run assertOneSetAside(String message) {
        Run run = run();
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("! " + message).contains("    Maybe ").contains(" 1 set aside");
        assertThat(run.report("prevalence.csv")).contains("PRACTICE,F83004,").contains(",HYP,Hypertension,700,9000,");
        assertThat(run.report("set-aside.csv").lines().count()).isGreaterThanOrEqualTo(2);
        return run;
    }

    private void assertNothingUsable(String message, String wayOut) {
        Run run = run();
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains(message).contains(wayOut).contains("nothing usable is left in data");
        assertThat(run.out()).isEmpty();
    }

    private void prevalence(String... rows) throws IOException {
        write("PREVALENCE_1617.csv", HEADER + "\n" + String.join("\n", List.of(rows)) + "\n");
    }

    private void write(String file, String content) throws IOException {
        Files.writeString(data.resolve(file), content);
    }
}
