package io.github.chinsdk.kpi.admission;

import io.github.chinsdk.kpi.ConfidenceLevel;
import io.github.chinsdk.kpi.Counts;
import io.github.chinsdk.kpi.Estimate;
import io.github.chinsdk.kpi.RateUnit;
import io.github.chinsdk.kpi.catalogue.KpiCalculation;
import io.github.chinsdk.kpi.rate.CrudeRate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Emergency admissions and A&amp;E attendances per 1,000 registered people, with Byar's intervals (exact below 10
 * events). Low is good.
 *
 * <p><b>Emergency admission:</b> a hospital spell whose ADMISSION METHOD is an emergency one (21 to 25, 28, 2A to 2D),
 * counted once, at its first episode (EPIORDER 1), of an ordinary admission (CLASSPAT 1). <b>Attendance:</b> an
 * attendance at a department of one {@link DepartmentType}, first or follow-up. Both count events: one person may have
 * several. The denominator is the people registered at mid-period, or the mean list of the period.
 *
 * <p>Source of the field rules: HES data dictionary, as used by NHS Outcomes Framework 2.3.i. Source of the intervals:
 * Breslow &amp; Day 1987, IARC Scientific Publication 82 (see {@link CrudeRate}).
 */
public final class AdmissionRates {

    private static final KpiCalculation EMERGENCY = KpiCalculation.ofStandard(EmergencyAdmissions.KPI);

    private static final AdmissionRates DEFAULTS =
            new AdmissionRates(CrudeRate.withDefaults().with(RateUnit.PER_1_000));

    private final CrudeRate rate;

    private AdmissionRates(CrudeRate rate) {
        this.rate = rate;
    }

    /** {@return rates per 1,000 with 95% and 99.8% intervals} */
    public static AdmissionRates withDefaults() {
        return DEFAULTS;
    }

    /**
     * Chooses another unit.
     *
     * @param unit the unit, for example {@link RateUnit#PER_100_000}
     * @return a copy with this unit
     */
    public AdmissionRates with(RateUnit unit) {
        return new AdmissionRates(rate.with(unit));
    }

    /**
     * Chooses other intervals.
     *
     * @param levels the confidence levels, at least one
     * @return a copy with these levels
     */
    public AdmissionRates with(ConfidenceLevel... levels) {
        return new AdmissionRates(rate.with(levels));
    }

    /**
     * The rate of emergency admissions.
     *
     * @param admissionsOverRegistered emergency admissions over registered people (or person-years)
     * @return the rate; undefined where nobody is registered
     */
    public Estimate emergencyAdmissions(Counts admissionsOverRegistered) {
        return EMERGENCY.noted(rate.calculate(admissionsOverRegistered));
    }

    /**
     * The rates of attendances by type of department.
     *
     * @param attendances attendances in the period, at least 0 each; a type that was not supplied is left out, and is
     *     then not in the result either: missing is never zero
     * @param registeredPopulation registered people (or person-years), at least 0
     * @return the rate of each type that was given
     * @throws IllegalArgumentException if a count is negative
     */
    public SortedMap<DepartmentType, Estimate> attendances(
            Map<DepartmentType, Long> attendances, double registeredPopulation) {
        EnumMap<DepartmentType, Long> sorted = new EnumMap<>(DepartmentType.class);
        sorted.putAll(Objects.requireNonNull(attendances, "attendances"));
        SortedMap<DepartmentType, Estimate> rates = new TreeMap<>();
        sorted.forEach((type, events) -> rates.put(
                type, Attendances.calculation(type).noted(rate.calculate(new Counts(events, registeredPopulation)))));
        return Collections.unmodifiableSortedMap(rates);
    }
}
