package io.github.chinsdk.scheduling.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.chinsdk.model.document.CsvDocuments;
import io.github.chinsdk.model.document.CsvRows;
import io.github.chinsdk.model.document.CsvSource;
import io.github.chinsdk.model.document.RowProblem;
import io.github.chinsdk.scheduling.problem.DateRange;
import java.io.IOException;
import java.io.StringWriter;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SchoolHolidaysTest {

    static Stream<SchoolHolidays> tables() {
        return SchoolHolidays.authorities().stream().map(SchoolHolidays::published);
    }

    /** The bank holidays come from another source: where the two disagree, a row was copied wrongly. */
    @ParameterizedTest
    @MethodSource("tables")
    void rowsAreWeekdaysWithTheirSourceAndHoldTheBankHolidaysOfTheirSeason(SchoolHolidays schools) {
        for (SchoolHoliday row : schools.rows()) {
            assertThat(row.source()).as(row.name()).contains(".");
            assertThat(List.of(row.first(), row.last()))
                    .as(row.name())
                    .allSatisfy(date -> assertThat(date.getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY));
        }
        for (BankHoliday holiday : BankHolidays.ofEngland().within(schools.covered())) {
            // The first Monday of May is the one bank holiday in term.
            assertThat(schools.on(holiday.date()).isPresent())
                    .as(holiday.toString())
                    .isNotEqualTo(holiday.name().startsWith("Early May"));
        }
    }

    @Test
    void aRangeIsCutAndOutsideTheTableIsAnError() {
        SchoolHolidays barnet = SchoolHolidays.published("Barnet");
        assertThat(barnet.within(new DateRange(LocalDate.of(2025, 12, 1), LocalDate.of(2025, 12, 31))))
                .containsExactly(new NamedDates(
                        "Christmas holiday of Barnet schools",
                        new DateRange(LocalDate.of(2025, 12, 22), LocalDate.of(2025, 12, 31))));
        assertThat(barnet.on(LocalDate.of(2026, 1, 5))).isEmpty();
        assertThatThrownBy(() -> barnet.on(LocalDate.of(2026, 7, 30)))
                .hasMessage("date must be in the table of Barnet, 2025-05-26 to 2026-05-29, was 2026-07-30\n"
                        + "Maybe add the school year from the council's page to the table.");
        assertThatThrownBy(() -> SchoolHolidays.published("Atlantis"))
                .hasMessageContaining(
                        "authority must be one of [Barnet, Haringey, Middlesbrough, North Lincolnshire], was")
                .hasMessageContaining("\nMaybe");
    }

    @Test
    void aCouncilsOwnTableIsReadWithAllThatIsWrongWithIt() throws IOException {
        StringWriter file = new StringWriter();
        CsvDocuments.write(SchoolHoliday.class, SchoolHolidays.published("Haringey").rows().stream(), file);
        CsvRows<SchoolHoliday> read =
                CsvDocuments.read(SchoolHoliday.class, CsvSource.ofText("haringey.csv", file.toString()));
        assertThat(read.problems()).isEmpty();
        assertThat(SchoolHolidays.of(read.rows()).rows())
                .isEqualTo(SchoolHolidays.published("Haringey").rows());

        CsvRows<SchoolHoliday> bad = CsvDocuments.read(SchoolHoliday.class, CsvSource.ofText("islington.csv", """
                        authority,name,first,last,source
                        Islington,Half term,2017-10-27,2017-10-23,council
                        Islington,,2017-12-20,2018-01-02,council
                        Islington,Easter,soon,2018-04-13,council
                        """));
        assertThat(bad.rows()).isEmpty();
        assertThat(bad.problems()).extracting(RowProblem::row).containsExactly(2L, 3L, 4L);
    }

    @Test
    void rowsThatCannotBeATableAreRefused() {
        SchoolHoliday row = new SchoolHoliday(
                "Islington", "Half term", LocalDate.of(2017, 10, 23), LocalDate.of(2017, 10, 27), "the council's page");
        SchoolHoliday other = new SchoolHoliday(
                "Camden", "Christmas", LocalDate.of(2017, 12, 20), LocalDate.of(2018, 1, 2), "the council's page");
        assertThatThrownBy(() -> SchoolHolidays.of(List.of())).hasMessageContaining("rows must hold a holiday");
        assertThatThrownBy(() -> SchoolHolidays.of(List.of(row, other)))
                .hasMessageContaining("rows must be of one authority, were of Islington and Camden");
        assertThatThrownBy(() -> SchoolHolidays.of(List.of(row, row)))
                .hasMessageContaining("rows must not overlap, Half term ends on 2017-10-27");
        assertThatThrownBy(() -> new SchoolHoliday(
                        "Islington", "Half term", LocalDate.of(2017, 10, 27), LocalDate.of(2017, 10, 23), "page"))
                .hasMessageContaining("last must not be before first");
        assertThatThrownBy(() -> new SchoolHoliday(
                        "Islington", "Half term", LocalDate.of(2017, 10, 23), LocalDate.of(2017, 10, 27), " "))
                .hasMessageContaining("source must not be blank");
    }
}
