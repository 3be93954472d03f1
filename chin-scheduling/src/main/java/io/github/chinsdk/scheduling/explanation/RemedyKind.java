package io.github.chinsdk.scheduling.explanation;

/** What a small change gives. */
public enum RemedyKind {
    /** No change at all: a longer search of the network mends it. */
    LONGER_SEARCH,
    /** More time of one person on one date. */
    PERSON_TIME,
    /** One more meeting on a date for one person. */
    PERSON_MEETING,
    /** A further room for one meeting. */
    ROOM,
    /** A longer window for one meeting. */
    MEETING_DATE,
    /** A longer meeting. */
    MEETING_LENGTH,
    /** A later last date for one discussion. */
    DISCUSSION_DATE
}
