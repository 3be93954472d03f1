package io.github.chinsdk.model.programme;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.chinsdk.model.internal.Require;
import java.math.BigDecimal;

/**
 * What an indicator should have reached by the end of a quarter.
 *
 * @param quarter the quarter
 * @param value the value by its last day, in the unit of the target
 */
public record TrajectoryPoint(
        @JsonProperty(required = true) FinancialQuarter quarter,
        @JsonProperty(required = true) BigDecimal value) {

    /**
     * Checks that both are there.
     *
     * @throws IllegalArgumentException if either is missing
     */
    public TrajectoryPoint {
        Require.present("quarter", quarter);
        Require.number("value", value);
    }
}
