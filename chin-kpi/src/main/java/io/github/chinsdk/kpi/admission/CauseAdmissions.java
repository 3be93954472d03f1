package io.github.chinsdk.kpi.admission;

import io.github.chinsdk.kpi.Counts;
import io.github.chinsdk.kpi.Estimate;
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

/**
 * Emergency admissions of a period for one cause, per 100,000, directly standardised to the European Standard Population
 * 2013 within the ages of the cause, with Dobson's intervals. Low is good. Source: Fingertips, by the identifiers in
 * {@link AdmissionCause}; each spell counts once, at its first episode.
 *
 * @param cause the cause
 * @param period the days of admission that count
 */
public record CauseAdmissions(AdmissionCause cause, DatePeriod period) {

    /**
     * Whether an episode counts.
     *
     * @param episode the episode
     * @return true if it begins an emergency admission of the period for this cause
     */
    public boolean counts(HospitalEpisode episode) {
        return new EmergencyAdmissions(period).counts(episode.admission()) && cause.isCauseOf(episode);
    }

    /** {@return the rule that counts them; the same predicate lists them} */
    public CountingRule<HospitalEpisode> rule() {
        return CountingRule.ofRecords(measure(), this::counts);
    }

    /**
     * The standardised rate of a unit.
     *
     * @param snapshot counts of a plan that has this rule and whose strata are texts of {@link AgeBand}, at least those of
     *     the standard within the ages of the cause
     * @param unit the unit
     * @param population people of the unit in each age band that was counted
     * @return the rate per 100,000; withheld below 10 admissions, undefined where a band is missing or empty
     * @throws IllegalArgumentException if the unit or this measure was not counted, the bands differ, or the ages of the
     *     cause cut a band of the standard
     */
    public Estimate calculate(CountSnapshot snapshot, String unit, Map<AgeBand, ? extends Number> population) {
        SortedMap<AgeBand, Counts> counts = StratumCounts.of(snapshot, unit, measure(), population, AgeBand::parse);
        counts.keySet().removeIf(band -> !cause.ages().covers(band));
        return DirectlyStandardisedRate.withDefaults()
                .calculate(
                        counts,
                        StandardPopulation.europeanStandard2013()
                                .within(cause.ages())
                                .weights());
    }

    /** {@return the name of the measure} */
    public String measure() {
        return String.format(Locale.ROOT, "emergency admissions for %s %s", cause.name(), period);
    }
}
