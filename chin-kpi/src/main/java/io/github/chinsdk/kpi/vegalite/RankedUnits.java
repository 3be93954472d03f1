package io.github.chinsdk.kpi.vegalite;

import io.github.chinsdk.kpi.Estimate;
import io.github.chinsdk.kpi.RateUnit;
import io.github.chinsdk.kpi.catalogue.KpiKey;
import io.github.chinsdk.kpi.scorecard.CellComparison;
import io.github.chinsdk.kpi.scorecard.CellValue;
import io.github.chinsdk.kpi.scorecard.ComparatorKind;
import io.github.chinsdk.kpi.scorecard.Scorecard;
import io.github.chinsdk.kpi.scorecard.ScorecardCell;
import io.github.chinsdk.kpi.scorecard.ScorecardUnit;
import io.github.chinsdk.kpi.scorecard.UnitLevel;
import io.github.chinsdk.kpi.variation.Benchmark;
import io.github.chinsdk.kpi.variation.BenchmarkCategory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * Units in the order of their values, the highest first and equal ones by name, with what each is beside a comparator: what
 * caterpillar and league charts are drawn from. Units without a value come last. Immutable.
 */
public final class RankedUnits {

    private final RateUnit unit;
    private final List<RankedUnit> units;
    private final String comparator;
    private final OptionalDouble line;
    private final boolean quintiles;

    private RankedUnits(
            RateUnit unit, List<RankedUnit> units, String comparator, OptionalDouble line, boolean quintiles) {
        this.unit = unit;
        this.units = units.stream().sorted(RankedUnit.ORDER).toList();
        this.comparator = comparator;
        this.line = line;
        this.quintiles = quintiles;
    }

    /**
     * Units that are not compared yet.
     *
     * @param estimates by the name of the unit, at least one, all in one unit
     * @return the units, in order
     * @throws IllegalArgumentException if there is none, or they are not all in one unit
     */
    public static RankedUnits of(Map<String, Estimate> estimates) {
        if (estimates.isEmpty()) {
            throw new IllegalArgumentException(
                    "estimates must not be empty\nMaybe the filter before the chart let nothing through.");
        }
        Map<String, Estimate> ordered = new TreeMap<>(estimates);
        RateUnit unit = ordered.values().iterator().next().unit();
        List<RankedUnit> units = new ArrayList<>(ordered.size());
        ordered.forEach((name, estimate) -> {
            if (!estimate.unit().equals(unit)) {
                throw new IllegalArgumentException(String.format(
                        Locale.ROOT,
                        "estimates must be in one unit, \"%s\" is in \"%s\" and others in \"%s\"\nMaybe calculate them all with one RateUnit.",
                        name,
                        estimate.unit(),
                        unit));
            }
            units.add(new RankedUnit(name, "", CellValue.of(estimate), BenchmarkCategory.NOT_COMPARED));
        });
        return new RankedUnits(unit, units, "", OptionalDouble.empty(), false);
    }

    /**
     * Units held against a comparator, which becomes a line.
     *
     * @param estimates by the name of the unit, at least one, all in one unit
     * @param comparatorName what people call the comparator, as in {@code "England"}; not blank
     * @param comparator its estimate, in the unit of the others
     * @param benchmark how units are held against it
     * @return the units, in order
     * @throws IllegalArgumentException if there is none, the name is blank, or the estimates are not all in one unit
     */
    public static RankedUnits of(
            Map<String, Estimate> estimates, String comparatorName, Estimate comparator, Benchmark benchmark) {
        if (comparatorName.isBlank()) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT, "comparatorName must not be blank, was \"%s\"\nMaybe \"England\".", comparatorName));
        }
        RankedUnits plain = of(estimates);
        if (!comparator.unit().equals(plain.unit)) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "comparator must be in the unit of the estimates, \"%s\", was in \"%s\"\nMaybe calculate it with the same RateUnit.",
                    plain.unit,
                    comparator.unit()));
        }
        List<RankedUnit> compared = new ArrayList<>(plain.units.size());
        for (RankedUnit each : plain.units) {
            Estimate estimate = Objects.requireNonNull(estimates.get(each.name()));
            compared.add(each.with(benchmark.compare(estimate, comparator).category()));
        }
        return new RankedUnits(plain.unit, compared, comparatorName, comparator.valueIfCalculated(), false);
    }

    /**
     * Units of a scorecard, as it compared them.
     *
     * @param card the scorecard
     * @param kpi the KPI
     * @param period the name of the period
     * @param level the units that are shown
     * @param kind the comparator that colours them; it has a line where all units have the same one
     * @return the units, in order
     * @throws java.util.NoSuchElementException if the scorecard has no such KPI or period
     * @throws IllegalArgumentException if it has no unit of the level
     */
    public static RankedUnits of(Scorecard card, KpiKey kpi, String period, UnitLevel level, ComparatorKind kind) {
        List<ScorecardCell> cells = card.cells(kpi, period);
        List<RankedUnit> units = new ArrayList<>();
        List<CellComparison> comparisons = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            ScorecardUnit shown = card.units().get(i);
            if (shown.level() != level) {
                continue;
            }
            BenchmarkCategory category = BenchmarkCategory.NOT_COMPARED;
            for (CellComparison comparison : cells.get(i).comparisons()) {
                if (comparison.kind() == kind) {
                    category = comparison.category();
                    comparisons.add(comparison);
                }
            }
            units.add(new RankedUnit(
                    shown.id().toString(), shown.name(), cells.get(i).value(), category));
        }
        if (units.isEmpty()) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "level must be one that the scorecard has units of, was %s\nMaybe the units were given another level.",
                    level));
        }
        boolean one =
                comparisons.stream().map(CellComparison::comparator).distinct().count() == 1;
        return new RankedUnits(
                card.kpi(kpi).unit(),
                units,
                one ? comparisons.get(0).name() : word(kind),
                one ? comparisons.get(0).value() : OptionalDouble.empty(),
                false);
    }

    /**
     * The same units coloured by quintile.
     *
     * @param categories by the name of the unit, from {@link io.github.chinsdk.kpi.variation.QuintileBenchmark}
     * @return new ranked units
     */
    public RankedUnits inQuintiles(Map<String, BenchmarkCategory> categories) {
        return new RankedUnits(
                unit,
                units.stream()
                        .map(each -> each.with(categories.getOrDefault(each.name(), BenchmarkCategory.NOT_COMPARED)))
                        .toList(),
                comparator,
                line,
                true);
    }

    /**
     * {@return the names of the units that have a value, in order}
     */
    public List<String> order() {
        return units.stream()
                .filter(each -> each.value().isCalculated())
                .map(RankedUnit::name)
                .toList();
    }

    RateUnit unit() {
        return unit;
    }

    List<RankedUnit> units() {
        return units;
    }

    String comparator() {
        return comparator;
    }

    OptionalDouble line() {
        return line;
    }

    boolean quintiles() {
        return quintiles;
    }

    /** The category in the words of a legend. */
    String word(BenchmarkCategory category) {
        if (category == BenchmarkCategory.NOT_COMPARED) {
            return "Not compared";
        }
        String word = category.name().charAt(0) + category.name().substring(1).toLowerCase(Locale.ROOT);
        if (quintiles) {
            return word + " fifth";
        }
        return switch (category) {
            case WORST -> "Worse (99.8%)";
            case BEST -> "Better (99.8%)";
            case LOWEST -> "Lower (99.8%)";
            case HIGHEST -> "Higher (99.8%)";
            case SIMILAR, MIDDLE -> "Similar";
            default -> word + " (95%)";
        };
    }

    private static String word(ComparatorKind kind) {
        return switch (kind) {
            case ENGLAND -> "England";
            case SYSTEM -> "its system";
            case BOROUGH -> "its borough";
            case PEER_GROUP -> "its peers";
        };
    }
}
