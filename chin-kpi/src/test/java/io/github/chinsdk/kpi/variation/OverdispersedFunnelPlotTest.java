package io.github.chinsdk.kpi.variation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.chinsdk.kpi.Caveat;
import io.github.chinsdk.kpi.ConfidenceLevel;
import io.github.chinsdk.kpi.Counts;
import io.github.chinsdk.kpi.Interval;
import io.github.chinsdk.kpi.Working;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OverdispersedFunnelPlotTest {

    private static final List<FunnelUnit> EIGHT = List.of(
            FunnelUnit.of("a", new Counts(0, 2)),
            FunnelUnit.of("b", new Counts(3, 4)),
            FunnelUnit.of("c", new Counts(5, 5)),
            FunnelUnit.of("d", new Counts(8, 9)),
            FunnelUnit.of("e", new Counts(12, 11)),
            FunnelUnit.of("f", new Counts(20, 18)),
            FunnelUnit.of("g", new Counts(40, 38.5)),
            FunnelUnit.of("h", new Counts(4, 5)));

    /** FunnelPlotR takes ln 0, so that phi and tau squared are infinite and no unit can ever be an outlier. */
    @Test
    void aUnitWithoutEventsDoesNotMakePhiInfinite() {
        double peersPhi = Double.POSITIVE_INFINITY;

        OverdispersedFunnel funnel = OverdispersedFunnelPlot.shmi().calculate(EIGHT);

        assertThat(funnel.overdispersion().phi().orElseThrow()).isFinite().isNotEqualTo(peersPhi);
        assertThat(funnel.overdispersion().tauSquared()).isZero();
        OverdispersedFunnelPoint a = funnel.point("a").orElseThrow();
        assertThat(a.zScore()).isEmpty();
        assertThat(a.reason()).isEqualTo("no events, whose logarithm is undefined: the unit is not part of phi");
        assertThat(a.value()).hasValue(0);
        assertThat(a.position()).isEqualTo(FunnelPosition.BELOW_OUTER_LIMIT);
        assertThat(funnel.caveats())
                .containsExactly(new Caveat(
                        "units-not-part-of-phi",
                        "1 of 8 units have no events; phi and tau squared are estimated without them."));
    }

    /** FunnelPlotR draws 1 -+ z w, limits of the square root of O/E, around O/E; one is even negative. */
    @Test
    void cqcLimitsAreSquaredBack() {
        double peersLower95 = 0.30704808235924486;
        double peersLower998 = -0.09256200131983339;

        OverdispersedFunnelPoint a =
                OverdispersedFunnelPlot.cqc().calculate(EIGHT).point("a").orElseThrow();

        Interval p95 = a.adjustedLimits().get(0);
        assertThat(p95.lower()).isCloseTo(peersLower95 * peersLower95, within(1e-8));
        assertThat(a.adjustedLimits().get(1).lower()).isZero().isGreaterThan(peersLower998);
    }

    /** Three units by hand: z = -2, 0, 2 exactly, no trimming bite at the median unit. */
    @Test
    void phiAndTauSquaredByHand() {
        // E = 100: s = 1/20 on the square-root scale; sqrt(O/E) = 0.9, 1, 1.1.
        List<FunnelUnit> units = List.of(
                FunnelUnit.of("low", new Counts(81, 100)),
                FunnelUnit.of("middle", new Counts(100, 100)),
                FunnelUnit.of("high", new Counts(121, 100)));

        OverdispersedFunnel funnel = OverdispersedFunnelPlot.cqc().withTrim(0.3).calculate(units);

        // Type-7 quantiles at 30% and 70% of (-2, 0, 2) are -0.8 and 0.8: phi = 1.28/3, so tau squared is 0.
        assertThat(funnel.overdispersion().phi().orElseThrow()).isCloseTo(1.28 / 3, within(1e-12));
        assertThat(funnel.overdispersion().tauSquared()).isZero();
        assertThat(funnel.overdispersion().isPresent()).isFalse();

        OverdispersedFunnel mild = OverdispersedFunnelPlot.cqc().withTrim(0.05).calculate(units);
        // Quantiles at 5% and 95% are -1.8 and 1.8: phi = 2.16, excess = 6.48 - 2, weights 400 each: 1200 - 400.
        assertThat(mild.overdispersion().phi().orElseThrow()).isCloseTo(2.16, within(1e-12));
        assertThat(mild.overdispersion().tauSquared()).isCloseTo(4.48 / 800, within(1e-15));
        assertThat(mild.overdispersion().isPresent()).isTrue();
        assertThat(mild.workings()).contains(new Working("units that phi was estimated from", 3));
    }

    @Test
    void oneUnitCannotVary() {
        OverdispersedFunnel funnel =
                OverdispersedFunnelPlot.ofProportions().calculate(List.of(FunnelUnit.of("only", Counts.of(3, 10))));

        assertThat(funnel.overdispersion().status()).isEqualTo(Overdispersion.Status.NOT_ESTIMABLE);
        assertThat(funnel.overdispersion().reason())
                .isEqualTo(
                        "Variance between units cannot be estimated from fewer than two of them; chance limits decide.");
        assertThat(funnel.overdispersion().phi()).isEmpty();
        assertThat(funnel.caveats()).extracting(Caveat::code).containsExactly("overdispersion-not-estimable");
        assertThat(funnel.points().get(0).position()).isEqualTo(FunnelPosition.WITHIN_LIMITS);
    }

    @Test
    void aGivenVarianceIsUsedAsItIs() {
        OverdispersedFunnel funnel =
                OverdispersedFunnelPlot.shmi().withTauSquared(0.04).calculate(EIGHT);

        assertThat(funnel.overdispersion().status()).isEqualTo(Overdispersion.Status.GIVEN);
        double s = Math.sqrt(1 / 38.5 + 0.04);
        assertThat(funnel.point("g").orElseThrow().adjustedLimits().get(0).upper())
                .isCloseTo(Math.exp(ConfidenceLevel.P95.z() * s), within(1e-12));
    }

    @Test
    void unusableUnitsAreNotAssessed() {
        List<FunnelUnit> units = new ArrayList<>(EIGHT);
        units.add(FunnelUnit.of("empty", Counts.of(1, 0)));

        OverdispersedFunnel funnel = OverdispersedFunnelPlot.cqc().calculate(units);

        assertThat(funnel.point("empty").orElseThrow().position()).isEqualTo(FunnelPosition.NOT_ASSESSED);
        assertThat(funnel.point("empty").orElseThrow().reason()).isEqualTo("the denominator is 0");
        assertThat(funnel.overdispersion())
                .isEqualTo(OverdispersedFunnelPlot.cqc().calculate(EIGHT).overdispersion());
        assertThat(funnel.caveats()).extracting(Caveat::code).containsExactly("units-without-usable-counts");
        OverdispersedFunnel impossible = OverdispersedFunnelPlot.ofProportions()
                .calculate(List.of(FunnelUnit.of("x", Counts.of(3, 2)), FunnelUnit.of("y", Counts.of(1, 2))));
        assertThat(impossible.point("x").orElseThrow().reason())
                .isEqualTo("the numerator is above the denominator, which a proportion cannot be");
    }

    @Test
    void theOrderOfUnitsChangesNoBit() {
        List<FunnelUnit> units = new ArrayList<>();
        Random random = new Random(20261123);
        for (int i = 0; i < 60; i++) {
            units.add(FunnelUnit.of("U" + i, new Counts(random.nextInt(30), 5 + 20 * random.nextDouble())));
        }
        for (OverdispersedFunnelPlot plot : List.of(
                OverdispersedFunnelPlot.shmi(),
                OverdispersedFunnelPlot.cqc(),
                OverdispersedFunnelPlot.ofRatiosOfCounts())) {
            OverdispersedFunnel before = plot.calculate(units);
            List<FunnelUnit> shuffled = new ArrayList<>(units);
            Collections.shuffle(shuffled, random);
            OverdispersedFunnel after = plot.calculate(shuffled);
            assertThat(after.overdispersion()).isEqualTo(before.overdispersion());
            assertThat(after.points()).containsExactlyInAnyOrderElementsOf(before.points());
            assertThat(before.outliers()).isSubsetOf(after.points());
        }
    }

    @Test
    void badInputIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OverdispersedFunnelPlot.shmi().withTrim(0.5))
                .withMessage(
                        "trim must be above 0 and below 0.5, was 0.5%nMaybe 0.1: 10%% on either side.".formatted());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OverdispersedFunnelPlot.shmi().withTauSquared(-1))
                .withMessageStartingWith("tauSquared must be finite and >= 0, was -1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OverdispersedFunnelPlot.cqc().withLevels(ConfidenceLevel.P95, ConfidenceLevel.P95))
                .withMessageStartingWith("outerLevel must be above innerLevel");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OverdispersedFunnelPlot.ofRatiosOfCounts()
                        .calculate(List.of(FunnelUnit.of("A", Counts.of(0, 5)))))
                .withMessageStartingWith("units must have at least one event, had 0.0 over 5.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OverdispersedFunnelPlot.cqc().calculate(List.of(FunnelUnit.of("A", Counts.of(1, 0)))))
                .withMessageStartingWith("units must have at least one usable denominator");
    }
}
