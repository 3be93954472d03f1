package io.github.chinsdk.model.organisation;

/** Whether ODS counts an organisation as working. */
public enum OdsStatus {
    /** Working; A. */
    ACTIVE,
    /** Closed; C. */
    CLOSED,
    /** Not working for now; D. */
    DORMANT,
    /** Not working yet; P. */
    PROPOSED
}
