package io.github.chinsdk.model.organisation;

import java.util.Objects;
import java.util.Optional;

/**
 * A general practice or other prescribing centre as {@code epraccur} describes it.
 *
 * @param practice its code and name
 * @param status whether it is working
 * @param open from which day until which, both inclusive
 * @param commissioner its membership of a commissioner; empty where the file has none (Jersey, Guernsey, Alderney)
 * @param postcode where it is; empty where the file has none
 * @param prescribingSetting the code of what it is: {@value #GP_PRACTICE} is a general practice, others are clinics,
 *     hospitals, hospices, prisons
 */
public record OdsPractice(
        GpPractice practice,
        OdsStatus status,
        DatePeriod open,
        Optional<Membership> commissioner,
        String postcode,
        int prescribingSetting) {

    /** The prescribing setting of a general practice. */
    public static final int GP_PRACTICE = 4;

    /** Checks that all parts are given. */
    public OdsPractice {
        Objects.requireNonNull(practice, "practice");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(open, "open");
        Objects.requireNonNull(commissioner, "commissioner");
        Objects.requireNonNull(postcode, "postcode");
    }

    /** {@return whether it is a general practice, rather than one of the many other prescribing centres of the file} */
    public boolean isGeneralPractice() {
        return prescribingSetting == GP_PRACTICE;
    }
}
