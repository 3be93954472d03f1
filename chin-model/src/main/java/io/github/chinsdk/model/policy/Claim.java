package io.github.chinsdk.model.policy;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.chinsdk.model.internal.Require;

/**
 * What a document states, beside what follows from figures: to be reported where they differ, never to be repaired.
 *
 * @param path where it is stated, as in {@code risks[8].residual.statedScore} or {@code section 3, table 2}
 * @param subject what it is about, as in {@code registered population of Islington}
 * @param source the document that states it
 * @param lowest the figure stated, or the lower end where a range or a round figure is stated, inclusive
 * @param highest the same figure again, or the upper end, inclusive, in the same unit
 * @param computed the figure that follows
 * @param basis from what it follows, as in {@code sum of the list sizes, QOF 2016/17}
 */
public record Claim(
        @JsonProperty(required = true) String path,
        @JsonProperty(required = true) String subject,
        @JsonProperty(required = true) String source,
        @JsonProperty(required = true) Figure lowest,
        @JsonProperty(required = true) Figure highest,
        @JsonProperty(required = true) Figure computed,
        @JsonProperty(required = true) String basis) {

    /**
     * Checks the parts and the order of the range.
     *
     * @throws IllegalArgumentException if a part is missing, or the ends of the range differ in unit or are swapped
     */
    public Claim {
        Require.text("path", path);
        Require.text("subject", subject);
        Require.text("source", source);
        Require.present("lowest", lowest);
        Require.present("highest", highest);
        Require.present("computed", computed);
        Require.text("basis", basis);
        if (!lowest.unit().equals(highest.unit()) || lowest.value().compareTo(highest.value()) > 0) {
            throw Require.refusal(
                    "lowest must be <= highest in the same unit, were %s and %s\nMaybe the two are swapped, or the paper mixes units: then make two claims.",
                    lowest.words(), highest.words());
        }
    }

    /**
     * A claim of one exact figure.
     *
     * @param path where it is stated
     * @param subject what it is about
     * @param source the document that states it
     * @param stated the figure stated
     * @param computed the figure that follows
     * @param basis from what it follows
     * @return the claim
     */
    public static Claim exactly(
            String path, String subject, String source, Figure stated, Figure computed, String basis) {
        return new Claim(path, subject, source, stated, stated, computed, basis);
    }

    /** {@return true if the computed figure has the stated unit and lies in the stated range, ends included} */
    public boolean holds() {
        return lowest.unit().equals(computed.unit())
                && lowest.value().compareTo(computed.value()) <= 0
                && computed.value().compareTo(highest.value()) <= 0;
    }

    /** {@return stated and computed in one sentence, whether they agree or not} */
    public String sentence() {
        String stated = lowest.value().compareTo(highest.value()) == 0
                ? lowest.words()
                : lowest.words() + " to " + highest.words();
        return subject + ": " + source + " states " + stated + "; computed " + computed.words() + " (" + basis + ").";
    }
}
