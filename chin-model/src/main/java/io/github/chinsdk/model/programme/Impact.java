package io.github.chinsdk.model.programme;

import io.github.chinsdk.model.internal.Require;

/**
 * How bad a risk would be if it happened, on the five-point scale of NHS risk registers.
 *
 * <p>The level is the ordinal number that a register prints; the words follow the usual NHS scale and were not read in
 * an official source for this release, so rely on the number.
 */
public enum Impact {
    /** Level 1. */
    NEGLIGIBLE,
    /** Level 2. */
    MINOR,
    /** Level 3. */
    MODERATE,
    /** Level 4. */
    MAJOR,
    /** Level 5. */
    CATASTROPHIC;

    /** {@return the level, from 1 to 5} */
    public int level() {
        return ordinal() + 1;
    }

    /**
     * The impact of a printed level.
     *
     * @param level from 1 to 5
     * @return the impact
     * @throws IllegalArgumentException if the level is not from 1 to 5
     */
    public static Impact ofLevel(int level) {
        return values()[Require.between("impact", 1, 5, level) - 1];
    }
}
