package io.github.chinsdk.model.policy;

import io.github.chinsdk.model.internal.policy.HistoryPolicies;
import io.github.chinsdk.model.internal.policy.MeetingPolicies;
import io.github.chinsdk.model.internal.policy.PlanPolicies;
import io.github.chinsdk.model.mdt.MdtMeeting;
import io.github.chinsdk.model.mdt.MdtTeam;
import io.github.chinsdk.model.organisation.OrganisationHistory;
import java.util.ArrayList;
import java.util.List;

/** Reports every policy that a plan, a team, a meeting or a history does not follow, all together. Needs no validation provider. */
public final class PolicyCheck {

    private PolicyCheck() {}

    /**
     * Checks a plan against every policy of plans.
     *
     * @param plan the plan
     * @return the findings, in the order of {@link Policy} and then of the plan; empty if it follows them all
     */
    public static List<PolicyFinding> of(NetworkPlan plan) {
        List<PolicyFinding> findings = new ArrayList<>();
        for (Policy policy : Policy.values()) {
            findings.addAll(PlanPolicies.findings(policy, plan));
        }
        return List.copyOf(findings);
    }

    /**
     * Checks a history against every policy that holds on all of its days, which a plan tells of one day only.
     *
     * @param history the history
     * @return the findings, in the order of {@link Policy} and then of the memberships; empty if it follows them all
     */
    public static List<PolicyFinding> of(OrganisationHistory history) {
        List<PolicyFinding> findings = new ArrayList<>();
        for (Policy policy : Policy.values()) {
            findings.addAll(HistoryPolicies.findings(policy, history));
        }
        return List.copyOf(findings);
    }

    /**
     * Checks that a team has every role that its meetings need.
     *
     * @param team the team
     * @return one finding for each role that nobody has, in the order required
     */
    public static List<PolicyFinding> of(MdtTeam team) {
        return PlanPolicies.findings(Policy.MDT_MEMBERSHIP_COMPLETE, team);
    }

    /**
     * Checks that whoever a meeting needs is at it. Attendees who are not of the team are welcome and count for no role.
     *
     * @param meeting the meeting
     * @param team the team whose meeting it is
     * @return one finding for each role that the team's meetings need and nobody present has, then one for each that only a
     *     case needs; no finding names a case
     */
    public static List<PolicyFinding> of(MdtMeeting meeting, MdtTeam team) {
        return MeetingPolicies.findings(meeting, team);
    }
}
