package io.github.chinsdk.kpi.evaluation;

import io.github.chinsdk.kpi.Caveat;
import io.github.chinsdk.kpi.internal.regression.IrlsFit;
import io.github.chinsdk.kpi.internal.regression.Sandwich;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The covariance that a choice of {@link StandardErrors} means.
 *
 * @param errors the choice
 * @param parameters coefficients of the model, those without a term in the covariance among them
 * @param clusterOf for each row its cluster, from 0
 * @param clusters how many
 */
@SuppressWarnings("ArrayRecordComponent") // Internal carrier: never compared, never printed.
record RobustErrors(StandardErrors errors, int parameters, int[] clusterOf, int clusters) {

    private static final int FEW_CLUSTERS = 40;

    /** Empty where the rows or clusters are too few for the choice; a caveat is added where they are just enough. */
    Optional<double[][]> covariance(double[][] terms, IrlsFit fit, List<Caveat> caveats) {
        double[][] bread = fit.covariance();
        int rows = fit.means().length;
        double freedom = rows - parameters;
        if (errors == StandardErrors.MODEL) {
            return Optional.of(bread);
        }
        if (freedom <= 0 || (errors.clustered() && clusters < 2)) {
            return Optional.empty();
        }
        if (errors == StandardErrors.QUASI) {
            double[][] scaled = new double[bread.length][bread.length];
            for (int row = 0; row < bread.length; row++) {
                for (int column = 0; column < bread.length; column++) {
                    scaled[row][column] = bread[row][column] * (fit.pearson() / freedom);
                }
            }
            return Optional.of(scaled);
        }
        double[][] meat = errors.clustered()
                ? Sandwich.clustered(terms, fit.scores(), clusterOf, clusters)
                : Sandwich.independent(terms, fit.scores());
        double factor = 1;
        if (errors == StandardErrors.HC1) {
            factor = rows / freedom;
        } else if (errors == StandardErrors.CLUSTER_ROBUST) {
            factor = clusters / (clusters - 1.0) * ((rows - 1) / freedom);
        }
        if (errors.clustered() && clusters < FEW_CLUSTERS) {
            caveats.add(new Caveat(
                    "few-clusters",
                    String.format(
                            Locale.ROOT,
                            "Cluster-robust errors rest on %d clusters; below about %d they tend to be too small.",
                            clusters,
                            FEW_CLUSTERS)));
        }
        return Optional.of(Sandwich.covariance(bread, meat, factor));
    }
}
