package io.github.chinsdk.kpi.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrailtyIndexTest {

    @ParameterizedTest
    @CsvSource({
        "EFI_2016, 0,  FIT",
        "EFI_2016, 4,  FIT",
        "EFI_2016, 5,  MILD",
        "EFI_2016, 8,  MILD",
        "EFI_2016, 9,  MODERATE",
        "EFI_2016, 12, MODERATE",
        "EFI_2016, 13, SEVERE",
        "EFI_2016, 36, SEVERE"
    })
    void deficitsOf36(FrailtyIndex index, int deficits, FrailtyCategory category) {
        assertThat(index.categoryOf(FrailtyIndex.efi2016(deficits))).isEqualTo(category);
    }

    @ParameterizedTest
    @CsvSource({"0.0857, FIT", "0.0858, MILD", "0.1624, MILD", "0.1625, MODERATE", "0.2392, MODERATE", "0.2393, SEVERE"
    })
    void theSecondIndexHasItsOwnCategories(double score, FrailtyCategory category) {
        assertThat(FrailtyIndex.EFI2.categoryOf(score)).isEqualTo(category);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.01, 1.01, Double.NaN, 12})
    void aScoreIsAShare(double score) {
        assertThatThrownBy(() -> FrailtyIndex.EFI_2016.categoryOf(score))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "score of EFI_2016 must be from 0 to 1, was not%nMaybe it is a number of deficits: divide by 36 first."
                                .formatted());
    }

    @Test
    void thereAre36Deficits() {
        assertThatThrownBy(() -> FrailtyIndex.efi2016(37))
                .hasMessage(
                        "deficits must be from 0 to 36, was not%nMaybe codes were counted rather than deficits: each deficit counts once."
                                .formatted());
        assertThatThrownBy(() -> FrailtyIndex.efi2016(-1)).isInstanceOf(IllegalArgumentException.class);
    }
}
