package io.github.chinsdk.kpi.variation;

import java.util.List;
import java.util.OptionalDouble;

/**
 * An empirical Bayes model fitted to areas.
 *
 * @param model the model
 * @param priorMean the mean of the relative risks; empty where not estimable
 * @param priorVariance their variance, the systematic variation; empty where not estimable
 * @param smoothed the relative risk of each area, in the order of the areas; where there is no variation beyond chance to
 *     be found, each is drawn all the way to the common risk
 * @param reason why there is no variance; empty otherwise
 */
public record EmpiricalBayesFit(
        EmpiricalBayesModel model,
        OptionalDouble priorMean,
        OptionalDouble priorVariance,
        List<SmoothedRisk> smoothed,
        String reason) {

    /** Copies the list. */
    public EmpiricalBayesFit {
        smoothed = List.copyOf(smoothed);
    }

    /**
     * An area's relative risk, drawn towards the common one the more, the fewer events it has.
     *
     * @param name the area
     * @param relativeRisk the smoothed relative risk
     */
    public record SmoothedRisk(String name, double relativeRisk) {}
}
