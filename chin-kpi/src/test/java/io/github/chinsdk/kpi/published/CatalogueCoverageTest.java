package io.github.chinsdk.kpi.published;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.chinsdk.kpi.Caveat;
import io.github.chinsdk.kpi.Counts;
import io.github.chinsdk.kpi.admission.AdmissionCause;
import io.github.chinsdk.kpi.admission.AdmissionRates;
import io.github.chinsdk.kpi.admission.AmbulatoryCareAdmissions;
import io.github.chinsdk.kpi.admission.AmbulatoryCareDefinition;
import io.github.chinsdk.kpi.admission.Attendances;
import io.github.chinsdk.kpi.admission.BedDays;
import io.github.chinsdk.kpi.admission.CauseAdmissions;
import io.github.chinsdk.kpi.admission.DepartmentType;
import io.github.chinsdk.kpi.admission.EmergencyAdmissions;
import io.github.chinsdk.kpi.admission.GpReferrals;
import io.github.chinsdk.kpi.admission.OutpatientFirstAttendances;
import io.github.chinsdk.kpi.admission.PrimaryCareAppropriateAttendances;
import io.github.chinsdk.kpi.admission.Readmissions;
import io.github.chinsdk.kpi.catalogue.Indicator;
import io.github.chinsdk.kpi.catalogue.Kpi;
import io.github.chinsdk.kpi.catalogue.KpiCalculation;
import io.github.chinsdk.kpi.catalogue.KpiCatalogue;
import io.github.chinsdk.kpi.catalogue.KpiKey;
import io.github.chinsdk.kpi.catalogue.KpiMethod;
import io.github.chinsdk.kpi.experience.ExtendedAccess;
import io.github.chinsdk.kpi.experience.OnlineTakeUp;
import io.github.chinsdk.kpi.experience.SurveyShare;
import io.github.chinsdk.kpi.mortality.CauseOfDeath;
import io.github.chinsdk.kpi.mortality.DeathsByPlace;
import io.github.chinsdk.kpi.mortality.PrematureMortality;
import io.github.chinsdk.kpi.prevalence.PrevalenceGap;
import io.github.chinsdk.kpi.prevalence.RecordedPrevalence;
import io.github.chinsdk.kpi.prevention.AlcoholInterventions;
import io.github.chinsdk.kpi.prevention.FluSeason;
import io.github.chinsdk.kpi.prevention.HealthChecks;
import io.github.chinsdk.kpi.quality.CareProcessSet;
import io.github.chinsdk.kpi.quality.QofAchievement;
import io.github.chinsdk.kpi.quality.TreatmentTargets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Every KPI of the catalogue has the type that counts or calculates it, and every type has its KPI. A definition that is
 * added without one fails here.
 */
class CatalogueCoverageTest {

    /** Beginnings of the ids, and what calculates them; the first that fits counts. */
    private static final Map<String, Class<?>> CALCULATORS = calculators();

    private static Map<String, Class<?>> calculators() {
        Map<String, Class<?>> types = new LinkedHashMap<>();
        types.put("acsc-", AmbulatoryCareAdmissions.class);
        types.put("ae-attendances-", Attendances.class);
        types.put("avoidable-ed-attendance", PrimaryCareAppropriateAttendances.class);
        types.put(
                "(chd|copd|myocardial-infarction|respiratory|stroke)-admissions|falls-65-plus", CauseAdmissions.class);
        types.put("emergency-admissions", EmergencyAdmissions.class);
        types.put("non-elective-bed-days", BedDays.class);
        types.put("readmissions-30-days", Readmissions.class);
        types.put("outpatient-first-attendances", OutpatientFirstAttendances.class);
        types.put("gp-referrals", GpReferrals.class);
        types.put("alcohol-brief-interventions", AlcoholInterventions.class);
        types.put("flu-uptake-", FluSeason.class);
        types.put("health-checks-", HealthChecks.class);
        types.put("death(-in-preferred-place|s-in-)", DeathsByPlace.class);
        types.put("under-75-mortality-", PrematureMortality.class);
        types.put("diabetes-care-process-|nda-all-", CareProcessSet.class);
        types.put("diabetes-target-|nda-three-treatment-targets", TreatmentTargets.class);
        types.put("qof-", QofAchievement.class);
        types.put("gpps-|carers-quality-of-life", SurveyShare.class);
        types.put("online-accounts", OnlineTakeUp.class);
        types.put("extended-access", ExtendedAccess.class);
        types.put("prevalence-gap-|dementia-diagnosis-rate", PrevalenceGap.class);
        types.put("recorded-prevalence-", RecordedPrevalence.class);
        types.put("appointments-within-two-weeks", Indicator.class);
        return types;
    }

    @Test
    void everyDefinitionHasItsCalculator() {
        Set<Class<?>> used = new HashSet<>();
        Set<String> without = new TreeSet<>();
        for (Kpi kpi : KpiCatalogue.standard().kpis().values()) {
            CALCULATORS.entrySet().stream()
                    .filter(entry -> Pattern.compile("^(" + entry.getKey() + ")")
                            .matcher(kpi.id())
                            .find())
                    .findFirst()
                    .ifPresentOrElse(
                            entry -> used.add(entry.getValue()),
                            () -> without.add(kpi.method() == KpiMethod.IMPORTED ? "imported " + kpi.id() : kpi.id()));
        }
        // Net survival is computed by a registry and only carried.
        assertThat(without).containsExactly("imported one-year-cancer-survival");
        assertThat(used).containsExactlyInAnyOrderElementsOf(Set.copyOf(CALCULATORS.values()));
    }

    /** The indicators of table B that stand on a code list each name one that is here, but for the acute list. */
    @Test
    void eachDefinitionOfAmbulatoryCareIsInTheCatalogue() {
        assertThat(KpiCatalogue.standard().kpis().keySet())
                .extracting(Object::toString)
                .contains("acsc-chronic@nhsof-2-3-i", "acsc-nhs-institute-19@1", "acsc-pcn@iif-ac-02");
        assertThat(AmbulatoryCareDefinition.published()).hasSize(3);
    }

    /** A calculator that stands for one definition names it, and an unverified one says so on every number. */
    @Test
    void calculatorsNameTheirDefinitionAndPassItsCaveatOn() {
        Set<KpiKey> named = new HashSet<>(List.of(
                EmergencyAdmissions.KPI,
                BedDays.KPI,
                OutpatientFirstAttendances.KPI,
                GpReferrals.KPI,
                PrimaryCareAppropriateAttendances.KPI,
                AlcoholInterventions.KPI));
        for (DepartmentType type : DepartmentType.values()) {
            named.add(Attendances.kpi(type));
        }
        AdmissionCause.FALLS_65_PLUS.kpi().ifPresent(named::add);
        CauseOfDeath.CANCER.kpi().ifPresent(named::add);
        assertThat(KpiCatalogue.standard().kpis()).containsKeys(named.toArray(KpiKey[]::new));
        assertThat(named).hasSize(11);

        Counts counts = Counts.of(80, 1_000);
        assertThat(AdmissionRates.withDefaults().emergencyAdmissions(counts).caveats())
                .extracting(Caveat::code)
                .containsExactly("definition-not-verified");
        assertThat(AdmissionRates.withDefaults()
                        .attendances(Map.of(DepartmentType.TYPE_1, 80L), 1_000)
                        .get(DepartmentType.TYPE_1)
                        .caveats())
                .extracting(Caveat::code)
                .containsExactly("definition-not-verified");
        assertThat(KpiCalculation.ofStandard(AlcoholInterventions.KPI)
                        .calculate(counts)
                        .caveats())
                .isEmpty();
    }

    /** What could not be read in its source, no more and no less: a definition that is verified leaves this list. */
    @Test
    void whatIsNotVerified() {
        List<String> unverified = KpiCatalogue.standard().kpis().values().stream()
                .filter(kpi -> !kpi.verified())
                .map(kpi -> kpi.key().toString())
                .toList();
        assertThat(unverified)
                .containsExactly(
                        "acsc-acute@ccg-ois-3-1",
                        "ae-attendances-type-1@1",
                        "ae-attendances-type-2@1",
                        "ae-attendances-type-other@1",
                        "carers-quality-of-life@1",
                        "emergency-admissions@1",
                        "gp-referrals@1",
                        "gpps-confidence-long-term-condition@1",
                        "gpps-overall-experience@1",
                        "gpps-supported-long-term-condition@1",
                        "non-elective-bed-days@1",
                        "one-year-cancer-survival@1",
                        "outpatient-first-attendances@1",
                        "under-75-mortality-avoidable@oecd-eurostat-2019",
                        "under-75-mortality-cancer@1",
                        "under-75-mortality-preventable@oecd-eurostat-2019",
                        "under-75-mortality-respiratory@1");
    }
}
