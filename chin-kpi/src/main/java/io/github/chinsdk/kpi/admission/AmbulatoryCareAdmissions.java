package io.github.chinsdk.kpi.admission;

import io.github.chinsdk.kpi.ConfidenceLevel;
import io.github.chinsdk.kpi.Counts;
import io.github.chinsdk.kpi.Estimate;
import io.github.chinsdk.kpi.RateUnit;
import io.github.chinsdk.kpi.counting.CountSnapshot;
import io.github.chinsdk.kpi.counting.CountingRule;
import io.github.chinsdk.kpi.internal.StratumCounts;
import io.github.chinsdk.kpi.rate.CrudeRate;
import io.github.chinsdk.model.organisation.DatePeriod;
import io.github.chinsdk.model.population.Stratum;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;

/**
 * Admissions of a period for ambulatory-care-sensitive conditions, by one named definition. Low is good.
 *
 * <p>How the published rates are standardised differs: {@code nhsof-2-3-i} indirectly by age and sex to 2012/13
 * ({@link io.github.chinsdk.kpi.standardisation.IndirectlyStandardisedRate} over {@link #byStratum}), CCG OIS 2.6 directly to the European
 * Standard Population, {@code iif-ac-02} directly to the list of England in 40 bands
 * ({@link io.github.chinsdk.kpi.standardisation.DirectlyStandardisedRate} over {@link #byStratum}, then
 * {@link #standardisedCount}).
 *
 * @param definition the definition
 * @param period the days of admission that count
 */
public record AmbulatoryCareAdmissions(AmbulatoryCareDefinition definition, DatePeriod period) {

    /**
     * Whether an episode counts.
     *
     * @param episode the episode
     * @return true if it was admitted in the period and counts by the definition
     */
    public boolean counts(HospitalEpisode episode) {
        return period.contains(episode.admission().admittedOn()) && definition.counts(episode);
    }

    /**
     * {@return a rule for the definition as a whole and one for each condition; the conditions may add up to more than the
     * whole, as an episode may have several}
     */
    public List<CountingRule<HospitalEpisode>> rules() {
        List<CountingRule<HospitalEpisode>> rules = new ArrayList<>();
        rules.add(CountingRule.ofRecords(measure(), this::counts));
        for (String condition : definition.conditionNames()) {
            rules.add(CountingRule.ofRecords(
                    measure(condition),
                    episode ->
                            counts(episode) && definition.conditionsOf(episode).contains(condition)));
        }
        return rules;
    }

    /**
     * The crude rate of a unit per 100,000 with Byar's intervals, not standardised.
     *
     * @param snapshot counts of a plan that has these rules
     * @param unit the unit
     * @param registeredPopulation people registered at mid-period, at least 0
     * @return the rate; undefined where nobody is registered
     * @throws IllegalArgumentException if the unit or this measure was not counted, or the population is negative
     */
    public Estimate calculate(CountSnapshot snapshot, String unit, double registeredPopulation) {
        return CrudeRate.withDefaults()
                .with(RateUnit.PER_100_000)
                .with(ConfidenceLevel.P95, ConfidenceLevel.P99_8)
                .calculate(new Counts((double) snapshot.total(unit, measure()), registeredPopulation));
    }

    /**
     * The admissions of a unit over its people, stratum by stratum: what standardisation takes.
     *
     * @param snapshot counts of a plan that has these rules and whose strata are texts of {@link Stratum}
     * @param unit the unit
     * @param population people of the unit in each stratum that was counted
     * @return admissions over people for each stratum
     * @throws IllegalArgumentException if the unit or this measure was not counted, or the strata differ
     */
    public SortedMap<Stratum, Counts> byStratum(
            CountSnapshot snapshot, String unit, Map<Stratum, ? extends Number> population) {
        return StratumCounts.of(snapshot, unit, measure(), population, Stratum::parse);
    }

    /**
     * The standardised number of admissions of a network, which the Investment and Impact Fund pays by.
     *
     * @param ratePerPerson its standardised rate, in {@link RateUnit#multiplier()} 1 or any other unit
     * @param listSize its registered patients, at least 0
     * @return the list times the rate, rounded half up to a whole number
     * @throws IllegalArgumentException if the list is negative
     * @throws IllegalStateException if the rate is not calculated
     */
    public static long standardisedCount(Estimate ratePerPerson, long listSize) {
        if (listSize < 0) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "listSize must be >= 0, was %d\nMaybe a sign or a column is wrong in the source.",
                    listSize));
        }
        return Math.round((double) listSize
                * (ratePerPerson.value() / ratePerPerson.unit().multiplier()));
    }

    /** {@return the name of the measure of the whole definition} */
    public String measure() {
        return String.format(Locale.ROOT, "ACSC %s %s", definition.name(), period);
    }

    /**
     * The name of the measure of one condition.
     *
     * @param condition a name of the definition
     * @return the name
     */
    public String measure(String condition) {
        return measure() + " " + condition;
    }
}
