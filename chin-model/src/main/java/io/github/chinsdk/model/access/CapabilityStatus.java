package io.github.chinsdk.model.access;

/** How far an organisation is with a capability. */
public enum CapabilityStatus {
    /** Nothing is agreed. */
    NOT_PLANNED,
    /** Agreed and not yet in use. */
    PLANNED,
    /** In use. */
    LIVE
}
