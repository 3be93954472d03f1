package io.github.chinsdk.model.policy;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.chinsdk.model.internal.Require;
import io.github.chinsdk.model.internal.policy.PlanPolicies;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;

/**
 * How much of a plan its networks of one kind cover, and how large each is. What is not as it should be is what
 * {@link PolicyCheck} finds; this is the whole picture.
 *
 * @param asOf the day of the plan
 * @param kind which networks
 * @param networks each of them, in the order of the plan
 * @param practices the practices of the plan
 * @param practicesCovered those in at least one of the networks
 * @param people the people registered with all practices of the plan
 * @param peopleCovered those registered with the practices covered, each once
 */
public record CoverageReport(
        @JsonProperty(required = true) LocalDate asOf,
        @JsonProperty(required = true) PlannedKind kind,
        @JsonProperty(required = true) List<NetworkSize> networks,
        @JsonProperty(required = true) long practices,
        @JsonProperty(required = true) long practicesCovered,
        @JsonProperty(required = true) long people,
        @JsonProperty(required = true) long peopleCovered) {

    private static final int DECIMALS = 2;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * Checks the counts.
     *
     * @throws IllegalArgumentException if a part is missing, a count is negative, or more is covered than there is
     */
    public CoverageReport {
        Require.present("asOf", asOf);
        Require.present("kind", kind);
        networks = Require.list("networks", networks);
        Require.atLeast("practicesCovered", 0, practicesCovered);
        Require.atLeast("practices", practicesCovered, practices);
        Require.atLeast("peopleCovered", 0, peopleCovered);
        Require.atLeast("people", peopleCovered, people);
    }

    /**
     * The report of a plan.
     *
     * @param plan the plan
     * @param kind which of its networks
     * @return the report
     */
    public static CoverageReport of(NetworkPlan plan, PlannedKind kind) {
        PlanFigures figures = new PlanFigures(plan, kind);
        return new CoverageReport(
                plan.asOf(),
                kind,
                figures.networks().stream()
                        .map(network -> size(plan, network, figures))
                        .toList(),
                plan.practices().size(),
                figures.practicesInANetwork(),
                plan.registeredPopulation(),
                figures.peopleInANetwork());
    }

    /** {@return the practices covered in percent, as {@link #peoplePercent()}} */
    public BigDecimal practicesPercent() {
        return percent(practicesCovered, practices);
    }

    /**
     * The people covered in percent.
     *
     * @return to two decimal places, halves up, except that what is not complete is at most 99.99; 100 where the plan has
     *     nobody, as nobody is left out
     */
    public BigDecimal peoplePercent() {
        return percent(peopleCovered, people);
    }

    private static NetworkSize size(NetworkPlan plan, PlannedNetwork network, PlanFigures figures) {
        SizeRange range = PlanPolicies.rangeOf(network.kind(), plan.limits());
        boolean chin = network.kind() == PlannedKind.CHIN;
        long people = figures.peopleOf(network);
        return new NetworkSize(
                network.name(),
                figures.practicesOf(network),
                people,
                range.status(people),
                range.distance(people),
                network.qists(),
                chin ? PlanPolicies.teamsNeeded(plan.limits().qistRecommended(), people) : 0,
                chin ? PlanPolicies.teamsNeeded(plan.limits().qistMinimum(), people) : 0);
    }

    private static BigDecimal percent(long part, long whole) {
        if (part == whole) {
            return HUNDRED.setScale(DECIMALS);
        }
        BigDecimal percent = BigDecimal.valueOf(part)
                .multiply(HUNDRED)
                .divide(BigDecimal.valueOf(whole), DECIMALS, RoundingMode.HALF_UP);
        return percent.min(new BigDecimal("99.99"));
    }
}
