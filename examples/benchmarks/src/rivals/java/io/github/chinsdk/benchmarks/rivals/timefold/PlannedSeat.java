package io.github.chinsdk.benchmarks.rivals.timefold;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.lookup.PlanningId;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import io.github.chinsdk.scheduling.problem.Requirement;
import io.github.chinsdk.scheduling.problem.Slot;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who takes a seat at a meeting. */
@PlanningEntity
public class PlannedSeat {

    private Slot slot;
    private PlannedMeeting meeting;
    private List<Person> people;

    @PlanningVariable(allowsUnassigned = true)
    private @Nullable Person person;

    public PlannedSeat() {}

    PlannedSeat(Slot slot, PlannedMeeting meeting, List<Person> people) {
        this.slot = slot;
        this.meeting = meeting;
        this.people = people;
    }

    @PlanningId
    public String id() {
        return slot.id();
    }

    public Slot slot() {
        return slot;
    }

    public PlannedMeeting meeting() {
        return meeting;
    }

    public boolean isMandatory() {
        return slot.requirement() == Requirement.MANDATORY;
    }

    @ValueRangeProvider
    public List<Person> people() {
        return people;
    }

    public @Nullable Person person() {
        return person;
    }

    public void setPerson(@Nullable Person person) {
        this.person = person;
    }
}
