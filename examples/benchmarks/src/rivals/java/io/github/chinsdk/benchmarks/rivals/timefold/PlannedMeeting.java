package io.github.chinsdk.benchmarks.rivals.timefold;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.lookup.PlanningId;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import io.github.chinsdk.scheduling.problem.Meeting;
import io.github.chinsdk.scheduling.problem.MeetingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When and where a meeting is held. */
@PlanningEntity
public class PlannedMeeting {

    private Meeting meeting;
    private List<Placement> placements;
    private int order;

    @PlanningVariable(allowsUnassigned = true)
    private @Nullable Placement placement;

    public PlannedMeeting() {}

    PlannedMeeting(Meeting meeting, int order, List<Placement> placements) {
        this.meeting = meeting;
        this.order = order;
        this.placements = placements;
    }

    @PlanningId
    public String id() {
        return meeting.id();
    }

    public Meeting meeting() {
        return meeting;
    }

    /** Its place in the series of its network, from 0. */
    public int order() {
        return order;
    }

    public String networkId() {
        return meeting.networkId();
    }

    public boolean isVirtual() {
        return meeting.mode() == MeetingMode.VIRTUAL;
    }

    @ValueRangeProvider
    public List<Placement> placements() {
        return placements;
    }

    public @Nullable Placement placement() {
        return placement;
    }

    public void setPlacement(@Nullable Placement placement) {
        this.placement = placement;
    }
}
