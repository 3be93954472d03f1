package io.github.chinsdk.scheduling.internal.explanation;

import io.github.chinsdk.scheduling.MdtProblem;
import io.github.chinsdk.scheduling.MdtSchedule;
import io.github.chinsdk.scheduling.ScheduleConstraint;
import io.github.chinsdk.scheduling.explanation.ScheduleComparison;
import io.github.chinsdk.scheduling.explanation.ScheduleMeasures;
import io.github.chinsdk.scheduling.explanation.StaffCosts;
import io.github.chinsdk.scheduling.internal.explanation.Situation.Sitting;
import io.github.chinsdk.scheduling.internal.text.Words;
import io.github.chinsdk.scheduling.problem.Discussion;
import io.github.chinsdk.scheduling.problem.Meeting;
import io.github.chinsdk.scheduling.problem.Slot;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Holds two schedules of a problem side by side. */
public final class Comparing {

    private Comparing() {}

    /**
     * {@return the comparison}
     *
     * @param problem the problem that both answer
     * @param first one
     * @param second another
     */
    public static ScheduleComparison of(MdtProblem problem, MdtSchedule first, MdtSchedule second) {
        ScheduleMeasures a = ScheduleMeasures.of(problem, first, StaffCosts.none());
        ScheduleMeasures b = ScheduleMeasures.of(problem, second, StaffCosts.none());
        Map<ScheduleConstraint, Long> difference = new EnumMap<>(ScheduleConstraint.class);
        for (ScheduleConstraint constraint : ScheduleConstraint.values()) {
            long change = b.score().of(constraint) - a.score().of(constraint);
            if (change != 0) {
                difference.put(constraint, change);
            }
        }
        Situation before = new Situation(problem, first);
        Situation after = new Situation(problem, second);
        List<String> changes = new ArrayList<>();
        for (Meeting meeting : problem.meetings()) {
            changes(meeting, before.sittings.get(meeting.id()), after.sittings.get(meeting.id()), changes);
        }
        int moved = 0;
        for (Discussion discussion : problem.discussions()) {
            moved += Objects.equals(first.meetingOf(discussion.id()), second.meetingOf(discussion.id())) ? 0 : 1;
        }
        return new ScheduleComparison(a, b, difference, changes, moved);
    }

    private static void changes(
            Meeting meeting, @Nullable Sitting before, @Nullable Sitting after, List<String> changes) {
        if (before == null || after == null) {
            if (before != null) {
                changes.add(meeting.id() + " is not held any more");
            }
            if (after != null) {
                changes.add(meeting.id() + " is held now, " + when(after.start()));
            }
            return;
        }
        if (!before.start().equals(after.start())) {
            changes.add(String.format(
                    Locale.ROOT, "%s moves from %s to %s", meeting.id(), when(before.start()), when(after.start())));
        }
        String roomBefore = Objects.requireNonNullElse(before.held().roomId(), "no room");
        String roomAfter = Objects.requireNonNullElse(after.held().roomId(), "no room");
        if (!roomBefore.equals(roomAfter)) {
            changes.add(String.format(Locale.ROOT, "%s changes from %s to %s", meeting.id(), roomBefore, roomAfter));
        }
        for (Slot slot : meeting.slots()) {
            String left = Objects.requireNonNullElse(before.held().attendance().get(slot.id()), "nobody");
            String came = Objects.requireNonNullElse(after.held().attendance().get(slot.id()), "nobody");
            if (!left.equals(came)) {
                changes.add(String.format(
                        Locale.ROOT,
                        "%s has %s as %s%s instead of %s",
                        meeting.id(),
                        came,
                        Words.role(slot.role()),
                        slot.practiceId() == null ? "" : " of " + slot.practiceId(),
                        left));
            }
        }
    }

    private static String when(LocalDateTime start) {
        return Words.longDate(start.toLocalDate()) + " at " + start.toLocalTime();
    }
}
