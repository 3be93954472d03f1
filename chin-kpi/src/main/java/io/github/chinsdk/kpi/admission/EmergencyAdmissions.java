package io.github.chinsdk.kpi.admission;

import io.github.chinsdk.kpi.Counts;
import io.github.chinsdk.kpi.Estimate;
import io.github.chinsdk.kpi.catalogue.KpiCalculation;
import io.github.chinsdk.kpi.catalogue.KpiKey;
import io.github.chinsdk.kpi.counting.CountSnapshot;
import io.github.chinsdk.kpi.counting.CountingRule;
import io.github.chinsdk.model.activity.Admission;
import io.github.chinsdk.model.activity.PatientClassification;
import io.github.chinsdk.model.organisation.DatePeriod;

/**
 * Emergency admissions of a period: spells whose ADMISSION METHOD begins with 2 (21 to 25, 28, 2A to 2D), counted once, at
 * their first episode (EPIORDER 1), of ordinary admissions (CLASSPAT 1), by the day of admission. Source of the field
 * rules: NHS Outcomes Framework 2.3.i; that a spell is counted rather than its finished first episode is a choice.
 *
 * @param period the days of admission that count
 */
public record EmergencyAdmissions(DatePeriod period) {

    /** The definition in the catalogue, and the key of these estimates in a scorecard. */
    public static final KpiKey KPI = KpiKey.parse("emergency-admissions@1");

    private static final KpiCalculation CALCULATION = KpiCalculation.ofStandard(KPI);

    /**
     * Whether an episode counts.
     *
     * @param episode the episode
     * @return true if it begins an emergency admission of the period
     */
    public boolean counts(Admission episode) {
        return beginsEmergency(episode) && period.contains(episode.admittedOn());
    }

    /** {@return the rule that counts them, in one pass with others; the same predicate lists them} */
    public CountingRule<Admission> rule() {
        return CountingRule.ofRecords(measure(), this::counts);
    }

    /**
     * The rate of a unit per 1,000 with Byar's intervals.
     *
     * @param snapshot counts of a plan that has this rule
     * @param unit the unit
     * @param registeredPopulation people registered at mid-period, at least 0
     * @return the rate; undefined where nobody is registered
     * @throws IllegalArgumentException if the unit or this measure was not counted, or the population is negative
     */
    public Estimate calculate(CountSnapshot snapshot, String unit, double registeredPopulation) {
        return CALCULATION.calculate(new Counts((double) snapshot.total(unit, measure()), registeredPopulation));
    }

    /** {@return the name of the measure} */
    public String measure() {
        return "emergency admissions " + period;
    }

    static boolean beginsEmergency(Admission episode) {
        return episode.episodeOrder() == 1
                && episode.method().isEmergency()
                && episode.classification() == PatientClassification.ORDINARY;
    }
}
