package io.github.chinsdk.kpi.scorecard;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.chinsdk.kpi.variation.BenchmarkCategory;
import io.github.chinsdk.kpi.variation.BenchmarkMethod;
import io.github.chinsdk.model.organisation.OrganisationId;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * A cell held against one comparator.
 *
 * @param comparator the comparator of the scorecard
 * @param kind what it is
 * @param name what people call it
 * @param value its value in the same period, in the unit of the KPI; empty where it has none
 * @param category better, similar or worse (red, amber, green), or higher, similar or lower (shades of blue) where the
 *     KPI has no good direction
 * @param method how the two were compared
 * @param reason why they were not compared; empty where they were
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record CellComparison(
        @JsonProperty(required = true) OrganisationId comparator,
        @JsonProperty(required = true) ComparatorKind kind,
        @JsonProperty(required = true) String name,
        OptionalDouble value,
        @JsonProperty(required = true) BenchmarkCategory category,
        @JsonProperty(required = true) BenchmarkMethod method,
        @JsonProperty(required = true) String reason) {

    /**
     * Checks that there is a reason if and only if there is no comparison.
     *
     * @throws IllegalArgumentException if category and reason disagree
     */
    public CellComparison {
        Objects.requireNonNull(comparator, "comparator");
        Objects.requireNonNull(kind, "kind");
        Parts.notBlank("name", name);
        Objects.requireNonNull(method, "method");
        Parts.reasonIf("category", category, category == BenchmarkCategory.NOT_COMPARED, reason);
    }
}
