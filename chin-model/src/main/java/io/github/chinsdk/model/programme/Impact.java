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
    NEGLIGIBLE(1),
    /** Level 2. */
    MINOR(2),
    /** Level 3. */
    MODERATE(3),
    /** Level 4. */
    MAJOR(4),
    /** Level 5. */
    CATASTROPHIC(5);

    private final int level;

    Impact(int level) {
        this.level = level;
    }

    /** {@return the level, from 1 to 5} */
    public int level() {
        return level;
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
