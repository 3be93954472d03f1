package io.github.chinsdk.scheduling.internal.bound;

import io.github.chinsdk.scheduling.internal.allocation.LevelWeights;
import io.github.chinsdk.scheduling.internal.compiled.Model;
import io.github.chinsdk.scheduling.internal.parallel.Tasks;
import java.util.concurrent.Executor;
import java.util.function.IntUnaryOperator;

/**
 * A bound of one component: rooms and people are all that ties its networks, so with people's meetings
 * and time priced each network is planned alone (Lagrangian relaxation, Geoffrion 1974, doi:10.1007/BFb0120690). The
 * prices follow subgradient steps towards the cost of a known schedule (Polyak 1969, doi:10.1016/0041-5553(69)90061-5).
 */
final class ComponentBound {

    /** Prices that have come this far are near their best. */
    private static final double SLOW = 0.05;

    /** Where steps lead up, longer ones may do as well. */
    private static final double FASTER = 1.05;

    /** Of prices that are good already. */
    private static final double WARM = 0.2;

    private final Model model;
    private final LevelWeights weights;
    private final Executor executor;
    private final Capacity capacity;
    private final Prices prices;
    private final Prices bestPrices;
    private final NetworkBound[] networks;
    private final double[] least;
    private boolean searching;
    private boolean warm;
    private double scale;

    /**
     * Prepares a component.
     *
     * @param weights what the levels count in the bound
     * @param executor plans the networks
     */
    ComponentBound(Model model, LevelWeights weights, Executor executor) {
        this.model = model;
        this.weights = weights;
        this.executor = executor;
        capacity = new Capacity(model);
        prices = new Prices(model, capacity);
        bestPrices = new Prices(model, capacity);
        networks = new NetworkBound[model.networkMeetings().length];
        least = new double[networks.length];
        for (int i = 0; i < networks.length; i++) {
            networks[i] = new NetworkBound(model, i, weights);
        }
    }

    /** The prices of the best bound found. */
    Prices prices() {
        return bestPrices;
    }

    /** Starts from prices that were found for both levels, so many times as high; workloads then cost nothing any more. */
    void startFrom(Prices found, double times) {
        prices.copy(found);
        prices.multiply(times);
        warm = true;
        scale = times;
    }

    /**
     * The best bound found, in weighed points.
     *
     * @param loads for each person the meetings they have in a known schedule
     * @param target the weighed cost of that schedule
     */
    double raise(int[] loads, double target, Rounds rounds) {
        for (int person = 0; person < loads.length; person++) {
            double last = 2.0 * model.loadWeight()[person] * loads[person];
            prices.load[person] = warm ? Math.max(0, prices.load[person] - scale * last) : last * weights.soft();
        }
        double best = Double.NEGATIVE_INFINITY;
        double pace = warm ? WARM : 1;
        int since = 0;
        while (true) {
            prices.settle();
            double value = round();
            rounds.count();
            if (value > best + 0.01) {
                best = value;
                bestPrices.copy(prices);
                since = 0;
                pace = Math.min(1, pace * FASTER);
            } else if (++since == 10) {
                since = 0;
                pace /= 1.5;
            }
            if (rounds.areOver() || weights.roundUp(best) >= target || pace < 0.001) {
                return best;
            }
            if (!searching && (pace < SLOW || rounds.spent() > 0.6)) {
                searching = true;
                for (NetworkBound network : networks) {
                    network.search();
                }
                prices.copy(bestPrices);
                pace = 2 * SLOW;
                since = 0;
                continue;
            }
            step(pace * (target - value));
        }
    }

    private double square(int person) {
        return (double) model.loadWeight()[person] * weights.soft();
    }

    private double round() {
        Tasks.all(executor, networks.length, i -> least[i] = networks[i].least(prices));
        double value = -prices.ofEverything();
        for (double each : least) {
            value += each;
        }
        for (int person = 0; person < prices.load.length; person++) {
            int count = cheapestLoad(person);
            value += square(person) * count * count - prices.load[person] * count;
        }
        return value;
    }

    /** How many meetings make the square of a load cheapest, less what they earn at the price. */
    private int cheapestLoad(int person) {
        int most = capacity.altogether(person);
        int count = 0;
        while (count < most && square(person) * (2 * count + 1) < prices.load[person]) {
            count++;
        }
        return count;
    }

    private void step(double rise) {
        Demand demand = new Demand(model, capacity);
        for (NetworkBound network : networks) {
            demand.add(network.plan(), prices);
        }
        int people = demand.load.length;
        double square = 0;
        int[] slope = new int[people];
        for (int person = 0; person < people; person++) {
            slope[person] = demand.load[person] - cheapestLoad(person);
            double loadSquare = (double) slope[person] * slope[person];
            square += slope[person] > 0 || prices.load[person] > 0 ? loadSquare : 0;
            square += square(demand.time[person], i -> 1, prices.time[person]);
            square += square(demand.day[person], day(person), prices.day[person]);
            square += square(demand.week[person], week(person), prices.week[person]);
        }
        if (square == 0) {
            return;
        }
        double length = rise / square;
        for (int person = 0; person < people; person++) {
            prices.load[person] = Math.max(0, prices.load[person] + length * slope[person]);
            move(prices.time[person], demand.time[person], i -> 1, length);
            move(prices.day[person], demand.day[person], day(person), length);
            move(prices.week[person], demand.week[person], week(person), length);
        }
    }

    private IntUnaryOperator day(int person) {
        return i -> capacity.ofDay(person, i);
    }

    private IntUnaryOperator week(int person) {
        return i -> capacity.ofWeek(person, i);
    }

    private static double square(int[] used, IntUnaryOperator most, double[] price) {
        double square = 0;
        for (int i = 0; i < used.length; i++) {
            int excess = used[i] - most.applyAsInt(i);
            if (excess > 0 || price[i] > 0) {
                square += (double) excess * excess;
            }
        }
        return square;
    }

    private static void move(double[] price, int[] used, IntUnaryOperator most, double length) {
        for (int i = 0; i < used.length; i++) {
            price[i] = Math.max(0, price[i] + length * (used[i] - most.applyAsInt(i)));
        }
    }
}
