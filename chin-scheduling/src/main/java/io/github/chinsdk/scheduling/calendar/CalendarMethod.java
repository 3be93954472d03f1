package io.github.chinsdk.scheduling.calendar;

/** What a calendar file asks of the program that reads it (RFC 5546, section 1.4). */
public enum CalendarMethod {
    /** Here are meetings; no answer is expected. */
    PUBLISH,
    /** The attendees are invited. */
    REQUEST,
    /** The meetings will not be held, or not with this person. */
    CANCEL
}
