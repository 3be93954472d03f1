package io.github.chinsdk.kpi.admission;

import io.github.chinsdk.model.activity.ArrivalMode;
import java.util.Set;

/** In which codes an attendance says what was done. */
public enum AttendanceCoding {
    /** Hospital episode statistics, A&amp;E, until 2019/20. */
    HES(
            Set.of("06", "21", "22", "24"),
            Set.of("221", "222", "30", "56", "57", "99", "07"),
            Set.of(ArrivalMode.OTHER, ArrivalMode.NOT_KNOWN)),
    /** Emergency Care Data Set, SNOMED CT. */
    SNOMED_CT(
            Set.of("27171005", "167252002", "67900009", "53115007", "1088291000000101"),
            Set.of("413334001", "81733005", "266712008", "183964008"),
            Set.of(ArrivalMode.OTHER));

    private final Set<String> investigations;
    private final Set<String> treatments;
    private final Set<ArrivalMode> arrivals;

    AttendanceCoding(Set<String> investigations, Set<String> treatments, Set<ArrivalMode> arrivals) {
        this.investigations = investigations;
        this.treatments = treatments;
        this.arrivals = arrivals;
    }

    /** Urinalysis, pregnancy test, dental or none; a blank is none. */
    boolean isMinorInvestigation(String code) {
        return code.isBlank() || investigations.contains(code);
    }

    /** Advice, vital signs, dental treatment, prescription or none; a blank is none. */
    boolean isMinorTreatment(String code) {
        return code.isBlank() || treatments.contains(code);
    }

    /** HES asks that it be not the ambulance's code; the data set lists the other ways, so not known is none of them. */
    boolean isWithoutAmbulance(ArrivalMode mode) {
        return arrivals.contains(mode);
    }
}
