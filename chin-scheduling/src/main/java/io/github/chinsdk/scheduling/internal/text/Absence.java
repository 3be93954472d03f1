package io.github.chinsdk.scheduling.internal.text;

import io.github.chinsdk.scheduling.explanation.ReasonKind;
import io.github.chinsdk.scheduling.problem.StaffMember;
import io.github.chinsdk.scheduling.problem.TimeWindow;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Why a person who is not available for all of a meeting is not.
 *
 * @param kind on leave, not working, or free at other hours
 * @param words as they go on from "cannot be there: "
 */
public record Absence(ReasonKind kind, String words) {

    /**
     * {@return why the person has no time, as their other windows tell it}
     *
     * @param person the person
     * @param date the date of the meeting
     */
    public static Absence of(StaffMember person, LocalDate date) {
        List<TimeWindow> day = person.availability().stream()
                .filter(window -> window.date().equals(date))
                .toList();
        if (!day.isEmpty()) {
            return new Absence(
                    ReasonKind.NOT_FREE,
                    "free only from "
                            + day.stream()
                                    .map(window -> window.start().toLocalTime() + " to "
                                            + window.endExclusive().toLocalTime())
                                    .sorted()
                                    .collect(Collectors.joining(" and ")));
        }
        boolean works =
                person.availability().stream().anyMatch(window -> window.date().getDayOfWeek() == date.getDayOfWeek());
        return works
                ? new Absence(ReasonKind.ON_LEAVE, "on leave")
                : new Absence(ReasonKind.NOT_WORKING, "never free on a " + Words.weekday(date.getDayOfWeek()));
    }

    /**
     * {@return who cannot be at which meeting, and why}
     *
     * @param person the person, in words
     * @param network the network that meets
     * @param meeting the meeting
     * @param start local start
     * @param end local end
     * @param why what stands against it, in words
     */
    public static String sentence(
            String person, String network, String meeting, LocalDateTime start, LocalDateTime end, String why) {
        return String.format(
                Locale.ROOT,
                "%s cannot be at the %s meeting of %s (%s, %s to %s): %s",
                person,
                Words.day(start.toLocalDate()),
                network,
                meeting,
                start.toLocalTime(),
                end.toLocalTime(),
                why);
    }
}
