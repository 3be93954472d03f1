package io.github.chinsdk.model.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.github.chinsdk.model.internal.Refusal;
import java.util.Objects;

/**
 * A code of either classification in which NHS data records what a patient has: ICD-10 in hospitals, SNOMED CT in general
 * practice. Their text forms cannot be confused: one begins with a letter, the other is digits.
 */
public sealed interface ClinicalCode permits Icd10Code, SnomedCode {

    /**
     * Reads the text form of either.
     *
     * @param text as in {@code I48.0} or {@code 38341003}
     * @return the code
     * @throws IllegalArgumentException if it is neither
     */
    @JsonCreator
    static ClinicalCode parse(String text) {
        Objects.requireNonNull(text, "clinicalCode");
        if (text.isEmpty()) {
            throw Refusal.of(
                    "clinicalCode must be an ICD-10 or SNOMED CT code, was empty",
                    "Maybe the diagnosis is not recorded: leave the code out.");
        }
        return Character.isDigit(text.charAt(0)) ? SnomedCode.parse(text) : Icd10Code.parse(text);
    }
}
