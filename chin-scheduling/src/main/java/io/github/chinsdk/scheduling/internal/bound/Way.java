package io.github.chinsdk.scheduling.internal.bound;

import java.util.List;

/**
 * One thing a meeting can be on a day: what its people provide at least, and what that costs at each start.
 *
 * @param meeting the meeting's index
 * @param day the index of the date, or -1 when it is not held
 * @param mask what the people provide
 * @param number the number of day and mask in the {@link Numbering} of the meeting
 * @param least the least cost of any spot
 * @param spots where and when, but for those that no neighbour could make the best
 */
record Way(int meeting, int day, long mask, int number, double least, List<Spot> spots) {

    /**
     * A start at a site.
     *
     * @param start the index of the start
     * @param site the site where the series should alternate, else -1
     * @param cost start, room, people and empty seats at the prices
     * @param people for each slot the person who would come
     * @param coming the slots, as bits, whose person does come
     */
    @SuppressWarnings("ArrayRecordComponent") // internal, never compared
    record Spot(int start, int site, double cost, int[] people, long coming) {

        boolean comes(int slot) {
            return (coming >>> slot & 1) != 0;
        }
    }

    /** A way with the spot chosen. */
    record Choice(Way way, Spot spot) {}

    /**
     * All ways of one day.
     *
     * @param day the index of the date, or -1
     * @param everyone all that any way provides
     * @param number the number of the day and of that
     * @param least the least cost of any way
     * @param ways the cheapest first
     */
    record Day(int day, long everyone, int number, double least, List<Way> ways) {

        static Day of(int day, List<Way> ways, Numbering numbering) {
            long everyone = 0;
            double least = Double.MAX_VALUE;
            for (Way way : ways) {
                everyone |= way.mask();
                least = Math.min(least, way.least());
            }
            ways.sort((a, b) -> Double.compare(a.least(), b.least()));
            return new Day(day, everyone, numbering.of(day, everyone), least, ways);
        }
    }
}
