package io.github.chinsdk.scheduling.agenda;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody promised at an earlier meeting and has not reported back.
 *
 * @param id the unique id
 * @param networkId the network at whose meetings it is asked about
 * @param patientId the pseudonym of the patient concerned, or null when it concerns none
 * @param ownerStaffId who promised it
 * @param due when it should be done
 * @param what what was promised; write no name or identifier of a patient into it
 */
public record OpenAction(
        String id, String networkId, @Nullable String patientId, String ownerStaffId, LocalDate due, String what) {

    /** Checks the id. */
    public OpenAction {
        if (id.isBlank()) {
            throw new IllegalArgumentException(
                    "id must not be blank\nMaybe number the actions of a network; an agenda shows the number.");
        }
    }

    /** {@return a text that names no patient and does not repeat what was promised} */
    @Override
    public String toString() {
        return "OpenAction " + id + " (" + networkId + ", " + ownerStaffId + ", due " + due + ")";
    }
}
