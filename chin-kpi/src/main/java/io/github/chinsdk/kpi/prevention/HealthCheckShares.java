package io.github.chinsdk.kpi.prevention;

import io.github.chinsdk.kpi.Estimate;

/**
 * NHS Health Checks of the eligible, in percent; high is good.
 *
 * @param offered who was offered one
 * @param received who had one
 * @param offeredMostDeprived who was offered one, of those in the most deprived quintile
 * @param receivedMostDeprived who had one, of those in the most deprived quintile
 * @param eligibleOfUnknownArea eligible people whose area is not known: they are in the first two and not in the last two
 */
public record HealthCheckShares(
        Estimate offered,
        Estimate received,
        Estimate offeredMostDeprived,
        Estimate receivedMostDeprived,
        long eligibleOfUnknownArea) {}
