package io.github.chinsdk.kpi.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.chinsdk.kpi.Caveat;
import io.github.chinsdk.kpi.ConfidenceLevel;
import io.github.chinsdk.kpi.Counts;
import io.github.chinsdk.kpi.Estimate;
import io.github.chinsdk.kpi.Interval;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BeforeAfterTest {

    private static final LocalDate INDEX = LocalDate.of(2016, 7, 1);
    private static final LocalDate LONG_AGO = LocalDate.of(2010, 1, 1);
    private static final LocalDate FAR_AHEAD = LocalDate.of(2020, 1, 1);

    @Test
    void windowsAreHalfOpenAroundTheIndexDate() {
        FollowUp person = person(
                INDEX.minusYears(1).minusDays(1), // one day too early
                INDEX.minusYears(1), // first day before
                INDEX.minusDays(1), // last day before
                INDEX, // first day after
                INDEX.plusYears(1).minusDays(1), // last day after
                INDEX.plusYears(1)); // one day too late
        BeforeAndAfter counts = BeforeAfter.withDefaults().counts(List.of(person), FAR_AHEAD);
        // 1 July 2015 to 30 June 2016 holds 29 February.
        assertThat(counts.before()).isEqualTo(new Counts(2, 366 / 365.25));
        assertThat(counts.after()).isEqualTo(new Counts(2, 365 / 365.25));
        BeforeAndAfter halfYears = BeforeAfter.withDefaults().withMonths(6).counts(List.of(person), FAR_AHEAD);
        assertThat(halfYears.before()).isEqualTo(new Counts(1, 182 / 365.25));
        assertThat(halfYears.after()).isEqualTo(new Counts(1, 184 / 365.25));
    }

    @Test
    void deathShortensTheTimeAtRisk() {
        FollowUp died = new FollowUp(
                INDEX,
                LONG_AGO,
                INDEX.plusDays(73),
                FollowUpEnd.DEATH,
                List.of(INDEX.plusDays(10), INDEX.minusDays(5)));
        BeforeAndAfter counts = BeforeAfter.withDefaults().counts(List.of(died), FAR_AHEAD);
        assertThat(counts.after()).isEqualTo(new Counts(1, 73 / 365.25));
        assertThat(BeforeAfter.withDefaults()
                        .rateRatio(List.of(died, died), FAR_AHEAD)
                        .caveats())
                .extracting(Caveat::code)
                .contains("follow-up-cut-short", "regression-to-the-mean");
    }

    @Test
    void lateRegistrationShortensTheWindowBefore() {
        FollowUp late = new FollowUp(INDEX, INDEX.minusDays(30), FAR_AHEAD, FollowUpEnd.STILL_OBSERVED, List.of());
        assertThat(BeforeAfter.withDefaults().counts(List.of(late), FAR_AHEAD).before())
                .isEqualTo(new Counts(0, 30 / 365.25));
    }

    @Test
    void incompleteDataAreCutAndReported() {
        FollowUp person = person(INDEX.minusDays(5), INDEX.plusDays(50), INDEX.plusDays(250));
        LocalDate completeUntil = INDEX.plusDays(100);
        assertThat(BeforeAfter.withDefaults()
                        .counts(List.of(person), completeUntil)
                        .after())
                .isEqualTo(new Counts(1, 100 / 365.25));
        Estimate ratio = BeforeAfter.withDefaults().rateRatio(List.of(person, person), completeUntil);
        assertThat(ratio.caveats()).extracting(Caveat::code).contains("data-incomplete");
    }

    @Test
    void theIntervalAllowsForTheSamePeopleOnBothSides() {
        List<FollowUp> people = people(60, 5, 3);
        Estimate ratio = BeforeAfter.withDefaults().rateRatio(people, FAR_AHEAD);
        BeforeAndAfter counts = BeforeAfter.withDefaults().counts(people, FAR_AHEAD);
        double before = counts.before().numerator() / counts.before().denominator();
        double after = counts.after().numerator() / counts.after().denominator();
        assertThat(ratio.value()).isCloseTo(after / before, within(1e-12));
        // By hand: each person's part in the log ratio is (a - A ta / Ta) / A - (b - B tb / Tb) / B.
        double sum = 0;
        for (FollowUp person : people) {
            BeforeAndAfter own = BeforeAfter.withDefaults().counts(List.of(person), FAR_AHEAD);
            double part = own.after().numerator() / counts.after().numerator()
                    - own.after().denominator() / counts.after().denominator()
                    - own.before().numerator() / counts.before().numerator()
                    + own.before().denominator() / counts.before().denominator();
            sum += part * part;
        }
        double error = StrictMath.sqrt(sum * 60 / 59 * 119 / 118);
        Interval interval = ratio.interval(ConfidenceLevel.P95).orElseThrow();
        assertThat(StrictMath.log(interval.upper() / interval.lower()) / 2 / ConfidenceLevel.P95.z())
                .isCloseTo(error, within(1e-12));
        assertThat(ratio.workings().get(0).value()).isEqualTo(60);
    }

    @Test
    void comparedWithControlsIsTheRatioOfRatios() {
        List<FollowUp> treated = people(50, 6, 3);
        List<FollowUp> controls = people(80, 4, 4);
        RegressionFit fit = BeforeAfter.withDefaults().compared(treated, controls, FAR_AHEAD);
        Estimate closed = DifferenceInDifferences.withDefaults()
                .rateRatio(
                        BeforeAfter.withDefaults().counts(treated, FAR_AHEAD),
                        BeforeAfter.withDefaults().counts(controls, FAR_AHEAD));
        assertThat(fit.estimate(Panel.EFFECT).value()).isCloseTo(closed.value(), within(1e-11));
    }

    @Test
    void shuffledPeopleGiveTheSameBits() {
        List<FollowUp> people = people(70, 5, 4);
        List<FollowUp> shuffled = new ArrayList<>(people);
        Collections.shuffle(shuffled, new Random(11));
        assertThat(BeforeAfter.withDefaults().rateRatio(shuffled, FAR_AHEAD))
                .isEqualTo(BeforeAfter.withDefaults().rateRatio(people, FAR_AHEAD));
    }

    @Test
    void noEventOnOneSideIsUndefined() {
        Estimate ratio = BeforeAfter.withDefaults().rateRatio(List.of(person(INDEX)), FAR_AHEAD);
        assertThat(ratio.reason())
                .isEqualTo("There is no event in the window before, so a ratio of rates is undefined.");
        assertThat(BeforeAfter.withDefaults().rateRatio(List.of(), FAR_AHEAD).isCalculated())
                .isFalse();
    }

    @Test
    void onePersonHasNoInterval() {
        Estimate ratio = BeforeAfter.withDefaults().rateRatio(List.of(person(INDEX, INDEX.minusDays(1))), FAR_AHEAD);
        assertThat(ratio.isCalculated()).isFalse();
        assertThat(ratio.reason()).contains("two clusters or more");
    }

    @Test
    void messagesNameNoDate() {
        assertThatThrownBy(() -> new FollowUp(INDEX, INDEX.plusDays(1), FAR_AHEAD, FollowUpEnd.DEATH, List.of()))
                .hasMessageStartingWith("index must lie in [observedFrom, observedUntilExclusive), was outside")
                .hasMessageContaining("Maybe the person registered after")
                .hasMessageNotContaining("2016");
        assertThatThrownBy(() -> new FollowUp(INDEX, LONG_AGO, INDEX, FollowUpEnd.DEATH, List.of()))
                .hasMessageStartingWith("index must lie in");
        assertThat(person(INDEX).toString()).isEqualTo("FollowUp with 1 events, STILL_OBSERVED");
        assertThatThrownBy(() -> BeforeAfter.withDefaults().withMonths(0))
                .hasMessageStartingWith("months must be >= 1, was 0");
        assertThatThrownBy(() -> BeforeAfter.withDefaults().compared(List.of(), List.of(person()), FAR_AHEAD))
                .hasMessageStartingWith("treated and controls must not be empty, were 0 and 1");
    }

    private static FollowUp person(LocalDate... events) {
        return new FollowUp(INDEX, LONG_AGO, FAR_AHEAD, FollowUpEnd.STILL_OBSERVED, List.of(events));
    }

    private static List<FollowUp> people(int number, int mostBefore, int mostAfter) {
        Random random = new Random(number);
        List<FollowUp> people = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            List<LocalDate> events = new ArrayList<>();
            for (int event = random.nextInt(mostBefore + 1); event > 0; event--) {
                events.add(INDEX.minusDays(1 + random.nextInt(300)));
            }
            for (int event = random.nextInt(mostAfter + 1); event > 0; event--) {
                events.add(INDEX.plusDays(random.nextInt(300)));
            }
            LocalDate end = i % 7 == 0 ? INDEX.plusDays(20 + random.nextInt(200)) : FAR_AHEAD;
            people.add(new FollowUp(INDEX, INDEX.minusDays(100 + i * 10L), end, FollowUpEnd.DEREGISTRATION, events));
        }
        return people;
    }
}
