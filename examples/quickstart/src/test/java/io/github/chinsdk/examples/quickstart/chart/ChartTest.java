package io.github.chinsdk.examples.quickstart.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.chinsdk.kpi.Counts;
import io.github.chinsdk.kpi.rate.Proportion;
import io.github.chinsdk.kpi.variation.Funnel;
import io.github.chinsdk.kpi.variation.FunnelPlot;
import io.github.chinsdk.kpi.variation.FunnelUnit;
import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class ChartTest {

    @Test
    void ticksAreRoundNumbersInsideTheScale() {
        assertThat(new Scale(0, 21.3, 0, 100).ticks(6)).containsExactly(0.0, 5.0, 10.0, 15.0, 20.0);
        assertThat(new Scale(64, 99, 0, 100).ticks(6)).containsExactly(70.0, 80.0, 90.0);
        assertThat(Scale.decimals(List.of(0.0, 2.5))).isEqualTo(1);
        assertThat(Scale.decimals(List.of(0.0, 5.0))).isZero();
        assertThat(new Scale(0, 10, 100, 0).at(5)).isCloseTo(50, within(1e-12));
    }

    @Test
    void labelsDoNotOverlap() {
        Svg svg = new Svg(400, 300, "t", "d");
        Labels labels = new Labels(0, 0, 400, 300);
        int placed = 0;
        for (int i = 0; i < 40; i++) {
            if (labels.place(svg, "label", 200, 150, "A12345")) {
                placed++;
            }
        }
        assertThat(placed).isBetween(4, 12);
    }

    @Test
    void aFunnelIsWellFormedAndNamesItsOutliers() throws Exception {
        Funnel funnel = FunnelPlot.ofProportions()
                .calculate(List.of(
                        FunnelUnit.of("P1", Counts.of(900, 10_000)),
                        FunnelUnit.of("P2", Counts.of(880, 10_000)),
                        FunnelUnit.of("P<3>", Counts.of(2_000, 10_000))));
        String svg = FunnelChart.draw(funnel, "A & B", "Percent", name -> "\"" + name + "\"", 3);
        Document document =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
        assertThat(document.getDocumentElement().getAttribute("aria-label"))
                .isEqualTo("A & B. 3 practices, 3 outside the 95% limits");
        assertThat(document.getElementsByTagName("title").getLength()).isEqualTo(3);
        assertThat(svg).contains(">P&lt;3&gt;</text>");
    }

    @Test
    void aRowWithoutValueSaysWhy() {
        String svg = IntervalChart.draw(
                List.of(
                        new IntervalChart.Row(
                                "A place with a very long name",
                                Proportion.withDefaults().calculate(Counts.of(1, 10))),
                        new IntervalChart.Row("Empty", Proportion.withDefaults().calculate(Counts.of(0, 0)))),
                Proportion.withDefaults().calculate(Counts.of(1, 10)),
                "All",
                "Chart",
                "Percent",
                1);
        assertThat(svg).contains("no value: there is nobody in the denominator").contains("A place with a ver\u2026");
    }

    @Test
    void textIsTheSameInEveryLocale() {
        assertThat(Text.whole(1557540)).isEqualTo("1,557,540");
        assertThat(Text.decimal(-0.001, 1)).isEqualTo("0.0");
        assertThat(Text.escape("<a href='x'>&\"")).isEqualTo("&lt;a href=&#39;x&#39;&gt;&amp;&quot;");
    }
}
