package io.github.chinsdk.model.programme;

/** Where a milestone stands, in the colours that programme reports use. */
public enum Rag {
    /** Delivered, whether in time or late. */
    COMPLETE,
    /** Expected no later than planned. */
    GREEN,
    /** Expected late, by no more than the tolerance. */
    AMBER,
    /** Expected later than the tolerance allows, or already due and not delivered. */
    RED
}
