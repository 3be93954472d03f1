package io.github.chinsdk.kpi.counting;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collector;

/**
 * How records become counts: the unit and the stratum of a record, and the rules that it feeds. Immutable; hand it to
 * any number of accumulators, on any number of threads.
 *
 * @param <R> the type of the records
 */
public final class CountingPlan<R> {

    private final CountLayout layout;
    private final Function<? super R, String> unit;
    private final Function<? super R, String> stratum;
    private final List<CountingRule<R>> rules;
    private final int[] measureCodes;
    private final List<CountingSort<R>> sorts;
    private final int[][] sortCodes;

    private CountingPlan(
            CountLayout layout,
            Function<? super R, String> unit,
            Function<? super R, String> stratum,
            List<CountingRule<R>> rules,
            List<CountingSort<R>> sorts) {
        this.layout = layout;
        this.unit = unit;
        this.stratum = stratum;
        this.rules = rules;
        this.measureCodes = rules.stream()
                .mapToInt(rule -> layout.measures().require(rule.measure()))
                .toArray();
        this.sorts = sorts;
        this.sortCodes = sorts.stream()
                .map(sort -> sort.measures().stream()
                        .mapToInt(layout.measures()::require)
                        .toArray())
                .toArray(int[][]::new);
    }

    /**
     * A plan.
     *
     * @param units the units that are counted; records of other units are tallied as unassigned, never dropped unseen
     * @param unit the unit of a record
     * @param strata the strata
     * @param stratum the stratum of a record
     * @param counted what is counted of each record, at least one measure, names unique
     * @param <R> the type of the records
     * @return the plan
     * @throws IllegalArgumentException if there is no measure or one is named twice
     */
    public static <R> CountingPlan<R> of(
            Dictionary units,
            Function<? super R, String> unit,
            Dictionary strata,
            Function<? super R, String> stratum,
            List<? extends Counted<R>> counted) {
        Set<String> measures = new HashSet<>();
        List<CountingRule<R>> rules = new ArrayList<>();
        List<CountingSort<R>> sorts = new ArrayList<>();
        for (Counted<R> each : counted) {
            for (String measure : each.measures()) {
                if (!measures.add(measure)) {
                    throw new IllegalArgumentException(String.format(
                            Locale.ROOT,
                            "measure \"%s\" must be named once\nMaybe two versions of a KPI need their version in the name.",
                            measure));
                }
            }
            if (each instanceof CountingRule<R> rule) {
                rules.add(rule);
            } else if (each instanceof CountingSort<R> sort) {
                sorts.add(sort);
            }
        }
        CountLayout layout = new CountLayout(units, strata, Dictionary.of(measures));
        return new CountingPlan<>(layout, unit, stratum, List.copyOf(rules), List.copyOf(sorts));
    }

    /**
     * {@return the cells that are counted}
     */
    public CountLayout layout() {
        return layout;
    }

    /**
     * {@return an accumulator with nothing counted}
     */
    public CountAccumulator<R> accumulator() {
        return new CountAccumulator<>(this, new CellCounts(layout));
    }

    /**
     * An accumulator that goes on from counts made before, here or on another machine.
     *
     * @param counts the state, which the accumulator takes over
     * @return the accumulator
     * @throws IllegalArgumentException if the counts are of another layout
     */
    public CountAccumulator<R> accumulator(CellCounts counts) {
        counts.requireLayout(layout);
        return new CountAccumulator<>(this, counts);
    }

    /**
     * {@return a collector for streams, sequential or parallel: the same counts}
     */
    public Collector<R, ?, CountSnapshot> collector() {
        return Collector.of(
                this::accumulator,
                CountAccumulator::add,
                CountAccumulator::merge,
                CountAccumulator::snapshot,
                Collector.Characteristics.UNORDERED);
    }

    /**
     * The records behind a measure, in their order: the list for case finding that the count stands for.
     *
     * @param records the records
     * @param measure the measure
     * @return the records that count towards it, of known units and strata
     * @throws IllegalArgumentException if no rule has that name
     */
    public List<R> cases(Iterable<R> records, String measure) {
        Predicate<? super R> counts = predicateOf(measure);
        List<R> cases = new ArrayList<>();
        for (R record : records) {
            if (base(record) >= 0 && counts.test(record)) {
                cases.add(record);
            }
        }
        return cases;
    }

    /** Adds one record to the cells of its unit and stratum. */
    void count(R record, CellCounts counts) {
        int base = base(record);
        if (base < 0) {
            counts.addUnassigned();
            return;
        }
        for (int i = 0; i < measureCodes.length; i++) {
            CountingRule<R> rule = rules.get(i);
            if (rule.counts().test(record)) {
                counts.add(base + measureCodes[i], requireAmount(rule, record));
            }
        }
        for (int i = 0; i < sortCodes.length; i++) {
            counts.add(base + sortCodes[i][sorts.get(i).measureOf().applyAsInt(record)], 1);
        }
    }

    private int base(R record) {
        int unitCode = layout.units().code(unit.apply(record));
        int stratumCode = layout.strata().code(stratum.apply(record));
        return unitCode < 0 || stratumCode < 0 ? -1 : layout.base(unitCode, stratumCode);
    }

    private Predicate<? super R> predicateOf(String measure) {
        int code = layout.measures().require(measure);
        for (int i = 0; i < measureCodes.length; i++) {
            if (measureCodes[i] == code) {
                return rules.get(i).counts();
            }
        }
        for (CountingSort<R> sort : sorts) {
            int position = sort.measures().indexOf(measure);
            if (position >= 0) {
                return record -> sort.measureOf().applyAsInt(record) == position;
            }
        }
        throw new AssertionError("every measure has a rule or a sort");
    }

    private static <R> long requireAmount(CountingRule<R> rule, R record) {
        long amount = rule.amount().applyAsLong(record);
        if (amount < 0) {
            // The record is not named: it may be a patient's.
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "amount of measure \"%s\" must be >= 0, was %d\nMaybe an end date before its start, or a sign.",
                    rule.measure(),
                    amount));
        }
        return amount;
    }
}
