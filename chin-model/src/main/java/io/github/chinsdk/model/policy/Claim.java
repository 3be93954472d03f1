package io.github.chinsdk.model.policy;

import com.fasterxml.jackson.annotation.JsonIgnore;
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
        new Statement(path, subject, source, lowest, highest);
        Require.present("computed", computed);
        Require.text("basis", basis);
    }

    /**
     * What a document states, with what follows.
     *
     * @param stated the statement
     * @param computed the figure that follows
     * @param basis from what it follows
     * @return the claim
     */
    public static Claim of(Statement stated, Figure computed, String basis) {
        return new Claim(
                stated.path(), stated.subject(), stated.source(), stated.lowest(), stated.highest(), computed, basis);
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

    /** {@return what the document states} */
    @JsonIgnore
    public Statement statement() {
        return new Statement(path, subject, source, lowest, highest);
    }

    /** {@return true if the computed figure has the stated unit and lies in the stated range, ends included} */
    public boolean holds() {
        return statement().allows(computed);
    }

    /** {@return stated and computed in one sentence, whether they agree or not} */
    public String sentence() {
        return subject + ": " + source + " states " + statement().words() + "; computed " + computed.words() + " ("
                + basis + ").";
    }
}
