package io.github.chinsdk.scheduling.internal.search;

import io.github.chinsdk.scheduling.MdtProblem;
import io.github.chinsdk.scheduling.MdtSchedule;
import io.github.chinsdk.scheduling.MeetingAssignment;
import io.github.chinsdk.scheduling.internal.compiled.ModelCompiler;
import io.github.chinsdk.scheduling.internal.compiled.Pins;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Allocates the discussions of a schedule anew, as well as can be, its meetings being kept. */
public final class Perfection {

    private Perfection() {}

    /** The schedule with its meetings and the best allocation found. */
    public static MdtSchedule of(MdtProblem problem, MdtSchedule schedule) {
        Set<String> all =
                schedule.meetings().stream().map(MeetingAssignment::meetingId).collect(Collectors.toSet());
        Map<String, String> where = new HashMap<>();
        List<MeetingAssignment> same = new ArrayList<>();
        for (ModelCompiler.Component component :
                ModelCompiler.compile(problem, Pins.of(problem, schedule, all, Set.of()))) {
            Workspace.small(component.model(), 0).extract(same, where, () -> true);
        }
        return new MdtSchedule(schedule.problemId(), schedule.meetings(), where);
    }
}
