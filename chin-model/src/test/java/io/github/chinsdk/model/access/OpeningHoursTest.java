package io.github.chinsdk.model.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OpeningHoursTest {

    private static final OpeningHours STANDARD = OpeningHours.everyDay(LocalTime.of(8, 0), LocalTime.of(20, 0));

    @Test
    void eightToEightSevenDaysAWeekIs84Hours() {
        assertThat(STANDARD.perWeek()).isEqualTo(Duration.ofHours(84));
        assertThat(OpeningHours.everyDay(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT).perWeek())
                .isEqualTo(Duration.ofDays(7));
    }

    @Test
    void overlappingPlacesCountOnceAndGapsAreNamed() {
        OpeningHours hub = new OpeningHours(List.of(
                new OpeningPeriod(DayOfWeek.MONDAY, LocalTime.of(9, 0), LocalTime.of(13, 0)),
                new OpeningPeriod(DayOfWeek.MONDAY, LocalTime.of(12, 0), LocalTime.of(18, 30))));
        assertThat(hub.perWeek()).isEqualTo(Duration.ofMinutes(570));
        OpeningHours monday =
                new OpeningHours(List.of(new OpeningPeriod(DayOfWeek.MONDAY, LocalTime.of(8, 0), LocalTime.of(20, 0))));
        assertThat(hub.gapsAgainst(monday))
                .containsExactly(
                        new OpeningPeriod(DayOfWeek.MONDAY, LocalTime.of(8, 0), LocalTime.of(9, 0)),
                        new OpeningPeriod(DayOfWeek.MONDAY, LocalTime.of(18, 30), LocalTime.of(20, 0)));
        assertThat(STANDARD.gapsAgainst(STANDARD)).isEmpty();
        assertThat(hub.gapsAgainst(STANDARD)).hasSize(8);
    }

    /** Contract hours of general practice end at 18:30: the standard asks for an hour and a half more, and the weekend. */
    @Test
    void whatIsMissingToTheStandardOnWeekdaysAndAtWeekends() {
        List<OpeningPeriod> core = new ArrayList<>();
        for (DayOfWeek day : EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY)) {
            core.add(new OpeningPeriod(day, LocalTime.of(8, 0), LocalTime.of(18, 30)));
        }
        List<OpeningPeriod> gaps = new OpeningHours(core).gapsAgainst(STANDARD);
        assertThat(gaps).hasSize(7);
        assertThat(gaps.subList(0, 5)).allMatch(gap -> gap.duration().equals(Duration.ofMinutes(90)));
        assertThat(gaps.subList(5, 7)).allMatch(gap -> gap.duration().equals(Duration.ofHours(12)));
    }

    @Test
    void bankHolidaysAreLeftOut() {
        LocalDate monday = LocalDate.of(2017, 12, 25);
        assertThat(STANDARD.between(monday, monday.plusDays(6), Set.of(monday, monday.plusDays(1))))
                .isEqualTo(Duration.ofHours(60));
        assertThat(STANDARD.between(monday, monday.minusDays(1), Set.of())).isZero();
    }

    @Test
    void barnetIsToHave205HoursAWeek() {
        Duration required = ExtendedAccessStandard.NATIONAL.requiredPerWeek(410_061);
        assertThat(required.toMinutes()).isEqualTo(12_301);
        assertThat(required.toSeconds() / 3600.0).isBetween(205.0, 205.05);
        assertThat(ExtendedAccessStandard.NATIONAL.requiredPerWeek(0)).isZero();
    }

    @Test
    void whatThirtyEightThousandSlotsAmountToHangsOnTheirLength() {
        assertThat(ExtendedAccessStandard.minutesPerThousand(38_000, Duration.ofMinutes(10), 410_061))
                .isEqualByComparingTo("17.8");
        assertThat(ExtendedAccessStandard.minutesPerThousand(38_000, Duration.ofMinutes(15), 410_061))
                .isEqualByComparingTo("26.7");
        assertThatThrownBy(() -> ExtendedAccessStandard.minutesPerThousand(1, Duration.ofMinutes(10), 0))
                .hasMessageStartingWith("population must be >= 1, was 0\nMaybe ");
        assertThatThrownBy(() -> ExtendedAccessStandard.minutesPerThousand(1, Duration.ZERO, 1))
                .hasMessage(
                        "slotLength must be more than 0 and at most 24 hours, was PT0S\nMaybe minutes were read as hours or the other way round.");
    }

    @Test
    void aPeriodEndsOnItsDay() {
        assertThatThrownBy(() -> new OpeningPeriod(DayOfWeek.MONDAY, LocalTime.of(20, 0), LocalTime.of(8, 0)))
                .hasMessage(
                        "closes must be after opens 20:00, was 08:00\nMaybe it is open over midnight: make one period for each day.");
        assertThat(new OpeningPeriod(DayOfWeek.MONDAY, LocalTime.of(20, 0), LocalTime.MIDNIGHT).duration())
                .isEqualTo(Duration.ofHours(4));
    }
}
