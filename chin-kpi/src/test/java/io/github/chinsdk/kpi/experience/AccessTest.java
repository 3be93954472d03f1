package io.github.chinsdk.kpi.experience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.chinsdk.kpi.Counts;
import io.github.chinsdk.kpi.Estimate;
import io.github.chinsdk.kpi.EstimateStatus;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AccessTest {

    /** The list of Barnet, QOF 2016/17. */
    private static final long BARNET = 410_061;

    /** The programme's figures: 38,000 slots a year are 17.8 minutes at 10 minutes a slot, and 26.7 at 15. */
    @Test
    void slotsAreWorthWhatTheirLengthSays() {
        assertThat(ExtendedAccess.calculate(38_000, Duration.ofMinutes(10), BARNET)
                        .value())
                .isCloseTo(17.8, within(0.05));
        assertThat(ExtendedAccess.calculate(38_000, Duration.ofMinutes(15), BARNET)
                        .value())
                .isCloseTo(26.7, within(0.05));
    }

    /** 30 minutes per 1,000 are 205.0 hours a week for Barnet. */
    @Test
    void theTargetOfBarnet() {
        Estimate access = ExtendedAccess.calculate(Duration.ofHours(205), BARNET);
        assertThat(access.value()).isCloseTo(30, within(0.005));
        assertThat(access.intervals()).isEmpty();
        assertThat(access.unit().label()).isEqualTo("minutes per 1,000 a week");
        assertThat(ExtendedAccess.calculate(Duration.ofHours(1), 0).status()).isEqualTo(EstimateStatus.UNDEFINED);
    }

    @Test
    void wrongTimesAreRefused() {
        assertThatThrownBy(() -> ExtendedAccess.calculate(38_000, Duration.ZERO, BARNET))
                .hasMessage(
                        "slotsPerYear must be >= 0 and slotLength more than none, were 38000 and PT0S%nMaybe the slot length is missing: ask the provider."
                                .formatted());
        assertThatThrownBy(() -> ExtendedAccess.calculate(Duration.ofHours(-1), BARNET))
                .hasMessage("time must not be negative, was PT-1H%nMaybe start and end of a session are swapped."
                        .formatted());
        assertThatThrownBy(() -> ExtendedAccess.calculate(Duration.ofHours(1), -1))
                .hasMessage(
                        "registeredPopulation must be >= 0, was -1%nMaybe a sign or a column is wrong in the source."
                                .formatted());
    }

    /** The programme's range: 0.1% to 27.0%. */
    @Test
    void theRangeOfTakeUp() {
        OnlineTakeUp<String> takeUp = OnlineTakeUp.calculate(
                Map.of(
                        "F83001", Counts.of(8, 8_000),
                        "F83002", Counts.of(2_700, 10_000),
                        "F83003", Counts.of(2_000, 10_000),
                        "F83004", Counts.of(1_999, 10_000),
                        "F83005", Counts.of(0, 0)),
                20);
        assertThat(takeUp.lowestPercent()).hasValue(0.1);
        assertThat(takeUp.highestPercent().orElseThrow()).isCloseTo(27.0, within(1e-12));
        assertThat(takeUp.highestOverLowest().orElseThrow()).isCloseTo(270, within(1e-9));
        assertThat(takeUp.belowThreshold()).containsExactly("F83001", "F83004");
        assertThat(takeUp.shares()).hasSize(5);
        assertThat(takeUp.shares().get("F83005").status()).isEqualTo(EstimateStatus.UNDEFINED);
        assertThat(takeUp.shares().get("F83001").intervals()).hasSize(2);
    }

    @Test
    void noRatioOverNothing() {
        OnlineTakeUp<String> takeUp = OnlineTakeUp.calculate(Map.of("A", Counts.of(0, 10), "B", Counts.of(5, 10)), 20);
        assertThat(takeUp.lowestPercent()).hasValue(0);
        assertThat(takeUp.highestOverLowest()).isEmpty();
        assertThat(OnlineTakeUp.<String>calculate(Map.of(), 20).highestPercent())
                .isEmpty();
        assertThatThrownBy(() -> OnlineTakeUp.<String>calculate(Map.of(), 101))
                .hasMessage(
                        "thresholdPercent must be from 0 to 100, was 101.0%nMaybe the threshold is a share in [0, 1]: multiply it by 100."
                                .formatted());
    }
}
