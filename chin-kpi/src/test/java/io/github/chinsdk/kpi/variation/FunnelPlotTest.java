package io.github.chinsdk.kpi.variation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.github.chinsdk.kpi.Caveat;
import io.github.chinsdk.kpi.ConfidenceLevel;
import io.github.chinsdk.kpi.Counts;
import io.github.chinsdk.kpi.Interval;
import io.github.chinsdk.kpi.RateUnit;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class FunnelPlotTest {

    private static FunnelUnit unit(String name, long numerator, long denominator) {
        return FunnelUnit.of(name, Counts.of(numerator, denominator));
    }

    private static final List<FunnelUnit> PRACTICES =
            List.of(unit("A", 50, 100), unit("B", 30, 100), unit("C", 500, 1_000), unit("D", 400, 1_000));

    @Test
    void namesTheOutliersOfProportions() {
        Funnel funnel = FunnelPlot.ofProportions().calculate(PRACTICES);

        assertThat(funnel.target()).isEqualTo(100.0 * 980 / 2_200);
        assertThat(funnel.outliers())
                .extracting(FunnelPoint::name, FunnelPoint::position)
                .containsExactly(
                        tuple("B", FunnelPosition.BELOW_INNER_LIMIT),
                        tuple("C", FunnelPosition.ABOVE_OUTER_LIMIT),
                        tuple("D", FunnelPosition.BELOW_INNER_LIMIT));
        assertThat(funnel.point("A")).hasValueSatisfying(point -> {
            assertThat(point.value()).hasValue(50);
            assertThat(point.position()).isEqualTo(FunnelPosition.WITHIN_LIMITS);
            assertThat(point.reason()).isEmpty();
        });
        assertThat(funnel.toString())
                .isEqualTo("funnel plot of proportions, inverse of the Wilson score interval: 4 units, 3 outside the"
                        + " 95% limits, target 44.55 %");
        assertThat(funnel.workings().get(0).value()).isEqualTo(980);
        assertThat(funnel.workings().get(1).value()).isEqualTo(2_200);
    }

    @Test
    void aCustomTargetReplacesTheAverage() {
        Funnel funnel =
                FunnelPlot.ofProportions().withTarget(66.7, RateUnit.PERCENT).calculate(PRACTICES);

        assertThat(funnel.target()).isCloseTo(66.7, within(1e-12));
        assertThat(funnel.outliers()).hasSize(4);
    }

    @Test
    void aBadUnitIsNotAssessedAndDoesNotSpoilTheRest() {
        Funnel funnel = FunnelPlot.ofProportions()
                .calculate(List.of(unit("good", 5, 10), unit("empty", 0, 0), unit("impossible", 11, 10)));

        assertThat(funnel.target()).isEqualTo(50);
        assertThat(funnel.points().get(1).position()).isEqualTo(FunnelPosition.NOT_ASSESSED);
        assertThat(funnel.points().get(1).reason()).isEqualTo("the denominator is 0");
        assertThat(funnel.points().get(2).reason())
                .isEqualTo("the numerator is above the denominator, which a proportion cannot be");
        assertThat(funnel.points().get(2).value()).isEmpty();
        assertThat(funnel.caveats()).extracting(Caveat::code).containsExactly("units-without-usable-counts");
        assertThat(funnel.caveats().get(0).text())
                .isEqualTo("2 of 3 units have no usable counts; they are not assessed and not part of the target.");
    }

    /** PHEindicatormethods caps upper limits at 100 whatever the multiplier: per 1,000 a limit below the baseline. */
    @Test
    void limitsAreCappedAtOneInTheUnitOfTheFunnel() {
        List<FunnelUnit> units = List.of(unit("A", 6, 7), unit("B", 60, 70));
        Funnel perThousand = FunnelPlot.ofProportions().with(RateUnit.PER_1_000).calculate(units);
        double peersUpperLimit = 100;

        Interval limits = perThousand.limitsAt(7).get(0);

        assertThat(perThousand.target()).isCloseTo(857.142857142857, within(1e-9));
        assertThat(limits.upper()).isEqualTo(1_000).isNotEqualTo(peersUpperLimit);
        assertThat(peersUpperLimit).isLessThan(perThousand.target());
    }

    @Test
    void aStandardisedRateNeedsTenEvents() {
        Funnel funnel = FunnelPlot.ofDirectlyStandardisedRates()
                .calculate(List.of(
                        FunnelUnit.ofRate("none", Counts.of(0, 1_000), 0, RateUnit.PER_100_000),
                        FunnelUnit.ofRate("few", Counts.of(9, 2_000), 450, RateUnit.PER_100_000),
                        FunnelUnit.ofRate("many", Counts.of(200, 9_000), 2_222.2222, RateUnit.PER_100_000)));

        assertThat(funnel.points().get(0).reason())
                .isEqualTo("the rate is zero or has no value, so there is no effective population");
        assertThat(funnel.points().get(1).position()).isEqualTo(FunnelPosition.NOT_ASSESSED);
        assertThat(funnel.points().get(1).reason())
                .isEqualTo("fewer than 10 events, too few for a directly standardised rate");
        assertThat(funnel.points().get(1).limits()).hasSize(2);
        // 171 events expected at the target of 209 in 11,000; Byar's lower limit of 200 is 173.2.
        assertThat(funnel.points().get(2).position()).isEqualTo(FunnelPosition.ABOVE_INNER_LIMIT);
    }

    @Test
    void zeroEventsCanBeSignificantlyFew() {
        Funnel funnel = FunnelPlot.ofRatios()
                .calculate(List.of(
                        FunnelUnit.of("expected 3.6", new Counts(0, 3.6)),
                        FunnelUnit.of("expected 3.7", new Counts(0, 3.7)),
                        FunnelUnit.of("expected 7", new Counts(0, 7))));

        assertThat(funnel.points())
                .extracting(FunnelPoint::position)
                .containsExactly(
                        FunnelPosition.WITHIN_LIMITS,
                        FunnelPosition.BELOW_INNER_LIMIT,
                        FunnelPosition.BELOW_OUTER_LIMIT);
        // No count is few enough where even none has a probability above the tail.
        assertThat(funnel.limitsAt(3.6).get(0).lower()).isZero();
    }

    @Test
    void theEdgeBetweenByarAndExactIsSaid() {
        // 10 events: Byar's 95% lower limit is 4.787, the exact one 4.795.
        Funnel funnel = FunnelPlot.ofRatios().calculate(List.of(FunnelUnit.of("edge", new Counts(10, 4.7925))));

        assertThat(funnel.points().get(0).position()).isEqualTo(FunnelPosition.WITHIN_LIMITS);
        assertThat(funnel.points().get(0).reason())
                .isEqualTo("on the edge: Byar's interval, which decides, and the exact limit differ here");
    }

    @Test
    void theBoundaryOfARatioIsTheExactPoissonInterval() {
        FunnelBoundary boundary = FunnelPlot.ofRatios()
                .calculate(List.of(FunnelUnit.of("A", new Counts(1, 1))))
                .boundariesOf(1)
                .get(0);

        // Garwood's limits of one event, in every table of exact Poisson limits.
        assertThat(boundary.upperLine().denominator()).isCloseTo(0.02531780798, within(1e-11));
        assertThat(boundary.lowerLine().denominator()).isCloseTo(5.571643390939, within(1e-11));
        assertThat(boundary.lowerLine().value()).isCloseTo(1 / 5.571643390939, within(1e-12));
        assertThat(boundary.level()).isEqualTo(ConfidenceLevel.P95);
    }

    @Test
    void theCurveSpansTheAssessedUnits() {
        Funnel funnel = FunnelPlot.ofProportions().calculate(PRACTICES);

        List<FunnelCurvePoint> curve = funnel.curve(50);

        assertThat(curve).hasSize(50);
        assertThat(curve.get(0).denominator()).isEqualTo(100);
        assertThat(curve.get(49).denominator()).isEqualTo(1_000);
        assertThat(curve.get(49).limits()).isEqualTo(funnel.points().get(3).limits());
        assertThat(curve).isSortedAccordingTo((a, b) -> Double.compare(a.denominator(), b.denominator()));
    }

    @Test
    void columnsDecideAsObjectsDo() {
        double[] numerators = {50, 30, 500, 400};
        double[] denominators = {100, 100, 1_000, 1_000};

        FunnelPositions positions = FunnelPlot.ofProportions().positions(numerators, denominators);

        assertThat(positions.size()).isEqualTo(4);
        List<FunnelPoint> points =
                FunnelPlot.ofProportions().calculate(PRACTICES).points();
        for (int row = 0; row < 4; row++) {
            assertThat(positions.position(row)).isEqualTo(points.get(row).position());
            assertThat(positions.reason(row)).isEmpty();
        }
    }

    @Test
    void aRowThatCannotBeUsedSpoilsNoOther() {
        double[] numerators = {50, 30, 500, 400, 3, Double.NaN, -1, 0, 7};
        double[] denominators = {100, 100, 1_000, 1_000, 2, 10, 10, 0, Double.POSITIVE_INFINITY};
        FunnelPlot plot = FunnelPlot.ofProportions();

        FunnelPositions positions = plot.positions(numerators, denominators);

        FunnelPositions good = plot.positions(Arrays.copyOf(numerators, 4), Arrays.copyOf(denominators, 4));
        assertThat(positions.rowsNotAssessed()).containsExactly(4, 5, 6, 7, 8);
        for (int row = 0; row < 4; row++) {
            assertThat(positions.position(row)).isEqualTo(good.position(row));
        }
        assertThat(positions.reason(4))
                .isEqualTo("the numerator is above the denominator, which a proportion cannot be, was 3.0 over 2.0");
        assertThat(positions.reason(5)).isEqualTo("counts must be finite and >= 0, was NaN over 10.0");
        assertThat(positions.reason(7)).isEqualTo("the denominator is 0, was 0.0 over 0.0");
        FunnelPositions rates =
                FunnelPlot.ofDirectlyStandardisedRates().positions(new double[] {9, 90}, new double[] {1_000, 1_000});
        assertThat(rates.reason(0)).isEqualTo("fewer than 10 events, too few for a directly standardised rate");
    }

    @Test
    void badInputIsNamed() {
        FunnelPlot plot = FunnelPlot.ofProportions();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plot.calculate(List.of()))
                .withMessage(
                        "units must not be empty%nMaybe the filter before the funnel let nothing through.".formatted());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plot.calculate(List.of(unit("A", 1, 2), unit("A", 1, 2))))
                .withMessageStartingWith("unit names must be unique, \"A\" occurs twice")
                .withMessageContaining("Maybe add the counts of its rows first");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plot.calculate(List.of(unit("A", 0, 0))))
                .withMessageStartingWith("units must have at least one usable denominator, had 0.0 events over 0.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FunnelPlot.ofCrudeRates().calculate(List.of(unit("A", 0, 10))))
                .withMessageStartingWith("units must have at least one event, had 0.0 events over 10.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plot.withTarget(66.7, RateUnit.PROPORTION))
                .withMessageStartingWith("target must be a proportion between 0 and 1, was 66.7 proportion")
                .withMessageContaining("Maybe the unit is not the one meant");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FunnelPlot.ofCrudeRates().withTarget(0, RateUnit.PER_1_000))
                .withMessageStartingWith("target must be finite and above 0, was 0.0 per 1,000");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plot.withLevels(ConfidenceLevel.P99_8, ConfidenceLevel.P95))
                .withMessageStartingWith("outerLevel must be above innerLevel, were 95% and 99.8%");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plot.positions(new double[] {1, 2}, new double[] {2}))
                .withMessageStartingWith("numerators and denominators must be of one length above 0, were 2 and 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plot.positions(new double[] {Double.NaN}, new double[] {2}))
                .withMessageStartingWith("units must have at least one usable denominator, had 0.0 events over 0.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> unit(" ", 1, 2))
                .withMessageStartingWith("name must not be blank");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FunnelUnit.ofRate("A", Counts.of(1, 2), -1, RateUnit.PER_1_000))
                .withMessageStartingWith("rate must be finite and >= 0, was -1.0");
        Funnel funnel = plot.calculate(PRACTICES);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> funnel.limitsAt(0))
                .withMessageStartingWith("denominator must be finite and above 0, was 0.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> funnel.curve(1))
                .withMessageStartingWith("steps must be >= 2, was 1");
        assertThatIllegalStateException()
                .isThrownBy(() -> funnel.boundariesOf(3))
                .withMessageStartingWith("boundariesOf(events) is for ratios and rates");
    }
}
