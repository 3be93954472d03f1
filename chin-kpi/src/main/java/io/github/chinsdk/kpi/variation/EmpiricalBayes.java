package io.github.chinsdk.kpi.variation;

import io.github.chinsdk.kpi.internal.variation.ExactSum;
import io.github.chinsdk.kpi.internal.variation.GammaMixture;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Empirical Bayes estimates of relative risks: how much areas truly differ, and what each area's risk is once chance is
 * taken off. Models and their sources are on {@link EmpiricalBayesModel}.
 *
 * <p>Where the likelihood grows without end as the variance goes to zero (or the moments run there), there is no variation
 * beyond chance to be found: the variance is not estimable, and a variance below 1e-6 is taken as that.
 */
public final class EmpiricalBayes {

    private static final String NO_VARIATION = "no variation beyond chance can be found between the areas";
    private static final double SMALLEST_VARIANCE = 1e-6;
    private static final double LARGEST_VARIANCE = 1e6;
    private static final int MAX_STEPS = 20_000;
    private static final double CONVERGED = 1e-13;

    private final EmpiricalBayesModel model;

    private EmpiricalBayes(EmpiricalBayesModel model) {
        this.model = model;
    }

    /**
     * Empirical Bayes by a model.
     *
     * @param model which
     * @return the calculator
     */
    public static EmpiricalBayes of(EmpiricalBayesModel model) {
        return new EmpiricalBayes(model);
    }

    /**
     * Fits the model.
     *
     * @param areas the areas, at least one, names unique; expected events for all of them or for none
     * @return variance and smoothed risks
     * @throws IllegalArgumentException if there is no area, a name occurs twice, only some areas have expected events, or
     *     there is no event at all
     */
    public EmpiricalBayesFit calculate(List<AreaEvents> areas) {
        AreaColumns columns = AreaColumns.of(areas);
        return switch (model) {
            case POISSON_GAMMA -> {
                double alpha = GammaMixture.shape(columns.observed(), columns.expected());
                yield 1 / alpha < SMALLEST_VARIANCE ? none(areas, 1) : gamma(areas, columns, new Prior(alpha, alpha));
            }
            case CLAYTON_KALDOR -> claytonKaldor(areas, columns);
            case NEGATIVE_BINOMIAL -> {
                double theta = GammaMixture.shapeWithMean(columns.observed(), columns.expected());
                double mean = GammaMixture.meanGiven(theta, columns.observed(), columns.expected());
                yield mean * mean / theta < SMALLEST_VARIANCE
                        ? none(areas, mean)
                        : gamma(areas, columns, new Prior(theta, theta / mean));
            }
            case NORMAL -> normal(areas, columns);
        };
    }

    /** A gamma distribution of relative risks: mean nu/alpha, variance nu/alpha^2. */
    private record Prior(double nu, double alpha) {
        double mean() {
            return nu / alpha;
        }

        double variance() {
            return nu / (alpha * alpha);
        }

        double smoothed(double observed, double expected) {
            return (observed + nu) / (expected + alpha);
        }
    }

    private EmpiricalBayesFit gamma(List<AreaEvents> areas, AreaColumns columns, Prior prior) {
        List<EmpiricalBayesFit.SmoothedRisk> smoothed = new ArrayList<>(areas.size());
        for (int i = 0; i < areas.size(); i++) {
            smoothed.add(new EmpiricalBayesFit.SmoothedRisk(
                    areas.get(i).name(), prior.smoothed(columns.observed()[i], columns.expected()[i])));
        }
        return new EmpiricalBayesFit(
                model, OptionalDouble.of(prior.mean()), OptionalDouble.of(prior.variance()), smoothed, "");
    }

    private EmpiricalBayesFit none(List<AreaEvents> areas, double common) {
        List<EmpiricalBayesFit.SmoothedRisk> smoothed = areas.stream()
                .map(area -> new EmpiricalBayesFit.SmoothedRisk(area.name(), common))
                .toList();
        return new EmpiricalBayesFit(model, OptionalDouble.of(common), OptionalDouble.empty(), smoothed, NO_VARIATION);
    }

    private EmpiricalBayesFit claytonKaldor(List<AreaEvents> areas, AreaColumns columns) {
        int m = columns.size();
        double[] risks = new double[m];
        for (int i = 0; i < m; i++) {
            risks[i] = columns.observed()[i] / columns.expected()[i];
        }
        double overall = columns.totalObserved() / columns.totalExpected();
        Prior prior = moments(risks, columns.expected(), Double.NaN);
        for (int step = 0; step < MAX_STEPS; step++) {
            if (!(prior.variance() > SMALLEST_VARIANCE)) {
                return none(areas, overall);
            }
            for (int i = 0; i < m; i++) {
                risks[i] = prior.smoothed(columns.observed()[i], columns.expected()[i]);
            }
            Prior next = moments(risks, columns.expected(), prior.alpha());
            boolean settled = Math.abs(next.alpha() - prior.alpha()) <= CONVERGED * prior.alpha();
            prior = next;
            if (settled) {
                return gamma(areas, columns, prior);
            }
        }
        return none(areas, overall);
    }

    /** Mean and variance of the risks; once they are smoothed (alpha is known), what smoothing took off is added. */
    private static Prior moments(double[] risks, double[] expected, double alpha) {
        int m = risks.length;
        double mean = ExactSum.of(risks) / m;
        ExactSum squares = new ExactSum();
        for (int i = 0; i < m; i++) {
            double stretch = Double.isNaN(alpha) ? 1 : 1 + alpha / expected[i];
            squares.add(stretch * (risks[i] - mean) * (risks[i] - mean));
        }
        double variance = m == 1 ? 0 : squares.value() / (m - 1);
        return new Prior(mean * mean / variance, mean / variance);
    }

    private EmpiricalBayesFit normal(List<AreaEvents> areas, AreaColumns columns) {
        int m = columns.size();
        double[] risks = new double[m];
        double[] chance = new double[m];
        for (int i = 0; i < m; i++) {
            risks[i] = columns.observed()[i] / columns.expected()[i];
            chance[i] = risks[i] / columns.expected()[i];
        }
        if (!(normalScore(SMALLEST_VARIANCE, risks, chance) > 0)) {
            return none(areas, 1);
        }
        double low = StrictMath.log(SMALLEST_VARIANCE);
        double high = StrictMath.log(LARGEST_VARIANCE);
        while (high - low > CONVERGED) {
            double middle = (low + high) / 2;
            if (normalScore(StrictMath.exp(middle), risks, chance) > 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        double variance = StrictMath.exp((low + high) / 2);
        List<EmpiricalBayesFit.SmoothedRisk> smoothed = new ArrayList<>(m);
        for (int i = 0; i < m; i++) {
            double kept = variance / (variance + chance[i]);
            smoothed.add(new EmpiricalBayesFit.SmoothedRisk(areas.get(i).name(), 1 + kept * (risks[i] - 1)));
        }
        return new EmpiricalBayesFit(model, OptionalDouble.of(1), OptionalDouble.of(variance), smoothed, "");
    }

    /** The derivative of twice the log-likelihood by the variance. */
    private static double normalScore(double variance, double[] risks, double[] chance) {
        ExactSum score = new ExactSum();
        for (int i = 0; i < risks.length; i++) {
            double total = chance[i] + variance;
            score.add(((risks[i] - 1) * (risks[i] - 1) - total) / (total * total));
        }
        return score.value();
    }
}
