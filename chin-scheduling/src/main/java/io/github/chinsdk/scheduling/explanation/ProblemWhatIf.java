package io.github.chinsdk.scheduling.explanation;

import io.github.chinsdk.scheduling.MdtProblem;
import io.github.chinsdk.scheduling.MdtScheduler;
import io.github.chinsdk.scheduling.SearchBudget;
import io.github.chinsdk.scheduling.internal.explanation.NetworkChanges;
import io.github.chinsdk.scheduling.internal.explanation.ProblemChanges;
import io.github.chinsdk.scheduling.internal.explanation.SideBySide;
import io.github.chinsdk.scheduling.problem.StaffRole;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Asks what other people, rooms or meetings would come to, of a problem as it stands, such as one read from JSON: each case is
 * planned afresh under the same budget and seed.
 *
 * <pre>{@code
 * String table = ProblemWhatIf.of(problem)
 *     .oneMore(StaffRole.CARE_NAVIGATOR)
 *     .everyOther("net-3")
 *     .merged("net-3", "net-4")
 *     .compare(MdtScheduler.withDefaults(), SearchBudget.ofSteps(20_000))
 *     .toText();
 * }</pre>
 *
 * <p>Immutable. The cases do not build on each other. A published schedule of the problem is left aside: what is asked is what
 * the month would come to, not what a change to it would disturb.
 */
public final class ProblemWhatIf {

    private final MdtProblem problem;
    private final StaffCosts costs;
    private final Map<String, MdtProblem> cases;

    private ProblemWhatIf(MdtProblem problem, StaffCosts costs, Map<String, MdtProblem> cases) {
        this.problem = problem;
        this.costs = costs;
        this.cases = Collections.unmodifiableMap(new LinkedHashMap<>(cases));
    }

    /**
     * {@return a question about a problem, with the problem as it is for its first case}
     *
     * @param problem the problem
     */
    public static ProblemWhatIf of(MdtProblem problem) {
        return new ProblemWhatIf(problem.withPublished(null), StaffCosts.none(), Map.of());
    }

    /**
     * {@return this question with hourly costs}
     *
     * @param hourly what an hour of each role costs
     */
    public ProblemWhatIf with(StaffCosts hourly) {
        return new ProblemWhatIf(problem, hourly, cases);
    }

    /**
     * {@return this question with a case of the caller's own}
     *
     * @param name what to call it
     * @param change makes the changed problem
     */
    public ProblemWhatIf change(String name, UnaryOperator<MdtProblem> change) {
        Map<String, MdtProblem> more = new LinkedHashMap<>(cases);
        more.put(name, change.apply(problem));
        return new ProblemWhatIf(problem, costs, more);
    }

    /**
     * {@return this question with one more person, who works the hours of the first of that role and may take every seat of it}
     *
     * @param role the part they play; not a GP, who would need a practice
     * @throws IllegalArgumentException when the role is GP or the problem has nobody of it to go by
     */
    public ProblemWhatIf oneMore(StaffRole role) {
        return change(ProblemChanges.oneMoreInWords(role), before -> ProblemChanges.oneMore(before, role));
    }

    /**
     * {@return this question with one more room at a site, always open and as large as its largest, for every meeting that may be
     * at the site}
     *
     * @param siteId the site
     * @throws IllegalArgumentException when the problem has no room there to go by
     */
    public ProblemWhatIf oneMoreRoom(String siteId) {
        return change("one more room at " + siteId, before -> ProblemChanges.oneMoreRoom(before, siteId));
    }

    /**
     * {@return this question without one meeting, whose discussions may be held at the others of its network}
     *
     * @param meetingId the meeting
     * @throws IllegalArgumentException when the problem has no such meeting
     */
    public ProblemWhatIf without(String meetingId) {
        return change("without " + meetingId, before -> NetworkChanges.without(before, meetingId));
    }

    /**
     * {@return this question with every other meeting of one network, beginning with its first}
     *
     * @param networkId the network
     * @throws IllegalArgumentException when the problem has no such network
     */
    public ProblemWhatIf everyOther(String networkId) {
        return change("every other meeting of " + networkId, before -> NetworkChanges.everyOther(before, networkId));
    }

    /**
     * {@return this question with two networks as one: the meetings of the first, with seats for the practices of both, and the
     * discussions of both}
     *
     * @param firstId the network whose meetings stay
     * @param secondId the network that joins it
     * @throws IllegalArgumentException when the problem lacks one of them, or they are the same
     */
    public ProblemWhatIf merged(String firstId, String secondId) {
        return change(
                firstId + " and " + secondId + " merged", before -> NetworkChanges.merged(before, firstId, secondId));
    }

    /**
     * {@return the cases side by side, the problem as it is first}
     *
     * @param scheduler solves each case
     * @param budget the budget of each case
     */
    public WhatIfTable compare(MdtScheduler scheduler, SearchBudget budget) {
        Map<String, MdtProblem> all = new LinkedHashMap<>();
        all.put("as it is", problem);
        all.putAll(cases);
        return SideBySide.of(all, UnaryOperator.identity(), costs, scheduler, budget);
    }
}
