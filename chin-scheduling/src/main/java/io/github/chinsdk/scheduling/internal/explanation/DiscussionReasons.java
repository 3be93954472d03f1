package io.github.chinsdk.scheduling.internal.explanation;

import io.github.chinsdk.scheduling.Justification;
import io.github.chinsdk.scheduling.explanation.Alternative;
import io.github.chinsdk.scheduling.explanation.Reason;
import io.github.chinsdk.scheduling.explanation.ReasonKind;
import io.github.chinsdk.scheduling.internal.explanation.Situation.Sitting;
import io.github.chinsdk.scheduling.internal.text.Words;
import io.github.chinsdk.scheduling.problem.Discussion;
import io.github.chinsdk.scheduling.problem.FollowUp;
import io.github.chinsdk.scheduling.problem.Meeting;
import io.github.chinsdk.scheduling.problem.Slot;
import io.github.chinsdk.scheduling.problem.StaffRole;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Why a discussion is at none of the meetings of its network. */
final class DiscussionReasons {

    private static final int SHOWN = 3;

    private final Situation situation;
    private final PersonReasons people;

    DiscussionReasons(Situation situation) {
        this.situation = situation;
        this.people = new PersonReasons(situation);
    }

    /** {@return for each meeting that is in time everything that stands against it, then those that are not} */
    List<Reason> reasons(Discussion discussion) {
        List<Reason> reasons = new ArrayList<>();
        List<Sitting> outside = new ArrayList<>();
        for (Meeting meeting : meetings(discussion)) {
            Sitting sitting = situation.sittings.get(meeting.id());
            if (sitting != null && !discussion.window().contains(sitting.date())) {
                outside.add(sitting);
                continue;
            }
            List<Reason> against = against(discussion, meeting);
            if (against.isEmpty()) {
                reasons.add(Because.discussion(
                        ReasonKind.NOTHING,
                        meeting,
                        discussion.id(),
                        "nothing stands against " + meeting.id() + ": a longer search may use it"));
            }
            reasons.addAll(against);
        }
        if (!outside.isEmpty()) {
            reasons.add(outside(discussion, outside));
        }
        return reasons;
    }

    private static Reason outside(Discussion discussion, List<Sitting> sittings) {
        return new Reason(
                ReasonKind.OUTSIDE_WINDOW,
                new Justification(
                        String.format(
                                Locale.ROOT,
                                "%s %s outside %s to %s",
                                Words.list(sittings.stream()
                                        .map(sitting -> sitting.meeting().id() + " on " + Words.day(sitting.date()))
                                        .toList()),
                                sittings.size() == 1 ? "is" : "are",
                                Words.day(discussion.window().first()),
                                Words.day(discussion.window().last())),
                        List.of(discussion.networkId()),
                        sittings.stream().map(sitting -> sitting.meeting().id()).toList(),
                        List.of(),
                        List.of(),
                        List.of(discussion.id())));
    }

    /** {@return the meetings with the fewest things against them, the earliest first} */
    List<Alternative> nearest(Discussion discussion) {
        List<Alternative> alternatives = new ArrayList<>();
        for (Meeting meeting : meetings(discussion)) {
            Sitting sitting = situation.sittings.get(meeting.id());
            if (sitting != null) {
                alternatives.add(new Alternative(meeting.id(), sitting.start(), against(discussion, meeting)));
            }
        }
        return alternatives.stream()
                .sorted(Comparator.comparingInt(
                                (Alternative a) -> a.stillMissing().size())
                        .thenComparing(Alternative::start))
                .limit(SHOWN)
                .toList();
    }

    private List<Meeting> meetings(Discussion discussion) {
        return situation.series.getOrDefault(discussion.networkId(), List.of());
    }

    private List<Reason> against(Discussion discussion, Meeting meeting) {
        Sitting sitting = situation.sittings.get(meeting.id());
        if (sitting == null) {
            return List.of(Because.discussion(
                    ReasonKind.MEETING_NOT_HELD, meeting, discussion.id(), meeting.id() + " is not held"));
        }
        List<Reason> against = new ArrayList<>();
        String at = String.format(Locale.ROOT, "%s on %s", meeting.id(), Words.day(sitting.date()));
        if (!discussion.window().contains(sitting.date())) {
            against.add(outside(discussion, List.of(sitting)));
        }
        if (!present(sitting, StaffRole.GP, discussion.practiceId())) {
            against.add(Because.discussion(
                    ReasonKind.NO_GP,
                    meeting,
                    discussion.id(),
                    String.format(
                            Locale.ROOT,
                            "no GP of %s is at %s%s",
                            discussion.practiceId(),
                            at,
                            whyAbsent(sitting, StaffRole.GP, discussion.practiceId()))));
        }
        for (StaffRole role : discussion.requiredRoles()) {
            if (!present(sitting, role, null)) {
                against.add(Because.discussion(
                        ReasonKind.NO_ROLE,
                        meeting,
                        discussion.id(),
                        String.format(Locale.ROOT, "no %s is at %s", Words.role(role), at)));
            }
        }
        int left = meeting.discussionMinutes() - situation.used(meeting.id());
        if (left < discussion.minutes()) {
            against.add(Because.discussion(
                    ReasonKind.NO_MINUTES,
                    meeting,
                    discussion.id(),
                    String.format(
                            Locale.ROOT,
                            "%s has %s left, %d are needed",
                            at,
                            Words.count(Math.max(0, left), "minute"),
                            discussion.minutes())));
        }
        Reason order = order(discussion, meeting, sitting.date(), at);
        if (order != null) {
            against.add(order);
        }
        return against;
    }

    /** Why each person who could have taken the seat does not, in brackets; nothing when somebody could. */
    private String whyAbsent(Sitting sitting, StaffRole role, @Nullable String practiceId) {
        Map<String, List<String>> peopleByReason = new LinkedHashMap<>();
        for (Slot slot : sitting.meeting().slots()) {
            if (slot.role() == role && (practiceId == null || practiceId.equals(slot.practiceId()))) {
                for (String person : slot.eligibleStaffIds()) {
                    PersonReasons.Obstacle obstacle = people.obstacle(
                            person,
                            sitting.meeting(),
                            sitting.start(),
                            situation.site(sitting.held().roomId()));
                    peopleByReason
                            .computeIfAbsent(
                                    obstacle == null ? "could come" : obstacle.words(), why -> new ArrayList<>())
                            .add(person);
                }
            }
        }
        return peopleByReason.isEmpty()
                ? ""
                : peopleByReason.entrySet().stream()
                        .map(entry -> Words.list(entry.getValue()) + ": " + entry.getKey())
                        .collect(Collectors.joining("; ", " (", ")"));
    }

    private static boolean present(Sitting sitting, StaffRole role, @Nullable String practiceId) {
        Map<String, String> seats = sitting.held().attendance();
        return sitting.meeting().slots().stream()
                .anyMatch(slot -> slot.role() == role
                        && (practiceId == null || practiceId.equals(slot.practiceId()))
                        && seats.containsKey(slot.id()));
    }

    private @Nullable Reason order(Discussion discussion, Meeting meeting, LocalDate date, String at) {
        FollowUp followUp = discussion.followUp();
        if (followUp == null) {
            return null;
        }
        String before = situation.schedule.meetingOf(followUp.discussionId());
        Sitting earlier = before == null ? null : situation.sittings.get(before);
        if (earlier == null) {
            return Because.discussion(
                    ReasonKind.FOLLOWS_TOO_SOON,
                    meeting,
                    discussion.id(),
                    "the discussion that it follows is at no meeting");
        }
        return ChronoUnit.DAYS.between(earlier.date(), date)
                        >= followUp.minGap().toDays()
                ? null
                : Because.discussion(
                        ReasonKind.FOLLOWS_TOO_SOON,
                        meeting,
                        discussion.id(),
                        String.format(
                                Locale.ROOT,
                                "%s is less than %d days after the discussion that it follows",
                                at,
                                followUp.minGap().toDays()));
    }
}
