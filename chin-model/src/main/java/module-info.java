/**
 * What things are: identifiers, organisations, populations, activity, multi-disciplinary team meetings and the programme.
 */
module io.github.chinsdk.model {
    requires static transitive org.jspecify;
    requires com.fasterxml.jackson.annotation;
    requires com.fasterxml.jackson.core;
    requires com.fasterxml.jackson.databind;
    requires com.fasterxml.jackson.dataformat.csv;
    requires com.fasterxml.jackson.datatype.jdk8;
    requires com.fasterxml.jackson.datatype.jsr310;
    requires com.google.common;
    requires transitive jakarta.validation;


    // Validation providers make the validators and read the records; a qualified opens would name each provider.

    exports io.github.chinsdk.model.access;
    exports io.github.chinsdk.model.activity;
    exports io.github.chinsdk.model.document.fhir;
    exports io.github.chinsdk.model.document.json;
    exports io.github.chinsdk.model.document;
    exports io.github.chinsdk.model.identity;
    exports io.github.chinsdk.model.mdt;
    exports io.github.chinsdk.model.organisation;
    exports io.github.chinsdk.model.patient;
    exports io.github.chinsdk.model.policy;
    exports io.github.chinsdk.model.population;
    exports io.github.chinsdk.model.programme;

    opens io.github.chinsdk.model.internal.policy;
    opens io.github.chinsdk.model.mdt;
    opens io.github.chinsdk.model.policy;
}
