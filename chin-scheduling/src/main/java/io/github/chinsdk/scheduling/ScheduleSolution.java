package io.github.chinsdk.scheduling;

/**
 * What a search found.
 *
 * @param schedule the best schedule
 * @param score its score, judged from scratch
 * @param steps how many steps the search took
 */
public record ScheduleSolution(MdtSchedule schedule, ScheduleScore score, long steps) {}
