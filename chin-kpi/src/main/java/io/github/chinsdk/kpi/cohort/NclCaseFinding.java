package io.github.chinsdk.kpi.cohort;

import static io.github.chinsdk.kpi.cohort.CaseFindingEvent.ACUTE_KIDNEY_INJURY;
import static io.github.chinsdk.kpi.cohort.CaseFindingEvent.ATRIAL_FIBRILLATION;
import static io.github.chinsdk.kpi.cohort.CaseFindingEvent.ATRIAL_FIBRILLATION_DECIDED;
import static io.github.chinsdk.kpi.cohort.CaseFindingEvent.ATRIAL_FIBRILLATION_MEDICINE;
import static io.github.chinsdk.kpi.cohort.CaseFindingEvent.CHRONIC_KIDNEY_DISEASE_SCREENING;
import static io.github.chinsdk.kpi.cohort.CaseFindingEvent.CHRONIC_KIDNEY_DISEASE_STAGE;
import static io.github.chinsdk.kpi.cohort.CaseFindingEvent.DIABETES_RESOLVED;
import static io.github.chinsdk.kpi.cohort.CaseFindingEvent.DIABETES_REVIEW_DECLINED;
import static io.github.chinsdk.kpi.cohort.CaseFindingEvent.GESTATIONAL_DIABETES;
import static io.github.chinsdk.kpi.cohort.CaseFindingEvent.HYPERTENSION;
import static io.github.chinsdk.kpi.cohort.CaseFindingEvent.HYPERTENSION_RESOLVED;
import static io.github.chinsdk.kpi.cohort.CaseFindingEvent.HYPERTENSION_SCREENING;
import static io.github.chinsdk.kpi.cohort.CaseFindingEvent.KIDNEY_RISK_CONDITION;
import static io.github.chinsdk.kpi.cohort.CaseFindingEvent.KIDNEY_RISK_MEDICINE;
import static io.github.chinsdk.kpi.cohort.CaseFindingEvent.MICROSCOPIC_HAEMATURIA;
import static io.github.chinsdk.kpi.cohort.CaseFindingEvent.NHS_HEALTH_CHECK;
import static io.github.chinsdk.kpi.cohort.CaseFindingEvent.OTHER_REASON_FOR_ANTICOAGULATION;
import static io.github.chinsdk.kpi.cohort.CaseFindingEvent.PULSE_CHECK;
import static io.github.chinsdk.kpi.cohort.CaseFindingEvent.VASCULAR_RISK_CONDITION;
import static io.github.chinsdk.kpi.cohort.CaseFindingMeasurement.BODY_MASS_INDEX;
import static io.github.chinsdk.kpi.cohort.CaseFindingMeasurement.CLINIC_DIASTOLIC;
import static io.github.chinsdk.kpi.cohort.CaseFindingMeasurement.CLINIC_SYSTOLIC;
import static io.github.chinsdk.kpi.cohort.CaseFindingMeasurement.GLOMERULAR_FILTRATION_RATE;
import static io.github.chinsdk.kpi.cohort.CaseFindingMeasurement.HBA1C;
import static io.github.chinsdk.kpi.cohort.CaseFindingMeasurement.HOME_DIASTOLIC;
import static io.github.chinsdk.kpi.cohort.CaseFindingMeasurement.HOME_SYSTOLIC;
import static io.github.chinsdk.kpi.cohort.CaseFindingMeasurement.URINE_ALBUMIN;
import static io.github.chinsdk.kpi.cohort.CaseFindingTrait.BLACK_ETHNIC_GROUP;
import static io.github.chinsdk.kpi.cohort.CaseFindingTrait.MINORITY_ETHNIC_GROUP;
import static io.github.chinsdk.kpi.cohort.CaseFindingTrait.ON_METABOLIC_REGISTER;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/**
 * The case-finding searches that North Central London's practices run, as a {@link CaseFinding} of each condition: who may
 * have high blood pressure, atrial fibrillation, chronic kidney disease or diabetes and is on no register, the most urgent
 * first, nobody on two lists. Rules have the names of the rule book.
 *
 * <p>Source: NCL ICB, long term conditions locally commissioned service, release 5.0 of 27 November 2025, case finding, as
 * published in https://github.com/ncl-icb-analytics/dbt-ncl-analytics (docs/emis_specs/ltc_lcs_r5, commits e2a5e9c and
 * 7f3563a). Limits, windows, order and exclusions are the published ones. Where the published guide leaves something open,
 * the reading here is:
 *
 * <ul>
 *   <li>A blood pressure is judged by the latest clinic reading and by the latest one at home, each part by itself.
 *   <li>Two exclusions refer to a library of the clinical system that is not published, and are not here.
 *   <li>CKD_63 (urine albumin above 70) is left out: CKD_62 takes everyone above 4 before it, so it finds nobody.
 *   <li>The rule book's titles of CKD_61 and CKD_62 speak of two readings, its searches ask for the latest only, as here.
 * </ul>
 *
 * <p>A search result is a reason to look at a record, not a diagnosis.
 */
public final class NclCaseFinding {

    private static final int ADULT = 17;
    private static final int PULSE_FROM = 65;
    private static final int OLDER = 80;

    private final LocalDate on;

    private NclCaseFinding(LocalDate on) {
        this.on = on;
    }

    /**
     * The searches of a condition on a day.
     *
     * @param condition the condition
     * @param on the day from which the rules look back
     * @param person what a record says of a registered person
     * @param <R> the type of the records
     * @return the case finding: counts and lists by rule, in the rule book's order
     */
    public static <R> CaseFinding<R> of(
            CaseFindingCondition condition, LocalDate on, Function<? super R, CaseFindingPerson> person) {
        return new NclCaseFinding(on).of(condition).over(person);
    }

    private CaseFinding<CaseFindingPerson> of(CaseFindingCondition condition) {
        return switch (condition) {
            case HYPERTENSION -> CaseFinding.of(condition, this::isNotLookedForHypertension, hypertension());
            case ATRIAL_FIBRILLATION ->
                CaseFinding.of(condition, this::isNotLookedForAtrialFibrillation, atrialFibrillation());
            case CHRONIC_KIDNEY_DISEASE ->
                CaseFinding.of(condition, this::isNotLookedForKidneyDisease, kidneyDisease());
            case DIABETES -> CaseFinding.of(condition, this::isNotLookedForDiabetes, diabetes());
        };
    }

    private boolean isNotLookedForHypertension(CaseFindingPerson person) {
        return person.has(ON_METABOLIC_REGISTER)
                || person.has(NHS_HEALTH_CHECK, on)
                || person.has(HYPERTENSION_RESOLVED, on)
                || person.has(HYPERTENSION, on)
                || person.has(HYPERTENSION_SCREENING, on);
    }

    private List<CaseFindingRule<CaseFindingPerson>> hypertension() {
        return List.of(
                new CaseFindingRule<>("HTN_61", person -> isHigh(person, "180", "120", "170", "115")),
                new CaseFindingRule<>("HTN_62", person -> isHigh(person, "160", "100", "150", "95")),
                new CaseFindingRule<>(
                        "HTN_63",
                        person -> isHigh(person)
                                && person.has(BLACK_ETHNIC_GROUP)
                                && (isAtVascularRisk(person) || person.isAbove(BODY_MASS_INDEX, "35"))),
                new CaseFindingRule<>(
                        "HTN_65",
                        person -> isHigh(person) && (isAtVascularRisk(person) || person.has(BLACK_ETHNIC_GROUP))),
                new CaseFindingRule<>("HTN_66", person -> isHigh(person) && !isAtTargetOfOlderPeople(person)));
    }

    private static boolean isHigh(CaseFindingPerson person) {
        return isHigh(person, "140", "90", "135", "85");
    }

    private static boolean isHigh(
            CaseFindingPerson person,
            String clinicSystolic,
            String clinicDiastolic,
            String homeSystolic,
            String homeDiastolic) {
        return person.isAtLeast(CLINIC_SYSTOLIC, clinicSystolic)
                || person.isAtLeast(CLINIC_DIASTOLIC, clinicDiastolic)
                || person.isAtLeast(HOME_SYSTOLIC, homeSystolic)
                || person.isAtLeast(HOME_DIASTOLIC, homeDiastolic);
    }

    private boolean isAtVascularRisk(CaseFindingPerson person) {
        return person.has(VASCULAR_RISK_CONDITION, on) || person.isBelow(GLOMERULAR_FILTRATION_RATE, "60");
    }

    private static boolean isAtTargetOfOlderPeople(CaseFindingPerson person) {
        return person.ageYears() >= OLDER
                && ((person.isBelow(CLINIC_SYSTOLIC, "150") && person.isBelow(CLINIC_DIASTOLIC, "90"))
                        || (person.isBelow(HOME_SYSTOLIC, "145") && person.isBelow(HOME_DIASTOLIC, "85")));
    }

    private boolean isNotLookedForAtrialFibrillation(CaseFindingPerson person) {
        return person.has(ON_METABOLIC_REGISTER)
                || person.has(NHS_HEALTH_CHECK, on)
                || person.has(ATRIAL_FIBRILLATION_DECIDED, on);
    }

    private List<CaseFindingRule<CaseFindingPerson>> atrialFibrillation() {
        return List.of(
                new CaseFindingRule<>(
                        "AF_61",
                        person -> person.has(ATRIAL_FIBRILLATION_MEDICINE, on)
                                && !person.has(OTHER_REASON_FOR_ANTICOAGULATION, on)
                                && !person.has(ATRIAL_FIBRILLATION, on)),
                new CaseFindingRule<>(
                        "AF_62", person -> person.ageYears() >= PULSE_FROM && !person.has(PULSE_CHECK, on)));
    }

    private boolean isNotLookedForKidneyDisease(CaseFindingPerson person) {
        return person.ageYears() < ADULT
                || person.has(ON_METABOLIC_REGISTER)
                || person.has(CHRONIC_KIDNEY_DISEASE_SCREENING, on);
    }

    private List<CaseFindingRule<CaseFindingPerson>> kidneyDisease() {
        return List.of(
                new CaseFindingRule<>(
                        "CKD_61",
                        person -> !person.has(CHRONIC_KIDNEY_DISEASE_STAGE, on)
                                && person.isBelow(GLOMERULAR_FILTRATION_RATE, "60")),
                new CaseFindingRule<>(
                        "CKD_62",
                        person -> !person.has(CHRONIC_KIDNEY_DISEASE_STAGE, on) && person.isAbove(URINE_ALBUMIN, "4")),
                new CaseFindingRule<>(
                        "CKD_64",
                        person -> !person.isMeasuredWithin(GLOMERULAR_FILTRATION_RATE, 1, on)
                                && (person.has(ACUTE_KIDNEY_INJURY, on)
                                        || person.has(KIDNEY_RISK_CONDITION, on)
                                        || person.has(KIDNEY_RISK_MEDICINE, on)
                                        || person.has(MICROSCOPIC_HAEMATURIA, on))));
    }

    private boolean isNotLookedForDiabetes(CaseFindingPerson person) {
        return person.ageYears() < ADULT
                || person.has(ON_METABOLIC_REGISTER)
                || person.has(NHS_HEALTH_CHECK, on)
                || person.has(DIABETES_REVIEW_DECLINED, on);
    }

    private List<CaseFindingRule<CaseFindingPerson>> diabetes() {
        return List.of(
                new CaseFindingRule<>(
                        "DM_61", person -> person.isAtLeast(HBA1C, "48") && !person.has(DIABETES_RESOLVED, on)),
                new CaseFindingRule<>(
                        "DM_62",
                        person -> person.has(GESTATIONAL_DIABETES, on) && !person.isMeasuredWithin(HBA1C, 1, on)),
                new CaseFindingRule<>("DM_63", person -> isDueForHba1c(person, "46", "48")),
                new CaseFindingRule<>("DM_64", person -> isObese(person, "35", "32.5")),
                new CaseFindingRule<>("DM_65", person -> isObese(person, "30", "27.5")),
                new CaseFindingRule<>("DM_66", person -> isDueForHba1c(person, "42", "46")));
    }

    private boolean isDueForHba1c(CaseFindingPerson person, String from, String below) {
        return person.isAtLeast(HBA1C, from) && person.isBelow(HBA1C, below) && !person.isMeasuredWithin(HBA1C, 1, on);
    }

    private boolean isObese(CaseFindingPerson person, String from, String fromOfMinorities) {
        return !person.isMeasuredWithin(HBA1C, 2, on)
                && (person.isAtLeast(BODY_MASS_INDEX, from)
                        || (person.has(MINORITY_ETHNIC_GROUP) && person.isAtLeast(BODY_MASS_INDEX, fromOfMinorities)));
    }
}
