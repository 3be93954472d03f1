package io.github.chinsdk.kpi.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.chinsdk.kpi.ConfidenceLevel;
import io.github.chinsdk.kpi.Estimate;
import io.github.chinsdk.kpi.EstimateColumns;
import io.github.chinsdk.kpi.EstimateStatus;
import org.junit.jupiter.api.Test;

class MeanTest {

    @Test
    void oneValueHasAMeanButNoInterval() {
        Estimate one = Mean.withDefaults().calculate(new double[] {5});
        assertThat(one.value()).isEqualTo(5);
        assertThat(one.intervals()).isEmpty();
        assertThat(one.caveats()).extracting("code").containsExactly("single-value");
    }

    @Test
    void tinyValuesKeepTheirSpread() {
        Estimate tiny = Mean.withDefaults().calculate(new double[] {1e-300, 3e-300});
        assertThat(tiny.workings().get(2).value() / 1e-300).isBetween(1.414213562373, 1.414213562374);
    }

    @Test
    void missingValuesAreNotZero() {
        assertThat(Mean.withDefaults().calculate(new double[0]).reason()).isEqualTo("there are no values");
        assertThatThrownBy(() -> Mean.withDefaults().calculate(new double[] {1, Double.NaN}))
                .hasMessageContaining("values must be finite, value 1 was NaN")
                .hasMessageContaining("Maybe the value is missing");
        EstimateColumns columns = Mean.withDefaults().calculate(new double[][] {{1, 2, 3}, {}, {Double.NaN}, {4}});
        assertThat(columns.value(0)).isEqualTo(2);
        assertThat(columns.status(1)).isEqualTo(EstimateStatus.UNDEFINED);
        assertThat(columns.status(2)).isEqualTo(EstimateStatus.REJECTED);
        assertThat(columns.isCalculated(3)).isTrue();
        assertThat(columns.hasInterval(ConfidenceLevel.P95, 3)).isFalse();
        assertThatThrownBy(() -> columns.interval(ConfidenceLevel.P95, 3))
                .hasMessageContaining("no 95% interval in row 3: the counts do not define one");
    }
}
