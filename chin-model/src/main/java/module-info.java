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
    requires jakarta.validation;

    exports io.github.chinsdk.model.document;
    exports io.github.chinsdk.model.identity;
    exports io.github.chinsdk.model.population;
}
