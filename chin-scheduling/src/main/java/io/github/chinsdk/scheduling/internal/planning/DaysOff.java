package io.github.chinsdk.scheduling.internal.planning;

import io.github.chinsdk.scheduling.calendar.HolidayCalendar;
import io.github.chinsdk.scheduling.internal.text.Words;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;

/** Says which days nobody meets, days that follow each other for one reason in one sentence. */
final class DaysOff {

    private DaysOff() {}

    static List<String> notes(HolidayCalendar holidays, SortedSet<LocalDate> off) {
        List<String> notes = new ArrayList<>();
        LocalDate first = null;
        LocalDate last = null;
        String reason = "";
        for (LocalDate date : off) {
            String why = holidays.whyOff(date).orElse("day off");
            if (first == null || last == null || !why.equals(reason) || !date.equals(nextWeekday(last))) {
                if (first != null && last != null) {
                    notes.add(note(first, last, reason));
                }
                first = date;
                reason = why;
            }
            last = date;
        }
        if (first != null && last != null) {
            notes.add(note(first, last, reason));
        }
        return notes;
    }

    private static LocalDate nextWeekday(LocalDate date) {
        return date.plusDays(date.getDayOfWeek() == DayOfWeek.FRIDAY ? 3 : 1);
    }

    private static String note(LocalDate first, LocalDate last, String why) {
        return first.equals(last)
                ? "Nobody meets on " + Words.longDate(first) + ": " + why + "."
                : "Nobody meets from " + Words.longDate(first) + " to " + Words.longDate(last) + ": " + why + ".";
    }
}
