package io.github.chinsdk.kpi.admission;

import io.github.chinsdk.kpi.Estimate;
import io.github.chinsdk.kpi.catalogue.KpiCalculation;
import io.github.chinsdk.kpi.catalogue.KpiKey;
import io.github.chinsdk.kpi.counting.CountSnapshot;
import io.github.chinsdk.kpi.counting.CountingRule;
import io.github.chinsdk.model.activity.Attendance;
import io.github.chinsdk.model.activity.AttendanceKind;
import io.github.chinsdk.model.organisation.DatePeriod;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;

/**
 * A&amp;E attendances of a period, each type of department by itself. Same day emergency care is no A&amp;E attendance
 * and is not counted.
 *
 * @param period the days of arrival that count
 * @param scope whether follow-ups count
 */
public record Attendances(DatePeriod period, AttendanceScope scope) {

    private static final Map<DepartmentType, KpiCalculation> CALCULATIONS = calculations();

    /**
     * The definition of a type in the catalogue, and the key of its estimates in a scorecard.
     *
     * @param type the type of department
     * @return the key
     */
    public static KpiKey kpi(DepartmentType type) {
        return KpiKey.parse(
                switch (type) {
                    case TYPE_1 -> "ae-attendances-type-1@1";
                    case TYPE_2 -> "ae-attendances-type-2@1";
                    case TYPE_3 -> "ae-attendances-type-other@1";
                });
    }

    /**
     * Whether an attendance counts.
     *
     * @param attendance the attendance
     * @param type the type of department that is asked for
     * @return true if it is one of that type and the period, and within the scope
     */
    public boolean counts(Attendance attendance, DepartmentType type) {
        return type.holds(attendance.department())
                && (scope == AttendanceScope.ALL || attendance.kind() == AttendanceKind.FIRST)
                && period.contains(attendance.arrivedOn());
    }

    /** {@return a rule for each type of department} */
    public List<CountingRule<Attendance>> rules() {
        List<CountingRule<Attendance>> rules = new ArrayList<>();
        for (DepartmentType type : DepartmentType.values()) {
            rules.add(CountingRule.ofRecords(measure(type), attendance -> counts(attendance, type)));
        }
        return rules;
    }

    /**
     * The rates of a unit per 1,000 with Byar's intervals.
     *
     * @param snapshot counts of a plan that has these rules
     * @param unit the unit
     * @param registeredPopulation people registered at mid-period, at least 0
     * @return the rate of each type; undefined where nobody is registered
     * @throws IllegalArgumentException if the unit or a type was not counted, or the population is negative
     */
    public SortedMap<DepartmentType, Estimate> calculate(
            CountSnapshot snapshot, String unit, double registeredPopulation) {
        Map<DepartmentType, Long> counts = new EnumMap<>(DepartmentType.class);
        for (DepartmentType type : DepartmentType.values()) {
            counts.put(type, snapshot.total(unit, measure(type)));
        }
        return AdmissionRates.withDefaults().attendances(counts, registeredPopulation);
    }

    /**
     * The name of a measure.
     *
     * @param type the type of department
     * @return its name, which holds scope and period
     */
    public String measure(DepartmentType type) {
        return String.format(Locale.ROOT, "attendances %s %s %s", type, scope, period);
    }

    static KpiCalculation calculation(DepartmentType type) {
        return Objects.requireNonNull(CALCULATIONS.get(type));
    }

    private static Map<DepartmentType, KpiCalculation> calculations() {
        Map<DepartmentType, KpiCalculation> calculations = new EnumMap<>(DepartmentType.class);
        for (DepartmentType type : DepartmentType.values()) {
            calculations.put(type, KpiCalculation.ofStandard(kpi(type)));
        }
        return Collections.unmodifiableMap(calculations);
    }
}
