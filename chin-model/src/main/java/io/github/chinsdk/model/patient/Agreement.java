package io.github.chinsdk.model.patient;

/** An answer on the five-point scale. */
public enum Agreement {
    /** 1. */
    STRONGLY_DISAGREE,
    /** 2. */
    DISAGREE,
    /** 3: neither agrees nor disagrees. */
    NEITHER,
    /** 4. */
    AGREE,
    /** 5. */
    STRONGLY_AGREE
}
