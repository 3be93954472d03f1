package io.github.chinsdk.scheduling.explanation;

import io.github.chinsdk.scheduling.MdtScheduler;
import io.github.chinsdk.scheduling.SearchBudget;
import io.github.chinsdk.scheduling.internal.explanation.PlanChanges;
import io.github.chinsdk.scheduling.internal.explanation.SideBySide;
import io.github.chinsdk.scheduling.planning.MdtPlan;
import io.github.chinsdk.scheduling.problem.Cadence;
import io.github.chinsdk.scheduling.problem.StaffRole;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Asks what another staffing or cadence would come to, by solving each case afresh under the same budget and seed.
 *
 * <pre>{@code
 * String table = WhatIf.of(plan)
 *     .oneMore(StaffRole.CARE_NAVIGATOR)
 *     .cadence("north", Cadence.FORTNIGHTLY)
 *     .merged("north", "south")
 *     .compare(MdtScheduler.withDefaults(), SearchBudget.ofSteps(20_000))
 *     .toText();
 * }</pre>
 *
 * <p>Immutable. The cases do not build on each other; each changes the plan as it is. {@link ProblemWhatIf} asks the same of a
 * problem that has no plan.
 */
public final class WhatIf {

    private final MdtPlan plan;
    private final StaffCosts costs;
    private final Map<String, MdtPlan> cases;

    private WhatIf(MdtPlan plan, StaffCosts costs, Map<String, MdtPlan> cases) {
        this.plan = plan;
        this.costs = costs;
        this.cases = Collections.unmodifiableMap(new LinkedHashMap<>(cases));
    }

    /**
     * {@return a question about a plan, with the plan as it is for its first case}
     *
     * @param plan the plan
     */
    public static WhatIf of(MdtPlan plan) {
        return new WhatIf(plan, StaffCosts.none(), Map.of());
    }

    /**
     * {@return this question with hourly costs}
     *
     * @param hourly what an hour of each role costs
     */
    public WhatIf with(StaffCosts hourly) {
        return new WhatIf(plan, hourly, cases);
    }

    /**
     * {@return this question with a case of the caller's own}
     *
     * @param name what to call it
     * @param change makes the changed plan
     */
    public WhatIf change(String name, UnaryOperator<MdtPlan> change) {
        Map<String, MdtPlan> more = new LinkedHashMap<>(cases);
        more.put(name, change.apply(plan));
        return new WhatIf(plan, costs, more);
    }

    /**
     * {@return this question with one more person, who works the hours of the first of that role and covers every network}
     *
     * @param role the part they play
     * @throws IllegalArgumentException when the plan has nobody of the role to go by
     */
    public WhatIf oneMore(StaffRole role) {
        return change(PlanChanges.oneMoreInWords(role), before -> PlanChanges.oneMore(before, role));
    }

    /**
     * {@return this question with another cadence for one network}
     *
     * @param networkId the network
     * @param cadence how often it meets
     * @throws IllegalArgumentException when the plan has no such network
     */
    public WhatIf cadence(String networkId, Cadence cadence) {
        return change(
                PlanChanges.cadenceInWords(networkId, cadence),
                before -> PlanChanges.cadence(before, networkId, cadence));
    }

    /**
     * {@return this question with two networks as one, which meets as the first does}
     *
     * @param firstId the network that stays
     * @param secondId the network that joins it
     * @throws IllegalArgumentException when the plan lacks one of them, or they are the same
     */
    public WhatIf merged(String firstId, String secondId) {
        return change(
                firstId + " and " + secondId + " merged", before -> PlanChanges.merged(before, firstId, secondId));
    }

    /**
     * {@return the cases side by side, the plan as it is first}
     *
     * @param scheduler solves each case
     * @param budget the budget of each case
     */
    public WhatIfTable compare(MdtScheduler scheduler, SearchBudget budget) {
        Map<String, MdtPlan> all = new LinkedHashMap<>();
        all.put("as it is", plan);
        all.putAll(cases);
        return SideBySide.of(all, changed -> changed.toProblem().problem(), costs, scheduler, budget);
    }
}
