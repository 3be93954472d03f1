package io.github.chinsdk.examples.quickstart.plan;

import java.nio.file.Path;
import java.util.List;

/** Placeholder until the scheduler lands. */
public final class MonthPlanner {
    private MonthPlanner() {}

    public static MonthPlan plan(Path report) {
        return new MonthPlan("Islington", 12, 34, 526, 0, List.of(), "Not planned yet.", List.of());
    }
}
