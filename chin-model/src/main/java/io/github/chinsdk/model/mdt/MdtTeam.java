package io.github.chinsdk.model.mdt;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.chinsdk.model.document.DocumentSchema;
import io.github.chinsdk.model.internal.Require;
import io.github.chinsdk.model.policy.Follows;
import io.github.chinsdk.model.policy.Policy;
import io.github.chinsdk.model.policy.Severity;
import java.time.LocalDate;
import java.util.List;

/**
 * The team of one network, or a quality improvement support team, and the roles that it is meant to have.
 *
 * <p>A team that lacks a role is a valid team and breaks a policy: it can be loaded, looked at and mended.
 *
 * @param networkId the network, or the improvement team itself, by its id in the plan or its ODS code
 * @param asOf the day on which these were its members
 * @param requiredRoles the roles that every meeting needs, each once
 * @param members who is in the team, each id once
 */
@DocumentSchema("chin-mdt-team/1")
@Follows(value = Policy.MDT_MEMBERSHIP_COMPLETE, payload = Severity.Warning.class)
public record MdtTeam(
        @JsonProperty(required = true) String networkId,
        @JsonProperty(required = true) LocalDate asOf,
        @JsonProperty(required = true) List<ProfessionalRole> requiredRoles,
        @JsonProperty(required = true) List<TeamMember> members) {

    /**
     * Checks that nothing comes twice.
     *
     * @throws IllegalArgumentException if a role or the id of a member comes twice
     */
    public MdtTeam {
        Require.identifier("networkId", networkId);
        Require.present("asOf", asOf);
        requiredRoles = Require.list("requiredRoles", requiredRoles);
        members = Require.list("members", members);
        Require.eachOnce("requiredRoles", requiredRoles);
        Require.eachOnce("id of members", members.stream().map(TeamMember::id).toList());
    }

    /** {@return the required roles that nobody in the team has, in the order required} */
    public List<ProfessionalRole> missingRoles() {
        return requiredRoles.stream()
                .filter(role -> members.stream().noneMatch(member -> member.role() == role))
                .toList();
    }
}
