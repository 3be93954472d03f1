package io.github.chinsdk.scheduling.allocation;

import io.github.chinsdk.scheduling.SearchBudget;
import io.github.chinsdk.scheduling.internal.allocation.AssignmentModel;
import io.github.chinsdk.scheduling.internal.allocation.AssignmentSearch;
import io.github.chinsdk.scheduling.internal.allocation.OrLibrary;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A generalised assignment problem: each job is done by one agent, and what an agent's jobs take of it adds up to its capacity
 * at most. Solved exactly by branch and bound, each part bounded by knapsacks, one for each agent, with prices on the jobs
 * (Fisher, Jaikumar and Van Wassenhove 1986, doi:10.1287/mnsc.32.9.1095).
 *
 * <pre>{@code
 * Assignment best = AssignmentProblem.parseOrLibrary(text, AssignmentGoal.MOST).get(0).solve(SearchBudget.ofSteps(10_000));
 * }</pre>
 *
 * <p>Immutable. Good for some tens of agents and some hundreds of jobs; capacities cost time and memory by their size.
 */
public final class AssignmentProblem {

    /** The most agents. */
    public static final int MOST_AGENTS = AssignmentModel.MOST_BINS;

    private static final int LARGEST_CAPACITY = 1_000_000;
    private static final long LARGEST_VALUE = 1_000_000_000;

    private final long[][] value;
    private final int[][] size;
    private final int[] capacity;
    private final AssignmentGoal goal;

    private AssignmentProblem(long[][] value, int[][] size, int[] capacity, AssignmentGoal goal) {
        this.value = value;
        this.size = size;
        this.capacity = capacity;
        this.goal = goal;
    }

    /**
     * {@return a problem}
     *
     * @param value what each job is worth, or costs, with each agent: {@code value[agent][job]}, at most 1,000,000,000 either way
     * @param size what it takes of each agent: {@code size[agent][job]}, at least 0
     * @param capacity what each agent can carry, in [0, 1,000,000]
     * @param goal whether values are to be as much or as little as can be
     * @throws IllegalArgumentException when the arrays are of unlike shape or a number is out of range
     */
    public static AssignmentProblem of(long[][] value, int[][] size, int[] capacity, AssignmentGoal goal) {
        int agents = capacity.length;
        if (agents < 1 || agents > MOST_AGENTS || value.length != agents || size.length != agents) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "capacity, value and size must have one entry for each of 1 to %d agents, had %d, %d and %d\nMaybe rows and columns are swapped; an agent has a row.",
                    MOST_AGENTS,
                    agents,
                    value.length,
                    size.length));
        }
        int jobs = value[0].length;
        for (int agent = 0; agent < agents; agent++) {
            if (value[agent].length != jobs || size[agent].length != jobs) {
                throw new IllegalArgumentException(String.format(
                        Locale.ROOT,
                        "value and size must have %d jobs for each agent, had %d and %d for agent %d\nMaybe a row is cut short.",
                        jobs,
                        value[agent].length,
                        size[agent].length,
                        agent));
            }
            within("capacity of agent " + agent, capacity[agent], 0, LARGEST_CAPACITY);
            for (int job = 0; job < jobs; job++) {
                within(
                        String.format(Locale.ROOT, "size of job %d for agent %d", job, agent),
                        size[agent][job],
                        0,
                        Integer.MAX_VALUE);
                within(
                        String.format(Locale.ROOT, "value of job %d with agent %d", job, agent),
                        value[agent][job],
                        -LARGEST_VALUE,
                        LARGEST_VALUE);
            }
        }
        return new AssignmentProblem(
                copy(value), Arrays.stream(size).map(int[]::clone).toArray(int[][]::new), capacity.clone(), goal);
    }

    /**
     * {@return the problems of an OR-Library file (Beasley 1990, doi:10.1057/jors.1990.166)}
     *
     * <p>Whole numbers with white space between them, lines being of no account: how many problems; for each, the number of
     * agents and of jobs; for each agent the value of each job; for each agent what each job takes of it; the capacity of each
     * agent. The files gap1 to gap12 are meant for {@link AssignmentGoal#MOST}, gapa to gapd for {@link AssignmentGoal#LEAST}.
     *
     * @param text the content of the file
     * @param goal whether values are to be as much or as little as can be
     * @throws IllegalArgumentException when the text is not of that form
     */
    public static List<AssignmentProblem> parseOrLibrary(String text, AssignmentGoal goal) {
        return OrLibrary.parse(text, (value, size, capacity) -> of(value, size, capacity, goal));
    }

    private static void within(String name, long value, long least, long most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "%s must be in [%d, %d], was %d\nMaybe a sign or a unit is wrong.",
                    name,
                    least,
                    most,
                    value));
        }
    }

    private static long[][] copy(long[][] rows) {
        return Arrays.stream(rows).map(long[]::clone).toArray(long[][]::new);
    }

    /** {@return how many agents there are} */
    public int agents() {
        return capacity.length;
    }

    /** {@return how many jobs there are} */
    public int jobs() {
        return value[0].length;
    }

    /**
     * {@return the best assignment found}
     *
     * @param budget how long to search; a step is a part of all assignments that is bounded, some 10 to 1,000 microseconds
     */
    public Assignment solve(SearchBudget budget) {
        long[][] cost = copy(value);
        long worst = 0;
        long base = 0;
        for (int job = 0; job < jobs(); job++) {
            long least = Long.MAX_VALUE;
            long most = Long.MIN_VALUE;
            for (long[] row : cost) {
                row[job] = goal == AssignmentGoal.LEAST ? row[job] : -row[job];
                least = Math.min(least, row[job]);
                most = Math.max(most, row[job]);
            }
            for (long[] row : cost) {
                row[job] -= least;
            }
            base += least;
            worst += most - least;
        }
        long leave = worst + 1;
        AssignmentSearch search = new AssignmentSearch(new AssignmentModel(cost, size, capacity, leave));
        search.run(limit(budget));
        return outcome(search, leave, base);
    }

    private static AssignmentSearch.Limit limit(SearchBudget budget) {
        Duration time = budget.time();
        long end = System.nanoTime() + time.toNanos();
        return nodes ->
                budget.isCancelled() || (budget.steps() >= 0 ? nodes >= budget.steps() : System.nanoTime() - end >= 0);
    }

    private Assignment outcome(AssignmentSearch search, long leave, long base) {
        int sign = goal == AssignmentGoal.LEAST ? 1 : -1;
        int[] agentOfJob = search.binOf();
        if (agentOfJob == null || search.cost() >= leave) {
            return search.leastCost() >= leave
                    ? new Assignment(AssignmentStatus.IMPOSSIBLE, List.of(), 0, 0)
                    : new Assignment(AssignmentStatus.NOT_FOUND, List.of(), 0, sign * (base + search.leastCost()));
        }
        return new Assignment(
                search.cost() == search.leastCost() ? AssignmentStatus.OPTIMAL : AssignmentStatus.FOUND,
                Arrays.stream(agentOfJob).boxed().toList(),
                sign * (base + search.cost()),
                sign * (base + search.leastCost()));
    }
}
