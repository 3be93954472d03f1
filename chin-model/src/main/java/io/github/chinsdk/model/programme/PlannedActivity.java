package io.github.chinsdk.model.programme;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.chinsdk.model.internal.Require;

/**
 * How much activity of one kind a year would have without the programme, and how much it is planned to have with it.
 *
 * @param pointOfDelivery which activity
 * @param year the financial year, which is also the price base
 * @param baseline how much there would be without the programme, at least 0
 * @param planned how much there is to be, at least 0
 * @param pencePerUnit what one costs the commissioner, in pence, at least 0
 */
public record PlannedActivity(
        @JsonProperty(required = true) PointOfDelivery pointOfDelivery,
        @JsonProperty(required = true) FinancialYear year,
        @JsonProperty(required = true) long baseline,
        @JsonProperty(required = true) long planned,
        @JsonProperty(required = true) long pencePerUnit) {

    /**
     * Checks the parts and that the money fits.
     *
     * @throws IllegalArgumentException if a part is missing or negative
     * @throws ArithmeticException if the money does not fit into a {@code long}
     */
    public PlannedActivity {
        Require.present("pointOfDelivery", pointOfDelivery);
        Require.present("year", year);
        Require.atLeast("baseline", 0, baseline);
        Require.atLeast("planned", 0, planned);
        Require.atLeast("pencePerUnit", 0, pencePerUnit);
        Math.multiplyExact(baseline - planned, pencePerUnit);
    }

    /** {@return planned less baseline: negative where the programme avoids activity} */
    public long change() {
        return planned - baseline;
    }

    /** {@return what the change saves in the year, in pence, before the costs of the programme; negative where it costs} */
    public long grossSavingPence() {
        return Math.multiplyExact(-change(), pencePerUnit);
    }
}
