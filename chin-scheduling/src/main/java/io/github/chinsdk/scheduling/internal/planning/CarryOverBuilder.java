package io.github.chinsdk.scheduling.internal.planning;

import io.github.chinsdk.scheduling.MdtProblem;
import io.github.chinsdk.scheduling.MdtSchedule;
import io.github.chinsdk.scheduling.MeetingAssignment;
import io.github.chinsdk.scheduling.agenda.OpenAction;
import io.github.chinsdk.scheduling.internal.agenda.OwnSchedule;
import io.github.chinsdk.scheduling.planning.CarryOver;
import io.github.chinsdk.scheduling.planning.DiscussionOutcome;
import io.github.chinsdk.scheduling.planning.FollowUpRule;
import io.github.chinsdk.scheduling.planning.PlannedCase;
import io.github.chinsdk.scheduling.planning.SeriesPosition;
import io.github.chinsdk.scheduling.problem.DateRange;
import io.github.chinsdk.scheduling.problem.Discussion;
import io.github.chinsdk.scheduling.problem.DiscussionKind;
import io.github.chinsdk.scheduling.problem.FollowUp;
import io.github.chinsdk.scheduling.problem.Meeting;
import io.github.chinsdk.scheduling.problem.Network;
import io.github.chinsdk.scheduling.problem.Requirement;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes what one month leaves into the next. */
public final class CarryOverBuilder {

    private static final int HIGHEST_RAISED_PRIORITY = 3;

    private final MdtProblem problem;
    private final DateRange next;
    private final Map<String, LocalDate> heldOn = new LinkedHashMap<>();
    private final Map<String, LocalDate> discussedOn = new LinkedHashMap<>();
    private final Map<String, FollowUpRule> asked = new LinkedHashMap<>();

    /**
     * Reads the month.
     *
     * @param problem the problem of the month
     * @param schedule the schedule that was kept
     * @param outcomes what came of the discussions
     * @param next the first and the last date of the next plan
     */
    public CarryOverBuilder(
            MdtProblem problem, MdtSchedule schedule, List<DiscussionOutcome> outcomes, DateRange next) {
        this.problem = problem;
        this.next = next;
        OwnSchedule.check(problem, schedule);
        for (MeetingAssignment assignment : schedule.meetings()) {
            LocalDateTime start = assignment.start();
            if (start != null) {
                heldOn.put(assignment.meetingId(), start.toLocalDate());
            }
        }
        schedule.meetingByDiscussion().forEach((discussion, meeting) -> {
            LocalDate date = heldOn.get(meeting);
            if (date != null) {
                discussedOn.put(discussion, date);
            }
        });
        for (DiscussionOutcome outcome : outcomes) {
            FollowUpRule rule = outcome.followUp();
            if (!discussedOn.containsKey(outcome.discussionId())) {
                throw new IllegalArgumentException(String.format(
                        Locale.ROOT,
                        "outcomes must be of discussions at a meeting that was held, each once, was of %s\nMaybe it was at no meeting: it is carried over without an outcome.",
                        outcome.discussionId()));
            }
            if (outcome.result() == DiscussionOutcome.Result.NOT_REACHED) {
                discussedOn.remove(outcome.discussionId());
            } else if (rule != null) {
                asked.put(outcome.discussionId(), rule);
            }
        }
    }

    /**
     * {@return what is left}
     *
     * @param openActions every action that is still open
     */
    public CarryOver build(List<OpenAction> openActions) {
        Map<String, FollowUpRule> waiting = new LinkedHashMap<>();
        for (Discussion discussion : problem.discussions()) {
            FollowUp followUp = discussion.followUp();
            if (followUp != null && !discussedOn.containsKey(followUp.discussionId())) {
                waiting.put(followUp.discussionId(), rule(followUp));
            }
        }
        List<PlannedCase> cases = new ArrayList<>();
        for (Discussion discussion : problem.discussions()) {
            FollowUp followUp = discussion.followUp();
            LocalDate held = discussedOn.get(discussion.id());
            FollowUpRule rule = asked.get(discussion.id());
            if (held != null) {
                if (rule != null) {
                    cases.add(askedFor(discussion, held, rule));
                }
            } else if (followUp == null) {
                cases.add(again(discussion, discussion.window(), waiting.get(discussion.id())));
            } else {
                LocalDate before = discussedOn.get(followUp.discussionId());
                // Without the first discussion the pair comes again from the first, above.
                if (before != null) {
                    cases.add(again(discussion, after(before, rule(followUp)), null));
                }
            }
        }
        return new CarryOver(cases, openActions, positions());
    }

    private static FollowUpRule rule(FollowUp followUp) {
        Duration latest = followUp.maxGap().compareTo(followUp.minGap()) < 0 ? followUp.minGap() : followUp.maxGap();
        return new FollowUpRule(followUp.minGap(), latest);
    }

    private static DateRange after(LocalDate date, FollowUpRule rule) {
        return new DateRange(
                date.plusDays(rule.earliest().toDays()),
                date.plusDays(rule.latest().toDays()));
    }

    private PlannedCase again(Discussion discussion, DateRange window, @Nullable FollowUpRule followUp) {
        boolean overdue = window.last().isBefore(next.first());
        boolean optional = discussion.requirement() == Requirement.OPTIONAL;
        int raised = Math.max(discussion.priority(), Math.min(HIGHEST_RAISED_PRIORITY, discussion.priority() + 1));
        return new PlannedCase(
                discussion.id(),
                discussion.patientId(),
                discussion.practiceId(),
                discussion.kind(),
                overdue ? next : window,
                optional && !overdue ? raised : discussion.priority(),
                overdue ? Requirement.MANDATORY : discussion.requirement(),
                discussion.selectedByOrganisationId(),
                discussion.requiredRoles(),
                Duration.ofMinutes(discussion.minutes()),
                followUp);
    }

    private PlannedCase askedFor(Discussion discussion, LocalDate held, FollowUpRule rule) {
        DateRange window = after(held, rule);
        return new PlannedCase(
                discussion.id() + "-again",
                discussion.patientId(),
                discussion.practiceId(),
                DiscussionKind.FOLLOW_UP,
                window.last().isBefore(next.first()) ? next : window,
                discussion.priority(),
                Requirement.OPTIONAL,
                discussion.selectedByOrganisationId(),
                discussion.requiredRoles(),
                null,
                null);
    }

    private Map<String, SeriesPosition> positions() {
        Map<String, SeriesPosition> positions = new LinkedHashMap<>();
        for (Network network : problem.networks()) {
            int sequence = 0;
            LocalDate last = null;
            for (Meeting meeting : problem.meetings()) {
                if (meeting.networkId().equals(network.id())) {
                    sequence = Math.max(sequence, meeting.sequence());
                    LocalDate date = heldOn.get(meeting.id());
                    last = date != null && (last == null || date.isAfter(last)) ? date : last;
                }
            }
            positions.put(network.id(), new SeriesPosition(sequence + 1, last));
        }
        return positions;
    }
}
