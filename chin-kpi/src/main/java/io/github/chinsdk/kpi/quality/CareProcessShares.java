package io.github.chinsdk.kpi.quality;

import io.github.chinsdk.kpi.Estimate;
import io.github.chinsdk.model.activity.CareProcessKind;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The share of people with diabetes who had their care processes, in percent; high is good.
 *
 * @param each the share that had each process
 * @param all the share that had every one of them
 */
public record CareProcessShares(SortedMap<CareProcessKind, Estimate> each, Estimate all) {

    /** Copies the map. */
    public CareProcessShares {
        each = Collections.unmodifiableSortedMap(new TreeMap<>(each));
    }
}
