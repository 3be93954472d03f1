package io.github.chinsdk.model.policy;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.chinsdk.model.document.DocumentSchema;
import io.github.chinsdk.model.identity.OdsCode;
import io.github.chinsdk.model.internal.Require;
import io.github.chinsdk.model.organisation.OrganisationHistory;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

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

    /**
     * The plan that a history holds: the practices given, and every CHIN and primary care network that has one of them on the
     * day. Nothing is repaired: a practice in two networks is in both, one in none is in none, and a member from outside the
     * practices given is named, for {@link PolicyCheck} to report. A CHIN has the improvement teams to which it or one of
     * its practices belongs under {@link io.github.chinsdk.model.organisation.Grouping#QIST}.
     *
     * @param history organisations and their dated memberships
     * @param asOf the day
     * @param registeredPopulation every practice of the area with its list size on that day, at least 0; for example
     *     {@link io.github.chinsdk.model.document.QofPrevalence#registeredPopulation()} of a borough's practices
     * @param limits the figures of the policies
     * @return the plan, practices and networks in the order of their codes; a network without a name in the history, or
     *     with the name of another, goes by its code as well
     * @throws IllegalArgumentException if a list is negative
     */
    public static NetworkPlan of(
            OrganisationHistory history, LocalDate asOf, Map<OdsCode, Long> registeredPopulation, PolicyLimits limits) {
        return new PlanOfHistory(history, asOf, registeredPopulation).withLimits(limits);
    }

    /** {@return the list sizes of all practices of the plan, summed} */
    public long registeredPopulation() {
        return practices.stream()
                .mapToLong(PlannedPractice::registeredPopulation)
                .reduce(0, Math::addExact);
    }
}
