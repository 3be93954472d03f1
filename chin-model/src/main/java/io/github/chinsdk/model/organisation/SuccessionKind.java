package io.github.chinsdk.model.organisation;

/** How much of an organisation went over to its successor. */
public enum SuccessionKind {
    /** All of it: the predecessor closed, and its patients are the successor's. */
    MERGED_INTO,
    /** A part: which patients went cannot be told from counts. */
    SPLIT_INTO
}
