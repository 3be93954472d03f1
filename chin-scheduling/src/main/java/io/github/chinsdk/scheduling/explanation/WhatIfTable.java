package io.github.chinsdk.scheduling.explanation;

import io.github.chinsdk.scheduling.MdtProblem;
import io.github.chinsdk.scheduling.MdtSchedule;
import io.github.chinsdk.scheduling.internal.explanation.ComparisonText;
import java.util.List;

/**
 * What several cases come to, side by side.
 *
 * @param rows the cases, the plan as it is first
 */
public record WhatIfTable(List<Row> rows) {

    /** Copies the rows. */
    public WhatIfTable {
        rows = List.copyOf(rows);
    }

    /**
     * A case.
     *
     * @param name what it is called
     * @param problem its problem
     * @param schedule the schedule found
     * @param measures the figures of the schedule
     */
    public record Row(String name, MdtProblem problem, MdtSchedule schedule, ScheduleMeasures measures) {}

    /** {@return a table in plain text, a line for each case; lines end in {@code \n}} */
    public String toText() {
        return ComparisonText.table(this);
    }

    /**
     * {@return the table as CSV (RFC 4180)}
     *
     * <p>Columns: {@code case,medium,soft,meetings,held,discussions,discussed,meanWaitDays,staffHours,travelMinutes,pence},
     * then the most meetings of one person for each role. No cell starts a formula.
     */
    public String toCsv() {
        return ComparisonText.csv(this);
    }
}
