package io.github.chinsdk.scheduling.problem;

import java.util.List;

/**
 * A person who can attend meetings.
 *
 * @param id the unique id
 * @param role the part they play
 * @param organisationId whom they work for
 * @param maxMeetingsPerDay how many meetings a date they can attend, at least 0
 * @param availability when they can attend: a meeting must lie wholly inside one window; leave is the
 *     absence of a window
 */
public record StaffMember(
        String id, StaffRole role, String organisationId, int maxMeetingsPerDay, List<TimeWindow> availability) {

    /** Checks and copies the components. */
    public StaffMember {
        Invariants.id("id", id);
        Invariants.id("organisationId", organisationId);
        Invariants.atLeast(0, "maxMeetingsPerDay", maxMeetingsPerDay);
        availability = List.copyOf(availability);
    }
}
