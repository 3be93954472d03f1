package io.github.chinsdk.kpi.admission;

/** Which attendances of a department count. */
public enum AttendanceScope {
    /** First attendances only, not those that follow up an earlier one. */
    FIRST_ONLY,
    /** All, as the monthly returns of providers have them. */
    ALL
}
