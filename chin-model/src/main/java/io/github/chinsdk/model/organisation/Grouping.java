package io.github.chinsdk.model.organisation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.chinsdk.model.internal.Refusal;
import java.util.Objects;

/**
 * In which respect one organisation belongs to another. A practice may belong to a CHIN, a PCN, a borough and a pilot at
 * once, each in its own grouping; within one grouping it should belong to one at a time. The constants are no more than
 * names: a grouping of the caller's own is treated the same in everything.
 *
 * @param name 1 to 40 capital letters, digits and underscores
 */
public record Grouping(String name) implements Comparable<Grouping> {

    /** Members of a CHIN. */
    public static final Grouping CHIN = new Grouping("CHIN");

    /** Members of a primary care network. */
    public static final Grouping PCN = new Grouping("PCN");

    /** CHINs, or practices, that a quality improvement support team supports; a large CHIN may have several teams at once. */
    public static final Grouping QIST = new Grouping("QIST");

    /** Practices that an extended-access hub serves. */
    public static final Grouping HUB = new Grouping("HUB");

    /** Practices and sites that serve as satellites of an extended-access hub. */
    public static final Grouping SATELLITE = new Grouping("SATELLITE");

    /** What lies in a borough. */
    public static final Grouping BOROUGH = new Grouping("BOROUGH");

    /** Members of a clinical commissioning group, and of what came before and after it. */
    public static final Grouping COMMISSIONER = new Grouping("COMMISSIONER");

    /** What belongs to an STP or ICB. */
    public static final Grouping SYSTEM = new Grouping("SYSTEM");

    /** What belongs to a region of NHS England. */
    public static final Grouping REGION = new Grouping("REGION");

    /** What belongs to a country. */
    public static final Grouping COUNTRY = new Grouping("COUNTRY");

    private static final int MAX_LENGTH = 40;

    /**
     * Checks the name.
     *
     * @throws IllegalArgumentException if it is not 1 to 40 capital letters, digits and underscores
     */
    public Grouping {
        Objects.requireNonNull(name, "grouping");
        if (name.isEmpty()
                || name.length() > MAX_LENGTH
                || !name.chars().allMatch(c -> (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_')) {
            throw Refusal.of(
                    "grouping must be 1 to 40 capital letters, digits and underscores, was " + Refusal.quoted(name),
                    "Maybe write \"FRAILTY_PILOT\".");
        }
    }

    /**
     * Reads the text form.
     *
     * @param text the name
     * @return the grouping
     * @throws IllegalArgumentException if it is not 1 to 40 capital letters, digits and underscores
     */
    @JsonCreator
    public static Grouping parse(String text) {
        return new Grouping(text);
    }

    @Override
    public int compareTo(Grouping other) {
        return name.compareTo(other.name);
    }

    /** {@return the name} */
    @JsonValue
    @Override
    public String toString() {
        return name;
    }
}
