package io.github.chinsdk.kpi.admission;

/** How many bed days a stay counts whose patient left on the day of admission: definitions differ, so one is named. */
public enum ZeroDayStays {
    /** None: bed days are nights. */
    AS_NONE(0),
    /** One: a bed was used on that day. */
    AS_ONE_DAY(1);

    private final int days;

    ZeroDayStays(int days) {
        this.days = days;
    }

    /** {@return the bed days of such a stay} */
    public int days() {
        return days;
    }
}
