package io.github.chinsdk.kpi.catalogue;

import io.github.chinsdk.kpi.Counts;
import io.github.chinsdk.kpi.Estimate;
import io.github.chinsdk.kpi.counting.CountSnapshot;
import io.github.chinsdk.kpi.counting.Counted;
import io.github.chinsdk.kpi.counting.CountingSort;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A proportion of the catalogue bound to a host's records: each criterion of the definition to a predicate, written once,
 * which gives the count and the list behind it. What any number of indicators count goes into one
 * {@link io.github.chinsdk.kpi.counting.CountingPlan}, so one pass over the records feeds them all. Immutable.
 *
 * <p>The order, for each record: denominator, exclusions, numerator, exceptions; see {@link Kpi}.
 *
 * @param <R> the type of the records
 */
public final class Indicator<R> {

    private final Kpi kpi;
    private final Predicate<? super R> eligible;
    private final List<Predicate<? super R>> exclusions;
    private final Predicate<? super R> achieved;
    private final List<Predicate<? super R>> exceptions;
    private final List<String> measures;

    private Indicator(Kpi kpi, Bindings<R> predicates) {
        this.kpi = kpi;
        this.eligible = predicates.get(kpi.denominator());
        this.exclusions = predicates.get(kpi.exclusions());
        this.achieved = predicates.get(kpi.numerator());
        this.exceptions = predicates.get(kpi.exceptions());
        this.measures = Stream.of(RecordOutcome.values()).map(this::measure).toList();
    }

    /**
     * Binds a definition.
     *
     * @param kpi a definition of the method {@link KpiMethod#PROPORTION}
     * @param predicates a predicate for the name of each criterion, and no others
     * @param <R> the type of the records
     * @return the indicator
     * @throws IllegalArgumentException if the method is another one, a criterion has no predicate, or a predicate has no
     *     criterion
     */
    public static <R> Indicator<R> of(Kpi kpi, Map<String, ? extends Predicate<? super R>> predicates) {
        if (kpi.method() != KpiMethod.PROPORTION) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "method must be PROPORTION, %s has %s\nMaybe it counts events or amounts, EventIndicator, or is the mean of a value, MeanIndicator.",
                    kpi.key(),
                    kpi.method()));
        }
        return new Indicator<>(kpi, Bindings.of(kpi, kpi.criteria(), predicates));
    }

    /** {@return the definition} */
    public Kpi kpi() {
        return kpi;
    }

    /**
     * What the definition makes of a record.
     *
     * @param record the record
     * @return exactly one outcome
     */
    public RecordOutcome outcome(R record) {
        if (!eligible.test(record)) {
            return RecordOutcome.NOT_ELIGIBLE;
        }
        if (Bindings.anyOf(exclusions, record)) {
            return RecordOutcome.EXCLUDED;
        }
        if (achieved.test(record)) {
            return RecordOutcome.ACHIEVED;
        }
        return Bindings.anyOf(exceptions, record) ? RecordOutcome.EXCEPTED : RecordOutcome.NOT_ACHIEVED;
    }

    /**
     * The records of one outcome, in their order: {@link RecordOutcome#NOT_ACHIEVED} is the list to work through.
     *
     * @param records the records
     * @param outcome the outcome
     * @return the records behind the count of that outcome
     */
    public List<R> records(Iterable<? extends R> records, RecordOutcome outcome) {
        List<R> found = new ArrayList<>();
        for (R record : records) {
            if (outcome(record) == outcome) {
                found.add(record);
            }
        }
        return found;
    }

    /**
     * {@return what to count in a plan, alone or with other indicators: a measure for each outcome, the definition being
     * asked once for each record}
     */
    public List<Counted<R>> rules() {
        return List.of(new CountingSort<>(measures, record -> outcome(record).ordinal()));
    }

    /**
     * The counts of a unit over all strata.
     *
     * @param snapshot counts of a plan that has this indicator
     * @param unit the unit
     * @return the counts
     * @throws IllegalArgumentException if the unit or this indicator was not counted
     */
    public IndicatorCounts counts(CountSnapshot snapshot, String unit) {
        Map<RecordOutcome, Long> counts = new EnumMap<>(RecordOutcome.class);
        for (RecordOutcome outcome : RecordOutcome.values()) {
            counts.put(outcome, snapshot.total(unit, measure(outcome)));
        }
        return IndicatorCounts.of(counts);
    }

    /**
     * The estimate of a unit, with 95% and 99.8% intervals.
     *
     * @param snapshot counts of a plan that has this indicator
     * @param unit the unit
     * @return the estimate; undefined where nobody is in the denominator
     * @throws IllegalArgumentException if the unit or this indicator was not counted
     */
    public Estimate calculate(CountSnapshot snapshot, String unit) {
        return KpiCalculation.of(kpi).calculate(counts(snapshot, unit).counts());
    }

    /**
     * The estimates of all units, in one pass over the counts.
     *
     * @param snapshot counts of a plan that has this indicator
     * @return an estimate for each unit that was counted, as {@link #calculate}, by the names of the units
     * @throws IllegalArgumentException if this indicator was not counted
     */
    public SortedMap<String, Estimate> calculate(CountSnapshot snapshot) {
        UnitSums achievedByUnit = UnitSums.of(snapshot, measure(RecordOutcome.ACHIEVED));
        UnitSums othersByUnit = UnitSums.of(snapshot, measure(RecordOutcome.NOT_ACHIEVED));
        KpiCalculation calculation = KpiCalculation.of(kpi);
        SortedMap<String, Estimate> estimates = new TreeMap<>();
        achievedByUnit
                .byUnit()
                .forEach((unit, counted) -> estimates.put(
                        unit,
                        calculation.calculate(Counts.of(counted, Math.addExact(counted, othersByUnit.get(unit))))));
        return estimates;
    }

    /**
     * The name under which an outcome is counted.
     *
     * @param outcome the outcome
     * @return the key of the definition and the outcome, unique among indicators
     */
    public String measure(RecordOutcome outcome) {
        return kpi.key() + " " + outcome;
    }
}
