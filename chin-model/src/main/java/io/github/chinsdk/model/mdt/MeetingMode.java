package io.github.chinsdk.model.mdt;

/** How a team meets. */
public enum MeetingMode {
    /** In a room. */
    FACE_TO_FACE,
    /** By telephone or video, with no room. */
    VIRTUAL
}
