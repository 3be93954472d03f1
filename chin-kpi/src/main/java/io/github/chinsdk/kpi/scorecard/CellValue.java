package io.github.chinsdk.kpi.scorecard;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.chinsdk.kpi.ConfidenceLevel;
import io.github.chinsdk.kpi.Counts;
import io.github.chinsdk.kpi.Estimate;
import io.github.chinsdk.kpi.EstimateStatus;
import io.github.chinsdk.kpi.Interval;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The number of a cell, or why there is none; in the unit of the KPI.
 *
 * @param status whether there is a value
 * @param value the value; there if and only if it is calculated
 * @param counts what was counted; empty where nothing was, or where it may not be shown
 * @param intervals the intervals, each at its own level; empty where there is no value
 * @param method how value and intervals were calculated, in words; empty where nothing was counted
 * @param reason why there is no value, one sentence; empty where there is one
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record CellValue(
        @JsonProperty(required = true) EstimateStatus status,
        OptionalDouble value,
        Optional<Counts> counts,
        @JsonProperty(required = true) List<Interval> intervals,
        @JsonProperty(required = true) String method,
        @JsonProperty(required = true) String reason) {

    /**
     * Checks that value, status and reason agree.
     *
     * @throws IllegalArgumentException if they do not
     */
    public CellValue {
        Objects.requireNonNull(status, "status");
        intervals = List.copyOf(intervals);
        boolean calculated = status == EstimateStatus.CALCULATED;
        if (calculated != value.isPresent()
                || calculated != reason.isBlank()
                || (!calculated && !intervals.isEmpty())) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "value must be there if and only if it is calculated, and a reason if not: status was %s, value %s, reason \"%s\"\nMaybe the document was edited by hand.",
                    status,
                    value.isPresent() ? "present" : "absent",
                    reason));
        }
        if (value.isPresent() && !Double.isFinite(value.getAsDouble())) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "value must be finite, was %s\nMaybe it is undefined: give the status and a reason.",
                    value.getAsDouble()));
        }
    }

    /**
     * The figures of an estimate.
     *
     * @param estimate the estimate
     * @return its figures; the counts of one that is withheld are left out
     */
    public static CellValue of(Estimate estimate) {
        return new CellValue(
                estimate.status(),
                estimate.valueIfCalculated(),
                estimate.status() == EstimateStatus.WITHHELD ? Optional.empty() : Optional.of(estimate.counts()),
                estimate.intervals(),
                estimate.method().title(),
                estimate.reason());
    }

    /**
     * No figure, because nothing was counted.
     *
     * @param reason why, one sentence
     * @return an undefined value without counts
     * @throws IllegalArgumentException if the reason is blank
     */
    public static CellValue notMeasured(String reason) {
        return new CellValue(EstimateStatus.UNDEFINED, OptionalDouble.empty(), Optional.empty(), List.of(), "", reason);
    }

    /** {@return whether there is a value} */
    @JsonIgnore
    public boolean isCalculated() {
        return status == EstimateStatus.CALCULATED;
    }

    /**
     * The interval at one level.
     *
     * @param level the two-sided confidence level
     * @return the interval; empty where there is none at that level
     */
    public Optional<Interval> interval(ConfidenceLevel level) {
        return intervals.stream()
                .filter(interval -> interval.level().equals(level))
                .findFirst();
    }
}
