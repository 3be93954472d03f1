package io.github.chinsdk.kpi.scorecard;

import io.github.chinsdk.kpi.Caveat;
import io.github.chinsdk.kpi.Estimate;
import io.github.chinsdk.kpi.catalogue.Kpi;
import io.github.chinsdk.kpi.catalogue.KpiKey;
import io.github.chinsdk.model.organisation.Grouping;
import io.github.chinsdk.model.organisation.Hierarchy;
import io.github.chinsdk.model.organisation.OrganisationId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Measurements of those that some units belong to: the counts of the members added up, the KPI calculated once from the
 * sum. Nobody is counted twice: members that belong to nobody, or to several at once, are set apart.
 *
 * @param measurements one for each KPI and period of the members and each unit that one of them belongs to, in the order
 *     in which KPI and period were first met and then by unit
 * @param orphans members that belong to nobody
 * @param inSeveral members that belong to several at once
 */
public record MeasurementRollUp(
        List<KpiMeasurement> measurements, SortedSet<OrganisationId> orphans, SortedSet<OrganisationId> inSeveral) {

    private record Column(KpiKey kpi, String period) {}

    /** Copies the collections. */
    public MeasurementRollUp {
        measurements = List.copyOf(measurements);
        orphans = Collections.unmodifiableSortedSet(new TreeSet<>(orphans));
        inSeveral = Collections.unmodifiableSortedSet(new TreeSet<>(inSeveral));
    }

    /**
     * Adds measurements up to the parents of one grouping.
     *
     * @param kpis the definitions
     * @param members measurements of the members, for example of practices
     * @param hierarchy who belongs to whom, on a day of the period
     * @param grouping in which respect
     * @return the measurements of the parents; undefined, with the reason, where the KPI is standardised or otherwise
     *     cannot be added up; with a caveat where a member had no counts
     * @throws IllegalArgumentException if a measurement is of none of the definitions
     */
    public static MeasurementRollUp of(
            Collection<Kpi> kpis, Collection<KpiMeasurement> members, Hierarchy hierarchy, Grouping grouping) {
        Map<KpiKey, PooledEstimates> pooling = new HashMap<>();
        kpis.forEach(kpi -> pooling.put(kpi.key(), new PooledEstimates(kpi)));
        Map<Column, SortedMap<OrganisationId, List<Estimate>>> columns = new LinkedHashMap<>();
        SortedSet<OrganisationId> orphans = new TreeSet<>();
        SortedSet<OrganisationId> inSeveral = new TreeSet<>();
        for (KpiMeasurement member : members) {
            NavigableSet<OrganisationId> parents = hierarchy.parentsOf(member.unit(), grouping);
            if (parents.size() == 1) {
                columns.computeIfAbsent(new Column(member.kpi(), member.period()), column -> new TreeMap<>())
                        .computeIfAbsent(parents.first(), parent -> new ArrayList<>())
                        .add(member.estimate());
            } else {
                (parents.isEmpty() ? orphans : inSeveral).add(member.unit());
            }
        }
        List<KpiMeasurement> rolledUp = new ArrayList<>();
        columns.forEach((column, byParent) -> {
            PooledEstimates ofKpi = pooling.get(column.kpi());
            if (ofKpi == null) {
                throw new IllegalArgumentException(String.format(
                        Locale.ROOT,
                        "members must be of the KPIs given, %s is not one\nMaybe it is of another version.",
                        column.kpi()));
            }
            byParent.forEach((parent, estimates) -> rolledUp.add(new KpiMeasurement(
                    column.kpi(), column.period(), parent, noted(ofKpi.of(estimates), estimates.size()))));
        });
        return new MeasurementRollUp(rolledUp, orphans, inSeveral);
    }

    private static Estimate noted(PooledEstimates.Pooled pooled, int members) {
        if (pooled.withoutCounts() == 0) {
            return pooled.estimate();
        }
        return pooled.estimate()
                .with(new Caveat(
                        "members-without-counts",
                        String.format(
                                Locale.ROOT,
                                "%d of %d members had no counts and were left out.",
                                pooled.withoutCounts(),
                                members)));
    }
}
