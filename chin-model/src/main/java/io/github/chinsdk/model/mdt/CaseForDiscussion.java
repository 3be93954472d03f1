package io.github.chinsdk.model.mdt;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.chinsdk.model.identity.OdsCode;
import io.github.chinsdk.model.identity.PseudonymId;
import io.github.chinsdk.model.internal.PatientRequire;
import io.github.chinsdk.model.internal.Require;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A patient to be discussed.
 *
 * @param id identifies the case
 * @param patient the patient's pseudonym
 * @param practice the practice at which the patient is registered
 * @param kind new, review or follow-up
 * @param source who brought the patient to the team
 * @param referredOn the day of the referral, the first on which the case may be discussed
 * @param dueBy the last day on which it should be discussed; null where none is set
 * @param duration the time that it is expected to take, more than none and at most a day
 * @param requiredRoles the roles without which it cannot be discussed, each once
 * @param followsCaseId the case that asked for this one; present exactly for a follow-up
 */
public record CaseForDiscussion(
        @JsonProperty(required = true) String id,
        @JsonProperty(required = true) PseudonymId patient,
        @JsonProperty(required = true) OdsCode practice,
        @JsonProperty(required = true) CaseKind kind,
        @JsonProperty(required = true) ReferralSource source,
        @JsonProperty(required = true) LocalDate referredOn,
        @Nullable LocalDate dueBy,
        @JsonProperty(required = true) Duration duration,
        @JsonProperty(required = true) List<ProfessionalRole> requiredRoles,
        @Nullable String followsCaseId) {

    /**
     * Checks the parts and their order in time.
     *
     * @throws IllegalArgumentException if a part is missing, the due day is before the referral, or a follow-up does not
     *     say what it follows
     */
    public CaseForDiscussion {
        Require.identifier("id", id);
        Require.present("patient", patient);
        Require.present("practice", practice);
        Require.present("kind", kind);
        Require.present("source", source);
        Require.ordered("referredOn", Require.present("referredOn", referredOn), "dueBy", dueBy);
        PatientRequire.withinADay("duration", duration);
        requiredRoles = Require.list("requiredRoles", requiredRoles);
        Require.eachOnce("requiredRoles", requiredRoles);
        if ((kind == CaseKind.FOLLOW_UP) != (followsCaseId != null)) {
            throw Require.refusal(
                    "followsCaseId must be present exactly when the kind is FOLLOW_UP, is not\nMaybe a case that comes back by the team's own rhythm is a REVIEW.");
        }
    }

    /** {@return a mask: a case belongs to one patient} */
    @Override
    public String toString() {
        return "CaseForDiscussion[****]";
    }
}
