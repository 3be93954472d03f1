package io.github.chinsdk.scheduling.agenda;

import io.github.chinsdk.scheduling.problem.Discussion;
import io.github.chinsdk.scheduling.problem.StaffRole;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a meeting.
 *
 * @param kind what it is for
 * @param start when it starts, local time
 * @param duration how long it takes, in whole minutes
 * @param discussion the discussion, or null for the opening and the closing
 * @param presenterStaffId the GP who presents the patient, or null when none is there
 * @param missingRoles roles that the discussion needs and nobody fills; empty in a usable schedule
 * @param actions open actions to ask about, earliest due first
 */
public record AgendaItem(
        AgendaItemKind kind,
        LocalTime start,
        Duration duration,
        @Nullable Discussion discussion,
        @Nullable String presenterStaffId,
        List<StaffRole> missingRoles,
        List<OpenAction> actions) {

    /** Copies the lists. */
    public AgendaItem {
        missingRoles = List.copyOf(missingRoles);
        actions = List.copyOf(actions);
    }

    /** {@return whether the discussion can take place: its practice and every role it needs are there} */
    public boolean canTakePlace() {
        return discussion == null || (presenterStaffId != null && missingRoles.isEmpty());
    }
}
