package io.github.chinsdk.scheduling.planning;

import io.github.chinsdk.scheduling.problem.DateRange;
import io.github.chinsdk.scheduling.problem.DiscussionKind;
import io.github.chinsdk.scheduling.problem.Requirement;
import io.github.chinsdk.scheduling.problem.StaffRole;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A patient of the cohort who should be discussed.
 *
 * @param id the unique id of the discussion
 * @param patientId the pseudonym of the patient
 * @param practiceId where the patient is registered; a GP of it must be there
 * @param kind why
 * @param window the dates on which it may be held
 * @param priority what a day of waiting weighs, 1 to 3 by custom, at least 0
 * @param requirement whether it must be held
 * @param selectedByOrganisationId who put the patient forward
 * @param requiredRoles who must be there beside the GP
 * @param minutes how long it takes in whole minutes, or null for the usual time of its kind
 * @param followUp when the patient is to be discussed again within the plan, or null
 */
public record PlannedCase(
        String id,
        String patientId,
        String practiceId,
        DiscussionKind kind,
        DateRange window,
        int priority,
        Requirement requirement,
        String selectedByOrganisationId,
        Set<StaffRole> requiredRoles,
        @Nullable Duration minutes,
        @Nullable FollowUpRule followUp) {

    /** Copies the roles. */
    public PlannedCase {
        EnumSet<StaffRole> roles = EnumSet.noneOf(StaffRole.class);
        roles.addAll(requiredRoles);
        requiredRoles = Collections.unmodifiableSet(roles);
    }

    /**
     * {@return an optional discussion of priority 1 that the practice put forward}
     *
     * @param patientId the pseudonym of the patient; with the kind it makes the id
     * @param practiceId where the patient is registered
     * @param kind why
     * @param window the dates on which it may be held
     */
    public static PlannedCase of(String patientId, String practiceId, DiscussionKind kind, DateRange window) {
        String suffix = switch (kind) {
            case NEW -> "-new";
            case REVIEW -> "-review";
            case FOLLOW_UP -> "-follow-up";
        };
        return new PlannedCase(
                patientId + suffix,
                patientId,
                practiceId,
                kind,
                window,
                1,
                Requirement.OPTIONAL,
                practiceId,
                Set.of(),
                null,
                null);
    }

    /** {@return this case, as one that must be held} */
    public PlannedCase mandatory() {
        return with(priority, Requirement.MANDATORY, selectedByOrganisationId, requiredRoles, minutes, followUp);
    }

    /**
     * {@return this case with another priority}
     *
     * @param weight what a day of waiting weighs, at least 0
     */
    public PlannedCase withPriority(int weight) {
        return with(weight, requirement, selectedByOrganisationId, requiredRoles, minutes, followUp);
    }

    /**
     * {@return this case as put forward by somebody else}
     *
     * @param organisationId who put the patient forward
     */
    public PlannedCase selectedBy(String organisationId) {
        return with(priority, requirement, organisationId, requiredRoles, minutes, followUp);
    }

    /**
     * {@return this case with specialists}
     *
     * @param roles who must be there beside the GP
     */
    public PlannedCase needing(Set<StaffRole> roles) {
        return with(priority, requirement, selectedByOrganisationId, roles, minutes, followUp);
    }

    /**
     * {@return this case with a time of its own}
     *
     * @param time how long it takes, in whole minutes
     */
    public PlannedCase lasting(Duration time) {
        return with(priority, requirement, selectedByOrganisationId, requiredRoles, time, followUp);
    }

    /**
     * {@return this case with a second discussion after it in the same plan}
     *
     * @param rule when
     */
    public PlannedCase followedUp(FollowUpRule rule) {
        return with(priority, requirement, selectedByOrganisationId, requiredRoles, minutes, rule);
    }

    /** A copy with every part that copies change. */
    private PlannedCase with(
            int weight,
            Requirement need,
            String organisationId,
            Set<StaffRole> roles,
            @Nullable Duration time,
            @Nullable FollowUpRule rule) {
        return new PlannedCase(
                id, patientId, practiceId, kind, window, weight, need, organisationId, roles, time, rule);
    }

    /** {@return a text that names no patient} */
    @Override
    public String toString() {
        return "PlannedCase (" + kind + ", " + requirement + ", " + practiceId + ")";
    }
}
