package io.github.chinsdk.kpi.catalogue;

import io.github.chinsdk.kpi.Caveat;
import io.github.chinsdk.kpi.ConfidenceLevel;
import io.github.chinsdk.kpi.Counts;
import io.github.chinsdk.kpi.Estimate;
import io.github.chinsdk.kpi.rate.CrudeRate;
import io.github.chinsdk.kpi.rate.Proportion;
import io.github.chinsdk.kpi.standardisation.DirectlyStandardisedRate;
import io.github.chinsdk.model.population.AgeBand;
import io.github.chinsdk.model.population.StandardPopulation;
import java.util.Map;

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
    private final ConfidenceLevel[] levels;

    private KpiCalculation(Kpi kpi, ConfidenceLevel... levels) {
        this.kpi = kpi;
        this.levels = levels;
    }

    /**
     * The calculation of a definition, with 95% and 99.8% intervals.
     *
     * @param kpi the definition
     * @return the calculation
     */
    public static KpiCalculation of(Kpi kpi) {
        return new KpiCalculation(kpi, ConfidenceLevel.P95, ConfidenceLevel.P99_8);
    }

    /**
     * The same with other levels.
     *
     * @param levels the levels, in the order in which the intervals are wanted; none for the value alone
     * @return a new calculation
     */
    public KpiCalculation with(ConfidenceLevel... levels) {
        return new KpiCalculation(kpi, levels.clone());
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
            case INDIRECTLY_STANDARDISED_RATIO ->
                undefined(
                        counts,
                        "the ratio is standardised and needs reference rates: calculate it with IndirectlyStandardisedRatio");
            case RECORDED_OVER_EXPECTED ->
                undefined(counts, "the expected number needs a prevalence table: calculate it with PrevalenceGap");
            case WEIGHTED_PROPORTION ->
                undefined(counts, "the interval needs the weights of the answers: calculate it with SurveyShare");
            case IMPORTED -> undefined(counts, "the number is calculated elsewhere: import it from its publisher");
        };
    }

    /**
     * The estimate of a unit from its counts by age band: standardised where the definition says so, and otherwise from
     * the sum of the bands.
     *
     * @param counts the numerator and the denominator of each age band; for a definition under 75 the bands from 75 on are
     *     left out
     * @return the estimate; undefined, with the reason, where the definition's standard is not the European Standard
     *     Population or a band is missing; withheld below 10 events
     * @throws IllegalArgumentException if the standard lacks a band, or a band has events but nobody in it
     */
    public Estimate calculate(Map<AgeBand, Counts> counts) {
        Counts total = counts.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .reduce(Counts.of(0, 0), Counts::plus);
        if (kpi.method() != KpiMethod.DIRECTLY_STANDARDISED_RATE) {
            return calculate(total);
        }
        DirectlyStandardisedRate rate =
                DirectlyStandardisedRate.withDefaults().with(kpi.unit()).with(levels);
        return switch (kpi.standardisation()) {
            case DIRECT_ESP_2013 ->
                noted(rate.calculate(
                        counts, StandardPopulation.europeanStandard2013().weights()));
            case DIRECT_ESP_2013_UNDER_75 -> noted(Under75.calculate(rate, counts));
            default ->
                undefined(
                        total,
                        "the standard population is the caller's own: calculate the rate with DirectlyStandardisedRate");
        };
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

    private Estimate noted(Estimate estimate) {
        return kpi.verified() ? estimate : estimate.with(NOT_VERIFIED);
    }
}
