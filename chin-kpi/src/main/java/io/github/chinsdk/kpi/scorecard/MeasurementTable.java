package io.github.chinsdk.kpi.scorecard;

import io.github.chinsdk.kpi.Estimate;
import io.github.chinsdk.kpi.catalogue.Kpi;
import io.github.chinsdk.kpi.catalogue.KpiKey;
import io.github.chinsdk.model.organisation.OrganisationId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Measurements by KPI, unit and period. Only ever looked up in, so the order of its maps shows nowhere. */
final class MeasurementTable {

    private final Map<KpiKey, Map<OrganisationId, @Nullable Estimate[]>> byKpi = new HashMap<>();

    private MeasurementTable() {}

    static MeasurementTable of(List<Kpi> kpis, List<ScorecardPeriod> periods, Collection<KpiMeasurement> measurements) {
        MeasurementTable table = new MeasurementTable();
        Map<KpiKey, Kpi> definitions = new HashMap<>();
        for (Kpi kpi : kpis) {
            definitions.put(kpi.key(), kpi);
            table.byKpi.put(kpi.key(), new HashMap<>());
        }
        Map<String, Integer> numbers = new HashMap<>();
        for (ScorecardPeriod period : periods) {
            numbers.put(period.name(), numbers.size());
        }
        for (KpiMeasurement measurement : measurements) {
            Kpi kpi = definitions.get(measurement.kpi());
            Integer period = numbers.get(measurement.period());
            if (kpi == null || period == null) {
                throw new IllegalArgumentException(String.format(
                        Locale.ROOT,
                        "measurements must be of the KPIs and periods of the scorecard, %s is not\nMaybe it is of another version of the KPI, or the period is spelt otherwise.",
                        measurement));
            }
            table.add(kpi, measurement, period, periods.size());
        }
        return table;
    }

    /** What was measured; null where nothing was. */
    @Nullable
    Estimate get(KpiKey kpi, OrganisationId unit, int period) {
        Map<OrganisationId, @Nullable Estimate[]> ofKpi = byKpi.get(kpi);
        @Nullable Estimate[] series = ofKpi == null ? null : ofKpi.get(unit);
        return series == null ? null : series[period];
    }

    private void add(Kpi kpi, KpiMeasurement measurement, int period, int periods) {
        Estimate estimate = measurement.estimate();
        if (!estimate.unit().equals(kpi.unit())) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "measurements must be in the unit of their KPI, %s is in \"%s\" and not \"%s\"\nMaybe calculate it with KpiCalculation.",
                    measurement,
                    estimate.unit(),
                    kpi.unit()));
        }
        @Nullable
        Estimate[] series = byKpi.computeIfAbsent(kpi.key(), key -> new HashMap<>())
                .computeIfAbsent(measurement.unit(), unit -> new @Nullable Estimate[periods]);
        if (series[period] != null) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "measurements must be there once, %s is there twice\nMaybe two files were joined.",
                    measurement));
        }
        series[period] = estimate;
    }
}
