package io.github.chinsdk.kpi.inequality;

import java.util.Locale;
import java.util.stream.IntStream;

/** Which quantile each area fell into, and which quantiles stayed empty. */
public final class QuantileAssignment {

    /** What became of a quantile. */
    public enum QuantileStatus {
        /** It holds areas. */
        FILLED,
        /** It holds none: areas with equal values share a quantile, and they took its place. */
        EMPTY_BECAUSE_OF_TIES,
        /** Nothing was assigned: fewer areas have a value than there are quantiles. */
        TOO_FEW_AREAS
    }

    private final int quantiles;
    private final int areasWithValue;
    private final int[] assigned;
    private final boolean[] filled;

    QuantileAssignment(int quantiles, int areasWithValue, int[] assigned) {
        this.quantiles = quantiles;
        this.areasWithValue = areasWithValue;
        this.assigned = assigned;
        this.filled = new boolean[quantiles + 1];
        for (int quantile : assigned) {
            filled[quantile] = true;
        }
    }

    /**
     * {@return how many quantiles there are}
     */
    public int quantiles() {
        return quantiles;
    }

    /**
     * Whether an area has a quantile.
     *
     * @param area the position of the area, from 0
     * @return true if it has
     */
    public boolean isAssigned(int area) {
        return assigned[area] > 0;
    }

    /**
     * The quantile of an area.
     *
     * @param area the position of the area, from 0
     * @return 1 to {@link #quantiles()}
     * @throws IllegalStateException with the reason if it has none
     */
    public int quantile(int area) {
        if (!isAssigned(area)) {
            throw new IllegalStateException(String.format(
                    Locale.ROOT, "no quantile for area %d: %s\nMaybe ask isAssigned(area) first.", area, reason(area)));
        }
        return assigned[area];
    }

    /**
     * Why an area has no quantile.
     *
     * @param area the position of the area, from 0
     * @return one sentence, or the empty text where it has one
     */
    public String reason(int area) {
        if (isAssigned(area)) {
            return "";
        }
        return areasWithValue < quantiles
                ? String.format(
                        Locale.ROOT, "only %d areas have a value, fewer than %d quantiles", areasWithValue, quantiles)
                : "the area has no finite value";
    }

    /**
     * The quantiles as an array of the caller's own.
     *
     * @param inPlaceOfNone what to write for an area without a quantile, for example 0
     * @return a new array, an area a cell
     */
    public int[] toArray(int inPlaceOfNone) {
        return IntStream.of(assigned)
                .map(quantile -> quantile > 0 ? quantile : inPlaceOfNone)
                .toArray();
    }

    /**
     * What became of a quantile.
     *
     * @param quantile 1 to {@link #quantiles()}
     * @return its status
     * @throws IllegalArgumentException if there is no such quantile
     */
    public QuantileStatus status(int quantile) {
        if (quantile < 1 || quantile > quantiles) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "quantile must be in [1, %d], was %d\nMaybe count quantiles from 1.",
                    quantiles,
                    quantile));
        }
        if (areasWithValue < quantiles) {
            return QuantileStatus.TOO_FEW_AREAS;
        }
        return filled[quantile] ? QuantileStatus.FILLED : QuantileStatus.EMPTY_BECAUSE_OF_TIES;
    }

    /**
     * {@return the quantiles that hold no area, ascending}
     */
    public int[] emptyQuantiles() {
        return IntStream.rangeClosed(1, quantiles)
                .filter(quantile -> status(quantile) != QuantileStatus.FILLED)
                .toArray();
    }
}
