package io.github.chinsdk.model.policy;

import io.github.chinsdk.model.identity.OdsCode;
import io.github.chinsdk.model.internal.Require;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The figures that follow from a plan for the networks of one kind, each with how it follows. */
final class PlanFigures {

    private final NetworkPlan plan;
    private final PlannedKind kind;
    private final List<PlannedNetwork> networks;
    private final Set<OdsCode> members = new HashSet<>();
    private final Map<OdsCode, Long> lists = new HashMap<>();

    PlanFigures(NetworkPlan plan, PlannedKind kind) {
        this.plan = plan;
        this.kind = kind;
        this.networks = plan.networks().stream()
                .filter(network -> network.kind() == kind)
                .toList();
        plan.practices().forEach(practice -> lists.put(practice.code(), practice.registeredPopulation()));
        networks.forEach(network -> members.addAll(network.members()));
    }

    Claim claim(PlanStatement statement) {
        PlanQuantity quantity = statement.quantity();
        return Claim.of(statement.stated(), Figure.of(value(quantity), quantity.unit()), basis(quantity));
    }

    private long value(PlanQuantity quantity) {
        return switch (quantity) {
            case PRACTICES -> plan.practices().size();
            case PRACTICES_IN_A_NETWORK -> practicesInANetwork();
            case PRACTICES_IN_NO_NETWORK -> plan.practices().size() - practicesInANetwork();
            case REGISTERED_POPULATION -> plan.registeredPopulation();
            case PEOPLE_IN_A_NETWORK -> peopleInANetwork();
            case NETWORKS -> networks.size();
            case PEOPLE_PER_NETWORK -> peoplePerNetwork();
            case QISTS -> networks.stream().mapToLong(PlannedNetwork::qists).sum();
            case QISTS_RECOMMENDED -> plan.limits().qistRecommended().teamsFor(plan.registeredPopulation());
            case QISTS_AT_LEAST -> plan.limits().qistMinimum().teamsFor(plan.registeredPopulation());
        };
    }

    private String basis(PlanQuantity quantity) {
        String on = " on " + plan.asOf();
        return switch (quantity) {
            case PRACTICES -> "practices of the plan" + on;
            case PRACTICES_IN_A_NETWORK -> "practices in a " + kind.words() + on;
            case PRACTICES_IN_NO_NETWORK ->
                words("%,d practices less %,d in a %s", plan.practices().size(), practicesInANetwork(), kind.words())
                        + on;
            case REGISTERED_POPULATION ->
                words("sum of %,d lists", plan.practices().size()) + on;
            case PEOPLE_IN_A_NETWORK -> words("sum of %,d lists in a %s", practicesInANetwork(), kind.words()) + on;
            case NETWORKS -> "networks of the plan" + on;
            case PEOPLE_PER_NETWORK ->
                words("%,d registered people over %,d networks", plan.registeredPopulation(), networks.size()) + on;
            case QISTS -> "teams of the plan" + on;
            case QISTS_RECOMMENDED -> teams(plan.limits().qistRecommended());
            case QISTS_AT_LEAST -> teams(plan.limits().qistMinimum());
        };
    }

    private String teams(QistCapacity capacity) {
        return words(
                "one for every %,d of %,d registered people", capacity.peoplePerTeam(), plan.registeredPopulation());
    }

    List<PlannedNetwork> networks() {
        return networks;
    }

    long practicesInANetwork() {
        return members.stream().filter(lists::containsKey).count();
    }

    long peopleInANetwork() {
        return people(members);
    }

    long practicesOf(PlannedNetwork network) {
        return network.members().stream().filter(lists::containsKey).count();
    }

    long peopleOf(PlannedNetwork network) {
        return people(network.members());
    }

    /** A member that the plan does not know has no list that could be counted. */
    private long people(Collection<OdsCode> practices) {
        return practices.stream()
                .mapToLong(code -> lists.getOrDefault(code, 0L))
                .reduce(0, Math::addExact);
    }

    private long peoplePerNetwork() {
        if (networks.isEmpty()) {
            throw Require.refusal(
                    "plan must have a %s for a statement of PEOPLE_PER_NETWORK, had none\nMaybe the statement is about the other kind of network.",
                    kind.words());
        }
        long people = plan.registeredPopulation();
        long rest = people % networks.size();
        return people / networks.size() + (rest >= networks.size() - rest ? 1 : 0);
    }

    private static String words(String form, Object... arguments) {
        return String.format(Locale.ROOT, form, arguments);
    }
}
