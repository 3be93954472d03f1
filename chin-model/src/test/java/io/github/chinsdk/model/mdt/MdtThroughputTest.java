package io.github.chinsdk.model.mdt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.chinsdk.model.Samples;
import io.github.chinsdk.model.identity.OdsCode;
import io.github.chinsdk.model.identity.PseudonymId;
import io.github.chinsdk.model.organisation.DatePeriod;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MdtThroughputTest {

    private static final DatePeriod OCTOBER = DatePeriod.parse("2017-10-01/2017-10-31");

    /** The month that Islington reports: 12 networks, 34 meetings, 526 discussions of 370 patients, 180 of them new. */
    @Test
    void islingtonInOctober2017() {
        MdtThroughput month = MdtThroughput.of(meetings(), series(), OCTOBER);
        assertThat(month).isEqualTo(new MdtThroughput(OCTOBER, 12, 34, 526, 370, 180));
        assertThat(month.patientsPerMeeting()).contains(new BigDecimal("10.88"));
        assertThat(month.discussionsPerMeeting()).contains(new BigDecimal("15.47"));
        assertThat(month.discussionsPerPatient()).contains(new BigDecimal("1.42"));
        assertThat(month.meetingsPerNetwork()).contains(new BigDecimal("2.83"));
    }

    @Test
    void whatWasDeferredOrIsOfAnotherMonthDoesNotCount() {
        MdtThroughput none = MdtThroughput.of(meetings(), series(), DatePeriod.parse("2017-11-01/2017-11-30"));
        assertThat(none).isEqualTo(new MdtThroughput(none.period(), 0, 0, 0, 0, 0));
        assertThat(none.patientsPerMeeting()).isEmpty();
        MdtMeeting sample = Samples.mdtMeeting();
        MdtMeeting deferred = new MdtMeeting(
                sample.id(),
                sample.start(),
                sample.seriesId(),
                sample.duration(),
                sample.mode(),
                sample.venueId(),
                sample.attendees(),
                sample.cases(),
                List.of(new CaseOutcome("case-1", Disposition.DEFERRED, List.of(), null)));
        assertThat(MdtThroughput.of(List.of(deferred), List.of(Samples.mdtSeries()), OCTOBER))
                .isEqualTo(new MdtThroughput(OCTOBER, 1, 1, 0, 0, 0));
        assertThatThrownBy(() -> MdtThroughput.of(List.of(sample), List.of(), OCTOBER))
                .hasMessage("series must have that of every meeting, 'north-weekly' of meeting 'north-1' is missing\n"
                        + "Maybe the meetings are of more networks than the series.");
        assertThatThrownBy(() -> new MdtThroughput(OCTOBER, 1, 1, 5, 6, 0))
                .hasMessageStartingWith("discussions must be >= 6, was 5\nMaybe ");
    }

    private static List<MdtSeries> series() {
        List<MdtSeries> series = new ArrayList<>();
        for (int network = 0; network < 12; network++) {
            series.add(new MdtSeries(
                    "series-" + network,
                    Cadence.WEEKLY,
                    "network-" + network,
                    DayOfWeek.TUESDAY,
                    LocalTime.NOON,
                    ZoneId.of("Europe/London"),
                    Duration.ofHours(2),
                    MeetingMode.VIRTUAL,
                    null));
        }
        return series;
    }

    /** The first 370 discussions are of a patient each, of whom 180 are new; the rest discuss the first ones again. */
    private static List<MdtMeeting> meetings() {
        List<MdtMeeting> meetings = new ArrayList<>();
        int discussion = 0;
        for (int meeting = 0; meeting < 34; meeting++) {
            List<CaseForDiscussion> cases = new ArrayList<>();
            List<CaseOutcome> outcomes = new ArrayList<>();
            for (int place = 526 * meeting / 34; place < 526 * (meeting + 1) / 34; place++) {
                String id = "case-" + discussion;
                cases.add(new CaseForDiscussion(
                        id,
                        PseudonymId.parse("%032x".formatted(discussion % 370)),
                        OdsCode.parse("F83004"),
                        discussion < 180 ? CaseKind.NEW : CaseKind.REVIEW,
                        ReferralSource.GP_PRACTICE,
                        LocalDate.of(2017, 9, 1),
                        null,
                        Duration.ofMinutes(8),
                        List.of(),
                        null));
                outcomes.add(new CaseOutcome(id, Disposition.PLAN_AGREED, List.of(), null));
                discussion++;
            }
            meetings.add(new MdtMeeting(
                    "meeting-" + meeting,
                    LocalDate.of(2017, 10, 3 + 7 * (meeting / 12)).atTime(LocalTime.NOON),
                    "series-" + meeting % 12,
                    Duration.ofHours(2),
                    MeetingMode.VIRTUAL,
                    null,
                    List.of(),
                    cases,
                    outcomes));
        }
        return meetings;
    }
}
