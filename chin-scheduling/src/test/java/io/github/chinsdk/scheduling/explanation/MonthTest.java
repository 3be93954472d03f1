package io.github.chinsdk.scheduling.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.chinsdk.scheduling.MdtDocuments;
import io.github.chinsdk.scheduling.MdtProblem;
import io.github.chinsdk.scheduling.MdtScheduler;
import io.github.chinsdk.scheduling.ScheduleSolution;
import io.github.chinsdk.scheduling.SearchBudget;
import io.github.chinsdk.scheduling.agenda.MeetingAgenda;
import io.github.chinsdk.scheduling.calendar.CalendarAddress;
import io.github.chinsdk.scheduling.calendar.CalendarEvent;
import io.github.chinsdk.scheduling.calendar.CalendarPublisher;
import io.github.chinsdk.scheduling.calendar.CalendarRevision;
import io.github.chinsdk.scheduling.calendar.MeetingCalendar;
import io.github.chinsdk.scheduling.fixture.SmallPlan;
import io.github.chinsdk.scheduling.planning.PlannedMonth;
import io.github.chinsdk.scheduling.problem.DateRange;
import io.github.chinsdk.scheduling.repair.ScheduleChange;
import io.github.chinsdk.scheduling.repair.ScheduleRepair;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import org.junit.jupiter.api.Test;

/** A coordinator's month from end to end: plan, solve, explain, publish, mend, publish again. */
class MonthTest {

    private static final Instant STAMP = Instant.parse("2025-12-19T16:00:00Z");
    private static final CalendarPublisher PUBLISHER =
            CalendarPublisher.of(new CalendarAddress("MDT co-ordination", "mdt@islington.example.nhs.uk"));

    @Test
    void theMainLineHolds() throws IOException, ParserException {
        PlannedMonth month = SmallPlan.plan().toProblem();
        MdtProblem problem = month.problem();
        assertThat(month.feasibility().nothingFound()).isTrue();
        ScheduleSolution solution = MdtScheduler.withDefaults().solve(problem, SearchBudget.ofSteps(1_000));
        assertThat(solution.score().hard()).isZero();
        assertThat(solution.score().medium()).isZero();

        ScheduleExplanation explanation = ScheduleExplanation.of(problem, solution.schedule());
        assertThat(explanation.unmet()).isEmpty();

        List<MeetingAgenda> agendas = MeetingAgenda.all(problem, solution.schedule(), List.of());
        assertThat(agendas).hasSize(6).allSatisfy(agenda -> {
            assertThat(agenda.items())
                    .allSatisfy(item -> assertThat(item.canTakePlace()).isTrue());
            assertThat(agenda.items().stream()
                                    .mapToLong(i -> i.duration().toMinutes())
                                    .sum()
                            + agenda.spare().toMinutes())
                    .isEqualTo(agenda.duration().toMinutes());
        });

        MeetingCalendar published = PUBLISHER.publish(problem, solution.schedule(), STAMP);
        assertThat(new CalendarBuilder()
                        .build(new StringReader(published.toText()))
                        .validate()
                        .hasErrors())
                .isFalse();

        // The only social worker falls ill for the rest of the month.
        LocalDate today = LocalDate.of(2026, 1, 19);
        MdtProblem broken = ScheduleRepair.after(
                problem,
                solution.schedule(),
                today,
                List.of(new ScheduleChange.Absence("sw-ivy", new DateRange(today, SmallPlan.JANUARY.last()))));
        ScheduleSolution mended = ScheduleRepair.gentle(broken);
        assertThat(mended.score().hard()).isZero();
        ScheduleExplanation why = ScheduleExplanation.of(broken, mended.schedule());
        assertThat(why.unmet()).isNotEmpty();
        assertThat(why.toText()).contains("sw-ivy");

        CalendarRevision revision =
                published.revise(PUBLISHER.publish(broken, mended.schedule(), STAMP), STAMP.plusSeconds(86_400));
        assertThat(revision.current().events()).hasSize(6);
        List<String> touched = new ArrayList<>();
        revision.changes().events().forEach(event -> touched.add(event.uid()));
        revision.cancellations().events().forEach(event -> touched.add(event.uid()));
        assertThat(touched).isNotEmpty();
        for (CalendarEvent event : revision.current().events()) {
            assertThat(event.sequence()).isEqualTo(touched.contains(event.uid()) ? 1 : 0);
            assertThat(touched.contains(event.uid()))
                    .as("frozen meetings stay")
                    .satisfiesAnyOf(
                            yes -> assertThat(event.start().toLocalDate()).isAfterOrEqualTo(today),
                            yes -> assertThat(yes).isFalse());
        }
    }

    @Test
    void theProblemOfAPlanIsADocumentLikeAnyOther() throws IOException {
        MdtProblem problem = SmallPlan.plan().toProblem().problem();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        MdtDocuments.writeProblem(problem, out);
        assertThat(MdtDocuments.readProblem(new ByteArrayInputStream(out.toByteArray())))
                .isEqualTo(problem);
    }
}
