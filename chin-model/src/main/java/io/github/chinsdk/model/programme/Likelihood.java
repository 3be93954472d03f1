package io.github.chinsdk.model.programme;

import io.github.chinsdk.model.internal.Require;

/**
 * How likely a risk is to happen, on the five-point scale of NHS risk registers.
 *
 * <p>The level is the ordinal number that a register prints; the words follow the usual NHS scale and were not read in
 * an official source for this release, so rely on the number.
 */
public enum Likelihood {
    /** Level 1: this will probably never happen. */
    RARE,
    /** Level 2: not expected, but possible. */
    UNLIKELY,
    /** Level 3: might happen occasionally. */
    POSSIBLE,
    /** Level 4: will probably happen. */
    LIKELY,
    /** Level 5: will undoubtedly happen, possibly often. */
    ALMOST_CERTAIN;

    /** {@return the level, from 1 to 5} */
    public int level() {
        return ordinal() + 1;
    }

    /**
     * The likelihood of a printed level.
     *
     * @param level from 1 to 5
     * @return the likelihood
     * @throws IllegalArgumentException if the level is not from 1 to 5
     */
    public static Likelihood ofLevel(int level) {
        return values()[Require.between("likelihood", 1, 5, level) - 1];
    }
}
