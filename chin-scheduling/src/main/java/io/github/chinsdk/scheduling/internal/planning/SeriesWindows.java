package io.github.chinsdk.scheduling.internal.planning;

import io.github.chinsdk.scheduling.problem.Cadence;
import io.github.chinsdk.scheduling.problem.DateRange;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/** Cuts the dates of a plan into the stretches that hold one meeting each. */
final class SeriesWindows {

    private static final int WORKING_DAYS = 5;

    private SeriesWindows() {}

    /**
     * {@return the stretches, each from a Monday to a Friday, cut to the plan's dates}
     *
     * <p>A stretch of two weeks that the plan ends in the middle of is left to the next plan.
     */
    static List<DateRange> of(Cadence cadence, DateRange dates) {
        List<DateRange> windows = new ArrayList<>();
        LocalDate monday = dates.first().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        if (dates.first().getDayOfWeek().getValue() > WORKING_DAYS) {
            monday = monday.plusWeeks(1);
        }
        for (int i = 0; !monday.isAfter(dates.last()); i++) {
            int weeks = weeks(cadence, i);
            LocalDate friday = monday.plusWeeks(weeks - 1L).plusDays(WORKING_DAYS - 1L);
            boolean begun = monday.plusWeeks(weeks - 1L).isAfter(dates.last());
            if (!begun) {
                LocalDate first = monday.isBefore(dates.first()) ? dates.first() : monday;
                LocalDate last = friday.isAfter(dates.last()) ? dates.last() : friday;
                windows.add(new DateRange(first, last));
            }
            monday = monday.plusWeeks(weeks);
        }
        return windows;
    }

    /** {@return the days between meetings: the weekend for a week, and a week and a weekend for a fortnight} */
    static int minGapDays(Cadence cadence) {
        return cadence == Cadence.FORTNIGHTLY ? 9 : 4;
    }

    private static int weeks(Cadence cadence, int index) {
        return switch (cadence) {
            case WEEKLY -> 1;
            case FORTNIGHTLY -> 2;
            case HYBRID -> index % 3 == 1 ? 2 : 1;
        };
    }
}
