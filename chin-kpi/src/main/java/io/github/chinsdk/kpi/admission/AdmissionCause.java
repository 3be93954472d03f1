package io.github.chinsdk.kpi.admission;

import io.github.chinsdk.kpi.catalogue.KpiKey;
import io.github.chinsdk.model.identity.Icd10Range;
import io.github.chinsdk.model.population.AgeBand;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A cause of emergency admission with an indicator of its own: by primary diagnosis, for falls with an external cause
 * behind it.
 *
 * @param name lower-case words, not blank
 * @param primary codes of which the primary diagnosis has to be, at least one
 * @param secondary codes of which one has to stand behind the primary diagnosis; empty: none is asked for
 * @param ages the ages that count
 * @param source who defines it
 */
public record AdmissionCause(
        String name, List<Icd10Range> primary, List<Icd10Range> secondary, AgeBand ages, String source) {

    /** Falls of people of 65 and over: an injury (S00-T98) with a fall (W00-W19) behind it. */
    public static final AdmissionCause FALLS_65_PLUS = new AdmissionCause(
            "falls 65+", codes("S00-T98"), codes("W00-W19"), AgeBand.ofAtLeast(65), "Fingertips 22401");

    /** Coronary heart disease (I20-I25). */
    public static final AdmissionCause CORONARY_HEART_DISEASE = new AdmissionCause(
            "coronary heart disease", codes("I20-I25"), List.of(), AgeBand.ofAtLeast(0), "Fingertips 93229");

    /** Stroke (I61-I64). */
    public static final AdmissionCause STROKE =
            new AdmissionCause("stroke", codes("I61-I64"), List.of(), AgeBand.ofAtLeast(0), "Fingertips 93231");

    /** Myocardial infarction (I21-I22). */
    public static final AdmissionCause MYOCARDIAL_INFARCTION = new AdmissionCause(
            "myocardial infarction", codes("I21-I22"), List.of(), AgeBand.ofAtLeast(0), "Fingertips 93232");

    /** Chronic obstructive pulmonary disease of people of 35 and over (J40-J44). */
    public static final AdmissionCause COPD_35_PLUS =
            new AdmissionCause("COPD 35+", codes("J40-J44"), List.of(), AgeBand.ofAtLeast(35), "Fingertips 92302");

    /** Respiratory disease (J00-J99). */
    public static final AdmissionCause RESPIRATORY_DISEASE = new AdmissionCause(
            "respiratory disease", codes("J00-J99"), List.of(), AgeBand.ofAtLeast(0), "Fingertips 93575");

    private static final Map<AdmissionCause, KpiKey> KPIS = Map.of(
            FALLS_65_PLUS, KpiKey.parse("falls-65-plus@1"),
            CORONARY_HEART_DISEASE, KpiKey.parse("chd-admissions@1"),
            STROKE, KpiKey.parse("stroke-admissions@1"),
            MYOCARDIAL_INFARCTION, KpiKey.parse("myocardial-infarction-admissions@1"),
            COPD_35_PLUS, KpiKey.parse("copd-admissions-35-plus@1"),
            RESPIRATORY_DISEASE, KpiKey.parse("respiratory-admissions@1"));

    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if the name is blank or there is no primary code
     */
    public AdmissionCause {
        primary = List.copyOf(primary);
        secondary = List.copyOf(secondary);
        if (name.isBlank() || primary.isEmpty()) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "name and primary must not be empty, were \"%s\" and %s\nMaybe start from FALLS_65_PLUS.",
                    name,
                    primary));
        }
    }

    /**
     * Whether an episode is one of this cause, whatever its method of admission.
     *
     * @param episode the episode
     * @return true if codes and age agree; false where the age is not known and not all ages count
     */
    public boolean isCauseOf(HospitalEpisode episode) {
        boolean age = ages.equals(AgeBand.ofAtLeast(0))
                || (episode.ageYears().isPresent()
                        && ages.contains(episode.ageYears().getAsInt()));
        return age && episode.hasPrimary(primary) && (secondary.isEmpty() || episode.hasSecondary(secondary));
    }

    /** {@return its definition in the catalogue, the key of its estimates in a scorecard; empty for a host's own} */
    public Optional<KpiKey> kpi() {
        return Optional.ofNullable(KPIS.get(this));
    }

    private static List<Icd10Range> codes(String range) {
        return List.of(Icd10Range.parse(range));
    }
}
