package io.github.chinsdk.kpi.standardisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.chinsdk.kpi.Counts;
import io.github.chinsdk.kpi.Estimate;
import io.github.chinsdk.kpi.EstimateColumns;
import io.github.chinsdk.kpi.EstimateStatus;
import io.github.chinsdk.kpi.Working;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IndirectlyStandardisedTest {

    private static final Map<String, Counts> REFERENCE =
            Map.of("young", Counts.of(100, 10_000), "old", Counts.of(900, 10_000));
    private static final Map<String, Counts> UNIT = Map.of("young", Counts.of(3, 100), "old", Counts.of(12, 200));
    private static final IndirectlyStandardisedRatio RATIO = IndirectlyStandardisedRatio.withDefaults();

    @Test
    void workingsAddUp() {
        Estimate ratio = RATIO.calculate(UNIT, REFERENCE);
        double expected = ratio.workings().stream()
                .filter(working -> working.quantity().startsWith("expected events, "))
                .mapToDouble(Working::value)
                .sum();
        assertThat(expected).isEqualTo(19);
        assertThat(ratio.value()).isCloseTo(15.0 / 19, within(1e-15));
        assertThat(ratio.counts()).isEqualTo(new Counts(15, 19));
        Estimate rate = IndirectlyStandardisedRate.withDefaults().calculate(UNIT, REFERENCE);
        assertThat(rate.value()).isCloseTo(15.0 / 19 * 5_000, within(1e-9));
    }

    @Test
    void theTotalAloneWillDo() {
        assertThat(RATIO.calculateFromTotal(15, Map.of("young", 100, "old", 200), REFERENCE))
                .isEqualTo(RATIO.calculate(UNIT, REFERENCE));
    }

    @Test
    void nothingExpectedIsUndefined() {
        Estimate none = RATIO.calculateFromTotal(5, Map.of("young", 0, "old", 0), REFERENCE);
        assertThat(none.status()).isEqualTo(EstimateStatus.UNDEFINED);
        assertThat(none.reason()).isEqualTo("no events are expected at the rates of the reference");
        assertThat(RATIO.calculate(UNIT, Map.of("young", Counts.of(0, 0), "old", Counts.of(1, 2)))
                        .reason())
                .isEqualTo("the reference has nobody in stratum young, so nothing can be expected there");
        assertThat(RATIO.calculate(Map.of("young", Counts.of(1, 10)), REFERENCE).reason())
                .isEqualTo("there is no row for stratum old");
    }

    @Test
    void unsoundReferencesAreRefused() {
        assertThatThrownBy(() -> RATIO.calculate(UNIT, Map.of("young", Counts.of(1, 0), "old", Counts.of(1, 2))))
                .hasMessageContaining("population of stratum young of the reference must be above 0");
        StratifiedColumns two =
                StratifiedColumns.ofSize(2, 1).add(0, 0, 12, 100).add(1, 0, 30, 100);
        assertThatThrownBy(() -> RATIO.calculate(two, two))
                .hasMessageContaining("reference must be one unit, had 2")
                .hasMessageContaining("Maybe sum them: reference.total().");
        EstimateColumns internal = RATIO.calculate(two, two.total());
        assertThat(internal.value(0)).isCloseTo(12 / 21.0, within(1e-15));
        assertThatThrownBy(() ->
                        RATIO.calculate(two, StratifiedColumns.ofSize(1, 1).add(0, 0, -1, 10)))
                .hasMessageContaining("reference must be sound");
    }
}
