/**
 * Why a schedule is as it is: {@link io.github.chinsdk.scheduling.explanation.ScheduleExplanation} says what was not met and why,
 * {@link io.github.chinsdk.scheduling.explanation.RemedySearch} what small change would help, {@link
 * io.github.chinsdk.scheduling.explanation.ScheduleComparison} how two schedules differ, and {@link
 * io.github.chinsdk.scheduling.explanation.WhatIf} what another staffing or cadence would come to. No text names a patient.
 */
@NullMarked
package io.github.chinsdk.scheduling.explanation;

import org.jspecify.annotations.NullMarked;
