package io.github.chinsdk.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.chinsdk.kpi.comparison.PairMethod;
import io.github.chinsdk.kpi.comparison.ProportionDifference;
import io.github.chinsdk.kpi.comparison.RateDifference;
import io.github.chinsdk.kpi.comparison.RateRatio;
import io.github.chinsdk.kpi.evaluation.BeforeAfter;
import io.github.chinsdk.kpi.evaluation.BeforeAndAfter;
import io.github.chinsdk.kpi.evaluation.Coefficient;
import io.github.chinsdk.kpi.evaluation.DifferenceInDifferences;
import io.github.chinsdk.kpi.evaluation.FollowUp;
import io.github.chinsdk.kpi.evaluation.FollowUpEnd;
import io.github.chinsdk.kpi.evaluation.InterruptedTimeSeries;
import io.github.chinsdk.kpi.evaluation.Panel;
import io.github.chinsdk.kpi.evaluation.PanelRow;
import io.github.chinsdk.kpi.evaluation.PoissonRegression;
import io.github.chinsdk.kpi.evaluation.StandardErrors;
import io.github.chinsdk.kpi.evaluation.TimePoint;
import io.github.chinsdk.kpi.evaluation.TwoWayFixedEffects;
import io.github.chinsdk.kpi.inequality.AreaScore;
import io.github.chinsdk.kpi.inequality.ConcentrationIndex;
import io.github.chinsdk.kpi.inequality.InequalityGap;
import io.github.chinsdk.kpi.inequality.PopulationWeightedDeprivation;
import io.github.chinsdk.kpi.inequality.QuantileValue;
import io.github.chinsdk.kpi.inequality.RelativeIndexOfInequality;
import io.github.chinsdk.kpi.inequality.SlopeIndexOfInequality;
import io.github.chinsdk.kpi.mortality.LifeExpectancy;
import io.github.chinsdk.kpi.rate.CrudeRate;
import io.github.chinsdk.kpi.rate.Mean;
import io.github.chinsdk.kpi.rate.Proportion;
import io.github.chinsdk.kpi.standardisation.DirectlyStandardisedRate;
import io.github.chinsdk.kpi.standardisation.IndirectlyStandardisedRate;
import io.github.chinsdk.kpi.standardisation.IndirectlyStandardisedRatio;
import io.github.chinsdk.kpi.variation.Funnel;
import io.github.chinsdk.kpi.variation.FunnelPlot;
import io.github.chinsdk.kpi.variation.FunnelUnit;
import io.github.chinsdk.kpi.variation.OverdispersedFunnel;
import io.github.chinsdk.kpi.variation.OverdispersedFunnelPlot;
import io.github.chinsdk.kpi.variation.RecentTrend;
import io.github.chinsdk.kpi.variation.Trend;
import io.github.chinsdk.kpi.variation.chart.ControlChart;
import io.github.chinsdk.kpi.variation.chart.ControlLimits;
import io.github.chinsdk.kpi.variation.chart.Observation;
import io.github.chinsdk.kpi.variation.chart.ProcessControlChart;
import io.github.chinsdk.kpi.variation.chart.ShewhartChart;
import io.github.chinsdk.kpi.variation.chart.ShewhartType;
import io.github.chinsdk.kpi.variation.chart.Subgroup;
import io.github.chinsdk.kpi.variation.chart.XmrChart;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Workings add up: from the lines of the working alone, by the formula of the publication, come the value and the limits
 * that the estimate has.
 */
class WorkingsTest {

    private static final double Z95 = 1.959963984540054;
    private static final LocalDate START = LocalDate.of(2024, 1, 1);

    private static double line(List<Working> workings, String quantity) {
        return workings.stream()
                .filter(working -> working.quantity().equals(quantity))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no line \"" + quantity + "\" in " + workings))
                .value();
    }

    private static double line(Estimate estimate, String quantity) {
        return line(estimate.workings(), quantity);
    }

    private static double sum(Estimate estimate, String beginning) {
        List<Working> lines = estimate.workings().stream()
                .filter(working -> working.quantity().startsWith(beginning))
                .toList();
        assertThat(lines).isNotEmpty();
        return lines.stream().mapToDouble(Working::value).sum();
    }

    private static void isEstimate(Estimate estimate, double value, double lower, double upper) {
        assertThat(estimate.value()).isCloseTo(value, within(1e-12 * Math.abs(value)));
        Interval interval = estimate.interval(ConfidenceLevel.P95).orElseThrow();
        double size = Math.abs(lower) + Math.abs(upper);
        assertThat(interval.lower()).isCloseTo(lower, within(1e-12 * size));
        assertThat(interval.upper()).isCloseTo(upper, within(1e-12 * size));
    }

    private static double byar(double events, double z, int side) {
        double from = side < 0 ? events : events + 1;
        double root = 1 - 1 / (9 * from) + side * z / (3 * Math.sqrt(from));
        return from * root * root * root;
    }

    @Test
    void proportion() {
        Estimate estimate = Proportion.withDefaults().with(RateUnit.PERCENT).calculate(Counts.of(37, 250));
        double x = line(estimate, "numerator");
        double n = line(estimate, "denominator");
        double times = line(estimate, "multiplier");
        double reach = Z95 * Math.sqrt(Z95 * Z95 + 4 * x * (1 - x / n));
        isEstimate(
                estimate,
                line(estimate, "proportion") * times,
                (2 * x + Z95 * Z95 - reach) / (2 * (n + Z95 * Z95)) * times,
                (2 * x + Z95 * Z95 + reach) / (2 * (n + Z95 * Z95)) * times);
        assertThat(x / n).isEqualTo(line(estimate, "proportion"));
    }

    @Test
    void crudeRate() {
        Estimate estimate = CrudeRate.withDefaults().calculate(Counts.of(42, 9_100));
        double scale = line(estimate, "multiplier") / line(estimate, "denominator");
        assertThat(line(estimate, "95% lower limit of the events")).isCloseTo(byar(42, Z95, -1), within(1e-11));
        isEstimate(
                estimate,
                line(estimate, "events") * scale,
                line(estimate, "95% lower limit of the events") * scale,
                line(estimate, "95% upper limit of the events") * scale);
    }

    @Test
    void mean() {
        Estimate estimate = Mean.withDefaults().calculate(new double[] {4, 8, 15, 16, 23, 42});
        double error = line(estimate, "standard deviation") / Math.sqrt(line(estimate, "values"));
        assertThat(line(estimate, "standard error")).isEqualTo(error);
        // Tables of Student's t: the 0.975 quantile at 5 degrees of freedom.
        double reach = 2.570581835636314 * error;
        isEstimate(estimate, 18, line(estimate, "mean") - reach, line(estimate, "mean") + reach);
    }

    @Test
    void directlyStandardisedRate() {
        Estimate estimate = DirectlyStandardisedRate.withDefaults()
                .calculate(
                        Map.of("young", Counts.of(14, 5_000), "old", Counts.of(66, 2_000)),
                        Map.of("young", 70_000, "old", 30_000));
        double weights = sum(estimate, "weight, ");
        double variance = 0;
        for (String stratum : List.of("young", "old")) {
            double weight = line(estimate, "weight, " + stratum);
            double events = line(estimate, "events, " + stratum);
            double people = line(estimate, "population, " + stratum);
            assertThat(line(estimate, "weighted rate, " + stratum)).isEqualTo(weight * events / people);
            variance += weight * weight * events / (people * people) / (weights * weights);
        }
        double events = line(estimate, "total events");
        assertThat(sum(estimate, "events, ")).isEqualTo(events);
        assertThat(line(estimate, "sum of weights")).isEqualTo(weights);
        assertThat(line(estimate, "sum of weighted rates")).isEqualTo(sum(estimate, "weighted rate, "));
        assertThat(line(estimate, "variance of the rate")).isCloseTo(variance, within(1e-15 * variance * 10));
        double rate = line(estimate, "sum of weighted rates") / weights;
        double times = line(estimate, "multiplier");
        double perEvent = Math.sqrt(line(estimate, "variance of the rate") / events);
        isEstimate(
                estimate,
                rate * times,
                (rate + perEvent * (byar(events, Z95, -1) - events)) * times,
                (rate + perEvent * (byar(events, Z95, 1) - events)) * times);
    }

    @Test
    void indirectlyStandardised() {
        Map<String, Counts> reference = Map.of("young", Counts.of(100, 10_000), "old", Counts.of(900, 10_000));
        Map<String, Counts> unit = Map.of("young", Counts.of(3, 100), "old", Counts.of(12, 200));
        Estimate ratio = IndirectlyStandardisedRatio.withDefaults().calculate(unit, reference);
        double observed = line(ratio, "observed events");
        double expected = line(ratio, "expected events");
        assertThat(sum(ratio, "expected events, ")).isEqualTo(expected);
        double times = line(ratio, "multiplier");
        isEstimate(
                ratio,
                observed / expected * times,
                byar(observed, Z95, -1) / expected * times,
                byar(observed, Z95, 1) / expected * times);
        Estimate rate = IndirectlyStandardisedRate.withDefaults().calculate(unit, reference);
        assertThat(rate.value())
                .isCloseTo(
                        observed / expected * line(rate, "crude rate of the reference") * line(rate, "multiplier"),
                        within(1e-9));
    }

    @Test
    void lifeExpectancy() {
        SortedMap<Integer, Counts> bands = new TreeMap<>();
        for (int age = 0; age <= 90; age += 10) {
            bands.put(age, Counts.of(5 + age, 4_000 - 30 * age));
        }
        LifeExpectancy.withDefaults().calculate(bands).forEach((age, estimate) -> {
            double years =
                    line(estimate, "years that they live from here on") / line(estimate, "survivors of 100,000 born");
            double reach = Z95 * line(estimate, "standard error");
            isEstimate(estimate, years, years - reach, years + reach);
        });
    }

    @Test
    void comparisons() {
        Counts first = Counts.of(40, 1_000);
        Counts second = Counts.of(25, 1_500);
        Estimate ratio = RateRatio.withDefaults().with(PairMethod.WALD_LOG).calculate(first, second);
        double value = line(ratio, "first rate") / line(ratio, "second rate");
        double error = line(ratio, "standard error of the logarithm");
        assertThat(error).isEqualTo(Math.sqrt(1.0 / 40 + 1.0 / 25));
        isEstimate(ratio, value, value * Math.exp(-Z95 * error), value * Math.exp(Z95 * error));
        for (Estimate difference : List.of(
                RateDifference.withDefaults().with(PairMethod.WALD).calculate(first, second),
                ProportionDifference.withDefaults().with(PairMethod.WALD).calculate(first, second),
                RateDifference.withDefaults().calculate(first, second),
                ProportionDifference.withDefaults().calculate(first, second))) {
            double apart = line(difference, "first") - line(difference, "second");
            assertThat(difference.value()).isEqualTo(line(difference, "multiplier") * apart);
        }
    }

    @Test
    void gapsAndDeprivation() {
        Estimate most = CrudeRate.withDefaults().calculate(Counts.of(90, 1_000));
        Estimate least = CrudeRate.withDefaults().calculate(Counts.of(40, 1_000));
        Estimate absolute = InequalityGap.withDefaults().absolute(most, least);
        Estimate relative = InequalityGap.withDefaults().relative(most, least);
        assertThat(absolute.value()).isEqualTo(line(absolute, "most deprived") - line(absolute, "least deprived"));
        assertThat(relative.value()).isEqualTo(line(relative, "most deprived") / line(relative, "least deprived"));
        Estimate score = PopulationWeightedDeprivation.withDefaults()
                .calculate(List.of(new AreaScore(12.5, 300), new AreaScore(40, 100)));
        assertThat(score.value()).isEqualTo(line(score, "sum of scores times patients") / line(score, "patients"));
        assertThat(line(score, "sum of scores times patients")).isEqualTo(7_750);
        Estimate index = ConcentrationIndex.withDefaults()
                .calculate(List.of(Counts.of(9, 100), Counts.of(5, 100), Counts.of(2, 200)));
        assertThat(index.value()).isCloseTo(sum(index, "contribution of group "), within(1e-15));
    }

    @Test
    void slopeIndices() {
        List<QuantileValue> quantiles = IntStream.rangeClosed(1, 5)
                .mapToObj(
                        quantile -> QuantileValue.ofStandardError(quantile, 1_000 + 10 * quantile, 70 + quantile, 0.5))
                .toList();
        Estimate slope = SlopeIndexOfInequality.withDefaults().calculate(quantiles);
        double most = line(slope, "value at the most deprived end");
        double least = line(slope, "value at the least deprived end");
        double reach = Z95 * line(slope, "standard error of the slope") * line(slope, "multiplier");
        assertThat(line(slope, "slope on the scale of the fit")).isCloseTo(least - most, within(1e-12));
        isEstimate(slope, least - most, least - most - reach, least - most + reach);
        Estimate relative = RelativeIndexOfInequality.withDefaults().calculate(quantiles);
        assertThat(relative.value())
                .isEqualTo(line(relative, "value at the least deprived end")
                        / line(relative, "value at the most deprived end"));
    }

    private static void isExponential(Estimate estimate) {
        double coefficient = line(estimate, "coefficient, natural logarithm of the estimate");
        double error = line(estimate, "standard error of the coefficient");
        isEstimate(
                estimate,
                Math.exp(coefficient),
                Math.exp(coefficient - Z95 * error),
                Math.exp(coefficient + Z95 * error));
    }

    @Test
    void differenceInDifferences() {
        BeforeAndAfter treated = new BeforeAndAfter(Counts.of(150, 3_000), Counts.of(110, 3_100));
        BeforeAndAfter control = new BeforeAndAfter(Counts.of(400, 9_000), Counts.of(390, 9_200));
        DifferenceInDifferences calculator = DifferenceInDifferences.withDefaults();
        isExponential(calculator.rateRatio(treated, control));
        Estimate difference = calculator.rateDifference(treated, control);
        String unit = difference.unit().toString();
        double value = line(difference, "rate, treated after, " + unit)
                - line(difference, "rate, treated before, " + unit)
                - (line(difference, "rate, control after, " + unit)
                        - line(difference, "rate, control before, " + unit));
        double reach = Z95 * line(difference, "standard error, " + unit);
        isEstimate(difference, value, value - reach, value + reach);
    }

    @Test
    void regressions() {
        List<PanelRow> rows = new ArrayList<>();
        for (int unit = 0; unit < 8; unit++) {
            for (int period = 1; period <= 4; period++) {
                rows.add(new PanelRow("P" + unit, period, 20 + (unit * 7 + period * 5) % 13, 500 + 10 * unit));
            }
        }
        Panel panel = Panel.of(rows, Set.of("P0", "P1", "P2"), 3);
        for (Coefficient coefficient :
                PoissonRegression.withDefaults().fit(panel.table()).coefficients()) {
            isExponential(coefficient.estimate());
        }
        isExponential(TwoWayFixedEffects.withDefaults().fit(panel).estimate(Panel.EFFECT));
        List<TimePoint> months = IntStream.rangeClosed(1, 24)
                .mapToObj(month -> new TimePoint(month, 400 + (month * 37) % 29, 50_000))
                .toList();
        var series =
                InterruptedTimeSeries.withDefaults().with(StandardErrors.MODEL).fit(months, 13);
        series.counts().coefficients().forEach(coefficient -> isExponential(coefficient.estimate()));
        for (Coefficient coefficient : series.rates().coefficients()) {
            // Tables of Student's t: the 0.975 quantile at 24 - 4 degrees of freedom.
            double reach = 2.085963447265837 * line(coefficient.estimate(), "standard error");
            double value = coefficient.estimate().value();
            isEstimate(coefficient.estimate(), value, value - reach, value + reach);
        }
    }

    @Test
    void beforeAfter() {
        List<FollowUp> people = IntStream.range(0, 20)
                .mapToObj(person -> new FollowUp(
                        START,
                        START.minusYears(5),
                        START.plusYears(3),
                        FollowUpEnd.STILL_OBSERVED,
                        List.of(
                                START.minusDays(10 + 40L * person),
                                START.minusDays(40),
                                START.plusDays(5 + 30L * person))))
                .toList();
        Estimate ratio = BeforeAfter.withDefaults().rateRatio(people, START.plusYears(3));
        assertThat(ratio.reason()).isEmpty();
        isExponential(ratio);
        assertThat(ratio.value())
                .isCloseTo(
                        line(ratio, "events after")
                                / line(ratio, "person-years after")
                                / (line(ratio, "events before") / line(ratio, "person-years before")),
                        within(1e-10));
    }

    @Test
    void funnels() {
        List<FunnelUnit> units = IntStream.range(0, 12)
                .mapToObj(unit -> FunnelUnit.of("U" + unit, Counts.of(20 + (unit * 31) % 17, 100 + 9L * unit)))
                .toList();
        Funnel funnel = FunnelPlot.ofProportions().calculate(units);
        assertThat(funnel.target())
                .isEqualTo(line(funnel.workings(), "events of the units with usable counts")
                        / line(funnel.workings(), "denominators of the units with usable counts")
                        * funnel.unit().multiplier())
                .isEqualTo(line(funnel.workings(), "target, in the unit of the funnel"));
        OverdispersedFunnel spread = OverdispersedFunnelPlot.ofProportions().calculate(units);
        double squares = spread.points().stream()
                .mapToDouble(point -> point.trimmedZScore().orElseThrow())
                .map(z -> z * z)
                .sum();
        assertThat(line(spread.workings(), "phi"))
                .isCloseTo(
                        squares / line(spread.workings(), "units that phi was estimated from"),
                        within(1e-12 * squares));
        assertThat(line(spread.workings(), "tau squared"))
                .isEqualTo(spread.overdispersion().tauSquared());
    }

    @Test
    void charts() {
        List<Observation> months = IntStream.range(0, 24)
                .mapToObj(month -> Observation.of(START.plusMonths(month), 50 + (month * 19) % 11))
                .toList();
        XmrChart xmr = ProcessControlChart.withDefaults().calculate(months);
        String segment = "segment from " + START + ": ";
        double middle = line(xmr.workings(), segment + "mean");
        double reach = line(xmr.workings(), segment + "2.66 times the mean moving range");
        assertThat(reach).isEqualTo(2.66 * line(xmr.workings(), segment + "mean moving range"));
        var limits = xmr.segments().get(0).limits().orElseThrow();
        assertThat(limits.lower()).isCloseTo(middle - reach, within(1e-12));
        assertThat(limits.upper()).isCloseTo(middle + reach, within(1e-12));
        assertThat(line(xmr.workings(), segment + "moving ranges used")
                        + line(xmr.workings(), segment + "moving ranges screened out"))
                .isEqualTo(23);
        List<Subgroup> subgroups = IntStream.range(0, 20)
                .mapToObj(month -> Subgroup.of(Counts.of(30 + (month * 7) % 9, 200)))
                .toList();
        for (ShewhartType type : List.of(ShewhartType.P, ShewhartType.U, ShewhartType.P_PRIME, ShewhartType.U_PRIME)) {
            ControlChart chart = ShewhartChart.of(type).calculate(subgroups);
            String phase = "phase from point 1: ";
            double sigma = line(chart.workings(), phase + "sigma of a point of size 1, before any factor")
                    * line(chart.workings(), phase + "factor for variation between subgroups")
                    / Math.sqrt(200);
            double centre = line(chart.workings(), phase + "centre line");
            double times = centre / chart.phases().get(0).centre().orElseThrow();
            ControlLimits three = chart.points().get(0).limits().orElseThrow();
            assertThat(three.upper())
                    .as(type.toString())
                    .isCloseTo(centre / times + 3 * sigma * chart.unit().multiplier(), within(1e-10));
        }
    }

    @Test
    void recentTrend() {
        List<Estimate> years = IntStream.range(0, 5)
                .mapToObj(year -> CrudeRate.withDefaults().calculate(Counts.of(200 + 30L * year, 10_000)))
                .toList();
        Trend trend = RecentTrend.withDefaults().calculate(years);
        double ratio =
                line(trend.workings(), "slope per period") / line(trend.workings(), "standard error of the slope");
        assertThat(line(trend.workings(), "chi-squared")).isEqualTo(ratio * ratio);
    }
}
