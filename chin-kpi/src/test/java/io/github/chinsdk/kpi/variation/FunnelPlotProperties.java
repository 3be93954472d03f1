package io.github.chinsdk.kpi.variation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.chinsdk.kpi.ConfidenceLevel;
import io.github.chinsdk.kpi.Counts;
import io.github.chinsdk.kpi.Interval;
import io.github.chinsdk.kpi.RateUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;

class FunnelPlotProperties {

    /** Written out here, so that the plot is held against the textbook and not against itself. */
    private static double[] wilson(double p, double n, double z) {
        double x = p * n;
        double root = z * Math.sqrt(z * z + 4 * x * (1 - p));
        return new double[] {(2 * x + z * z - root) / (2 * (n + z * z)), (2 * x + z * z + root) / (2 * (n + z * z))};
    }

    @Property(seed = "20261")
    void theLimitOfAProportionIsWhereItsWilsonIntervalTouchesTheTarget(
            @ForAll @DoubleRange(min = 0.01, max = 0.99) double target,
            @ForAll @IntRange(min = 5, max = 1_000_000) int people) {
        Funnel funnel = FunnelPlot.ofProportions()
                .with(RateUnit.PROPORTION)
                .withTarget(target, RateUnit.PROPORTION)
                .calculate(List.of(FunnelUnit.of("A", Counts.of(0, people))));
        for (Interval limits : funnel.limitsAt(people)) {
            double z = limits.level().z();
            if (limits.upper() < 1) {
                assertThat(wilson(limits.upper(), people, z)[0]).isCloseTo(target, within(1e-9));
            }
            if (limits.lower() > 0) {
                assertThat(wilson(limits.lower(), people, z)[1]).isCloseTo(target, within(1e-9));
            }
        }
    }

    @Property(seed = "20262", tries = 300)
    void theBoundaryOfEventsLiesOnTheLinesOfTheFunnel(
            @ForAll @IntRange(min = 1, max = 100_000) int events,
            @ForAll @DoubleRange(min = 0.001, max = 0.5) @Scale(3) double target) {
        Funnel funnel = FunnelPlot.ofCrudeRates()
                .with(RateUnit.PER_1_000)
                .withTarget(target, RateUnit.PER_PERSON)
                .calculate(List.of(FunnelUnit.of("A", Counts.of(1, 1))));
        for (int level = 0; level < 2; level++) {
            FunnelBoundary boundary = funnel.boundariesOf(events).get(level);
            double low = boundary.lowerLine().denominator();
            double high = boundary.upperLine().denominator();
            assertThat(funnel.limitsAt(low).get(level).lower())
                    .isCloseTo(
                            boundary.lowerLine().value(),
                            within(1e-9 * boundary.lowerLine().value()));
            assertThat(funnel.limitsAt(high).get(level).upper())
                    .isCloseTo(
                            boundary.upperLine().value(),
                            within(1e-9 * boundary.upperLine().value()));
        }
    }

    @Property(seed = "20263", tries = 200)
    void theOrderOfUnitsChangesNoPosition(@ForAll long shuffle, @ForAll @IntRange(min = 1, max = 60) int size) {
        Random random = new Random(shuffle);
        List<FunnelUnit> units = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            int people = 1 + random.nextInt(500);
            units.add(FunnelUnit.of("U" + i, Counts.of(random.nextInt(people + 1), people)));
        }
        Funnel before = FunnelPlot.ofProportions().calculate(units);
        Collections.shuffle(units, random);
        Funnel after = FunnelPlot.ofProportions().calculate(units);

        assertThat(after.target()).isEqualTo(before.target());
        assertThat(after.points()).containsExactlyInAnyOrderElementsOf(before.points());
    }

    @Property(seed = "20264", tries = 200)
    void outerLimitsContainInnerOnesAndNarrowWithSize(@ForAll @DoubleRange(min = 0.01, max = 2_000) double expected) {
        Funnel funnel = FunnelPlot.ofRatios().calculate(List.of(FunnelUnit.of("A", new Counts(1, 1))));
        List<Interval> here = funnel.limitsAt(expected);
        List<Interval> larger = funnel.limitsAt(expected * 1.5);

        assertThat(here.get(0).level()).isEqualTo(ConfidenceLevel.P95);
        assertThat(here.get(1).lower()).isLessThanOrEqualTo(here.get(0).lower());
        assertThat(here.get(1).upper()).isGreaterThan(here.get(0).upper());
        assertThat(larger.get(0).upper()).isLessThan(here.get(0).upper());
        assertThat(here.get(0).lower()).isLessThan(1).isGreaterThanOrEqualTo(0);
        assertThat(here.get(0).upper()).isGreaterThan(1);
    }
}
