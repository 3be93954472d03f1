package io.github.chinsdk.kpi.admission;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.chinsdk.model.activity.Admission;
import io.github.chinsdk.model.activity.AdmissionMethod;
import io.github.chinsdk.model.activity.PatientClassification;
import io.github.chinsdk.model.population.Sex;
import java.util.List;
import java.util.Locale;

/**
 * Which episodes a definition of ambulatory-care-sensitive conditions looks at, whatever their diagnosis: always first
 * episodes of a spell (EPIORDER 1) only.
 *
 * @param admissionMethods codes of methods of admission that count (ADMIMETH), at least one
 * @param statuses which statuses count (EPISTAT), at least one
 * @param types which types count (EPITYPE); empty: all
 * @param classifications which kinds of stay count (CLASSPAT); empty: all
 * @param transfers whether admissions from another hospital count (ADMISORC 51 to 53)
 * @param unknownSexOrAge whether episodes of people count whose age is not known or whose sex is neither male nor female
 * @param excludedSpecialties codes of specialties that do not count; may be empty
 */
public record AmbulatoryCareEpisodes(
        @JsonProperty(required = true) List<String> admissionMethods,
        @JsonProperty(required = true) List<EpisodeStatus> statuses,
        @JsonProperty(required = true) List<EpisodeType> types,
        @JsonProperty(required = true) List<PatientClassification> classifications,
        @JsonProperty(required = true) Inclusion transfers,
        @JsonProperty(required = true) Inclusion unknownSexOrAge,
        @JsonProperty(required = true) List<String> excludedSpecialties) {

    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if no method or status counts, or a method is not known
     */
    public AmbulatoryCareEpisodes {
        admissionMethods = List.copyOf(admissionMethods);
        statuses = List.copyOf(statuses);
        types = List.copyOf(types);
        classifications = List.copyOf(classifications);
        excludedSpecialties = List.copyOf(excludedSpecialties);
        admissionMethods.forEach(AdmissionMethod::ofCode);
        if (admissionMethods.isEmpty() || statuses.isEmpty()) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "admissionMethods and statuses must not be empty, were %s and %s\nMaybe 21 to 2D, and FINISHED.",
                    admissionMethods,
                    statuses));
        }
    }

    /**
     * Whether an episode is looked at.
     *
     * @param episode the episode
     * @return true if every rule lets it through
     */
    public boolean hold(HospitalEpisode episode) {
        Admission admission = episode.admission();
        return admission.episodeOrder() == 1
                && admissionMethods.contains(admission.method().code())
                && statuses.contains(episode.status())
                && (types.isEmpty() || types.contains(episode.type()))
                && (classifications.isEmpty() || classifications.contains(admission.classification()))
                && (transfers == Inclusion.COUNTED || !admission.source().isTransfer())
                && (unknownSexOrAge == Inclusion.COUNTED || isKnown(episode))
                && (admission.specialty() == null || !excludedSpecialties.contains(admission.specialty()));
    }

    private static boolean isKnown(HospitalEpisode episode) {
        return episode.ageYears().isPresent() && (episode.sex() == Sex.MALE || episode.sex() == Sex.FEMALE);
    }
}
