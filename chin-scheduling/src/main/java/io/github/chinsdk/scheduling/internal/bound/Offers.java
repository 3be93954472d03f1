package io.github.chinsdk.scheduling.internal.bound;

import io.github.chinsdk.scheduling.internal.allocation.LevelWeights;
import io.github.chinsdk.scheduling.internal.compiled.SlotModel;

/**
 * Who may come to a meeting at one start: every set of people that may be best at the prices, with its cost. Whoever
 * costs less than an empty seat comes if everybody has room, the others may come for what they provide.
 */
final class Offers {

    /** More choices than these are not listed: everyone then provides, and each seat costs the lesser. */
    private static final int MOST_CHOICES = 8;

    private final LevelWeights weights;
    private int[] choices = new int[0];
    private double[] pay = new double[0];
    private double[] empty = new double[0];

    /** The sets found: what they provide, what they cost, who comes. */
    int size;

    final long[] mask = new long[1 << MOST_CHOICES];
    final double[] cost = new double[1 << MOST_CHOICES];
    final long[] coming = new long[1 << MOST_CHOICES];

    /** For each slot the person who costs least, or -1. */
    int[] people = new int[0];

    Offers(LevelWeights weights) {
        this.weights = weights;
    }

    /** Begins a start. */
    void clear(SlotModel[] slots) {
        int n = slots.length;
        people = new int[n];
        if (choices.length < n) {
            choices = new int[n];
            pay = new double[n];
            empty = new double[n];
        }
        for (int s = 0; s < n; s++) {
            people[s] = -1;
            empty[s] =
                    (double) slots[s].emptyMedium() * weights.medium() + (double) slots[s].emptySoft() * weights.soft();
        }
    }

    /** A person who could take a seat. */
    void person(int slot, int person, double price) {
        if (people[slot] < 0 || price < pay[slot]) {
            people[slot] = person;
            pay[slot] = price;
        }
    }

    /** How many could come. */
    int possible() {
        int possible = 0;
        for (int person : people) {
            possible += person >= 0 ? 1 : 0;
        }
        return possible;
    }

    /**
     * Lists the sets.
     *
     * @param seats how many seats the room has for them, 0 or more
     */
    void list(SlotModel[] slots, int seats) {
        boolean roomy = possible() <= seats;
        double base = 0;
        long baseMask = 0;
        long baseComing = 0;
        int choiceCount = 0;
        for (int s = 0; s < slots.length; s++) {
            boolean can = people[s] >= 0;
            boolean cheaper = can && pay[s] <= empty[s];
            if (cheaper && roomy) {
                base += pay[s];
                baseMask |= slots[s].bits();
                baseComing |= 1L << s;
            } else if (can && (cheaper || slots[s].bits() != 0)) {
                choices[choiceCount++] = s;
                base += empty[s];
            } else {
                base += empty[s];
            }
        }
        size = 0;
        if (choiceCount > MOST_CHOICES) {
            everyone(slots, choiceCount, base, baseMask, baseComing);
            return;
        }
        int taken = Long.bitCount(baseComing);
        for (int subset = 0; subset < 1 << choiceCount; subset++) {
            if (taken + Integer.bitCount(subset) <= seats) {
                add(slots, subset, base, baseMask, baseComing);
            }
        }
    }

    private void add(SlotModel[] slots, int subset, double base, long baseMask, long baseComing) {
        double total = base;
        long bits = baseMask;
        long there = baseComing;
        for (int rest = subset; rest != 0; rest &= rest - 1) {
            int s = choices[Integer.numberOfTrailingZeros(rest)];
            total += pay[s] - empty[s];
            bits |= slots[s].bits();
            there |= 1L << s;
        }
        mask[size] = bits;
        cost[size] = total;
        coming[size++] = there;
    }

    private void everyone(SlotModel[] slots, int choiceCount, double base, long baseMask, long baseComing) {
        double total = base;
        long bits = baseMask;
        long there = baseComing;
        for (int c = 0; c < choiceCount; c++) {
            int s = choices[c];
            bits |= slots[s].bits();
            if (pay[s] <= empty[s]) {
                total += pay[s] - empty[s];
                there |= 1L << s;
            }
        }
        mask[0] = bits;
        cost[0] = total;
        coming[0] = there;
        size = 1;
    }
}
