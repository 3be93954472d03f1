package io.github.chinsdk.kpi.catalogue;

import io.github.chinsdk.kpi.Caveat;
import io.github.chinsdk.kpi.ConfidenceLevel;
import io.github.chinsdk.kpi.Counts;
import io.github.chinsdk.kpi.Estimate;
import io.github.chinsdk.kpi.rate.CrudeRate;
import io.github.chinsdk.kpi.rate.Mean;
import io.github.chinsdk.kpi.rate.Proportion;
import io.github.chinsdk.kpi.rate.ValueSums;
import io.github.chinsdk.kpi.standardisation.DirectlyStandardisedRate;
import io.github.chinsdk.kpi.standardisation.IndirectlyStandardisedRate;
import io.github.chinsdk.kpi.standardisation.IndirectlyStandardisedRatio;
import io.github.chinsdk.model.population.AgeBand;
import io.github.chinsdk.model.population.StandardPopulation;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * From the counts of a definition to its estimate, by the method and in the unit that it names. What a method needs and
 * was not given comes back as the reason in place of a value. An estimate of a definition that is not verified carries a
 * caveat that says so. Immutable.
 */
public final class KpiCalculation {

    private static final Caveat NOT_VERIFIED = new Caveat(
            "definition-not-verified",
            "The definition was not read in its source: check it before quoting the number.");

    private final Kpi kpi;
    private final SortedMap<String, Double> standard;
    private final SortedMap<String, Counts> reference;
    private final ConfidenceLevel[] levels;

    private KpiCalculation(
            Kpi kpi,
            SortedMap<String, Double> standard,
            SortedMap<String, Counts> reference,
            ConfidenceLevel... levels) {
        this.kpi = kpi;
        this.standard = standard;
        this.reference = reference;
        this.levels = levels;
    }

    /**
     * The calculation of a definition, with 95% and 99.8% intervals.
     *
     * @param kpi the definition
     * @return the calculation
     */
    public static KpiCalculation of(Kpi kpi) {
        return new KpiCalculation(kpi, new TreeMap<>(), new TreeMap<>(), ConfidenceLevel.P95, ConfidenceLevel.P99_8);
    }

    /**
     * The calculation of a definition that comes with this library, with 95% and 99.8% intervals.
     *
     * @param key the definition, one of {@link KpiCatalogue#standard()}
     * @return the calculation
     * @throws IllegalStateException if there is no such definition
     */
    public static KpiCalculation ofStandard(KpiKey key) {
        return of(KpiCatalogue.standard(key));
    }

    /**
     * The same with other levels.
     *
     * @param levels the levels, in the order in which the intervals are wanted; none for the value alone
     * @return a new calculation
     */
    public KpiCalculation with(ConfidenceLevel... levels) {
        return new KpiCalculation(kpi, standard, reference, levels.clone());
    }

    /**
     * The same with a standard population, which a definition of {@link KpiStandardisation#DIRECT_OTHER} leaves to the
     * caller; given for another direct standardisation, it takes the place of the definition's.
     *
     * @param weights the weight of each stratum, at least 0, on any scale; strata are told apart by their text form, as in
     *     {@code "65-69"}
     * @return a new calculation
     */
    public KpiCalculation withStandardPopulation(Map<?, ? extends Number> weights) {
        SortedMap<String, Double> sorted = new TreeMap<>();
        weights.forEach((stratum, weight) -> sorted.put(stratum.toString(), weight.doubleValue()));
        return new KpiCalculation(kpi, sorted, reference, levels);
    }

    /**
     * The same with the reference of a definition of {@link KpiStandardisation#INDIRECT}.
     *
     * @param counts the events over the people of each stratum of the reference population, such as England; strata are
     *     told apart by their text form
     * @return a new calculation
     */
    public KpiCalculation withReference(Map<?, Counts> counts) {
        return new KpiCalculation(kpi, standard, byText(counts), levels);
    }

    /** {@return the definition} */
    public Kpi kpi() {
        return kpi;
    }

    /**
     * The estimate of a unit that is not standardised.
     *
     * @param counts the numerator and the denominator, net of exclusions and exceptions
     * @return the estimate; undefined, with the reason, where the method needs more than two numbers
     * @throws IllegalArgumentException if the numerator of a proportion is above its denominator
     */
    public Estimate calculate(Counts counts) {
        return switch (kpi.method()) {
            case PROPORTION ->
                noted(Proportion.withDefaults().with(kpi.unit()).with(levels).calculate(counts));
            case CRUDE_RATE ->
                noted(CrudeRate.withDefaults().with(kpi.unit()).with(levels).calculate(counts));
            case AMOUNT_OVER_POPULATION -> noted(amount(counts));
            case DIRECTLY_STANDARDISED_RATE ->
                undefined(counts, "the rate is standardised and needs counts by age band");
            case INDIRECTLY_STANDARDISED_RATE, INDIRECTLY_STANDARDISED_RATIO ->
                undefined(counts, "the number is standardised and needs counts by age band and reference rates");
            case MEAN -> undefined(counts, "the mean needs the values themselves, or their sums");
            case RECORDED_OVER_EXPECTED ->
                undefined(counts, "the expected number needs a prevalence table: calculate it with PrevalenceGap");
            case WEIGHTED_PROPORTION ->
                undefined(counts, "the interval needs the weights of the answers: calculate it with SurveyShare");
            case IMPORTED -> undefined(counts, "the number is calculated elsewhere: import it from its publisher");
        };
    }

    /**
     * The estimate of a unit from its counts by stratum, such as the age band: standardised where the definition says so,
     * and otherwise from the sum of the strata.
     *
     * @param counts the numerator and the denominator of each stratum, told apart by their text form; for a definition
     *     under 75 the age bands from 75 on are left out
     * @return the estimate; undefined, with the reason, where the definition leaves the standard population or the reference
     *     to the caller and it was not given, where strata are not the age bands that the European Standard Population has,
     *     or one is missing; withheld below 10 events
     * @throws IllegalArgumentException if the standard or reference lacks a stratum, or a stratum has events but nobody in
     *     it
     */
    public Estimate calculate(Map<?, Counts> counts) {
        SortedMap<String, Counts> byText = byText(counts);
        Counts total = byText.values().stream().reduce(Counts.of(0, 0), Counts::plus);
        return switch (kpi.method()) {
            case DIRECTLY_STANDARDISED_RATE -> directly(byText, total);
            case INDIRECTLY_STANDARDISED_RATE, INDIRECTLY_STANDARDISED_RATIO -> indirectly(byText, total);
            default -> calculate(total);
        };
    }

    /**
     * The mean of a unit from its values.
     *
     * @param values the values in any order, all finite; missing ones left out by the caller, who knows why
     * @return the estimate; undefined, with the reason, without values or where the definition is of another method
     * @throws IllegalArgumentException if a value is NaN or infinite
     */
    public Estimate calculate(double[] values) {
        return kpi.method() == KpiMethod.MEAN ? noted(mean().calculate(values)) : noMean();
    }

    /**
     * The mean of a unit from the sums of its whole values.
     *
     * @param sums the sums
     * @return the estimate; undefined, with the reason, without values or where the definition is of another method
     */
    public Estimate calculate(ValueSums sums) {
        return kpi.method() == KpiMethod.MEAN ? noted(mean().calculate(sums)) : noMean();
    }

    private Mean mean() {
        return Mean.withDefaults().with(kpi.unit()).with(levels);
    }

    private Estimate noMean() {
        return undefined(
                Counts.of(0, 0),
                "values make a mean, which is not the method of this definition: "
                        + kpi.method().title());
    }

    private Estimate directly(SortedMap<String, Counts> counts, Counts total) {
        DirectlyStandardisedRate rate =
                DirectlyStandardisedRate.withDefaults().with(kpi.unit()).with(levels);
        if (!standard.isEmpty()) {
            return noted(rate.calculate(counts, standard));
        }
        if (kpi.standardisation() == KpiStandardisation.DIRECT_OTHER) {
            return undefined(total, "the standard population is the caller's own and was not given");
        }
        SortedMap<AgeBand, Counts> byAge = new TreeMap<>();
        for (Map.Entry<String, Counts> stratum : counts.entrySet()) {
            try {
                byAge.put(AgeBand.parse(stratum.getKey()), stratum.getValue());
            } catch (IllegalArgumentException noAgeBand) {
                return undefined(
                        total,
                        "a stratum is no age band, and the European Standard Population has no other: add up the others, or give a standard population");
            }
        }
        return noted(
                kpi.standardisation() == KpiStandardisation.DIRECT_ESP_2013_UNDER_75
                        ? Under75.calculate(rate, byAge)
                        : rate.calculate(
                                byAge, StandardPopulation.europeanStandard2013().weights()));
    }

    private Estimate indirectly(SortedMap<String, Counts> counts, Counts total) {
        if (reference.isEmpty()) {
            return undefined(total, "the reference rates are the caller's own and were not given");
        }
        return noted(
                kpi.method() == KpiMethod.INDIRECTLY_STANDARDISED_RATE
                        ? IndirectlyStandardisedRate.withDefaults()
                                .with(kpi.unit())
                                .with(levels)
                                .calculate(counts, reference)
                        : IndirectlyStandardisedRatio.withDefaults()
                                .with(kpi.unit())
                                .with(levels)
                                .calculate(counts, reference));
    }

    private static SortedMap<String, Counts> byText(Map<?, Counts> counts) {
        SortedMap<String, Counts> byText = new TreeMap<>();
        counts.forEach((stratum, count) -> byText.put(stratum.toString(), count));
        return byText;
    }

    private Estimate amount(Counts counts) {
        Estimate.Builder estimate = Estimate.from(counts, kpi.unit(), KpiMethod.AMOUNT_OVER_POPULATION);
        if (counts.denominator() == 0) {
            return estimate.undefined("there is nobody in the denominator");
        }
        return estimate.working("amount", counts.numerator())
                .working("population", counts.denominator())
                .calculated(kpi.unit().multiplier() * (counts.numerator() / counts.denominator()));
    }

    private Estimate undefined(Counts counts, String reason) {
        return noted(Estimate.from(counts, kpi.unit(), kpi.method()).undefined(reason));
    }

    /**
     * An estimate that was made otherwise, with what a reader must know of its definition.
     *
     * @param estimate an estimate of the same KPI
     * @return the estimate, with a caveat where the definition is not verified
     */
    public Estimate noted(Estimate estimate) {
        return kpi.verified() ? estimate : estimate.with(NOT_VERIFIED);
    }
}
