package io.github.chinsdk.kpi.evaluation;

import io.github.chinsdk.kpi.Caveat;
import io.github.chinsdk.kpi.internal.Moments;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Controls for the treated: nearest neighbours by propensity score (Rosenbaum and Rubin 1983, Biometrika 70:41,
 * doi:10.1093/biomet/70.1.41), without replacement, greedily and the treated with the highest score first. With more than
 * one control each, every treated gets a first before any gets a second. Of controls equally near, the one with the
 * smaller identifier is taken, so the result does not depend on the order of the rows.
 *
 * <p>Defaults: one control each, no caliper. Not here: genetic and optimal matching, exact matching, synthetic controls.
 * Immutable.
 */
public final class MatchedControls {

    private final int controlsPerTreated;
    private final OptionalDouble caliper;

    private MatchedControls(int controlsPerTreated, OptionalDouble caliper) {
        this.controlsPerTreated = controlsPerTreated;
        this.caliper = caliper;
    }

    /**
     * {@return one control each, no caliper}
     */
    public static MatchedControls withDefaults() {
        return new MatchedControls(1, OptionalDouble.empty());
    }

    /**
     * A copy with another number of controls for each treated.
     *
     * @param controlsPerTreated at least 1
     * @return the copy
     * @throws IllegalArgumentException if the number is below 1
     */
    public MatchedControls withControlsPerTreated(int controlsPerTreated) {
        if (controlsPerTreated < 1) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "controlsPerTreated must be >= 1, was %d\nMaybe 1, the most common choice.",
                    controlsPerTreated));
        }
        return new MatchedControls(controlsPerTreated, caliper);
    }

    /**
     * A copy that takes no control farther away than a caliper.
     *
     * @param standardDeviations the caliper, inclusive, in standard deviations of the propensity score over all rows;
     *     finite and above 0, often 0.2
     * @return the copy
     * @throws IllegalArgumentException if the caliper is not finite or not above 0
     */
    public MatchedControls withCaliper(double standardDeviations) {
        if (!(standardDeviations > 0) || Double.isInfinite(standardDeviations)) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "standardDeviations must be finite and above 0, was %s\nMaybe 0.2; without a caliper leave it out.",
                    standardDeviations));
        }
        return new MatchedControls(controlsPerTreated, OptionalDouble.of(standardDeviations));
    }

    /**
     * Finds controls.
     *
     * @param table who was treated, and what was known of each before
     * @return the matched, with the balance of their covariates
     * @throws IllegalArgumentException if the table has no row
     */
    public MatchedCohort match(MatchingTable table) {
        RegressionFit propensity = LogisticRegression.withDefaults().fit(table.propensityTable());
        if (!propensity.isFitted()) {
            Caveat none =
                    new Caveat("no-propensity", "There is no propensity score, hence no match: " + propensity.reason());
            return new MatchedCohort(propensity, Map.of(), List.of(), Map.of(), List.of(), List.of(none));
        }
        double[] scores = scores(table, propensity);
        double reach = caliper.isPresent()
                ? caliper.getAsDouble() * Moments.of(scores).standardDeviation()
                : Double.POSITIVE_INFINITY;
        NearestNeighbours search = new NearestNeighbours(table, scores, reach);
        List<MatchedSet> sets = search.match(controlsPerTreated);
        Map<String, Double> weights = weights(table, sets);
        List<CovariateBalance> balance = balance(table, weights);
        Map<String, Double> propensities = new LinkedHashMap<>();
        for (int row = 0; row < scores.length; row++) {
            propensities.put(table.ids().get(row), scores[row]);
        }
        return new MatchedCohort(propensity, propensities, sets, weights, balance, caveats(sets, balance));
    }

    private List<Caveat> caveats(List<MatchedSet> sets, List<CovariateBalance> balance) {
        List<Caveat> caveats = new ArrayList<>();
        long without = sets.stream().filter(set -> set.controlIds().isEmpty()).count();
        long fewer = sets.stream()
                .filter(set -> set.controlIds().size() < controlsPerTreated)
                .count();
        if (without > 0) {
            caveats.add(new Caveat(
                    "treated-without-controls",
                    String.format(
                            Locale.ROOT,
                            "%d of %d treated have no control, so the matched are not all the treated.",
                            without,
                            sets.size())));
        }
        if (fewer > without) {
            caveats.add(new Caveat(
                    "fewer-controls-than-asked",
                    String.format(
                            Locale.ROOT,
                            "%d treated have fewer than %d controls.",
                            fewer - without,
                            controlsPerTreated)));
        }
        for (CovariateBalance each : balance) {
            if (!each.isBalanced()) {
                caveats.add(new Caveat(
                        "covariate-not-balanced",
                        String.format(
                                Locale.ROOT,
                                "The matched still differ in \"%s\" by a tenth of a standard deviation or more: adjust for it.",
                                each.covariate())));
            }
        }
        caveats.add(new Caveat(
                "unmeasured-confounding", "Matching balances what was measured; what was not may still differ."));
        return caveats;
    }

    private static double[] scores(MatchingTable table, RegressionFit propensity) {
        double[] scores = new double[table.ids().size()];
        for (int row = 0; row < scores.length; row++) {
            double predictor = 0;
            for (Coefficient coefficient : propensity.coefficients()) {
                double value =
                        coefficient.term().equals(RegressionFit.INTERCEPT) ? 1 : table.values(coefficient.term())[row];
                predictor += coefficient.coefficient() * value;
            }
            scores[row] = 1 / (1 + StrictMath.exp(-predictor));
        }
        return scores;
    }

    private static Map<String, Double> weights(MatchingTable table, List<MatchedSet> sets) {
        Map<String, Double> matched = new HashMap<>();
        long controls = sets.stream().mapToLong(set -> set.controlIds().size()).sum();
        double treated =
                sets.stream().filter(set -> !set.controlIds().isEmpty()).count();
        for (MatchedSet set : sets) {
            for (String control : set.controlIds()) {
                matched.put(control, controls / treated / set.controlIds().size());
            }
            if (!set.controlIds().isEmpty()) {
                matched.put(set.treatedId(), 1.0);
            }
        }
        Map<String, Double> weights = new LinkedHashMap<>();
        for (String id : table.ids()) {
            weights.put(id, matched.getOrDefault(id, 0.0));
        }
        return weights;
    }

    private static List<CovariateBalance> balance(MatchingTable table, Map<String, Double> weights) {
        List<CovariateBalance> balance = new ArrayList<>();
        for (String covariate : table.covariates()) {
            WeightedMoments treated = moments(table, covariate, weights, 1, 0);
            WeightedMoments controls = moments(table, covariate, weights, 0, 0);
            WeightedMoments matchedTreated = moments(table, covariate, weights, 1, 1);
            WeightedMoments matchedControls = moments(table, covariate, weights, 0, 1);
            double difference = treated.mean() - controls.mean();
            boolean matched = matchedTreated.count() > 0;
            balance.add(new CovariateBalance(
                    covariate,
                    treated.mean(),
                    controls.mean(),
                    over(difference, StrictMath.sqrt(treated.variance())),
                    over(difference, StrictMath.sqrt((treated.variance() + controls.variance()) / 2)),
                    matched
                            ? over(matchedTreated.mean() - matchedControls.mean(), StrictMath.sqrt(treated.variance()))
                            : OptionalDouble.empty(),
                    treated.variance() > 0 ? over(treated.variance(), controls.variance()) : OptionalDouble.empty()));
        }
        return balance;
    }

    private static WeightedMoments moments(
            MatchingTable table, String covariate, Map<String, Double> weights, int treated, int weighted) {
        double[] values = table.values(covariate);
        double[] kept = new double[values.length];
        double[] keptWeights = new double[values.length];
        int count = 0;
        for (int row = 0; row < values.length; row++) {
            String id = table.ids().get(row);
            double weight = weighted == 1 ? weights.getOrDefault(id, 0.0) : 1;
            if (table.treatedIds().contains(id) == (treated == 1) && weight > 0) {
                kept[count] = values[row];
                keptWeights[count++] = weight;
            }
        }
        return WeightedMoments.of(Arrays.copyOf(kept, count), Arrays.copyOf(keptWeights, count));
    }

    private static OptionalDouble over(double numerator, double denominator) {
        return denominator > 0 ? OptionalDouble.of(numerator / denominator) : OptionalDouble.empty();
    }
}
