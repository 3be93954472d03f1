package io.github.chinsdk.model.population;

import io.github.chinsdk.model.identity.GssCode;
import io.github.chinsdk.model.identity.LsoaCode;
import io.github.chinsdk.model.internal.Refusal;
import java.util.Locale;
import java.util.Objects;

/**
 * How deprived a small area is: its rank in the Index of Multiple Deprivation 2019.
 *
 * @param area the area
 * @param localAuthority in which it lies
 * @param rank 1 (most deprived) to {@value #AREAS_2019}
 */
public record AreaDeprivation(LsoaCode area, GssCode localAuthority, int rank) {

    /** How many areas of England were ranked in 2019. */
    public static final int AREAS_2019 = 32_844;

    /**
     * Checks the rank.
     *
     * @throws IllegalArgumentException if it is not 1 to {@value #AREAS_2019}
     */
    public AreaDeprivation {
        Objects.requireNonNull(area, "area");
        Objects.requireNonNull(localAuthority, "localAuthority");
        if (rank < 1 || rank > AREAS_2019) {
            throw Refusal.of(
                    String.format(Locale.ROOT, "rank must be in [1, %s], was %s", AREAS_2019, rank),
                    "Maybe this is a score, or a rank of another year.");
        }
    }

    /** {@return the tenth of all areas to which this one belongs} */
    public DeprivationDecile decile() {
        return DeprivationDecile.ofRank(rank, AREAS_2019);
    }

    /** {@return the fifth of all areas to which this one belongs} */
    public DeprivationQuintile quintile() {
        return decile().quintile();
    }
}
