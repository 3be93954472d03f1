package io.github.chinsdk.model.population;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.chinsdk.model.internal.Refusal;
import java.util.Locale;

/**
 * A tenth of the small areas of a country, ordered by deprivation: 1 is the most deprived, as the English Indices of
 * Deprivation number them.
 *
 * @param value 1 (most deprived) to 10 (least deprived)
 */
public record DeprivationDecile(int value) implements Comparable<DeprivationDecile> {

    private static final int LEAST_DEPRIVED = 10;

    /**
     * Checks the range.
     *
     * @throws IllegalArgumentException if the value is not 1 to 10
     */
    public DeprivationDecile {
        if (value < 1 || value > LEAST_DEPRIVED) {
            throw Refusal.of(
                    "deprivationDecile must be in [1, 10], was " + value,
                    "Maybe this is a rank or a score: use ofRank.");
        }
    }

    /**
     * Reads the text form.
     *
     * @param text {@code "1"} (most deprived) to {@code "10"}
     * @return the decile
     * @throws IllegalArgumentException if the text is not a number from 1 to 10
     */
    @JsonCreator
    public static DeprivationDecile parse(String text) {
        for (int value = 1; value <= LEAST_DEPRIVED; value++) {
            if (text.equals(Integer.toString(value))) {
                return new DeprivationDecile(value);
            }
        }
        throw Refusal.of(
                "deprivationDecile must be a number from 1 to 10, was " + Refusal.quoted(text),
                "Maybe remove words such as \"decile\"; 1 is the most deprived.");
    }

    /**
     * The decile of an area from its rank: the areas in order, cut into ten parts as equal as can be. Of the 32,844 areas
     * of the Index of Multiple Deprivation 2019, ranks 1 to 3,284 are decile 1 (Ministry of Housing, Communities and Local
     * Government, The English Indices of Deprivation 2019, File 1).
     *
     * @param rank the rank of the area, 1 for the most deprived
     * @param areaCount how many areas were ranked
     * @return the decile
     * @throws IllegalArgumentException if the rank is not 1 to the number of areas
     */
    public static DeprivationDecile ofRank(int rank, long areaCount) {
        if (rank < 1 || rank > areaCount) {
            throw Refusal.of(
                    String.format(Locale.ROOT, "rank must be in [1, %s], was %s", areaCount, rank),
                    "Maybe the rank is of another year: the Index of Multiple Deprivation 2019 ranks 32,844 areas.");
        }
        return new DeprivationDecile((int) (((long) rank * LEAST_DEPRIVED + areaCount - 1) / areaCount));
    }

    /** {@return the quintile that holds this decile} */
    public DeprivationQuintile quintile() {
        return new DeprivationQuintile((value + 1) / 2);
    }

    /** Most deprived first. */
    @Override
    public int compareTo(DeprivationDecile other) {
        return Integer.compare(value, other.value);
    }

    /** {@return the number} */
    @JsonValue
    @Override
    public String toString() {
        return Integer.toString(value);
    }
}
