package io.github.chinsdk.kpi.prevention;

import io.github.chinsdk.kpi.Counts;
import io.github.chinsdk.kpi.Estimate;
import io.github.chinsdk.kpi.catalogue.KpiCalculation;
import io.github.chinsdk.kpi.catalogue.KpiKey;
import io.github.chinsdk.kpi.counting.CountSnapshot;
import io.github.chinsdk.kpi.counting.CountingRule;
import io.github.chinsdk.model.organisation.DatePeriod;
import java.util.List;

/**
 * Alcohol brief interventions of a period, as a number and per 1,000 registered people of 16 and over with Byar's intervals.
 * High is good. Source: NCL STP, Health and Care Closer to Home delivery plan, March 2017. That a screen is positive from an
 * AUDIT-C of 5 on is analysts' knowledge and was not verified; it is counted beside and changes nothing else.
 *
 * @param period the days that count
 */
public record AlcoholInterventions(DatePeriod period) {

    /** The definition in the catalogue, and the key of these estimates in a scorecard. */
    public static final KpiKey KPI = KpiKey.parse("alcohol-brief-interventions@1");

    private static final KpiCalculation CALCULATION = KpiCalculation.ofStandard(KPI);

    private static final int POSITIVE_SCREEN = 5;

    /**
     * Whether an intervention counts.
     *
     * @param intervention the intervention
     * @return true if it was in the period; a person may have several
     */
    public boolean counts(AlcoholIntervention intervention) {
        return period.contains(intervention.on());
    }

    /**
     * Whether it followed a positive screen.
     *
     * @param intervention the intervention
     * @return true for an AUDIT-C of 5 or more; false where no score is recorded
     */
    public static boolean isAfterPositiveScreen(AlcoholIntervention intervention) {
        return intervention.auditC().orElse(0) >= POSITIVE_SCREEN;
    }

    /** {@return the rules that count interventions, and those after a positive screen} */
    public List<CountingRule<AlcoholIntervention>> rules() {
        return List.of(
                CountingRule.ofRecords(measure(), this::counts),
                CountingRule.ofRecords(
                        measureAfterPositiveScreen(),
                        intervention -> counts(intervention) && isAfterPositiveScreen(intervention)));
    }

    /**
     * The rate of a unit.
     *
     * @param snapshot counts of a plan that has these rules
     * @param unit the unit
     * @param registered16AndOver registered people of 16 and over, at least 0
     * @return the rate per 1,000, its numerator the number of interventions; undefined where nobody is registered
     * @throws IllegalArgumentException if the unit or this measure was not counted, or the population is negative
     */
    public Estimate calculate(CountSnapshot snapshot, String unit, double registered16AndOver) {
        return CALCULATION.calculate(new Counts((double) snapshot.total(unit, measure()), registered16AndOver));
    }

    /** {@return the name of the measure} */
    public String measure() {
        return "alcohol brief interventions " + period;
    }

    /** {@return the name of the measure of those after a positive screen} */
    public String measureAfterPositiveScreen() {
        return measure() + " after a positive screen";
    }
}
