package io.github.chinsdk.kpi.scorecard;

import io.github.chinsdk.kpi.Estimate;
import io.github.chinsdk.kpi.catalogue.KpiKey;
import io.github.chinsdk.model.organisation.OrganisationId;
import java.util.Locale;
import java.util.Objects;

/**
 * What one KPI of one unit was in one period: what scorecards are made from.
 *
 * @param kpi the KPI
 * @param period the name of the period
 * @param unit the unit
 * @param estimate the estimate, in the unit of the KPI, as {@link io.github.chinsdk.kpi.catalogue.KpiCalculation} makes it
 */
public record KpiMeasurement(KpiKey kpi, String period, OrganisationId unit, Estimate estimate) {

    /** Checks that nothing is missing. */
    public KpiMeasurement {
        Objects.requireNonNull(kpi, "kpi");
        Objects.requireNonNull(period, "period");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(estimate, "estimate");
    }

    /** {@return what was measured, without the figures, which may be small counts} */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%s of %s in %s", kpi, unit, period);
    }
}
