package io.github.chinsdk.kpi.evaluation;

import io.github.chinsdk.kpi.Counts;

/**
 * The counts of one group before and after a change.
 *
 * @param before events and person-years before
 * @param after events and person-years after
 */
public record BeforeAndAfter(Counts before, Counts after) {}
