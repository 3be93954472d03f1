package io.github.chinsdk.scheduling.internal.planning;

import io.github.chinsdk.scheduling.DocumentProblem;
import io.github.chinsdk.scheduling.internal.document.ProblemChecks;
import io.github.chinsdk.scheduling.planning.MdtPlan;
import io.github.chinsdk.scheduling.planning.NetworkPlan;
import io.github.chinsdk.scheduling.planning.PlannedCase;
import io.github.chinsdk.scheduling.planning.PlannedPerson;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What is wrong with a plan, all of it, with paths in the plan: ids that repeat or that nothing has, practices in two networks. */
final class PlanChecks {

    private final MdtPlan plan;
    private final ProblemChecks checks = new ProblemChecks();
    private final Map<String, String> networkByPractice = new LinkedHashMap<>();

    PlanChecks(MdtPlan plan) {
        this.plan = plan;
        checks.identity(plan.id(), 0);
        checks.places(plan.sites(), plan.travel(), plan.rooms());
        checks.people(plan.organisations(), List.of());
        for (int i = 0; i < plan.networks().size(); i++) {
            checks.unique(
                    "networks", at("networks", i, ".id"), plan.networks().get(i).id());
        }
        for (int i = 0; i < plan.networks().size(); i++) {
            network(i, plan.networks().get(i));
        }
        for (int i = 0; i < plan.people().size(); i++) {
            person(i, plan.people().get(i));
        }
        Map<String, String> practiceByPatient = new LinkedHashMap<>();
        for (int i = 0; i < plan.cases().size(); i++) {
            planned(i, plan.cases().get(i), practiceByPatient);
        }
    }

    static String at(String list, int index, String rest) {
        return String.format(Locale.ROOT, "%s[%d]%s", list, index, rest);
    }

    private void network(int index, NetworkPlan network) {
        if (network.practiceIds().isEmpty()) {
            checks.add(at("networks", index, ".practiceIds"), "network " + network.id() + " has no practice");
        }
        for (int i = 0; i < network.practiceIds().size(); i++) {
            String path = at("networks", index, at(".practiceIds", i, ""));
            String practice = network.practiceIds().get(i);
            checks.require("organisations", path, practice);
            String other = networkByPractice.putIfAbsent(practice, network.id());
            if (other != null) {
                checks.add(
                        path,
                        String.format(
                                Locale.ROOT,
                                "practice %s is in network %s already; a practice is in one network at a time",
                                practice,
                                other));
            }
        }
        for (int i = 0; i < network.venue().roomIds().size(); i++) {
            checks.require(
                    "rooms",
                    at("networks", index, at(".venue.roomIds", i, "")),
                    network.venue().roomIds().get(i));
        }
    }

    private void person(int index, PlannedPerson person) {
        checks.unique("people", at("people", index, ".id"), person.id());
        checks.require("organisations", at("people", index, ".organisationId"), person.organisationId());
        for (String network : person.networkIds()) {
            if (plan.networks().stream().noneMatch(known -> known.id().equals(network))) {
                checks.add(at("people", index, ".networkIds"), "unknown network " + network);
            }
        }
    }

    private void planned(int index, PlannedCase planned, Map<String, String> practiceByPatient) {
        if (planned.window().first().isAfter(plan.dates().last())) {
            // Left to the next plan, whose networks may be others.
            return;
        }
        String practice = planned.practiceId();
        checks.unique("discussions", at("cases", index, ".id"), planned.id());
        checks.require(
                "organisations", at("cases", index, ".selectedByOrganisationId"), planned.selectedByOrganisationId());
        if (!networkByPractice.containsKey(practice)) {
            checks.add(at("cases", index, ".practiceId"), "practice " + practice + " is in no network of the plan");
        }
        String known = practiceByPatient.putIfAbsent(planned.patientId(), practice);
        if (known != null && !known.equals(practice)) {
            checks.add(
                    at("cases", index, ".practiceId"),
                    String.format(
                            Locale.ROOT,
                            "the patient is registered with %s elsewhere in the plan, here with %s",
                            known,
                            practice));
        }
    }

    List<DocumentProblem> problems() {
        return checks.problems();
    }

    /** {@return the network of each practice} */
    Map<String, String> networkByPractice() {
        return networkByPractice;
    }
}
