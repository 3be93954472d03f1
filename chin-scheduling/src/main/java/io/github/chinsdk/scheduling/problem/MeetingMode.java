package io.github.chinsdk.scheduling.problem;

/** How one meeting is held. */
public enum MeetingMode {
    /** In a room. */
    FACE_TO_FACE,
    /** On screen, with no room. */
    VIRTUAL
}
