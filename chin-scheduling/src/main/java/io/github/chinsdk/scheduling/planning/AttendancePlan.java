package io.github.chinsdk.scheduling.planning;

import io.github.chinsdk.scheduling.problem.GpMembership;
import io.github.chinsdk.scheduling.problem.Requirement;
import io.github.chinsdk.scheduling.problem.StaffRole;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * Who should be at the meetings of a network, beside a GP of each practice (whose seat is optional: a meeting is held without
 * one practice, but its patients are not discussed there).
 *
 * @param membership whether the same GP comes each time, who is the first of the practice's GPs in the plan, or any of them
 * @param roles the other roles, and whether the meeting needs them
 */
public record AttendancePlan(GpMembership membership, Map<StaffRole, Requirement> roles) {

    /** Copies the map and checks that it leaves GPs out. */
    public AttendancePlan {
        if (roles.containsKey(StaffRole.GP)) {
            throw new IllegalArgumentException("roles must leave out GP, was there\n"
                    + "Maybe remove it: each practice of the network has its own GP seat.");
        }
        EnumMap<StaffRole, Requirement> copy = new EnumMap<>(StaffRole.class);
        copy.putAll(roles);
        roles = Collections.unmodifiableMap(copy);
    }

    /**
     * {@return a community matron and a social worker at every meeting, a care navigator and a mental health worker where
     * possible}
     *
     * @param membership whether the same GP comes each time
     */
    public static AttendancePlan usual(GpMembership membership) {
        return new AttendancePlan(
                membership,
                Map.of(
                        StaffRole.COMMUNITY_MATRON, Requirement.MANDATORY,
                        StaffRole.SOCIAL_WORKER, Requirement.MANDATORY,
                        StaffRole.CARE_NAVIGATOR, Requirement.OPTIONAL,
                        StaffRole.MENTAL_HEALTH, Requirement.OPTIONAL));
    }
}
