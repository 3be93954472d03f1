package io.github.chinsdk.scheduling.internal.explanation;

import io.github.chinsdk.scheduling.explanation.Alternative;
import io.github.chinsdk.scheduling.explanation.Reason;
import io.github.chinsdk.scheduling.explanation.ReasonKind;
import io.github.chinsdk.scheduling.explanation.Unmet;
import io.github.chinsdk.scheduling.internal.explanation.Situation.Sitting;
import io.github.chinsdk.scheduling.problem.Discussion;
import io.github.chinsdk.scheduling.problem.Meeting;
import io.github.chinsdk.scheduling.problem.MeetingMode;
import io.github.chinsdk.scheduling.problem.Room;
import io.github.chinsdk.scheduling.problem.Slot;
import io.github.chinsdk.scheduling.problem.StaffMember;
import io.github.chinsdk.scheduling.problem.StaffRole;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Small changes that could mend what is not met, taken from the reasons why it is not. */
final class ChangeProposals {

    private static final int LATEST_DAYS = 7;
    private static final Set<ReasonKind> NO_TIME =
            EnumSet.of(ReasonKind.NOT_FREE, ReasonKind.ON_LEAVE, ReasonKind.NOT_WORKING);

    private final Situation situation;
    private final MeetingReasons reasons;

    ChangeProposals(Situation situation) {
        this.situation = situation;
        this.reasons = new MeetingReasons(situation);
    }

    List<Change> of(Unmet unmet) {
        List<Change> changes = new ArrayList<>();
        Meeting meeting = meeting(unmet.meetingId());
        Discussion discussion = unmet.discussionId() == null ? null : situation.discussions.get(unmet.discussionId());
        if (meeting != null) {
            forMeeting(unmet, meeting, changes);
        } else if (discussion != null) {
            forDiscussion(discussion, changes);
        } else {
            throw new IllegalArgumentException(
                    "unmet must be of this problem, its meeting or discussion is not in it\nMaybe take it from ScheduleExplanation.of(problem, schedule).");
        }
        return changes;
    }

    private @Nullable Meeting meeting(@Nullable String id) {
        return situation.problem.meetings().stream()
                .filter(meeting -> meeting.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    private void forMeeting(Unmet unmet, Meeting meeting, List<Change> changes) {
        Sitting sitting = situation.sittings.get(meeting.id());
        if (sitting != null) {
            String site = situation.site(sitting.held().roomId());
            people(unmet.reasons(), meeting, sitting.start(), site, Change.Reach.IN_PLACE, changes);
        }
        boolean roomMissing = sitting == null;
        for (Alternative alternative : unmet.alternatives()) {
            roomMissing |= alternative.stillMissing().stream().anyMatch(r -> r.kind() == ReasonKind.NO_ROOM);
        }
        for (LocalDate date : situation.openings.dates(meeting)) {
            if (reasons.whyNotOn(meeting, date) == null) {
                situation.openings.starts(meeting, date).forEach(start -> oneSeatAway(meeting, start, changes));
            }
        }
        if (roomMissing && meeting.mode() == MeetingMode.FACE_TO_FACE) {
            meeting.candidateRoomIds().stream()
                    .map(situation.rooms::get)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .ifPresent((Room room) -> changes.add(Change.room(meeting, room)));
        }
        for (int days = 1; days <= LATEST_DAYS; days++) {
            LocalDate date = meeting.window().last().plusDays(days);
            if (situation.problem.calendar().isWorkingDate(date) && reasons.whyNotOn(meeting, date) == null) {
                changes.add(Change.meetingDate(meeting, days));
            }
        }
    }

    /** At any start of the window where one seat only is wanting: less of a person's time may do there. */
    private void oneSeatAway(Meeting meeting, LocalDateTime start, List<Change> changes) {
        List<Reason> missing = reasons.missing(meeting, start);
        Set<StaffRole> roles = EnumSet.noneOf(StaffRole.class);
        for (Reason reason : missing) {
            List<String> staff = reason.justification().staffIds();
            StaffMember person = staff.isEmpty() ? null : situation.staff.get(staff.get(0));
            if (person == null) {
                return;
            }
            roles.add(person.role());
        }
        if (roles.size() == 1) {
            Room room = reasons.room(meeting, start);
            people(missing, meeting, start, room == null ? null : room.siteId(), Change.Reach.WITH_MOVES, changes);
        }
    }

    private void people(
            List<Reason> why,
            Meeting meeting,
            LocalDateTime start,
            @Nullable String site,
            Change.Reach reach,
            List<Change> changes) {
        for (Reason reason : why) {
            for (String id : reason.justification().staffIds()) {
                StaffMember person = situation.staff.get(id);
                if (person != null && NO_TIME.contains(reason.kind())) {
                    // With the time they could come only if they are not elsewhere.
                    if (reasons.isNowhereElse(person, meeting, start, site)) {
                        changes.add(Change.personTime(person, situation.name(id), start, meeting.duration(), reach));
                    }
                } else if (person != null && reason.kind() == ReasonKind.DAILY_LIMIT) {
                    changes.add(Change.personMeeting(person, situation.name(id), reach));
                }
            }
        }
    }

    private void forDiscussion(Discussion discussion, List<Change> changes) {
        int grain = situation.problem.calendar().grainMinutes();
        for (Meeting meeting : situation.series.getOrDefault(discussion.networkId(), List.of())) {
            Sitting sitting = situation.sittings.get(meeting.id());
            if (sitting == null) {
                continue;
            }
            long late = ChronoUnit.DAYS.between(discussion.window().last(), sitting.date());
            if (late > 0) {
                changes.add(Change.discussionDate(discussion, Math.toIntExact(late)));
                continue;
            }
            if (sitting.date().isBefore(discussion.window().first())) {
                continue;
            }
            int lacking = discussion.minutes() + situation.used(meeting.id()) - meeting.discussionMinutes();
            if (lacking > 0) {
                // Less may do when a discussion that need not be held makes room.
                for (int minutes = grain; minutes < lacking + grain; minutes += grain) {
                    changes.add(Change.meetingLength(meeting, minutes));
                }
            }
            String site = situation.site(sitting.held().roomId());
            for (Slot slot : meeting.slots()) {
                boolean wanted = slot.role() == StaffRole.GP
                        ? discussion.practiceId().equals(slot.practiceId())
                        : discussion.requiredRoles().contains(slot.role());
                if (wanted && !sitting.held().attendance().containsKey(slot.id())) {
                    people(
                            reasons.whyEmpty(meeting, slot, sitting.start(), site),
                            meeting,
                            sitting.start(),
                            site,
                            Change.Reach.IN_PLACE,
                            changes);
                }
            }
        }
    }
}
