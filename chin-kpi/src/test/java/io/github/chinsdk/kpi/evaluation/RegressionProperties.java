package io.github.chinsdk.kpi.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.chinsdk.kpi.ConfidenceLevel;
import io.github.chinsdk.kpi.Counts;
import io.github.chinsdk.kpi.Estimate;
import io.github.chinsdk.kpi.Interval;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class RegressionProperties {

    @Property(tries = 200, seed = "20171201")
    void closedFormIsTheSaturatedPoissonRegression(
            @ForAll @IntRange(min = 1, max = 5_000) int treatedAfter,
            @ForAll @IntRange(min = 1, max = 5_000) int treatedBefore,
            @ForAll @IntRange(min = 1, max = 5_000) int controlAfter,
            @ForAll @IntRange(min = 1, max = 5_000) int controlBefore,
            @ForAll @DoubleRange(min = 0.5, max = 90_000) double people) {
        Estimate closed = DifferenceInDifferences.withDefaults()
                .rateRatio(
                        new BeforeAndAfter(new Counts(treatedBefore, people), new Counts(treatedAfter, people + 3)),
                        new BeforeAndAfter(new Counts(controlBefore, 2 * people), new Counts(controlAfter, 7)));
        RegressionTable table = RegressionTable.ofEvents(
                        new long[] {treatedBefore, treatedAfter, controlBefore, controlAfter})
                .exposure(new double[] {people, people + 3, 2 * people, 7})
                .term("treated", new double[] {1, 1, 0, 0})
                .term("post", new double[] {0, 1, 0, 1})
                .interaction("treated", "post")
                .build();
        Estimate fitted = PoissonRegression.withDefaults().fit(table).estimate("treated:post");
        assertThat(fitted.value() / closed.value()).isCloseTo(1, within(1e-10));
        Interval ours = closed.interval(ConfidenceLevel.P95).orElseThrow();
        Interval theirs = fitted.interval(ConfidenceLevel.P95).orElseThrow();
        assertThat(theirs.lower() / ours.lower()).isCloseTo(1, within(1e-10));
        assertThat(theirs.upper() / ours.upper()).isCloseTo(1, within(1e-10));
    }

    @Property(tries = 60, seed = "20171202")
    void shufflingRowsAndRenamingUnitsChangesNoBit(@ForAll long seed) {
        Panel panel = panel(seed, 12, 6);
        Random random = new Random(seed + 1);
        List<PanelRow> rows = new ArrayList<>();
        Set<String> treated = new HashSet<>();
        panel.treatedUnits().forEach(unit -> treated.add(renamed(unit)));
        panel.rows()
                .forEach(row ->
                        rows.add(new PanelRow(renamed(row.unit()), row.period(), row.events(), row.personYears())));
        Collections.shuffle(rows, random);
        Panel shuffled = Panel.of(rows, treated, panel.firstPeriodAfter());
        for (StandardErrors errors : StandardErrors.values()) {
            if (!errors.serial()) {
                PoissonRegression poisson = PoissonRegression.withDefaults().with(errors);
                assertThat(poisson.fit(shuffled.table())).isEqualTo(poisson.fit(panel.table()));
                TwoWayFixedEffects twoWay = TwoWayFixedEffects.withDefaults().with(errors);
                assertThat(twoWay.fit(shuffled)).isEqualTo(twoWay.fit(panel));
            }
        }
        NegativeBinomialRegression negativeBinomial = NegativeBinomialRegression.withDefaults();
        assertThat(negativeBinomial.fit(shuffled.table())).isEqualTo(negativeBinomial.fit(panel.table()));
    }

    @Property(tries = 60, seed = "20171203")
    void anotherUnitOfExposureMovesTheInterceptAlone(
            @ForAll long seed, @ForAll @DoubleRange(min = 0.01, max = 1_000) double factor) {
        Panel panel = panel(seed, 8, 5);
        List<PanelRow> scaled = panel.rows().stream()
                .map(row -> new PanelRow(row.unit(), row.period(), row.events(), row.personYears() * factor))
                .toList();
        PoissonRegression regression = PoissonRegression.withDefaults().with(StandardErrors.CLUSTER_ROBUST);
        RegressionFit before = regression.fit(panel.table());
        RegressionFit after = regression.fit(
                Panel.of(scaled, panel.treatedUnits(), panel.firstPeriodAfter()).table());
        for (Coefficient coefficient : before.coefficients()) {
            Coefficient moved = after.coefficient(coefficient.term());
            double shift = coefficient.term().equals(RegressionFit.INTERCEPT) ? -StrictMath.log(factor) : 0;
            assertThat(moved.coefficient()).isCloseTo(coefficient.coefficient() + shift, within(1e-11));
            assertThat(moved.standardError() / coefficient.standardError()).isCloseTo(1, within(1e-10));
        }
    }

    @Property(tries = 40, seed = "20171204")
    void twoWayEffectsAreThePoissonRegressionWithAColumnForEachUnitAndPeriod(@ForAll long seed) {
        int units = 7;
        int periods = 5;
        Panel panel = panel(seed, units, periods);
        RegressionTable.Builder table = panel.columns();
        for (int unit = 1; unit < units; unit++) {
            String name = "unit" + unit;
            table.term(
                    name,
                    panel.rows().stream()
                            .mapToDouble(row -> row.unit().equals(name) ? 1 : 0)
                            .toArray());
        }
        for (int each = 1; each < periods; each++) {
            int period = each;
            table.term(
                    "p" + period,
                    panel.rows().stream()
                            .mapToDouble(row -> row.period() == period ? 1 : 0)
                            .toArray());
        }
        table.term(
                Panel.EFFECT,
                panel.rows().stream()
                        .mapToDouble(row -> panel.isTreated(row) && panel.isAfter(row) ? 1 : 0)
                        .toArray());
        for (StandardErrors errors : StandardErrors.values()) {
            if (!errors.serial()) {
                RegressionFit columns =
                        PoissonRegression.withDefaults().with(errors).fit(table.build());
                RegressionFit without =
                        TwoWayFixedEffects.withDefaults().with(errors).fit(panel);
                Coefficient expected = columns.coefficient(Panel.EFFECT);
                Coefficient actual = without.coefficient(Panel.EFFECT);
                assertThat(actual.coefficient()).isCloseTo(expected.coefficient(), within(1e-10));
                assertThat(actual.standardError() / expected.standardError()).isCloseTo(1, within(1e-9));
                FitStatistics statistics = without.statistics().orElseThrow();
                FitStatistics all = columns.statistics().orElseThrow();
                assertThat(statistics.terms()).isEqualTo(all.terms());
                assertThat(statistics.deviance() / all.deviance()).isCloseTo(1, within(1e-9));
            }
        }
    }

    static Panel panel(long seed, int units, int periods) {
        Random random = new Random(seed);
        List<PanelRow> rows = new ArrayList<>();
        Set<String> treated = new HashSet<>();
        for (int unit = 0; unit < units; unit++) {
            if (unit % 2 == 0) {
                treated.add("unit" + unit);
            }
            double people = 1_000 + random.nextInt(9_000);
            for (int period = 0; period < periods; period++) {
                // Some units are alike in every row.
                long events = unit < 2 ? 20 + period : 5 + random.nextInt(60);
                rows.add(new PanelRow("unit" + unit, period, events, unit < 2 ? 5_000 : people + period));
            }
        }
        return Panel.of(rows, treated, periods / 2);
    }

    private static String renamed(String unit) {
        return "practice " + new StringBuilder(unit).reverse();
    }
}
