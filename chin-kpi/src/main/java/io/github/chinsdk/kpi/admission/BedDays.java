package io.github.chinsdk.kpi.admission;

import io.github.chinsdk.kpi.Caveat;
import io.github.chinsdk.kpi.Counts;
import io.github.chinsdk.kpi.Estimate;
import io.github.chinsdk.kpi.RateUnit;
import io.github.chinsdk.kpi.catalogue.KpiCalculation;
import io.github.chinsdk.kpi.catalogue.KpiKey;
import io.github.chinsdk.kpi.catalogue.KpiMethod;
import io.github.chinsdk.kpi.counting.CountSnapshot;
import io.github.chinsdk.kpi.counting.CountingRule;
import io.github.chinsdk.model.activity.Admission;
import io.github.chinsdk.model.organisation.DatePeriod;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * Bed days of emergency spells: nights from admission to discharge, the whole stay of every spell that is discharged in
 * the period, at its first episode. Spells that have not ended count no days, and how many they are is said beside the
 * number. A measured amount, not a count of independent events, so it has no interval. Low is good.
 *
 * @param period the days of discharge that count
 * @param zeroDayStays what a stay without a night counts
 */
public record BedDays(DatePeriod period, ZeroDayStays zeroDayStays) {

    /** The definition in the catalogue, and the key of these estimates in a scorecard. */
    public static final KpiKey KPI = KpiKey.parse("non-elective-bed-days@1");

    private static final KpiCalculation CALCULATION = KpiCalculation.ofStandard(KPI);

    /**
     * Whether a spell counts.
     *
     * @param episode an episode
     * @return true for the first episode of an emergency spell that was discharged in the period
     */
    public boolean counts(Admission episode) {
        LocalDate discharged = episode.dischargedOn();
        return EmergencyAdmissions.beginsEmergency(episode) && discharged != null && period.contains(discharged);
    }

    /**
     * The bed days of an episode's spell.
     *
     * @param episode the first episode of a spell
     * @return nights, or what a stay without a night counts; 0 while the patient is in hospital
     */
    public long days(Admission episode) {
        if (episode.lengthOfStayDays().isEmpty()) {
            return 0;
        }
        return Math.max(episode.lengthOfStayDays().getAsLong(), zeroDayStays.days());
    }

    /** {@return the rules that add up the days, and count the spells admitted by the last day that have no end} */
    public List<CountingRule<Admission>> rules() {
        return List.of(
                CountingRule.ofAmounts(measure(), this::counts, this::days),
                CountingRule.ofRecords(unfinished(), this::isUnfinished));
    }

    /**
     * Bed days of a unit per 1,000 people.
     *
     * @param snapshot counts of a plan that has these rules
     * @param unit the unit
     * @param registeredPopulation people registered at mid-period, at least 0
     * @return the bed days per 1,000; undefined where nobody is registered; with a caveat where spells have no end
     * @throws IllegalArgumentException if the unit or this measure was not counted, or the population is negative
     */
    public Estimate calculate(CountSnapshot snapshot, String unit, double registeredPopulation) {
        long days = snapshot.total(unit, measure());
        long open = snapshot.total(unit, unfinished());
        Estimate.Builder estimate = Estimate.from(
                new Counts((double) days, registeredPopulation), RateUnit.PER_1_000, KpiMethod.AMOUNT_OVER_POPULATION);
        if (open > 0) {
            estimate.caveat(new Caveat(
                    "spells-without-end", "Spells that have not ended count no days; the workings say how many."));
        }
        estimate.working("bed days", (double) days).working("spells without end", (double) open);
        if (registeredPopulation == 0) {
            return CALCULATION.noted(estimate.undefined("nobody is registered"));
        }
        return CALCULATION.noted(estimate.working("registered population", registeredPopulation)
                .calculated(RateUnit.PER_1_000.multiplier() * ((double) days / registeredPopulation)));
    }

    /** {@return the name of the measure, which holds the policy for stays without a night} */
    public String measure() {
        return String.format(Locale.ROOT, "emergency bed days %s %s", zeroDayStays, period);
    }

    private String unfinished() {
        return measure() + " without end";
    }

    private boolean isUnfinished(Admission episode) {
        return EmergencyAdmissions.beginsEmergency(episode)
                && episode.dischargedOn() == null
                && (period.lastDay().isEmpty()
                        || !episode.admittedOn().isAfter(period.lastDay().get()));
    }
}
