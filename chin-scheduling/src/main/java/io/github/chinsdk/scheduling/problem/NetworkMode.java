package io.github.chinsdk.scheduling.problem;

/** How a network meets; information only, since each meeting says its own mode. */
public enum NetworkMode {
    /** Always in a room. */
    FACE_TO_FACE,
    /** Always on screen. */
    VIRTUAL,
    /** Some meetings in a room and some on screen. */
    MIXED
}
