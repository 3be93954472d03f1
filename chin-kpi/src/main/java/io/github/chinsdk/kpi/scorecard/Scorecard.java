package io.github.chinsdk.kpi.scorecard;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.chinsdk.kpi.catalogue.Kpi;
import io.github.chinsdk.kpi.catalogue.KpiKey;
import io.github.chinsdk.model.document.DocumentSchema;
import io.github.chinsdk.model.organisation.OrganisationId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;

/**
 * KPIs of units over periods: a cell for each of the three, whether or not anything was counted. Made by
 * {@link ScorecardCalculation}; written and read by {@link io.github.chinsdk.model.document.json.JsonDocuments}.
 *
 * <p>It holds the true counts. Before it leaves the building, make it from counts that
 * {@link ScorecardDisclosure} has protected.
 *
 * @param kpis the definitions, in the order in which they are shown, each version once
 * @param periods the periods, the earliest first
 * @param units the units, in the order in which they are shown
 * @param comparators with what units are compared; a unit names its own
 * @param cells KPI by KPI, in each period by period, in each unit by unit, in the orders above
 */
@DocumentSchema("chin-scorecard/1")
public record Scorecard(
        @JsonProperty(required = true) List<Kpi> kpis,
        @JsonProperty(required = true) List<ScorecardPeriod> periods,
        @JsonProperty(required = true) List<ScorecardUnit> units,
        @JsonProperty(required = true) List<ScorecardComparator> comparators,
        @JsonProperty(required = true) List<ScorecardCell> cells) {

    /**
     * Checks that everything is there once and each cell stands in its place.
     *
     * @throws IllegalArgumentException if a definition, period, unit or comparator is there twice, periods do not rise, a
     *     unit names an unknown comparator, or the cells are not those of the other four
     */
    public Scorecard {
        kpis = List.copyOf(kpis);
        periods = List.copyOf(periods);
        units = List.copyOf(units);
        comparators = List.copyOf(comparators);
        cells = List.copyOf(cells);
        ScorecardShape.check(kpis, periods, units, comparators);
        requirePlaces(kpis, periods, units, cells);
    }

    /**
     * One KPI in one period, unit by unit: a league table.
     *
     * @param kpi the KPI
     * @param period the name of the period
     * @return a cell for each unit, in the order of the units
     * @throws NoSuchElementException if the scorecard has no such KPI or period
     */
    public List<ScorecardCell> cells(KpiKey kpi, String period) {
        int from = (kpiIndex(kpi) * periods.size() + periodIndex(period)) * units.size();
        return cells.subList(from, from + units.size());
    }

    /**
     * One KPI of one unit, period by period: a trend.
     *
     * @param kpi the KPI
     * @param unit the unit
     * @return a cell for each period, the earliest first
     * @throws NoSuchElementException if the scorecard has no such KPI or unit
     */
    public List<ScorecardCell> series(KpiKey kpi, OrganisationId unit) {
        int first = kpiIndex(kpi) * periods.size() * units.size() + unitIndex(unit);
        List<ScorecardCell> series = new ArrayList<>(periods.size());
        for (int period = 0; period < periods.size(); period++) {
            series.add(cells.get(first + period * units.size()));
        }
        return List.copyOf(series);
    }

    /**
     * One cell. It is looked for along the units; to go through many, take {@link #cells(KpiKey, String)}.
     *
     * @param kpi the KPI
     * @param period the name of the period
     * @param unit the unit
     * @return the cell
     * @throws NoSuchElementException if the scorecard has no such KPI, period or unit
     */
    public ScorecardCell cell(KpiKey kpi, String period, OrganisationId unit) {
        return cells(kpi, period).get(unitIndex(unit));
    }

    /**
     * The definition of a KPI.
     *
     * @param key the KPI
     * @return its definition
     * @throws NoSuchElementException if the scorecard has no such KPI
     */
    public Kpi kpi(KpiKey key) {
        return kpis.get(kpiIndex(key));
    }

    /** {@return the shape only, since cells are many and may hold small counts} */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "Scorecard[%d kpis, %d periods, %d units]", kpis.size(), periods.size(), units.size());
    }

    private int kpiIndex(KpiKey key) {
        for (int i = 0; i < kpis.size(); i++) {
            if (kpis.get(i).key().equals(key)) {
                return i;
            }
        }
        throw absent("KPI", key);
    }

    private int periodIndex(String name) {
        for (int i = 0; i < periods.size(); i++) {
            if (periods.get(i).name().equals(name)) {
                return i;
            }
        }
        throw absent("period", name);
    }

    private int unitIndex(OrganisationId id) {
        for (int i = 0; i < units.size(); i++) {
            if (units.get(i).id().equals(id)) {
                return i;
            }
        }
        throw absent("unit", id);
    }

    private static NoSuchElementException absent(String what, Object name) {
        return new NoSuchElementException(String.format(
                Locale.ROOT,
                "%s must be one of the scorecard, \"%s\" is not\nMaybe it is spelt otherwise.",
                what,
                name));
    }

    private static void requirePlaces(
            List<Kpi> kpis, List<ScorecardPeriod> periods, List<ScorecardUnit> units, List<ScorecardCell> cells) {
        long expected = (long) kpis.size() * periods.size() * units.size();
        if (cells.size() != expected) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "cells must be one for each of %d KPIs, %d periods and %d units, were %d\nMaybe a cell without a value was left out: give its reason.",
                    kpis.size(),
                    periods.size(),
                    units.size(),
                    cells.size()));
        }
        int index = 0;
        for (Kpi kpi : kpis) {
            KpiKey key = kpi.key();
            for (ScorecardPeriod period : periods) {
                for (ScorecardUnit unit : units) {
                    ScorecardCell cell = cells.get(index);
                    if (!cell.kpi().equals(key)
                            || !cell.period().equals(period.name())
                            || !cell.unit().equals(unit.id())) {
                        throw new IllegalArgumentException(String.format(
                                Locale.ROOT,
                                "cells[%d] must be of %s, %s and %s, was of %s, %s and %s\nMaybe the cells were sorted: they go by KPI, period and unit.",
                                index,
                                key,
                                period.name(),
                                unit.id(),
                                cell.kpi(),
                                cell.period(),
                                cell.unit()));
                    }
                    index++;
                }
            }
        }
    }
}
