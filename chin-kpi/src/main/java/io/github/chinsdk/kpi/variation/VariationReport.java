package io.github.chinsdk.kpi.variation;

import io.github.chinsdk.kpi.Caveat;
import io.github.chinsdk.kpi.RateUnit;
import io.github.chinsdk.kpi.Working;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How much areas differ, by every measure at once. Made by {@link VariationMeasures}.
 *
 * @param unit the unit of the measures that are rates
 * @param areas how many areas there are
 * @param measures every measure, in the order of {@link VariationMeasure}
 * @param caveats what a reader must know before quoting the report
 * @param workings the sums behind the measures
 */
public record VariationReport(
        RateUnit unit, int areas, List<MeasuredVariation> measures, List<Caveat> caveats, List<Working> workings) {

    /** Copies the lists. */
    public VariationReport {
        measures = List.copyOf(measures);
        caveats = List.copyOf(caveats);
        workings = List.copyOf(workings);
    }

    /**
     * One measure with its reason where it is not estimable.
     *
     * @param measure which
     * @return the measure
     */
    public MeasuredVariation measure(VariationMeasure measure) {
        return measures.stream()
                .filter(measured -> measured.measure() == measure)
                .findFirst()
                .orElseThrow();
    }

    /**
     * The value of one measure.
     *
     * @param measure which
     * @return the value, or empty where it is not estimable
     */
    public OptionalDouble value(VariationMeasure measure) {
        return measure(measure).value();
    }
}
