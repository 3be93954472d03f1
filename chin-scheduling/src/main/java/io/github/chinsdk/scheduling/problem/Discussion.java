package io.github.chinsdk.scheduling.problem;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A patient to be discussed at a meeting of their network.
 *
 * @param id the unique id
 * @param patientId the patient
 * @param networkId the network whose meetings may take it
 * @param practiceId the practice whose GP must be there
 * @param kind why
 * @param minutes how long it takes, 0 to 1,440
 * @param window the dates on which it may be held; may reach outside the horizon
 * @param priority the weight of a day's wait, 0 to 1,000; 1 to 3 by custom
 * @param requirement whether it must be held
 * @param selectedByOrganisationId the organisation that put it forward
 * @param requiredRoles roles that must be at the meeting
 * @param followUp the earlier discussion it follows, or null
 */
public record Discussion(
        String id,
        String patientId,
        String networkId,
        String practiceId,
        DiscussionKind kind,
        int minutes,
        DateRange window,
        int priority,
        Requirement requirement,
        String selectedByOrganisationId,
        Set<StaffRole> requiredRoles,
        @Nullable FollowUp followUp) {

    private static final int HIGHEST_PRIORITY = 1000;

    /** Checks and copies the components. */
    public Discussion {
        Invariants.id("id", id);
        Invariants.between(0, Invariants.MINUTES_A_DAY, "minutes", minutes);
        Invariants.between(0, HIGHEST_PRIORITY, "priority", priority);
        EnumSet<StaffRole> roles = EnumSet.noneOf(StaffRole.class);
        roles.addAll(requiredRoles);
        requiredRoles = Collections.unmodifiableSet(roles);
    }

    /** {@return a text that names no patient} */
    @Override
    public String toString() {
        return "Discussion " + id + " (" + kind + ", " + minutes + " min, " + requirement + ")";
    }
}
