package io.github.chinsdk.scheduling.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.chinsdk.scheduling.problem.DateRange;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class BankHolidaysTest {

    private static final BankHolidays ENGLAND = BankHolidays.ofEngland();

    @Test
    void everyDateOfTheTableAgreesWithAnIndependentSource() throws IOException {
        List<LocalDate> theirs;
        try (InputStream in = BankHolidaysTest.class.getResourceAsStream("/calendar/england-holidays-0.105.csv")) {
            theirs = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> LocalDate.parse(line.substring(0, 10)))
                    .filter(date -> date.getDayOfWeek().getValue() <= DayOfWeek.FRIDAY.getValue())
                    .toList();
        }
        assertThat(ENGLAND.within(ENGLAND.covered()).stream().map(BankHoliday::date))
                .hasSize(107)
                .containsExactlyElementsOf(theirs);
    }

    @Test
    void yearsThatBrokeTheRuleAreAsTheyWere() {
        assertThat(ENGLAND.on(LocalDate.of(2020, 5, 8)))
                .get()
                .extracting(BankHoliday::name)
                .asString()
                .contains("VE day");
        assertThat(ENGLAND.on(LocalDate.of(2020, 5, 4))).isEmpty();
        assertThat(ENGLAND.on(LocalDate.of(2022, 6, 3))).isPresent();
        assertThat(ENGLAND.on(LocalDate.of(2022, 9, 19))).isPresent();
        assertThat(ENGLAND.on(LocalDate.of(2023, 5, 8))).isPresent();
        assertThat(ENGLAND.on(LocalDate.of(2021, 12, 27)))
                .get()
                .extracting(BankHoliday::name)
                .isEqualTo("Christmas Day (substitute day)");
    }

    @Test
    void outsideTheTableIsAnErrorAndNotAWorkingDay() {
        assertThatThrownBy(() -> ENGLAND.on(LocalDate.of(2029, 1, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(
                        "date must be in the table of bank holidays, 2016-01-01 to 2028-12-31, was 2029-01-01")
                .hasMessageContaining("\nMaybe");
        assertThatThrownBy(() -> ENGLAND.within(new DateRange(LocalDate.of(2028, 12, 1), LocalDate.of(2029, 1, 31))))
                .hasMessageContaining("range.last");
    }

    @Test
    void aCalendarSaysWhyADayIsOff() {
        HolidayCalendar calendar = HolidayCalendar.ofEngland()
                .withDaysOff(List.of(new NamedDates(
                        "February half term", new DateRange(LocalDate.of(2026, 2, 16), LocalDate.of(2026, 2, 20)))));
        assertThat(calendar.whyOff(LocalDate.of(2026, 2, 18))).contains("February half term");
        assertThat(calendar.whyOff(LocalDate.of(2026, 4, 3))).contains("Good Friday");
        assertThat(calendar.whyOff(LocalDate.of(2026, 2, 21))).contains("Saturday");
        assertThat(calendar.whyOff(LocalDate.of(2026, 2, 23))).isEmpty();
        assertThat(calendar.nonWorkingDates(new DateRange(LocalDate.of(2026, 2, 19), LocalDate.of(2026, 4, 6))))
                .containsExactly(
                        LocalDate.of(2026, 2, 19),
                        LocalDate.of(2026, 2, 20),
                        LocalDate.of(2026, 4, 3),
                        LocalDate.of(2026, 4, 6));
        assertThatThrownBy(() -> new NamedDates(" ", new DateRange(LocalDate.EPOCH, LocalDate.EPOCH)))
                .hasMessageContaining("name must not be blank");
    }
}
