package io.github.chinsdk.model.programme;

/** The kind of activity that commissioners pay for and plan by, which they call the point of delivery. */
public enum PointOfDelivery {
    /** Attendances at urgent care departments. */
    ACCIDENT_AND_EMERGENCY,
    /** Emergency admissions, maternity apart. */
    NON_ELECTIVE_ADMISSION,
    /** Elective admissions with a bed overnight. */
    ELECTIVE_ADMISSION,
    /** Elective admissions and discharges of one day. */
    DAY_CASE,
    /** First attendances at outpatient clinics. */
    OUTPATIENT_FIRST,
    /** Follow-up attendances at outpatient clinics. */
    OUTPATIENT_FOLLOW_UP,
    /** Contacts of community health services. */
    COMMUNITY_CONTACT,
    /** Appointments in general practice and its hubs. */
    PRIMARY_CARE_APPOINTMENT
}
