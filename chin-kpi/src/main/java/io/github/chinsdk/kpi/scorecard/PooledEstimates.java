package io.github.chinsdk.kpi.scorecard;

import io.github.chinsdk.kpi.Counts;
import io.github.chinsdk.kpi.Estimate;
import io.github.chinsdk.kpi.EstimateStatus;
import io.github.chinsdk.kpi.catalogue.Kpi;
import io.github.chinsdk.kpi.catalogue.KpiCalculation;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The estimate of several units taken together: their counts are added, and the KPI calculated once from the sum. */
final class PooledEstimates {

    /**
     * An estimate of several.
     *
     * @param estimate theirs
     * @param withoutCounts how many had none and were left out
     */
    record Pooled(Estimate estimate, int withoutCounts) {}

    private final Kpi kpi;
    private final KpiCalculation calculation;

    PooledEstimates(Kpi kpi) {
        this.kpi = kpi;
        this.calculation = KpiCalculation.of(kpi);
    }

    Pooled of(List<@Nullable Estimate> members) {
        Counts sum = Counts.of(0, 0);
        int without = 0;
        for (Estimate member : members) {
            if (member == null
                    || member.status() == EstimateStatus.REJECTED
                    || member.status() == EstimateStatus.WITHHELD) {
                without++;
            } else {
                sum = sum.plus(member.counts());
            }
        }
        if (without == members.size()) {
            return new Pooled(undefined(sum, "no member has counts"), without);
        }
        return new Pooled(
                switch (kpi.method()) {
                    case PROPORTION, CRUDE_RATE, AMOUNT_OVER_POPULATION -> calculation.calculate(sum);
                    default ->
                        undefined(
                                sum,
                                String.format(
                                        Locale.ROOT,
                                        "a number of the method \"%s\" cannot be added up from its units: measure the whole",
                                        kpi.method().title()));
                },
                without);
    }

    private Estimate undefined(Counts counts, String reason) {
        return Estimate.from(counts, kpi.unit(), kpi.method()).undefined(reason);
    }
}
