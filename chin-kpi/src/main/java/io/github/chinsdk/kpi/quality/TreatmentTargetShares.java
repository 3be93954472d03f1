package io.github.chinsdk.kpi.quality;

import io.github.chinsdk.kpi.Estimate;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The share of people with diabetes who are at their treatment targets, in percent; high is good.
 *
 * @param each the share at each target
 * @param all the share at every one of them
 */
public record TreatmentTargetShares(SortedMap<TreatmentTarget, Estimate> each, Estimate all) {

    /** Copies the map. */
    public TreatmentTargetShares {
        each = Collections.unmodifiableSortedMap(new TreeMap<>(each));
    }
}
