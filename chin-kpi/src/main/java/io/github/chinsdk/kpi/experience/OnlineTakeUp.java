package io.github.chinsdk.kpi.experience;

import io.github.chinsdk.kpi.Counts;
import io.github.chinsdk.kpi.Estimate;
import io.github.chinsdk.kpi.rate.Proportion;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Patients with an online account of all who are registered, practice by practice: the shares, their range and who is
 * below a threshold. Source: NCL STP delivery plan, March 2017 (0.1% to 27.0% across Islington practices; Haringey's
 * champions went to practices below 20%).
 *
 * @param shares the share of each unit in percent, with 95% and 99.8% intervals; undefined where nobody is registered
 * @param lowestPercent the lowest share; empty where no unit has one
 * @param highestPercent the highest share; empty where no unit has one
 * @param highestOverLowest how many times the lowest the highest is; empty where the lowest is 0 or there is none
 * @param belowThreshold the units whose share is below the threshold, lowest first, equal ones in their natural order
 * @param <U> the units, for example ODS codes
 */
public record OnlineTakeUp<U extends Comparable<? super U>>(
        SortedMap<U, Estimate> shares,
        OptionalDouble lowestPercent,
        OptionalDouble highestPercent,
        OptionalDouble highestOverLowest,
        List<U> belowThreshold) {

    /** Copies the collections. */
    public OnlineTakeUp {
        shares = Collections.unmodifiableSortedMap(new TreeMap<>(shares));
        belowThreshold = List.copyOf(belowThreshold);
    }

    /**
     * The take-up of some units.
     *
     * @param accountsOverRegistered patients with an account over all registered, for each unit
     * @param thresholdPercent the threshold in percent, from 0 to 100; a share of exactly that is not below it
     * @param <U> the units
     * @return the take-up
     * @throws IllegalArgumentException if the threshold is outside its range, or accounts are above registered patients
     */
    public static <U extends Comparable<? super U>> OnlineTakeUp<U> calculate(
            Map<U, Counts> accountsOverRegistered, double thresholdPercent) {
        if (!(thresholdPercent >= 0 && thresholdPercent <= 100)) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "thresholdPercent must be from 0 to 100, was %s\nMaybe the threshold is a share in [0, 1]: multiply it by 100.",
                    thresholdPercent));
        }
        SortedMap<U, Estimate> shares = new TreeMap<>();
        new TreeMap<>(accountsOverRegistered)
                .forEach((unit, counts) ->
                        shares.put(unit, Proportion.withDefaults().calculate(counts)));
        List<U> calculated = new ArrayList<>(shares.keySet());
        calculated.removeIf(unit -> !value(shares, unit).isPresent());
        calculated.sort((a, b) ->
                Double.compare(value(shares, a).orElseThrow(), value(shares, b).orElseThrow()));
        if (calculated.isEmpty()) {
            return new OnlineTakeUp<>(
                    shares, OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), List.of());
        }
        OptionalDouble lowest = value(shares, calculated.get(0));
        OptionalDouble highest = value(shares, calculated.get(calculated.size() - 1));
        OptionalDouble ratio = lowest.orElseThrow() > 0
                ? OptionalDouble.of(highest.orElseThrow() / lowest.orElseThrow())
                : OptionalDouble.empty();
        calculated.removeIf(unit -> value(shares, unit).orElseThrow() >= thresholdPercent);
        return new OnlineTakeUp<>(shares, lowest, highest, ratio, calculated);
    }

    private static <U> OptionalDouble value(Map<U, Estimate> shares, U unit) {
        Estimate share = shares.get(unit);
        return share == null ? OptionalDouble.empty() : share.valueIfCalculated();
    }
}
