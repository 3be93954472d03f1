package io.github.chinsdk.kpi.cohort;

import io.github.chinsdk.kpi.Caveat;
import io.github.chinsdk.model.identity.PseudonymId;
import java.util.List;
import java.util.Locale;

/**
 * The people at highest risk, and how they came to be chosen.
 *
 * @param members highest score first, the same score by pseudonym
 * @param targetSize the share of the eligible population as a whole number of people
 * @param eligiblePopulation people the share was taken of, those without a score among them
 * @param excluded people with a score who were left out on the caller's word before the ranking
 * @param tiedAtCut people who share the score at which the cohort was cut, chosen or not; 0 where the cut fell between
 *     two scores
 * @param caveats what a reader must know before using the list
 */
public record RiskCohort(
        List<PseudonymId> members,
        long targetSize,
        long eligiblePopulation,
        long excluded,
        long tiedAtCut,
        List<Caveat> caveats) {

    /** Copies the lists. */
    public RiskCohort {
        members = List.copyOf(members);
        caveats = List.copyOf(caveats);
    }

    /**
     * {@return the sizes, no pseudonym}
     */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "RiskCohort of %d, target %d of %d eligible, %d excluded, %d tied at the cut",
                members.size(),
                targetSize,
                eligiblePopulation,
                excluded,
                tiedAtCut);
    }
}
