package io.github.chinsdk.scheduling.agenda;

import io.github.chinsdk.scheduling.problem.StaffRole;
import org.jspecify.annotations.Nullable;

/**
 * A seat at a meeting.
 *
 * @param role the role wanted
 * @param practiceId the practice that a GP represents, or null for any other role
 * @param staffId who takes it, or null for nobody
 */
public record AgendaSeat(
        StaffRole role,
        @Nullable String practiceId,
        @Nullable String staffId) {}
