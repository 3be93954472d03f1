package io.github.chinsdk.kpi.inequality;

import io.github.chinsdk.kpi.internal.Exponential;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * The regression of quantile values on the cumulative mid-rank of their populations, weighted by population; 0 is the
 * most deprived end, 1 the least.
 */
final class SlopeModel {

    private static final int FEWEST = 5;
    private static final int MOST = 100;

    private final ValueScale scale;
    private final SlopeFit fit;
    private final double population;
    private final double[] slopeWeights;
    private final double[] interceptWeights;
    private final double[] normals;
    private final double[] errors;
    private final double slope;
    private final double intercept;

    private SlopeModel(ValueScale scale, SlopeFit fit, List<QuantileValue> quantiles) {
        this.scale = scale;
        this.fit = fit;
        int size = quantiles.size();
        double total = 0;
        for (QuantileValue quantile : quantiles) {
            total += quantile.population();
        }
        population = total;
        double[] shares = new double[size];
        double[] centred = new double[size];
        double[] values = new double[size];
        normals = new double[size];
        errors = new double[size];
        double before = 0;
        double mean = 0;
        double spread = 0;
        for (int i = 0; i < size; i++) {
            QuantileValue quantile = quantiles.get(i);
            shares[i] = quantile.population() / total;
            // The mid-rank less its mean of a half, from whole people: subtracting the rounded ranks would lose
            // the small quantiles beside a very large one.
            double after = total - before - quantile.population();
            centred[i] = (before - after) / (2 * total);
            before += quantile.population();
            spread += shares[i] * centred[i] * centred[i];
            normals[i] = scale.toNormal(quantile.value());
            values[i] = fit == SlopeFit.TRANSFORMED ? normals[i] : quantile.value();
            mean += shares[i] * values[i];
            errors[i] = (scale.toNormal(quantile.interval().upper())
                            - scale.toNormal(quantile.interval().lower()))
                    / (2 * quantile.interval().level().z());
        }
        slopeWeights = new double[size];
        interceptWeights = new double[size];
        double fittedSlope = 0;
        for (int i = 0; i < size; i++) {
            slopeWeights[i] = shares[i] * centred[i] / spread;
            interceptWeights[i] = shares[i] - slopeWeights[i] / 2;
            // The weights sum to 0, so the mean may be taken off each value, which keeps digits.
            fittedSlope += slopeWeights[i] * (values[i] - mean);
        }
        double fittedIntercept = mean - fittedSlope / 2;
        slope = fittedSlope;
        intercept = fittedIntercept;
    }

    /** The model of values in any order, once {@link #wrong} finds nothing. */
    static SlopeModel of(ValueScale scale, SlopeFit fit, List<QuantileValue> quantiles) {
        return new SlopeModel(scale, fit, sorted(quantiles));
    }

    /** What is wrong with the values, or the empty text. */
    static String wrong(ValueScale scale, List<QuantileValue> quantiles) {
        if (quantiles.size() < FEWEST || quantiles.size() > MOST) {
            return String.format(Locale.ROOT, "quantiles must be %d to %d, were %d", FEWEST, MOST, quantiles.size());
        }
        List<QuantileValue> sorted = sorted(quantiles);
        for (int i = 0; i < sorted.size(); i++) {
            QuantileValue quantile = sorted.get(i);
            if (quantile.quantile() != i + 1) {
                return String.format(
                        Locale.ROOT,
                        "quantiles must be 1 to %d, each once, had %d in place of %d",
                        sorted.size(),
                        quantile.quantile(),
                        i + 1);
            }
            if (!scale.holds(quantile.value())
                    || !scale.holds(quantile.interval().lower())
                    || !scale.holds(quantile.interval().upper())) {
                return String.format(
                        Locale.ROOT,
                        "value and limits of quantile %d must be %s for %s, were %s in [%s, %s]",
                        quantile.quantile(),
                        scale.range(),
                        scale,
                        quantile.value(),
                        quantile.interval().lower(),
                        quantile.interval().upper());
            }
        }
        return "";
    }

    private static List<QuantileValue> sorted(List<QuantileValue> quantiles) {
        return quantiles.stream()
                .sorted(Comparator.comparingInt(QuantileValue::quantile))
                .toList();
    }

    double population() {
        return population;
    }

    int size() {
        return slopeWeights.length;
    }

    double slope() {
        return slope;
    }

    /** The value at the most deprived end, in the unit of the values. */
    double mostDeprived() {
        return back(intercept);
    }

    /** The value at the least deprived end, in the unit of the values. */
    double leastDeprived() {
        return back(intercept + slope);
    }

    /** The end of a line of another slope that is turned about the middle of the population. */
    double turned(double otherSlope, double end) {
        return back(intercept + slope / 2 + otherSlope * (end - 0.5));
    }

    /** Whether the slope itself is normal, so that its standard error is all there is to know. */
    boolean isSlopeNormal() {
        return scale == ValueScale.ABSOLUTE || fit == SlopeFit.TRANSFORMED;
    }

    double slopeError() {
        return Math.sqrt(covariance(slopeWeights, slopeWeights));
    }

    /** Draws of the two ends, most deprived first, in the unit of the values. */
    double[][] simulatedEnds(int repetitions, NormalBlocks draws) {
        double[] most = new double[repetitions];
        double[] least = new double[repetitions];
        if (isSlopeNormal()) {
            simulatePairs(draws, most, least);
        } else {
            simulateQuantiles(draws, most, least);
        }
        return new double[][] {most, least};
    }

    /** Intercept and slope are jointly normal: two draws stand for one of every quantile. */
    private void simulatePairs(NormalBlocks draws, double[] most, double[] least) {
        double slopeError = slopeError();
        double shared = slopeError == 0 ? 0 : covariance(slopeWeights, interceptWeights) / slopeError;
        double own = Math.sqrt(Math.max(0, covariance(interceptWeights, interceptWeights) - shared * shared));
        for (int block = 0; block < draws.size(); block++) {
            int start = draws.start(block);
            int count = draws.repetitions(block);
            double[] normal = draws.draws(2, block);
            for (int i = 0; i < count; i++) {
                double drawnIntercept = intercept + shared * normal[i] + own * normal[count + i];
                most[start + i] = back(drawnIntercept);
                least[start + i] = back(drawnIntercept + slope + slopeError * normal[i]);
            }
        }
    }

    private void simulateQuantiles(NormalBlocks draws, double[] most, double[] least) {
        Exponential exponential = new Exponential(NormalBlocks.REPETITIONS);
        double[] drawn = new double[NormalBlocks.REPETITIONS];
        double[] values = new double[NormalBlocks.REPETITIONS];
        for (int block = 0; block < draws.size(); block++) {
            int start = draws.start(block);
            int count = draws.repetitions(block);
            double[] normal = draws.draws(normals.length, block);
            for (int quantile = 0; quantile < normals.length; quantile++) {
                double middle = normals[quantile];
                double error = errors[quantile];
                for (int i = 0; i < count; i++) {
                    drawn[i] = middle + error * normal[quantile * count + i];
                }
                scale.fromNormals(exponential, drawn, values, count);
                addTimes(interceptWeights[quantile], values, most, start, count);
                addTimes(slopeWeights[quantile], values, least, start, count);
            }
            addTimes(1, Arrays.copyOfRange(most, start, start + count), least, start, count);
        }
    }

    private static void addTimes(double weight, double[] values, double[] sums, int start, int count) {
        for (int i = 0; i < count; i++) {
            sums[start + i] += weight * values[i];
        }
    }

    private double covariance(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < errors.length; i++) {
            sum += one[i] * other[i] * errors[i] * errors[i];
        }
        return sum;
    }

    private double back(double onScaleOfFit) {
        return fit == SlopeFit.TRANSFORMED ? scale.fromNormal(onScaleOfFit) : onScaleOfFit;
    }
}
