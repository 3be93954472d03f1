package io.github.chinsdk.scheduling;

/**
 * One place where a schedule does not keep to a constraint.
 *
 * @param constraint which
 * @param cost what it adds to the score, more than 0
 * @param justification why
 */
public record ConstraintMatch(ScheduleConstraint constraint, long cost, Justification justification) {}
