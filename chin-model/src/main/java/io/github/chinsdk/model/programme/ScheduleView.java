package io.github.chinsdk.model.programme;

/** Which dates of a programme to look at. */
public enum ScheduleView {
    /** The dates first planned. */
    PLAN,
    /** The date of delivery where there is one, else the forecast, else the plan. */
    EXPECTED
}
