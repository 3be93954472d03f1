package io.github.chinsdk.kpi.variation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.chinsdk.kpi.Caveat;
import io.github.chinsdk.kpi.Counts;
import io.github.chinsdk.kpi.Working;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class VariationMeasuresTest {

    private static AreaEvents area(String name, long events, long people) {
        return AreaEvents.of(name, Counts.of(events, people));
    }

    private static double value(VariationReport report, VariationMeasure measure) {
        return report.value(measure).orElseThrow();
    }

    @Test
    void measuresByHand() {
        // Rates per 1,000: 10, 20, 30, of equal populations: mean 20, o - e = -10, 0, 10 against 20 expected.
        VariationReport report = VariationMeasures.withDefaults()
                .calculate(List.of(area("A", 10, 1_000), area("B", 20, 1_000), area("C", 30, 1_000)));

        assertThat(report.areas()).isEqualTo(3);
        assertThat(value(report, VariationMeasure.OVERALL_RATE)).isCloseTo(20, within(1e-12));
        assertThat(value(report, VariationMeasure.EXTREMAL_QUOTIENT)).isCloseTo(3, within(1e-12));
        assertThat(value(report, VariationMeasure.STANDARD_DEVIATION)).isCloseTo(10, within(1e-12));
        assertThat(value(report, VariationMeasure.COEFFICIENT_OF_VARIATION)).isCloseTo(0.5, within(1e-12));
        assertThat(value(report, VariationMeasure.WEIGHTED_COEFFICIENT_OF_VARIATION))
                .isCloseTo(Math.sqrt(200.0 / 3) / 20, within(1e-12));
        assertThat(value(report, VariationMeasure.UNBIASED_WEIGHTED_COEFFICIENT_OF_VARIATION))
                .isCloseTo(0.5, within(1e-12));
        assertThat(value(report, VariationMeasure.CHI_SQUARED)).isCloseTo(10, within(1e-12));
        // Two degrees of freedom: the tail is exp(-x/2).
        assertThat(value(report, VariationMeasure.CHI_SQUARED_LOG_P)).isCloseTo(-5, within(1e-12));
        assertThat(value(report, VariationMeasure.SYSTEMATIC_COMPONENT))
                .isCloseTo((0.25 + 0.25 - 0.15) / 3, within(1e-12));
        assertThat(value(report, VariationMeasure.GINI)).isCloseTo(2.0 / 9, within(1e-12));
        assertThat(value(report, VariationMeasure.CORRECTED_GINI)).isCloseTo(1.0 / 3, within(1e-12));
        assertThat(report.measures()).extracting(MeasuredVariation::measure).containsExactly(VariationMeasure.values());
        assertThat(report.workings()).contains(new Working("observed events", 60));
        assertThat(report.caveats()).isEmpty();
    }

    @Test
    void whatIsNotEstimableSaysWhy() {
        VariationReport report = VariationMeasures.withDefaults()
                .calculate(List.of(area("A", 0, 1_000), area("B", 1, 1_000), area("C", 1, 1_000)));

        assertThat(report.measure(VariationMeasure.EXTREMAL_QUOTIENT).reason()).isEqualTo("the lowest rate is 0");
        assertThat(report.measure(VariationMeasure.SYSTEMATIC_COMPONENT_LOG).reason())
                .isEqualTo("an area has no events, whose logarithm is undefined");
        assertThat(report.measure(VariationMeasure.SYSTEMATIC_COMPONENT).reason())
                .isEqualTo("chance explains more than the variation seen (it would be -1.00)");
        assertThat(report.measure(VariationMeasure.EMPIRICAL_BAYES_VARIANCE).reason())
                .isEqualTo("no variation beyond chance can be found between the areas");
        assertThat(report.value(VariationMeasure.EXTREMAL_QUOTIENT)).isEmpty();
    }

    @Test
    void oneAreaDoesNotVary() {
        VariationReport report = VariationMeasures.withDefaults().calculate(List.of(area("A", 5, 100)));

        assertThat(report.measure(VariationMeasure.STANDARD_DEVIATION).reason()).isEqualTo("one area does not vary");
        assertThat(report.measure(VariationMeasure.CHI_SQUARED).reason()).isEqualTo("one area does not vary");
        assertThat(report.measure(VariationMeasure.CORRECTED_GINI).reason()).isEqualTo("one area does not vary");
        assertThat(value(report, VariationMeasure.RANGE)).isZero();
    }

    @Test
    void expectedEventsOfAnotherReferenceAreSaid() {
        VariationReport report = VariationMeasures.withDefaults()
                .calculate(
                        List.of(AreaEvents.of("A", Counts.of(10, 100), 8), AreaEvents.of("B", Counts.of(12, 100), 8)));

        assertThat(report.caveats())
                .containsExactly(new Caveat(
                        "not-standardised-internally",
                        "Observed events sum to 22.00 and expected ones to 16.00: chi-squared also measures that"
                                + " difference."));
    }

    @Test
    void smoothingDrawsSmallAreasFurther() {
        List<AreaEvents> areas = List.of(
                area("small", 6, 100), area("large", 600, 10_000), area("low", 150, 10_000), area("mid", 300, 10_000));
        for (EmpiricalBayesModel model : EmpiricalBayesModel.values()) {
            EmpiricalBayesFit fit = EmpiricalBayes.of(model).calculate(areas);
            assertThat(fit.reason()).isEmpty();
            double small = fit.smoothed().get(0).relativeRisk();
            double large = fit.smoothed().get(1).relativeRisk();
            assertThat(fit.priorVariance().orElseThrow()).isPositive();
            assertThat(small).as("%s: both have a raw risk of 1.71", model).isLessThan(large);
            assertThat(large).isBetween(1.0, 600 / (10_000 * 1_056.0 / 30_100));
        }
    }

    @Test
    void equalAreasHaveNoVariationToFind() {
        List<AreaEvents> areas = List.of(area("A", 50, 1_000), area("B", 50, 1_000), area("C", 50, 1_000));
        for (EmpiricalBayesModel model : EmpiricalBayesModel.values()) {
            EmpiricalBayesFit fit = EmpiricalBayes.of(model).calculate(areas);
            assertThat(fit.priorVariance()).as(model.name()).isEmpty();
            assertThat(fit.reason()).isEqualTo("no variation beyond chance can be found between the areas");
            assertThat(fit.smoothed())
                    .allSatisfy(risk -> assertThat(risk.relativeRisk()).isCloseTo(1, within(1e-12)));
        }
    }

    @Test
    void theOrderOfAreasChangesNoBit() {
        Random random = new Random(20261123);
        List<AreaEvents> areas = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            double people = 500 + 1_000 * random.nextDouble();
            areas.add(AreaEvents.of("A" + i, new Counts(random.nextInt(60), people), 10 + 40 * random.nextDouble()));
        }
        VariationReport before = VariationMeasures.withDefaults().calculate(areas);
        Collections.shuffle(areas, random);
        assertThat(VariationMeasures.withDefaults().calculate(areas)).isEqualTo(before);
    }

    @Test
    void badInputIsNamed() {
        VariationMeasures measures = VariationMeasures.withDefaults();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> measures.calculate(List.of()))
                .withMessage(
                        "areas must not be empty%nMaybe the filter before the report let nothing through.".formatted());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> measures.calculate(List.of(area("A", 0, 5), area("B", 0, 5))))
                .withMessageStartingWith("areas must have at least one event among them, had 0.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> measures.calculate(List.of(area("A", 1, 5), area("A", 1, 5))))
                .withMessageStartingWith("area names must be unique, \"A\" occurs twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> measures.calculate(List.of(area("A", 1, 5), AreaEvents.of("B", Counts.of(1, 5), 1))))
                .withMessageStartingWith(
                        "expectedEvents must be given for all areas or for none, \"B\" differs from the first");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> area("A", 1, 0))
                .withMessageStartingWith("denominator of \"A\" must be above 0, was 0.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> area(" ", 1, 1))
                .withMessageStartingWith("name must not be blank");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AreaEvents.of("A", Counts.of(1, 5), 0))
                .withMessageStartingWith("expectedEvents of \"A\" must be finite and above 0, was 0.0");
    }
}
