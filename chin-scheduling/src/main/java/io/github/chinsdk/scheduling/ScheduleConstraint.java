package io.github.chinsdk.scheduling;

/** What a schedule should keep to, in order of level; the names are those of the problem statement. */
public enum ScheduleConstraint {
    /** A meeting lies in its window, on a working date, on the start grid, inside the day. */
    H1_MEETING_WINDOW("H1.meetingWindow", ConstraintLevel.HARD, "meetings outside their days or hours"),
    /** A face-to-face meeting is in a candidate room and a virtual one in none. */
    H2_ROOM_ELIGIBLE("H2.roomEligible", ConstraintLevel.HARD, "meetings in a room that will not do"),
    /** No room is used twice at once or while closed. */
    H3_ROOM_CONFLICT("H3.roomConflict", ConstraintLevel.HARD, "rooms used twice or while closed"),
    /** The people and observers fit the room. */
    H4_ROOM_CAPACITY("H4.roomCapacity", ConstraintLevel.HARD, "people more than a room holds"),
    /** Everyone may take their seat, and takes one seat only. */
    H5_STAFF_ELIGIBLE("H5.staffEligible", ConstraintLevel.HARD, "seats taken by somebody who may not"),
    /** Everyone is available for the whole meeting. */
    H6_STAFF_AVAILABILITY("H6.staffAvailability", ConstraintLevel.HARD, "people at meetings they have no time for"),
    /** Nobody is at two meetings at once, or without time to travel between them. */
    H7_STAFF_OVERLAP_TRAVEL(
            "H7.staffOverlapTravel", ConstraintLevel.HARD, "people who cannot get from meeting to meeting"),
    /** Nobody has more meetings on a date than they can attend. */
    H8_STAFF_DAILY_MAX("H8.staffDailyMax", ConstraintLevel.HARD, "meetings more than a person can attend on a day"),
    /** Adjacent meetings of a series are far enough apart. */
    H9_SERIES_SPACING("H9.seriesSpacing", ConstraintLevel.HARD, "meetings too close to the one before"),
    /** A discussion is at a meeting of its network that is held. */
    H10_DISCUSSION_MEETING(
            "H10.discussionMeeting", ConstraintLevel.HARD, "discussions at a meeting of another network or not held"),
    /** A GP of the patient's practice is at the meeting. */
    H11_PRACTICE_PRESENT("H11.practicePresent", ConstraintLevel.HARD, "discussions without a GP of the practice"),
    /** Every role that a discussion needs is at the meeting. */
    H12_ROLE_PRESENT("H12.rolePresent", ConstraintLevel.HARD, "discussions without a role they need"),
    /** A discussion is held in its window. */
    H13_DISCUSSION_WINDOW(
            "H13.discussionWindow", ConstraintLevel.HARD, "discussions before their first or after their last date"),
    /** The discussions fit the meeting's minutes. */
    H14_MEETING_CAPACITY("H14.meetingCapacity", ConstraintLevel.HARD, "minutes of discussion more than meetings have"),
    /** A follow-up comes late enough after the discussion it follows. */
    H15_FOLLOW_UP_ORDER("H15.followUpOrder", ConstraintLevel.HARD, "follow-ups too soon or without what they follow"),
    /** The frozen part of a published schedule is kept. */
    H16_FROZEN("H16.frozen", ConstraintLevel.HARD, "changes to what may not change any more"),
    /** Every meeting is held. */
    M1_CANCELLED_MEETING("M1.cancelledMeeting", ConstraintLevel.MEDIUM, "meetings not held"),
    /** Every mandatory seat of a held meeting is filled. */
    M2_UNFILLED_MANDATORY_SLOT("M2.unfilledMandatorySlot", ConstraintLevel.MEDIUM, "seats empty that must be filled"),
    /** Every mandatory discussion is at a meeting. */
    M3_UNALLOCATED_MANDATORY_DISCUSSION(
            "M3.unallocatedMandatoryDiscussion", ConstraintLevel.MEDIUM, "discussions left out that must be held"),
    /** Optional seats of held meetings are filled. */
    S1_OPTIONAL_SLOT_UNFILLED("S1.optionalSlotUnfilled", ConstraintLevel.SOFT, "other seats empty"),
    /** Meetings are on the preferred weekday at the preferred time. */
    S2_PREFERRED_SLOT("S2.preferredSlot", ConstraintLevel.SOFT, "meetings away from their weekday or time"),
    /** Adjacent meetings share weekday and time. */
    S3_SERIES_IRREGULAR(
            "S3.seriesIrregular", ConstraintLevel.SOFT, "meetings at another weekday or time than the one before"),
    /** Alternating series change site, and home rooms are used. */
    S4_VENUE("S4.venue", ConstraintLevel.SOFT, "meetings away from home or twice at one site"),
    /** People travel little between meetings. */
    S5_TRAVEL("S5.travel", ConstraintLevel.SOFT, "minutes of travel"),
    /** The GPs of a rotating network share its meetings. */
    S6_ROTATION_FAIRNESS("S6.rotationFairness", ConstraintLevel.SOFT, "GPs of a rotation sharing meetings unevenly"),
    /** Shared staff share the meetings. */
    S7_WORKLOAD_BALANCE("S7.workloadBalance", ConstraintLevel.SOFT, "meetings of shared staff, and how evenly"),
    /** Patients wait little. */
    S8_WAITING("S8.waiting", ConstraintLevel.SOFT, "days of waiting by priority"),
    /** Optional discussions are at a meeting. */
    S9_UNALLOCATED_OPTIONAL("S9.unallocatedOptional", ConstraintLevel.SOFT, "other discussions left out"),
    /** Each organisation's selections count equally. */
    S10_ORGANISATION_FAIRNESS("S10.organisationFairness", ConstraintLevel.SOFT, "referrals left out, and how evenly"),
    /** Follow-ups are in time. */
    S11_FOLLOW_UP_LATE("S11.followUpLate", ConstraintLevel.SOFT, "days that follow-ups come late"),
    /** A repair changes little of the published schedule. */
    S12_DISRUPTION("S12.disruption", ConstraintLevel.SOFT, "changes to what was published");

    private final String code;
    private final ConstraintLevel level;
    private final String words;

    ScheduleConstraint(String code, ConstraintLevel level, String words) {
        this.code = code;
        this.level = level;
        this.words = words;
    }

    /** {@return the name in the problem statement, such as {@code H7.staffOverlapTravel}} */
    public String code() {
        return code;
    }

    /** {@return what it counts, in words, such as {@code discussions left out that must be held}} */
    public String words() {
        return words;
    }

    /** {@return the level at which it counts} */
    public ConstraintLevel level() {
        return level;
    }
}
