package io.github.chinsdk.kpi.inequality;

import io.github.chinsdk.kpi.Caveat;
import io.github.chinsdk.kpi.Counts;
import io.github.chinsdk.kpi.Estimate;
import io.github.chinsdk.kpi.RateUnit;
import java.util.Comparator;
import java.util.List;

/**
 * The deprivation of a list of patients: the mean of the scores of the areas where they live, weighted by patients,
 * {@code sum(score * patients) / sum(patients)}. Areas are summed in the order of their scores, so the order of the input
 * cannot change a bit. Stateless.
 */
public final class PopulationWeightedDeprivation {

    private static final RateUnit SCORE = new RateUnit(1, "score");

    private PopulationWeightedDeprivation() {}

    /**
     * {@return the calculator}
     */
    public static PopulationWeightedDeprivation withDefaults() {
        return new PopulationWeightedDeprivation();
    }

    /**
     * The mean score of a list.
     *
     * @param areas the areas where its patients live, in any order
     * @return the estimate, without an interval, because all patients are counted; undefined without patients
     */
    public Estimate calculate(List<AreaScore> areas) {
        double weighted = 0;
        double patients = 0;
        List<AreaScore> sorted = areas.stream()
                .sorted(Comparator.comparingDouble(AreaScore::score).thenComparingLong(AreaScore::patients))
                .toList();
        for (AreaScore area : sorted) {
            weighted += area.score() * area.patients();
            patients += area.patients();
        }
        Estimate.Builder estimate =
                Estimate.from(new Counts(patients, patients), SCORE, InequalityMethod.POPULATION_WEIGHTED_SCORE);
        if (patients == 0) {
            return estimate.undefined("there are no patients");
        }
        if (!Double.isFinite(weighted)) {
            return estimate.undefined("the sum of scores is outside the range of a double");
        }
        return estimate.working("sum of scores times patients", weighted)
                .working("patients", patients)
                .caveat(new Caveat("no-interval", "Every patient is counted, so there is no sampling error to show."))
                .calculated(weighted / patients);
    }
}
