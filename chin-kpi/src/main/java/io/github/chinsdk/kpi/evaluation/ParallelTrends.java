package io.github.chinsdk.kpi.evaluation;

import io.github.chinsdk.kpi.Caveat;
import io.github.chinsdk.kpi.ConfidenceLevel;

/**
 * Whether treated and control units were on the same path before the change, which difference in differences takes for
 * granted. Two looks at the rows before the change: {@link #trend} compares slopes, {@link #placebo} pretends an earlier
 * change, which should show no effect.
 *
 * <p>A wide interval around 1 is not evidence of parallel paths, only a lack of evidence against them; a caveat on every
 * fit says so (Roth 2022, American Economic Review: Insights 4:305, doi:10.1257/aeri.20210236). Cluster-robust errors by
 * unit. Immutable.
 */
public final class ParallelTrends {

    /** The name of the term that carries the difference of slopes: the ratio by which the treated drift a period. */
    public static final String DRIFT = "treated:period";

    private static final Caveat NO_PROOF = new Caveat(
            "absence-of-evidence",
            "An interval that holds 1 does not show that trends are parallel; see how wide it is.");

    private final PoissonRegression regression;

    private ParallelTrends(PoissonRegression regression) {
        this.regression = regression;
    }

    /**
     * {@return the check with 95% intervals}
     */
    public static ParallelTrends withDefaults() {
        return new ParallelTrends(PoissonRegression.withDefaults().with(StandardErrors.CLUSTER_ROBUST));
    }

    /**
     * A copy with other intervals.
     *
     * @param levels the confidence levels, in the order in which they are wanted
     * @return the copy
     * @throws IllegalArgumentException if a level comes twice
     */
    public ParallelTrends with(ConfidenceLevel... levels) {
        return new ParallelTrends(regression.with(levels));
    }

    /**
     * Poisson regression of the rows before the change on {@code treated}, {@code period} (from the first) and
     * {@link #DRIFT}: the ratio by which the rate of the treated moved away from that of the controls in each period.
     *
     * @param panel the panel, the rows from the change on are not used
     * @return the fit; two periods before the change are the least that has an answer
     * @throws IllegalArgumentException if there is no row before the change
     */
    public RegressionFit trend(Panel panel) {
        Panel before = panel.placebo(panel.firstPeriodAfter());
        int first = before.rows().stream().mapToInt(PanelRow::period).min().orElse(0);
        double[] treated = new double[before.rows().size()];
        double[] period = new double[treated.length];
        for (int row = 0; row < treated.length; row++) {
            PanelRow each = before.rows().get(row);
            treated[row] = before.isTreated(each) ? 1 : 0;
            period[row] = (double) each.period() - first;
        }
        return regression
                .fit(before.columns()
                        .term(Panel.TREATED, treated)
                        .term("period", period)
                        .interaction(Panel.TREATED, "period")
                        .build())
                .with(NO_PROOF);
    }

    /**
     * Difference in differences on the rows before the change, as if it had come earlier; {@link Panel#EFFECT} should be
     * near 1.
     *
     * @param panel the panel, the rows from the change on are not used
     * @param pretendedFirstPeriodAfter the first period, inclusive, that counts as after the pretended change
     * @return the fit
     * @throws IllegalArgumentException if there is no row before the change
     */
    public RegressionFit placebo(Panel panel, int pretendedFirstPeriodAfter) {
        return regression.fit(panel.placebo(pretendedFirstPeriodAfter).table()).with(NO_PROOF);
    }
}
