package io.github.chinsdk.scheduling.internal.calendar;

import io.github.chinsdk.scheduling.calendar.CalendarAddress;
import io.github.chinsdk.scheduling.calendar.CalendarEvent;
import io.github.chinsdk.scheduling.calendar.CalendarMethod;
import io.github.chinsdk.scheduling.calendar.EventStatus;
import io.github.chinsdk.scheduling.calendar.MeetingCalendar;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads back what {@link CalendarText} wrote, and nothing else. */
public final class CalendarReader {

    private final List<CalendarEvent> events = new ArrayList<>();
    private final Map<String, String> fields = new LinkedHashMap<>();
    private final List<CalendarAddress> attendees = new ArrayList<>();
    private @Nullable CalendarMethod method;
    private @Nullable CalendarAddress organiser;
    private boolean ours;
    private boolean inEvent;

    private CalendarReader() {}

    /**
     * {@return the calendar}
     *
     * @param text what the library wrote
     * @param fallback who sends it, should it hold no event to say so
     */
    public static MeetingCalendar read(String text, CalendarAddress fallback) {
        CalendarReader reader = new CalendarReader();
        String[] lines = text.replaceAll("\r?\n[ \t]", "").split("\r?\n", -1);
        for (int i = 0; i < lines.length; i++) {
            try {
                reader.line(lines[i]);
            } catch (IllegalArgumentException | DateTimeException e) {
                throw refusal("has something else in its content line " + (i + 1), e);
            }
        }
        CalendarMethod method = reader.method;
        if (!reader.ours || method == null) {
            throw refusal("has not the library's PRODID and a METHOD", null);
        }
        CalendarAddress organiser = reader.organiser;
        return new MeetingCalendar(method, organiser == null ? fallback : organiser, reader.events);
    }

    private static IllegalArgumentException refusal(String what, @Nullable Exception cause) {
        return new IllegalArgumentException(
                "text must be a calendar that MeetingCalendar.toText wrote, it " + what
                        + "\nMaybe it is of another program, or was edited; publish the schedule afresh.",
                cause);
    }

    private void line(String line) {
        int colon = colon(line);
        if (colon < 0) {
            return;
        }
        String head = line.substring(0, colon);
        String value = line.substring(colon + 1);
        int end = head.indexOf(';');
        String name = end < 0 ? head : head.substring(0, end);
        switch (name) {
            case "PRODID" -> ours = value.equals(CalendarText.PRODUCT);
            case "METHOD" -> method = CalendarMethod.valueOf(value);
            case "BEGIN" -> begin(value);
            case "END" -> end(value);
            case "ORGANIZER" -> organiser = address(head, value);
            case "ATTENDEE" -> {
                if (!head.contains(";ROLE=CHAIR;")) {
                    attendees.add(address(head, value));
                }
            }
            default -> {
                if (inEvent) {
                    fields.put(name, value);
                }
            }
        }
    }

    /** The first colon that is not inside double quotes, or -1. */
    private static int colon(String line) {
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            quoted ^= c == '"';
            if (c == ':' && !quoted) {
                return i;
            }
        }
        return -1;
    }

    private void begin(String what) {
        if (what.equals("VEVENT")) {
            inEvent = true;
            fields.clear();
            attendees.clear();
        }
    }

    private void end(String what) {
        if (what.equals("VEVENT")) {
            inEvent = false;
            events.add(new CalendarEvent(
                    field("UID"),
                    Integer.parseInt(field("SEQUENCE")),
                    EventStatus.valueOf(field("STATUS")),
                    CalendarText.UTC.parse(field("DTSTAMP"), Instant::from),
                    LocalDateTime.parse(field("DTSTART"), CalendarText.LOCAL),
                    LocalDateTime.parse(field("DTEND"), CalendarText.LOCAL),
                    ContentLines.unescaped(field("SUMMARY")),
                    ContentLines.unescaped(field("LOCATION")),
                    ContentLines.unescaped(field("DESCRIPTION")),
                    attendees));
        }
    }

    private String field(String name) {
        String value = fields.get(name);
        if (value == null) {
            throw new IllegalArgumentException("no " + name);
        }
        return value;
    }

    private static CalendarAddress address(String head, String value) {
        int from = head.indexOf("CN=\"") + 4;
        int until = head.lastIndexOf('"');
        if (from < 4 || until < from || !value.startsWith("mailto:")) {
            throw new IllegalArgumentException("no address");
        }
        return new CalendarAddress(head.substring(from, until).replace("^^", "^"), value.substring("mailto:".length()));
    }
}
