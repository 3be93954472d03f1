package io.github.chinsdk.scheduling.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.chinsdk.scheduling.DocumentProblem;
import io.github.chinsdk.scheduling.InvalidDocumentException;
import io.github.chinsdk.scheduling.MdtProblem;
import io.github.chinsdk.scheduling.calendar.BankHoliday;
import io.github.chinsdk.scheduling.calendar.BankHolidays;
import io.github.chinsdk.scheduling.calendar.HolidayCalendar;
import io.github.chinsdk.scheduling.calendar.NamedDates;
import io.github.chinsdk.scheduling.calendar.SchoolHolidays;
import io.github.chinsdk.scheduling.fixture.SmallPlan;
import io.github.chinsdk.scheduling.problem.Cadence;
import io.github.chinsdk.scheduling.problem.DateRange;
import io.github.chinsdk.scheduling.problem.Discussion;
import io.github.chinsdk.scheduling.problem.DiscussionKind;
import io.github.chinsdk.scheduling.problem.GpMembership;
import io.github.chinsdk.scheduling.problem.Meeting;
import io.github.chinsdk.scheduling.problem.MeetingMode;
import io.github.chinsdk.scheduling.problem.Requirement;
import io.github.chinsdk.scheduling.problem.Room;
import io.github.chinsdk.scheduling.problem.StaffRole;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MdtPlanTest {

    private static DateRange dates(int month, int first, int last) {
        return new DateRange(LocalDate.of(2026, month, first), LocalDate.of(2026, month, last));
    }

    private static List<Meeting> meetings(MdtProblem problem, String network) {
        return problem.meetings().stream()
                .filter(m -> m.networkId().equals(network))
                .toList();
    }

    private static NetworkPlan network(Cadence cadence) {
        return NetworkPlan.of(
                "north",
                "islington",
                List.of("almond"),
                MeetingPattern.of(cadence, DayOfWeek.TUESDAY, LocalTime.NOON),
                VenuePlan.virtual(),
                AttendancePlan.usual(GpMembership.SAME_GP));
    }

    @Test
    void cadencesMakeWindowsOfAWeekAFortnightOrBothInTurn() {
        MdtPlan plan = SmallPlan.plan().withCases(List.of());
        assertThat(plan.withNetworks(List.of(network(Cadence.WEEKLY)))
                        .toProblem()
                        .problem()
                        .meetings())
                .extracting(Meeting::window)
                .containsExactly(dates(1, 5, 9), dates(1, 12, 16), dates(1, 19, 23), dates(1, 26, 30));
        assertThat(plan.withNetworks(List.of(network(Cadence.FORTNIGHTLY)))
                        .toProblem()
                        .problem()
                        .meetings())
                .extracting(Meeting::window)
                .containsExactly(dates(1, 5, 16), dates(1, 19, 30));
        List<Meeting> hybrid = plan.withNetworks(List.of(network(Cadence.HYBRID)))
                .toProblem()
                .problem()
                .meetings();
        assertThat(hybrid)
                .extracting(Meeting::window)
                .containsExactly(dates(1, 5, 9), dates(1, 12, 23), dates(1, 26, 30));
        assertThat(hybrid).extracting(Meeting::minGapDaysFromPrevious).containsExactly(0, 4, 4);
    }

    @Test
    void theProblemHasTheSeatsTheRoomsAndTheDiscussionsThatWereSaid() {
        PlannedMonth month = SmallPlan.plan().toProblem();
        MdtProblem problem = month.problem();
        Meeting first = meetings(problem, "north").get(0);
        assertThat(first.id()).isEqualTo("north-m1");
        assertThat(first.candidateRoomIds()).containsExactly("blue", "green");
        assertThat(first.slots()).hasSize(6);
        assertThat(first.slots().get(0).eligibleStaffIds()).containsExactly("dr-ash", "dr-elm");
        assertThat(first.slots().get(0).practiceId()).isEqualTo("almond");
        assertThat(first.slots().get(2).role()).isEqualTo(StaffRole.COMMUNITY_MATRON);
        assertThat(first.slots().get(2).requirement()).isEqualTo(Requirement.MANDATORY);
        Meeting south = meetings(problem, "south").get(0);
        assertThat(south.homeRoomId()).isEqualTo("green");
        assertThat(south.slots().stream()
                        .filter(slot -> slot.role() == StaffRole.MENTAL_HEALTH)
                        .flatMap(slot -> slot.eligibleStaffIds().stream()))
                .isEmpty();
        assertThat(problem.discussions()).hasSize(28);
        Discussion followUp = problem.discussions().stream()
                .filter(d -> d.kind() == DiscussionKind.FOLLOW_UP)
                .findFirst()
                .orElseThrow();
        assertThat(followUp.id()).isEqualTo("p00-new-follow-up");
        assertThat(followUp.minutes()).isEqualTo(4);
        assertThat(followUp.window()).isEqualTo(new DateRange(LocalDate.of(2026, 1, 12), LocalDate.of(2026, 2, 8)));
        assertThat(problem.discussions().get(0).minutes()).isEqualTo(8);
        assertThat(month.feasibility().nothingFound()).isTrue();
        assertThat(month.notes()).isEmpty();
    }

    @Test
    void meetingsInTurnsStartInARoom() {
        NetworkPlan north = SmallPlan.plan().networks().get(0);
        MdtProblem problem = SmallPlan.plan()
                .withNetworks(List.of(
                        north.with(north.venue().inTurnsWithVirtual()),
                        SmallPlan.plan().networks().get(1)))
                .toProblem()
                .problem();
        assertThat(meetings(problem, "north"))
                .extracting(Meeting::mode)
                .containsExactly(
                        MeetingMode.FACE_TO_FACE, MeetingMode.VIRTUAL, MeetingMode.FACE_TO_FACE, MeetingMode.VIRTUAL);
    }

    @Test
    void leaveHolidaysAndSurgeriesAreNotFreeTime() {
        PlannedPerson ash = PlannedPerson.of(
                        "dr-ash",
                        StaffRole.GP,
                        "almond",
                        WeeklyHours.everyWeekday(Hours.of("09:00", "17:00"))
                                .except(DayOfWeek.MONDAY, Hours.of("10:00", "12:00"))
                                .except(DayOfWeek.TUESDAY, Hours.of("08:00", "18:00")))
                .onLeave(List.of(new NamedDates("annual leave", dates(4, 8, 9))));
        MdtPlan plan = SmallPlan.plan();
        MdtProblem problem = MdtPlan.of("easter", dates(4, 1, 14))
                .with(HolidayCalendar.ofEngland().withDaysOff(List.of(new NamedDates("inset day", dates(4, 10, 10)))))
                .withPeople(plan.organisations(), List.of(ash))
                .toProblem()
                .problem();
        // 3 April is Good Friday, 6 April Easter Monday, 7 and 14 April are Tuesdays.
        assertThat(problem.staff().get(0).availability().stream().map(w -> w.start() + " " + w.endExclusive()))
                .containsExactly(
                        "2026-04-01T09:00 2026-04-01T17:00",
                        "2026-04-02T09:00 2026-04-02T17:00",
                        "2026-04-13T09:00 2026-04-13T10:00",
                        "2026-04-13T12:00 2026-04-13T17:00");
    }

    @Test
    void aWeekWithoutAWorkingDayHasNoMeetingAndSaysSo() {
        PlannedMonth month = MdtPlan.of(
                        "christmas", new DateRange(LocalDate.of(2026, 12, 14), LocalDate.of(2027, 1, 1)))
                .with(HolidayCalendar.ofEngland()
                        .withDaysOff(List.of(new NamedDates(
                                "Christmas closure",
                                new DateRange(LocalDate.of(2026, 12, 24), LocalDate.of(2026, 12, 31))))))
                .withPeople(
                        SmallPlan.plan().organisations(),
                        SmallPlan.plan().people().subList(0, 1))
                .withNetworks(List.of(network(Cadence.WEEKLY)))
                .toProblem();
        assertThat(month.problem().meetings()).hasSize(2);
        assertThat(month.notes())
                .contains(
                        "Nobody meets on Friday 25 December 2026: Christmas Day.",
                        "Nobody meets on Thursday 24 December 2026: Christmas closure.",
                        "Network north has no meeting between 28 December and 1 January: no day is worked.");
        assertThat(month.feasibility().toText())
                .contains("Meeting north-m1 must have a community matron, and nobody covers the network.");
    }

    @Test
    void whatIsWrongIsSaidAllAtOnceWithItsPath() {
        MdtPlan plan = SmallPlan.plan();
        NetworkPlan north = plan.networks().get(0);
        PlannedPerson stray = plan.people().get(0).covering(Set.of("west"));
        PlannedCase lost = PlannedCase.of("p99", "dogwood", DiscussionKind.NEW, dates(1, 5, 9));
        PlannedCase moved = PlannedCase.of("p00", "birch", DiscussionKind.REVIEW, dates(1, 5, 9));
        InvalidDocumentException thrown = catchThrowableOfType(
                InvalidDocumentException.class,
                () -> plan.withNetworks(List.of(north, plan.networks().get(1).withPractices(List.of("birch"))))
                        .withPeople(plan.organisations(), List.of(stray))
                        .withCases(List.of(plan.cases().get(0), lost, moved))
                        .toProblem());
        assertThat(thrown.problems())
                .extracting(DocumentProblem::path)
                .containsExactly(
                        "networks[1].practiceIds[0]",
                        "people[0].networkIds",
                        "cases[1].selectedByOrganisationId",
                        "cases[1].practiceId",
                        "cases[2].practiceId");
        assertThat(thrown)
                .hasMessageContaining("birch is in network north already")
                .hasMessageNotContaining("p99");
    }

    @Test
    void whatNamesNothingRepeatsOrCannotBeIsSaidWithTheRest() {
        MdtPlan plan = SmallPlan.plan();
        PlannedCase first = plan.cases().get(0);
        InvalidDocumentException thrown = catchThrowableOfType(
                InvalidDocumentException.class,
                () -> plan.withPlaces(plan.sites(), plan.travel(), List.of(new Room("blue", "valley", 12, List.of())))
                        .withPeople(
                                plan.organisations(),
                                List.of(
                                        plan.people().get(0).attendingAtMost(-1),
                                        plan.people().get(0),
                                        PlannedPerson.of("dr-fig", StaffRole.GP, "fig", WeeklyHours.none())))
                        .withNetworks(
                                List.of(plan.networks().get(0), plan.networks().get(0)))
                        .withCases(
                                List.of(first, first.lasting(Duration.ofDays(1_000_000_000)), first.withPriority(-5)))
                        .toProblem());
        assertThat(thrown.problems())
                .extracting(DocumentProblem::toString)
                .contains(
                        "rooms[0].siteId: names valley, which is not in sites",
                        "networks[1].id: repeats the id north",
                        "networks[0].venue.roomIds[1]: names green, which is not in rooms",
                        "people[1].id: repeats the id dr-ash",
                        "people[2].organisationId: names fig, which is not in organisations",
                        "people[0]: maxMeetingsPerDay must be >= 0, was -1",
                        "cases[1].id: repeats the id of another entry",
                        "cases[1]: minutes must be in [0, 1440], was 2147483647",
                        "cases[2]: priority must be in [0, 1000], was -5");
    }

    @Test
    void aPlanBeyondTheTableOfBankHolidaysCanBringItsOwn() {
        DateRange dates = new DateRange(LocalDate.of(2030, 1, 1), LocalDate.of(2030, 1, 31));
        MdtPlan plan = MdtPlan.of("january-2030", dates);
        assertThatThrownBy(plan::toProblem)
                .hasMessageContaining("dates: date must be in the table of bank holidays")
                .hasMessageContaining("was 2030-01-01");
        BankHolidays own = BankHolidays.of(
                new DateRange(LocalDate.of(2030, 1, 1), LocalDate.of(2030, 12, 31)),
                List.of(new BankHoliday(LocalDate.of(2030, 1, 1), "New Year's Day")));
        assertThat(plan.with(new HolidayCalendar(own, List.of())).toProblem().notes())
                .containsExactly("Nobody meets on Tuesday 1 January 2030: New Year's Day.");
    }

    @Test
    void schoolHolidaysOfTheBoroughAreDaysOffInOneSentence() {
        SchoolHolidays schools = SchoolHolidays.published("Barnet");
        DateRange dates = new DateRange(LocalDate.of(2026, 2, 2), LocalDate.of(2026, 4, 10));
        PlannedMonth month = MdtPlan.of("spring", dates)
                .with(HolidayCalendar.ofEngland().withDaysOff(schools.within(dates)))
                .toProblem();
        assertThat(month.notes())
                .containsExactly(
                        "Nobody meets from Monday 16 February 2026 to Friday 20 February 2026: Spring half term of Barnet schools.",
                        "Nobody meets from Monday 30 March 2026 to Thursday 2 April 2026: Easter holiday of Barnet schools.",
                        "Nobody meets on Friday 3 April 2026: Good Friday.",
                        "Nobody meets on Monday 6 April 2026: Easter Monday.",
                        "Nobody meets from Tuesday 7 April 2026 to Friday 10 April 2026: Easter holiday of Barnet schools.");
    }

    @Test
    void valuesRefuseWhatCanNeverBe() {
        assertThatThrownBy(() -> Hours.of("12:00", "09:00")).hasMessageContaining("endExclusive must be after start");
        assertThatThrownBy(() -> WeeklyHours.none()
                        .and(DayOfWeek.MONDAY, Hours.of("09:00", "12:00"))
                        .and(DayOfWeek.MONDAY, Hours.of("11:00", "13:00")))
                .hasMessageContaining("the stretches of a day must not overlap, MONDAY has 09:00 to 12:00 and 11:00");
        assertThatThrownBy(() -> MeetingPattern.of(Cadence.WEEKLY, DayOfWeek.MONDAY, LocalTime.NOON)
                        .lasting(Duration.ofMinutes(10)))
                .hasMessageContaining("duration must be longer than overhead")
                .hasMessageContaining("were 10 and 10 minutes");
        assertThatThrownBy(() -> VenuePlan.alternating(List.of())).hasMessageContaining("roomIds must name a room");
        assertThatThrownBy(() -> new VenuePlan(
                        io.github.chinsdk.scheduling.problem.NetworkMode.VIRTUAL,
                        io.github.chinsdk.scheduling.problem.VenuePolicy.NONE,
                        List.of("blue"),
                        null,
                        0))
                .hasMessageContaining("roomIds must be empty for a virtual network");
        assertThatThrownBy(() -> new AttendancePlan(GpMembership.ROTATING, Map.of(StaffRole.GP, Requirement.OPTIONAL)))
                .hasMessageContaining("roles must leave out GP");
        assertThatThrownBy(() -> new SeriesPosition(0, null)).hasMessageContaining("nextSequence must be >= 1, was 0");
        assertThatThrownBy(() -> new FollowUpRule(Duration.ofDays(9), Duration.ofDays(3)))
                .hasMessageContaining("were 9 and 3 days");
        assertThatThrownBy(() -> new DiscussionMinutes(Map.of(DiscussionKind.NEW, 8)))
                .hasMessageContaining("minutes of REVIEW must be >= 1, was missing");
    }
}
