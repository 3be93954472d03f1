package io.github.chinsdk.scheduling.internal.bound;

import io.github.chinsdk.scheduling.internal.allocation.LevelWeights;
import io.github.chinsdk.scheduling.internal.compiled.Model;
import io.github.chinsdk.scheduling.internal.parallel.Tasks;
import java.util.concurrent.Executor;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A bound of one component: rooms and people are all that ties its networks, so with people's meetings
 * and time priced each network is planned alone (Lagrangian relaxation, Geoffrion 1974, doi:10.1007/BFb0120690), and at
 * last the days of the person who is dearest (see {@link Days}). The prices follow subgradient steps towards the cost of a
 * known schedule (Polyak 1969, doi:10.1016/0041-5553(69)90061-5).
 */
final class ComponentBound {

    /** Prices that have come this far are near their best. */
    private static final double SLOW = 0.05;

    /** Where steps lead up, longer ones may do as well. */
    private static final double FASTER = 1.05;

    /** Where they lead no higher for a while, shorter ones. */
    private static final double SLOWER = 1.5;

    /** How many steps lead no higher before they are made shorter. */
    private static final int PATIENCE = 10;

    private static final int MOST_PATIENCE = 100;

    /** So many rounds for each step of patience, from the first to where prices stand. */
    private static final int ROUNDS_OF_PATIENCE = 60;

    /** Where prices move no more. */
    private static final double STANDING = 0.001;

    /** Where prices hardly move, and something else may lead further. */
    private static final double SETTLED = 0.003;

    /** Of prices that have nothing to start from, but that others are good. */
    private static final double FAR = 1.5;

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
    private boolean planning;
    private @Nullable Days days;
    private boolean warm;

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

    /** Starts from what people's meetings cost a known schedule, given how many each has there. */
    void startFrom(int[] loads) {
        for (int person = 0; person < loads.length; person++) {
            prices.load[person] = marginal(person, loads) * weights.soft();
        }
    }

    /** Starts from prices found for both levels, so many times as high; workloads then cost nothing any more. */
    void startFrom(Prices found, double times, int[] loads) {
        prices.copy(found);
        prices.plan(Prices.NOBODY);
        prices.multiply(times);
        for (int person = 0; person < loads.length; person++) {
            prices.load[person] = Math.max(0, prices.load[person] - times * marginal(person, loads));
        }
        warm = true;
    }

    /** Starts from what is scarce on the medium level. */
    void startFromScarcity() {
        new Scarcity(model, capacity).price(prices, weights.medium());
        warm = true;
    }

    private double marginal(int person, int[] loads) {
        return 2.0 * model.loadWeight()[person] * loads[person];
    }

    /** The bound at the prices as they are. */
    double value() {
        prices.settle();
        Tasks.all(executor, networks.length, i -> least[i] = networks[i].least(prices));
        double value = -prices.ofEverything() - (days == null ? 0 : days.earn(prices));
        for (double each : least) {
            value += each;
        }
        for (int person = 0; person < prices.load.length; person++) {
            int count = cheapestLoad(person);
            value += square(person) * count * count - prices.load[person] * count;
        }
        return value;
    }

    /**
     * The best bound found, in weighed points.
     *
     * @param target the weighed cost of a known schedule
     */
    double raise(double target, Rounds rounds) {
        double best = Double.NEGATIVE_INFINITY;
        double pace = warm ? WARM : 1;
        int patience = PATIENCE;
        int since = 0;
        while (true) {
            double value = value();
            rounds.count();
            if (value > best + 0.01) {
                best = value;
                bestPrices.copy(prices);
                since = 0;
                pace *= pace > 1 / FASTER ? 1 : FASTER;
            } else if (++since == patience) {
                since = 0;
                pace /= SLOWER;
            }
            if (rounds.areOver() || weights.roundUp(best) >= target || (planning && pace < STANDING)) {
                return best;
            }
            if (!searching && (pace < SLOW || rounds.spent() > 0.6)) {
                search();
                pace = 2 * SLOW;
                since = 0;
            } else if (!planning && pace < SETTLED && planDays()) {
                pace = FAR;
                // As many rounds until the pace is slow as there may be time for.
                patience = (int) Math.max(PATIENCE, Math.min(MOST_PATIENCE, rounds.left() / ROUNDS_OF_PATIENCE));
                since = 0;
            } else {
                step(pace * (target - value));
            }
        }
    }

    /** From now on what may be the best plans are searched, not only priced. */
    private void search() {
        searching = true;
        for (NetworkBound network : networks) {
            network.search();
        }
        prices.copy(bestPrices);
    }

    /** From now on the days of whoever is dearest are planned, not only priced; false when nobody is dear. */
    private boolean planDays() {
        planning = true;
        int dearest = bestPrices.dearest(Days.unpinned(model));
        if (dearest == Prices.NOBODY) {
            return false;
        }
        days = new Days(model, dearest);
        prices.copy(bestPrices);
        prices.plan(dearest);
        return true;
    }

    private double square(int person) {
        return (double) model.loadWeight()[person] * weights.soft();
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
            square += square(person, demand);
        }
        if (square == 0) {
            return;
        }
        double length = rise / square;
        for (int person = 0; person < people; person++) {
            prices.load[person] = Math.max(0, prices.load[person] + length * slope[person]);
            move(person, demand, length);
        }
    }

    private double square(int person, Demand demand) {
        return days != null && person == prices.planned()
                ? days.differences(demand.planned)
                : square(demand.time[person], i -> 1, prices.time[person])
                        + square(demand.day[person], day(person), prices.day[person])
                        + square(demand.week[person], week(person), prices.week[person]);
    }

    private void move(int person, Demand demand, double length) {
        if (days != null && person == prices.planned()) {
            days.move(prices.detail, demand.planned, length);
        } else {
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
