package io.github.chinsdk.model.organisation;

import java.util.Objects;

/**
 * A practice is a core member of a primary care network for a time: one row of the practice sheet of the ePCN file.
 *
 * @param practice the practice
 * @param network the network
 * @param period from which day until which, both inclusive
 */
public record NetworkMembership(GpPractice practice, PrimaryCareNetwork network, DatePeriod period) {

    /** Checks that all parts are given. */
    public NetworkMembership {
        Objects.requireNonNull(practice, "practice");
        Objects.requireNonNull(network, "network");
        Objects.requireNonNull(period, "period");
    }

    /** {@return this as a membership under {@link Grouping#PCN}} */
    public Membership asMembership() {
        return new Membership(practice.id(), network.id(), Grouping.PCN, period);
    }
}
