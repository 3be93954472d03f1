package io.github.chinsdk.kpi.worklist;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.chinsdk.kpi.catalogue.KpiKey;
import java.util.Objects;

/**
 * What all practices of a worklist together could gain in one KPI.
 *
 * @param kpi the KPI
 * @param title what people call it
 * @param practices how many practices have a gain that counts
 * @param patients the sum of their gains
 */
public record KpiGain(
        @JsonProperty(required = true) KpiKey kpi,
        @JsonProperty(required = true) String title,
        @JsonProperty(required = true) int practices,
        @JsonProperty(required = true) long patients) {

    /** Checks that nothing is missing. */
    public KpiGain {
        Objects.requireNonNull(kpi, "kpi");
        Objects.requireNonNull(title, "title");
    }
}
