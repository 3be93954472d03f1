package io.github.chinsdk.scheduling.internal.evaluation;

import io.github.chinsdk.scheduling.MdtSchedule;
import io.github.chinsdk.scheduling.MeetingAssignment;
import io.github.chinsdk.scheduling.ScheduleConstraint;
import io.github.chinsdk.scheduling.internal.evaluation.Matches.Subject;
import io.github.chinsdk.scheduling.problem.Discussion;
import io.github.chinsdk.scheduling.problem.Meeting;
import io.github.chinsdk.scheduling.problem.PublishedSchedule;
import io.github.chinsdk.scheduling.problem.Slot;
import io.github.chinsdk.scheduling.problem.Weight;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How far a repair is from what was published. */
final class DisruptionEvaluation {

    private final Facts facts;
    private final MdtSchedule schedule;
    private final PublishedSchedule published;
    private final Matches matches;

    DisruptionEvaluation(Facts facts, MdtSchedule schedule, PublishedSchedule published, Matches matches) {
        this.facts = facts;
        this.schedule = schedule;
        this.published = published;
        this.matches = matches;
    }

    void evaluate() {
        Map<String, MeetingAssignment> before = Facts.byMeeting(published.schedule());
        Map<String, MeetingAssignment> after = Facts.byMeeting(schedule);
        Map<String, Set<String>> discussionsBefore = byMeeting(published.schedule());
        Map<String, Set<String>> discussionsAfter = byMeeting(schedule);
        for (Meeting meeting : facts.problem().meetings()) {
            String id = meeting.id();
            MeetingAssignment old = before.getOrDefault(id, MeetingAssignment.notHeld(id));
            MeetingAssignment now = after.getOrDefault(id, MeetingAssignment.notHeld(id));
            boolean sameDiscussions =
                    discussionsBefore.getOrDefault(id, Set.of()).equals(discussionsAfter.getOrDefault(id, Set.of()));
            frozen(meeting, old, now, sameDiscussions);
            if (old.start() != null && now.start() != null) {
                moved(meeting, old, old.start(), now, now.start());
            }
        }
        for (Discussion discussion : facts.problem().discussions()) {
            String old = published.schedule().meetingOf(discussion.id());
            if (old != null && !old.equals(schedule.meetingOf(discussion.id()))) {
                matches.add(
                        ScheduleConstraint.S12_DISRUPTION,
                        facts.weight(Weight.DISRUPTION_DISCUSSION),
                        Subject.network(discussion.networkId())
                                .discussions(discussion.id())
                                .meetings(old),
                        "a discussion published for meeting %s is moved or dropped",
                        old);
            }
        }
    }

    private static Map<String, Set<String>> byMeeting(MdtSchedule schedule) {
        Map<String, Set<String>> sets = new HashMap<>();
        schedule.meetingByDiscussion()
                .forEach(
                        (d, m) -> sets.computeIfAbsent(m, id -> new HashSet<>()).add(d));
        return sets;
    }

    private void frozen(Meeting meeting, MeetingAssignment old, MeetingAssignment now, boolean sameDiscussions) {
        LocalDate frozenBefore = published.frozenBefore();
        if (frozenBefore == null) {
            return;
        }
        Subject subject = Subject.network(meeting.networkId()).meetings(meeting.id());
        LocalDateTime was = old.start();
        LocalDateTime is = now.start();
        if (was != null && was.toLocalDate().isBefore(frozenBefore)) {
            boolean same = was.equals(is)
                    && Objects.equals(old.roomId(), now.roomId())
                    && old.attendance().equals(now.attendance())
                    && sameDiscussions;
            matches.add(
                    ScheduleConstraint.H16_FROZEN,
                    same ? 0 : 1,
                    subject,
                    "meeting %s was published for before %s and may not change",
                    meeting.id(),
                    frozenBefore);
        } else if (is != null && is.toLocalDate().isBefore(frozenBefore)) {
            matches.add(
                    ScheduleConstraint.H16_FROZEN,
                    1,
                    subject,
                    "meeting %s may not move before %s",
                    meeting.id(),
                    frozenBefore);
        }
    }

    private void moved(
            Meeting meeting, MeetingAssignment old, LocalDateTime was, MeetingAssignment now, LocalDateTime is) {
        Subject subject = Subject.network(meeting.networkId()).meetings(meeting.id());
        if (!was.toLocalDate().equals(is.toLocalDate())) {
            matches.add(
                    ScheduleConstraint.S12_DISRUPTION,
                    facts.weight(Weight.DISRUPTION_DATE),
                    subject,
                    "meeting %s moves from %s to %s",
                    meeting.id(),
                    was.toLocalDate(),
                    is.toLocalDate());
        } else if (!was.equals(is)) {
            matches.add(
                    ScheduleConstraint.S12_DISRUPTION,
                    facts.weight(Weight.DISRUPTION_TIME),
                    subject,
                    "meeting %s moves from %s to %s",
                    meeting.id(),
                    was.toLocalTime(),
                    is.toLocalTime());
        }
        if (!Objects.equals(old.roomId(), now.roomId())) {
            matches.add(
                    ScheduleConstraint.S12_DISRUPTION,
                    facts.weight(Weight.DISRUPTION_ROOM),
                    subject,
                    "meeting %s changes room from %s to %s",
                    meeting.id(),
                    shown(old.roomId()),
                    shown(now.roomId()));
        }
        for (Slot slot : meeting.slots()) {
            String left = old.attendance().get(slot.id());
            String came = now.attendance().get(slot.id());
            matches.add(
                    ScheduleConstraint.S12_DISRUPTION,
                    Objects.equals(left, came) ? 0 : facts.weight(Weight.DISRUPTION_SLOT),
                    subject,
                    "meeting %s has %s as %s%s instead of %s",
                    meeting.id(),
                    came == null ? "nobody" : came,
                    slot.role(),
                    slot.practiceId() == null ? "" : " of " + slot.practiceId(),
                    left == null ? "nobody" : left);
        }
    }

    private static String shown(@Nullable String room) {
        return room == null ? "none" : room;
    }
}
