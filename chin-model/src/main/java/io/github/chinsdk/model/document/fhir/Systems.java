package io.github.chinsdk.model.document.fhir;

/** The names of code systems and extensions, of HL7, HL7 UK and NHS England, and of our own. */
final class Systems {

    static final String ODS = "https://fhir.nhs.uk/Id/ods-organization-code";
    static final String SNOMED = "http://snomed.info/sct";
    static final String ICD10 = "http://hl7.org/fhir/sid/icd-10";
    static final String ICD10_UK = "http://hl7.org/fhir/sid/icd-10-uk";
    static final String ENCOUNTER_CLASS = "http://terminology.hl7.org/CodeSystem/v3-ActCode";
    static final String CONDITION_CLINICAL = "http://terminology.hl7.org/CodeSystem/condition-clinical";
    static final String ADMISSION_METHOD = "https://fhir.hl7.org.uk/CodeSystem/UKCore-AdmissionMethodEngland";
    static final String ADMISSION_METHOD_EXTENSION =
            "https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-AdmissionMethod";
    static final String ADMISSION_SOURCE = "https://fhir.hl7.org.uk/CodeSystem/UKCore-SourceOfAdmissionEngland";
    static final String DISCHARGE_METHOD = "https://fhir.hl7.org.uk/CodeSystem/UKCore-DischargeMethodEngland";
    static final String DISCHARGE_METHOD_EXTENSION =
            "https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-DischargeMethod";

    /** Begins the names of what only this library writes. */
    static final String OWN = "urn:chinsdk:fhir:";

    static final String PSEUDONYM = OWN + "pseudonym";
    static final String PRACTICE_TYPE = "GP practice";
    static final String NETWORK_TYPE = "Primary care network";

    private Systems() {}
}
