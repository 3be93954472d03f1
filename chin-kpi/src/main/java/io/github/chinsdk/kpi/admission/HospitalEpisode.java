package io.github.chinsdk.kpi.admission;

import io.github.chinsdk.model.activity.Admission;
import io.github.chinsdk.model.identity.Icd10Code;
import io.github.chinsdk.model.identity.Icd10Range;
import io.github.chinsdk.model.population.Sex;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An admitted episode with what condition-specific indicators ask of it beside the {@link Admission}: a row of hospital
 * episode statistics.
 *
 * @param admission the episode as the model holds it, diagnoses in their order, the primary one first
 * @param status whether it had ended (EPISTAT)
 * @param type what kind it is (EPITYPE)
 * @param sex sex as recorded in the episode
 * @param ageYears completed years of age at its start (STARTAGE), 0 to 120; empty where not known
 * @param procedures OPCS-4 codes without point, as in {@code "K401"}, the main one first; empty where none was done
 * @param dischargeDestination where the patient went at the end of the spell (DISDEST), two digits as in {@code "19"};
 *     null where not known
 */
public record HospitalEpisode(
        Admission admission,
        EpisodeStatus status,
        EpisodeType type,
        Sex sex,
        OptionalInt ageYears,
        List<String> procedures,
        @Nullable String dischargeDestination) {

    private static final int OLDEST = 120;
    private static final Pattern PROCEDURE = Pattern.compile("[A-Z][0-9]{2}[0-9]?");
    private static final Pattern DESTINATION = Pattern.compile("[0-9]{2}");

    /**
     * Checks the form of what the model does not check.
     *
     * @throws IllegalArgumentException if the age, a procedure or the destination is out of its range
     */
    public HospitalEpisode {
        procedures = List.copyOf(procedures);
        if (ageYears.isPresent() && (ageYears.getAsInt() < 0 || ageYears.getAsInt() > OLDEST)) {
            // The value is not quoted: it belongs to one patient.
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "ageYears must be from 0 to %d\nMaybe a code for babies under one year was read as an age.",
                    OLDEST));
        }
        if (!procedures.stream().allMatch(code -> PROCEDURE.matcher(code).matches())) {
            throw new IllegalArgumentException(
                    "procedures must be OPCS-4 codes such as K401, one is not\nMaybe strip the point, and leave out the dash for no procedure.");
        }
        if (dischargeDestination != null
                && !DESTINATION.matcher(dischargeDestination).matches()) {
            throw new IllegalArgumentException(
                    "dischargeDestination must be two digits\nMaybe the column is another one: the usual place of residence is 19.");
        }
    }

    /**
     * Whether the primary diagnosis is of a code list.
     *
     * @param codes the list
     * @return false where there is no primary diagnosis, or it is no ICD-10 code
     */
    public boolean hasPrimary(Iterable<Icd10Range> codes) {
        return !admission.diagnoses().isEmpty() && hasBetween(0, 1, codes);
    }

    /**
     * Whether a diagnosis behind the primary one is of a code list; external causes stand there.
     *
     * @param codes the list
     * @return true if at least one is
     */
    public boolean hasSecondary(Iterable<Icd10Range> codes) {
        return hasBetween(1, admission.diagnoses().size(), codes);
    }

    /**
     * Whether any diagnosis is of a code list.
     *
     * @param codes the list
     * @return true if at least one is
     */
    public boolean hasAny(Iterable<Icd10Range> codes) {
        return hasBetween(0, admission.diagnoses().size(), codes);
    }

    /** {@return a mask: all of it belongs to one patient} */
    @Override
    public String toString() {
        return "HospitalEpisode[****]";
    }

    private boolean hasBetween(int first, int endExclusive, Iterable<Icd10Range> codes) {
        for (int i = first; i < endExclusive; i++) {
            if (admission.diagnoses().get(i) instanceof Icd10Code code) {
                for (Icd10Range range : codes) {
                    if (range.contains(code)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
