package io.github.chinsdk.model.mdt;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.chinsdk.model.internal.Require;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that a member does for a patient after a meeting.
 *
 * @param description what is to be done; free text, so it may say more of a patient than a pseudonym should
 * @param due the day by which it is to be done
 * @param ownerId the member who does it
 * @param completedOn the day on which it was done; null until then
 */
public record Action(
        @JsonProperty(required = true) String description,
        @JsonProperty(required = true) LocalDate due,
        @JsonProperty(required = true) String ownerId,
        @Nullable LocalDate completedOn) {

    /**
     * Checks that everything needed is there.
     *
     * @throws IllegalArgumentException if a part is missing or blank
     */
    public Action {
        Require.text("description", description);
        Require.present("due", due);
        Require.identifier("ownerId", ownerId);
    }

    /**
     * Whether it should have been done and was not.
     *
     * @param asOf the day to look from; what is due on it is not overdue yet
     * @return true if it was due before that day and was not completed by that day
     */
    public boolean isOverdue(LocalDate asOf) {
        return due.isBefore(asOf) && (completedOn == null || completedOn.isAfter(asOf));
    }

    /** {@return a mask: an action belongs to one patient} */
    @Override
    public String toString() {
        return "Action[****]";
    }
}
