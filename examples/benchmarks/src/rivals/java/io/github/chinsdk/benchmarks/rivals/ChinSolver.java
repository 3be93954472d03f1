package io.github.chinsdk.benchmarks.rivals;

import io.github.chinsdk.scheduling.MdtProblem;
import io.github.chinsdk.scheduling.MdtSchedule;
import io.github.chinsdk.scheduling.MdtScheduler;
import io.github.chinsdk.scheduling.SearchBudget;
import io.github.chinsdk.scheduling.repair.ScheduleRepair;
import java.time.Duration;
import java.util.List;

/** The library's own scheduler, one thread: a run of its own for each time, since its cooling depends on the budget. */
final class ChinSolver implements Rival {

    @Override
    public String name() {
        return "CHIN SDK (1 thread)";
    }

    @Override
    public List<MdtSchedule> solve(MdtProblem problem, List<Duration> samples) {
        return samples.stream()
                .map(time -> MdtScheduler.withDefaults()
                        .solve(problem, SearchBudget.ofTime(time))
                        .schedule())
                .toList();
    }

    /** The answer to a change that people wait for. */
    MdtSchedule repair(MdtProblem problem) {
        return ScheduleRepair.gentle(problem).schedule();
    }
}
