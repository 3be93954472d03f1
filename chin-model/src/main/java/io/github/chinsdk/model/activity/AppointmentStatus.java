package io.github.chinsdk.model.activity;

/** What became of an appointment. */
public enum AppointmentStatus {
    /** Still to come, or not yet recorded. */
    BOOKED,
    /** The patient came and was seen. */
    ATTENDED,
    /** The patient did not come and gave no notice. */
    DID_NOT_ATTEND,
    /** Cancelled by either side. */
    CANCELLED
}
