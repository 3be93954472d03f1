package io.github.chinsdk.kpi.scorecard;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.chinsdk.kpi.Caveat;
import io.github.chinsdk.kpi.catalogue.KpiKey;
import io.github.chinsdk.kpi.variation.Trend;
import io.github.chinsdk.model.organisation.OrganisationId;
import java.util.List;
import java.util.Objects;

/**
 * One KPI of one unit in one period. Whatever could not be found out has a status of its own and a reason.
 *
 * @param kpi the KPI
 * @param period the name of the period
 * @param unit the unit
 * @param value the number and its intervals
 * @param comparisons one for each comparator of the unit, in its order
 * @param trend the recent trend: the last five periods up to this one
 * @param target beside the target
 * @param trajectory beside what the programme planned for the end of the period
 * @param process the icons of the control chart up to this period
 * @param caveats what a reader must know before quoting the cell
 */
public record ScorecardCell(
        @JsonProperty(required = true) KpiKey kpi,
        @JsonProperty(required = true) String period,
        @JsonProperty(required = true) OrganisationId unit,
        @JsonProperty(required = true) CellValue value,
        @JsonProperty(required = true) List<CellComparison> comparisons,
        @JsonProperty(required = true) Trend trend,
        @JsonProperty(required = true) CellTarget target,
        @JsonProperty(required = true) CellTarget trajectory,
        @JsonProperty(required = true) SpcIcons process,
        @JsonProperty(required = true) List<Caveat> caveats) {

    /** Copies the lists. */
    public ScorecardCell {
        Objects.requireNonNull(kpi, "kpi");
        Objects.requireNonNull(period, "period");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(value, "value");
        comparisons = List.copyOf(comparisons);
        Objects.requireNonNull(trend, "trend");
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(trajectory, "trajectory");
        Objects.requireNonNull(process, "process");
        caveats = List.copyOf(caveats);
    }
}
