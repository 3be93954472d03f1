package io.github.chinsdk.kpi.admission;

import io.github.chinsdk.model.activity.AdmissionMethod;
import io.github.chinsdk.model.activity.DischargeMethod;
import io.github.chinsdk.model.activity.PatientClassification;
import io.github.chinsdk.model.identity.Icd10Range;
import io.github.chinsdk.model.identity.PseudonymId;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One person's continuous stay in hospital, across providers: one provider spell, or several joined by transfers. Made by
 * {@link ContinuousInpatientSpells}.
 *
 * @param episodes its episodes in order, at least one, all of one patient
 */
public record ContinuousInpatientSpell(List<HospitalEpisode> episodes) {

    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if there is no episode, or there are several patients
     */
    public ContinuousInpatientSpell {
        episodes = List.copyOf(episodes);
        long patients = episodes.stream()
                .map(episode -> episode.admission().patient())
                .distinct()
                .count();
        if (patients != 1) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "episodes must be of one patient, were of %d\nMaybe group them by pseudonym first, or use ContinuousInpatientSpells.",
                    patients));
        }
    }

    /** {@return the patient} */
    public PseudonymId patient() {
        return first().admission().patient();
    }

    /** {@return the day of the first admission} */
    public LocalDate admittedOn() {
        return first().admission().admittedOn();
    }

    /** {@return the day of the last discharge; empty while the patient is in hospital} */
    public Optional<LocalDate> dischargedOn() {
        return Optional.ofNullable(last().admission().dischargedOn());
    }

    /** {@return how the patient first came in} */
    public AdmissionMethod method() {
        return first().admission().method();
    }

    /** {@return true if it ended with the patient's death} */
    public boolean isDeath() {
        DischargeMethod method = last().admission().dischargeMethod();
        return method == DischargeMethod.DIED || method == DischargeMethod.STILLBIRTH;
    }

    /** {@return true if every part of it was a day case or a regular attendance, so that no night was spent} */
    public boolean isDayCase() {
        return episodes.stream()
                .map(episode -> episode.admission().classification())
                .allMatch(kind -> kind == PatientClassification.DAY_CASE
                        || kind == PatientClassification.REGULAR_DAY
                        || kind == PatientClassification.REGULAR_NIGHT);
    }

    /**
     * Whether a diagnosis anywhere in it is of a code list.
     *
     * @param codes the list
     * @return true if at least one is
     */
    public boolean hasAny(List<Icd10Range> codes) {
        return episodes.stream().anyMatch(episode -> episode.hasAny(codes));
    }

    /**
     * Days from its last discharge to a later admission.
     *
     * @param next the later spell
     * @return days, 0 for an admission on the day of discharge, negative where the stays overlap; empty while the patient
     *     of this one is in hospital
     */
    public Optional<Long> daysUntil(ContinuousInpatientSpell next) {
        return dischargedOn().map(day -> ChronoUnit.DAYS.between(day, next.admittedOn()));
    }

    /** {@return a mask: all of it belongs to one patient} */
    @Override
    public String toString() {
        return "ContinuousInpatientSpell[****]";
    }

    private HospitalEpisode first() {
        return episodes.get(0);
    }

    private HospitalEpisode last() {
        return episodes.get(episodes.size() - 1);
    }
}
