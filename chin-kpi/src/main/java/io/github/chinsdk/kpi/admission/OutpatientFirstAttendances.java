package io.github.chinsdk.kpi.admission;

import io.github.chinsdk.kpi.Counts;
import io.github.chinsdk.kpi.Estimate;
import io.github.chinsdk.kpi.catalogue.KpiCalculation;
import io.github.chinsdk.kpi.catalogue.KpiKey;
import io.github.chinsdk.kpi.counting.CountSnapshot;
import io.github.chinsdk.kpi.counting.CountingRule;
import io.github.chinsdk.model.activity.Appointment;
import io.github.chinsdk.model.activity.AppointmentKind;
import io.github.chinsdk.model.activity.AppointmentStatus;
import io.github.chinsdk.model.activity.CareSetting;
import io.github.chinsdk.model.organisation.DatePeriod;

/**
 * First outpatient attendances of a period that took place (HES ATTENDED 5 or 6, FIRSTATT 1 or 3), per 1,000 registered
 * people with Byar's intervals. Whether fewer are better depends on the place. The definition is the programme's own and is
 * not verified against a national one.
 *
 * @param period the days that count
 */
public record OutpatientFirstAttendances(DatePeriod period) {

    /** The definition in the catalogue, and the key of these estimates in a scorecard. */
    public static final KpiKey KPI = KpiKey.parse("outpatient-first-attendances@1");

    private static final KpiCalculation CALCULATION = KpiCalculation.ofStandard(KPI);

    /**
     * Whether an appointment counts.
     *
     * @param appointment the appointment
     * @return true if it was a first one in an outpatient clinic, attended, in the period
     */
    public boolean counts(Appointment appointment) {
        return appointment.setting() == CareSetting.OUTPATIENT
                && appointment.kind() == AppointmentKind.FIRST
                && appointment.status() == AppointmentStatus.ATTENDED
                && period.contains(appointment.on());
    }

    /** {@return the rule that counts them; the same predicate lists them} */
    public CountingRule<Appointment> rule() {
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
        return "outpatient first attendances " + period;
    }
}
