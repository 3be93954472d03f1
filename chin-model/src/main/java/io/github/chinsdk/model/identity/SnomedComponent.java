package io.github.chinsdk.model.identity;

/** What a SNOMED CT identifier names, from the last digit of its partition identifier. */
public enum SnomedComponent {
    /** A concept, the kind of identifier that a record holds for a diagnosis. */
    CONCEPT,
    /** A description: one of the terms of a concept. */
    DESCRIPTION,
    /** A relationship between two concepts. */
    RELATIONSHIP
}
