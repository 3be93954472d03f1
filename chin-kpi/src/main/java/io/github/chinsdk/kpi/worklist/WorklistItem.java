package io.github.chinsdk.kpi.worklist;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.chinsdk.kpi.Caveat;
import io.github.chinsdk.model.organisation.OrganisationId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalLong;

/**
 * One practice of a worklist.
 *
 * @param rank its place, from 1
 * @param practice the practice
 * @param name what people call it
 * @param listSize its registered patients; empty where the caller did not say
 * @param patients how many patients would gain: the sum of the gains that count
 * @param gains one for each KPI of the scorecard, in its order
 * @param reasons why the practice stands here, in words with figures, the largest gain first
 * @param caveats what a reader must know before acting on it
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record WorklistItem(
        @JsonProperty(required = true) int rank,
        @JsonProperty(required = true) OrganisationId practice,
        @JsonProperty(required = true) String name,
        OptionalLong listSize,
        @JsonProperty(required = true) long patients,
        @JsonProperty(required = true) List<PotentialGain> gains,
        @JsonProperty(required = true) List<String> reasons,
        @JsonProperty(required = true) List<Caveat> caveats) {

    /**
     * Copies the lists and checks the sum.
     *
     * @throws IllegalArgumentException if the patients are not the sum of the gains that count, or the rank is below 1
     */
    public WorklistItem {
        Objects.requireNonNull(practice, "practice");
        Objects.requireNonNull(name, "name");
        gains = List.copyOf(gains);
        reasons = List.copyOf(reasons);
        caveats = List.copyOf(caveats);
        if (rank < 1) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "rank must be >= 1, was %d\nMaybe ranks were counted from 0.", rank));
        }
        long sum = gains.stream().mapToLong(PotentialGain::counted).reduce(0, Math::addExact);
        if (patients != sum) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "patients of %s must be the sum of the gains that count, %d, was %d\nMaybe the document was edited by hand.",
                    practice,
                    sum,
                    patients));
        }
    }
}
