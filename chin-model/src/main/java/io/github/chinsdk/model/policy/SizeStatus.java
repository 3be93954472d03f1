package io.github.chinsdk.model.policy;

/** Where the size of a network lies. */
public enum SizeStatus {
    /** Fewer people than the range begins with. */
    UNDER,
    /** Within the range, ends included. */
    WITHIN,
    /** More people than the range ends with. */
    OVER
}
