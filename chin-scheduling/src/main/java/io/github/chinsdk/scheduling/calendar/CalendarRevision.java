package io.github.chinsdk.scheduling.calendar;

/**
 * What a repair means for people's calendars.
 *
 * @param current the calendar from now on, with the cancelled meetings marked; keep it for the next revision
 * @param changes the new and the changed meetings, to be sent
 * @param cancellations the meetings that will not be held, to be sent as {@code METHOD:CANCEL}
 */
public record CalendarRevision(MeetingCalendar current, MeetingCalendar changes, MeetingCalendar cancellations) {}
