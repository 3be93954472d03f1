package io.github.chinsdk.model.organisation;

/** Whether the teams of a CHIN share a building. */
public enum ChinDelivery {
    /** The teams work together from where they are. */
    VIRTUAL,
    /** The teams share a building. */
    PHYSICAL,
    /** Some share a building, others join from where they are. */
    HYBRID
}
