package io.github.chinsdk.scheduling.internal.allocation;

import java.util.Arrays;

/**
 * A lower bound of what {@link Allocator} minimises: minutes and fairness are priced (Lagrangian
 * relaxation, Geoffrion 1974, doi:10.1007/BFb0120690), so that each unit chooses alone, and the prices
 * are raised by Polyak's subgradient steps. The sum of minima is a bound whatever the prices are, so prices
 * that were good for like meetings are a good start.
 */
public final class AllocationBound {

    private static final double ENOUGH = 1e-6;

    private final NetworkDiscussions data;
    private final Units units;
    private final Options options;
    private final Allocator allocator;
    private final LevelWeights weights;
    private final int[] members;
    private final double[] minutePrice;
    private final double[] leftPrice;
    private final double[] minuteSlope;
    private final double[] leftSlope;
    private double[] optionCost = new double[0];

    /**
     * Prepares a network.
     *
     * @param weights what the levels count in the bound
     */
    public AllocationBound(NetworkDiscussions data, LevelWeights weights) {
        this.data = data;
        this.weights = weights;
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

    /** Prices to start with when none are known. */
    public double[] firstPrices() {
        return new double[minutePrice.length + leftPrice.length];
    }

    /** The cost of a good allocation, which no bound exceeds. */
    public double reached(int[] epochDay, long[] mask) {
        return weights.of(allocator.allocateRoughly(epochDay, mask));
    }

    /**
     * A number that no allocation is below, and that is the weighed cost of one, perhaps.
     *
     * @param prices where the prices start, and afterwards the best found: of a minute of each meeting of the network, then
     *     of each organisation's discussions left out
     * @param rounds how many steps at most
     * @param target what the prices are raised towards
     * @param enough the search for a better bound ends when it is reached
     */
    public double raise(int[] epochDay, long[] mask, double[] prices, int rounds, double target, double enough) {
        list(epochDay, mask);
        System.arraycopy(prices, 0, minutePrice, 0, minutePrice.length);
        System.arraycopy(prices, minutePrice.length, leftPrice, 0, leftPrice.length);
        double best = Double.NEGATIVE_INFINITY;
        double pace = 1.0;
        int patience = Math.max(3, rounds / 15);
        int since = 0;
        for (int i = 0; i < rounds; i++) {
            double value = value();
            if (value > best + ENOUGH) {
                best = value;
                since = 0;
                System.arraycopy(minutePrice, 0, prices, 0, minutePrice.length);
                System.arraycopy(leftPrice, 0, prices, minutePrice.length, leftPrice.length);
            } else if (++since == patience) {
                since = 0;
                pace /= 2;
            }
            if (weights.roundUp(best) >= Math.min(target, enough)) {
                break;
            }
            step(pace * (Math.max(target, value) - value + 1));
        }
        return Math.max(0, weights.roundUp(best));
    }

    private void list(int[] epochDay, long[] mask) {
        options.list(epochDay, mask);
        int size = options.from[units.size];
        if (optionCost.length < size) {
            optionCost = new double[2 * size];
        }
        for (int option = 0; option < size; option++) {
            optionCost[option] = weights.of(options.cost[option]);
        }
    }

    private double value() {
        double value = 0;
        Arrays.fill(minuteSlope, 0);
        for (int bin = 0; bin < options.bins; bin++) {
            int place = options.binPlace[bin];
            value -= minutePrice[place] * options.capacity[bin];
            minuteSlope[place] = -options.capacity[bin];
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
        double square = (double) data.fairness() * weights.soft();
        double price = leftPrice[organisation];
        int count = 0;
        while (count < members[organisation] && square * (2 * count + 1) < price) {
            count++;
        }
        leftSlope[organisation] = -count;
        return square * count * count - price * count;
    }

    private double cheapest(int unit) {
        int a = units.first[unit];
        int b = units.second[unit];
        double leftA = leftPrice[data.organisation()[a]];
        double leftB = b < 0 ? 0 : leftPrice[data.organisation()[b]];
        double least = Double.MAX_VALUE;
        int chosen = -1;
        for (int option = options.from[unit]; option < options.from[unit + 1]; option++) {
            int binA = options.binA[option];
            double price = optionCost[option];
            price += binA < 0 ? leftA : minutePrice[options.binPlace[binA]] * data.minutes()[a];
            if (b >= 0) {
                int binB = options.binB[option];
                price += binB < 0 ? leftB : minutePrice[options.binPlace[binB]] * data.minutes()[b];
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
            minuteSlope[options.binPlace[bin]] += data.minutes()[discussion];
        }
    }

    private void step(double rise) {
        double square = 0;
        for (int place = 0; place < minutePrice.length; place++) {
            if (minuteSlope[place] > 0 || minutePrice[place] > 0) {
                square += minuteSlope[place] * minuteSlope[place];
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
        for (int place = 0; place < minutePrice.length; place++) {
            minutePrice[place] = Math.max(0, minutePrice[place] + length * minuteSlope[place]);
        }
        for (int organisation = 0; organisation < leftPrice.length; organisation++) {
            leftPrice[organisation] += 36 * length * leftSlope[organisation];
        }
    }
}
