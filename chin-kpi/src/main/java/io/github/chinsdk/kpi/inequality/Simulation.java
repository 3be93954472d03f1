package io.github.chinsdk.kpi.inequality;

import java.util.Locale;

/**
 * A reproducible simulation: the same seed gives the same bits on every machine. Each unit starts from the seed anew, so
 * its interval does not depend on which other units are calculated with it.
 *
 * @param repetitions how many draws, 1,000 to 10,000,000
 * @param seed any number
 */
public record Simulation(int repetitions, long seed) {

    private static final int FEWEST = 1_000;
    private static final int MOST = 10_000_000;

    /**
     * Checks the number of repetitions.
     *
     * @throws IllegalArgumentException if it is outside 1,000 to 10,000,000
     */
    public Simulation {
        if (repetitions < FEWEST || repetitions > MOST) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "repetitions must be in [%d, %d], was %d\nMaybe 100,000, as is published.",
                    FEWEST,
                    MOST,
                    repetitions));
        }
    }
}
