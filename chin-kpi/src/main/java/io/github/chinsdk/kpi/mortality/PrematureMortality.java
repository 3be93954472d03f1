package io.github.chinsdk.kpi.mortality;

import io.github.chinsdk.kpi.Counts;
import io.github.chinsdk.kpi.Estimate;
import io.github.chinsdk.kpi.catalogue.KpiCalculation;
import io.github.chinsdk.kpi.counting.CountSnapshot;
import io.github.chinsdk.kpi.counting.CountingRule;
import io.github.chinsdk.kpi.internal.StratumCounts;
import io.github.chinsdk.kpi.standardisation.DirectlyStandardisedRate;
import io.github.chinsdk.model.organisation.DatePeriod;
import io.github.chinsdk.model.population.AgeBand;
import io.github.chinsdk.model.population.StandardPopulation;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Deaths under 75 registered in a period, per 100,000 people of the mid-year population, directly standardised to the first
 * 15 bands of the European Standard Population 2013, 0-4 to 70-74, with Dobson's intervals. Low is good. Source: Office for
 * Health Improvement and Disparities, Fingertips, by the identifiers in {@link CauseOfDeath}.
 *
 * @param cause of which underlying cause
 * @param period the days of registration that count
 */
public record PrematureMortality(CauseOfDeath cause, DatePeriod period) {

    private static final AgeBand UNDER_75 = AgeBand.of(0, 74);

    /** Two of the published definitions are not verified, which every number of them says. */
    private static final Map<CauseOfDeath, KpiCalculation> NOTES = Stream.of(
                    CauseOfDeath.CANCER, CauseOfDeath.RESPIRATORY)
            .collect(Collectors.toUnmodifiableMap(
                    cause -> cause,
                    cause -> KpiCalculation.ofStandard(cause.kpi().orElseThrow())));

    /**
     * Whether a death counts.
     *
     * @param death the death
     * @return true if it was registered in the period, under 75, and of the cause
     */
    public boolean counts(Death death) {
        return UNDER_75.contains(death.ageYears())
                && period.contains(death.registeredOn())
                && cause.holds(death.underlyingCause());
    }

    /** {@return the rule that counts them; the same predicate lists them} */
    public CountingRule<Death> rule() {
        return CountingRule.ofRecords(measure(), this::counts);
    }

    /**
     * The standardised rate of a unit.
     *
     * @param snapshot counts of a plan that has this rule and whose strata are texts of {@link AgeBand}, at least the 15
     *     from 0-4 to 70-74
     * @param unit the unit
     * @param population people of the unit in each age band that was counted
     * @return the rate per 100,000; withheld below 10 deaths, undefined where a band is missing or empty
     * @throws IllegalArgumentException if the unit or this measure was not counted, or the bands differ
     */
    public Estimate calculate(CountSnapshot snapshot, String unit, Map<AgeBand, ? extends Number> population) {
        SortedMap<AgeBand, Counts> counts = StratumCounts.of(snapshot, unit, measure(), population, AgeBand::parse);
        counts.keySet().removeIf(band -> !UNDER_75.covers(band));
        Estimate rate = DirectlyStandardisedRate.withDefaults()
                .calculate(
                        counts,
                        StandardPopulation.europeanStandard2013()
                                .within(UNDER_75)
                                .weights());
        KpiCalculation notes = NOTES.get(cause);
        return notes == null ? rate : notes.noted(rate);
    }

    /** {@return the name of the measure} */
    public String measure() {
        return String.format(Locale.ROOT, "deaths under 75 from %s %s", cause.name(), period);
    }
}
