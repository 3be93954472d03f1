package io.github.chinsdk.kpi.cohort;

import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * What the case-finding rules of North Central London ask of a record, and how far back they look. The code lists behind
 * each are those of the rule book; a host resolves its own codes to these.
 */
public enum CaseFindingEvent {
    /** An NHS Health Check; within 2 years. */
    NHS_HEALTH_CHECK(Period.ofYears(2)),

    /** An oral anticoagulant, a cardiac glycoside, flecainide or propafenone issued; within 6 months. */
    ATRIAL_FIBRILLATION_MEDICINE(Period.ofMonths(6)),
    /** Another reason for it: antiphospholipid syndrome, venous thromboembolism, long COVID or hypoplastic left heart; ever. */
    OTHER_REASON_FOR_ANTICOAGULATION(null),
    /** Atrial fibrillation or flutter coded; ever. */
    ATRIAL_FIBRILLATION(null),
    /** Atrial fibrillation confirmed or excluded by a clinician; within 3 years. */
    ATRIAL_FIBRILLATION_DECIDED(Period.ofYears(3)),
    /** Pulse rate or rhythm examined; within 3 years. */
    PULSE_CHECK(Period.ofYears(3)),

    /** A stage of chronic kidney disease coded; ever. */
    CHRONIC_KIDNEY_DISEASE_STAGE(null),
    /** Screened for chronic kidney disease; within 3 years. */
    CHRONIC_KIDNEY_DISEASE_SCREENING(Period.ofYears(3)),
    /** Acute kidney injury; within 3 years. */
    ACUTE_KIDNEY_INJURY(Period.ofYears(3)),
    /** A condition that endangers the kidneys: benign prostatic hypertrophy, gout, systemic lupus and the like; ever. */
    KIDNEY_RISK_CONDITION(null),
    /** A medicine that endangers the kidneys, lithium, sulfasalazine or tacrolimus, issued; within 6 months. */
    KIDNEY_RISK_MEDICINE(Period.ofMonths(6)),
    /** Microscopic haematuria, where no later test of the urine was negative; ever. */
    MICROSCOPIC_HAEMATURIA(null),

    /** Gestational diabetes; ever. */
    GESTATIONAL_DIABETES(null),
    /** Diabetes resolved or in remission; ever. */
    DIABETES_RESOLVED(null),
    /** The annual review for a high risk of diabetes declined; within 3 years. */
    DIABETES_REVIEW_DECLINED(Period.ofYears(3)),

    /** Hypertension resolved, or white-coat hypertension; ever. */
    HYPERTENSION_RESOLVED(null),
    /** Hypertension coded; ever. */
    HYPERTENSION(null),
    /** Screened for hypertension; within 3 years. */
    HYPERTENSION_SCREENING(Period.ofYears(3)),
    /**
     * Coronary heart disease, stroke, transient ischaemic attack, peripheral arterial disease, chronic kidney disease or
     * diabetes coded; ever.
     */
    VASCULAR_RISK_CONDITION(null);

    private final @Nullable Period counts;

    CaseFindingEvent(@Nullable Period counts) {
        this.counts = counts;
    }

    /**
     * Whether an event of a day counts on another.
     *
     * @param recordedOn the day of the event
     * @param on the day of the search
     * @return true if the event is not after that day, and after the day as long before as this event counts
     */
    public boolean counts(LocalDate recordedOn, LocalDate on) {
        return !recordedOn.isAfter(on) && (counts == null || recordedOn.isAfter(on.minus(counts)));
    }
}
