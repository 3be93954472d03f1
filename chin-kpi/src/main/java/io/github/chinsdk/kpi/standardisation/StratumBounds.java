package io.github.chinsdk.kpi.standardisation;

import io.github.chinsdk.kpi.internal.Columns;
import java.io.Serial;
import java.io.Serializable;
import java.util.Locale;

/** How many units and strata there are, and the errors of numbers outside. */
record StratumBounds(int units, int strata) implements Serializable {

    @Serial
    private static final long serialVersionUID = 1;

    /** Holds one row's numbers to the bounds. */
    void check(int unit, int stratum) {
        if (isOutside(unit, stratum)) {
            throw outside("", unit, stratum);
        }
    }

    /** Holds every row's numbers to the bounds, and the lengths to each other. */
    void checkRows(int[] unitOfRow, int[] stratumOfRow, int eventRows, int populationRows) {
        Columns.sameLength("stratumOfRow", stratumOfRow.length, "unitOfRow", unitOfRow.length);
        Columns.sameLength("rowEvents", eventRows, "unitOfRow", unitOfRow.length);
        Columns.sameLength("rowPopulations", populationRows, "unitOfRow", unitOfRow.length);
        for (int row = 0; row < unitOfRow.length; row++) {
            if (isOutside(unitOfRow[row], stratumOfRow[row])) {
                throw outside("row " + row + ": ", unitOfRow[row], stratumOfRow[row]);
            }
        }
    }

    private boolean isOutside(int unit, int stratum) {
        return unit < 0 || unit >= units || stratum < 0 || stratum >= strata;
    }

    private IndexOutOfBoundsException outside(String where, int unit, int stratum) {
        return new IndexOutOfBoundsException(String.format(
                Locale.ROOT,
                "%sunit and stratum must be in [0, %d) and [0, %d), were %d and %d\nMaybe number both from 0.",
                where,
                units,
                strata,
                unit,
                stratum));
    }
}
