package io.github.chinsdk.model.patient;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.chinsdk.model.document.DocumentSchema;
import io.github.chinsdk.model.identity.PseudonymId;
import io.github.chinsdk.model.internal.Require;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was agreed with a patient about the patient's care, by whom it is answered for, and until when it stands. The words
 * of the plan stay in the patient's record.
 *
 * @param patient the patient's pseudonym
 * @param agreedOn the day on which it was agreed
 * @param reviewBy the last day on which it should be looked at again; null where none is set
 * @param endedOn the first day on which it no longer stands; null while it does
 * @param namedGpId the general practitioner who answers for it, by the id of a team member; null where none is named
 * @param caseManagerId the case manager, by the id of a team member; null where there is none
 * @param elements what the care consists of, each once
 */
@DocumentSchema("chin-care-plan/1")
public record CarePlan(
        @JsonProperty(required = true) PseudonymId patient,
        @JsonProperty(required = true) LocalDate agreedOn,
        @Nullable LocalDate reviewBy,
        @Nullable LocalDate endedOn,
        @Nullable String namedGpId,
        @Nullable String caseManagerId,
        @JsonProperty(required = true) List<CareElement> elements) {

    /**
     * Checks the parts and their order in time.
     *
     * @throws IllegalArgumentException if a part is missing, an element comes twice, or the review or the end is before the
     *     agreement
     */
    public CarePlan {
        Require.present("patient", patient);
        Require.ordered("agreedOn", Require.present("agreedOn", agreedOn), "reviewBy", reviewBy);
        Require.ordered("agreedOn", agreedOn, "endedOn", endedOn);
        if (namedGpId != null) {
            Require.identifier("namedGpId", namedGpId);
        }
        if (caseManagerId != null) {
            Require.identifier("caseManagerId", caseManagerId);
        }
        elements = Require.list("elements", elements);
        Require.eachOnce("elements", elements);
    }

    /**
     * Whether it stands on a day.
     *
     * @param day the day
     * @return true from the day of the agreement until the day before it ended
     */
    public boolean standsOn(LocalDate day) {
        return !agreedOn.isAfter(day) && (endedOn == null || endedOn.isAfter(day));
    }

    /**
     * Whether it stands and should have been looked at again.
     *
     * @param day the day to look from; a review due on it is not overdue yet
     * @return true if the review was due before that day
     */
    public boolean isReviewOverdue(LocalDate day) {
        return standsOn(day) && reviewBy != null && reviewBy.isBefore(day);
    }

    /** {@return a mask: all of it belongs to one patient} */
    @Override
    public String toString() {
        return "CarePlan[****]";
    }
}
