package io.github.chinsdk.model.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.chinsdk.model.organisation.DatePeriod;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PersonTimeTest {

    private static final DatePeriod YEAR = DatePeriod.parse("2016-04-01/2017-03-31");

    @Test
    void registrationsCountTheDaysWithinTheWindowBothEndsIncluded() {
        PersonTime time = PersonTime.ofRegistrations(
                List.of(
                        DatePeriod.parse("2010-01-01/.."), // 365 days
                        DatePeriod.parse("2017-03-31/.."), // 1
                        DatePeriod.parse("2010-01-01/2016-04-01"), // 1
                        DatePeriod.parse("2016-06-01/2016-06-30"), // 30
                        DatePeriod.parse("2017-04-01/.."), // 0
                        DatePeriod.parse("2010-01-01/2016-03-31")), // 0
                YEAR);
        assertThat(time.personDays()).isEqualTo(397);
        assertThat(time.personYears()).isEqualTo(397 / 365.25, within(1e-12));
    }

    @Test
    void aListThatGrowsEvenlyHasTheTimeOfItsMean() {
        TreeMap<LocalDate, Long> sizes =
                new TreeMap<>(Map.of(LocalDate.parse("2016-04-01"), 1_000L, LocalDate.parse("2017-04-01"), 1_101L));
        assertThat(PersonTime.ofListSizes(sizes, YEAR).personDays()).isEqualTo(1_050.5 * 365);
        assertThat(PersonTime.ofMidPeriodList(1_000, YEAR).personDays()).isEqualTo(365_000);
    }

    @Test
    void sizesOutsideTheWindowHoldAtItsEnds() {
        TreeMap<LocalDate, Long> one = new TreeMap<>(Map.of(LocalDate.parse("2016-10-01"), 10L));
        assertThat(PersonTime.ofListSizes(one, YEAR).personDays()).isEqualTo(3_650);
        one.put(LocalDate.parse("2015-04-01"), 10L);
        one.put(LocalDate.parse("2018-04-01"), 10L);
        assertThat(PersonTime.ofListSizes(one, YEAR).personDays()).isEqualTo(3_650);
        TreeMap<LocalDate, Long> before = new TreeMap<>(Map.of(LocalDate.parse("2015-01-01"), 7L));
        assertThat(PersonTime.ofListSizes(before, YEAR).personDays()).isEqualTo(7 * 365);
        TreeMap<LocalDate, Long> after = new TreeMap<>(Map.of(LocalDate.parse("2019-01-01"), 7L));
        assertThat(PersonTime.ofListSizes(after, YEAR).personDays()).isEqualTo(7 * 365);
    }

    @Test
    void adjoiningWindowsAddUp() {
        TreeMap<LocalDate, Long> sizes = new TreeMap<>(
                Map.of(LocalDate.parse("2016-04-01"), 1_000L, LocalDate.parse("2016-04-11"), 1_010L));
        PersonTime first = PersonTime.ofListSizes(sizes, DatePeriod.parse("2016-04-01/2016-04-04"));
        PersonTime rest = PersonTime.ofListSizes(sizes, DatePeriod.parse("2016-04-05/2016-04-10"));
        PersonTime all = PersonTime.ofListSizes(sizes, DatePeriod.parse("2016-04-01/2016-04-10"));
        assertThat(first.plus(rest)).isEqualTo(all);
        assertThat(PersonTime.NONE.plus(all)).isEqualTo(all);
        assertThat(first.personDays()).isEqualTo(4 * 1_002);
    }

    @Test
    void refusesWhatCannotBe() {
        assertThatThrownBy(() -> PersonTime.ofMidPeriodList(-1, YEAR)).hasMessageStartingWith("people must be >= 0, was -1\nMaybe");
        assertThatThrownBy(() -> PersonTime.ofListSizes(new TreeMap<>(), YEAR))
                .hasMessageStartingWith("sizes must not be empty\nMaybe");
        assertThatThrownBy(() -> PersonTime.ofListSizes(new TreeMap<>(Map.of(LocalDate.EPOCH, -5L)), YEAR))
                .hasMessageStartingWith("size on 1970-01-01 must be >= 0, was -5\nMaybe");
        assertThatThrownBy(() -> PersonTime.ofMidPeriodList(1, DatePeriod.parse("2016-04-01/..")))
                .hasMessage("window must have a last day, was 2016-04-01/..\n"
                        + "Maybe end it on the day the data were extracted.");
        assertThatThrownBy(() -> new PersonTime(-1)).hasMessageStartingWith("halfPersonDays must be >= 0, was -1");
    }
}
