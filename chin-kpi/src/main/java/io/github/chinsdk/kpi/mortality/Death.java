package io.github.chinsdk.kpi.mortality;

import io.github.chinsdk.model.identity.Icd10Code;
import io.github.chinsdk.model.population.Sex;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One registered death, as an extract of the death register has it; no name and no pseudonym, as none is needed.
 *
 * @param registeredOn the day of registration, by which deaths are counted
 * @param ageYears completed years of age at death, 0 to 130
 * @param sex sex as registered
 * @param neonatal whether the person died under 28 days of age
 * @param underlyingCause the underlying cause; null where it is not coded, as with some neonatal deaths
 * @param place where the person died
 * @param preferredPlace where the person had wished to die; null where no wish is recorded
 */
public record Death(
        LocalDate registeredOn,
        int ageYears,
        Sex sex,
        boolean neonatal,
        @Nullable Icd10Code underlyingCause,
        PlaceOfDeath place,
        @Nullable PlaceOfDeath preferredPlace) {

    private static final int OLDEST = 130;

    /**
     * Checks the age.
     *
     * @throws IllegalArgumentException if it is out of range, or a neonatal death has an age above 0
     */
    public Death {
        if (ageYears < 0 || ageYears > OLDEST || (neonatal && ageYears > 0)) {
            // The value is not quoted: it belongs to one person.
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "ageYears must be from 0 to %d, and 0 for a neonatal death\nMaybe the age is in days or months.",
                    OLDEST));
        }
    }

    /** {@return a mask: all of it belongs to one person} */
    @Override
    public String toString() {
        return "Death[****]";
    }
}
