package io.github.chinsdk.model.internal.policy;

import io.github.chinsdk.model.identity.OdsCode;
import io.github.chinsdk.model.mdt.MdtTeam;
import io.github.chinsdk.model.mdt.ProfessionalRole;
import io.github.chinsdk.model.policy.NetworkPlan;
import io.github.chinsdk.model.policy.PlannedKind;
import io.github.chinsdk.model.policy.PlannedNetwork;
import io.github.chinsdk.model.policy.PlannedPractice;
import io.github.chinsdk.model.policy.Policy;
import io.github.chinsdk.model.policy.PolicyFinding;
import io.github.chinsdk.model.policy.PolicyLimits;
import io.github.chinsdk.model.policy.QistCapacity;
import io.github.chinsdk.model.policy.SizeRange;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** One function for each policy; the Jakarta validators and {@code PolicyCheck} both come here, so they cannot differ. */
public final class PlanPolicies {

    private PlanPolicies() {}

    /** The findings of one policy about a plan. */
    public static List<PolicyFinding> findings(Policy policy, NetworkPlan plan) {
        return switch (policy) {
            case NETWORK_SIZE -> sizes(plan);
            case FULL_COVERAGE -> coverage(plan);
            case ONE_NETWORK_PER_PRACTICE -> doubles(plan);
            case NO_ORPHAN_PRACTICE -> orphans(plan);
            case KNOWN_PRACTICES -> strangers(plan);
            case QIST_RECOMMENDED -> qists(policy, plan, plan.limits().qistRecommended());
            case QIST_MINIMUM -> qists(policy, plan, plan.limits().qistMinimum());
            case KNOWN_ORGANISATIONS, MDT_MEMBERSHIP_COMPLETE, MEETING_QUORUM -> List.of();
        };
    }

    /** The findings of one policy about a team. */
    public static List<PolicyFinding> findings(Policy policy, MdtTeam team) {
        if (policy != Policy.MDT_MEMBERSHIP_COMPLETE) {
            return List.of();
        }
        List<PolicyFinding> findings = new ArrayList<>();
        for (ProfessionalRole role : team.missingRoles()) {
            findings.add(finding(
                    policy,
                    "requiredRoles[" + team.requiredRoles().indexOf(role) + "]",
                    "The team of %s has no %s on %s, and its meetings need one.",
                    team.networkId(),
                    role.words(),
                    team.asOf()));
        }
        return List.copyOf(findings);
    }

    /** The size that networks of a kind should have. */
    public static SizeRange rangeOf(PlannedKind kind, PolicyLimits limits) {
        return kind == PlannedKind.CHIN ? limits.chinSize() : limits.primaryCareNetworkSize();
    }

    /** "One per 80,000 / per CHIN": a small network still has one. */
    public static long teamsNeeded(QistCapacity capacity, long population) {
        return Math.max(1, capacity.teamsFor(population));
    }

    private static List<PolicyFinding> sizes(NetworkPlan plan) {
        List<PolicyFinding> findings = new ArrayList<>();
        Map<OdsCode, Long> lists = lists(plan);
        for (int i = 0; i < plan.networks().size(); i++) {
            PlannedNetwork network = plan.networks().get(i);
            SizeRange range = rangeOf(network.kind(), plan.limits());
            long population = population(network, lists);
            long distance = range.distance(population);
            if (distance != 0) {
                findings.add(finding(
                        Policy.NETWORK_SIZE,
                        "networks[" + i + "].members",
                        "%s has %,d registered people, %,d %s the %,d to %,d that a %s should have.",
                        network.name(),
                        population,
                        Math.abs(distance),
                        distance < 0 ? "fewer than" : "more than",
                        range.minimumPeople(),
                        range.maximumPeople(),
                        network.kind().words()));
            }
        }
        return findings;
    }

    private static List<PolicyFinding> coverage(NetworkPlan plan) {
        List<PolicyFinding> findings = new ArrayList<>();
        long all = plan.registeredPopulation();
        for (PlannedKind kind : kinds(plan)) {
            Set<OdsCode> covered = networksOf(plan, kind).keySet();
            long inNetworks = plan.practices().stream()
                    .filter(practice -> covered.contains(practice.code()))
                    .mapToLong(PlannedPractice::registeredPopulation)
                    .reduce(0, Math::addExact);
            if (inNetworks < all) {
                findings.add(finding(
                        Policy.FULL_COVERAGE,
                        "practices",
                        "%,d of %,d registered people (%s%%) are in a %s; %,d are in none.",
                        inNetworks,
                        all,
                        percent(inNetworks, all),
                        kind.words(),
                        all - inNetworks));
            }
        }
        return findings;
    }

    private static List<PolicyFinding> doubles(NetworkPlan plan) {
        List<PolicyFinding> findings = new ArrayList<>();
        for (PlannedKind kind : kinds(plan)) {
            networksOf(plan, kind).forEach((code, places) -> {
                for (int place : places.subList(1, places.size())) {
                    PlannedNetwork network = plan.networks().get(place);
                    findings.add(finding(
                            Policy.ONE_NETWORK_PER_PRACTICE,
                            "networks[" + place + "].members["
                                    + network.members().indexOf(code) + "]",
                            "Practice %s is in %s and in %s on %s; a practice is in one %s at a time.",
                            code,
                            plan.networks().get(places.get(0)).name(),
                            network.name(),
                            plan.asOf(),
                            kind.words()));
                }
            });
        }
        return findings;
    }

    private static List<PolicyFinding> orphans(NetworkPlan plan) {
        List<PolicyFinding> findings = new ArrayList<>();
        for (PlannedKind kind : kinds(plan)) {
            Set<OdsCode> covered = networksOf(plan, kind).keySet();
            for (int i = 0; i < plan.practices().size(); i++) {
                PlannedPractice practice = plan.practices().get(i);
                if (!covered.contains(practice.code())) {
                    findings.add(finding(
                            Policy.NO_ORPHAN_PRACTICE,
                            "practices[" + i + "]",
                            "Practice %s (%s, %,d registered people) is in no %s on %s.",
                            practice.code(),
                            practice.name(),
                            practice.registeredPopulation(),
                            kind.words(),
                            plan.asOf()));
                }
            }
        }
        return findings;
    }

    private static List<PolicyFinding> strangers(NetworkPlan plan) {
        List<PolicyFinding> findings = new ArrayList<>();
        Map<OdsCode, Long> lists = lists(plan);
        for (int i = 0; i < plan.networks().size(); i++) {
            PlannedNetwork network = plan.networks().get(i);
            for (int j = 0; j < network.members().size(); j++) {
                if (!lists.containsKey(network.members().get(j))) {
                    findings.add(finding(
                            Policy.KNOWN_PRACTICES,
                            "networks[" + i + "].members[" + j + "]",
                            "%s names practice %s, which is not a practice of this plan, so its people are not counted.",
                            network.name(),
                            network.members().get(j)));
                }
            }
        }
        return findings;
    }

    private static List<PolicyFinding> qists(Policy policy, NetworkPlan plan, QistCapacity capacity) {
        List<PolicyFinding> findings = new ArrayList<>();
        Map<OdsCode, Long> lists = lists(plan);
        for (int i = 0; i < plan.networks().size(); i++) {
            PlannedNetwork network = plan.networks().get(i);
            if (network.kind() != PlannedKind.CHIN) {
                continue;
            }
            long population = population(network, lists);
            long needed = teamsNeeded(capacity, population);
            if (network.qists() < needed) {
                findings.add(finding(
                        policy,
                        "networks[" + i + "].qists",
                        "%s has %d QIST for %,d registered people; one for every %,d people, %s, makes %d.",
                        network.name(),
                        network.qists(),
                        population,
                        capacity.peoplePerTeam(),
                        policy == Policy.QIST_RECOMMENDED ? "as recommended" : "the minimum",
                        needed));
            }
        }
        return findings;
    }

    private static Set<PlannedKind> kinds(NetworkPlan plan) {
        Set<PlannedKind> kinds = EnumSet.noneOf(PlannedKind.class);
        plan.networks().forEach(network -> kinds.add(network.kind()));
        // A plan without networks covers nobody: say so for the kind that this library is about.
        return kinds.isEmpty() ? EnumSet.of(PlannedKind.CHIN) : kinds;
    }

    /** Each member with the places of its networks of one kind; in code order, so that findings are too. */
    private static Map<OdsCode, List<Integer>> networksOf(NetworkPlan plan, PlannedKind kind) {
        Map<OdsCode, List<Integer>> places = new TreeMap<>();
        for (int i = 0; i < plan.networks().size(); i++) {
            if (plan.networks().get(i).kind() == kind) {
                for (OdsCode code : plan.networks().get(i).members()) {
                    places.computeIfAbsent(code, any -> new ArrayList<>()).add(i);
                }
            }
        }
        return places;
    }

    private static Map<OdsCode, Long> lists(NetworkPlan plan) {
        Map<OdsCode, Long> lists = new HashMap<>();
        plan.practices().forEach(practice -> lists.put(practice.code(), practice.registeredPopulation()));
        return lists;
    }

    private static long population(PlannedNetwork network, Map<OdsCode, Long> lists) {
        return network.members().stream()
                .mapToLong(member -> lists.getOrDefault(member, 0L))
                .reduce(0, Math::addExact);
    }

    /** Rounded down, so that what is not complete never reads as 100.0%. */
    private static BigDecimal percent(long part, long whole) {
        return BigDecimal.valueOf(part)
                .multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(whole), 1, RoundingMode.DOWN);
    }

    private static PolicyFinding finding(Policy policy, String path, String form, Object... arguments) {
        return new PolicyFinding(policy, path, String.format(Locale.ROOT, form, arguments));
    }
}
