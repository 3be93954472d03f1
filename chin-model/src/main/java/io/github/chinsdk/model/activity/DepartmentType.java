package io.github.chinsdk.model.activity;

/**
 * Which kind of urgent care department (EMERGENCY CARE DEPARTMENT TYPE). Types 1 to 4 were compared with the data element
 * EMERGENCY CARE DEPARTMENT TYPE (PATIENT LEVEL INFORMATION COSTING) of the NHS Data Model and Dictionary; same day emergency
 * care was not compared with an edition of it for this release.
 */
public enum DepartmentType {
    /** Type 1: consultant-led, open 24 hours, with full resuscitation facilities. */
    TYPE_1,
    /** Type 2: consultant-led, of a single specialty. */
    TYPE_2,
    /** Type 3: other department, minor injury unit or urgent treatment centre. */
    TYPE_3,
    /** Type 4: NHS walk-in centre. */
    TYPE_4,
    /** Same day emergency care; type 5 in newer data. */
    SAME_DAY_EMERGENCY_CARE
}
