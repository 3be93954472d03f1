package io.github.chinsdk.kpi.worklist;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.chinsdk.kpi.catalogue.KpiKey;
import io.github.chinsdk.kpi.variation.BenchmarkCategory;
import io.github.chinsdk.kpi.variation.TrendDirection;
import io.github.chinsdk.model.organisation.OrganisationId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One practice and KPI of a worklist as a row of a table: the columns of its CSV, in this order. What is not there is null,
 * an empty cell. The practice's own columns come again with each of its KPIs.
 *
 * @param rank the practice's place, from 1
 * @param practice the practice
 * @param name what people call it
 * @param listSize its registered patients
 * @param patientsOfPractice how many patients would gain over all KPIs that count
 * @param kpi the KPI
 * @param status whether its gain counts
 * @param patients how many patients would gain in it
 * @param value where the practice is, in {@code valueUnit}
 * @param aim the quartile of its peers, in {@code valueUnit}
 * @param valueUnit in what value and aim are, as in {@code %}
 * @param peersUsed from how many peers the aim is
 * @param besidePeers the practice beside its peers taken together
 * @param trend the recent trend
 * @param reason why the gain does not count
 * @param reasonsOfPractice why the practice stands where it stands, each without semicolons
 */
public record WorklistRow(
        @JsonProperty(required = true) int rank,
        @JsonProperty(required = true) OrganisationId practice,
        @JsonProperty(required = true) String name,
        @Nullable Long listSize,
        @JsonProperty(required = true) long patientsOfPractice,
        @JsonProperty(required = true) KpiKey kpi,
        @JsonProperty(required = true) GainStatus status,
        @JsonProperty(required = true) long patients,
        @Nullable Double value,
        @Nullable Double aim,
        @JsonProperty(required = true) String valueUnit,
        @JsonProperty(required = true) int peersUsed,
        @JsonProperty(required = true) BenchmarkCategory besidePeers,
        @JsonProperty(required = true) TrendDirection trend,
        @Nullable String reason,
        @JsonProperty(required = true) List<String> reasonsOfPractice) {

    /** Copies the list. */
    public WorklistRow {
        reasonsOfPractice = List.copyOf(reasonsOfPractice);
    }

    static WorklistRow of(WorklistItem item, PotentialGain gain) {
        return new WorklistRow(
                item.rank(),
                item.practice(),
                item.name(),
                item.listSize().isPresent() ? item.listSize().getAsLong() : null,
                item.patients(),
                gain.kpi(),
                gain.status(),
                gain.patients(),
                gain.value().isPresent() ? gain.value().getAsDouble() : null,
                gain.aim().isPresent() ? gain.aim().getAsDouble() : null,
                gain.valueUnit(),
                gain.peersUsed(),
                gain.besidePeers(),
                gain.trend(),
                gain.reason().isEmpty() ? null : gain.reason(),
                item.reasons().stream().map(reason -> reason.replace(';', ',')).toList());
    }
}
