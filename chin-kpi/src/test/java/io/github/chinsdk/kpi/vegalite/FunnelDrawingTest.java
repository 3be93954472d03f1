package io.github.chinsdk.kpi.vegalite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.chinsdk.kpi.Counts;
import io.github.chinsdk.kpi.variation.Funnel;
import io.github.chinsdk.kpi.variation.FunnelPlot;
import io.github.chinsdk.kpi.variation.FunnelPoint;
import io.github.chinsdk.kpi.variation.FunnelUnit;
import io.github.chinsdk.kpi.variation.OverdispersedFunnel;
import io.github.chinsdk.kpi.variation.OverdispersedFunnelPlot;
import io.github.chinsdk.kpi.variation.OverdispersedFunnelPoint;
import io.github.chinsdk.kpi.variation.Polarity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FunnelDrawingTest {

    private static final Caption CAPTION = Caption.of("Hypertension, 2016/17")
            .measuring("Patients on the register")
            .naming(Map.of("LOW", "Low Street"));

    private static final List<FunnelUnit> UNITS = List.of(
            FunnelUnit.of("HIGH", Counts.of(1_900, 10_000)),
            FunnelUnit.of("MIDDLE", Counts.of(1_411, 10_007)),
            FunnelUnit.of("LOW", Counts.of(900, 9_000)),
            FunnelUnit.of("EMPTY", Counts.of(0, 0)),
            FunnelUnit.of("SMALL", Counts.of(75, 500)));

    private final Funnel funnel = FunnelPlot.ofProportions().calculate(UNITS);

    @Test
    void everyUnitWithAValueIsAMarkWithItsExactValue() {
        Drawn drawn = Drawn.check(FunnelDrawing.of(CAPTION).draw(funnel));

        assertThat(drawn.texts("units", "unit")).containsExactlyInAnyOrder("HIGH", "MIDDLE", "LOW", "SMALL");
        for (JsonNode row : drawn.rows("units")) {
            FunnelPoint point = funnel.point(row.path("unit").asText()).orElseThrow();
            assertThat(row.path("value").doubleValue()).isEqualTo(point.value().orElseThrow());
            assertThat(row.path("numerator").isIntegralNumber()).isTrue();
            assertThat(row.path("numerator").doubleValue())
                    .isEqualTo(point.unit().counts().numerator());
        }
        assertThat(drawn.texts("units", "label")).contains("Low Street (LOW)", "HIGH");
    }

    @Test
    void aUnitWithoutPeopleIsNoMarkButListedWithItsReason() {
        Drawn drawn = Drawn.check(FunnelDrawing.of(CAPTION).draw(funnel));

        assertThat(drawn.notShown()).hasSize(1);
        assertThat(drawn.notShown().get(0).path("unit").asText()).isEqualTo("EMPTY");
        assertThat(drawn.notShown().get(0).path("reason").asText()).isEqualTo("the denominator is 0");
        assertThat(drawn.subtitle()).contains("1 has no value and is not shown; the data says why.");
    }

    @Test
    void outliersAreDrawnLastAndColouredByPolarity() {
        Drawn blue = Drawn.check(FunnelDrawing.of(CAPTION).draw(funnel));
        Drawn judged =
                Drawn.check(FunnelDrawing.of(CAPTION).with(Polarity.LOW_IS_GOOD).draw(funnel));

        assertThat(blue.texts("units", "unit")).endsWith("HIGH").startsWith("MIDDLE");
        assertThat(blue.colour("units", "Above the 99.8% limit")).isEqualTo("#001f4d");
        assertThat(judged.colour("units", "Above the 99.8% limit: worse")).isEqualTo("#8a2400");
        assertThat(judged.colour("units", "Below the 99.8% limit: better")).isEqualTo("#00574b");
    }

    @Test
    void theLinesAreThoseOfTheFunnelAndTheTarget() {
        Drawn drawn = Drawn.check(FunnelDrawing.of(CAPTION).draw(funnel));

        List<JsonNode> upper = drawn.rows("lines").stream()
                .filter(row -> row.path("line").asText().equals("99.8% limits")
                        && row.path("side").asText().equals("upper"))
                .toList();
        assertThat(upper).hasSize(200);
        JsonNode last = upper.get(199);
        assertThat(last.path("size").doubleValue()).isEqualTo(10_007);
        assertThat(last.path("value").doubleValue())
                .isEqualTo(funnel.limitsAt(10_007).get(1).upper());
        assertThat(drawn.rows("lines").stream()
                        .filter(row -> row.path("side").asText().equals("centre"))
                        .mapToDouble(row -> row.path("value").doubleValue()))
                .containsExactly(funnel.target(), funnel.target());
    }

    @Test
    void overdispersedLinesMeetTheLimitsOfTheUnits() {
        List<FunnelUnit> units = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            units.add(FunnelUnit.of("P" + i, Counts.of(80 + 37 * (i % 7) + 11L * i, 1_000 + 50 * i)));
        }
        OverdispersedFunnel overdispersed =
                OverdispersedFunnelPlot.ofProportions().calculate(units);
        assertThat(overdispersed.overdispersion().tauSquared()).isPositive();

        Drawn drawn = Drawn.check(FunnelDrawing.of(CAPTION).draw(overdispersed));

        OverdispersedFunnelPoint smallest = overdispersed.point("P0").orElseThrow();
        assertThat(first(drawn, "95% limits", "upper"))
                .isCloseTo(smallest.adjustedLimits().get(0).upper(), offset(1e-9));
        assertThat(first(drawn, "99.8% limits of chance alone", "lower"))
                .isCloseTo(smallest.chanceLimits().get(1).lower(), offset(1e-9));
    }

    @Test
    void aSpreadOfSizesOverFactorHundredIsLogarithmic() {
        List<FunnelUnit> units = new ArrayList<>(UNITS);
        units.add(FunnelUnit.of("TINY", Counts.of(3, 20)));

        String json = FunnelDrawing.of(CAPTION)
                .draw(FunnelPlot.ofProportions().calculate(units))
                .json();

        assertThat(json).contains("\"type\":\"log\"");
        assertThat(FunnelDrawing.of(CAPTION).draw(funnel).json()).doesNotContain("\"type\":\"log\"");
    }

    @Test
    void ofThousandsAHandfulLieAtTheEdgeAndAreCounted() {
        List<FunnelUnit> units = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            units.add(FunnelUnit.of("P" + i, Counts.of(900 + i % 300, 8_000)));
        }
        units.add(FunnelUnit.of("HOMELESS", Counts.of(6_000, 8_000)));

        Drawn drawn = Drawn.check(
                FunnelDrawing.of(CAPTION).draw(FunnelPlot.ofProportions().calculate(units)));

        assertThat(String.join(" ", drawn.subtitle()))
                .contains("1 unit lies beyond the axis and is drawn at its edge; the data has the values.");
        assertThat(drawn.numbers("units", "value")).hasSize(1_001).contains(75.0);
    }

    @Test
    void aBlankSizeIsRefusedInTwoLines() {
        assertThatThrownBy(() -> FunnelDrawing.of(CAPTION).bySize(" "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "size must not be blank, was \" \"\nMaybe leave bySize(..) out: the axis is then named for the kind of funnel."
                                .formatted());
    }

    private static double first(Drawn drawn, String line, String side) {
        return drawn.rows("lines").stream()
                .filter(row -> row.path("line").asText().equals(line)
                        && row.path("side").asText().equals(side))
                .findFirst()
                .orElseThrow()
                .path("value")
                .doubleValue();
    }
}
