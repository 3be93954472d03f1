package io.github.chinsdk.scheduling.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.chinsdk.scheduling.MdtProblem;
import io.github.chinsdk.scheduling.MdtSchedule;
import io.github.chinsdk.scheduling.agenda.OpenAction;
import io.github.chinsdk.scheduling.fixture.SmallPlan;
import io.github.chinsdk.scheduling.fixture.SmallProblem;
import io.github.chinsdk.scheduling.problem.Cadence;
import io.github.chinsdk.scheduling.problem.DateRange;
import io.github.chinsdk.scheduling.problem.DiscussionKind;
import io.github.chinsdk.scheduling.problem.GpMembership;
import io.github.chinsdk.scheduling.problem.Meeting;
import io.github.chinsdk.scheduling.problem.Requirement;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CarryOverTest {

    private static final MdtProblem PROBLEM = SmallProblem.problem();
    private static final DateRange MAY = new DateRange(LocalDate.of(2026, 4, 13), LocalDate.of(2026, 5, 8));
    private static final OpenAction ACTION =
            new OpenAction("1", "angel", null, "sw-ivy", LocalDate.of(2026, 4, 1), "call the lift engineer");

    private static CarryOver carry(MdtSchedule schedule, DiscussionOutcome... outcomes) {
        return CarryOver.from(PROBLEM, schedule, List.of(outcomes), List.of(ACTION), MAY);
    }

    @Test
    void whatWasNotHeldComesAgainAndIsMandatoryOnceItIsOverdue() {
        CarryOver left = carry(SmallProblem.schedule());
        assertThat(left.cases()).extracting(PlannedCase::id).containsExactly("d-late");
        PlannedCase late = left.cases().get(0);
        // Its last date was 10 April.
        assertThat(late.requirement()).isEqualTo(Requirement.MANDATORY);
        assertThat(late.window()).isEqualTo(MAY);
        assertThat(late.minutes()).isEqualTo(Duration.ofMinutes(6));
        assertThat(late.priority()).isEqualTo(2);
        assertThat(left.actions()).containsExactly(ACTION);
        assertThat(left.positions()).containsEntry("angel", new SeriesPosition(4, LocalDate.of(2026, 4, 7)));
    }

    @Test
    void inTimeItKeepsItsWindowAndRises() {
        DateRange early = new DateRange(LocalDate.of(2026, 4, 8), LocalDate.of(2026, 5, 1));
        CarryOver left = CarryOver.from(PROBLEM, SmallProblem.schedule(), List.of(), List.of(), early);
        assertThat(left.cases().get(0).requirement()).isEqualTo(Requirement.OPTIONAL);
        assertThat(left.cases().get(0).priority()).isEqualTo(3);
        assertThat(left.cases().get(0).window().last()).isEqualTo(SmallProblem.LAST);
    }

    @Test
    void aFollowUpThatWasAskedForComesInItsOwnWindow() {
        FollowUpRule fourWeeks = new FollowUpRule(Duration.ofDays(21), Duration.ofDays(28));
        CarryOver left = carry(SmallProblem.schedule(), DiscussionOutcome.heldWithFollowUp("d-review", fourWeeks));
        PlannedCase again = left.cases().get(0);
        assertThat(again.id()).isEqualTo("d-review-again");
        assertThat(again.kind()).isEqualTo(DiscussionKind.FOLLOW_UP);
        assertThat(again.window()).isEqualTo(new DateRange(LocalDate.of(2026, 4, 21), LocalDate.of(2026, 4, 28)));
    }

    @Test
    void aPairComesAgainTogetherWhenItsFirstWasNotReached() {
        Map<String, String> discussions =
                new LinkedHashMap<>(SmallProblem.schedule().meetingByDiscussion());
        discussions.remove("d-follow");
        MdtSchedule schedule =
                new MdtSchedule(PROBLEM.id(), SmallProblem.schedule().meetings(), discussions);
        CarryOver left = carry(schedule, DiscussionOutcome.notReached("d-new"));
        assertThat(left.cases()).extracting(PlannedCase::id).containsExactly("d-new", "d-late");
        assertThat(left.cases().get(0).followUp()).isEqualTo(new FollowUpRule(Duration.ofDays(5), Duration.ofDays(14)));
        CarryOver followUpOnly = carry(schedule);
        assertThat(followUpOnly.cases()).extracting(PlannedCase::id).containsExactly("d-late", "d-follow");
    }

    @Test
    void theNextMonthGoesOnWithTheSeriesAndTheCases() {
        CarryOver left = carry(SmallProblem.schedule());
        NetworkPlan angel = NetworkPlan.of(
                "angel",
                "islington",
                List.of("almond", "birch"),
                MeetingPattern.of(Cadence.WEEKLY, DayOfWeek.TUESDAY, LocalTime.NOON),
                VenuePlan.virtual(),
                AttendancePlan.usual(GpMembership.ROTATING));
        MdtPlan plan = MdtPlan.of("angel-april", new DateRange(LocalDate.of(2026, 4, 8), LocalDate.of(2026, 5, 1)))
                .withPeople(
                        SmallPlan.plan().organisations(),
                        SmallPlan.plan().people().subList(0, 7))
                .withNetworks(List.of(angel))
                .continuing(left);
        PlannedMonth month = plan.toProblem();
        // The week of 6 April had its meeting, on the 7th.
        assertThat(month.problem().meetings()).extracting(Meeting::sequence).containsExactly(4, 5, 6);
        assertThat(month.problem().meetings().get(0).window())
                .isEqualTo(new DateRange(LocalDate.of(2026, 4, 13), LocalDate.of(2026, 4, 17)));
        assertThat(month.problem().discussions()).hasSize(1);
    }

    @Test
    void anOutcomeOfWhatWasNotOnAnAgendaIsRefused() {
        assertThatThrownBy(() -> carry(SmallProblem.schedule(), DiscussionOutcome.notReached("d-late")))
                .hasMessageContaining(
                        "outcomes must be of discussions at a meeting that was held, each once, was of d-late")
                .hasMessageContaining("\nMaybe");
    }
}
