package io.github.chinsdk.kpi.prevalence;

import io.github.chinsdk.kpi.Estimate;

/**
 * A disease register against the number of people expected to have the condition.
 *
 * @param source where the number expected comes from
 * @param registerCount people on the register
 * @param expected people expected to have the condition
 * @param gap expected less registered people; negative where the register holds more
 * @param ratio registered over expected people
 * @param diagnosisRate the same in percent: of those expected, how many are on the register
 * @param undiagnosed people expected and not registered, at least 0
 * @param undiagnosedShare the same in percent of those expected, at least 0
 */
public record DiagnosisGap(
        PrevalenceSource source,
        long registerCount,
        Estimate expected,
        Estimate gap,
        Estimate ratio,
        Estimate diagnosisRate,
        Estimate undiagnosed,
        Estimate undiagnosedShare) {}
