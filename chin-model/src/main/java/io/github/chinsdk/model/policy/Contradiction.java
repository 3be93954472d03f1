package io.github.chinsdk.model.policy;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.chinsdk.model.internal.Require;

/**
 * Two statements about one thing that cannot both be true.
 *
 * @param first the one that comes first
 * @param second the other
 */
public record Contradiction(
        @JsonProperty(required = true) Statement first,
        @JsonProperty(required = true) Statement second) {

    /**
     * Checks that both are about one thing and that they do contradict each other.
     *
     * @throws IllegalArgumentException if a part is missing, the subjects differ, or both statements can be true
     */
    public Contradiction {
        Require.present("first", first);
        Require.present("second", second);
        if (!first.subject().equals(second.subject()) || first.agreesWith(second)) {
            throw Require.refusal(
                    "first and second must be of one subject and disagree, were %s of %s and %s of %s\nMaybe ask ConsistencyCheck.contradictions for the pairs that do.",
                    first.words(), first.subject(), second.words(), second.subject());
        }
    }

    /** {@return both statements and their places in one sentence} */
    public String sentence() {
        return first.subject() + ": " + first.source() + " (" + first.path() + ") states " + first.words() + "; "
                + second.source() + " (" + second.path() + ") states " + second.words() + ".";
    }
}
