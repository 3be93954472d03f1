package io.github.chinsdk.house.planted;

import com.google.common.collect.ImmutableList;
import io.github.chinsdk.kpi.PlantedOtherModule;

/** Breaks every house rule once, in an unmarked package, so that each rule is seen to bite. */
public class PlantedHelper {

    public static int counter;

    public ImmutableList<Double> grow(boolean fast) {
        return ImmutableList.of(fast ? Math.exp(counter) : (double) System.currentTimeMillis());
    }

    public String counted() {
        return "%d".formatted(counter);
    }

    public PlantedOtherModule climbTheLadder() {
        return new PlantedOtherModule();
    }
}
