package io.github.chinsdk.kpi.admission;

import io.github.chinsdk.kpi.Counts;
import io.github.chinsdk.kpi.Estimate;
import io.github.chinsdk.kpi.catalogue.KpiCalculation;
import io.github.chinsdk.kpi.catalogue.KpiKey;
import io.github.chinsdk.kpi.counting.CountSnapshot;
import io.github.chinsdk.kpi.counting.CountingRule;
import io.github.chinsdk.model.activity.Referral;
import io.github.chinsdk.model.organisation.DatePeriod;

/**
 * Referrals to providers made in a period by a list's own general practice, per 1,000 registered people with Byar's
 * intervals. Whether fewer are better depends on the place. The definition is the programme's own and is not verified
 * against a national one; the unit of a referral is its referrer.
 *
 * @param period the days that count
 */
public record GpReferrals(DatePeriod period) {

    /** The definition in the catalogue, and the key of these estimates in a scorecard. */
    public static final KpiKey KPI = KpiKey.parse("gp-referrals@1");

    private static final KpiCalculation CALCULATION = KpiCalculation.ofStandard(KPI);

    /**
     * Whether a referral counts.
     *
     * @param referral the referral
     * @return true if it was made in the period
     */
    public boolean counts(Referral referral) {
        return period.contains(referral.referredOn());
    }

    /** {@return the rule that counts them; the same predicate lists them} */
    public CountingRule<Referral> rule() {
        return CountingRule.ofRecords(measure(), this::counts);
    }

    /**
     * The rate of a unit.
     *
     * @param snapshot counts of a plan that has this rule
     * @param unit the unit
     * @param registeredPopulation people registered at mid-period, at least 0
     * @return the rate per 1,000; undefined where nobody is registered
     * @throws IllegalArgumentException if the unit or this measure was not counted, or the population is negative
     */
    public Estimate calculate(CountSnapshot snapshot, String unit, double registeredPopulation) {
        return CALCULATION.calculate(new Counts((double) snapshot.total(unit, measure()), registeredPopulation));
    }

    /** {@return the name of the measure} */
    public String measure() {
        return "referrals " + period;
    }
}
