package io.github.chinsdk.kpi.vegalite;

import io.github.chinsdk.kpi.Estimate;
import io.github.chinsdk.kpi.EstimateStatus;
import io.github.chinsdk.kpi.RateUnit;
import io.github.chinsdk.kpi.catalogue.KpiKey;
import io.github.chinsdk.kpi.scorecard.CellComparison;
import io.github.chinsdk.kpi.scorecard.CellValue;
import io.github.chinsdk.kpi.scorecard.Scorecard;
import io.github.chinsdk.kpi.scorecard.ScorecardCell;
import io.github.chinsdk.kpi.scorecard.ScorecardPeriod;
import io.github.chinsdk.kpi.scorecard.ScorecardUnit;
import io.github.chinsdk.model.organisation.OrganisationId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** One line of a trend: values by period, with their intervals. Immutable. */
public final class TrendLine {

    private final String name;
    private final TrendRole role;
    private final RateUnit unit;
    private final List<Point> points;

    private TrendLine(String name, TrendRole role, RateUnit unit, List<Point> points) {
        this.name = name;
        this.role = role;
        this.unit = unit;
        this.points = points.stream()
                .sorted(Comparator.comparing(point -> point.period().lastDay()))
                .toList();
    }

    /**
     * A line of estimates.
     *
     * @param name what people call the unit or comparator, not blank
     * @param role which line it is
     * @param estimates by period, in any order, at least one, all in one unit
     * @return the line
     * @throws IllegalArgumentException if the name is blank, there is no estimate, or they are not all in one unit
     */
    public static TrendLine of(String name, TrendRole role, Map<ScorecardPeriod, Estimate> estimates) {
        if (name.isBlank()) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT, "name must not be blank, was \"%s\"\nMaybe use the name of the place.", name));
        }
        if (estimates.isEmpty()) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT, "estimates of \"%s\" must not be empty\nMaybe leave the line out.", name));
        }
        List<Point> points = new ArrayList<>(estimates.size());
        RateUnit unit = estimates.values().iterator().next().unit();
        estimates.forEach((period, estimate) -> {
            if (!estimate.unit().equals(unit)) {
                throw new IllegalArgumentException(String.format(
                        Locale.ROOT,
                        "estimates of \"%s\" must be in one unit, were in \"%s\" and \"%s\"\nMaybe calculate them all with one RateUnit.",
                        name,
                        unit,
                        estimate.unit()));
            }
            points.add(new Point(period, CellValue.of(estimate)));
        });
        return new TrendLine(name, role, unit, points);
    }

    /**
     * The lines of one KPI of a scorecard: a unit and what it is compared with.
     *
     * @param card the scorecard
     * @param kpi the KPI
     * @param unit the unit
     * @return the unit's line, then one for each of its comparators that has a value; comparators have no intervals there
     * @throws java.util.NoSuchElementException if the scorecard has no such KPI or unit
     */
    public static List<TrendLine> of(Scorecard card, KpiKey kpi, OrganisationId unit) {
        List<ScorecardCell> cells = card.series(kpi, unit);
        ScorecardUnit shown = card.units().stream()
                .filter(each -> each.id().equals(unit))
                .findFirst()
                .orElseThrow();
        RateUnit rateUnit = card.kpi(kpi).unit();
        List<Point> own = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            own.add(new Point(card.periods().get(i), cells.get(i).value()));
        }
        List<TrendLine> lines = new ArrayList<>();
        lines.add(new TrendLine(shown.name(), TrendRole.UNIT, rateUnit, own));
        for (OrganisationId comparator : shown.comparators()) {
            comparator(card, cells, comparator, rateUnit).ifPresent(lines::add);
        }
        return lines;
    }

    private static Optional<TrendLine> comparator(
            Scorecard card, List<ScorecardCell> cells, OrganisationId comparator, RateUnit unit) {
        List<Point> points = new ArrayList<>();
        Optional<CellComparison> last = Optional.empty();
        for (int i = 0; i < cells.size(); i++) {
            for (CellComparison comparison : cells.get(i).comparisons()) {
                if (comparison.comparator().equals(comparator)) {
                    points.add(new Point(card.periods().get(i), value(comparison)));
                    last = Optional.of(comparison);
                }
            }
        }
        return points.stream().noneMatch(point -> point.value().isCalculated())
                ? Optional.empty()
                : last.map(named -> new TrendLine(named.name(), role(named), unit, points));
    }

    private static CellValue value(CellComparison comparison) {
        OptionalDouble value = comparison.value();
        if (value.isEmpty()) {
            return CellValue.notMeasured("the comparator has no value in the period");
        }
        return new CellValue(EstimateStatus.CALCULATED, value, Optional.empty(), List.of(), "", "");
    }

    private static TrendRole role(CellComparison comparison) {
        return switch (comparison.kind()) {
            case ENGLAND -> TrendRole.ENGLAND;
            case SYSTEM -> TrendRole.SYSTEM;
            case BOROUGH -> TrendRole.BOROUGH;
            case PEER_GROUP -> TrendRole.PEERS;
        };
    }

    /**
     * {@return what people call it}
     */
    public String name() {
        return name;
    }

    /**
     * {@return which line it is}
     */
    public TrendRole role() {
        return role;
    }

    /**
     * {@return the unit of the values}
     */
    public RateUnit unit() {
        return unit;
    }

    List<Point> points() {
        return points;
    }

    /** A period and its value. */
    record Point(ScorecardPeriod period, CellValue value) {}
}
