package io.github.chinsdk.scheduling.internal.explanation;

import io.github.chinsdk.scheduling.ConstraintMatch;
import io.github.chinsdk.scheduling.MdtProblem;
import io.github.chinsdk.scheduling.MdtSchedule;
import io.github.chinsdk.scheduling.ScheduleConstraint;
import io.github.chinsdk.scheduling.ScheduleEvaluation;
import io.github.chinsdk.scheduling.explanation.Alternative;
import io.github.chinsdk.scheduling.explanation.Reason;
import io.github.chinsdk.scheduling.explanation.ReasonKind;
import io.github.chinsdk.scheduling.explanation.ReferralFairness;
import io.github.chinsdk.scheduling.explanation.ScheduleExplanation;
import io.github.chinsdk.scheduling.explanation.Unmet;
import io.github.chinsdk.scheduling.explanation.UnmetKind;
import io.github.chinsdk.scheduling.internal.explanation.Situation.Sitting;
import io.github.chinsdk.scheduling.internal.planning.Openings;
import io.github.chinsdk.scheduling.internal.text.Words;
import io.github.chinsdk.scheduling.planning.Feasibility;
import io.github.chinsdk.scheduling.problem.Discussion;
import io.github.chinsdk.scheduling.problem.Meeting;
import io.github.chinsdk.scheduling.problem.MeetingMode;
import io.github.chinsdk.scheduling.problem.Network;
import io.github.chinsdk.scheduling.problem.Requirement;
import io.github.chinsdk.scheduling.problem.Room;
import io.github.chinsdk.scheduling.problem.Slot;
import io.github.chinsdk.scheduling.problem.Weight;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Makes the explanation of a schedule. */
public final class ExplanationBuilder {

    private final MdtProblem problem;
    private final MdtSchedule schedule;
    private final Situation situation;
    private final MeetingReasons meetings;
    private final DiscussionReasons discussions;

    /**
     * Prepares the explanation.
     *
     * @param problem the problem
     * @param schedule any answer to it
     */
    public ExplanationBuilder(MdtProblem problem, MdtSchedule schedule) {
        this.problem = problem;
        this.schedule = schedule;
        this.situation = new Situation(problem, schedule);
        this.meetings = new MeetingReasons(situation);
        this.discussions = new DiscussionReasons(situation);
    }

    /** {@return the explanation} */
    public ScheduleExplanation build() {
        ScheduleEvaluation evaluation = ScheduleEvaluation.of(problem, schedule);
        List<Unmet> unmet = unmet();
        return new ScheduleExplanation(
                problem.id(),
                evaluation.score(),
                byNetwork(evaluation.matches()),
                evaluation.matches(),
                unmet,
                unmet.isEmpty() ? List.of() : Feasibility.of(problem).shortfalls(),
                fairness());
    }

    private Map<String, Map<ScheduleConstraint, Long>> byNetwork(List<ConstraintMatch> matches) {
        Map<String, Map<ScheduleConstraint, Long>> rows = new LinkedHashMap<>();
        problem.networks().forEach(network -> rows.put(network.id(), new TreeMap<>()));
        rows.put(ScheduleExplanation.SHARED, new TreeMap<>());
        Map<String, Set<String>> networksOfPerson = new LinkedHashMap<>();
        Map<String, String> networkOfMeeting = new LinkedHashMap<>();
        for (Meeting meeting : problem.meetings()) {
            networkOfMeeting.put(meeting.id(), meeting.networkId());
            for (Slot slot : meeting.slots()) {
                slot.eligibleStaffIds()
                        .forEach(person -> networksOfPerson
                                .computeIfAbsent(person, id -> new TreeSet<>())
                                .add(meeting.networkId()));
            }
        }
        for (ConstraintMatch match : matches) {
            Set<String> networks = new TreeSet<>(match.justification().networkIds());
            match.justification().meetingIds().forEach(id -> networks.add(networkOfMeeting.getOrDefault(id, "")));
            if (networks.isEmpty()) {
                match.justification()
                        .staffIds()
                        .forEach(id -> networks.addAll(networksOfPerson.getOrDefault(id, Set.of())));
            }
            String key = networks.size() == 1 ? networks.iterator().next() : ScheduleExplanation.SHARED;
            rows.computeIfAbsent(key, id -> new TreeMap<>()).merge(match.constraint(), match.cost(), Math::addExact);
        }
        return rows;
    }

    private List<Unmet> unmet() {
        List<Unmet> unmet = new ArrayList<>();
        for (Meeting meeting : problem.meetings()) {
            Sitting sitting = situation.sittings.get(meeting.id());
            if (sitting == null) {
                unmet.add(notHeld(meeting));
                continue;
            }
            for (Slot slot : Openings.mandatory(meeting)) {
                if (!sitting.held().attendance().containsKey(slot.id())) {
                    unmet.add(seatEmpty(sitting, slot));
                }
            }
        }
        for (Discussion discussion : problem.discussions()) {
            if (discussion.requirement() == Requirement.MANDATORY && schedule.meetingOf(discussion.id()) == null) {
                unmet.add(leftOut(discussion));
            }
        }
        return unmet;
    }

    private Unmet notHeld(Meeting meeting) {
        List<LocalDate> dates = situation.openings.dates(meeting);
        List<Reason> reasons = new ArrayList<>();
        if (dates.isEmpty()) {
            reasons.add(Because.meeting(
                    ReasonKind.NO_DATE,
                    meeting,
                    String.format(
                            Locale.ROOT,
                            "no day from %s to %s is worked",
                            Words.day(meeting.window().first()),
                            Words.day(meeting.window().last()))));
        }
        for (LocalDate date : dates) {
            Reason reason = meetings.whyNotOn(meeting, date);
            if (reason != null) {
                reasons.add(reason);
            }
        }
        List<Alternative> nearest = meetings.nearest(meeting, wished(meeting));
        if (!nearest.isEmpty()) {
            List<Reason> missing = nearest.get(0).stillMissing();
            reasons.addAll(
                    missing.isEmpty()
                            ? List.of(Because.meeting(
                                    ReasonKind.NOTHING,
                                    meeting,
                                    String.format(
                                            Locale.ROOT,
                                            "nothing stands against %s at %s: a longer search may use it",
                                            Words.day(nearest.get(0).start().toLocalDate()),
                                            nearest.get(0).start().toLocalTime())))
                            : missing);
        }
        return new Unmet(
                UnmetKind.MEETING_NOT_HELD,
                meeting.networkId(),
                meeting.id(),
                null,
                null,
                String.format(
                        Locale.ROOT,
                        "Meeting %s of %s (%s to %s) is not held.",
                        meeting.id(),
                        meeting.networkId(),
                        Words.day(meeting.window().first()),
                        Words.day(meeting.window().last())),
                reasons,
                nearest);
    }

    private static LocalDateTime wished(Meeting meeting) {
        DayOfWeek weekday = meeting.preferredWeekday();
        return meeting.window()
                .first()
                .with(TemporalAdjusters.nextOrSame(weekday))
                .atTime(meeting.preferredStart());
    }

    private Unmet seatEmpty(Sitting sitting, Slot slot) {
        Meeting meeting = sitting.meeting();
        String site = situation.site(sitting.held().roomId());
        List<Reason> reasons = new ArrayList<>(meetings.whyEmpty(meeting, slot, sitting.start(), site));
        Room room = situation.rooms.get(
                sitting.held().roomId() == null ? "" : sitting.held().roomId());
        int heads = sitting.held().attendance().size() + meeting.observers();
        if (reasons.isEmpty()
                && room != null
                && meeting.mode() == MeetingMode.FACE_TO_FACE
                && heads >= room.capacity()) {
            reasons.add(Because.meeting(
                    ReasonKind.ROOM_FULL,
                    meeting,
                    String.format(Locale.ROOT, "%s holds %d, and %d come already", room.id(), room.capacity(), heads)));
        }
        if (reasons.isEmpty()) {
            reasons.add(Because.meeting(
                    ReasonKind.NOTHING, meeting, "somebody could take the seat: a longer search may find it"));
        }
        return new Unmet(
                UnmetKind.SEAT_EMPTY,
                meeting.networkId(),
                meeting.id(),
                slot.id(),
                null,
                String.format(
                        Locale.ROOT,
                        "Meeting %s of %s on %s at %s has no %s.",
                        meeting.id(),
                        meeting.networkId(),
                        Words.longDate(sitting.date()),
                        sitting.start().toLocalTime(),
                        Words.role(slot.role())),
                reasons,
                meetings.nearest(meeting, sitting.start()));
    }

    private Unmet leftOut(Discussion discussion) {
        return new Unmet(
                UnmetKind.DISCUSSION_LEFT_OUT,
                discussion.networkId(),
                null,
                null,
                discussion.id(),
                String.format(
                        Locale.ROOT,
                        "A mandatory discussion of %s (%d minutes, %s to %s) is at no meeting of %s.",
                        discussion.practiceId(),
                        discussion.minutes(),
                        Words.day(discussion.window().first()),
                        Words.day(discussion.window().last()),
                        discussion.networkId()),
                discussions.reasons(discussion),
                discussions.nearest(discussion));
    }

    private List<ReferralFairness> fairness() {
        Map<String, Map<String, int[]>> counts = new LinkedHashMap<>();
        for (Network network : problem.networks()) {
            counts.put(network.id(), new TreeMap<>());
        }
        for (Discussion discussion : problem.discussions()) {
            int[] count = counts.computeIfAbsent(discussion.networkId(), id -> new TreeMap<>())
                    .computeIfAbsent(discussion.selectedByOrganisationId(), id -> new int[2]);
            count[0]++;
            count[1] += schedule.meetingOf(discussion.id()) == null ? 0 : 1;
        }
        long weight = problem.weights().of(Weight.ORGANISATION_FAIRNESS_SQUARE);
        List<ReferralFairness> fairness = new ArrayList<>();
        counts.forEach((network, organisations) -> organisations.forEach((organisation, count) -> {
            long left = (long) count[0] - count[1];
            fairness.add(new ReferralFairness(network, organisation, count[0], count[1], weight * left * left));
        }));
        return fairness;
    }
}
