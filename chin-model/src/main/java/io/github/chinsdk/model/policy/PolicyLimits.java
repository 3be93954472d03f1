package io.github.chinsdk.model.policy;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.chinsdk.model.internal.Require;

/**
 * The figures of the policies, to be changed where a system agreed on others.
 *
 * @param chinSize the size of a CHIN
 * @param primaryCareNetworkSize the size of a primary care network
 * @param qistRecommended the QIST capacity recommended
 * @param qistMinimum the least QIST capacity, serving at least as many people a team as recommended
 */
public record PolicyLimits(
        @JsonProperty(required = true) SizeRange chinSize,
        @JsonProperty(required = true) SizeRange primaryCareNetworkSize,
        @JsonProperty(required = true) QistCapacity qistRecommended,
        @JsonProperty(required = true) QistCapacity qistMinimum) {

    /**
     * Checks that the minimum is not above the recommendation.
     *
     * @throws IllegalArgumentException if a part is missing, or the minimum asks for more teams than the recommendation
     */
    public PolicyLimits {
        Require.present("chinSize", chinSize);
        Require.present("primaryCareNetworkSize", primaryCareNetworkSize);
        Require.present("qistRecommended", qistRecommended);
        Require.present("qistMinimum", qistMinimum);
        if (qistMinimum.peoplePerTeam() < qistRecommended.peoplePerTeam()) {
            throw Require.refusal(
                    "qistMinimum must serve at least as many people a team as qistRecommended %d, was %d\nMaybe the two are swapped.",
                    qistRecommended.peoplePerTeam(), qistMinimum.peoplePerTeam());
        }
    }

    /** {@return the figures of the programme documents, as {@link Policy} cites them} */
    public static PolicyLimits published() {
        return new PolicyLimits(
                SizeRange.CHIN, SizeRange.PRIMARY_CARE_NETWORK, QistCapacity.RECOMMENDED, QistCapacity.MINIMUM);
    }
}
