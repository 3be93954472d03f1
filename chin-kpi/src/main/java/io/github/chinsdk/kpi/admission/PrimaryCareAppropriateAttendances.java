package io.github.chinsdk.kpi.admission;

import io.github.chinsdk.kpi.Counts;
import io.github.chinsdk.kpi.Estimate;
import io.github.chinsdk.kpi.catalogue.KpiCalculation;
import io.github.chinsdk.kpi.catalogue.KpiKey;
import io.github.chinsdk.kpi.counting.CountSnapshot;
import io.github.chinsdk.kpi.counting.CountingRule;
import io.github.chinsdk.model.activity.Attendance;
import io.github.chinsdk.model.activity.AttendanceDisposal;
import io.github.chinsdk.model.activity.AttendanceKind;
import io.github.chinsdk.model.activity.DepartmentType;
import io.github.chinsdk.model.organisation.DatePeriod;
import java.util.List;
import java.util.Locale;

/**
 * Attendances of type 1 departments with a problem that primary care could have dealt with ("avoidable", "non-urgent"), as
 * a share of all attendances there: a first attendance, not by ambulance, with no investigation but urinalysis, pregnancy
 * test, dental or none, no treatment but advice, vital signs, dental, prescription or none, and discharged without
 * follow-up or to the general practitioner, or left before treatment. Low is good.
 *
 * <p>Source: NHS England, 'Avoidable' ED attendances (https://github.com/nhsengland/ESA_Avoidable_ED_Attendances, commit
 * 5a694c2), after NHS Digital 2020, Non-urgent A&amp;E attendances, and Mason et al. 2017, University of Sheffield. There
 * leaving after having refused treatment (HES disposal 13) does not count: hand such rows over as
 * {@link AttendanceDisposal#OTHER}.
 *
 * @param period the days of arrival that count
 * @param coding in which codes the attendances are
 */
public record PrimaryCareAppropriateAttendances(DatePeriod period, AttendanceCoding coding) {

    /** The definition in the catalogue, and the key of these estimates in a scorecard. */
    public static final KpiKey KPI = KpiKey.parse("avoidable-ed-attendance@1");

    private static final KpiCalculation CALCULATION = KpiCalculation.ofStandard(KPI);

    /**
     * Whether an attendance is in the denominator.
     *
     * @param attendance the attendance
     * @return true for every attendance of a type 1 department in the period
     */
    public boolean isOfDenominator(Attendance attendance) {
        return attendance.department() == DepartmentType.TYPE_1 && period.contains(attendance.arrivedOn());
    }

    /**
     * Whether an attendance counts.
     *
     * @param attendance the attendance
     * @return true if primary care could have dealt with it
     */
    public boolean counts(Attendance attendance) {
        return isOfDenominator(attendance)
                && attendance.kind() == AttendanceKind.FIRST
                && coding.isWithoutAmbulance(attendance.arrival())
                && isSentHome(attendance.disposal())
                && attendance.investigations().stream().allMatch(coding::isMinorInvestigation)
                && attendance.treatments().stream().allMatch(coding::isMinorTreatment);
    }

    /** {@return the rules of numerator and denominator} */
    public List<CountingRule<Attendance>> rules() {
        return List.of(
                CountingRule.ofRecords(measure(), this::counts),
                CountingRule.ofRecords(denominator(), this::isOfDenominator));
    }

    /**
     * The share of a unit in percent, with Wilson's intervals.
     *
     * @param snapshot counts of a plan that has these rules
     * @param unit the unit
     * @return the share; undefined where there is no attendance of type 1
     * @throws IllegalArgumentException if the unit or this measure was not counted
     */
    public Estimate calculate(CountSnapshot snapshot, String unit) {
        return CALCULATION.calculate(Counts.of(snapshot.total(unit, measure()), snapshot.total(unit, denominator())));
    }

    /** {@return the name of the numerator's measure} */
    public String measure() {
        return String.format(Locale.ROOT, "primary-care-appropriate attendances %s %s", coding, period);
    }

    private String denominator() {
        return measure() + " of type 1";
    }

    private static boolean isSentHome(AttendanceDisposal disposal) {
        return disposal == AttendanceDisposal.DISCHARGED
                || disposal == AttendanceDisposal.DISCHARGED_TO_GP
                || disposal == AttendanceDisposal.LEFT;
    }
}
