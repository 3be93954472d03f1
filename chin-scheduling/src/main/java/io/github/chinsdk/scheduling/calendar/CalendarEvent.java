package io.github.chinsdk.scheduling.calendar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;

/**
 * One meeting in a calendar. It says when, where and who, and never about whom.
 *
 * @param uid the same for a meeting in every publication
 * @param sequence 0 at first, one more with each change that people must notice
 * @param status whether it will happen
 * @param stamp when this version was made
 * @param start local start, Europe/London
 * @param end local end, exclusive, Europe/London
 * @param summary the title
 * @param location where, in words
 * @param description who comes, in words
 * @param attendees whom to invite; empty unless addresses were given
 */
public record CalendarEvent(
        String uid,
        int sequence,
        EventStatus status,
        Instant stamp,
        LocalDateTime start,
        LocalDateTime end,
        String summary,
        String location,
        String description,
        List<CalendarAddress> attendees) {

    /** Checks and copies the components. */
    public CalendarEvent {
        if (uid.isBlank() || !uid.chars().allMatch(c -> c > ' ' && c < 127 && c != ';' && c != ',' && c != '\\')) {
            throw new IllegalArgumentException(String.format(
                            Locale.ROOT,
                            "uid must be visible ASCII without ; , or \\, was %d characters\n",
                            uid.length())
                    + "Maybe take it from CalendarPublisher, which makes stable ones.");
        }
        if (sequence < 0) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "sequence must be >= 0, was %d\nMaybe start at 0.", sequence));
        }
        if (!end.isAfter(start)) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT, "end must be after start, was %s to %s\nMaybe the two are swapped.", start, end));
        }
        attendees = List.copyOf(attendees);
    }

    /**
     * {@return this event as another version}
     *
     * @param newSequence the number of the version
     * @param newStatus whether it will happen
     * @param newStamp when the version was made
     */
    public CalendarEvent with(int newSequence, EventStatus newStatus, Instant newStamp) {
        return new CalendarEvent(
                uid, newSequence, newStatus, newStamp, start, end, summary, location, description, attendees);
    }

    /**
     * {@return whether people who know the other version need not be told of this one}
     *
     * @param other another version
     */
    public boolean saysTheSameAs(CalendarEvent other) {
        return equals(other.with(sequence, other.status, stamp));
    }
}
