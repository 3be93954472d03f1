package io.github.chinsdk.scheduling.internal.explanation;

import io.github.chinsdk.scheduling.internal.text.Words;
import io.github.chinsdk.scheduling.planning.MdtPlan;
import io.github.chinsdk.scheduling.planning.NetworkPlan;
import io.github.chinsdk.scheduling.planning.PlannedPerson;
import io.github.chinsdk.scheduling.problem.Cadence;
import io.github.chinsdk.scheduling.problem.StaffRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Changes of a plan that people ask about. */
public final class PlanChanges {

    private PlanChanges() {}

    /**
     * {@return as in "one more care navigator"}
     *
     * @param role the part they play
     */
    public static String oneMoreInWords(StaffRole role) {
        return "one more " + Words.role(role);
    }

    /**
     * {@return as in "north fortnightly"}
     *
     * @param networkId the network
     * @param cadence how often it meets
     */
    public static String cadenceInWords(String networkId, Cadence cadence) {
        return networkId + " " + Words.constant(cadence);
    }

    /**
     * {@return the plan with one more person}
     *
     * @param plan the plan
     * @param role the part they play
     */
    public static MdtPlan oneMore(MdtPlan plan, StaffRole role) {
        PlannedPerson like = plan.people().stream()
                .filter(person -> person.role() == role)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(String.format(
                        Locale.ROOT,
                        "role must be one that somebody of the plan has, was %s\nMaybe add a person with WhatIf.change, hours and all.",
                        role)));
        String id = role.name().toLowerCase(Locale.ROOT).replace('_', '-') + "-more";
        while (taken(plan, id)) {
            id += "-more";
        }
        List<PlannedPerson> people = new ArrayList<>(plan.people());
        people.add(new PlannedPerson(
                id, role, like.organisationId(), like.hours(), List.of(), like.maxMeetingsPerDay(), Set.of()));
        return plan.withPeople(plan.organisations(), people);
    }

    private static boolean taken(MdtPlan plan, String id) {
        return plan.people().stream().anyMatch(person -> person.id().equals(id));
    }

    /**
     * {@return the plan with another cadence for one network}
     *
     * @param plan the plan
     * @param networkId the network
     * @param cadence how often it meets
     */
    public static MdtPlan cadence(MdtPlan plan, String networkId, Cadence cadence) {
        NetworkPlan old = network(plan, "networkId", networkId);
        return plan.withNetworks(plan.networks().stream()
                .map(network ->
                        network.equals(old) ? network.with(network.pattern().with(cadence)) : network)
                .toList());
    }

    /**
     * {@return the plan with two networks as one}
     *
     * @param plan the plan
     * @param firstId the network that stays
     * @param secondId the network that joins it
     */
    public static MdtPlan merged(MdtPlan plan, String firstId, String secondId) {
        NetworkPlan first = network(plan, "firstId", firstId);
        NetworkPlan second = network(plan, "secondId", secondId);
        if (firstId.equals(secondId)) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "secondId must be another network than firstId, both were %s\nMaybe one of them is a slip.",
                    firstId));
        }
        List<String> practices = new ArrayList<>(first.practiceIds());
        practices.addAll(second.practiceIds());
        List<NetworkPlan> networks = plan.networks().stream()
                .filter(network -> !network.id().equals(secondId))
                .map(network -> network.equals(first) ? network.withPractices(practices) : network)
                .toList();
        List<PlannedPerson> people = plan.people().stream()
                .map(person -> {
                    if (!person.networkIds().contains(secondId)) {
                        return person;
                    }
                    Set<String> covered = new TreeSet<>(person.networkIds());
                    covered.remove(secondId);
                    covered.add(firstId);
                    return person.covering(covered);
                })
                .toList();
        return plan.withNetworks(networks).withPeople(plan.organisations(), people);
    }

    private static NetworkPlan network(MdtPlan plan, String argument, String id) {
        return plan.networks().stream()
                .filter(network -> network.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(String.format(
                        Locale.ROOT,
                        "%s must be a network of the plan, was %s\nMaybe the id is of another borough's plan.",
                        argument,
                        id)));
    }
}
