package io.github.chinsdk.scheduling.explanation;

import io.github.chinsdk.scheduling.MdtProblem;
import io.github.chinsdk.scheduling.MdtSchedule;
import io.github.chinsdk.scheduling.MdtScheduler;
import io.github.chinsdk.scheduling.SearchBudget;
import io.github.chinsdk.scheduling.internal.explanation.RemedyFinder;
import java.util.List;

/**
 * Looks for the smallest change that would mend something that a schedule leaves undone: an hour of one person, one room, one
 * day later. Every remedy is found by solving the network concerned again, from where it is, with the change made and the rest
 * of the schedule around it kept; nothing is guessed: a change is named only when the whole schedule, judged from scratch, has
 * less on the medium level.
 *
 * <pre>{@code
 * ScheduleExplanation why = ScheduleExplanation.of(problem, schedule);
 * List<Remedy> remedies = RemedySearch.withDefaults().find(problem, schedule, why.unmet().get(0));
 * }</pre>
 *
 * <p>Immutable.
 */
public final class RemedySearch {

    private static final long DEFAULT_STEPS = 40;

    private final MdtScheduler scheduler;
    private final SearchBudget budget;

    private RemedySearch(MdtScheduler scheduler, SearchBudget budget) {
        this.scheduler = scheduler;
        this.budget = budget;
    }

    /** {@return a search of 40 steps for each change tried, in the caller's thread; the same remedies each time} */
    public static RemedySearch withDefaults() {
        return new RemedySearch(MdtScheduler.withDefaults(), SearchBudget.ofSteps(DEFAULT_STEPS));
    }

    /**
     * {@return this search with another budget}
     *
     * @param each the budget for each change tried
     */
    public RemedySearch with(SearchBudget each) {
        return new RemedySearch(scheduler, each);
    }

    /**
     * {@return this search with another scheduler}
     *
     * @param solver the scheduler, whose start and pins are replaced
     */
    public RemedySearch with(MdtScheduler solver) {
        return new RemedySearch(solver, budget);
    }

    /**
     * {@return the changes that help, the smallest of each kind, the best of them first: one that mends it without any other
     * change of the medium level, then fewer soft points}
     *
     * <p>An empty list says that no change of the kinds tried was found to help within the budget. A change that was tried,
     * and is not listed, may still help with a larger budget.
     *
     * @param problem the problem
     * @param schedule the schedule
     * @param unmet something that it leaves undone, from {@link ScheduleExplanation#unmet}
     * @throws IllegalArgumentException when it is of another schedule
     */
    public List<Remedy> find(MdtProblem problem, MdtSchedule schedule, Unmet unmet) {
        return new RemedyFinder(problem, schedule, scheduler, budget).find(unmet);
    }
}
