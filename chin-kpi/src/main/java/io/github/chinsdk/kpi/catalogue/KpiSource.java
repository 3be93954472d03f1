package io.github.chinsdk.kpi.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * Where a definition comes from.
 *
 * @param publication who published it and where, not blank
 * @param identifier its identifier there, as in {@code "Fingertips 92949"}; null where it has none
 */
public record KpiSource(
        @JsonProperty(required = true) String publication,
        @Nullable String identifier) {

    /**
     * Checks that both say something.
     *
     * @throws IllegalArgumentException if one is blank, or the publication is missing
     */
    public KpiSource {
        Texts.notBlank("publication", publication);
        if (identifier != null) {
            Texts.notBlank("identifier", identifier);
        }
    }
}
