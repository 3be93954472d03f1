package io.github.chinsdk.kpi.prevention;

import io.github.chinsdk.model.identity.PseudonymId;
import java.time.LocalDate;
import java.util.Locale;
import java.util.OptionalInt;

/**
 * One alcohol brief intervention.
 *
 * @param patient the patient's pseudonym
 * @param on the day
 * @param auditC the score of the screen that led to it (AUDIT-C), 0 to 12; empty where not recorded
 */
public record AlcoholIntervention(PseudonymId patient, LocalDate on, OptionalInt auditC) {

    private static final int HIGHEST_SCORE = 12;

    /**
     * Checks the score.
     *
     * @throws IllegalArgumentException if it is outside 0 to 12
     */
    public AlcoholIntervention {
        if (auditC.isPresent() && (auditC.getAsInt() < 0 || auditC.getAsInt() > HIGHEST_SCORE)) {
            // The value is not quoted: it belongs to one patient.
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "auditC must be from 0 to %d\nMaybe the score is of the full AUDIT of ten questions, 0 to 40.",
                    HIGHEST_SCORE));
        }
    }

    /** {@return a mask: all of it belongs to one patient} */
    @Override
    public String toString() {
        return "AlcoholIntervention[****]";
    }
}
