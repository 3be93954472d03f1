package io.github.chinsdk.kpi.counting;

import java.io.Serializable;
import java.util.Locale;

/**
 * What is counted for whom: a cell for each unit (a practice, a network), stratum (an age band by sex, or one stratum for
 * all) and measure (a numerator or denominator of a KPI).
 *
 * @param units the units
 * @param strata the strata
 * @param measures the measures
 */
public record CountLayout(Dictionary units, Dictionary strata, Dictionary measures) implements Serializable {

    /**
     * Checks that the cells fit an array.
     *
     * @throws IllegalArgumentException if there are more than 2<sup>31</sup> - 9 cells
     */
    public CountLayout {
        long cells = (long) units.size() * strata.size() * measures.size();
        if (cells > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "units x strata x measures must fit one array, were %d x %d x %d\nMaybe count the measures in several runs.",
                    units.size(),
                    strata.size(),
                    measures.size()));
        }
    }

    /**
     * {@return the number of cells}
     */
    public int cells() {
        return units.size() * strata.size() * measures.size();
    }

    /** Where the measures of a unit and stratum begin in the cells. */
    int base(int unit, int stratum) {
        return (unit * strata.size() + stratum) * measures.size();
    }
}
