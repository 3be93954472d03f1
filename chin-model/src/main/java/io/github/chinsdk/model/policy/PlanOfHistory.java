package io.github.chinsdk.model.policy;

import io.github.chinsdk.model.identity.OdsCode;
import io.github.chinsdk.model.organisation.GpPractice;
import io.github.chinsdk.model.organisation.Grouping;
import io.github.chinsdk.model.organisation.Hierarchy;
import io.github.chinsdk.model.organisation.OrganisationHistory;
import io.github.chinsdk.model.organisation.OrganisationId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** How the networks of some practices stood on one day, in the form that the policies look at. */
final class PlanOfHistory {

    private static final int MAX_NAME = 128;

    private final OrganisationHistory history;
    private final Hierarchy hierarchy;
    private final SortedMap<OdsCode, Long> lists;
    private final Set<OrganisationId> listed = new HashSet<>();
    private final Map<String, Integer> uses = new HashMap<>();

    PlanOfHistory(OrganisationHistory history, LocalDate asOf, Map<OdsCode, Long> registeredPopulation) {
        this.history = history;
        this.hierarchy = history.asOf(asOf);
        this.lists = new TreeMap<>(registeredPopulation);
        lists.keySet().forEach(code -> listed.add(OrganisationId.of(code)));
    }

    NetworkPlan withLimits(PolicyLimits limits) {
        List<PlannedPractice> practices = new ArrayList<>();
        lists.forEach(
                (code, people) -> practices.add(new PlannedPractice(code, nameOf(OrganisationId.of(code)), people)));
        NavigableSet<OrganisationId> chins = networks(Grouping.CHIN);
        NavigableSet<OrganisationId> pcns = networks(Grouping.PCN);
        chins.forEach(id -> uses.merge(nameOf(id), 1, Integer::sum));
        pcns.forEach(id -> uses.merge(nameOf(id), 1, Integer::sum));
        List<PlannedNetwork> networks = new ArrayList<>();
        for (OrganisationId chin : chins) {
            List<OdsCode> members = practicesOf(chin, Grouping.CHIN);
            networks.add(new PlannedNetwork(title(chin), PlannedKind.CHIN, members, teams(chin, members)));
        }
        for (OrganisationId pcn : pcns) {
            networks.add(new PlannedNetwork(
                    title(pcn), PlannedKind.PRIMARY_CARE_NETWORK, practicesOf(pcn, Grouping.PCN), 0));
        }
        return new NetworkPlan(hierarchy.day(), limits, practices, networks);
    }

    private NavigableSet<OrganisationId> networks(Grouping grouping) {
        NavigableSet<OrganisationId> ids = new TreeSet<>();
        lists.keySet().forEach(code -> ids.addAll(hierarchy.parentsOf(OrganisationId.of(code), grouping)));
        return ids;
    }

    /** A trust or a council may be a member as well; it has no list. */
    private List<OdsCode> practicesOf(OrganisationId network, Grouping grouping) {
        List<OdsCode> practices = new ArrayList<>();
        for (OrganisationId member : hierarchy.membersOf(network, grouping)) {
            if (history.find(member).orElse(null) instanceof GpPractice practice) {
                practices.add(practice.code());
            } else if (listed.contains(member)) {
                practices.add(OdsCode.parse(member.value()));
            }
        }
        return practices;
    }

    private int teams(OrganisationId chin, List<OdsCode> members) {
        NavigableSet<OrganisationId> teams = new TreeSet<>(hierarchy.parentsOf(chin, Grouping.QIST));
        members.forEach(member -> teams.addAll(hierarchy.parentsOf(OrganisationId.of(member), Grouping.QIST)));
        return teams.size();
    }

    private String nameOf(OrganisationId id) {
        return history.nameOf(id).strip();
    }

    private String title(OrganisationId id) {
        String name = nameOf(id);
        String title = uses.getOrDefault(name, 0) > 1 ? name + " (" + id + ")" : name;
        boolean printed = title.length() <= MAX_NAME && title.chars().noneMatch(Character::isISOControl);
        return printed ? title : id.value();
    }
}
