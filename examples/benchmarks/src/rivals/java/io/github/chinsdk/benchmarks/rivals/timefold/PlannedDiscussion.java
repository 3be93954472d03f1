package io.github.chinsdk.benchmarks.rivals.timefold;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.lookup.PlanningId;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import io.github.chinsdk.scheduling.problem.Discussion;
import io.github.chinsdk.scheduling.problem.Requirement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** At which meeting a patient is discussed. */
@PlanningEntity
public class PlannedDiscussion {

    private Discussion discussion;
    private List<PlannedMeeting> meetings;

    @PlanningVariable(allowsUnassigned = true)
    private @Nullable PlannedMeeting meeting;

    public PlannedDiscussion() {}

    PlannedDiscussion(Discussion discussion, List<PlannedMeeting> meetings) {
        this.discussion = discussion;
        this.meetings = meetings;
    }

    @PlanningId
    public String id() {
        return discussion.id();
    }

    public Discussion discussion() {
        return discussion;
    }

    public boolean isMandatory() {
        return discussion.requirement() == Requirement.MANDATORY;
    }

    @ValueRangeProvider
    public List<PlannedMeeting> meetings() {
        return meetings;
    }

    public @Nullable PlannedMeeting meeting() {
        return meeting;
    }

    public void setMeeting(@Nullable PlannedMeeting meeting) {
        this.meeting = meeting;
    }
}
