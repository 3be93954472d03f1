package io.github.chinsdk.kpi.scorecard;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.chinsdk.kpi.ConfidenceLevel;
import io.github.chinsdk.kpi.Counts;
import io.github.chinsdk.kpi.EstimateStatus;
import io.github.chinsdk.kpi.Interval;
import io.github.chinsdk.kpi.catalogue.Kpi;
import io.github.chinsdk.kpi.catalogue.KpiKey;
import io.github.chinsdk.kpi.variation.BenchmarkCategory;
import io.github.chinsdk.kpi.variation.Polarity;
import io.github.chinsdk.kpi.variation.TrendDirection;
import io.github.chinsdk.kpi.variation.chart.AssuranceType;
import io.github.chinsdk.kpi.variation.chart.VariationType;
import io.github.chinsdk.model.organisation.OrganisationId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * One cell of a scorecard as a row of a table: the columns of its CSV, in this order. Every number from {@code value} to
 * {@code upper99Point8}, and of comparators, target and trajectory, is in {@code valueUnit}; counts are people or events.
 * What is not there is null, an empty cell.
 *
 * @param kpi the KPI
 * @param title what people call it
 * @param period the name of the period
 * @param firstDay the first day of the period
 * @param lastDay its last day, inclusive
 * @param unit the unit
 * @param unitName what people call it
 * @param level how large it is
 * @param status whether there is a value
 * @param value the value
 * @param valueUnit in what the value is, as in {@code %} or {@code per 1,000}
 * @param lower95 the lower end of the 95% interval
 * @param upper95 its upper end
 * @param lower99Point8 the lower end of the 99.8% interval
 * @param upper99Point8 its upper end
 * @param numerator what was counted
 * @param denominator among whom
 * @param method how the value was calculated
 * @param reason why there is no value
 * @param england what England is called
 * @param englandValue its value
 * @param besideEngland the comparison
 * @param system what the system is called
 * @param systemValue its value
 * @param besideSystem the comparison
 * @param borough what the borough is called
 * @param boroughValue its value
 * @param besideBorough the comparison
 * @param peerGroup what the peers are called
 * @param peerGroupValue their value
 * @param besidePeerGroup the comparison
 * @param trend the recent trend
 * @param trendMeaning what it means, or why there is none
 * @param target the target
 * @param targetStatedBy who set it
 * @param targetStatus whether it is met
 * @param planned what the trajectory asks for
 * @param trajectoryStatus whether that is met
 * @param variation the variation icon
 * @param assurance the assurance icon
 * @param caveats what a reader must know, each without semicolons
 */
public record ScorecardRow(
        @JsonProperty(required = true) KpiKey kpi,
        @JsonProperty(required = true) String title,
        @JsonProperty(required = true) String period,
        @JsonProperty(required = true) LocalDate firstDay,
        @JsonProperty(required = true) LocalDate lastDay,
        @JsonProperty(required = true) OrganisationId unit,
        @JsonProperty(required = true) String unitName,
        @JsonProperty(required = true) UnitLevel level,
        @JsonProperty(required = true) EstimateStatus status,
        @Nullable Double value,
        @JsonProperty(required = true) String valueUnit,
        @Nullable Double lower95,
        @Nullable Double upper95,
        @Nullable Double lower99Point8,
        @Nullable Double upper99Point8,
        @Nullable Double numerator,
        @Nullable Double denominator,
        @Nullable String method,
        @Nullable String reason,
        @Nullable String england,
        @Nullable Double englandValue,
        @Nullable BenchmarkCategory besideEngland,
        @Nullable String system,
        @Nullable Double systemValue,
        @Nullable BenchmarkCategory besideSystem,
        @Nullable String borough,
        @Nullable Double boroughValue,
        @Nullable BenchmarkCategory besideBorough,
        @Nullable String peerGroup,
        @Nullable Double peerGroupValue,
        @Nullable BenchmarkCategory besidePeerGroup,
        @JsonProperty(required = true) TrendDirection trend,
        @JsonProperty(required = true) String trendMeaning,
        @Nullable Double target,
        @Nullable String targetStatedBy,
        @JsonProperty(required = true) TargetStatus targetStatus,
        @Nullable Double planned,
        @JsonProperty(required = true) TargetStatus trajectoryStatus,
        @JsonProperty(required = true) VariationType variation,
        @JsonProperty(required = true) AssuranceType assurance,
        @JsonProperty(required = true) List<String> caveats) {

    /** Copies the list. */
    public ScorecardRow {
        caveats = List.copyOf(caveats);
    }

    static ScorecardRow of(Kpi kpi, ScorecardPeriod period, ScorecardUnit unit, ScorecardCell cell) {
        Optional<Interval> p95 = cell.value().interval(ConfidenceLevel.P95);
        Optional<Interval> p99 = cell.value().interval(ConfidenceLevel.P99_8);
        Optional<CellComparison> england = beside(cell, ComparatorKind.ENGLAND);
        Optional<CellComparison> system = beside(cell, ComparatorKind.SYSTEM);
        Optional<CellComparison> borough = beside(cell, ComparatorKind.BOROUGH);
        Optional<CellComparison> peers = beside(cell, ComparatorKind.PEER_GROUP);
        String meaning =
                cell.trend().direction().meaning(Polarity.valueOf(kpi.polarity().name()));
        return new ScorecardRow(
                cell.kpi(),
                kpi.title(),
                cell.period(),
                period.firstDay(),
                period.lastDay(),
                cell.unit(),
                unit.name(),
                unit.level(),
                cell.value().status(),
                orNull(cell.value().value()),
                kpi.unit().toString(),
                p95.map(Interval::lower).orElse(null),
                p95.map(Interval::upper).orElse(null),
                p99.map(Interval::lower).orElse(null),
                p99.map(Interval::upper).orElse(null),
                cell.value().counts().map(Counts::numerator).orElse(null),
                cell.value().counts().map(Counts::denominator).orElse(null),
                orNull(cell.value().method()),
                orNull(cell.value().reason()),
                england.map(CellComparison::name).orElse(null),
                england.map(found -> orNull(found.value())).orElse(null),
                england.map(CellComparison::category).orElse(null),
                system.map(CellComparison::name).orElse(null),
                system.map(found -> orNull(found.value())).orElse(null),
                system.map(CellComparison::category).orElse(null),
                borough.map(CellComparison::name).orElse(null),
                borough.map(found -> orNull(found.value())).orElse(null),
                borough.map(CellComparison::category).orElse(null),
                peers.map(CellComparison::name).orElse(null),
                peers.map(found -> orNull(found.value())).orElse(null),
                peers.map(CellComparison::category).orElse(null),
                cell.trend().direction(),
                cell.trend().reason().isEmpty()
                        ? meaning
                        : meaning + ": " + cell.trend().reason(),
                orNull(cell.target().target()),
                orNull(cell.target().statedBy()),
                cell.target().status(),
                orNull(cell.trajectory().target()),
                cell.trajectory().status(),
                cell.process().variation(),
                cell.process().assurance(),
                cell.caveats().stream()
                        .map(caveat -> caveat.text().replace(';', ','))
                        .toList());
    }

    private static Optional<CellComparison> beside(ScorecardCell cell, ComparatorKind kind) {
        return cell.comparisons().stream()
                .filter(comparison -> comparison.kind() == kind)
                .findFirst();
    }

    private static @Nullable Double orNull(OptionalDouble number) {
        return number.isPresent() ? number.getAsDouble() : null;
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
