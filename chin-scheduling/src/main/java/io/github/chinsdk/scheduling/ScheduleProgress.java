package io.github.chinsdk.scheduling;

import java.time.Duration;

/**
 * How far a search has come.
 *
 * @param bestMedium the medium level of the best schedule so far
 * @param elapsed the time since the search began
 * @param bestSoft the soft level of the best schedule so far
 */
public record ScheduleProgress(long bestMedium, Duration elapsed, long bestSoft) {}
