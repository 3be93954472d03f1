package io.github.chinsdk.scheduling.internal.compiled;

import io.github.chinsdk.scheduling.problem.PlanningCalendar;
import io.github.chinsdk.scheduling.problem.TimeWindow;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The working dates of the horizon and the starts of a day; a position is a date and a start. */
public final class TimeGrid {

    private final LocalDate[] dates;
    private final int[] epochDays;
    private final int[] weekdays;
    private final int[] minutes;
    private final int horizonStart;
    private final int dayEnd;
    private final Map<LocalDate, Integer> indexByDate = new HashMap<>();

    TimeGrid(PlanningCalendar calendar) {
        List<LocalDate> working = new ArrayList<>();
        calendar.horizon()
                .first()
                .datesUntil(calendar.horizon().last().plusDays(1))
                .filter(calendar::isWorkingDate)
                .forEach(working::add);
        dates = working.toArray(LocalDate[]::new);
        epochDays = working.stream().mapToInt(date -> (int) date.toEpochDay()).toArray();
        weekdays = working.stream()
                .mapToInt(date -> date.getDayOfWeek().getValue())
                .toArray();
        for (int i = 0; i < dates.length; i++) {
            indexByDate.put(dates[i], i);
        }
        int grain = calendar.grainMinutes();
        int from = (minute(calendar.dayStart()) + grain - 1) / grain * grain;
        dayEnd = minute(calendar.dayEnd());
        int count = from >= dayEnd ? 0 : (dayEnd - from - 1) / grain + 1;
        minutes = new int[count];
        for (int i = 0; i < count; i++) {
            minutes[i] = from + i * grain;
        }
        horizonStart = (int) calendar.horizon().first().toEpochDay();
    }

    static int minute(LocalTime time) {
        return time.getHour() * 60 + time.getMinute();
    }

    public int days() {
        return dates.length;
    }

    public int starts() {
        return minutes.length;
    }

    public int epochDay(int day) {
        return epochDays[day];
    }

    public int weekday(int day) {
        return weekdays[day];
    }

    public int minute(int start) {
        return minutes[start];
    }

    public int horizonStart() {
        return horizonStart;
    }

    int dayEnd() {
        return dayEnd;
    }

    LocalDate date(int day) {
        return dates[day];
    }

    /** The index of a working date, or -1. */
    int dayOf(LocalDate date) {
        return indexByDate.getOrDefault(date, -1);
    }

    /** The index of a start on the grid, or -1. */
    int startOf(LocalTime time) {
        int minute = minute(time);
        for (int i = 0; i < minutes.length; i++) {
            if (minutes[i] == minute && time.getSecond() == 0) {
                return i;
            }
        }
        return -1;
    }

    public LocalDateTime at(int day, int start) {
        return dates[day].atTime(minutes[start] / 60, minutes[start] % 60);
    }

    public int position(int day, int start) {
        return day * minutes.length + start;
    }

    private int words() {
        return (dates.length * minutes.length + 63) >> 6;
    }

    public static boolean has(long[] set, int position) {
        return (set[position >> 6] >>> position & 1) != 0;
    }

    private static void add(long[] set, int position) {
        set[position >> 6] |= 1L << position;
    }

    private static void remove(long[] set, int position) {
        set[position >> 6] &= ~(1L << position);
    }

    /** The positions at which a meeting of the duration lies inside one of the windows. */
    long[] inside(List<TimeWindow> windows, int duration) {
        long[] set = new long[words()];
        for (TimeWindow window : windows) {
            int day = dayOf(window.date());
            if (day >= 0) {
                int from = minute(window.start().toLocalTime());
                int to = minute(window.endExclusive().toLocalTime());
                for (int i = 0; i < minutes.length; i++) {
                    if (minutes[i] >= from && minutes[i] + duration <= to) {
                        add(set, position(day, i));
                    }
                }
            }
        }
        return set;
    }

    /** The positions at which a meeting of the duration overlaps none of the windows. */
    long[] outside(List<TimeWindow> windows, int duration) {
        long[] set = new long[words()];
        java.util.Arrays.fill(set, -1L);
        for (TimeWindow window : windows) {
            int day = dayOf(window.date());
            if (day >= 0) {
                int from = minute(window.start().toLocalTime());
                int to = minute(window.endExclusive().toLocalTime());
                for (int i = 0; i < minutes.length; i++) {
                    if (minutes[i] < to && from < minutes[i] + duration) {
                        remove(set, position(day, i));
                    }
                }
            }
        }
        return set;
    }
}
