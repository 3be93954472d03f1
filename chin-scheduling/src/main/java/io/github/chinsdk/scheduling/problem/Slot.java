package io.github.chinsdk.scheduling.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A seat at a meeting that somebody of a role should take.
 *
 * @param id unique in the whole problem
 * @param role the role wanted
 * @param practiceId the practice that a GP represents, or null for any other role
 * @param requirement whether the meeting needs it filled
 * @param eligibleStaffIds who may take it
 */
public record Slot(
        String id,
        StaffRole role,
        @Nullable String practiceId,
        Requirement requirement,
        List<String> eligibleStaffIds) {

    /** Checks and copies the components. */
    public Slot {
        Invariants.id("id", id);
        eligibleStaffIds = Invariants.distinct("eligibleStaffIds", eligibleStaffIds);
    }
}
