package io.github.chinsdk.kpi.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.Locale;

/**
 * A published target of a KPI. The way of one place to its target, quarter by quarter, is a
 * {@link io.github.chinsdk.model.programme.KpiTarget}.
 *
 * @param value the target, at least 0, in the unit of the KPI
 * @param statedBy who set it, not blank
 */
public record KpiThreshold(
        @JsonProperty(required = true) BigDecimal value,
        @JsonProperty(required = true) String statedBy) {

    /**
     * Checks the value.
     *
     * @throws IllegalArgumentException if the value is missing or negative, or nobody states it
     */
    public KpiThreshold {
        if (Texts.present("value", value).signum() < 0) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "value must be >= 0, was %s\nMaybe it is a change: a target is a level to be reached.",
                    value));
        }
        Texts.notBlank("statedBy", statedBy);
    }
}
