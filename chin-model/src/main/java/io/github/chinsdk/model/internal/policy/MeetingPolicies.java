package io.github.chinsdk.model.internal.policy;

import io.github.chinsdk.model.mdt.CaseForDiscussion;
import io.github.chinsdk.model.mdt.MdtMeeting;
import io.github.chinsdk.model.mdt.MdtTeam;
import io.github.chinsdk.model.mdt.ProfessionalRole;
import io.github.chinsdk.model.mdt.TeamMember;
import io.github.chinsdk.model.policy.Policy;
import io.github.chinsdk.model.policy.PolicyFinding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Who has to be at a meeting; it takes the team to know what the attendees are. */
public final class MeetingPolicies {

    private MeetingPolicies() {}

    /** The roles that the team's meetings need and then those that a case needs, each where nobody present has it. */
    public static List<PolicyFinding> findings(MdtMeeting meeting, MdtTeam team) {
        Set<ProfessionalRole> present = EnumSet.noneOf(ProfessionalRole.class);
        for (TeamMember member : team.members()) {
            if (meeting.attendees().contains(member.id())) {
                present.add(member.role());
            }
        }
        List<PolicyFinding> findings = new ArrayList<>();
        LocalDate day = meeting.start().toLocalDate();
        for (ProfessionalRole role : team.requiredRoles()) {
            if (!present.contains(role)) {
                findings.add(finding(
                        "attendees",
                        "Meeting %s of %s on %s has no %s, and its meetings need one.",
                        meeting.id(),
                        team.networkId(),
                        day,
                        role.words()));
            }
        }
        for (int i = 0; i < meeting.cases().size(); i++) {
            CaseForDiscussion one = meeting.cases().get(i);
            for (ProfessionalRole role : one.requiredRoles()) {
                // What every meeting needs is said already, and not once more for each case.
                if (!present.contains(role) && !team.requiredRoles().contains(role)) {
                    findings.add(finding(
                            "cases[" + i + "].requiredRoles["
                                    + one.requiredRoles().indexOf(role) + "]",
                            "Meeting %s of %s on %s has no %s, and one of its cases cannot be discussed without.",
                            meeting.id(),
                            team.networkId(),
                            day,
                            role.words()));
                }
            }
        }
        return List.copyOf(findings);
    }

    private static PolicyFinding finding(String path, String form, Object... arguments) {
        return new PolicyFinding(Policy.MEETING_QUORUM, path, String.format(Locale.ROOT, form, arguments));
    }
}
