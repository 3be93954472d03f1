package io.github.chinsdk.kpi.cohort;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A measurement and its day.
 *
 * @param value the value, above 0, in the unit that the kind of measurement has
 * @param on the day
 */
public record MeasuredValue(BigDecimal value, LocalDate on) {

    /**
     * Checks the value; the message does not repeat it, as it would be a patient's.
     *
     * @throws IllegalArgumentException if the value is not above 0
     */
    public MeasuredValue {
        if (value.signum() <= 0) {
            throw new IllegalArgumentException(
                    "value must be above 0, was not\nMaybe a code for not done was read as a number: leave it out.");
        }
    }

    /** {@return a mask: all of it belongs to one patient} */
    @Override
    public String toString() {
        return "MeasuredValue[****]";
    }
}
