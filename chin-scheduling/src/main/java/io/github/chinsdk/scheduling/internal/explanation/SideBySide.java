package io.github.chinsdk.scheduling.internal.explanation;

import io.github.chinsdk.scheduling.MdtProblem;
import io.github.chinsdk.scheduling.MdtSchedule;
import io.github.chinsdk.scheduling.MdtScheduler;
import io.github.chinsdk.scheduling.SearchBudget;
import io.github.chinsdk.scheduling.explanation.ScheduleMeasures;
import io.github.chinsdk.scheduling.explanation.StaffCosts;
import io.github.chinsdk.scheduling.explanation.WhatIfTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Solves cases one after the other and puts their figures side by side. */
public final class SideBySide {

    private SideBySide() {}

    /**
     * {@return a row for each case, in their order}
     *
     * @param cases what to solve, by name
     * @param problem makes the problem of a case
     * @param costs what an hour costs
     * @param scheduler solves each case
     * @param budget the budget of each case
     */
    public static <T> WhatIfTable of(
            Map<String, T> cases,
            Function<T, MdtProblem> problem,
            StaffCosts costs,
            MdtScheduler scheduler,
            SearchBudget budget) {
        List<WhatIfTable.Row> rows = new ArrayList<>();
        cases.forEach((name, each) -> {
            MdtProblem changed = problem.apply(each);
            MdtSchedule schedule = scheduler.solve(changed, budget).schedule();
            rows.add(new WhatIfTable.Row(name, changed, schedule, ScheduleMeasures.of(changed, schedule, costs)));
        });
        return new WhatIfTable(rows);
    }
}
