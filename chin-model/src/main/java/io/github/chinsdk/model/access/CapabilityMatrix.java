package io.github.chinsdk.model.access;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.chinsdk.model.document.DocumentSchema;
import io.github.chinsdk.model.internal.Require;
import io.github.chinsdk.model.organisation.OrganisationId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Who is able to do what, and since when it is known: organisations down, capabilities across.
 *
 * @param reports what was reported, each organisation and capability at most once a day
 */
@DocumentSchema("chin-capability-matrix/1")
public record CapabilityMatrix(
        @JsonProperty(required = true) List<CapabilityReport> reports) {

    /**
     * Checks that no two reports speak of one organisation, capability and day.
     *
     * @throws IllegalArgumentException if two do, or one is missing
     */
    public CapabilityMatrix {
        reports = Require.list("reports", reports);
        Require.eachOnce(
                "organisation, capability and day of reports",
                reports.stream()
                        .map(report -> List.of(report.organisation(), report.capability(), report.asOf()))
                        .toList());
    }

    /** {@return the capabilities that any report names, in alphabetical order} */
    public NavigableSet<String> capabilities() {
        NavigableSet<String> names = new TreeSet<>();
        reports.forEach(report -> names.add(report.capability()));
        return names;
    }

    /**
     * One cell of the matrix.
     *
     * @param organisation which organisation
     * @param capability which capability
     * @param day the day
     * @return what the latest report up to that day says; empty where there is none, which is not "not planned"
     */
    public Optional<CapabilityStatus> status(OrganisationId organisation, String capability, LocalDate day) {
        return reports.stream()
                .filter(report -> report.organisation().equals(organisation)
                        && report.capability().equals(capability)
                        && !report.asOf().isAfter(day))
                .max(Comparator.comparing(CapabilityReport::asOf))
                .map(CapabilityReport::status);
    }

    /**
     * How many organisations are how far with a capability.
     *
     * @param among all that should have it, for example the practices of a borough
     * @param capability which capability
     * @param day the day
     * @return a count for each status; those that nothing is known of are in none, so that the counts may add up to less
     *     than there are organisations
     */
    public Map<CapabilityStatus, Long> coverage(Collection<OrganisationId> among, String capability, LocalDate day) {
        Map<CapabilityStatus, Long> counts = new EnumMap<>(CapabilityStatus.class);
        for (CapabilityStatus status : CapabilityStatus.values()) {
            counts.put(status, 0L);
        }
        new TreeSet<>(among)
                .forEach(one -> status(one, capability, day).ifPresent(status -> counts.merge(status, 1L, Long::sum)));
        return counts;
    }
}
