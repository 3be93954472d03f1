package io.github.chinsdk.scheduling.calendar;

import java.time.LocalDate;

/**
 * A bank holiday.
 *
 * @param date the day off, which is the substitute day where the feast falls on a weekend
 * @param name what it is called
 */
public record BankHoliday(LocalDate date, String name) {}
