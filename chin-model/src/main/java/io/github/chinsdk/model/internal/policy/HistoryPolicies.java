package io.github.chinsdk.model.internal.policy;

import io.github.chinsdk.model.organisation.DatePeriod;
import io.github.chinsdk.model.organisation.Grouping;
import io.github.chinsdk.model.organisation.Membership;
import io.github.chinsdk.model.organisation.MembershipOverlap;
import io.github.chinsdk.model.organisation.OrganisationHistory;
import io.github.chinsdk.model.organisation.OrganisationId;
import io.github.chinsdk.model.policy.Policy;
import io.github.chinsdk.model.policy.PolicyFinding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The policies that a history follows on every day of it, where a plan is of one day. */
public final class HistoryPolicies {

    /** The groupings in which a practice is in one network at a time, and what a sentence calls the network. */
    private static final Map<Grouping, String> NETWORKS =
            Map.of(Grouping.CHIN, "CHIN", Grouping.PCN, "primary care network");

    private HistoryPolicies() {}

    /** The findings of one policy about a history. */
    public static List<PolicyFinding> findings(Policy policy, OrganisationHistory history) {
        return switch (policy) {
            case ONE_NETWORK_PER_PRACTICE -> doubles(history);
            case KNOWN_ORGANISATIONS -> strangers(history);
            case NETWORK_SIZE,
                    FULL_COVERAGE,
                    NO_ORPHAN_PRACTICE,
                    KNOWN_PRACTICES,
                    QIST_RECOMMENDED,
                    QIST_MINIMUM,
                    MDT_MEMBERSHIP_COMPLETE,
                    MEETING_QUORUM -> List.of();
        };
    }

    private static List<PolicyFinding> doubles(OrganisationHistory history) {
        List<PolicyFinding> findings = new ArrayList<>();
        for (MembershipOverlap overlap : history.overlaps()) {
            Membership second = overlap.second();
            String network = NETWORKS.get(second.grouping());
            if (network == null) {
                continue;
            }
            findings.add(new PolicyFinding(
                    Policy.ONE_NETWORK_PER_PRACTICE,
                    path(history, second),
                    String.format(
                            Locale.ROOT,
                            "%s (%s) is in %s and in %s %s; a practice is in one %s at a time.",
                            history.nameOf(second.member()),
                            second.member(),
                            history.nameOf(overlap.first().parent()),
                            history.nameOf(second.parent()),
                            days(overlap),
                            network)));
        }
        return List.copyOf(findings);
    }

    /** One finding for each identifier, at the first membership that names it. */
    private static List<PolicyFinding> strangers(OrganisationHistory history) {
        List<PolicyFinding> findings = new ArrayList<>();
        Set<OrganisationId> reported = new HashSet<>();
        for (int i = 0; i < history.memberships().size(); i++) {
            Membership membership = history.memberships().get(i);
            for (OrganisationId id : List.of(membership.member(), membership.parent())) {
                if (history.find(id).isEmpty() && reported.add(id)) {
                    findings.add(new PolicyFinding(
                            Policy.KNOWN_ORGANISATIONS,
                            "memberships[" + i + "]",
                            String.format(
                                    Locale.ROOT,
                                    "%s is named as a member or parent in %s, and the history has no such organisation, so nobody knows its name or kind.",
                                    id,
                                    membership.grouping())));
                }
            }
        }
        return List.copyOf(findings);
    }

    /** Memberships are in their natural order. */
    private static String path(OrganisationHistory history, Membership membership) {
        return "memberships[" + Collections.binarySearch(history.memberships(), membership) + "]";
    }

    /** The days that both have: the second begins no earlier than the first. */
    private static String days(MembershipOverlap overlap) {
        DatePeriod second = overlap.second().period();
        LocalDate never = LocalDate.MAX;
        LocalDate last = overlap.first().period().lastDay().orElse(never);
        LocalDate other = second.lastDay().orElse(never);
        LocalDate ends = last.isBefore(other) ? last : other;
        return "from " + second.firstDay() + (ends.equals(never) ? " on" : " to " + ends);
    }
}
