package io.github.chinsdk.model.policy;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.chinsdk.model.internal.Require;

/**
 * How many registered people a network should have.
 *
 * @param minimumPeople the fewest, at least 0, inclusive
 * @param maximumPeople the most, at least the minimum, inclusive
 */
public record SizeRange(
        @JsonProperty(required = true) long minimumPeople,
        @JsonProperty(required = true) long maximumPeople) {

    /** A CHIN: 50,000 to 80,000 (North Central London STP delivery plan, March 2017). */
    public static final SizeRange CHIN = new SizeRange(50_000, 80_000);

    /** A primary care network: 30,000 to 50,000 (NHS Long Term Plan, January 2019). */
    public static final SizeRange PRIMARY_CARE_NETWORK = new SizeRange(30_000, 50_000);

    /**
     * Checks the order.
     *
     * @throws IllegalArgumentException if the minimum is negative or above the maximum
     */
    public SizeRange {
        Require.atLeast("minimumPeople", 0, minimumPeople);
        if (maximumPeople < minimumPeople) {
            throw Require.refusal(
                    "maximumPeople must be >= minimumPeople %d, was %d\nMaybe the two are swapped.",
                    minimumPeople, maximumPeople);
        }
    }

    /**
     * Where a population lies.
     *
     * @param population registered people, at least 0
     * @return below, within or above the range
     */
    public SizeStatus status(long population) {
        long distance = distance(population);
        return distance < 0 ? SizeStatus.UNDER : distance > 0 ? SizeStatus.OVER : SizeStatus.WITHIN;
    }

    /**
     * How far a population lies outside the range.
     *
     * @param population registered people, at least 0
     * @return 0 within; negative by how many it falls short; positive by how many it exceeds
     */
    public long distance(long population) {
        Require.atLeast("population", 0, population);
        if (population < minimumPeople) {
            return population - minimumPeople;
        }
        return Math.max(0, population - maximumPeople);
    }
}
