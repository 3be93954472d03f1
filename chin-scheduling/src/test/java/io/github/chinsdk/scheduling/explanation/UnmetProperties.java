package io.github.chinsdk.scheduling.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.chinsdk.scheduling.MdtProblem;
import io.github.chinsdk.scheduling.MdtSchedule;
import io.github.chinsdk.scheduling.MdtScheduler;
import io.github.chinsdk.scheduling.ScheduleSolution;
import io.github.chinsdk.scheduling.SearchBudget;
import io.github.chinsdk.scheduling.fixture.SmallPlan;
import io.github.chinsdk.scheduling.planning.Feasibility;
import io.github.chinsdk.scheduling.planning.Shortfall;
import io.github.chinsdk.scheduling.problem.Discussion;
import io.github.chinsdk.scheduling.problem.Requirement;
import io.github.chinsdk.scheduling.problem.Room;
import io.github.chinsdk.scheduling.problem.StaffMember;
import io.github.chinsdk.scheduling.problem.TimeWindow;
import io.github.chinsdk.scheduling.problem.Weight;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What holds of every explanation and every proof, on months in which much goes wrong. */
class UnmetProperties {

    private static final Map<UnmetKind, Weight> WEIGHTS = Map.of(
            UnmetKind.MEETING_NOT_HELD, Weight.CANCELLED_MEETING,
            UnmetKind.SEAT_EMPTY, Weight.UNFILLED_MANDATORY_SLOT,
            UnmetKind.DISCUSSION_LEFT_OUT, Weight.UNALLOCATED_MANDATORY_DISCUSSION);

    /** January with random leave, closures, limits and long discussions. */
    private static MdtProblem troubled(long seed) {
        Random random = new Random(seed);
        MdtProblem problem = SmallPlan.plan().toProblem().problem();
        List<StaffMember> staff = problem.staff().stream()
                .map(p -> new StaffMember(
                        p.id(),
                        p.role(),
                        p.organisationId(),
                        1 + random.nextInt(2),
                        p.availability().stream()
                                .filter(w -> random.nextInt(3) > 0)
                                .toList()))
                .toList();
        List<Room> rooms = problem.rooms().stream()
                .map(room -> new Room(room.id(), room.siteId(), room.capacity() - random.nextInt(11), closures(random)))
                .toList();
        List<Discussion> discussions = problem.discussions().stream()
                .map(d -> new Discussion(
                        d.id(),
                        d.patientId(),
                        d.networkId(),
                        d.practiceId(),
                        d.kind(),
                        d.minutes() * (1 + random.nextInt(4)),
                        d.window(),
                        d.priority(),
                        random.nextBoolean() ? Requirement.MANDATORY : d.requirement(),
                        d.selectedByOrganisationId(),
                        d.requiredRoles(),
                        d.followUp()))
                .toList();
        return problem.withStaff(staff).withRooms(rooms).withDiscussions(problem.patients(), discussions);
    }

    private static List<TimeWindow> closures(Random random) {
        List<TimeWindow> closures = new ArrayList<>();
        for (int i = random.nextInt(15); i > 0; i--) {
            LocalDate date = SmallPlan.JANUARY.first().plusDays(random.nextInt(28));
            closures.add(new TimeWindow(date.atTime(8, 0), date.atTime(18, 30)));
        }
        return closures;
    }

    @Property(seed = "7041", tries = 60)
    void whatIsProvedImpossibleIsMetByNoScheduleAndEveryUnitIsExplained(@ForAll long seed) {
        MdtProblem problem = troubled(seed);
        ScheduleSolution solution = MdtScheduler.withDefaults().solve(problem, SearchBudget.ofSteps(300));
        for (Shortfall shortfall : Feasibility.of(problem).shortfalls()) {
            assertThat((long) shortfall.atLeast())
                    .as(shortfall.words())
                    .isPositive()
                    .isLessThanOrEqualTo(solution.score().medium());
        }
        explained(problem, solution.schedule(), solution.score().medium());
        explained(problem, MdtSchedule.empty(problem), 0);
    }

    private static void explained(MdtProblem problem, MdtSchedule schedule, long least) {
        ScheduleExplanation explanation = ScheduleExplanation.of(problem, schedule);
        long units = 0;
        for (Unmet unmet : explanation.unmet()) {
            units += problem.weights().of(WEIGHTS.getOrDefault(unmet.kind(), Weight.CANCELLED_MEETING));
            assertThat(unmet.reasons()).as(unmet.words()).isNotEmpty();
            assertThat(unmet.words()).doesNotContain("p0").doesNotContain("p1").doesNotContain("p2");
        }
        assertThat(units).isEqualTo(explanation.score().medium()).isGreaterThanOrEqualTo(least);
    }
}
