package io.github.chinsdk.kpi.vegalite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.chinsdk.kpi.Counts;
import io.github.chinsdk.kpi.RateUnit;
import io.github.chinsdk.kpi.variation.chart.ControlChart;
import io.github.chinsdk.kpi.variation.chart.Observation;
import io.github.chinsdk.kpi.variation.chart.ProcessControlChart;
import io.github.chinsdk.kpi.variation.chart.ShewhartChart;
import io.github.chinsdk.kpi.variation.chart.ShewhartType;
import io.github.chinsdk.kpi.variation.chart.Subgroup;
import io.github.chinsdk.kpi.variation.chart.XmrChart;
import io.github.chinsdk.kpi.variation.chart.XmrPoint;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ControlChartDrawingTest {

    private static final Caption CAPTION = Caption.of("Four hours").measuring("Seen within four hours");
    private static final LocalDate FIRST = LocalDate.of(2016, 4, 1);

    private static List<Observation> series() {
        List<Observation> series = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            LocalDate date = FIRST.plusMonths(i);
            series.add(
                    i == 9
                            ? Observation.missing(date)
                            : Observation.of(date, 88 + (i * 7 % 5) / 3.0 + (i >= 15 ? 4 : 0) + (i == 26 ? 9 : 0)));
        }
        return series;
    }

    private final XmrChart chart = ProcessControlChart.withDefaults()
            .withTarget(95)
            .withRebasing(FIRST.plusMonths(15))
            .calculate(series());

    @Test
    void everyValueIsAPointInTheColourOfItsMeaning() {
        Drawn drawn = Drawn.check(ControlChartDrawing.of(CAPTION).withTarget(95).draw(chart));

        List<XmrPoint> valued = chart.points().stream()
                .filter(point -> point.observation().value().isPresent())
                .toList();
        assertThat(drawn.rows("values")).hasSize(29);
        for (int i = 0; i < valued.size(); i++) {
            JsonNode row = drawn.rows("values").get(i);
            assertThat(row.path("date").asText())
                    .isEqualTo(valued.get(i).observation().date().toString());
            assertThat(row.path("value").doubleValue())
                    .isEqualTo(valued.get(i).observation().value().orElseThrow());
            assertThat(row.path("rule").asText())
                    .isEqualTo(valued.get(i).cause().title());
        }
        assertThat(drawn.texts("values", "meaning")).contains("Special cause: improvement");
        assertThat(drawn.colour("values", "Special cause: improvement")).isEqualTo("#00b0f0");
        assertThat(drawn.colour("values", "Special cause: concern")).isEqualTo("#e46c0a");
    }

    @Test
    void aMissingMonthBreaksTheLineAndSaysWhy() {
        Drawn drawn = Drawn.check(ControlChartDrawing.of(CAPTION).draw(chart));

        assertThat(drawn.texts("missing", "day")).containsExactly("2017-01-01");
        assertThat(drawn.texts("values", "run").subList(0, 9)).containsOnly("0");
        assertThat(drawn.texts("values", "run").subList(9, 29)).containsOnly("1");
        assertThat(drawn.notShown().get(0).path("reason").asText()).isEqualTo("the value is missing");
    }

    @Test
    void eachPhaseHasItsOwnMeanAndLimits() {
        Drawn drawn = Drawn.check(ControlChartDrawing.of(CAPTION).withTarget(95).draw(chart));

        assertThat(Set.copyOf(drawn.texts("lines", "stretch")))
                .containsExactlyInAnyOrder("1 mean", "1 lower", "1 upper", "2 mean", "2 lower", "2 upper", "target");
        double upper = chart.segments().get(1).limits().orElseThrow().upper();
        assertThat(drawn.rows("lines").stream()
                        .filter(row -> row.path("stretch").asText().equals("2 upper"))
                        .mapToDouble(row -> row.path("value").doubleValue()))
                .hasSize(15)
                .containsOnly(upper);
        assertThat(String.join(" ", drawn.subtitle()))
                .contains("Variation: ", "Assurance: the target will be ", "begin anew on 2017-07-01");
    }

    @Test
    void aTargetThatIsNotTheChartsIsRefused() {
        assertThatThrownBy(() -> ControlChartDrawing.of(CAPTION).withTarget(20).draw(chart))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("target 20.0 gives CONSISTENTLY_PASSES, but the assurance of the chart is ")
                .hasMessageContaining("Maybe the chart was calculated with another target");
        assertThatThrownBy(() -> ControlChartDrawing.of(CAPTION).withTarget(Double.NaN))
                .hasMessage("target must be finite, was NaN\nMaybe there is none: leave withTarget out.".formatted());
        assertThatThrownBy(() -> ControlChartDrawing.of(CAPTION).inUnit(""))
                .hasMessage(
                        "unit must not be blank, was \"\"\nMaybe leave inUnit(..) out where the measure is a plain number."
                                .formatted());
    }

    @Test
    void aShewhartChartHasLimitsOfEachPoint() {
        List<Subgroup> subgroups = IntStream.range(0, 24)
                .mapToObj(i -> Subgroup.of(Counts.of(80 + i % 5 + (i == 20 ? 60 : 0), 400 + 10 * i)))
                .toList();
        ControlChart shewhart =
                ShewhartChart.of(ShewhartType.P).with(RateUnit.PERCENT).calculate(subgroups);
        List<LocalDate> days =
                IntStream.range(0, 24).mapToObj(FIRST::plusMonths).toList();

        Drawn drawn = Drawn.check(ControlChartDrawing.of(CAPTION).draw(shewhart, days));

        assertThat(drawn.texts("values", "meaning").get(20)).isEqualTo("Outside the limits");
        assertThat(drawn.colour("values", "Outside the limits"))
                .as("neither improvement nor concern")
                .isEqualTo("#490092");
        assertThat(drawn.rows("lines").stream()
                        .filter(row -> row.path("stretch").asText().equals("1 upper"))
                        .mapToDouble(row -> row.path("value").doubleValue()))
                .containsExactly(shewhart.points().stream()
                        .map(point -> point.limits().orElseThrow().upper())
                        .toArray(Double[]::new));
        assertThatThrownBy(() -> ControlChartDrawing.of(CAPTION).draw(shewhart, days.subList(1, 24)))
                .hasMessage(
                        "days must be one for each of 24 points, were 23\nMaybe a missing value was left out of one of the two."
                                .formatted());
        List<LocalDate> fallen = new ArrayList<>(days);
        fallen.set(3, days.get(2));
        assertThatThrownBy(() -> ControlChartDrawing.of(CAPTION).draw(shewhart, fallen))
                .hasMessage(
                        "days must rise strictly, 2016-06-01 comes after 2016-06-01\nMaybe sort the series before the chart is calculated."
                                .formatted());
    }
}
