package io.github.chinsdk.scheduling.problem;

/** What a schedule is charged for; the numbers are data of the problem, with these defaults. */
public enum Weight {
    /** M1: a meeting that is not held. */
    CANCELLED_MEETING("cancelledMeeting", 10),
    /** M2: a mandatory seat left empty. */
    UNFILLED_MANDATORY_SLOT("unfilledMandatorySlot", 3),
    /** M3: a mandatory discussion at no meeting. */
    UNALLOCATED_MANDATORY_DISCUSSION("unallocatedMandatoryDiscussion", 1),
    /** S1: an optional seat left empty. */
    OPTIONAL_SLOT_UNFILLED("optionalSlotUnfilled", 10),
    /** S2: another weekday than the preferred one. */
    PREFERRED_WEEKDAY("preferredWeekday", 15),
    /** S2: each step of the start grid away from the preferred start. */
    PREFERRED_TIME_PER_GRAIN("preferredTimePerGrain", 1),
    /** S3: adjacent meetings differ in weekday or time. */
    SERIES_IRREGULAR("seriesIrregular", 10),
    /** S4: an alternating series stays at one site. */
    VENUE_STAY("venueStay", 25),
    /** S4: a meeting away from its home room. */
    NOT_HOME_ROOM("notHomeRoom", 10),
    /** S5: a minute of travel between two meetings of a day. */
    TRAVEL_PER_MINUTE("travelPerMinute", 1),
    /** S6: times the square of the meetings of a rotating GP. */
    ROTATION_SQUARE("rotationSquare", 4),
    /** S7: times the square of the meetings of a shared member of staff. */
    WORKLOAD_SQUARE("workloadSquare", 2),
    /** S8: a day of waiting, times the priority. */
    WAITING_PER_DAY("waitingPerDay", 1),
    /** S9: an optional discussion at no meeting, times the priority. */
    UNALLOCATED_OPTIONAL("unallocatedOptional", 30),
    /** S10: times the square of an organisation's discussions at no meeting. */
    ORGANISATION_FAIRNESS_SQUARE("organisationFairnessSquare", 5),
    /** S11: a day that a follow-up comes late. */
    FOLLOW_UP_LATE_PER_DAY("followUpLatePerDay", 2),
    /** S12: a published meeting on another date. */
    DISRUPTION_DATE("disruptionDate", 40),
    /** S12: a published meeting at another time. */
    DISRUPTION_TIME("disruptionTime", 15),
    /** S12: a published meeting in another room. */
    DISRUPTION_ROOM("disruptionRoom", 10),
    /** S12: a published seat with another person. */
    DISRUPTION_SLOT("disruptionSlot", 5),
    /** S12: a published discussion moved or dropped. */
    DISRUPTION_DISCUSSION("disruptionDiscussion", 3);

    private final String jsonName;
    private final int defaultValue;

    Weight(String jsonName, int defaultValue) {
        this.jsonName = jsonName;
        this.defaultValue = defaultValue;
    }

    /** {@return the name of the field in the document} */
    public String jsonName() {
        return jsonName;
    }

    /** {@return the value used unless the problem says otherwise} */
    public int defaultValue() {
        return defaultValue;
    }
}
