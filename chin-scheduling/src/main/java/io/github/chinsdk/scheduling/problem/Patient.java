package io.github.chinsdk.scheduling.problem;

/**
 * A patient, known by an opaque id.
 *
 * @param id the unique id
 * @param practiceId where the patient is registered
 */
public record Patient(String id, String practiceId) {

    /** Checks the ids. */
    public Patient {
        Invariants.id("id", id);
        Invariants.id("practiceId", practiceId);
    }

    /** {@return a text that names no patient} */
    @Override
    public String toString() {
        return "Patient of " + practiceId;
    }
}
