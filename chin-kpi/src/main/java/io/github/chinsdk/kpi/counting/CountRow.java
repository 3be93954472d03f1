package io.github.chinsdk.kpi.counting;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Locale;

/**
 * The counts of one unit and stratum.
 *
 * @param unit the unit
 * @param stratum the stratum
 * @param counts a count for each measure of the snapshot, each at least 0
 */
public record CountRow(String unit, String stratum, List<Long> counts) {

    /**
     * Checks the counts.
     *
     * @param unit the unit
     * @param stratum the stratum
     * @param counts the counts
     * @throws IllegalArgumentException if a count is negative
     */
    @JsonCreator
    public CountRow(
            @JsonProperty(value = "unit", required = true) String unit,
            @JsonProperty(value = "stratum", required = true) String stratum,
            @JsonProperty(value = "counts", required = true) List<Long> counts) {
        this.unit = unit;
        this.stratum = stratum;
        this.counts = List.copyOf(counts);
        for (long count : counts) {
            if (count < 0) {
                throw new IllegalArgumentException(String.format(
                        Locale.ROOT,
                        "counts of %s, %s must be >= 0, were %d\nMaybe a difference was stored where a count belongs.",
                        unit,
                        stratum,
                        count));
            }
        }
    }
}
