package io.github.chinsdk.kpi.catalogue;

import io.github.chinsdk.kpi.Estimate;
import io.github.chinsdk.kpi.counting.CountSnapshot;
import io.github.chinsdk.kpi.counting.Counted;
import io.github.chinsdk.kpi.counting.CountingRule;
import io.github.chinsdk.kpi.rate.ValueSums;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/**
 * A mean of the catalogue bound to a host's records: of a whole amount that each record has, such as days of stay, over
 * the records that the denominator's criterion takes in and no exclusion takes out. Count, sum and sum of squares are kept
 * as exact integers, so the mean and its interval are the same bits for any split of the records. Immutable.
 *
 * @param <R> the type of the records
 */
public final class MeanIndicator<R> {

    private final Kpi kpi;
    private final Predicate<? super R> eligible;
    private final List<Predicate<? super R>> exclusions;
    private final ToLongFunction<? super R> value;

    private MeanIndicator(
            Kpi kpi,
            Predicate<? super R> eligible,
            List<Predicate<? super R>> exclusions,
            ToLongFunction<? super R> value) {
        this.kpi = kpi;
        this.eligible = eligible;
        this.exclusions = exclusions;
        this.value = value;
    }

    /**
     * Binds a definition.
     *
     * @param kpi a definition of the method {@link KpiMethod#MEAN}
     * @param predicates a predicate for the name of the denominator's criterion and of each exclusion, and no others: the
     *     numerator's criterion says what the value is
     * @param value the value of a record, at least 0, in whole units
     * @param <R> the type of the records
     * @return the indicator
     * @throws IllegalArgumentException if the method is another one, a criterion has no predicate, or a predicate has no
     *     criterion
     */
    public static <R> MeanIndicator<R> of(
            Kpi kpi, Map<String, ? extends Predicate<? super R>> predicates, ToLongFunction<? super R> value) {
        if (kpi.method() != KpiMethod.MEAN) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "method must be MEAN, %s has %s\nMaybe it is a share of records, Indicator, or counts events, EventIndicator.",
                    kpi.key(),
                    kpi.method()));
        }
        List<Criterion> criteria = new ArrayList<>(kpi.exclusions());
        criteria.add(kpi.denominator());
        Bindings<R> bound = Bindings.of(kpi, criteria, predicates);
        return new MeanIndicator<>(kpi, bound.get(kpi.denominator()), bound.get(kpi.exclusions()), value);
    }

    /** {@return the definition} */
    public Kpi kpi() {
        return kpi;
    }

    /** {@return what to count in a plan, alone or with other indicators: values, their sum and the sum of their squares} */
    public List<Counted<R>> rules() {
        Predicate<R> counts = record -> eligible.test(record) && !Bindings.anyOf(exclusions, record);
        return List.of(
                CountingRule.ofRecords(measure("values"), counts),
                CountingRule.ofAmounts(measure("sum"), counts, value),
                CountingRule.ofAmounts(measure("sum of squares"), counts, record -> {
                    long amount = value.applyAsLong(record);
                    return Math.multiplyExact(amount, amount);
                }));
    }

    /**
     * The estimate of a unit.
     *
     * @param snapshot counts of a plan that has this indicator
     * @param unit the unit
     * @return the mean with Student's interval; undefined where there is no record
     * @throws IllegalArgumentException if the unit or this indicator was not counted
     */
    public Estimate calculate(CountSnapshot snapshot, String unit) {
        return KpiCalculation.of(kpi)
                .calculate(new ValueSums(
                        snapshot.total(unit, measure("values")),
                        snapshot.total(unit, measure("sum")),
                        snapshot.total(unit, measure("sum of squares"))));
    }

    private String measure(String what) {
        return kpi.key() + " " + what;
    }
}
