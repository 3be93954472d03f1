package io.github.chinsdk.model.activity;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.chinsdk.model.document.DocumentSchema;
import io.github.chinsdk.model.identity.PseudonymId;
import io.github.chinsdk.model.internal.Require;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * One care process of diabetes that was done, with what it found.
 *
 * @param patient the patient's pseudonym
 * @param kind which process
 * @param doneOn the day
 * @param values the result in the units and the order that {@link CareProcessKind} gives; empty where only the fact is recorded
 */
@DocumentSchema("chin-care-process/1")
public record CareProcess(
        @JsonProperty(required = true) PseudonymId patient,
        @JsonProperty(required = true) CareProcessKind kind,
        @JsonProperty(required = true) LocalDate doneOn,
        @JsonProperty(required = true) List<BigDecimal> values) {

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if a part is missing, or there are too many or too few values, or one is negative
     */
    public CareProcess {
        Require.present("patient", patient);
        Require.present("kind", kind);
        Require.present("doneOn", doneOn);
        values = Require.list("values", values);
        values.forEach(value -> Require.number("value", value));
        if (!values.isEmpty() && values.size() != kind.valueCount()) {
            throw Require.refusal(
                    "values of %s must be %d or none, were %d\nMaybe a blood pressure was split, or two results were joined.",
                    kind, kind.valueCount(), values.size());
        }
        if (values.stream().anyMatch(value -> value.signum() < 0)) {
            throw Require.refusal(
                    "values of %s must be >= 0, one was negative\nMaybe a code for not done was read as a number.",
                    kind);
        }
    }

    /** {@return a mask: all of it belongs to one patient} */
    @Override
    public String toString() {
        return "CareProcess[****]";
    }
}
