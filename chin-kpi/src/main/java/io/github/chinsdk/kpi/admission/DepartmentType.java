package io.github.chinsdk.kpi.admission;

/**
 * Types of accident and emergency department (NHS Data Dictionary, ACCIDENT AND EMERGENCY DEPARTMENT TYPE). They are
 * never added up silently: a walk-in centre and a major department are different demand.
 */
public enum DepartmentType {
    /** 01: consultant-led, open all hours, with full resuscitation. */
    TYPE_1("major department"),
    /** 02: consultant-led for one speciality, such as eyes or teeth. */
    TYPE_2("single speciality"),
    /** 03 and 04: other departments, minor injury units, urgent treatment and walk-in centres. */
    TYPE_3("minor injuries, urgent treatment and walk-in");

    private final String title;

    DepartmentType(String title) {
        this.title = title;
    }

    /** {@return the name in words} */
    public String title() {
        return title;
    }
}
