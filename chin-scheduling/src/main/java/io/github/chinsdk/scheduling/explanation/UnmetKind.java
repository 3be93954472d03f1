package io.github.chinsdk.scheduling.explanation;

/** What a schedule leaves undone on the medium level. */
public enum UnmetKind {
    /** A meeting is not held (M1). */
    MEETING_NOT_HELD,
    /** A mandatory seat of a meeting that is held is empty (M2). */
    SEAT_EMPTY,
    /** A mandatory discussion is at no meeting (M3). */
    DISCUSSION_LEFT_OUT
}
