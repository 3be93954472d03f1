package io.github.chinsdk.scheduling.internal.evaluation;

import io.github.chinsdk.scheduling.MdtSchedule;
import io.github.chinsdk.scheduling.ScheduleConstraint;
import io.github.chinsdk.scheduling.internal.evaluation.Matches.Subject;
import io.github.chinsdk.scheduling.internal.text.Words;
import io.github.chinsdk.scheduling.problem.Discussion;
import io.github.chinsdk.scheduling.problem.FollowUp;
import io.github.chinsdk.scheduling.problem.Requirement;
import io.github.chinsdk.scheduling.problem.Slot;
import io.github.chinsdk.scheduling.problem.StaffRole;
import io.github.chinsdk.scheduling.problem.Weight;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Which patient is discussed at which meeting. */
final class DiscussionEvaluation {

    private final Facts facts;
    private final Map<String, Held> held;
    private final MdtSchedule schedule;
    private final Matches matches;

    DiscussionEvaluation(Facts facts, Map<String, Held> held, MdtSchedule schedule, Matches matches) {
        this.facts = facts;
        this.held = held;
        this.schedule = schedule;
        this.matches = matches;
    }

    void evaluate() {
        Map<String, Map<String, Integer>> left = new TreeMap<>();
        for (Discussion discussion : facts.problem().discussions()) {
            if (schedule.meetingOf(discussion.id()) == null) {
                unallocated(discussion);
                left.computeIfAbsent(discussion.networkId(), id -> new TreeMap<>())
                        .merge(discussion.selectedByOrganisationId(), 1, Integer::sum);
            } else {
                allocated(discussion);
            }
            if (discussion.followUp() != null) {
                followUp(discussion, discussion.followUp());
            }
        }
        capacity();
        left.forEach((network, byOrganisation) -> byOrganisation.forEach((organisation, count) -> matches.add(
                ScheduleConstraint.S10_ORGANISATION_FAIRNESS,
                (long) facts.weight(Weight.ORGANISATION_FAIRNESS_SQUARE) * count * count,
                Subject.network(network),
                "%s put forward %s in %s that no meeting takes",
                organisation,
                Words.count(count, "patient"),
                network)));
    }

    private Subject subject(Discussion discussion) {
        return Subject.network(discussion.networkId()).discussions(discussion.id());
    }

    private void unallocated(Discussion discussion) {
        boolean mandatory = discussion.requirement() == Requirement.MANDATORY;
        matches.add(
                mandatory
                        ? ScheduleConstraint.M3_UNALLOCATED_MANDATORY_DISCUSSION
                        : ScheduleConstraint.S9_UNALLOCATED_OPTIONAL,
                mandatory
                        ? facts.weight(Weight.UNALLOCATED_MANDATORY_DISCUSSION)
                        : (long) facts.weight(Weight.UNALLOCATED_OPTIONAL) * discussion.priority(),
                subject(discussion),
                "%s discussion of a patient of %s is at no meeting",
                mandatory ? "a mandatory" : "an optional",
                discussion.practiceId());
    }

    private void allocated(Discussion discussion) {
        String meeting = Objects.requireNonNull(schedule.meetingOf(discussion.id()));
        Held at = held.get(meeting);
        Subject subject = subject(discussion).meetings(meeting);
        if (at == null || !at.meeting().networkId().equals(discussion.networkId())) {
            matches.add(
                    ScheduleConstraint.H10_DISCUSSION_MEETING,
                    1,
                    subject,
                    "a discussion of a patient of %s is at %s, which is of another network or not held",
                    discussion.practiceId(),
                    meeting);
            return;
        }
        presence(discussion, at, subject);
        LocalDate release = discussion.window().first();
        matches.add(
                ScheduleConstraint.H13_DISCUSSION_WINDOW,
                discussion.window().contains(at.date()) ? 0 : 1,
                subject,
                "a discussion at %s is on %s, outside %s to %s",
                meeting,
                at.date(),
                release,
                discussion.window().last());
        LocalDate horizonStart = facts.calendar().horizon().first();
        LocalDate from = release.isAfter(horizonStart) ? release : horizonStart;
        long days = Math.max(0, ChronoUnit.DAYS.between(from, at.date()));
        matches.add(
                ScheduleConstraint.S8_WAITING,
                (long) facts.weight(Weight.WAITING_PER_DAY) * discussion.priority() * days,
                subject,
                "a patient of %s with priority %d waits %s for %s",
                discussion.practiceId(),
                discussion.priority(),
                Words.count(days, "day"),
                meeting);
    }

    private void presence(Discussion discussion, Held at, Subject subject) {
        boolean practice = false;
        for (Slot slot : at.meeting().slots()) {
            practice |= slot.role() == StaffRole.GP
                    && discussion.practiceId().equals(slot.practiceId())
                    && at.attendance().containsKey(slot.id());
        }
        matches.add(
                ScheduleConstraint.H11_PRACTICE_PRESENT,
                practice ? 0 : 1,
                subject,
                "no GP of %s is at meeting %s, where its patient is discussed",
                discussion.practiceId(),
                at.id());
        for (StaffRole role : discussion.requiredRoles()) {
            boolean present = at.meeting().slots().stream()
                    .anyMatch(s -> s.role() == role && at.attendance().containsKey(s.id()));
            matches.add(
                    ScheduleConstraint.H12_ROLE_PRESENT,
                    present ? 0 : 1,
                    subject,
                    "no %s is at meeting %s, where a patient of %s needs one",
                    role,
                    at.id(),
                    discussion.practiceId());
        }
    }

    private void followUp(Discussion discussion, FollowUp followUp) {
        String meeting = schedule.meetingOf(discussion.id());
        Held at = meeting == null ? null : held.get(meeting);
        if (at == null) {
            return;
        }
        String earlier = schedule.meetingOf(followUp.discussionId());
        Held before = earlier == null ? null : held.get(earlier);
        Subject subject = subject(discussion).meetings(at.id());
        if (before == null) {
            matches.add(
                    ScheduleConstraint.H15_FOLLOW_UP_ORDER,
                    1,
                    subject,
                    "a follow-up at %s has no first discussion",
                    at.id());
            return;
        }
        long gap = ChronoUnit.DAYS.between(before.date(), at.date());
        matches.add(
                ScheduleConstraint.H15_FOLLOW_UP_ORDER,
                gap < followUp.minGap().toDays() ? 1 : 0,
                subject,
                "a follow-up at %s comes %s after the first discussion, at least %d are wanted",
                at.id(),
                Words.count(gap, "day"),
                followUp.minGap().toDays());
        matches.add(
                ScheduleConstraint.S11_FOLLOW_UP_LATE,
                facts.weight(Weight.FOLLOW_UP_LATE_PER_DAY)
                        * Math.max(0, gap - followUp.maxGap().toDays()),
                subject,
                "a follow-up at %s comes %s after the first discussion, at most %d are wanted",
                at.id(),
                Words.count(gap, "day"),
                followUp.maxGap().toDays());
    }

    private void capacity() {
        Map<String, Integer> used = new LinkedHashMap<>();
        for (Discussion discussion : facts.problem().discussions()) {
            String meeting = schedule.meetingOf(discussion.id());
            if (meeting != null) {
                used.merge(meeting, discussion.minutes(), Integer::sum);
            }
        }
        used.forEach((id, minutes) -> {
            var meeting = Objects.requireNonNull(facts.meeting(id));
            int room = meeting.discussionMinutes();
            matches.add(
                    ScheduleConstraint.H14_MEETING_CAPACITY,
                    Math.max(0, minutes - room),
                    Subject.network(meeting.networkId()).meetings(id),
                    "meeting %s has %d minutes of discussion and room for %d",
                    id,
                    minutes,
                    room);
        });
    }
}
