package io.github.chinsdk.model.programme;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.chinsdk.model.document.DocumentSchema;
import io.github.chinsdk.model.internal.Require;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/**
 * The deliverables of a programme over financial quarters.
 *
 * @param name what it is the schedule of
 * @param milestones the deliverables, in the plan's order
 */
@DocumentSchema("chin-delivery-schedule/1")
public record DeliverySchedule(
        @JsonProperty(required = true) String name,
        @JsonProperty(required = true) List<Milestone> milestones) {

    /**
     * Checks that everything is there.
     *
     * @throws IllegalArgumentException if the name is blank or a milestone is missing
     */
    public DeliverySchedule {
        Require.text("name", name);
        milestones = Require.list("milestones", milestones);
    }

    /**
     * How many deliverables go live in each quarter.
     *
     * @param view the dates to look at
     * @return every quarter from the first to the last one with a deliverable, quarters with none as 0; empty if there
     *     are no milestones
     */
    public NavigableMap<FinancialQuarter, Long> perQuarter(ScheduleView view) {
        return quarters(view, milestone -> 1);
    }

    /**
     * How many deliverables are live by the end of each quarter.
     *
     * @param view the dates to look at
     * @return running totals of {@link #perQuarter}
     */
    public NavigableMap<FinancialQuarter, Long> cumulative(ScheduleView view) {
        return runningTotal(perQuarter(view));
    }

    /**
     * How many registered people are covered by the end of each quarter.
     *
     * @param view the dates to look at
     * @return running totals of the populations of the milestones
     * @throws IllegalStateException if a milestone does not say whom it covers, as a total without it would look whole
     */
    public NavigableMap<FinancialQuarter, Long> cumulativePopulation(ScheduleView view) {
        return runningTotal(quarters(view, milestone -> {
            Long population = milestone.populationCovered();
            if (population == null) {
                throw new IllegalStateException("populationCovered must be present in every milestone, was missing in '"
                        + milestone.id()
                        + "'\nMaybe leave that milestone out of this schedule: missing is never zero.");
            }
            return population;
        }));
    }

    private NavigableMap<FinancialQuarter, Long> quarters(ScheduleView view, ToLongFunction<Milestone> amount) {
        NavigableMap<FinancialQuarter, Long> sums = new TreeMap<>();
        for (Milestone milestone : milestones) {
            sums.merge(
                    FinancialQuarter.containing(milestone.month(view)), amount.applyAsLong(milestone), Math::addExact);
        }
        if (!sums.isEmpty()) {
            FinancialQuarter last = sums.lastKey();
            for (FinancialQuarter quarter = sums.firstKey(); quarter.compareTo(last) < 0; quarter = quarter.next()) {
                sums.putIfAbsent(quarter, 0L);
            }
        }
        return Collections.unmodifiableNavigableMap(sums);
    }

    private static NavigableMap<FinancialQuarter, Long> runningTotal(NavigableMap<FinancialQuarter, Long> perQuarter) {
        NavigableMap<FinancialQuarter, Long> totals = new TreeMap<>();
        long total = 0;
        for (var entry : perQuarter.entrySet()) {
            total = Math.addExact(total, entry.getValue());
            totals.put(entry.getKey(), total);
        }
        return Collections.unmodifiableNavigableMap(totals);
    }
}
