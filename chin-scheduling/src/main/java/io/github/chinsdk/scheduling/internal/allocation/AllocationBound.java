package io.github.chinsdk.scheduling.internal.allocation;

import java.util.Arrays;

/**
 * A lower bound of what {@link Allocator} minimises: minutes and fairness are priced (Lagrangian
 * relaxation, Geoffrion 1974, doi:10.1007/BFb0120690), so that each unit chooses alone, and the prices
 * are raised by Polyak's subgradient steps. The sum of minima is a bound whatever the prices are.
 */
public final class AllocationBound {

    private static final int ITERATIONS = 150;
    private static final double ENOUGH = 1e-6;

    private final NetworkDiscussions data;
    private final Units units;
    private final Options options;
    private final Allocator allocator;
    private final long mediumWeight;
    private final int[] members;
    private final double[] minutePrice;
    private final double[] leftPrice;
    private final double[] minuteSlope;
    private final double[] leftSlope;

    /**
     * Prepares a network.
     *
     * @param mediumWeight what a medium unit counts in the bound
     */
    public AllocationBound(NetworkDiscussions data, long mediumWeight) {
        this.data = data;
        this.mediumWeight = mediumWeight;
        options = new Options(data);
        units = options.units;
        allocator = new Allocator(data);
        members = new int[data.organisations()];
        for (int organisation : data.organisation()) {
            members[organisation]++;
        }
        minutePrice = new double[data.capacity().length];
        leftPrice = new double[data.organisations()];
        minuteSlope = new double[minutePrice.length];
        leftSlope = new double[leftPrice.length];
    }

    private double weigh(long packed) {
        return (double) (packed >> 40) * mediumWeight + (packed & ((1L << 40) - 1));
    }

    /**
     * A whole number that no allocation is below, in weighed points.
     *
     * @param enough the search for a better bound ends when it is reached
     */
    public double of(int[] epochDay, long[] mask, double enough) {
        double target = weigh(allocator.allocateRoughly(epochDay, mask));
        options.list(epochDay, mask);
        Arrays.fill(minutePrice, 0);
        Arrays.fill(leftPrice, 0);
        double best = 0;
        double pace = 1.0;
        int since = 0;
        for (int i = 0; i < ITERATIONS && target - best > 1 - ENOUGH && best < enough; i++) {
            double value = value();
            if (value > best + ENOUGH) {
                best = value;
                since = 0;
            } else if (++since == 8) {
                since = 0;
                pace /= 2;
            }
            step(pace * (target - value + 1));
        }
        return Math.ceil(best - ENOUGH);
    }

    private double value() {
        double value = 0;
        for (int bin = 0; bin < options.bins; bin++) {
            value -= minutePrice[bin] * options.capacity[bin];
            minuteSlope[bin] = -options.capacity[bin];
        }
        for (int organisation = 0; organisation < leftPrice.length; organisation++) {
            value += fairness(organisation);
        }
        for (int unit = 0; unit < units.size; unit++) {
            value += cheapest(unit);
        }
        return value;
    }

    /** The least of the square's cost less what leaving discussions out earns at the price. */
    private double fairness(int organisation) {
        double price = leftPrice[organisation];
        int count = 0;
        while (count < members[organisation] && (double) data.fairness() * (2 * count + 1) < price) {
            count++;
        }
        leftSlope[organisation] = -count;
        return (double) data.fairness() * count * count - price * count;
    }

    private double cheapest(int unit) {
        int a = units.first[unit];
        int b = units.second[unit];
        double least = Double.MAX_VALUE;
        int chosen = -1;
        for (int option = options.from[unit]; option < options.from[unit + 1]; option++) {
            int binA = options.binA[option];
            int binB = options.binB[option];
            double price = weigh(options.cost[option]);
            price += binA < 0 ? leftPrice[data.organisation()[a]] : minutePrice[binA] * data.minutes()[a];
            if (b >= 0) {
                price += binB < 0 ? leftPrice[data.organisation()[b]] : minutePrice[binB] * data.minutes()[b];
            }
            if (price < least) {
                least = price;
                chosen = option;
            }
        }
        slope(a, options.binA[chosen]);
        if (b >= 0) {
            slope(b, options.binB[chosen]);
        }
        return least;
    }

    private void slope(int discussion, int bin) {
        if (bin < 0) {
            leftSlope[data.organisation()[discussion]]++;
        } else {
            minuteSlope[bin] += data.minutes()[discussion];
        }
    }

    private void step(double rise) {
        double square = 0;
        for (int bin = 0; bin < options.bins; bin++) {
            if (minuteSlope[bin] > 0 || minutePrice[bin] > 0) {
                square += minuteSlope[bin] * minuteSlope[bin];
            }
        }
        // A discussion is some six minutes: the two kinds of price move on the same scale.
        for (double slope : leftSlope) {
            square += 36 * slope * slope;
        }
        if (square == 0) {
            return;
        }
        double length = rise / square;
        for (int bin = 0; bin < options.bins; bin++) {
            minutePrice[bin] = Math.max(0, minutePrice[bin] + length * minuteSlope[bin]);
        }
        for (int organisation = 0; organisation < leftPrice.length; organisation++) {
            leftPrice[organisation] += 36 * length * leftSlope[organisation];
        }
    }
}
