package io.github.chinsdk.kpi.worklist;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.chinsdk.kpi.catalogue.KpiKey;
import io.github.chinsdk.kpi.variation.BenchmarkCategory;
import io.github.chinsdk.kpi.variation.TrendDirection;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * What a practice could gain in one KPI.
 *
 * @param kpi the KPI
 * @param status whether the gain counts
 * @param patients how many more (or, where low is good, fewer) patients in the numerator reach the aim; 0 where none
 * @param value where the practice is, in {@code valueUnit}; empty where it has no value
 * @param aim the quartile of its peers, in {@code valueUnit}; empty where there is none
 * @param valueUnit in what value and aim are, as in {@code %}
 * @param peersUsed from how many peers the aim is, at least 0
 * @param besidePeers the practice beside its peers taken together
 * @param trend the recent trend
 * @param reason why the gain does not count; empty where it does
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record PotentialGain(
        @JsonProperty(required = true) KpiKey kpi,
        @JsonProperty(required = true) GainStatus status,
        @JsonProperty(required = true) long patients,
        OptionalDouble value,
        OptionalDouble aim,
        @JsonProperty(required = true) String valueUnit,
        @JsonProperty(required = true) int peersUsed,
        @JsonProperty(required = true) BenchmarkCategory besidePeers,
        @JsonProperty(required = true) TrendDirection trend,
        @JsonProperty(required = true) String reason) {

    /**
     * Checks that patients, status and reason agree.
     *
     * @throws IllegalArgumentException if they do not
     */
    public PotentialGain {
        Objects.requireNonNull(kpi, "kpi");
        Objects.requireNonNull(valueUnit, "valueUnit");
        Objects.requireNonNull(besidePeers, "besidePeers");
        Objects.requireNonNull(trend, "trend");
        boolean some = status == GainStatus.COUNTED || status == GainStatus.NOT_SIGNIFICANT;
        if (some ? patients < 1 : patients != 0) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "patients must be above 0 if and only if the practice is short of its aim, was %d with %s\nMaybe the document was edited by hand.",
                    patients,
                    status));
        }
        if (reason.isBlank() != (status == GainStatus.COUNTED)) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "reason must be given if and only if the gain does not count, was \"%s\" with %s\nMaybe the document was edited by hand.",
                    reason,
                    status));
        }
    }

    /** {@return the patients if they count, otherwise 0} */
    public long counted() {
        return status == GainStatus.COUNTED ? patients : 0;
    }
}
