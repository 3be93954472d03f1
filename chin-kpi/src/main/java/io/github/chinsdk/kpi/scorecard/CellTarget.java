package io.github.chinsdk.kpi.scorecard;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.chinsdk.kpi.variation.BenchmarkCategory;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * A cell beside what it should have reached.
 *
 * @param status whether the value is at the target or beyond it, the interval left aside
 * @param target the target in the unit of the KPI; empty where there is none
 * @param statedBy who set it and for when; empty where there is none
 * @param category whether the value is better or worse than the target by more than chance; not compared where the status
 *     is not {@code MET} or {@code MISSED}, or the value has no interval
 * @param reason why there is no judgement; empty where there is one
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record CellTarget(
        @JsonProperty(required = true) TargetStatus status,
        OptionalDouble target,
        @JsonProperty(required = true) String statedBy,
        @JsonProperty(required = true) BenchmarkCategory category,
        @JsonProperty(required = true) String reason) {

    /**
     * Checks that status, target and reason agree.
     *
     * @throws IllegalArgumentException if they do not
     */
    public CellTarget {
        Objects.requireNonNull(category, "category");
        Parts.reasonIf(
                "status", status, status == TargetStatus.NO_TARGET || status == TargetStatus.NOT_ASSESSED, reason);
        if (target.isPresent() == (status == TargetStatus.NO_TARGET)) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "target must be there unless the status is NO_TARGET, was %s with %s\nMaybe the document was edited by hand.",
                    target.isPresent() ? "present" : "absent",
                    status));
        }
    }

    /**
     * No target.
     *
     * @param reason why, one sentence
     * @return the judgement that none is made
     * @throws IllegalArgumentException if the reason is blank
     */
    public static CellTarget none(String reason) {
        return new CellTarget(
                TargetStatus.NO_TARGET, OptionalDouble.empty(), "", BenchmarkCategory.NOT_COMPARED, reason);
    }
}
