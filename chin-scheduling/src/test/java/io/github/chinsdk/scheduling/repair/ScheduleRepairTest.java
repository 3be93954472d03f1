package io.github.chinsdk.scheduling.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.chinsdk.scheduling.MdtProblem;
import io.github.chinsdk.scheduling.MdtSchedule;
import io.github.chinsdk.scheduling.MdtScheduler;
import io.github.chinsdk.scheduling.ScheduleConstraint;
import io.github.chinsdk.scheduling.ScheduleProgress;
import io.github.chinsdk.scheduling.ScheduleSolution;
import io.github.chinsdk.scheduling.SearchBudget;
import io.github.chinsdk.scheduling.fixture.SmallProblem;
import io.github.chinsdk.scheduling.problem.DateRange;
import io.github.chinsdk.scheduling.problem.Discussion;
import io.github.chinsdk.scheduling.problem.DiscussionKind;
import io.github.chinsdk.scheduling.problem.Patient;
import io.github.chinsdk.scheduling.problem.Requirement;
import io.github.chinsdk.scheduling.problem.TimeWindow;
import io.github.chinsdk.scheduling.problem.Weight;
import io.github.chinsdk.scheduling.problem.Weights;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ScheduleRepairTest {

    private static final LocalDate FROZEN = LocalDate.of(2026, 3, 26);
    private final MdtProblem problem = SmallProblem.problem();
    private final MdtSchedule published = SmallProblem.schedule();

    private MdtProblem after(ScheduleChange change) {
        return ScheduleRepair.after(problem, published, FROZEN, List.of(change));
    }

    private Disruption disruption(MdtProblem repair, ScheduleSolution solution) {
        return Disruption.between(repair, published, solution.schedule());
    }

    @Test
    void anAbsenceChangesOneSeat() {
        MdtProblem repair = after(new ScheduleChange.Absence(
                "dr-elm", new DateRange(LocalDate.of(2026, 3, 30), LocalDate.of(2026, 4, 1))));
        ScheduleSolution mended = ScheduleRepair.gentle(repair);
        assertThat(mended.score().hard()).isZero();
        assertThat(mended.schedule().meeting("angel-2").attendance()).containsEntry("angel-2-almond", "dr-ash");
        assertThat(disruption(repair, mended))
                .isEqualTo(new Disruption(List.of(), List.of("angel-2-almond"), List.of()));
        assertThat(mended.score().of(ScheduleConstraint.S12_DISRUPTION)).isEqualTo(5);
    }

    @Test
    void aClosedRoomMovesTheMeetingNextDoorAndNothingElse() {
        LocalDate day = LocalDate.of(2026, 3, 31);
        MdtProblem repair =
                after(new ScheduleChange.RoomClosure("green", new TimeWindow(day.atTime(8, 0), day.atTime(18, 0))));
        ScheduleSolution mended = ScheduleRepair.gentle(repair);
        assertThat(mended.score().hard()).isZero();
        assertThat(disruption(repair, mended)).isEqualTo(new Disruption(List.of("angel-2"), List.of(), List.of()));
        assertThat(mended.schedule().meeting("angel-2").roomId()).isEqualTo("blue");
    }

    @Test
    void anUrgentReferralIsDiscussedAndNobodyElseMoved() {
        Patient patient = new Patient("p-urgent", "birch");
        Discussion discussion = new Discussion(
                "d-urgent",
                patient.id(),
                "angel",
                "birch",
                DiscussionKind.NEW,
                8,
                new DateRange(FROZEN, LocalDate.of(2026, 4, 2)),
                3,
                Requirement.MANDATORY,
                "birch",
                Set.of(),
                null);
        ScheduleChange.UrgentReferral referral = new ScheduleChange.UrgentReferral(patient, discussion);
        MdtProblem repair = after(referral);
        ScheduleSolution mended = ScheduleRepair.gentle(repair);
        assertThat(mended.score().hard()).isZero();
        assertThat(mended.score().medium()).isZero();
        assertThat(mended.schedule().meetingOf("d-urgent")).isEqualTo("angel-2");
        assertThat(disruption(repair, mended)).isEqualTo(new Disruption(List.of(), List.of(), List.of()));
        assertThat(referral).hasToString("UrgentReferral to angel");
    }

    @Test
    void theFrozenPartStaysAndAThoroughRepairIsNoWorse() {
        MdtProblem repair = after(new ScheduleChange.Absence("dr-oak", new DateRange(FROZEN, SmallProblem.LAST)));
        ScheduleSolution gentle = ScheduleRepair.gentle(repair);
        ScheduleSolution thorough = ScheduleRepair.thorough(repair, SearchBudget.ofSteps(500));
        assertThat(thorough.score().hard()).isZero();
        assertThat(thorough.schedule().meeting("angel-1")).isEqualTo(published.meeting("angel-1"));
        assertThat(thorough.score()).isLessThanOrEqualTo(gentle.score());
    }

    /** The caller's pins, seed and listener hold for a thorough repair as for a plan. */
    @Test
    void aThoroughRepairSearchesAsTheCallerSays() {
        MdtProblem repair = after(new ScheduleChange.Absence("dr-oak", new DateRange(FROZEN, SmallProblem.LAST)));
        List<ScheduleProgress> heard = new ArrayList<>();
        MdtScheduler scheduler = MdtScheduler.withDefaults().withSeed(7).withListener(heard::add);
        ScheduleSolution once = ScheduleRepair.thorough(repair, scheduler, SearchBudget.ofSteps(500));
        assertThat(heard).isNotEmpty();
        assertThat(ScheduleRepair.thorough(repair, scheduler, SearchBudget.ofSteps(500))
                        .schedule())
                .isEqualTo(once.schedule());
        assertThat(once.score())
                .isLessThanOrEqualTo(ScheduleRepair.gentle(repair).score());
    }

    /** Where another person in a seat is as dear as a weight may be, the meeting moves and everybody keeps their seat. */
    @Test
    void theDearestChangeIsAvoidedByACheaperOne() {
        MdtProblem repair = after(new ScheduleChange.Absence(
                        "dr-elm", new DateRange(LocalDate.of(2026, 3, 30), LocalDate.of(2026, 4, 1))))
                .withWeights(problem.weights().with(Weight.DISRUPTION_SLOT, Weights.HIGHEST));
        ScheduleSolution mended = ScheduleRepair.gentle(repair);
        assertThat(mended.score().hard()).isZero();
        assertThat(disruption(repair, mended).slotIds()).isEmpty();
        assertThat(disruption(repair, mended).meetingIds()).contains("angel-2");
    }

    @Test
    void badChangesSayWhatIsWrong() {
        assertThatThrownBy(() -> after(new ScheduleChange.Absence("nobody", new DateRange(FROZEN, FROZEN))))
                .hasMessageStartingWith("a change must name staff of the problem, named nobody\nMaybe");
        assertThatThrownBy(() -> ScheduleRepair.gentle(problem))
                .hasMessageStartingWith("repair must have a published schedule, has none\nMaybe");
    }
}
