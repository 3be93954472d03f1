package io.github.chinsdk.kpi.admission;

import io.github.chinsdk.model.activity.Admission;
import io.github.chinsdk.model.activity.AdmissionMethod;
import io.github.chinsdk.model.activity.PatientClassification;
import io.github.chinsdk.model.identity.PseudonymId;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Joins episodes to provider spells, and provider spells to continuous inpatient spells, so that a transfer is not taken
 * for a readmission.
 *
 * <p>Episodes of one patient, provider and spell number are one provider spell. Of one patient's spells in the order of
 * admission, the next one is joined to the one before if it begins 0 to 2 days after that one's discharge, neither is a
 * regular attendance, and there is evidence of a transfer: the first was discharged to another hospital (DISDEST 49 to 53
 * or 84), or the next was admitted from one (ADMISORC 49 to 53 or 87) or by a transfer (ADMIMETH 2B or 81). It is not
 * joined where the first was discharged home (19) and the next came through its emergency department (21) although its
 * source says 51. Source: Health and Social Care Information Centre, Methodology to create provider and continuous
 * inpatient spells from hospital episode statistics, as described for {@code cip_spells} of the R package epidm
 * (https://alexbhatt.github.io/epidm/reference/cip_spells.html).
 */
public final class ContinuousInpatientSpells {

    private static final long LONGEST_GAP_DAYS = 2;
    private static final Set<String> TO_HOSPITAL = Set.of("49", "50", "51", "52", "53", "84");
    private static final Set<String> FROM_HOSPITAL = Set.of("49", "50", "51", "52", "53", "87");
    private static final String HOME = "19";
    private static final String OTHER_HOSPITAL = "51";

    private static final Comparator<ContinuousInpatientSpell> ORDER = Comparator.comparing(
                    ContinuousInpatientSpell::admittedOn)
            .thenComparing(spell -> spell.dischargedOn().orElse(LocalDate.MAX))
            .thenComparing(spell -> providerOf(spell.episodes().get(0)))
            .thenComparing(spell -> spell.episodes().get(0).admission().spellId());

    private ContinuousInpatientSpells() {}

    /**
     * Joins the episodes of any number of patients. All are held at once: hand a large file over patient by patient, which
     * gives the same spells.
     *
     * @param episodes the episodes, in any order
     * @return the spells, by patient and then in the order of admission
     */
    public static List<ContinuousInpatientSpell> join(Iterable<HospitalEpisode> episodes) {
        SortedMap<PseudonymId, Map<String, List<HospitalEpisode>>> patients = new TreeMap<>();
        for (HospitalEpisode episode : episodes) {
            patients.computeIfAbsent(episode.admission().patient(), patient -> new TreeMap<>())
                    .computeIfAbsent(
                            providerOf(episode) + '|' + episode.admission().spellId(), spell -> new ArrayList<>())
                    .add(episode);
        }
        List<ContinuousInpatientSpell> joined = new ArrayList<>();
        for (Map<String, List<HospitalEpisode>> spells : patients.values()) {
            joined.addAll(joinProviderSpells(spells.values()));
        }
        return joined;
    }

    private static List<ContinuousInpatientSpell> joinProviderSpells(Iterable<List<HospitalEpisode>> ofOnePatient) {
        List<ContinuousInpatientSpell> provider = new ArrayList<>();
        for (List<HospitalEpisode> spell : ofOnePatient) {
            spell.sort(Comparator.comparingInt(episode -> episode.admission().episodeOrder()));
            provider.add(new ContinuousInpatientSpell(spell));
        }
        provider.sort(ORDER);
        List<ContinuousInpatientSpell> joined = new ArrayList<>();
        for (ContinuousInpatientSpell next : provider) {
            int last = joined.size() - 1;
            if (last >= 0 && isTransfer(joined.get(last), next)) {
                List<HospitalEpisode> both = new ArrayList<>(joined.get(last).episodes());
                both.addAll(next.episodes());
                joined.set(last, new ContinuousInpatientSpell(both));
            } else {
                joined.add(next);
            }
        }
        return joined;
    }

    private static boolean isTransfer(ContinuousInpatientSpell before, ContinuousInpatientSpell next) {
        HospitalEpisode out = before.episodes().get(before.episodes().size() - 1);
        Admission in = next.episodes().get(0).admission();
        LocalDate discharged = out.admission().dischargedOn();
        if (discharged == null || isRegular(out.admission()) || isRegular(in)) {
            return false;
        }
        long gap = ChronoUnit.DAYS.between(discharged, in.admittedOn());
        String destination = out.dischargeDestination() == null ? "" : out.dischargeDestination();
        String source = in.source().code();
        boolean evidence = TO_HOSPITAL.contains(destination)
                || FROM_HOSPITAL.contains(source)
                || in.method() == AdmissionMethod.EMERGENCY_TRANSFER
                || in.method() == AdmissionMethod.OTHER_TRANSFER;
        boolean newEmergency = destination.equals(HOME)
                && source.equals(OTHER_HOSPITAL)
                && in.method() == AdmissionMethod.EMERGENCY_DEPARTMENT;
        return gap >= 0 && gap <= LONGEST_GAP_DAYS && evidence && !newEmergency;
    }

    private static boolean isRegular(Admission admission) {
        return admission.classification() == PatientClassification.REGULAR_DAY
                || admission.classification() == PatientClassification.REGULAR_NIGHT;
    }

    private static String providerOf(HospitalEpisode episode) {
        return episode.admission().provider() == null
                ? ""
                : episode.admission().provider().toString();
    }
}
