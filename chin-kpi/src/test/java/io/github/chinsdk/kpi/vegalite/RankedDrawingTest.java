package io.github.chinsdk.kpi.vegalite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.chinsdk.kpi.ConfidenceLevel;
import io.github.chinsdk.kpi.Counts;
import io.github.chinsdk.kpi.Estimate;
import io.github.chinsdk.kpi.RateUnit;
import io.github.chinsdk.kpi.rate.CrudeRate;
import io.github.chinsdk.kpi.rate.Proportion;
import io.github.chinsdk.kpi.scorecard.ComparatorKind;
import io.github.chinsdk.kpi.scorecard.Fixtures;
import io.github.chinsdk.kpi.scorecard.KpiMeasurement;
import io.github.chinsdk.kpi.scorecard.Scorecard;
import io.github.chinsdk.kpi.scorecard.ScorecardCalculation;
import io.github.chinsdk.kpi.scorecard.ScorecardComparator;
import io.github.chinsdk.kpi.scorecard.UnitLevel;
import io.github.chinsdk.kpi.variation.Benchmark;
import io.github.chinsdk.kpi.variation.BenchmarkMethod;
import io.github.chinsdk.kpi.variation.FunnelMethod;
import io.github.chinsdk.kpi.variation.Polarity;
import io.github.chinsdk.kpi.variation.QuintileBenchmark;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RankedDrawingTest {

    private static final Caption CAPTION = Caption.of("Blood pressure, 2016/17").measuring("At target");
    private static final Proportion SHARE = Proportion.withDefaults();
    private static final Benchmark JUDGED = Benchmark.of(BenchmarkMethod.INTERVALS_95_AND_99_8, Polarity.HIGH_IS_GOOD);

    private static Map<String, Estimate> estimates() {
        Map<String, Estimate> estimates = new TreeMap<>();
        estimates.put("A", SHARE.calculate(Counts.of(500, 1_000)));
        estimates.put("B", SHARE.calculate(Counts.of(700, 1_000)));
        estimates.put("C", SHARE.calculate(Counts.of(600, 1_000)));
        estimates.put("D", SHARE.calculate(Counts.of(700, 1_000)));
        estimates.put("E", SHARE.calculate(Counts.of(0, 0)));
        estimates.put(
                "F",
                Estimate.from(Counts.of(3, 41_414), RateUnit.PERCENT, FunnelMethod.PROPORTION)
                        .withheld("fewer than 8 people"));
        return estimates;
    }

    private final Estimate england = SHARE.calculate(Counts.of(600_000, 1_000_000));
    private final RankedUnits ranked = RankedUnits.of(estimates(), "England", england, JUDGED);

    @Test
    void unitsStandFromHighToLowAndEqualOnesByName() {
        assertThat(ranked.order()).containsExactly("B", "D", "C", "A");
        for (VegaLiteSpecification picture : List.of(
                CaterpillarDrawing.of(CAPTION).draw(ranked),
                LeagueDrawing.of(CAPTION).draw(ranked))) {
            Drawn drawn = Drawn.check(picture);
            assertThat(drawn.texts("units", "unit")).containsExactly("B", "D", "C", "A");
            assertThat(drawn.texts("units", "rank")).containsExactly("1", "2", "3", "4");
        }
    }

    @Test
    void valuesIntervalsAndComparatorHaveTheDigitsOfTheEstimates() {
        Drawn drawn = Drawn.check(CaterpillarDrawing.of(CAPTION).draw(ranked));

        for (JsonNode row : drawn.rows("units")) {
            Estimate estimate = estimates().get(row.path("unit").asText());
            assertThat(row.path("value").doubleValue()).isEqualTo(estimate.value());
        }
        for (JsonNode row : drawn.rows("intervals")) {
            Estimate estimate = estimates().get(row.path("unit").asText());
            assertThat(row.path("lower").doubleValue())
                    .isEqualTo(
                            estimate.interval(ConfidenceLevel.P95).orElseThrow().lower());
            assertThat(row.path("upper").doubleValue())
                    .isEqualTo(
                            estimate.interval(ConfidenceLevel.P95).orElseThrow().upper());
        }
        assertThat(drawn.numbers("comparator", "value")).containsExactly(england.value());
        assertThat(drawn.texts("units", "category"))
                .containsExactly("Better (99.8%)", "Better (99.8%)", "Similar", "Worse (99.8%)");
        assertThat(drawn.colour("units", "Worse (99.8%)")).isEqualTo("#8a2400");
    }

    @Test
    void whatHasNoValueIsARowWithItsReasonAndNoMark() {
        Drawn drawn = Drawn.check(LeagueDrawing.of(CAPTION).draw(ranked));

        assertThat(drawn.texts("withoutValue", "label")).containsExactly("E", "F");
        assertThat(drawn.notShown())
                .extracting(row -> row.path("status").asText())
                .containsExactly("UNDEFINED", "WITHHELD");
        assertThat(drawn.notShown().get(1).path("reason").asText()).isEqualTo("fewer than 8 people");
    }

    @Test
    void theCountsOfWhatIsWithheldAreNowhereInTheText() {
        for (VegaLiteSpecification picture : List.of(
                CaterpillarDrawing.of(CAPTION).draw(ranked),
                LeagueDrawing.of(CAPTION).draw(ranked))) {
            assertThat(picture.json()).doesNotContain("41414", "41,414").doesNotContain("3 of");
        }
    }

    @Test
    void moreThanSixtyUnitsStandSideBySide() {
        Map<String, Estimate> many = new TreeMap<>();
        for (int i = 0; i < 500; i++) {
            many.put("P" + (1_000 + i), SHARE.calculate(Counts.of(400 + i, 1_000)));
        }
        many.put("NONE", SHARE.calculate(Counts.of(0, 0)));
        RankedUnits units = RankedUnits.of(many, "England", england, JUDGED);

        Drawn bars = Drawn.check(LeagueDrawing.of(CAPTION).draw(units));
        Drawn dots = Drawn.check(CaterpillarDrawing.of(CAPTION).draw(units));

        assertThat(bars.tree().path("layer").get(0).path("mark").path("type").asText())
                .isEqualTo("rect");
        assertThat(bars.rows("units")).hasSize(500);
        assertThat(dots.rows("intervals")).hasSize(500);
        assertThat(dots.tree().path("datasets").has("withoutValue")).isFalse();
        assertThat(dots.notShown()).hasSize(1);
        assertThat(dots.numbers("units", "value")).isSortedAccordingTo((a, b) -> Double.compare(b, a));
    }

    @Test
    void quintilesAndPlainUnitsHaveTheirOwnColours() {
        Map<String, Estimate> five = new TreeMap<>();
        for (int i = 0; i < 5; i++) {
            five.put("P" + i, SHARE.calculate(Counts.of(100 + 50 * i, 1_000)));
        }
        Drawn fifths = Drawn.check(LeagueDrawing.of(CAPTION)
                .draw(RankedUnits.of(five)
                        .inQuintiles(QuintileBenchmark.of(Polarity.HIGH_IS_GOOD).compare(five))));
        Drawn plain = Drawn.check(LeagueDrawing.of(CAPTION).draw(RankedUnits.of(five)));

        assertThat(fifths.texts("units", "category"))
                .containsExactly("Best fifth", "Better fifth", "Middle fifth", "Worse fifth", "Worst fifth");
        assertThat(plain.colour("units", "Not compared")).isEqualTo(Palette.NHS_BLUE);
    }

    @Test
    void aScorecardGivesUnitsValuesAndComparisons() {
        List<KpiMeasurement> measurements = new ArrayList<>();
        measurements.add(Fixtures.measured(Fixtures.HYP006, "2016/17", "ENG", 800_000, 1_000_000));
        measurements.add(Fixtures.measured(Fixtures.HYP006, "2016/17", "F83001", 700, 1_000));
        measurements.add(Fixtures.measured(Fixtures.HYP006, "2016/17", "F83002", 900, 1_000));
        Scorecard card = ScorecardCalculation.of(
                        List.of(Fixtures.HYP006),
                        Fixtures.years(2016, 1),
                        List.of(
                                Fixtures.practice("F83001", Fixtures.ENGLAND),
                                Fixtures.practice("F83002", Fixtures.ENGLAND)),
                        List.of(ScorecardComparator.measured(Fixtures.ENGLAND, ComparatorKind.ENGLAND, "England")))
                .calculate(measurements);

        RankedUnits units =
                RankedUnits.of(card, Fixtures.HYP006.key(), "2016/17", UnitLevel.PRACTICE, ComparatorKind.ENGLAND);
        Drawn drawn = Drawn.check(CaterpillarDrawing.of(CAPTION).draw(units));

        assertThat(drawn.texts("units", "label"))
                .containsExactly("Practice F83002 (F83002)", "Practice F83001 (F83001)");
        assertThat(drawn.texts("units", "category")).containsExactly("Better (99.8%)", "Worse (99.8%)");
        assertThat(drawn.numbers("comparator", "value")).containsExactly(80.0);
        assertThatThrownBy(() -> RankedUnits.of(
                        card, Fixtures.HYP006.key(), "2016/17", UnitLevel.SYSTEM, ComparatorKind.ENGLAND))
                .hasMessage(
                        "level must be one that the scorecard has units of, was SYSTEM\nMaybe the units were given another level."
                                .formatted());
    }

    @Test
    void wrongInputIsRefusedInTwoLines() {
        assertThatThrownBy(() -> RankedUnits.of(Map.of()))
                .hasMessage("estimates must not be empty\nMaybe the filter before the chart let nothing through."
                        .formatted());
        assertThatThrownBy(() -> RankedUnits.of(estimates(), " ", england, JUDGED))
                .hasMessage("comparatorName must not be blank, was \" \"\nMaybe \"England\".".formatted());
        Estimate rate = CrudeRate.withDefaults().calculate(Counts.of(5, 1_000));
        assertThatThrownBy(() -> RankedUnits.of(estimates(), "England", rate, JUDGED))
                .hasMessageStartingWith("comparator must be in the unit of the estimates, \"%\", was in \"");
        Map<String, Estimate> mixed = new TreeMap<>(estimates());
        mixed.put("Z", rate);
        assertThatThrownBy(() -> RankedUnits.of(mixed))
                .hasMessageStartingWith("estimates must be in one unit, \"Z\" is in \"");
    }
}
