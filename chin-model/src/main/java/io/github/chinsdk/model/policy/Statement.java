package io.github.chinsdk.model.policy;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.chinsdk.model.internal.Require;
import java.math.BigDecimal;

/**
 * What a document states: a figure, a range, or a round figure with the room that "about" leaves.
 *
 * @param path where it is stated, as in {@code section 3, table 2}
 * @param subject what it is about, the same words wherever the same thing is meant
 * @param source the document that states it
 * @param lowest the figure stated, or the lower end of what is stated, inclusive
 * @param highest the same figure again, or the upper end, inclusive, in the same unit
 */
public record Statement(
        @JsonProperty(required = true) String path,
        @JsonProperty(required = true) String subject,
        @JsonProperty(required = true) String source,
        @JsonProperty(required = true) Figure lowest,
        @JsonProperty(required = true) Figure highest) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * Checks the parts and the order of the range.
     *
     * @throws IllegalArgumentException if a part is missing, or the ends of the range differ in unit or are swapped
     */
    public Statement {
        Require.text("path", path);
        Require.text("subject", subject);
        Require.text("source", source);
        Require.present("lowest", lowest);
        Require.present("highest", highest);
        if (!lowest.unit().equals(highest.unit()) || lowest.value().compareTo(highest.value()) > 0) {
            throw Require.refusal(
                    "lowest must be <= highest in the same unit, were %s and %s\nMaybe the two are swapped, or the paper mixes units: then make two claims.",
                    lowest.words(), highest.words());
        }
    }

    /**
     * An exact figure.
     *
     * @param path where it is stated
     * @param subject what it is about
     * @param source the document that states it
     * @param stated the figure
     * @return the statement
     */
    public static Statement exactly(String path, String subject, String source, Figure stated) {
        return new Statement(path, subject, source, stated, stated);
    }

    /**
     * A round figure, as in "c. 50,000" or "~80k".
     *
     * @param path where it is stated
     * @param subject what it is about
     * @param source the document that states it
     * @param stated the figure, at least 0
     * @param tolerancePercent how far "about" reaches to either side, in percent of the figure, 0 to 100; the reader's
     *     choice, as documents do not say
     * @return the statement
     * @throws IllegalArgumentException if the figure is negative or the tolerance out of range
     */
    public static Statement about(
            String path, String subject, String source, Figure stated, BigDecimal tolerancePercent) {
        if (tolerancePercent.signum() < 0
                || tolerancePercent.compareTo(HUNDRED) > 0
                || stated.value().signum() < 0) {
            throw Require.refusal(
                    "tolerancePercent must be from 0 to 100 of a figure that is not negative, was %s of %s\nMaybe it is a share: 5 means 5%%.",
                    tolerancePercent.toPlainString(), stated.words());
        }
        BigDecimal room = stated.value().multiply(tolerancePercent).divide(HUNDRED);
        return new Statement(
                path,
                subject,
                source,
                new Figure(stated.value().subtract(room), stated.unit()),
                new Figure(stated.value().add(room), stated.unit()));
    }

    /**
     * Whether a figure agrees with what is stated.
     *
     * @param figure the figure
     * @return true if it has the stated unit and lies in the stated range, ends included
     */
    public boolean allows(Figure figure) {
        return lowest.unit().equals(figure.unit())
                && lowest.value().compareTo(figure.value()) <= 0
                && figure.value().compareTo(highest.value()) <= 0;
    }

    /**
     * Whether this and another statement can both be true.
     *
     * @param other a statement about the same thing
     * @return true if a figure exists that both allow
     */
    public boolean agreesWith(Statement other) {
        return lowest.unit().equals(other.lowest.unit())
                && lowest.value().compareTo(other.highest.value()) <= 0
                && other.lowest.value().compareTo(highest.value()) <= 0;
    }

    /** {@return the figure or range as a sentence says it, as in {@code 50,000 to 80,000 people}} */
    public String words() {
        return lowest.value().compareTo(highest.value()) == 0
                ? lowest.words()
                : lowest.number() + " to " + highest.words();
    }
}
