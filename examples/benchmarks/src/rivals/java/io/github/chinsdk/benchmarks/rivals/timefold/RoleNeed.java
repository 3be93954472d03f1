package io.github.chinsdk.benchmarks.rivals.timefold;

import io.github.chinsdk.scheduling.problem.StaffRole;

/** A role that must be at the meeting where a patient is discussed. */
public record RoleNeed(String discussionId, StaffRole role) {}
