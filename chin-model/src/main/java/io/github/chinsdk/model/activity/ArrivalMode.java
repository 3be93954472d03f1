package io.github.chinsdk.model.activity;

/** How a patient came to a department. */
public enum ArrivalMode {
    /** By ambulance of any kind. */
    AMBULANCE,
    /** Otherwise. */
    OTHER,
    /** Not known. */
    NOT_KNOWN
}
