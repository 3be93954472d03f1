package io.github.chinsdk.kpi.golden;

import io.github.chinsdk.kpi.ConfidenceLevel;
import io.github.chinsdk.kpi.Counts;
import io.github.chinsdk.kpi.Estimate;
import io.github.chinsdk.kpi.Interval;
import io.github.chinsdk.kpi.RateUnit;
import io.github.chinsdk.kpi.comparison.ExactPoissonTest;
import io.github.chinsdk.kpi.comparison.PValue;
import io.github.chinsdk.kpi.rate.CrudeRate;
import io.github.chinsdk.kpi.rate.RateMethod;

/** stats::poisson.test and exactci::poisson.exact, one sample. */
final class PoissonOneSampleCheck implements FolderCheck {

    @Override
    public String folder() {
        return "poisson_exact_one_sample";
    }

    @Override
    public void check(GoldenFolder folder, Comparison comparison) {
        comparison.each(folder.table("cases.csv"), row -> {
            String id = row.caseId();
            Counts counts = new Counts(row.number("x"), row.number("t"));
            Estimate rate = CrudeRate.withDefaults()
                    .with(RateMethod.EXACT_POISSON)
                    .with(RateUnit.PER_PERSON)
                    .calculate(counts);
            Interval interval = rate.interval(ConfidenceLevel.P95).orElseThrow();
            comparison.near(id, "rate", row.number("rate"), rate.value());
            comparison.near(id, "lower95", row.number("lower95"), interval.lower());
            comparison.near(id, "upper95", row.number("upper95"), interval.upper());
            ExactPoissonTest test = ExactPoissonTest.withDefaults();
            double nullRate = row.number("r0");
            comparison.near(
                    id, "p_minlike", row.number("p_minlike"), test.pValue(counts, nullRate, PValue.MINIMUM_LIKELIHOOD));
            comparison.near(id, "p_central", row.number("p_central"), test.pValue(counts, nullRate, PValue.CENTRAL));
        });
    }
}
