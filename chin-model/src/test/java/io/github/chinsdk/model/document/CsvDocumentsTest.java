package io.github.chinsdk.model.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.chinsdk.model.Samples;
import io.github.chinsdk.model.activity.Admission;
import io.github.chinsdk.model.activity.Attendance;
import io.github.chinsdk.model.activity.CareProcess;
import io.github.chinsdk.model.activity.Vaccination;
import io.github.chinsdk.model.patient.Agreement;
import io.github.chinsdk.model.patient.IStatement;
import io.github.chinsdk.model.patient.PatientRecord;
import io.github.chinsdk.model.patient.SurveyAnswer;
import io.github.chinsdk.model.programme.InvestmentLine;
import io.github.chinsdk.model.programme.Milestone;
import java.io.IOException;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CsvDocumentsTest {

    static Stream<Record> flat() {
        return Stream.of(
                Samples.admission(),
                Samples.attendance(),
                Samples.appointment(),
                Samples.referral(),
                Samples.careProcess(),
                Samples.vaccination(),
                Samples.healthCheck(),
                Samples.surveyAnswer(),
                Samples.deliverySchedule().milestones().get(0),
                Samples.centralTeam().lines().get(4));
    }

    @ParameterizedTest
    @MethodSource("flat")
    void aFlatRecordGoesThroughCsv(Record record) throws IOException {
        roundTrip(record.getClass(), record);
    }

    private static <T extends Record> void roundTrip(Class<T> type, Record record) throws IOException {
        CsvRows<T> read =
                CsvDocuments.read(type, CsvSource.ofText("x.csv", csv(type, type.cast(record), type.cast(record))));
        assertThat(read.problems()).isEmpty();
        assertThat(read.rows()).isEqualTo(List.of(record, record));
    }

    @Test
    void theFormIsPlain() throws IOException {
        assertThat(csv(Admission.class, Samples.admission())).isEqualTo("""
                patient,provider,spellId,episodeOrder,method,source,classification,specialty,admittedOn,dischargedOn,dischargeMethod,diagnoses,costPence
                0123456789abcdef0123456789abcdef,RKE,spell-1,1,EMERGENCY_DEPARTMENT,19,ORDINARY,300,2017-01-05,2017-01-09,CLINICAL,J44.1;I10,212500
                """);
        assertThat(csv(CareProcess.class, Samples.careProcess())).endsWith("BLOOD_PRESSURE,2017-03-01,138;79\n");
        assertThat(csv(Milestone.class, Samples.deliverySchedule().milestones().get(0)))
                .endsWith("D1,Barnet 1,Barnet,,2017-06,,\n");
    }

    @Test
    void aSpreadsheetNeverSeesAFormula() throws IOException {
        for (String attack : List.of("=1+1", "+1", "-1", "@SUM(A1)", "=HYPERLINK(\"http://x\",\"y\")", "'=1", "''-x")) {
            SurveyAnswer answer =
                    new SurveyAnswer(IStatement.PREPARED, Agreement.AGREE, attack, LocalDate.of(2017, 1, 1));
            String text = csv(SurveyAnswer.class, answer);
            String cell = text.split("\n", 2)[1].split(",", 3)[2];
            assertThat(cell.startsWith("\"") ? cell.substring(1) : cell)
                    .as(attack)
                    .startsWith("'");
            assertThat(CsvDocuments.read(SurveyAnswer.class, CsvSource.ofText("x.csv", text))
                            .rows())
                    .containsExactly(answer);
        }
        SurveyAnswer harmless =
                new SurveyAnswer(IStatement.PREPARED, Agreement.AGREE, "'s Heerenberg", LocalDate.of(2017, 1, 1));
        assertThat(csv(SurveyAnswer.class, harmless)).contains(",'s Heerenberg,");
        assertThat(CsvDocuments.read(SurveyAnswer.class, CsvSource.ofText("x.csv", csv(SurveyAnswer.class, harmless)))
                        .rows())
                .containsExactly(harmless);
    }

    @Test
    void badRowsComeBackBesideTheGoodOnes() {
        CsvRows<InvestmentLine> read = CsvDocuments.read(InvestmentLine.class, CsvSource.ofText("lines.csv", """
                year,description,units,unitName,pencePerUnit,recurrence
                2017/18,Good,1,post,100,RECURRENT
                2017/18,Missing,,post,100,RECURRENT
                2017/18,Negative,-1,post,100,RECURRENT
                2017/18,Text,one,post,100,RECURRENT
                2017/18,Separated,"1,000",post,100,RECURRENT
                2017/18,Fraction,1.5,post,100,RECURRENT
                2017-18,Year,1,post,100,RECURRENT
                2017/18,Enum,1,post,100,SOMETIMES
                2017/18,Huge,9999999999999999999999999999999,post,100,RECURRENT
                2017/18,Overflow,900000000000000000,post,900000000000000000,RECURRENT
                """));
        assertThat(read.rows()).extracting(InvestmentLine::description).containsExactly("Good");
        assertThat(read.rowsSetAside()).isEqualTo(9);
        assertThat(read.problems())
                .extracting(RowProblem::summary)
                .containsExactly(
                        "lines.csv row 3: units must be present, was missing",
                        "lines.csv row 4: is refused: units must be >= 0, was -1",
                        "lines.csv row 5: units must be a whole number, was \"one\"",
                        "lines.csv row 6: units must be a whole number, was \"1,000\"",
                        "lines.csv row 7: units must be a whole number, was \"1.5\"",
                        "lines.csv row 8: year is refused: financial year must be like 2017/18, was \"2017-18\", was \"2017-18\"",
                        "lines.csv row 9: recurrence must be one of RECURRENT, NON_RECURRENT, was \"SOMETIMES\"",
                        "lines.csv row 10: units must be a whole number, was \"9999999999999999999999999999999\"",
                        "lines.csv row 11: must be what the schema says");
        assertThat(read.problems()).allMatch(problem -> problem.wayOut().startsWith("Maybe "));
    }

    @Test
    void noValueOfAPatientIsQuoted() throws IOException {
        String good = csv(Vaccination.class, Samples.vaccination());
        CsvRows<Vaccination> read = CsvDocuments.read(
                Vaccination.class, CsvSource.ofText("v.csv", good.replace("2016-10-11", "11/10/2016")));
        assertThat(read.rows()).isEmpty();
        assertThat(read.problems())
                .extracting(RowProblem::summary)
                .containsExactly("v.csv row 2: on must be a date like 2017-04-01");
    }

    @Test
    void unknownValuesMayLackTheirColumnAndNeededOnesMayNot() throws IOException {
        String good = csv(Vaccination.class, Samples.vaccination());
        String withoutCost = good.replace(",costPence", "").replace(",980", "");
        assertThat(CsvDocuments.read(Vaccination.class, CsvSource.ofText("v.csv", withoutCost))
                        .rows()
                        .get(0)
                        .costPence())
                .isNull();
        String withoutDay = good.replace(",on,", ",day,");
        assertThat(CsvDocuments.read(Vaccination.class, CsvSource.ofText("v.csv", withoutDay))
                        .problems()
                        .get(0)
                        .summary())
                .startsWith("v.csv row 1: header must have the column ON");
    }

    @Test
    void whatDoesNotFitIntoCellsIsRefused() {
        assertThatThrownBy(() -> CsvDocuments.read(PatientRecord.class, CsvSource.ofText("x.csv", "")))
                .hasMessage(
                        "type must be flat to be CSV, PatientRecord.conditions is not\nMaybe write JSON, or the parts in files of their own.");
        Attendance sample = Samples.attendance();
        Attendance odd = new Attendance(
                sample.patient(),
                sample.provider(),
                sample.department(),
                sample.kind(),
                sample.arrival(),
                sample.arrivedOn(),
                sample.disposal(),
                sample.diagnoses(),
                List.of("a;b"),
                List.of(),
                null);
        assertThatThrownBy(() -> csv(Attendance.class, odd))
                .hasMessage(
                        "an element of a list must hold no semicolon in CSV, one does\nMaybe write JSON, which needs no separator inside a cell.");
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private static <T extends Record> String csv(Class<T> type, T... records) throws IOException {
        StringWriter writer = new StringWriter();
        CsvDocuments.write(type, Stream.of(records), writer);
        return writer.toString();
    }
}
