package io.github.chinsdk.scheduling;

/** What a schedule should keep to, in order of level; the names are those of the problem statement. */
public enum ScheduleConstraint {
    /** A meeting lies in its window, on a working date, on the start grid, inside the day. */
    H1_MEETING_WINDOW("H1.meetingWindow", ConstraintLevel.HARD),
    /** A face-to-face meeting is in a candidate room and a virtual one in none. */
    H2_ROOM_ELIGIBLE("H2.roomEligible", ConstraintLevel.HARD),
    /** No room is used twice at once or while closed. */
    H3_ROOM_CONFLICT("H3.roomConflict", ConstraintLevel.HARD),
    /** The people and observers fit the room. */
    H4_ROOM_CAPACITY("H4.roomCapacity", ConstraintLevel.HARD),
    /** Everyone may take their seat, and takes one seat only. */
    H5_STAFF_ELIGIBLE("H5.staffEligible", ConstraintLevel.HARD),
    /** Everyone is available for the whole meeting. */
    H6_STAFF_AVAILABILITY("H6.staffAvailability", ConstraintLevel.HARD),
    /** Nobody is at two meetings at once, or without time to travel between them. */
    H7_STAFF_OVERLAP_TRAVEL("H7.staffOverlapTravel", ConstraintLevel.HARD),
    /** Nobody has more meetings on a date than they can attend. */
    H8_STAFF_DAILY_MAX("H8.staffDailyMax", ConstraintLevel.HARD),
    /** Adjacent meetings of a series are far enough apart. */
    H9_SERIES_SPACING("H9.seriesSpacing", ConstraintLevel.HARD),
    /** A discussion is at a meeting of its network that is held. */
    H10_DISCUSSION_MEETING("H10.discussionMeeting", ConstraintLevel.HARD),
    /** A GP of the patient's practice is at the meeting. */
    H11_PRACTICE_PRESENT("H11.practicePresent", ConstraintLevel.HARD),
    /** Every role that a discussion needs is at the meeting. */
    H12_ROLE_PRESENT("H12.rolePresent", ConstraintLevel.HARD),
    /** A discussion is held in its window. */
    H13_DISCUSSION_WINDOW("H13.discussionWindow", ConstraintLevel.HARD),
    /** The discussions fit the meeting's minutes. */
    H14_MEETING_CAPACITY("H14.meetingCapacity", ConstraintLevel.HARD),
    /** A follow-up comes late enough after the discussion it follows. */
    H15_FOLLOW_UP_ORDER("H15.followUpOrder", ConstraintLevel.HARD),
    /** The frozen part of a published schedule is kept. */
    H16_FROZEN("H16.frozen", ConstraintLevel.HARD),
    /** Every meeting is held. */
    M1_CANCELLED_MEETING("M1.cancelledMeeting", ConstraintLevel.MEDIUM),
    /** Every mandatory seat of a held meeting is filled. */
    M2_UNFILLED_MANDATORY_SLOT("M2.unfilledMandatorySlot", ConstraintLevel.MEDIUM),
    /** Every mandatory discussion is at a meeting. */
    M3_UNALLOCATED_MANDATORY_DISCUSSION("M3.unallocatedMandatoryDiscussion", ConstraintLevel.MEDIUM),
    /** Optional seats of held meetings are filled. */
    S1_OPTIONAL_SLOT_UNFILLED("S1.optionalSlotUnfilled", ConstraintLevel.SOFT),
    /** Meetings are on the preferred weekday at the preferred time. */
    S2_PREFERRED_SLOT("S2.preferredSlot", ConstraintLevel.SOFT),
    /** Adjacent meetings share weekday and time. */
    S3_SERIES_IRREGULAR("S3.seriesIrregular", ConstraintLevel.SOFT),
    /** Alternating series change site, and home rooms are used. */
    S4_VENUE("S4.venue", ConstraintLevel.SOFT),
    /** People travel little between meetings. */
    S5_TRAVEL("S5.travel", ConstraintLevel.SOFT),
    /** The GPs of a rotating network share its meetings. */
    S6_ROTATION_FAIRNESS("S6.rotationFairness", ConstraintLevel.SOFT),
    /** Shared staff share the meetings. */
    S7_WORKLOAD_BALANCE("S7.workloadBalance", ConstraintLevel.SOFT),
    /** Patients wait little. */
    S8_WAITING("S8.waiting", ConstraintLevel.SOFT),
    /** Optional discussions are at a meeting. */
    S9_UNALLOCATED_OPTIONAL("S9.unallocatedOptional", ConstraintLevel.SOFT),
    /** Each organisation's selections count equally. */
    S10_ORGANISATION_FAIRNESS("S10.organisationFairness", ConstraintLevel.SOFT),
    /** Follow-ups are in time. */
    S11_FOLLOW_UP_LATE("S11.followUpLate", ConstraintLevel.SOFT),
    /** A repair changes little of the published schedule. */
    S12_DISRUPTION("S12.disruption", ConstraintLevel.SOFT);

    private final String code;
    private final ConstraintLevel level;

    ScheduleConstraint(String code, ConstraintLevel level) {
        this.code = code;
        this.level = level;
    }

    /** {@return the name in the problem statement, such as {@code H7.staffOverlapTravel}} */
    public String code() {
        return code;
    }

    /** {@return the level at which it counts} */
    public ConstraintLevel level() {
        return level;
    }
}
