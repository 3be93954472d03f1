package io.github.chinsdk.scheduling.calendar;

/** Whether an event will happen (RFC 5545, section 3.8.1.11). */
public enum EventStatus {
    /** It will. */
    CONFIRMED,
    /** It will not. */
    CANCELLED
}
