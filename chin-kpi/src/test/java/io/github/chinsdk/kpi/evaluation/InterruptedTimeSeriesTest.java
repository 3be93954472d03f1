package io.github.chinsdk.kpi.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.chinsdk.kpi.Caveat;
import io.github.chinsdk.kpi.ConfidenceLevel;
import io.github.chinsdk.kpi.Interval;
import io.github.chinsdk.kpi.RateUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InterruptedTimeSeriesTest {

    @Test
    void findsTheJumpAndTheTurnThatWerePutIn() {
        // 10 per 1,000, rising by 0.1 a month; from month 13 on 2 lower and falling by 0.3 more a month.
        InterruptedTimeSeriesFit fit = InterruptedTimeSeries.withDefaults().fit(series(24, 1_000_000), 13);
        assertThat(fit.rates().coefficient("intercept").coefficient()).isCloseTo(10, within(1e-2));
        assertThat(fit.rates().coefficient(InterruptedTimeSeries.PERIOD).coefficient())
                .isCloseTo(0.1, within(1e-2));
        assertThat(fit.rates().coefficient(InterruptedTimeSeries.LEVEL_CHANGE).coefficient())
                .isCloseTo(-2, within(1e-2));
        assertThat(fit.rates().coefficient(InterruptedTimeSeries.SLOPE_CHANGE).coefficient())
                .isCloseTo(-0.3, within(1e-2));
        // floor(4 (24 / 100)^(2/9)) = 2.
        assertThat(fit.lags()).isEqualTo(2);
        assertThat(fit.counts().isFitted()).isTrue();
    }

    @Test
    void intervalsOfLeastSquaresUseStudentsT() {
        InterruptedTimeSeriesFit fit =
                InterruptedTimeSeries.withDefaults().with(StandardErrors.MODEL).fit(series(12, 1_000_000), 7);
        Coefficient jump = fit.rates().coefficient(InterruptedTimeSeries.LEVEL_CHANGE);
        Interval interval = jump.estimate().interval(ConfidenceLevel.P95).orElseThrow();
        // Tables of Student's t: 0.975 quantile at 8 degrees of freedom 2.306.
        assertThat((interval.upper() - interval.lower()) / 2 / jump.standardError())
                .isCloseTo(2.306, within(5e-4));
        assertThat(jump.degreesOfFreedom()).hasValue(8);
    }

    @Test
    void shuffledPointsAndColumnsGiveTheSameBits() {
        List<TimePoint> points = series(36, 50_000);
        List<TimePoint> shuffled = new ArrayList<>(points);
        Collections.shuffle(shuffled, new Random(5));
        InterruptedTimeSeries calculator =
                InterruptedTimeSeries.withDefaults().withSeason(12).with(RateUnit.PER_100_000);
        InterruptedTimeSeriesFit expected = calculator.fit(points, 20);
        assertThat(calculator.fit(shuffled, 20)).isEqualTo(expected);
        assertThat(calculator.fit(
                        shuffled.stream().mapToInt(TimePoint::period).toArray(),
                        shuffled.stream().mapToLong(TimePoint::events).toArray(),
                        shuffled.stream().mapToDouble(TimePoint::personYears).toArray(),
                        20))
                .isEqualTo(expected);
    }

    @Test
    void aChangeOutsideTheSeriesIsCollinear() {
        InterruptedTimeSeriesFit fit = InterruptedTimeSeries.withDefaults().fit(series(24, 50_000), 99);
        assertThat(fit.rates().status()).isEqualTo(FitStatus.COLLINEAR);
        assertThat(fit.counts().status()).isEqualTo(FitStatus.COLLINEAR);
        assertThat(fit.rates().reason())
                .isEqualTo(
                        "The term \"level change\" is a combination of the terms before it: there must be two periods or more on either side of the change.");
        assertThat(fit.durbinWatson()).isEmpty();
        assertThat(InterruptedTimeSeries.withDefaults()
                        .fit(series(24, 50_000), 2)
                        .rates()
                        .status())
                .isEqualTo(FitStatus.COLLINEAR);
    }

    @Test
    void fourPointsAreTooFew() {
        InterruptedTimeSeriesFit fit = InterruptedTimeSeries.withDefaults().fit(series(4, 50_000), 3);
        assertThat(fit.rates().status()).isEqualTo(FitStatus.TOO_FEW_ROWS);
        assertThat(fit.counts().reason()).isEqualTo("There are not more periods (4) than terms (4).");
    }

    @Test
    void noEvents() {
        List<TimePoint> silent = IntStream.range(0, 12)
                .mapToObj(month -> new TimePoint(month, 0, 100))
                .toList();
        InterruptedTimeSeriesFit fit = InterruptedTimeSeries.withDefaults().fit(silent, 6);
        assertThat(fit.counts().status()).isEqualTo(FitStatus.NO_EVENTS);
        assertThat(fit.rates().status()).isEqualTo(FitStatus.ERRORS_UNDEFINED);
        assertThat(fit.durbinWatson()).isEmpty();
    }

    @Test
    void nothingAfterTheChangeIsSeparated() {
        List<TimePoint> stopped = IntStream.range(0, 12)
                .mapToObj(month -> new TimePoint(month, month < 6 ? 10 + month % 2 : 0, 100))
                .toList();
        assertThat(InterruptedTimeSeries.withDefaults().fit(stopped, 6).counts().status())
                .isEqualTo(FitStatus.SEPARATED);
    }

    @Test
    void aWanderingSeriesWarnsWhereErrorsIgnoreTime() {
        List<TimePoint> slow = IntStream.range(0, 48)
                .mapToObj(month -> new TimePoint(month, 500 + Math.round(200 * StrictMath.sin(month / 4.0)), 50_000))
                .toList();
        InterruptedTimeSeries calculator = InterruptedTimeSeries.withDefaults();
        InterruptedTimeSeriesFit fit = calculator.with(StandardErrors.MODEL).fit(slow, 24);
        assertThat(fit.durbinWatson().orElseThrow()).isLessThan(1);
        assertThat(fit.rates().caveats()).extracting(Caveat::code).contains("serial-correlation");
        assertThat(calculator.fit(slow, 24).rates().caveats())
                .extracting(Caveat::code)
                .containsExactly("no-control-series");
    }

    @Test
    void messages() {
        assertThatThrownBy(() -> InterruptedTimeSeries.withDefaults().fit(List.of(), 3))
                .hasMessageStartingWith("points must not be empty, was empty");
        List<TimePoint> gap = List.of(new TimePoint(3, 1, 1), new TimePoint(5, 1, 1));
        assertThatThrownBy(() -> InterruptedTimeSeries.withDefaults().fit(gap, 3))
                .hasMessageStartingWith("points must have every period once, after 3 came 5")
                .hasMessageContaining("Maybe a period without events was left out of the extract");
        assertThatThrownBy(() -> InterruptedTimeSeries.withDefaults().withLags(-1))
                .hasMessageStartingWith("lags must be >= 0, was -1");
        assertThatThrownBy(() -> InterruptedTimeSeries.withDefaults().withSeason(2))
                .hasMessageStartingWith("periodsPerCycle must be >= 3, was 2");
        assertThatThrownBy(() -> InterruptedTimeSeries.withDefaults().with(StandardErrors.CLUSTER_ROBUST))
                .hasMessageStartingWith("errors must suit one series, were cluster-robust errors");
        assertThatThrownBy(() -> InterruptedTimeSeries.withDefaults().fit(new int[2], new long[1], new double[2], 1))
                .hasMessageStartingWith("columns must have one length, were 2 periods, 1 events, 2 personYears");
        assertThatThrownBy(() -> new TimePoint(1, -4, 1)).hasMessageStartingWith("events must be >= 0, was -4");
        assertThatThrownBy(() -> new TimePoint(1, 4, Double.NaN))
                .hasMessageStartingWith("personYears must be finite and above 0, was NaN");
    }

    private static List<TimePoint> series(int months, double people) {
        int change = months / 2 + 1;
        List<TimePoint> points = new ArrayList<>();
        for (int month = 1; month <= months; month++) {
            double rate = 10 + 0.1 * month + (month >= change ? -2 - 0.3 * (month - change + 1) : 0);
            points.add(new TimePoint(month, Math.round(rate * people / 1_000) + month % 3, people));
        }
        return points;
    }
}
