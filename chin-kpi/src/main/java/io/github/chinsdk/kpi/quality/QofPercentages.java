package io.github.chinsdk.kpi.quality;

import io.github.chinsdk.kpi.Estimate;

/**
 * What the Quality and Outcomes Framework publishes of an indicator; see {@link QofAchievement}.
 *
 * @param achievement underlying achievement, net of exceptions; high is good
 * @param exceptionRate the share that was excepted; low is good
 * @param interventionRate the share of all patients, excepted or not, that received the intervention; high is good
 */
public record QofPercentages(Estimate achievement, Estimate exceptionRate, Estimate interventionRate) {}
