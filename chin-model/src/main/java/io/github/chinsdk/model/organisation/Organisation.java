package io.github.chinsdk.model.organisation;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/**
 * Anything that patients, staff or other organisations belong to. Each kind is a record; which belongs to which, and from
 * when until when, is not part of it but of {@link OrganisationHistory}. In JSON the property {@code "kind"} tells the
 * kinds apart.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = GpPractice.class, name = "GP_PRACTICE"),
    @JsonSubTypes.Type(value = CareProvider.class, name = "CARE_PROVIDER"),
    @JsonSubTypes.Type(value = Borough.class, name = "BOROUGH"),
    @JsonSubTypes.Type(value = Commissioner.class, name = "COMMISSIONER"),
    @JsonSubTypes.Type(value = CareSystem.class, name = "CARE_SYSTEM"),
    @JsonSubTypes.Type(value = NhsRegion.class, name = "NHS_REGION"),
    @JsonSubTypes.Type(value = Country.class, name = "COUNTRY"),
    @JsonSubTypes.Type(value = Chin.class, name = "CHIN"),
    @JsonSubTypes.Type(value = PrimaryCareNetwork.class, name = "PRIMARY_CARE_NETWORK"),
    @JsonSubTypes.Type(value = Qist.class, name = "QIST"),
    @JsonSubTypes.Type(value = ExtendedAccessHub.class, name = "EXTENDED_ACCESS_HUB")
})
public sealed interface Organisation
        permits GpPractice,
                CareProvider,
                Borough,
                Commissioner,
                CareSystem,
                NhsRegion,
                Country,
                Chin,
                PrimaryCareNetwork,
                Qist,
                ExtendedAccessHub {

    /** {@return what it is known by} */
    OrganisationId id();

    /** {@return what it is called; never blank} */
    String name();
}
