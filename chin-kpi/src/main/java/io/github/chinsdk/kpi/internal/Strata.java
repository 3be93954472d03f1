package io.github.chinsdk.kpi.internal;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Checks and words that the standardised measures share. */
public final class Strata {

    private Strata() {}

    /** The weights in the natural order of their strata, checked. */
    public static <S extends Comparable<? super S>> SortedMap<S, Double> weights(Map<S, ? extends Number> weights) {
        SortedMap<S, Double> sorted = new TreeMap<>();
        weights.forEach((stratum, weight) -> {
            checkWeight(stratum, weight.doubleValue());
            sorted.put(stratum, weight.doubleValue());
        });
        return sorted;
    }

    /** Refuses columns of weights that do not fit. */
    public static void checkWeights(double[] weights, int strata) {
        if (weights.length != strata) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "standardPopulation must have one weight for each of the %d strata, had %d\nMaybe regroup the standard into the bands of the counts.",
                    strata,
                    weights.length));
        }
        for (int stratum = 0; stratum < strata; stratum++) {
            checkWeight(stratum, weights[stratum]);
        }
    }

    /** Refuses strata that have no counterpart. */
    public static void checkKnown(Collection<?> strata, Set<?> known) {
        for (Object stratum : strata) {
            if (!known.contains(stratum)) {
                throw new IllegalArgumentException(String.format(
                        Locale.ROOT,
                        "counts must only have strata of the standard, %s is none of %s\nMaybe regroup the counts into the bands of the standard.",
                        stratum,
                        known));
            }
        }
    }

    /** Refuses events among nobody. */
    public static void checkNoEvents(Object stratum, double events) {
        if (events > 0) {
            throw new IllegalArgumentException(eventsAmongNobody(stratum, events)
                    + "\nMaybe the population of the stratum is missing: missing is never zero.");
        }
    }

    /** What is wrong with a stratum of events without people. */
    public static String eventsAmongNobody(Object stratum, double events) {
        return String.format(
                Locale.ROOT,
                "population of stratum %s must be above 0 where there are events, had %s events",
                stratum,
                events);
    }

    /** Why a unit that lacks a stratum has no value. */
    public static String missing(Object stratum) {
        return "there is no row for stratum " + stratum;
    }

    /** Why a unit with an empty stratum has no value. */
    public static String empty(Object stratum) {
        return String.format(Locale.ROOT, "there is nobody in stratum %s, so it has no rate", stratum);
    }

    private static void checkWeight(Object stratum, double weight) {
        if (!(weight >= 0) || Double.isInfinite(weight)) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "standardPopulation of stratum %s must be finite and >= 0, was %s\nMaybe a weight is missing: leave the stratum out of the standard and of the counts.",
                    stratum,
                    weight));
        }
    }
}
