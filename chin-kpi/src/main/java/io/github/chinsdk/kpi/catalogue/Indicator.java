package io.github.chinsdk.kpi.catalogue;

import io.github.chinsdk.kpi.Estimate;
import io.github.chinsdk.kpi.counting.CountSnapshot;
import io.github.chinsdk.kpi.counting.CountingRule;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * A proportion of the catalogue bound to a host's records: each criterion of the definition to a predicate, written once,
 * which gives the count and the list behind it. The rules of any number of indicators go into one
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

    private Indicator(Kpi kpi, Map<String, Predicate<? super R>> predicates) {
        this.kpi = kpi;
        this.eligible = bound(predicates, kpi.denominator());
        this.exclusions = bound(predicates, kpi.exclusions());
        this.achieved = bound(predicates, kpi.numerator());
        this.exceptions = bound(predicates, kpi.exceptions());
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
                    "method must be PROPORTION, %s has %s\nMaybe count the events with a CountingRule, and hand the counts to KpiCalculation.",
                    kpi.key(),
                    kpi.method()));
        }
        Set<String> unbound = new TreeSet<>();
        kpi.criteria().forEach(criterion -> unbound.add(criterion.name()));
        Set<String> unknown = new TreeSet<>(predicates.keySet());
        unknown.removeAll(unbound);
        unbound.removeAll(predicates.keySet());
        if (!unbound.isEmpty() || !unknown.isEmpty()) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "predicates must be those of %s, %s were missing and %s are not among its criteria\nMaybe a name is spelt otherwise, or the predicates are of another version.",
                    kpi.key(),
                    unbound,
                    unknown));
        }
        return new Indicator<>(kpi, new HashMap<>(predicates));
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
        if (anyOf(exclusions, record)) {
            return RecordOutcome.EXCLUDED;
        }
        if (achieved.test(record)) {
            return RecordOutcome.ACHIEVED;
        }
        return anyOf(exceptions, record) ? RecordOutcome.EXCEPTED : RecordOutcome.NOT_ACHIEVED;
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

    /** {@return a rule for each outcome, to be counted in a plan, alone or with those of other indicators} */
    public List<CountingRule<R>> rules() {
        List<CountingRule<R>> rules = new ArrayList<>();
        for (RecordOutcome outcome : RecordOutcome.values()) {
            rules.add(CountingRule.ofRecords(measure(outcome), record -> outcome(record) == outcome));
        }
        return rules;
    }

    /**
     * The counts of a unit over all strata.
     *
     * @param snapshot counts of a plan that has this indicator's rules
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
     * @param snapshot counts of a plan that has this indicator's rules
     * @param unit the unit
     * @return the estimate; undefined where nobody is in the denominator
     * @throws IllegalArgumentException if the unit or this indicator was not counted
     */
    public Estimate calculate(CountSnapshot snapshot, String unit) {
        return KpiCalculation.of(kpi).calculate(counts(snapshot, unit).counts());
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

    private static <R> boolean anyOf(List<Predicate<? super R>> predicates, R record) {
        for (Predicate<? super R> predicate : predicates) {
            if (predicate.test(record)) {
                return true;
            }
        }
        return false;
    }

    private static <R> Predicate<? super R> bound(Map<String, Predicate<? super R>> predicates, Criterion criterion) {
        return Texts.present(criterion.name(), predicates.get(criterion.name()));
    }

    private static <R> List<Predicate<? super R>> bound(
            Map<String, Predicate<? super R>> predicates, List<Criterion> criteria) {
        List<Predicate<? super R>> bound = new ArrayList<>(criteria.size());
        for (Criterion criterion : criteria) {
            bound.add(bound(predicates, criterion));
        }
        return bound;
    }
}
