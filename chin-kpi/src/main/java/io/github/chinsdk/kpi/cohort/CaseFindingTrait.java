package io.github.chinsdk.kpi.cohort;

/** What holds of a person now, whenever it was recorded, in the case-finding rules of North Central London. */
public enum CaseFindingTrait {
    /**
     * On the register of a cardiovascular, renal or metabolic condition: atrial fibrillation, chronic kidney disease, coronary
     * heart disease, hypertension, heart failure, stroke or transient ischaemic attack, peripheral arterial disease,
     * non-alcoholic fatty liver disease, diabetes of any type, or familial hypercholesterolaemia. They are in regular care
     * and are not looked for.
     */
    ON_METABOLIC_REGISTER,
    /** Of a Black ethnic group. */
    BLACK_ETHNIC_GROUP,
    /** Of a Black, Asian or other minority ethnic group, for whom the limits of the body mass index are lower. */
    MINORITY_ETHNIC_GROUP
}
