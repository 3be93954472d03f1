package io.github.chinsdk.model.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class FinancialQuarterProperties {

    @Property(seed = "2017")
    void everyDayIsInTheQuarterThatContainsIt(@ForAll @IntRange(min = 0, max = 100_000) int dayNumber) {
        LocalDate day = LocalDate.of(1900, 4, 1).plusDays(dayNumber);
        FinancialQuarter quarter = FinancialQuarter.containing(day);
        assertThat(day).isBetween(quarter.firstDay(), quarter.lastDay());
        assertThat(quarter.next().firstDay()).isEqualTo(quarter.lastDay().plusDays(1));
        assertThat(FinancialQuarter.parse(quarter.toString())).isEqualTo(quarter);
        assertThat(quarter.year().firstDay()).isBeforeOrEqualTo(day);
        assertThat(quarter.year().lastDay()).isAfterOrEqualTo(day);
    }

    @Property(seed = "2018")
    void quartersUntilCountsSteps(
            @ForAll @IntRange(min = 1900, max = 2000) int startYear,
            @ForAll @IntRange(min = 1, max = 4) int quarter,
            @ForAll @IntRange(min = 0, max = 40) int steps) {
        FinancialQuarter from = new FinancialYear(startYear).quarter(quarter);
        FinancialQuarter to = from;
        for (int i = 0; i < steps; i++) {
            to = to.next();
        }
        assertThat(from.quartersUntil(to)).isEqualTo(steps);
        assertThat(to.quartersUntil(from)).isEqualTo(-steps);
        assertThat(Integer.signum(to.compareTo(from))).isEqualTo(Integer.signum(steps));
    }
}
