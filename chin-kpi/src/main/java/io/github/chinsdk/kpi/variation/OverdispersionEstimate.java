package io.github.chinsdk.kpi.variation;

import io.github.chinsdk.kpi.Counts;
import io.github.chinsdk.kpi.internal.variation.ExactSum;
import io.github.chinsdk.kpi.internal.variation.Quantile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/** phi and tau squared, and the bounds within which a z-score went into phi. */
final class OverdispersionEstimate {

    private final Overdispersion overdispersion;
    private final boolean truncated;
    private final double lowest;
    private final double highest;

    private OverdispersionEstimate(Overdispersion overdispersion, boolean truncated, double lowest, double highest) {
        this.overdispersion = overdispersion;
        this.truncated = truncated;
        this.lowest = lowest;
        this.highest = highest;
    }

    static OverdispersionEstimate of(
            FunnelScale scale, double centre, double trim, OptionalDouble givenTauSquared, List<Counts> usable) {
        List<double[]> zAndWeight = new ArrayList<>(usable.size());
        for (Counts counts : usable) {
            scale.zScore(counts, centre).ifPresent(z -> {
                double s = scale.standardError(counts);
                zAndWeight.add(new double[] {z, 1 / (s * s)});
            });
        }
        double[] ascending =
                zAndWeight.stream().mapToDouble(pair -> pair[0]).sorted().toArray();
        double lowest = Double.NEGATIVE_INFINITY;
        double highest = Double.POSITIVE_INFINITY;
        if (scale.isTruncated()) {
            double[] kept = kept(ascending, trim);
            if (kept.length > 0) {
                lowest = kept[0];
                highest = kept[kept.length - 1];
                zAndWeight.removeIf(pair -> pair[0] < kept[0] || pair[0] > kept[kept.length - 1]);
            } else {
                zAndWeight.clear();
                lowest = Double.POSITIVE_INFINITY;
            }
        } else if (ascending.length > 0) {
            lowest = Quantile.type7(ascending, trim);
            highest = Quantile.type7(ascending, 1 - trim);
        }
        return new OverdispersionEstimate(
                estimate(zAndWeight, lowest, highest, givenTauSquared), scale.isTruncated(), lowest, highest);
    }

    /** The z-scores outside the first and the last rank group; ties share their middle rank, so they stay together. */
    private static double[] kept(double[] ascending, double trim) {
        int size = ascending.length;
        double groups = 1 / trim;
        double[] kept = new double[size];
        int count = 0;
        for (int from = 0; from < size; ) {
            int end = from + 1;
            while (end < size && ascending[end] == ascending[from]) {
                end++;
            }
            double rank = (from + 1 + end) / 2.0;
            double group = Math.floor(rank * groups / (size + 1));
            if (group > 0 && group < groups - 1) {
                Arrays.fill(kept, count, count + end - from, ascending[from]);
                count += end - from;
            }
            from = end;
        }
        return Arrays.copyOf(kept, count);
    }

    private static Overdispersion estimate(
            List<double[]> zAndWeight, double lowest, double highest, OptionalDouble givenTauSquared) {
        int n = zAndWeight.size();
        if (givenTauSquared.isPresent()) {
            return new Overdispersion(
                    Overdispersion.Status.GIVEN, OptionalDouble.empty(), givenTauSquared.getAsDouble(), n, "");
        }
        if (n < 2) {
            return new Overdispersion(
                    Overdispersion.Status.NOT_ESTIMABLE,
                    OptionalDouble.empty(),
                    0,
                    n,
                    "Variance between units cannot be estimated from fewer than two of them; chance limits decide.");
        }
        ExactSum squares = new ExactSum();
        ExactSum weights = new ExactSum();
        ExactSum squaredWeights = new ExactSum();
        for (double[] pair : zAndWeight) {
            double z = Math.max(lowest, Math.min(highest, pair[0]));
            squares.add(z * z);
            weights.add(pair[1]);
            squaredWeights.add(pair[1] * pair[1]);
        }
        double phi = squares.value() / n;
        double excess = n * phi - (n - 1);
        double scale = weights.value() - squaredWeights.value() / weights.value();
        double tauSquared = excess <= 0 ? 0 : excess / scale;
        return new Overdispersion(Overdispersion.Status.ESTIMATED, OptionalDouble.of(phi), tauSquared, n, "");
    }

    Overdispersion overdispersion() {
        return overdispersion;
    }

    /** The z-score as it went into phi; empty where truncation left it out. */
    OptionalDouble trimmed(double z) {
        if (truncated) {
            return z < lowest || z > highest ? OptionalDouble.empty() : OptionalDouble.of(z);
        }
        return OptionalDouble.of(Math.max(lowest, Math.min(highest, z)));
    }
}
