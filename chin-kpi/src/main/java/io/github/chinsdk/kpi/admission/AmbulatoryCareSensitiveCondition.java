package io.github.chinsdk.kpi.admission;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.chinsdk.model.identity.Icd10Range;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One line of a definition of ambulatory-care-sensitive conditions: which codes, where, and what takes the episode away. A
 * condition may have several lines under one name.
 *
 * @param name the condition, not blank
 * @param group the group of conditions it belongs to, as in {@code "acute"}; null where the definition has none
 * @param position where a code of the list has to stand
 * @param diagnoses the list, at least one entry; an entry covers its subdivisions, and takes dagger and asterisk alike
 *     unless it carries a mark itself
 * @param requiredSecondary codes of which one has to stand behind the primary diagnosis; empty: none is asked for
 * @param excludedDiagnoses codes that take the episode away in any place; may be empty
 * @param excludedProcedures beginnings of OPCS-4 codes that take the episode away, as in {@code "K4"}; may be empty
 * @param procedurePosition which procedures the last is about
 */
public record AmbulatoryCareSensitiveCondition(
        @JsonProperty(required = true) String name,
        @Nullable String group,
        @JsonProperty(required = true) CodePosition position,
        @JsonProperty(required = true) List<Icd10Range> diagnoses,
        @JsonProperty(required = true) List<Icd10Range> requiredSecondary,
        @JsonProperty(required = true) List<Icd10Range> excludedDiagnoses,
        @JsonProperty(required = true) List<String> excludedProcedures,
        @JsonProperty(required = true) ProcedurePosition procedurePosition) {

    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if the name is blank or there is no code
     */
    public AmbulatoryCareSensitiveCondition {
        diagnoses = List.copyOf(diagnoses);
        requiredSecondary = List.copyOf(requiredSecondary);
        excludedDiagnoses = List.copyOf(excludedDiagnoses);
        excludedProcedures = List.copyOf(excludedProcedures);
        if (name.isBlank() || diagnoses.isEmpty()) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "name and diagnoses must not be empty, were \"%s\" and %s\nMaybe a row of the code list was cut.",
                    name,
                    diagnoses));
        }
    }

    /**
     * Whether an episode is one of this condition, whatever its method of admission.
     *
     * @param episode the episode
     * @return true if a code stands where it should and nothing takes the episode away
     */
    public boolean isConditionOf(HospitalEpisode episode) {
        boolean coded = position == CodePosition.PRIMARY ? episode.hasPrimary(diagnoses) : episode.hasAny(diagnoses);
        return coded
                && (requiredSecondary.isEmpty() || episode.hasSecondary(requiredSecondary))
                && !episode.hasAny(excludedDiagnoses)
                && !hasExcludedProcedure(episode.procedures());
    }

    private boolean hasExcludedProcedure(List<String> procedures) {
        List<String> looked = procedurePosition == ProcedurePosition.FIRST && procedures.size() > 1
                ? procedures.subList(0, 1)
                : procedures;
        return looked.stream().anyMatch(code -> excludedProcedures.stream().anyMatch(code::startsWith));
    }
}
