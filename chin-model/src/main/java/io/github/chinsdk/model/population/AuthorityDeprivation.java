package io.github.chinsdk.model.population;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.chinsdk.model.identity.GssCode;
import io.github.chinsdk.model.internal.Require;

/**
 * How deprived a borough is among the authorities of England in one edition of an index, as papers print it: Islington the
 * 24th most deprived, and the 11th before (Islington Integrated Networks, December 2017).
 *
 * @param authority the borough or other authority
 * @param index which index
 * @param edition the year of the edition, 2004 to 2199
 * @param rank 1 (most deprived) to {@code authorities}
 * @param authorities how many were ranked, as 326 in 2015
 */
public record AuthorityDeprivation(
        @JsonProperty(required = true) GssCode authority,
        @JsonProperty(required = true) DeprivationIndex index,
        @JsonProperty(required = true) int edition,
        @JsonProperty(required = true) int rank,
        @JsonProperty(required = true) int authorities) {

    /**
     * Checks the rank.
     *
     * @throws IllegalArgumentException if a part is missing or out of range
     */
    public AuthorityDeprivation {
        Require.present("authority", authority);
        Require.present("index", index);
        Require.between("edition", 2004, 2199, edition);
        Require.between("authorities", 1, 1_000, authorities);
        Require.between("rank", 1, authorities, rank);
    }

    /** {@return the tenth of all authorities to which this one belongs} */
    public DeprivationDecile decile() {
        return DeprivationDecile.ofRank(rank, authorities);
    }
}
