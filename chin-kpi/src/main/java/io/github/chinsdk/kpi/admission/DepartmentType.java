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

    /**
     * Whether a department of the model is of this type.
     *
     * @param department the department
     * @return true if so; same day emergency care is of none
     */
    public boolean holds(io.github.chinsdk.model.activity.DepartmentType department) {
        return switch (department) {
            case TYPE_1 -> this == TYPE_1;
            case TYPE_2 -> this == TYPE_2;
            case TYPE_3, TYPE_4 -> this == TYPE_3;
            case SAME_DAY_EMERGENCY_CARE -> false;
        };
    }
}
