/**
 * Schedules MDT meetings: who meets, when, where and about whom.
 *
 * <p>An {@link io.github.chinsdk.scheduling.MdtProblem} goes to the {@link
 * io.github.chinsdk.scheduling.MdtScheduler}; a {@link io.github.chinsdk.scheduling.ScheduleEvaluation}
 * says what the {@link io.github.chinsdk.scheduling.MdtSchedule} costs and why.
 */
@NullMarked
package io.github.chinsdk.scheduling;

import org.jspecify.annotations.NullMarked;
