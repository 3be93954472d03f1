package io.github.chinsdk.kpi.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.regex.Pattern;

/**
 * A rule about a record, in words and under a name that a host binds to code.
 *
 * @param name lower-case letters, digits and single hyphens, as in {@code "blood-pressure-at-target"}
 * @param definition the rule in words, not blank
 */
public record Criterion(
        @JsonProperty(required = true) String name,
        @JsonProperty(required = true) String definition) {

    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    /**
     * Checks the name and that the rule says something.
     *
     * @throws IllegalArgumentException if the name has another form or the definition is blank
     */
    public Criterion {
        Texts.matches("name", NAME, name, "lower-case letters, digits and single hyphens");
        Texts.notBlank("definition", definition);
    }
}
