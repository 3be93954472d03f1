package io.github.chinsdk.model.programme;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.chinsdk.model.internal.Require;
import java.util.List;

/**
 * The five-by-five matrix: which band each score falls in.
 *
 * @param bands from the lowest to the highest; each begins where the one before it ends, the last one ends at 25
 */
public record RiskMatrix(@JsonProperty(required = true) List<RiskBand> bands) {

    /**
     * Checks that the bands rise and cover every score.
     *
     * @throws IllegalArgumentException if the bands do not rise strictly or do not end at 25
     */
    public RiskMatrix {
        bands = Require.someOf("bands", bands);
        int previous = 0;
        for (RiskBand band : bands) {
            if (band.highestScore() <= previous) {
                throw Require.refusal(
                        "bands must rise, '%s' ends at %d after one that ends at %d\nMaybe list them from the lowest scores to the highest.",
                        band.name(), band.highestScore(), previous);
            }
            previous = band.highestScore();
        }
        if (previous != 25) {
            throw Require.refusal(
                    "bands must cover every score to 25, the last ends at %d\nMaybe the band of the highest scores is missing.",
                    previous);
        }
    }

    /**
     * The bands in common NHS use: 1 to 3 low, 4 to 6 moderate, 8 to 12 high, 15 to 25 extreme.
     *
     * <p>These are the bands usually credited to the National Patient Safety Agency's risk matrix; they were <strong>not
     * verified</strong> against its publication for this release, so pass your organisation's own where it has some. No
     * product of two levels is 7, 13 or 14.
     *
     * @return the four bands
     */
    public static RiskMatrix usual() {
        return new RiskMatrix(List.of(
                new RiskBand("low", 3),
                new RiskBand("moderate", 6),
                new RiskBand("high", 12),
                new RiskBand("extreme", 25)));
    }

    /**
     * The band of a rating, by its computed score.
     *
     * @param rating the rating
     * @return the band that its score falls in
     */
    public RiskBand bandOf(RiskRating rating) {
        for (RiskBand band : bands) {
            if (rating.score() <= band.highestScore()) {
                return band;
            }
        }
        throw new AssertionError("bands end at 25");
    }
}
