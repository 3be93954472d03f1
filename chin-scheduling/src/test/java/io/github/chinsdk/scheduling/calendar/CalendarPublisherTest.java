package io.github.chinsdk.scheduling.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import biweekly.Biweekly;
import biweekly.ICalendar;
import io.github.chinsdk.scheduling.MdtProblem;
import io.github.chinsdk.scheduling.MdtSchedule;
import io.github.chinsdk.scheduling.MeetingAssignment;
import io.github.chinsdk.scheduling.fixture.SmallProblem;
import io.github.chinsdk.scheduling.problem.PlanningCalendar;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.validate.ValidationResult;
import org.junit.jupiter.api.Test;

class CalendarPublisherTest {

    private static final Instant STAMP = Instant.parse("2026-03-02T09:00:00Z");
    private static final CalendarAddress ORGANISER =
            new CalendarAddress("MDT co-ordination", "mdt@islington.example.nhs.uk");
    private static final CalendarPublisher PUBLISHER = CalendarPublisher.of(ORGANISER);

    private static MeetingCalendar published() {
        return PUBLISHER.publish(SmallProblem.problem(), SmallProblem.schedule(), STAMP);
    }

    private static MdtSchedule moved(MeetingAssignment... meetings) {
        MdtSchedule schedule = SmallProblem.schedule();
        return new MdtSchedule(schedule.problemId(), List.of(meetings), schedule.meetingByDiscussion());
    }

    @Test
    void theTextIsTheGoldenOne() throws IOException {
        try (InputStream in = CalendarPublisherTest.class.getResourceAsStream("/calendar/angel-march.ics")) {
            String golden = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            assertThat(published().toText().replace("\r\n", "\n")).isEqualTo(golden);
        }
    }

    @Test
    void ical4jReadsItBackWithoutAnErrorAndAtTheRightInstants() throws IOException, ParserException {
        Calendar calendar =
                new CalendarBuilder().build(new StringReader(published().toText()));
        ValidationResult result = calendar.validate();
        assertThat(result.hasErrors()).as(() -> result.getEntries().toString()).isFalse();
        List<VEvent> events = calendar.getComponents(Component.VEVENT);
        // 12:30 in winter is 12:30 UTC, and after 29 March it is 11:30 UTC.
        assertThat(events.stream().map(event -> instant(event)))
                .containsExactly(
                        Instant.parse("2026-03-24T12:30:00Z"),
                        Instant.parse("2026-03-31T11:30:00Z"),
                        Instant.parse("2026-04-07T11:30:00Z"));
        VEvent first = events.get(0);
        assertThat(first.getSummary().getValue()).isEqualTo("MDT meeting angel (1)");
        assertThat(first.getLocation().getValue()).isEqualTo("blue, Hill Surgery");
        assertThat(first.getDescription().getValue())
                .isEqualTo("Who comes:\nGP of almond: dr-ash\nGP of birch: dr-oak\n"
                        + "community matron: matron-fern\nsocial worker: sw-ivy");
        assertThat(first.getDateTimeStamp().getDate()).isEqualTo(STAMP);
        assertThat(events.get(2).getLocation().getValue()).isEqualTo("Virtual");
    }

    private static Instant instant(VEvent event) {
        java.time.temporal.Temporal start = event.getDateTimeStart().getDate();
        return Instant.from(start);
    }

    @Test
    void biweeklyWithOurTimeZoneGivesTheSameInstants() {
        ICalendar calendar = Biweekly.parse(published().toText()).first();
        assertThat(calendar.getEvents().stream()
                        .map(event -> event.getDateStart().getValue().toInstant()))
                .containsExactly(
                        Instant.parse("2026-03-24T12:30:00Z"),
                        Instant.parse("2026-03-31T11:30:00Z"),
                        Instant.parse("2026-04-07T11:30:00Z"));
        assertThat(calendar.getEvents().stream()
                        .map(event -> event.getDateEnd().getValue().toInstant()))
                .contains(Instant.parse("2026-03-31T12:30:00Z"));
    }

    @Test
    void ourTimeZoneRulesAreThoseOfTheJdkFrom1996To2037() throws IOException, ParserException {
        Calendar calendar =
                new CalendarBuilder().build(new StringReader(published().toText()));
        List<VTimeZone> zones = calendar.getComponents(Component.VTIMEZONE);
        VTimeZone zone = zones.get(0);
        ZoneId london = ZoneId.of("Europe/London");
        int summers = 0;
        for (LocalDate day = LocalDate.of(1997, 1, 1); day.getYear() < 2038; day = day.plusDays(1)) {
            OffsetDateTime noon = day.atTime(12, 0).atOffset(ZoneOffset.UTC);
            ZoneOffset theirs = noon.atZoneSameInstant(london).getOffset();
            var observance = Objects.requireNonNull(zone.getApplicableObservance(noon));
            ZoneOffset ours = observance.getTimeZoneOffsetTo().getOffset();
            if (!ours.equals(theirs)) {
                throw new AssertionError(day + " is " + ours + ", the JDK has " + theirs);
            }
            summers += ours.equals(ZoneOffset.UTC) ? 0 : 1;
        }
        assertThat(summers).isGreaterThan(41 * 200);
    }

    @Test
    void linesAreShortEndInCrLfAndHoldNothingAboutPatients() {
        String text = published().toText();
        assertThat(text).endsWith("END:VCALENDAR\r\n");
        assertThat(text.replace("\r\n", "")).doesNotContain("\r").doesNotContain("\n");
        for (String line : text.split("\r\n", -1)) {
            assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75);
        }
        SmallProblem.problem().patients().forEach(patient -> assertThat(text).doesNotContain(patient.id()));
        SmallProblem.problem()
                .discussions()
                .forEach(discussion -> assertThat(text).doesNotContain(discussion.id()));
    }

    @Test
    void uidsStayWhenAMeetingMovesAndDifferBetweenMeetingsMonthsAndOrganisers() {
        MeetingCalendar before = published();
        MeetingCalendar after = PUBLISHER.publish(
                SmallProblem.problem(),
                moved(SmallProblem.held(1, LocalDate.of(2026, 3, 25), "green", "dr-elm")),
                STAMP);
        assertThat(after.events().get(0).uid()).isEqualTo(before.events().get(0).uid());
        assertThat(before.events().stream().map(CalendarEvent::uid)).doesNotHaveDuplicates();
        MeetingCalendar elsewhere = CalendarPublisher.of(new CalendarAddress("Camden", "mdt@camden.example.nhs.uk"))
                .publish(SmallProblem.problem(), SmallProblem.schedule(), STAMP);
        assertThat(elsewhere.events().get(0).uid())
                .isNotEqualTo(before.events().get(0).uid());
    }

    @Test
    void aRepairRaisesTheSequenceOfWhatChangedAndCancelsWhatIsGone() throws IOException, ParserException {
        MeetingCalendar before = published();
        Instant later = STAMP.plusSeconds(3600);
        MeetingCalendar fresh = PUBLISHER.publish(
                SmallProblem.problem(),
                moved(
                        SmallProblem.held(1, LocalDate.of(2026, 3, 24), "blue", "dr-ash"),
                        SmallProblem.held(2, LocalDate.of(2026, 4, 1), "green", "dr-elm")),
                later);
        CalendarRevision revision = before.revise(fresh, later);
        assertThat(revision.changes().events()).hasSize(1);
        CalendarEvent change = revision.changes().events().get(0);
        assertThat(change.uid()).isEqualTo(before.events().get(1).uid());
        assertThat(change.sequence()).isEqualTo(1);
        assertThat(change.stamp()).isEqualTo(later);
        assertThat(revision.current().events().get(0)).isEqualTo(before.events().get(0));
        assertThat(revision.cancellations().method()).isEqualTo(CalendarMethod.CANCEL);
        CalendarEvent gone = revision.cancellations().events().get(0);
        assertThat(gone.uid()).isEqualTo(before.events().get(2).uid());
        assertThat(gone.status()).isEqualTo(EventStatus.CANCELLED);
        assertThat(gone.sequence()).isEqualTo(1);
        Calendar cancel = new CalendarBuilder()
                .build(new StringReader(revision.cancellations().toText()));
        assertThat(cancel.validate().hasErrors()).isFalse();
        assertThat(revision.cancellations().toText())
                .contains("METHOD:CANCEL\r\n", "STATUS:CANCELLED\r\n", "SEQUENCE:1\r\n");

        CalendarRevision back = revision.current()
                .revise(
                        PUBLISHER.publish(SmallProblem.problem(), SmallProblem.schedule(), STAMP),
                        later.plusSeconds(60));
        assertThat(back.cancellations().events()).isEmpty();
        assertThat(back.changes().events().stream().map(CalendarEvent::sequence))
                .containsExactly(2, 2);
        CalendarRevision again = back.current()
                .revise(
                        PUBLISHER.publish(SmallProblem.problem(), SmallProblem.schedule(), STAMP),
                        later.plusSeconds(90));
        assertThat(again.changes().events()).isEmpty();
        assertThat(again.current()).isEqualTo(back.current());
    }

    @Test
    void cancelledMeetingsStayCancelledAndTheStampIsThatOfTheRepairWhenNothingIsLeft() {
        MeetingCalendar before = published();
        Instant later = STAMP.plusSeconds(3600);
        CalendarRevision all = before.revise(PUBLISHER.publish(SmallProblem.problem(), moved(), STAMP), later);
        assertThat(all.cancellations().events()).hasSize(3);
        assertThat(all.cancellations().events().stream().map(CalendarEvent::stamp))
                .containsOnly(later);
        CalendarRevision again =
                all.current().revise(PUBLISHER.publish(SmallProblem.problem(), moved(), STAMP), later.plusSeconds(60));
        assertThat(again.cancellations().events()).isEmpty();
        assertThat(again.current().events()).isEqualTo(all.current().events());
    }

    @Test
    void aPersonSeesTheirOwnMeetingsAndIsTakenOutOfTheOthers() {
        MeetingCalendar ash =
                PUBLISHER.publishForPerson(SmallProblem.problem(), SmallProblem.schedule(), "dr-ash", STAMP);
        assertThat(ash.events().stream().map(CalendarEvent::start))
                .containsExactly(
                        LocalDate.of(2026, 3, 24).atTime(12, 30),
                        LocalDate.of(2026, 4, 7).atTime(12, 30));
        MdtSchedule swapped = moved(SmallProblem.held(1, LocalDate.of(2026, 3, 24), "blue", "dr-elm"));
        CalendarRevision revision = ash.revise(
                PUBLISHER.publishForPerson(SmallProblem.problem(), swapped, "dr-ash", STAMP), STAMP.plusSeconds(60));
        assertThat(revision.cancellations().events()).hasSize(2);
        assertThat(PUBLISHER
                        .publishForNetwork(SmallProblem.problem(), SmallProblem.schedule(), "angel", STAMP)
                        .events())
                .hasSize(3);
    }

    @Test
    void peopleWithAnAddressAreInvited() throws IOException, ParserException {
        MeetingCalendar calendar = PUBLISHER
                .withAddresses(Map.of("dr-ash", new CalendarAddress("Dr \"A\" Ash; MBBS", "a.ash@example.nhs.uk")))
                .publish(SmallProblem.problem(), SmallProblem.schedule(), STAMP);
        assertThat(calendar.method()).isEqualTo(CalendarMethod.REQUEST);
        Calendar read = new CalendarBuilder().build(new StringReader(calendar.toText()));
        ValidationResult result = read.validate();
        assertThat(result.hasErrors()).as(() -> result.getEntries().toString()).isFalse();
        List<VEvent> events = read.getComponents(Component.VEVENT);
        List<String> invited = new ArrayList<>();
        events.forEach(event -> event.getAttendees().forEach(a -> invited.add(a.getValue())));
        assertThat(invited)
                .containsExactly(
                        "mailto:mdt@islington.example.nhs.uk",
                        "mailto:a.ash@example.nhs.uk",
                        "mailto:mdt@islington.example.nhs.uk",
                        "mailto:mdt@islington.example.nhs.uk",
                        "mailto:a.ash@example.nhs.uk");
    }

    @Test
    void whatWasPublishedCanBeKeptAsTheFileThatWasSent() {
        MeetingCalendar invitations = PUBLISHER
                .withAddresses(Map.of("dr-ash", new CalendarAddress("Dr A: Ash; ^ MBBS", "a.ash@example.nhs.uk")))
                .publish(SmallProblem.problem(), SmallProblem.schedule(), STAMP);
        assertThat(MeetingCalendar.parse(invitations.toText(), ORGANISER)).isEqualTo(invitations);
        assertThat(MeetingCalendar.parse(published().toText(), ORGANISER)).isEqualTo(published());
        MeetingCalendar none = PUBLISHER.publish(SmallProblem.problem(), moved(), STAMP);
        assertThat(MeetingCalendar.parse(none.toText(), ORGANISER)).isEqualTo(none);
        String text = published().toText();
        for (String other : List.of(
                "",
                "nonsense",
                text.replace("CHIN SDK", "Outlook"),
                text.replace("SEQUENCE:0", "SEQUENCE:x"),
                text.replace("STATUS:CONFIRMED\r\n", ""),
                text.replace("mailto:", "tel:"),
                text.replace("20260324T", "2026T"))) {
            assertThatThrownBy(() -> MeetingCalendar.parse(other, ORGANISER))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("text must be a calendar that MeetingCalendar.toText wrote")
                    .hasMessageContaining("\nMaybe");
        }
    }

    @Test
    void whatCannotBeIsSaid() {
        MdtProblem problem = SmallProblem.problem();
        MdtSchedule schedule = SmallProblem.schedule();
        assertThatThrownBy(() -> PUBLISHER.publishForPerson(problem, schedule, "dr-who", STAMP))
                .hasMessageContaining("staffId must be a member of staff of the problem, was dr-who")
                .hasMessageContaining("\nMaybe");
        assertThatThrownBy(() -> PUBLISHER.publishForNetwork(problem, schedule, "nowhere", STAMP))
                .hasMessageContaining("networkId must be a network of the problem, was nowhere");
        assertThatThrownBy(() -> PUBLISHER.publish(problem, new MdtSchedule("other", List.of(), Map.of()), STAMP))
                .hasMessageContaining("schedule must be of problem angel-march, was of other");
        assertThatThrownBy(() -> new CalendarAddress("x", "two@a.uk, three@b.uk"))
                .hasMessageContaining("email must be an address")
                .hasMessageContaining("was 20 characters");
        CalendarEvent event = published().events().get(0);
        assertThatThrownBy(() -> new MeetingCalendar(CalendarMethod.PUBLISH, ORGANISER, List.of(event, event)))
                .hasMessageContaining("events must not repeat a uid");
        assertThatThrownBy(() -> event.with(-1, EventStatus.CONFIRMED, STAMP))
                .hasMessageContaining("sequence must be >= 0, was -1");
        PlanningCalendar c = problem.calendar();
        PlanningCalendar paris = new PlanningCalendar(
                ZoneId.of("Europe/Paris"),
                c.horizon(),
                c.nonWorkingDates(),
                c.dayStart(),
                c.dayEnd(),
                c.grainMinutes());
        MdtProblem inParis = new MdtProblem(
                problem.id(),
                "",
                paris,
                15,
                problem.weights(),
                problem.sites(),
                problem.travel(),
                problem.rooms(),
                problem.organisations(),
                problem.staff(),
                problem.networks(),
                problem.meetings(),
                problem.patients(),
                problem.discussions(),
                null);
        assertThatThrownBy(() -> PUBLISHER.publish(inParis, schedule, STAMP))
                .hasMessageContaining("problem must be in the time zone Europe/London, was Europe/Paris");
    }
}
