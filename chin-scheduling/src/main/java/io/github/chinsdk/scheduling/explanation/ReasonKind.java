package io.github.chinsdk.scheduling.explanation;

/** Why something cannot be. */
public enum ReasonKind {
    /** Nobody may take the seat. */
    NOBODY_ELIGIBLE,
    /** A person has no time on that date, though they have on the same weekday of other weeks. */
    ON_LEAVE,
    /** A person has no time on that weekday. */
    NOT_WORKING,
    /** A person has time on that date, but not for all of the meeting. */
    NOT_FREE,
    /** A person is at another meeting then. */
    AT_ANOTHER_MEETING,
    /** A person could not get there, or away, in time. */
    TRAVEL,
    /** A person has as many meetings on that date as they can attend. */
    DAILY_LIMIT,
    /** No candidate room is open, free and large enough. */
    NO_ROOM,
    /** The room has no chair left. */
    ROOM_FULL,
    /** The series would be too close to its neighbour. */
    TOO_CLOSE,
    /** The day is not worked, or the part of the plan is frozen. */
    NO_DATE,
    /** The meeting where a patient could be discussed is not held. */
    MEETING_NOT_HELD,
    /** The meeting is before the first or after the last date of the discussion. */
    OUTSIDE_WINDOW,
    /** No GP of the patient's practice is at the meeting. */
    NO_GP,
    /** A role that the discussion needs is not at the meeting. */
    NO_ROLE,
    /** The meeting has too few minutes left. */
    NO_MINUTES,
    /** The discussion that this one follows is at no meeting, or not early enough. */
    FOLLOWS_TOO_SOON,
    /** Nothing stands against it: a longer search may find it. */
    NOTHING
}
