package io.github.chinsdk.kpi.inequality;

import io.github.chinsdk.kpi.Caveat;
import io.github.chinsdk.kpi.ConfidenceLevel;
import io.github.chinsdk.kpi.Counts;
import io.github.chinsdk.kpi.Estimate;
import io.github.chinsdk.kpi.Interval;
import io.github.chinsdk.kpi.RateUnit;
import io.github.chinsdk.kpi.internal.Draws;
import io.github.chinsdk.kpi.internal.Levels;
import io.github.chinsdk.kpi.internal.OrderStatistics;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What the slope index and the relative index of inequality share: settings, fit, intervals. */
record SlopeCalculation(
        Index index,
        ValueScale scale,
        SlopeFit fit,
        SlopeDirection direction,
        Intervals intervals,
        Simulation simulation,
        RateUnit unit,
        List<ConfidenceLevel> levels) {

    enum Index {
        SLOPE,
        RELATIVE
    }

    /** Whether a simulation was asked for, or stands in where nothing exact exists. */
    enum Intervals {
        EXACT_WHERE_POSSIBLE,
        SIMULATED
    }

    private static final Simulation DEFAULT_SIMULATION = new Simulation(100_000, 1);
    private static final int MANY = 10;
    private static final String CROSSES_ZERO =
            "the fitted line reaches 0 or below at one end, so the ends have no ratio";

    static SlopeCalculation ofDefaults(Index index, RateUnit unit) {
        return new SlopeCalculation(
                index,
                ValueScale.ABSOLUTE,
                SlopeFit.NATURAL,
                SlopeDirection.LEAST_FROM_MOST,
                Intervals.EXACT_WHERE_POSSIBLE,
                DEFAULT_SIMULATION,
                unit,
                Levels.PUBLIC_HEALTH);
    }

    SlopeCalculation with(List<ConfidenceLevel> other) {
        return new SlopeCalculation(index, scale, fit, direction, intervals, simulation, unit, other);
    }

    SlopeCalculation with(ValueScale other) {
        return new SlopeCalculation(index, other, fit, direction, intervals, simulation, unit, levels);
    }

    SlopeCalculation with(SlopeFit other) {
        return new SlopeCalculation(index, scale, other, direction, intervals, simulation, unit, levels);
    }

    SlopeCalculation with(SlopeDirection other) {
        return new SlopeCalculation(index, scale, fit, other, intervals, simulation, unit, levels);
    }

    SlopeCalculation with(Simulation other) {
        return new SlopeCalculation(index, scale, fit, direction, Intervals.SIMULATED, other, unit, levels);
    }

    SlopeCalculation with(RateUnit other) {
        return new SlopeCalculation(index, scale, fit, direction, intervals, simulation, other, levels);
    }

    Estimate calculate(List<QuantileValue> quantiles) {
        String wrong = SlopeModel.wrong(scale, quantiles);
        if (!wrong.isEmpty()) {
            throw new IllegalArgumentException(
                    wrong + "\nMaybe an area lacks a quantile, or the values are of another ValueScale.");
        }
        return estimate(SlopeModel.of(scale, fit, quantiles), shared(), new NormalBlocks(simulation));
    }

    List<Estimate> calculateAll(List<List<QuantileValue>> areas) {
        double[] shared = shared();
        NormalBlocks draws = new NormalBlocks(simulation);
        List<Estimate> estimates = new ArrayList<>(areas.size());
        for (List<QuantileValue> quantiles : areas) {
            String wrong = SlopeModel.wrong(scale, quantiles);
            estimates.add(
                    wrong.isEmpty()
                            ? estimate(SlopeModel.of(scale, fit, quantiles), shared, draws)
                            : Estimate.from(Counts.of(0, 0), unit, SlopeMethod.EXACT_ERROR)
                                    .rejected(wrong));
        }
        return estimates;
    }

    /**
     * Where the slope is normal, its draws are {@code slope + error * z}, which keeps the order of the z: so the order
     * statistics of the z are drawn once for all areas.
     */
    private double[] shared() {
        double[] quantilesOfZ = new double[levels.size() * 2];
        if (intervals == Intervals.SIMULATED && isOfSlopeAlone()) {
            double[] draws = new Draws(simulation.seed()).next(simulation.repetitions());
            quantilesOfZ = limits(draws);
        }
        return quantilesOfZ;
    }

    /** Whether the index is a monotone function of a normal slope and of nothing else that is uncertain. */
    private boolean isOfSlopeAlone() {
        return fit == SlopeFit.TRANSFORMED || (scale == ValueScale.ABSOLUTE && index == Index.SLOPE);
    }

    private Estimate estimate(SlopeModel model, double[] quantilesOfZ, NormalBlocks draws) {
        boolean exact = isOfSlopeAlone() && intervals == Intervals.EXACT_WHERE_POSSIBLE;
        Estimate.Builder estimate = Estimate.from(
                new Counts(model.population(), model.population()),
                unit,
                exact ? SlopeMethod.EXACT_ERROR : SlopeMethod.SIMULATED);
        double most = model.mostDeprived();
        double least = model.leastDeprived();
        estimate.working("value at the most deprived end", most)
                .working("value at the least deprived end", least)
                .working("slope on the scale of the fit", model.slope())
                .working("multiplier", unit.multiplier());
        if (model.size() > MANY) {
            estimate.caveat(new Caveat(
                    "many-quantiles", "With more than 10 quantiles small numbers can make the index unstable."));
        }
        if (index == Index.RELATIVE && !(most > 0 && least > 0)) {
            return estimate.undefined(CROSSES_ZERO);
        }
        if (isOfSlopeAlone()) {
            double error = model.slopeError();
            estimate.working("standard error of the slope", error);
            for (int level = 0; level < levels.size(); level++) {
                double z = levels.get(level).z();
                double low = model.slope() + error * (exact ? -z : quantilesOfZ[2 * level]);
                double high = model.slope() + error * (exact ? z : quantilesOfZ[2 * level + 1]);
                interval(
                        estimate,
                        levels.get(level),
                        combined(model.turned(low, 0), model.turned(low, 1)),
                        combined(model.turned(high, 0), model.turned(high, 1)));
            }
        } else {
            simulated(estimate, model, draws);
        }
        return estimate.calculated(combined(most, least));
    }

    private void simulated(Estimate.Builder estimate, SlopeModel model, NormalBlocks draws) {
        double[][] ends = model.simulatedEnds(simulation.repetitions(), draws);
        double[] values = new double[simulation.repetitions()];
        for (int i = 0; i < values.length; i++) {
            values[i] = combined(ends[0][i], ends[1][i]);
            if (Double.isNaN(values[i])) {
                values[i] = Double.POSITIVE_INFINITY;
            }
        }
        double[] limits = limits(values);
        for (int level = 0; level < levels.size(); level++) {
            interval(estimate, levels.get(level), limits[2 * level], limits[2 * level + 1]);
        }
    }

    /** The order statistics of the levels, lower and upper in turn. */
    private double[] limits(double[] values) {
        int[] wanted = new int[2 * levels.size()];
        for (int level = 0; level < levels.size(); level++) {
            wanted[2 * level] = lowerPosition(levels.get(level));
            wanted[2 * level + 1] = upperPosition(levels.get(level));
        }
        int[] ascending = wanted.clone();
        Arrays.sort(ascending);
        double[] selected = OrderStatistics.select(values, ascending);
        double[] limits = new double[wanted.length];
        for (int i = 0; i < wanted.length; i++) {
            limits[i] = selected[Arrays.binarySearch(ascending, wanted[i])];
        }
        return limits;
    }

    private static void interval(Estimate.Builder estimate, ConfidenceLevel level, double one, double other) {
        if (Double.isFinite(one) && Double.isFinite(other)) {
            estimate.interval(new Interval(level, Math.min(one, other), Math.max(one, other)));
        } else {
            estimate.caveat(new Caveat(
                    "no-interval",
                    String.format(Locale.ROOT, "The %s interval is left out: it has no finite limits.", level)));
        }
    }

    private double combined(double most, double least) {
        double from = direction == SlopeDirection.LEAST_FROM_MOST ? most : least;
        double to = direction == SlopeDirection.LEAST_FROM_MOST ? least : most;
        return unit.multiplier() * (index == Index.SLOPE ? to - from : to / from);
    }

    private int lowerPosition(ConfidenceLevel level) {
        return (int) Math.max(0, Math.round(simulation.repetitions() * level.tail()) - 1);
    }

    private int upperPosition(ConfidenceLevel level) {
        return (int) Math.max(0, Math.round(simulation.repetitions() * (1 - level.tail())) - 1);
    }
}
