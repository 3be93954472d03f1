package io.github.chinsdk.model.mdt;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.chinsdk.model.internal.Require;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of a case.
 *
 * @param caseId the case
 * @param disposition how the discussion ended
 * @param actions who does what by when
 * @param followUpBy the day by which the team should come back to it; present exactly when the disposition is a follow-up
 */
public record CaseOutcome(
        @JsonProperty(required = true) String caseId,
        @JsonProperty(required = true) Disposition disposition,
        @JsonProperty(required = true) List<Action> actions,
        @Nullable LocalDate followUpBy) {

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if a part is missing, or a follow-up has no day or a day comes without one
     */
    public CaseOutcome {
        Require.identifier("caseId", caseId);
        Require.present("disposition", disposition);
        actions = Require.list("actions", actions);
        if ((disposition == Disposition.FOLLOW_UP) != (followUpBy != null)) {
            throw Require.refusal(
                    "followUpBy must be present exactly when the disposition is FOLLOW_UP, is not\nMaybe set the day by which the team should come back to it.");
        }
    }

    /** {@return a mask: an outcome belongs to one patient} */
    @Override
    public String toString() {
        return "CaseOutcome[****]";
    }
}
