package io.github.chinsdk.model.population;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.chinsdk.model.internal.Refusal;
import java.util.Objects;
import java.util.Optional;

/**
 * One cell of a population divided by age and sex, and by deprivation where it is known.
 *
 * <p>Text form: {@code "65-69|FEMALE"}, or {@code "65-69|FEMALE|1"} with the quintile.
 *
 * @param ageBand the ages
 * @param sex the sex
 * @param deprivation the quintile of deprivation; empty: not divided by it
 */
public record Stratum(AgeBand ageBand, Sex sex, Optional<DeprivationQuintile> deprivation)
        implements Comparable<Stratum> {

    /** Checks that all parts are given. */
    public Stratum {
        Objects.requireNonNull(ageBand, "ageBand");
        Objects.requireNonNull(sex, "sex");
        Objects.requireNonNull(deprivation, "deprivation");
    }

    /**
     * A cell by age and sex.
     *
     * @param ageBand the ages
     * @param sex the sex
     * @return the cell, not divided by deprivation
     */
    public static Stratum of(AgeBand ageBand, Sex sex) {
        return new Stratum(ageBand, sex, Optional.empty());
    }

    /**
     * A cell by age, sex and deprivation.
     *
     * @param ageBand the ages
     * @param sex the sex
     * @param deprivation the quintile
     * @return the cell
     */
    public static Stratum of(AgeBand ageBand, Sex sex, DeprivationQuintile deprivation) {
        return new Stratum(ageBand, sex, Optional.of(deprivation));
    }

    /**
     * Reads the text form.
     *
     * @param text age band and sex, and the quintile if there is one, with | between them
     * @return the cell
     * @throws IllegalArgumentException if the text is no cell
     */
    @JsonCreator
    public static Stratum parse(String text) {
        String[] parts = text.split("\\|", -1);
        return switch (parts.length) {
            case 2 -> of(AgeBand.parse(parts[0]), Sex.parse(parts[1]));
            case 3 -> of(AgeBand.parse(parts[0]), Sex.parse(parts[1]), DeprivationQuintile.parse(parts[2]));
            default ->
                throw Refusal.of(
                        "stratum must be age band and sex with | between them, was " + Refusal.quoted(text),
                        "Maybe write \"65-69|FEMALE\".");
        };
    }

    /** Younger first, then by sex, then the most deprived first. */
    @Override
    public int compareTo(Stratum other) {
        // By hand, since every sorted map of counts comes here for each cell.
        int byAge = ageBand.compareTo(other.ageBand);
        if (byAge != 0) {
            return byAge;
        }
        int bySex = sex.compareTo(other.sex);
        return bySex != 0 ? bySex : Integer.compare(quintile(), other.quintile());
    }

    private int quintile() {
        return deprivation.isPresent() ? deprivation.get().value() : 0;
    }

    /** {@return the text form} */
    @JsonValue
    @Override
    public String toString() {
        return ageBand + "|" + sex + deprivation.map(quintile -> "|" + quintile).orElse("");
    }
}
