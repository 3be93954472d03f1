package io.github.chinsdk.scheduling.problem;

import io.github.chinsdk.scheduling.MdtSchedule;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The schedule that people already know, which a repair should disturb little.
 *
 * @param schedule the published schedule
 * @param frozenBefore meetings published for a date before this keep everything, and no other meeting
 *     may move before it; null freezes nothing
 */
public record PublishedSchedule(
        MdtSchedule schedule, @Nullable LocalDate frozenBefore) {}
