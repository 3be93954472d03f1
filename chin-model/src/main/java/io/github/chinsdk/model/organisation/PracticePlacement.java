package io.github.chinsdk.model.organisation;

import java.util.Objects;
import java.util.Optional;

/**
 * Where a practice stood in the geography of the NHS in one year: one row of the organisation files that go with QOF.
 *
 * @param practice the practice
 * @param network its primary care network; empty before 2019 and where it was in none
 * @param commissioner its clinical commissioning group
 * @param system the STP or ICB of that commissioner
 * @param region the region of NHS England
 */
public record PracticePlacement(
        GpPractice practice,
        Optional<PrimaryCareNetwork> network,
        Commissioner commissioner,
        CareSystem system,
        NhsRegion region) {

    /** Checks that all parts are given. */
    public PracticePlacement {
        Objects.requireNonNull(practice, "practice");
        Objects.requireNonNull(network, "network");
        Objects.requireNonNull(commissioner, "commissioner");
        Objects.requireNonNull(system, "system");
        Objects.requireNonNull(region, "region");
    }
}
