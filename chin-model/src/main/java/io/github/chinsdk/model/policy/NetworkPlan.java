package io.github.chinsdk.model.policy;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.chinsdk.model.document.DocumentSchema;
import io.github.chinsdk.model.internal.Require;
import java.time.LocalDate;
import java.util.List;

/**
 * Which practices are to form which networks on a date: what the policies look at.
 *
 * @param asOf the date of the memberships and list sizes
 * @param limits the figures of the policies
 * @param practices every practice of the area, each once
 * @param networks the networks, each name once
 */
@DocumentSchema("chin-network-plan/1")
@Follows(value = Policy.NETWORK_SIZE, payload = Severity.Warning.class)
@Follows(value = Policy.FULL_COVERAGE, payload = Severity.Breach.class)
@Follows(value = Policy.ONE_NETWORK_PER_PRACTICE, payload = Severity.Breach.class)
@Follows(value = Policy.NO_ORPHAN_PRACTICE, payload = Severity.Breach.class)
@Follows(value = Policy.KNOWN_PRACTICES, payload = Severity.Breach.class)
@Follows(value = Policy.QIST_RECOMMENDED, payload = Severity.Advice.class)
@Follows(value = Policy.QIST_MINIMUM, payload = Severity.Breach.class)
public record NetworkPlan(
        @JsonProperty(required = true) LocalDate asOf,
        @JsonProperty(required = true) PolicyLimits limits,
        @JsonProperty(required = true) List<PlannedPractice> practices,
        @JsonProperty(required = true) List<PlannedNetwork> networks) {

    /**
     * Checks that no practice and no network comes twice.
     *
     * @throws IllegalArgumentException if one does, or a part is missing
     */
    public NetworkPlan {
        Require.present("asOf", asOf);
        Require.present("limits", limits);
        practices = Require.list("practices", practices);
        Require.eachOnce(
                "code of practices",
                practices.stream().map(PlannedPractice::code).toList());
        networks = Require.list("networks", networks);
        Require.eachOnce(
                "name of networks", networks.stream().map(PlannedNetwork::name).toList());
    }

    /** {@return the list sizes of all practices of the plan, summed} */
    public long registeredPopulation() {
        return practices.stream()
                .mapToLong(PlannedPractice::registeredPopulation)
                .reduce(0, Math::addExact);
    }
}
