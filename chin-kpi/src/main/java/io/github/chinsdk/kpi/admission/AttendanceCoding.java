package io.github.chinsdk.kpi.admission;

import io.github.chinsdk.model.activity.ArrivalMode;

/** In which codes an attendance says what was done. */
public enum AttendanceCoding {
    /** Hospital episode statistics, A&amp;E, until 2019/20. */
    HES,
    /** Emergency Care Data Set, SNOMED CT. */
    SNOMED_CT;

    /** Urinalysis, pregnancy test, dental or none; a blank is none. */
    boolean isMinorInvestigation(String code) {
        return code.isBlank()
                || switch (this) {
                    case HES ->
                        switch (code) {
                            case "06", "21", "22", "24" -> true;
                            default -> false;
                        };
                    case SNOMED_CT ->
                        switch (code) {
                            case "27171005", "167252002", "67900009", "53115007", "1088291000000101" -> true;
                            default -> false;
                        };
                };
    }

    /** Advice, vital signs, dental treatment, prescription or none; a blank is none. */
    boolean isMinorTreatment(String code) {
        return code.isBlank()
                || switch (this) {
                    case HES ->
                        switch (code) {
                            case "221", "222", "30", "56", "57", "99", "07" -> true;
                            default -> false;
                        };
                    case SNOMED_CT ->
                        switch (code) {
                            case "413334001", "81733005", "266712008", "183964008" -> true;
                            default -> false;
                        };
                };
    }

    /** HES asks that it be not the ambulance's code; the data set lists the other ways, so not known is none of them. */
    boolean isWithoutAmbulance(ArrivalMode mode) {
        return mode == ArrivalMode.OTHER || (this == HES && mode == ArrivalMode.NOT_KNOWN);
    }
}
