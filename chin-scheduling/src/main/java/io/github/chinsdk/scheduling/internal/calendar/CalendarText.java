package io.github.chinsdk.scheduling.internal.calendar;

import io.github.chinsdk.scheduling.calendar.CalendarAddress;
import io.github.chinsdk.scheduling.calendar.CalendarEvent;
import io.github.chinsdk.scheduling.calendar.CalendarMethod;
import io.github.chinsdk.scheduling.calendar.MeetingCalendar;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Writes a calendar as RFC 5545 text. */
public final class CalendarText {

    /** What our calendars say they come from. */
    static final String PRODUCT = "-//io.github.chinsdk//CHIN SDK//EN";

    /** Local times. */
    static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss", Locale.ROOT);
    /** Instants. */
    static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** The rules of the United Kingdom since 1996: the Summer Time Order 2002 and, before it, those of 1994 and 1997. */
    private static final List<String> EUROPE_LONDON = List.of(
            "BEGIN:VTIMEZONE",
            "TZID:Europe/London",
            "BEGIN:DAYLIGHT",
            "TZOFFSETFROM:+0000",
            "TZOFFSETTO:+0100",
            "TZNAME:BST",
            "DTSTART:19960331T010000",
            "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
            "END:DAYLIGHT",
            "BEGIN:STANDARD",
            "TZOFFSETFROM:+0100",
            "TZOFFSETTO:+0000",
            "TZNAME:GMT",
            "DTSTART:19961027T020000",
            "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
            "END:STANDARD",
            "END:VTIMEZONE");

    private CalendarText() {}

    /**
     * {@return the text}
     *
     * @param calendar what to write
     */
    public static String of(MeetingCalendar calendar) {
        ContentLines lines = new ContentLines();
        lines.line("BEGIN:VCALENDAR");
        lines.line("VERSION:2.0");
        lines.line("PRODID:" + PRODUCT);
        lines.line("CALSCALE:GREGORIAN");
        lines.line("METHOD:" + calendar.method());
        EUROPE_LONDON.forEach(lines::line);
        calendar.events().forEach(event -> event(lines, calendar, event));
        lines.line("END:VCALENDAR");
        return lines.text();
    }

    private static void event(ContentLines lines, MeetingCalendar calendar, CalendarEvent event) {
        lines.line("BEGIN:VEVENT");
        lines.line("UID:" + event.uid());
        lines.line("DTSTAMP:" + UTC.format(event.stamp()));
        lines.line("SEQUENCE:" + event.sequence());
        lines.line("STATUS:" + event.status());
        lines.line("DTSTART;TZID=Europe/London:" + LOCAL.format(event.start()));
        lines.line("DTEND;TZID=Europe/London:" + LOCAL.format(event.end()));
        lines.textLine("SUMMARY", event.summary());
        lines.textLine("LOCATION", event.location());
        lines.textLine("DESCRIPTION", event.description());
        lines.line("ORGANIZER" + address(calendar.organiser()));
        // RFC 5546 forbids attendees in PUBLISH and wants at least one in REQUEST: the organiser always is.
        if (calendar.method() != CalendarMethod.PUBLISH) {
            lines.line("ATTENDEE;ROLE=CHAIR;PARTSTAT=ACCEPTED" + address(calendar.organiser()));
            for (CalendarAddress attendee : event.attendees()) {
                lines.line("ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION" + address(attendee));
            }
        }
        lines.line("END:VEVENT");
    }

    private static String address(CalendarAddress address) {
        return ";CN=" + ContentLines.quotedParameter(address.name()) + ":mailto:" + address.email();
    }
}
