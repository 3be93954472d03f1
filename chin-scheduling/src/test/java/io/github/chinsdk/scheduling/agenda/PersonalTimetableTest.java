package io.github.chinsdk.scheduling.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.chinsdk.scheduling.MdtProblem;
import io.github.chinsdk.scheduling.MdtSchedule;
import io.github.chinsdk.scheduling.MeetingAssignment;
import io.github.chinsdk.scheduling.fixture.SmallProblem;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PersonalTimetableTest {

    private static final MdtProblem PROBLEM = SmallProblem.problem();
    private static final MdtSchedule SCHEDULE = SmallProblem.schedule();

    @Test
    void aGpSeesTheirMeetingsAndWhomTheyStandFor() {
        PersonalTimetable ash = PersonalTimetable.of(PROBLEM, SCHEDULE, "dr-ash");
        assertThat(ash.toText()).isEqualTo("""
                        MDT meetings of dr-ash (GP)
                        Tuesday 24 March 2026, 12:30 to 13:30  angel, blue, Hill Surgery, for almond
                        Tuesday 7 April 2026, 12:30 to 13:30  angel, Virtual, for almond
                        2 meetings, 2 hours in meetings, 0 min of travel between them
                        """);
        assertThat(ash.toMarkdown())
                .contains(
                        "| Tuesday 24 March 2026 | 12:30 to 13:30 | angel, blue, Hill Surgery, for almond | 0 min |\n");
        assertThat(ash.entries().get(0).discussions()).isEqualTo(1);
    }

    @Test
    void travelBetweenTwoMeetingsOfADayIsCounted() {
        LocalDate day = LocalDate.of(2026, 3, 24);
        MeetingAssignment first = SmallProblem.held(1, day, "blue", "dr-ash");
        MeetingAssignment second = SmallProblem.held(2, day, "green", "dr-elm");
        MdtSchedule both = new MdtSchedule(
                PROBLEM.id(),
                List.of(first, new MeetingAssignment("angel-2", day.atTime(14, 0), "green", second.attendance())),
                java.util.Map.of());
        PersonalTimetable ivy = PersonalTimetable.of(PROBLEM, both, "sw-ivy");
        assertThat(ivy.travelling()).isEqualTo(Duration.ofMinutes(12));
        assertThat(ivy.inMeetings()).isEqualTo(Duration.ofHours(2));
        assertThat(ivy.toText())
                .contains("14:00 to 15:00  angel, green, River Health Centre, after 12 min of travel\n");
    }

    @Test
    void everybodyHasATimetableAndTheTableHoldsOneRowForEachSeat() {
        List<PersonalTimetable> all = PersonalTimetable.all(PROBLEM, SCHEDULE);
        assertThat(all).hasSize(PROBLEM.staff().size());
        String csv = PersonalTimetable.toCsv(all);
        assertThat(csv.lines()).hasSize(1 + 12);
        assertThat(csv)
                .contains("dr-ash,GP,angel-1,angel,2026-03-24,12:30,13:30,\"blue, Hill Surgery\",almond,1,0\r\n");
        assertThatThrownBy(() -> PersonalTimetable.of(PROBLEM, SCHEDULE, "dr-who"))
                .hasMessageContaining("staffId must be a member of staff of the problem, was dr-who");
    }
}
