package io.github.chinsdk.scheduling.calendar;

import io.github.chinsdk.scheduling.internal.calendar.CalendarReader;
import io.github.chinsdk.scheduling.internal.calendar.CalendarText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Meetings as calendar programs know them.
 *
 * @param method what is asked of the reader
 * @param organiser who sends it
 * @param events the meetings, one event each, no uid twice
 */
public record MeetingCalendar(CalendarMethod method, CalendarAddress organiser, List<CalendarEvent> events) {

    /** Copies the events and checks that no uid is repeated. */
    public MeetingCalendar {
        events = List.copyOf(events);
        if (events.stream().map(CalendarEvent::uid).distinct().count() != events.size()) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "events must not repeat a uid, %d events have fewer uids\nMaybe two schedules were joined.",
                    events.size()));
        }
    }

    /**
     * {@return what to send to people who have this calendar when it becomes another}
     *
     * <p>An event that stays the same keeps
     * its version; one that changes gets the next sequence number; one that is gone is cancelled under the next number.
     * Keep {@link CalendarRevision#current} for the next time.
     *
     * @param fresh the calendar of the repaired schedule, from {@link CalendarPublisher}
     * @param stamp when the revision is made
     */
    public CalendarRevision revise(MeetingCalendar fresh, Instant stamp) {
        Map<String, CalendarEvent> old = new LinkedHashMap<>();
        events.forEach(event -> old.put(event.uid(), event));
        List<CalendarEvent> current = new ArrayList<>();
        List<CalendarEvent> changed = new ArrayList<>();
        for (CalendarEvent event : fresh.events) {
            CalendarEvent known = old.remove(event.uid());
            if (known != null && known.status() == event.status() && known.saysTheSameAs(event)) {
                current.add(known);
                continue;
            }
            CalendarEvent next = event.with(known == null ? 0 : known.sequence() + 1, event.status(), stamp);
            current.add(next);
            changed.add(next);
        }
        List<CalendarEvent> cancelled = new ArrayList<>();
        for (CalendarEvent gone : old.values()) {
            if (gone.status() == EventStatus.CANCELLED) {
                current.add(gone);
            } else {
                CalendarEvent last = gone.with(gone.sequence() + 1, EventStatus.CANCELLED, stamp);
                current.add(last);
                cancelled.add(last);
            }
        }
        return new CalendarRevision(
                new MeetingCalendar(fresh.method, fresh.organiser, current),
                new MeetingCalendar(fresh.method, fresh.organiser, changed),
                new MeetingCalendar(CalendarMethod.CANCEL, fresh.organiser, cancelled));
    }

    /**
     * {@return the calendar as iCalendar text (RFC 5545), ready to be written to a file in UTF-8}
     *
     * <p>Lines end in CR LF and
     * are folded at 75 octets; local times carry the Europe/London rules in force since 1996.
     */
    public String toText() {
        return CalendarText.of(this);
    }

    /**
     * {@return the calendar that a text was written from, so that what was published can be kept as the file that was sent}
     *
     * <p>In a {@code PUBLISH} calendar the attendees are not in the text, and so not in the result. Characters that the format
     * cannot hold come back as what they were replaced by.
     *
     * @param text what {@link #toText} wrote
     * @param organiser who sends it, should the calendar hold no event to say so
     * @throws IllegalArgumentException when it is something else
     */
    public static MeetingCalendar parse(String text, CalendarAddress organiser) {
        return CalendarReader.read(text, organiser);
    }
}
