package io.github.chinsdk.model.patient;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.chinsdk.model.identity.ClinicalCode;
import io.github.chinsdk.model.internal.Require;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A condition of a patient, from when to when.
 *
 * @param code what it is
 * @param onset the day it began, or was recorded where that is all the source knows
 * @param resolved the day it ended; null while it lasts
 */
public record Condition(
        @JsonProperty(required = true) ClinicalCode code,
        @JsonProperty(required = true) LocalDate onset,
        @Nullable LocalDate resolved) {

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if a part is missing, or it ended before it began
     */
    public Condition {
        Require.present("code", code);
        Require.ordered("onset", Require.present("onset", onset), "resolved", resolved);
    }

    /**
     * Whether the patient has it on a day.
     *
     * @param day the day
     * @return true from the onset on, and until the day before it is resolved
     */
    public boolean isActiveOn(LocalDate day) {
        return !onset.isAfter(day) && (resolved == null || resolved.isAfter(day));
    }

    /** {@return a mask: all of it belongs to one patient} */
    @Override
    public String toString() {
        return "Condition[****]";
    }
}
