package io.github.chinsdk.scheduling.explanation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.chinsdk.scheduling.MdtScheduler;
import io.github.chinsdk.scheduling.SearchBudget;
import io.github.chinsdk.scheduling.fixture.SmallPlan;
import io.github.chinsdk.scheduling.fixture.SmallProblem;
import io.github.chinsdk.scheduling.problem.Cadence;
import io.github.chinsdk.scheduling.problem.StaffRole;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WhatIfTest {

    @Test
    void casesStandSideBySide() {
        WhatIfTable table = WhatIf.of(SmallPlan.plan())
                .with(new StaffCosts(Map.of(StaffRole.CARE_NAVIGATOR, 2_000L)))
                .oneMore(StaffRole.CARE_NAVIGATOR)
                .cadence("north", Cadence.FORTNIGHTLY)
                .merged("north", "south")
                .change("no observers at all", plan -> plan)
                .compare(MdtScheduler.withDefaults(), SearchBudget.ofSteps(200));
        assertThat(table.rows())
                .extracting(WhatIfTable.Row::name)
                .containsExactly(
                        "as it is",
                        "one more care navigator",
                        "north fortnightly",
                        "north and south merged",
                        "no observers at all");
        assertThat(table.rows()).extracting(row -> row.measures().meetings()).containsExactly(6, 6, 4, 4, 6);
        assertThat(table.rows())
                .allSatisfy(row -> assertThat(row.measures().score().hard()).isZero());
        WhatIfTable.Row first = table.rows().get(0);
        WhatIfTable.Row last = table.rows().get(4);
        // The same plan, budget and seed give the same schedule.
        assertThat(last.measures()).isEqualTo(first.measures());
        ScheduleMeasures more = table.rows().get(1).measures();
        // The second navigator takes seats that the first would be too busy for.
        assertThat(more.staffTime()).isGreaterThan(first.measures().staffTime());
        assertThat(more.pence()).isGreaterThan(first.measures().pence());
        assertThat(table.toText().lines()).hasSize(6);
        assertThat(table.toText()).contains("north fortnightly").contains("£");
        assertThat(table.toCsv().lines()).hasSize(6);
        assertThat(table.toCsv()).startsWith("case,medium,soft,meetings,held,discussions,discussed,meanWaitDays");
    }

    @Test
    void figuresAreThoseOfTheScheduleByHand() {
        ScheduleMeasures measures = ScheduleMeasures.of(
                SmallProblem.problem(),
                SmallProblem.schedule(),
                new StaffCosts(Map.of(StaffRole.GP, 9_001L, StaffRole.SOCIAL_WORKER, 3_000L)));
        assertThat(measures.meetingsHeld()).isEqualTo(3);
        assertThat(measures.discussionsHeld()).isEqualTo(4);
        // d-new waits 1 day; d-review, d-other and d-follow wait 8 each.
        assertThat(measures.waitingDays()).isEqualTo(25);
        assertThat(measures.meanWaitTenthsOfDay()).isEqualTo(63);
        assertThat(measures.staffTime()).isEqualTo(Duration.ofHours(12));
        assertThat(measures.busiest())
                .containsEntry(StaffRole.GP, 3)
                .containsEntry(StaffRole.COMMUNITY_MATRON, 3)
                .containsEntry(StaffRole.SOCIAL_WORKER, 3);
        // Six hours of GPs and three of the social worker.
        assertThat(measures.pence()).isEqualTo(6 * 9_001 + 3 * 3_000);
    }

    @Test
    void twoSchedulesAreHeldSideBySide() {
        var moved = new io.github.chinsdk.scheduling.MdtSchedule(
                "angel-march",
                List.of(
                        SmallProblem.held(1, LocalDate.of(2026, 3, 24), "blue", "dr-elm"),
                        SmallProblem.held(2, LocalDate.of(2026, 4, 1), "blue", "dr-elm")),
                Map.of("d-new", "angel-1", "d-late", "angel-2"));
        ScheduleComparison comparison = ScheduleComparison.of(SmallProblem.problem(), SmallProblem.schedule(), moved);
        assertThat(comparison.changes())
                .containsExactly(
                        "angel-1 has dr-elm as GP of almond instead of dr-ash",
                        "angel-2 moves from Tuesday 31 March 2026 at 12:30 to Wednesday 1 April 2026 at 12:30",
                        "angel-2 changes from green to blue",
                        "angel-3 is not held any more");
        assertThat(comparison.movedDiscussions()).isEqualTo(4);
        assertThat(comparison.toText())
                .contains("     +10  meetings not held (M1)\n")
                .contains("4 changes of meetings, 4 discussions moved\n");
        assertThat(ScheduleComparison.of(SmallProblem.problem(), SmallProblem.schedule(), SmallProblem.schedule())
                        .changes())
                .isEmpty();
    }

    @Test
    void whatCannotBeAskedIsSaid() {
        WhatIf question = WhatIf.of(SmallPlan.plan());
        assertThatThrownBy(() -> question.cadence("west", Cadence.WEEKLY))
                .hasMessageContaining("networkId must be a network of the plan, was west");
        assertThatThrownBy(() -> question.merged("north", "north"))
                .hasMessageContaining("secondId must be another network than firstId, both were north");
        WhatIf alone = WhatIf.of(SmallPlan.plan().withPeople(List.of(), List.of()));
        assertThatThrownBy(() -> alone.oneMore(StaffRole.CARE_NAVIGATOR))
                .hasMessageContaining("role must be one that somebody of the plan has, was CARE_NAVIGATOR");
        assertThatThrownBy(() -> new StaffCosts(Map.of(StaffRole.GP, -1L)))
                .hasMessageContaining("penceHourly of GP must be >= 0, was -1");
    }
}
