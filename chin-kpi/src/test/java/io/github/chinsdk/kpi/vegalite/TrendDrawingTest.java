package io.github.chinsdk.kpi.vegalite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.chinsdk.kpi.Counts;
import io.github.chinsdk.kpi.Estimate;
import io.github.chinsdk.kpi.rate.Proportion;
import io.github.chinsdk.kpi.scorecard.ComparatorKind;
import io.github.chinsdk.kpi.scorecard.Fixtures;
import io.github.chinsdk.kpi.scorecard.KpiMeasurement;
import io.github.chinsdk.kpi.scorecard.Scorecard;
import io.github.chinsdk.kpi.scorecard.ScorecardCalculation;
import io.github.chinsdk.kpi.scorecard.ScorecardComparator;
import io.github.chinsdk.kpi.scorecard.ScorecardPeriod;
import io.github.chinsdk.model.organisation.OrganisationId;
import io.github.chinsdk.model.programme.FinancialQuarter;
import io.github.chinsdk.model.programme.KpiTarget;
import io.github.chinsdk.model.programme.Polarity;
import io.github.chinsdk.model.programme.TrajectoryPoint;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TrendDrawingTest {

    private static final Caption CAPTION = Caption.of("Blood pressure").measuring("At target");

    private static Map<ScorecardPeriod, Estimate> years(long... numerators) {
        Map<ScorecardPeriod, Estimate> years = new HashMap<>();
        for (int i = 0; i < numerators.length; i++) {
            long denominator = numerators[i] < 0 ? 0 : 1_000;
            years.put(
                    Fixtures.year(2014 + i),
                    Proportion.withDefaults().calculate(Counts.of(Math.max(0, numerators[i]), denominator)));
        }
        return years;
    }

    private static KpiTarget target(String unit) {
        return new KpiTarget(
                "hyp",
                unit,
                Polarity.HIGH_IS_GOOD,
                List.of(
                        new TrajectoryPoint(FinancialQuarter.parse("2017/18 Q4"), new BigDecimal("78")),
                        new TrajectoryPoint(FinancialQuarter.parse("2019/20 Q4"), new BigDecimal("80.5"))));
    }

    private final TrendLine unit = TrendLine.of("Islington", TrendRole.UNIT, years(700, 712, -1, 731));
    private final TrendLine england = TrendLine.of("England", TrendRole.ENGLAND, years(690, 695, 701, 703));

    @Test
    void valuesStandInOrderAtTheEndOfTheirPeriods() {
        Drawn drawn = Drawn.check(TrendDrawing.of(CAPTION).with(target("%")).draw(List.of(unit, england)));

        assertThat(drawn.texts("values", "date"))
                .containsExactly(
                        "2015-03-31",
                        "2016-03-31",
                        "2018-03-31",
                        "2015-03-31",
                        "2016-03-31",
                        "2017-03-31",
                        "2018-03-31",
                        "2018-03-31",
                        "2020-03-31");
        double expected =
                Proportion.withDefaults().calculate(Counts.of(731, 1_000)).value();
        assertThat(drawn.numbers("values", "value")[2]).isEqualTo(expected);
        assertThat(drawn.numbers("values", "value")).endsWith(78, 80.5);
        assertThat(drawn.rows("intervals")).hasSize(3);
        assertThat(drawn.rows("bands")).hasSize(4);
        assertThat(String.join(" ", drawn.subtitle())).contains("Target: 80.50% by the end of 2019/20 Q4.");
    }

    @Test
    void aYearWithoutAValueBreaksTheLine() {
        Drawn drawn = Drawn.check(TrendDrawing.of(CAPTION).draw(List.of(unit, england)));

        assertThat(drawn.texts("values", "stretch").subList(0, 3))
                .containsExactly("Islington 1", "Islington 1", "Islington 2");
        assertThat(drawn.notShown().get(0).path("label").asText()).isEqualTo("Islington, 2016/17");
    }

    @Test
    void aScorecardGivesTheLines() {
        List<KpiMeasurement> measurements = new ArrayList<>();
        for (int year = 2014; year < 2017; year++) {
            String period = Fixtures.year(year).name();
            measurements.add(Fixtures.measured(Fixtures.HYP006, period, "ENG", 800_000 + year, 1_000_000));
            measurements.add(Fixtures.measured(Fixtures.HYP006, period, "F83001", 700 + year - 2_000, 1_000));
        }
        Scorecard card = ScorecardCalculation.of(
                        List.of(Fixtures.HYP006),
                        Fixtures.years(2014, 3),
                        List.of(Fixtures.practice("F83001", Fixtures.ENGLAND)),
                        List.of(ScorecardComparator.measured(Fixtures.ENGLAND, ComparatorKind.ENGLAND, "England")))
                .calculate(measurements);

        List<TrendLine> lines = TrendLine.of(card, Fixtures.HYP006.key(), new OrganisationId("F83001"));
        Drawn drawn = Drawn.check(TrendDrawing.of(CAPTION).draw(lines));

        assertThat(lines).extracting(TrendLine::role).containsExactly(TrendRole.UNIT, TrendRole.ENGLAND);
        assertThat(drawn.texts("values", "line")).hasSize(6).contains("Practice F83001", "England");
        assertThat(drawn.numbers("values", "value")[3]).isEqualTo(80.2014);
    }

    @Test
    void wrongInputIsRefusedInTwoLines() {
        TrendDrawing drawing = TrendDrawing.of(CAPTION);
        assertThatThrownBy(() -> drawing.draw(List.of(england)))
                .hasMessage(
                        "lines must have one of role UNIT, had 0 of 1\nMaybe give the others the role of what they are to it."
                                .formatted());
        assertThatThrownBy(() -> drawing.draw(List.of(unit, TrendLine.of("Islington", TrendRole.BOROUGH, years(1)))))
                .hasMessage(
                        "names of lines must be unique, \"Islington\" occurs twice\nMaybe a comparator has the unit's name."
                                .formatted());
        assertThatThrownBy(() -> drawing.with(target("per 1,000")).draw(List.of(unit)))
                .hasMessage("target must be in the unit of the lines, \"%\", was in \"per 1,000\""
                        + "\nMaybe it is of another KPI.");
        assertThatThrownBy(() -> TrendLine.of(" ", TrendRole.UNIT, years(1)))
                .hasMessage("name must not be blank, was \" \"\nMaybe use the name of the place.".formatted());
        assertThatThrownBy(() -> TrendLine.of("X", TrendRole.UNIT, Map.of()))
                .hasMessage("estimates of \"X\" must not be empty\nMaybe leave the line out.".formatted());
    }
}
