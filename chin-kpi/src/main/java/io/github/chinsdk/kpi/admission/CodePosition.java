package io.github.chinsdk.kpi.admission;

/** Where in an episode a code of a list has to stand. */
public enum CodePosition {
    /** In the first place: the primary diagnosis. */
    PRIMARY,
    /** In any place. */
    ANY
}
