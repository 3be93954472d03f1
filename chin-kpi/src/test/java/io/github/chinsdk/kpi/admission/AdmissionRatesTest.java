package io.github.chinsdk.kpi.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.chinsdk.kpi.ConfidenceLevel;
import io.github.chinsdk.kpi.Counts;
import io.github.chinsdk.kpi.Estimate;
import io.github.chinsdk.kpi.EstimateStatus;
import io.github.chinsdk.kpi.Interval;
import io.github.chinsdk.kpi.RateUnit;
import java.util.Map;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;

class AdmissionRatesTest {

    /** Byar's limits by the printed formula, z = 1.959964: 100 (1 - 1/900 - z/30)^3 and 101 (1 - 1/909 + z/(3 sqrt 101))^3. */
    @Test
    void emergencyAdmissionsPerThousandWithByar() {
        Estimate rate = AdmissionRates.withDefaults().emergencyAdmissions(Counts.of(100, 1_250));

        assertThat(rate.value()).isCloseTo(80, within(1e-12));
        assertThat(rate.unit()).isEqualTo(RateUnit.PER_1_000);
        Interval limits = rate.interval(ConfidenceLevel.P95).orElseThrow();
        assertThat(limits.lower()).isCloseTo(81.3621 / 1.25, within(1e-3));
        assertThat(limits.upper()).isCloseTo(121.6279 / 1.25, within(1e-3));
        assertThat(rate.interval(ConfidenceLevel.P99_8)).isPresent();
    }

    @Test
    void attendancesByTypeLeaveOutWhatWasNotSupplied() {
        SortedMap<DepartmentType, Estimate> rates = AdmissionRates.withDefaults()
                .attendances(Map.of(DepartmentType.TYPE_3, 50L, DepartmentType.TYPE_1, 0L), 1_000);

        assertThat(rates.keySet()).containsExactly(DepartmentType.TYPE_1, DepartmentType.TYPE_3);
        assertThat(rates.get(DepartmentType.TYPE_1).value()).isZero();
        // Exact Poisson limits of no events: 0 and -ln(0.025) = 3.688879.
        assertThat(rates.get(DepartmentType.TYPE_1)
                        .interval(ConfidenceLevel.P95)
                        .orElseThrow()
                        .upper())
                .isCloseTo(3.688879, within(1e-6));
        assertThat(rates.get(DepartmentType.TYPE_3).value()).isCloseTo(50, within(1e-12));
    }

    @Test
    void nobodyRegisteredHasNoRate() {
        assertThat(AdmissionRates.withDefaults()
                        .emergencyAdmissions(Counts.of(3, 0))
                        .status())
                .isEqualTo(EstimateStatus.UNDEFINED);
    }

    @Test
    void unitAndLevelsCanBeChosen() {
        Estimate rate = AdmissionRates.withDefaults()
                .with(RateUnit.PER_100_000)
                .with(ConfidenceLevel.P99)
                .emergencyAdmissions(Counts.of(100, 1_250));
        assertThat(rate.value()).isCloseTo(8_000, within(1e-9));
        assertThat(rate.intervals()).extracting(Interval::level).containsExactly(ConfidenceLevel.P99);
    }

    @Test
    void aNegativeCountIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AdmissionRates.withDefaults().attendances(Map.of(DepartmentType.TYPE_1, -1L), 1_000))
                .withMessageStartingWith("numerator must be finite and >= 0, was -1.0");
    }

    @Test
    void departmentTypesHaveNames() {
        assertThat(DepartmentType.TYPE_1.title()).isEqualTo("major department");
    }
}
