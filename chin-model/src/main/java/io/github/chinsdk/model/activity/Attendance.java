package io.github.chinsdk.model.activity;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.chinsdk.model.document.DocumentSchema;
import io.github.chinsdk.model.identity.ClinicalCode;
import io.github.chinsdk.model.identity.OdsCode;
import io.github.chinsdk.model.identity.PseudonymId;
import io.github.chinsdk.model.internal.PatientRequire;
import io.github.chinsdk.model.internal.Require;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One attendance at an urgent care department.
 *
 * @param patient the patient's pseudonym
 * @param provider the provider; null where the source has no ODS code, as synthetic data has none
 * @param department which kind of department
 * @param kind first attendance or follow-up
 * @param arrival how the patient came
 * @param arrivedOn the day of arrival
 * @param disposal what became of it
 * @param diagnoses the diagnoses, the primary one first; empty where none is recorded
 * @param investigations the codes of investigations, in the scheme of the source
 * @param treatments the codes of treatments, in the scheme of the source
 * @param costPence what it cost the commissioner, in pence, at least 0; null where not known
 */
@DocumentSchema("chin-attendance/1")
public record Attendance(
        @JsonProperty(required = true) PseudonymId patient,
        @Nullable OdsCode provider,
        @JsonProperty(required = true) DepartmentType department,
        @JsonProperty(required = true) AttendanceKind kind,
        @JsonProperty(required = true) ArrivalMode arrival,
        @JsonProperty(required = true) LocalDate arrivedOn,
        @JsonProperty(required = true) AttendanceDisposal disposal,
        @JsonProperty(required = true) List<ClinicalCode> diagnoses,
        @JsonProperty(required = true) List<String> investigations,
        @JsonProperty(required = true) List<String> treatments,
        @Nullable Long costPence) {

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if a part is missing or the cost is negative
     */
    public Attendance {
        Require.present("patient", patient);
        Require.present("department", department);
        Require.present("kind", kind);
        Require.present("arrival", arrival);
        Require.present("arrivedOn", arrivedOn);
        Require.present("disposal", disposal);
        diagnoses = Require.list("diagnoses", diagnoses);
        investigations = Require.list("investigations", investigations);
        treatments = Require.list("treatments", treatments);
        PatientRequire.penceOrUnknown("costPence", costPence);
    }

    /** {@return a mask: all of it belongs to one patient} */
    @Override
    public String toString() {
        return "Attendance[****]";
    }
}
