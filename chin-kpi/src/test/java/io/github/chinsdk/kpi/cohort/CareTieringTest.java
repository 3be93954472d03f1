package io.github.chinsdk.kpi.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.chinsdk.model.patient.CareTier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CareTieringTest {

    // My Care My Way, West London, December 2017: the four tiers as printed, and the gaps between them.
    @ParameterizedTest
    @CsvSource({
        "64, 3, UNKNOWN, PRESENT, OUT_OF_SCOPE",
        "65, 0, UNKNOWN, ABSENT, TIER_0",
        "65, 0, UNKNOWN, UNKNOWN, TIER_0",
        "80, 0, UNKNOWN, PRESENT, AMBIGUOUS",
        "70, 1, WELL_MANAGED, ABSENT, TIER_1",
        "70, 1, WELL_MANAGED, UNKNOWN, TIER_1",
        "70, 1, WELL_MANAGED, PRESENT, AMBIGUOUS",
        "70, 1, NOT_WELL_MANAGED, ABSENT, AMBIGUOUS",
        "70, 1, UNKNOWN, ABSENT, AMBIGUOUS",
        "70, 2, WELL_MANAGED, PRESENT, TIER_2",
        "70, 2, NOT_WELL_MANAGED, PRESENT, TIER_2",
        "70, 2, WELL_MANAGED, ABSENT, AMBIGUOUS",
        "70, 2, WELL_MANAGED, UNKNOWN, AMBIGUOUS",
        "70, 3, WELL_MANAGED, PRESENT, TIER_3",
        "99, 8, UNKNOWN, PRESENT, TIER_3",
        "99, 8, UNKNOWN, ABSENT, AMBIGUOUS"
    })
    void tiersAndGaps(int age, int conditions, ConditionControl control, CareNeeds needs, String expected) {
        TierAssignment assignment = CareTiering.assign(age, new LongTermConditions(conditions, control), needs);
        if (expected.startsWith("TIER")) {
            assertThat(assignment.status()).isEqualTo(TierStatus.ASSIGNED);
            assertThat(assignment.tier()).contains(CareTier.valueOf(expected));
        } else {
            assertThat(assignment.status()).isEqualTo(TierStatus.valueOf(expected));
            assertThat(assignment.tier()).isEmpty();
        }
        assertThat(assignment.reason()).endsWith(".");
    }

    @Test
    void aGapIsSaidInWords() {
        assertThat(CareTiering.assign(70, new LongTermConditions(2, ConditionControl.UNKNOWN), CareNeeds.ABSENT)
                        .reason())
                .isEqualTo("Two or more conditions without further needs have no tier.");
    }

    @Test
    void messages() {
        LongTermConditions none = new LongTermConditions(0, ConditionControl.UNKNOWN);
        assertThatThrownBy(() -> CareTiering.assign(131, none, CareNeeds.ABSENT))
                .hasMessageStartingWith("age must be in [0, 130] completed years, was outside")
                .hasMessageNotContaining("131");
        assertThatThrownBy(() -> CareTiering.assign(-1, none, CareNeeds.ABSENT))
                .hasMessageStartingWith("age must be in [0, 130]");
        assertThatThrownBy(() -> new LongTermConditions(-1, ConditionControl.UNKNOWN))
                .hasMessageStartingWith("number must be >= 0, was negative");
    }
}
