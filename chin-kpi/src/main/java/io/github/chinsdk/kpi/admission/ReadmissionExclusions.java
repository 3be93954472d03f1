package io.github.chinsdk.kpi.admission;

import io.github.chinsdk.model.activity.AdmissionMethod;
import io.github.chinsdk.model.identity.Icd10Range;
import io.github.chinsdk.model.identity.OdsCode;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the indicator of 30-day readmissions leaves out, on either side, and on the discharge side only deaths and day cases
 * too.
 *
 * @param maternitySpecialties specialties of maternity
 * @param maternityDiagnoses primary diagnoses of maternity
 * @param cancerDiagnoses diagnoses of cancer or of chemotherapy for it, in any place
 * @param mentalHealthSpecialties specialties of mental health
 * @param mentalHealthProviders providers of the Mental Health Services Data Set
 */
public record ReadmissionExclusions(
        Set<String> maternitySpecialties,
        List<Icd10Range> maternityDiagnoses,
        List<Icd10Range> cancerDiagnoses,
        Set<String> mentalHealthSpecialties,
        Set<OdsCode> mentalHealthProviders) {

    /** Copies the collections. */
    public ReadmissionExclusions {
        maternitySpecialties = Set.copyOf(maternitySpecialties);
        maternityDiagnoses = List.copyOf(maternityDiagnoses);
        cancerDiagnoses = List.copyOf(cancerDiagnoses);
        mentalHealthSpecialties = Set.copyOf(mentalHealthSpecialties);
        mentalHealthProviders = Set.copyOf(mentalHealthProviders);
    }

    /**
     * {@return maternity by specialties 501, 560 and 610 and chapter O00-O99, cancer other than benign or in situ as C00-C97
     * and D37-D48 with chemotherapy as Z51.1, mental health by specialties 700 to 715, and no provider. The specification
     * (NHS Digital I02040) names these kinds; the codes are a reading of it that was not compared with its annex, and its
     * list of selected medical and surgical specialties was not found}
     */
    public static ReadmissionExclusions ofKinds() {
        return new ReadmissionExclusions(
                Set.of("501", "560", "610"),
                codes("O00-O99"),
                codes("C00-C97", "D37-D48", "Z51.1"),
                Set.of("700", "710", "711", "712", "713", "715"),
                Set.of());
    }

    /**
     * The same with the providers of mental health services.
     *
     * @param providers their codes
     * @return new exclusions
     */
    public ReadmissionExclusions with(Set<OdsCode> providers) {
        return new ReadmissionExclusions(
                maternitySpecialties, maternityDiagnoses, cancerDiagnoses, mentalHealthSpecialties, providers);
    }

    boolean isMaternity(ContinuousInpatientSpell spell) {
        return spell.episodes().stream()
                .anyMatch(episode -> episode.type().isMaternity()
                        || isOf(maternitySpecialties, episode)
                        || episode.admission().method() == AdmissionMethod.MATERNITY_ANTE_PARTUM
                        || episode.admission().method() == AdmissionMethod.MATERNITY_POST_PARTUM
                        || episode.hasPrimary(maternityDiagnoses));
    }

    boolean isCancer(ContinuousInpatientSpell spell) {
        return spell.hasAny(cancerDiagnoses);
    }

    boolean isMentalHealth(ContinuousInpatientSpell spell) {
        return spell.episodes().stream()
                .anyMatch(episode -> isOf(mentalHealthSpecialties, episode)
                        || (episode.admission().provider() != null
                                && mentalHealthProviders.contains(
                                        episode.admission().provider())));
    }

    private static boolean isOf(Set<String> specialties, HospitalEpisode episode) {
        return specialties.contains(
                Objects.requireNonNullElse(episode.admission().specialty(), ""));
    }

    private static List<Icd10Range> codes(String... ranges) {
        return Stream.of(ranges).map(Icd10Range::parse).toList();
    }
}
