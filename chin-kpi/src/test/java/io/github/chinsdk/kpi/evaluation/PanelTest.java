package io.github.chinsdk.kpi.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.chinsdk.kpi.Caveat;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PanelTest {

    @Test
    void columnsAreTheRows() {
        Panel rows = RegressionProperties.panel(1, 4, 4);
        Panel columns = Panel.ofColumns(
                rows.rows().stream().map(PanelRow::unit).toArray(String[]::new),
                rows.rows().stream().mapToInt(PanelRow::period).toArray(),
                rows.rows().stream().mapToLong(PanelRow::events).toArray(),
                rows.rows().stream().mapToDouble(PanelRow::personYears).toArray(),
                rows.treatedUnits(),
                rows.firstPeriodAfter());
        assertThat(columns.rows()).isEqualTo(rows.rows());
        assertThat(TwoWayFixedEffects.withDefaults().fit(columns))
                .isEqualTo(TwoWayFixedEffects.withDefaults().fit(rows));
    }

    @Test
    void unitsAndPeriodsWithoutEventsAreLeftOutWithACaveat() {
        Panel panel = RegressionProperties.panel(2, 6, 4);
        List<PanelRow> more = new ArrayList<>(panel.rows());
        for (int period = 0; period < 4; period++) {
            more.add(new PanelRow("silent", period, 0, 900));
        }
        Panel withSilent = Panel.of(more, panel.treatedUnits(), panel.firstPeriodAfter());
        RegressionFit fit = TwoWayFixedEffects.withDefaults().fit(withSilent);
        assertThat(fit.caveats()).extracting(Caveat::code).contains("rows-without-events-left-out");
        assertThat(fit.coefficient(Panel.EFFECT).coefficient())
                .isEqualTo(TwoWayFixedEffects.withDefaults()
                        .fit(panel)
                        .coefficient(Panel.EFFECT)
                        .coefficient());
    }

    @Test
    void anEffectThatCannotBeToldFromPeriodsIsRefused() {
        Panel panel = RegressionProperties.panel(3, 4, 4);
        Panel allTreated = Panel.of(panel.rows(), Set.of("unit0", "unit1", "unit2", "unit3"), 2);
        RegressionFit fit = TwoWayFixedEffects.withDefaults().fit(allTreated);
        assertThat(fit.status()).isEqualTo(FitStatus.COLLINEAR);
        assertThat(fit.reason()).startsWith("The effect cannot be told from those of units and periods");
        assertThat(TwoWayFixedEffects.withDefaults()
                        .fit(Panel.of(panel.rows(), Set.of(), 2))
                        .status())
                .isEqualTo(FitStatus.COLLINEAR);
    }

    @Test
    void noEventsAtAll() {
        Panel silent = Panel.of(List.of(new PanelRow("a", 1, 0, 5), new PanelRow("b", 1, 0, 5)), Set.of("a"), 2);
        assertThat(TwoWayFixedEffects.withDefaults().fit(silent).status()).isEqualTo(FitStatus.NO_EVENTS);
    }

    @Test
    void treatedWithoutEventsAfterAreSeparated() {
        List<PanelRow> rows = new ArrayList<>();
        for (int period = 0; period < 4; period++) {
            rows.add(new PanelRow("a", period, period < 2 ? 9 : 0, 100));
            rows.add(new PanelRow("b", period, 8 + period, 100));
            rows.add(new PanelRow("c", period, 11 - period, 100));
        }
        RegressionFit fit = TwoWayFixedEffects.withDefaults().fit(Panel.of(rows, Set.of("a"), 2));
        assertThat(fit.status()).isEqualTo(FitStatus.SEPARATED);
        assertThat(fit.estimate(Panel.EFFECT).isCalculated()).isFalse();
    }

    @Test
    void trendFindsADriftThatWasPutIn() {
        Random random = new Random(17);
        List<PanelRow> rows = new ArrayList<>();
        for (int unit = 0; unit < 10; unit++) {
            for (int period = 0; period < 9; period++) {
                double drift = unit < 5 ? StrictMath.pow(1.1, period) : 1;
                long events = Math.round(1_000 * (unit + 1) * drift) + random.nextInt(20);
                rows.add(new PanelRow("unit" + unit, period, period < 6 ? events : 1, 5_000));
            }
        }
        Panel panel = Panel.of(rows, Set.of("unit0", "unit1", "unit2", "unit3", "unit4"), 6);
        RegressionFit fit = ParallelTrends.withDefaults().trend(panel);
        // The last three periods, which would say otherwise, are not used.
        assertThat(fit.estimate(ParallelTrends.DRIFT).value()).isCloseTo(1.1, within(1e-3));
        assertThat(fit.statistics().orElseThrow().rows()).isEqualTo(60);
        assertThat(fit.caveats()).extracting(Caveat::code).contains("absence-of-evidence");
        RegressionFit placebo = ParallelTrends.withDefaults().placebo(panel, 3);
        assertThat(placebo.estimate(Panel.EFFECT).value()).isCloseTo(StrictMath.pow(1.1, 3), within(1e-2));
    }

    @Test
    void oneEarlierPeriodShowsNoTrend() {
        Panel panel = Panel.of(RegressionProperties.panel(4, 4, 4).rows(), Set.of("unit0"), 1);
        assertThat(ParallelTrends.withDefaults().trend(panel).status()).isEqualTo(FitStatus.COLLINEAR);
    }

    @Test
    void messages() {
        assertThatThrownBy(() -> new PanelRow("a", 1, -1, 1)).hasMessageStartingWith("events must be >= 0, was -1");
        assertThatThrownBy(() -> new PanelRow("a", 1, 1, 0))
                .hasMessageStartingWith("personYears must be finite and above 0, was 0.0");
        PanelRow row = new PanelRow("E83003", 1, 3, 10);
        assertThatThrownBy(() -> Panel.of(List.of(), Set.of(), 1))
                .hasMessageStartingWith("rows must not be empty, was empty");
        assertThatThrownBy(() -> Panel.of(List.of(row, row), Set.of(), 1))
                .hasMessageStartingWith("rows[1] must be a new unit and period, was unit \"E83003\" in period 1 again")
                .hasMessageContaining("Maybe sum the events of strata first.");
        assertThatThrownBy(() -> Panel.of(List.of(row), Set.of("E83004"), 1))
                .hasMessageStartingWith("treatedUnits must have rows, \"E83004\" had none");
        assertThatThrownBy(() -> Panel.of(List.of(row), Set.of(), 0).placebo(0))
                .hasMessageStartingWith("firstPeriodAfter must leave rows before the change, was 0");
        assertThatThrownBy(
                        () -> Panel.ofColumns(new String[] {"a"}, new int[0], new long[0], new double[0], Set.of(), 1))
                .hasMessageStartingWith(
                        "columns must have one length, were 1 units, 0 periods, 0 events, 0 personYears");
        assertThatThrownBy(() -> TwoWayFixedEffects.withDefaults()
                        .with(StandardErrors.NEWEY_WEST)
                        .fit(Panel.of(List.of(row), Set.of(), 1)))
                .hasMessageStartingWith("errors must not depend on the order of the rows, were Newey-West errors");
    }
}
