package io.github.chinsdk.kpi.catalogue;

import io.github.chinsdk.kpi.Counts;
import io.github.chinsdk.kpi.Estimate;
import io.github.chinsdk.kpi.counting.CountRow;
import io.github.chinsdk.kpi.counting.CountSnapshot;
import io.github.chinsdk.kpi.counting.Counted;
import io.github.chinsdk.kpi.counting.CountingRule;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/**
 * A rate of the catalogue bound to a host's records of events, such as admissions: crude, standardised directly or
 * indirectly, or an amount (bed days, minutes) over people. The events are counted from the records; the people are known
 * from elsewhere, as the registered list is, and come in with the calculation. Immutable.
 *
 * <p>A record counts where the numerator's criterion holds and no exclusion does. For a standardised rate the strata of the
 * plan are those of the standard, under the same names: age bands in their text form, as in {@code "65-69"}, for the
 * European Standard Population.
 *
 * <pre>{@code
 * EventIndicator<Admission> falls = EventIndicator.of(definition, predicates);
 * CountSnapshot counts = admissions.collect(plan.collector());     // by unit and age band, falls.rules() among others
 * Estimate rate = falls.calculate(counts, "E83003", listByAge);
 * }</pre>
 *
 * @param <R> the type of the records
 */
public final class EventIndicator<R> {

    private static final Set<KpiMethod> METHODS = EnumSet.of(
            KpiMethod.CRUDE_RATE,
            KpiMethod.AMOUNT_OVER_POPULATION,
            KpiMethod.DIRECTLY_STANDARDISED_RATE,
            KpiMethod.INDIRECTLY_STANDARDISED_RATE,
            KpiMethod.INDIRECTLY_STANDARDISED_RATIO);

    private final Kpi kpi;
    private final KpiCalculation calculation;
    private final Predicate<? super R> event;
    private final List<Predicate<? super R>> exclusions;
    private final ToLongFunction<? super R> amount;

    private EventIndicator(
            Kpi kpi,
            KpiCalculation calculation,
            Predicate<? super R> event,
            List<Predicate<? super R>> exclusions,
            ToLongFunction<? super R> amount) {
        this.kpi = kpi;
        this.calculation = calculation;
        this.event = event;
        this.exclusions = exclusions;
        this.amount = amount;
    }

    /**
     * Binds a definition.
     *
     * @param kpi a definition of one of the methods {@link KpiMethod#CRUDE_RATE},
     *     {@link KpiMethod#AMOUNT_OVER_POPULATION}, {@link KpiMethod#DIRECTLY_STANDARDISED_RATE},
     *     {@link KpiMethod#INDIRECTLY_STANDARDISED_RATE} and {@link KpiMethod#INDIRECTLY_STANDARDISED_RATIO}
     * @param predicates a predicate for the name of the numerator's criterion and of each exclusion, and no others: the
     *     denominator is people, not records
     * @param <R> the type of the records
     * @return the indicator, each record counting 1
     * @throws IllegalArgumentException if the method is another one, a criterion has no predicate, or a predicate has no
     *     criterion
     */
    public static <R> EventIndicator<R> of(Kpi kpi, Map<String, ? extends Predicate<? super R>> predicates) {
        if (!METHODS.contains(kpi.method())) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "method must be one of %s, %s has %s\nMaybe it is a share of records, Indicator, or the mean of a value, MeanIndicator.",
                    METHODS,
                    kpi.key(),
                    kpi.method()));
        }
        List<Criterion> criteria = new ArrayList<>(kpi.exclusions());
        criteria.add(kpi.numerator());
        Bindings<R> bound = Bindings.of(kpi, criteria, predicates);
        return new EventIndicator<>(
                kpi, KpiCalculation.of(kpi), bound.get(kpi.numerator()), bound.get(kpi.exclusions()), record -> 1);
    }

    /**
     * The same, adding up an amount of each event in place of the events.
     *
     * @param newAmount what a record adds, at least 0, in whole units, such as bed days
     * @return a new indicator
     */
    public EventIndicator<R> withAmount(ToLongFunction<? super R> newAmount) {
        return new EventIndicator<>(kpi, calculation, event, exclusions, newAmount);
    }

    /**
     * The same with what a definition leaves to the caller: a standard population or reference rates.
     *
     * @param newCalculation a calculation of the same definition
     * @return a new indicator
     * @throws IllegalArgumentException if the calculation is of another definition
     */
    public EventIndicator<R> with(KpiCalculation newCalculation) {
        if (!newCalculation.kpi().equals(kpi)) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "calculation must be of %s, was of %s\nMaybe it is of another version.",
                    kpi.key(),
                    newCalculation.kpi().key()));
        }
        return new EventIndicator<>(kpi, newCalculation, event, exclusions, amount);
    }

    /** {@return the definition} */
    public Kpi kpi() {
        return kpi;
    }

    /** {@return the name under which the events are counted, unique among indicators} */
    public String measure() {
        return kpi.key() + " events";
    }

    /** {@return what to count in a plan, alone or with other indicators} */
    public List<Counted<R>> rules() {
        return List.of(CountingRule.ofAmounts(
                measure(), record -> event.test(record) && !Bindings.anyOf(exclusions, record), amount));
    }

    /**
     * The estimate of a unit that is not standardised.
     *
     * @param snapshot counts of a plan that has this indicator
     * @param unit the unit
     * @param people the people or person-years among whom the events happened, finite and at least 0
     * @return the estimate; undefined, with the reason, where there is nobody or the definition needs age bands
     * @throws IllegalArgumentException if the unit or this indicator was not counted, or the people are out of range
     */
    public Estimate calculate(CountSnapshot snapshot, String unit, double people) {
        return calculation.calculate(new Counts(snapshot.total(unit, measure()), people));
    }

    /**
     * The estimate of a unit from its people by stratum: standardised where the definition says so, otherwise from the sums.
     *
     * @param snapshot counts of a plan that has this indicator
     * @param unit the unit
     * @param people the people or person-years of each stratum, each at least 0; strata are told apart by their text form
     * @return the estimate; undefined, with the reason, where events fall in a stratum without people, or where the
     *     definition asks for more than it was given
     * @throws IllegalArgumentException if the unit or this indicator was not counted, or the standard or reference lacks a
     *     stratum
     */
    public Estimate calculate(CountSnapshot snapshot, String unit, Map<?, ? extends Number> people) {
        Counts events = Counts.of(snapshot.total(unit, measure()), 0);
        int index = snapshot.measures().indexOf(measure());
        SortedMap<String, Counts> counts = new TreeMap<>();
        people.forEach((stratum, number) -> counts.put(stratum.toString(), new Counts(0, number.doubleValue())));
        for (CountRow row : snapshot.rows(unit)) {
            long counted = row.counts().get(index);
            if (counted > 0) {
                Counts without = counts.get(row.stratum());
                if (without == null || without.denominator() == 0) {
                    return Estimate.from(events, kpi.unit(), kpi.method())
                            .undefined("there are events but nobody in the stratum " + row.stratum());
                }
                counts.put(row.stratum(), new Counts(counted, without.denominator()));
            }
        }
        return calculation.calculate(counts);
    }
}
