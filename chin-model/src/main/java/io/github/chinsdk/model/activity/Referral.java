package io.github.chinsdk.model.activity;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.chinsdk.model.document.DocumentSchema;
import io.github.chinsdk.model.identity.ClinicalCode;
import io.github.chinsdk.model.identity.OdsCode;
import io.github.chinsdk.model.identity.PseudonymId;
import io.github.chinsdk.model.internal.Require;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One referral from a practice or service to a provider.
 *
 * @param patient the patient's pseudonym
 * @param referrer who refers
 * @param referredOn the day of the referral
 * @param provider to whom; null where the referral names a specialty only
 * @param urgency how soon
 * @param specialty the treatment function code, as in {@code 130}
 * @param reasons why, the first reason first
 */
@DocumentSchema("chin-referral/1")
public record Referral(
        @JsonProperty(required = true) PseudonymId patient,
        @JsonProperty(required = true) OdsCode referrer,
        @JsonProperty(required = true) LocalDate referredOn,
        @Nullable OdsCode provider,
        @JsonProperty(required = true) ReferralUrgency urgency,
        @JsonProperty(required = true) String specialty,
        @JsonProperty(required = true) List<ClinicalCode> reasons) {

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if a part is missing
     */
    public Referral {
        Require.present("patient", patient);
        Require.present("referrer", referrer);
        Require.present("referredOn", referredOn);
        Require.present("urgency", urgency);
        Require.identifier("specialty", specialty);
        reasons = Require.list("reasons", reasons);
    }

    /** {@return a mask: all of it belongs to one patient} */
    @Override
    public String toString() {
        return "Referral[****]";
    }
}
