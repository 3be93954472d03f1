package io.github.chinsdk.model.access;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.google.common.collect.Range;
import com.google.common.collect.RangeSet;
import com.google.common.collect.TreeRangeSet;
import io.github.chinsdk.model.document.DocumentSchema;
import io.github.chinsdk.model.internal.Require;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The opening hours of an ordinary week, at one place or at several together.
 *
 * @param periods when it is open; periods that overlap, as those of two places may, count once
 */
@DocumentSchema("chin-opening-hours/1")
public record OpeningHours(@JsonProperty(required = true) List<OpeningPeriod> periods) {

    /**
     * Checks that no period is missing.
     *
     * @throws IllegalArgumentException if one is
     */
    public OpeningHours {
        periods = Require.list("periods", periods);
    }

    /**
     * The same hours on each of the seven days.
     *
     * @param opens the first moment, inclusive
     * @param closes the last moment, exclusive; midnight is the end of the day
     * @return the week; 08:00 to 20:00 makes 84 hours, the extended-access standard
     */
    public static OpeningHours everyDay(LocalTime opens, LocalTime closes) {
        List<OpeningPeriod> week = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            week.add(new OpeningPeriod(day, opens, closes));
        }
        return new OpeningHours(week);
    }

    /** {@return how long it is open in an ordinary week} */
    public Duration perWeek() {
        Duration total = Duration.ZERO;
        for (DayOfWeek day : DayOfWeek.values()) {
            total = total.plus(length(open(day)));
        }
        return total;
    }

    /**
     * How long it is open over some days.
     *
     * @param first the first day, inclusive
     * @param last the last day, inclusive; none if before the first
     * @param closed days on which it stays closed, as bank holidays may be
     * @return the sum
     */
    public Duration between(LocalDate first, LocalDate last, Set<LocalDate> closed) {
        Duration total = Duration.ZERO;
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            if (!closed.contains(day)) {
                total = total.plus(length(open(day.getDayOfWeek())));
            }
        }
        return total;
    }

    /**
     * When it is closed although a standard wants it open.
     *
     * @param standard the hours wanted
     * @return the missing periods in the order of the week; empty if the standard is met
     */
    public List<OpeningPeriod> gapsAgainst(OpeningHours standard) {
        List<OpeningPeriod> gaps = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            RangeSet<Long> missing = TreeRangeSet.create(standard.open(day));
            missing.removeAll(open(day));
            for (Range<Long> gap : missing.asRanges()) {
                gaps.add(new OpeningPeriod(day, time(gap.lowerEndpoint()), time(gap.upperEndpoint())));
            }
        }
        return List.copyOf(gaps);
    }

    private RangeSet<Long> open(DayOfWeek day) {
        RangeSet<Long> open = TreeRangeSet.create();
        for (OpeningPeriod period : periods) {
            if (period.day() == day) {
                open.add(Range.closedOpen(period.opens().toNanoOfDay(), period.endNanoExclusive()));
            }
        }
        return open;
    }

    private static Duration length(RangeSet<Long> open) {
        long nanos = 0;
        for (Range<Long> range : open.asRanges()) {
            nanos += range.upperEndpoint() - range.lowerEndpoint();
        }
        return Duration.ofNanos(nanos);
    }

    private static LocalTime time(long nanoOfDay) {
        return nanoOfDay == Duration.ofDays(1).toNanos() ? LocalTime.MIDNIGHT : LocalTime.ofNanoOfDay(nanoOfDay);
    }
}
