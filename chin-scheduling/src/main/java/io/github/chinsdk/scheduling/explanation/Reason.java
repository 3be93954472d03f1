package io.github.chinsdk.scheduling.explanation;

import io.github.chinsdk.scheduling.Justification;

/**
 * Why something cannot be.
 *
 * @param kind the reason
 * @param justification the things concerned and the words
 */
public record Reason(ReasonKind kind, Justification justification) {

    /** {@return the words} */
    public String words() {
        return justification.words();
    }

    /** {@return the words} */
    @Override
    public String toString() {
        return words();
    }
}
