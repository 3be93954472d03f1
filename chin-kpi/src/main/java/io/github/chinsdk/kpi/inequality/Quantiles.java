package io.github.chinsdk.kpi.inequality;

import java.util.Arrays;
import java.util.Locale;

/**
 * Divides areas into quantiles of their values, for example into deprivation deciles: with m values in K quantiles, an
 * area of rank r (ties share the smallest rank) falls into {@code K + 1 - ceil(K (m + 1 - r) / m)}, in whole numbers.
 *
 * <p>Areas with equal values share a quantile, so ties can leave a quantile empty; {@link QuantileAssignment} says so.
 * The rule is that of OHID's Fingertips (PHEindicatormethods, {@code phe_quantile}), without its rounding. Immutable.
 */
public final class Quantiles {

    private static final int MAX_QUANTILES = 1_000;

    private final int quantiles;
    private final QuantileOrder order;

    private Quantiles(int quantiles, QuantileOrder order) {
        this.quantiles = quantiles;
        this.order = order;
    }

    /**
     * {@return ten quantiles, quantile 1 holding the highest values}
     */
    public static Quantiles deciles() {
        return of(10);
    }

    /**
     * {@return five quantiles, quantile 1 holding the highest values}
     */
    public static Quantiles quintiles() {
        return of(5);
    }

    /**
     * Any number of quantiles, quantile 1 holding the highest values.
     *
     * @param quantiles how many, 2 to 1,000
     * @return a new calculator
     * @throws IllegalArgumentException if the number is outside that range
     */
    public static Quantiles of(int quantiles) {
        if (quantiles < 2 || quantiles > MAX_QUANTILES) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "quantiles must be in [2, %d], was %d\nMaybe 10 for deciles, 5 for quintiles.",
                    MAX_QUANTILES,
                    quantiles));
        }
        return new Quantiles(quantiles, QuantileOrder.HIGHEST_FIRST);
    }

    /**
     * The same in another order.
     *
     * @param order which values make up quantile 1
     * @return a new calculator
     */
    public Quantiles with(QuantileOrder order) {
        return new Quantiles(quantiles, order);
    }

    /**
     * Assigns areas to quantiles.
     *
     * @param values the value of each area; NaN where an area has none, which then gets no quantile, nor does one whose
     *     value is infinite
     * @return the quantile of each area; none at all where fewer areas have a value than there are quantiles
     */
    public QuantileAssignment assign(double[] values) {
        double[] sorted = new double[values.length];
        int present = 0;
        for (int area = 0; area < values.length; area++) {
            if (Double.isFinite(values[area])) {
                // Adding 0 turns -0.0 into 0.0, so that the two tie as they should.
                sorted[present++] = values[area] + 0.0;
            }
        }
        sorted = Arrays.copyOf(sorted, present);
        Arrays.sort(sorted);
        int[] assigned = new int[values.length];
        if (present >= quantiles) {
            for (int area = 0; area < values.length; area++) {
                if (Double.isFinite(values[area])) {
                    assigned[area] = quantile(rank(sorted, values[area] + 0.0), present);
                }
            }
        }
        return new QuantileAssignment(quantiles, present, assigned);
    }

    /** The rank from the end at which quantile 1 lies, ties sharing the smallest. */
    private int rank(double[] sorted, double value) {
        return order == QuantileOrder.LOWEST_FIRST
                ? below(sorted, value) + 1
                : sorted.length - belowOrEqual(sorted, value) + 1;
    }

    private int quantile(int rank, int present) {
        long scaled = (long) quantiles * (present + 1 - rank);
        return quantiles + 1 - (int) ((scaled + present - 1) / present);
    }

    private static int below(double[] sorted, double value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static int belowOrEqual(double[] sorted, double value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] <= value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
