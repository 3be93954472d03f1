package io.github.chinsdk.kpi.experience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.chinsdk.kpi.Caveat;
import io.github.chinsdk.kpi.ConfidenceLevel;
import io.github.chinsdk.kpi.Counts;
import io.github.chinsdk.kpi.Estimate;
import io.github.chinsdk.kpi.EstimateStatus;
import io.github.chinsdk.kpi.experience.SurveyShare.Answer;
import io.github.chinsdk.kpi.rate.Proportion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SurveyShareTest {

    /** By hand: weights 1, 2, 3, 4; yes are 3 and 4; share 7/10, effective size 100/30. */
    @Test
    void theEffectiveSampleSizeIsKishs() {
        Estimate share = new SurveyShare()
                .add(Answer.NO, 1)
                .add(Answer.NO, 2)
                .add(Answer.YES, 3)
                .add(Answer.YES, 4)
                .calculate(ConfidenceLevel.P95);
        assertThat(share.value()).isCloseTo(70, within(1e-12));
        assertThat(share.workings().get(0).quantity()).isEqualTo("effective sample size");
        assertThat(share.workings().get(0).value()).isCloseTo(100.0 / 30, within(1e-12));
        Estimate wilson =
                Proportion.withDefaults().with(ConfidenceLevel.P95).calculate(new Counts(0.7 * 100 / 30, 100.0 / 30));
        assertThat(share.intervals().get(0).lower())
                .isCloseTo(wilson.intervals().get(0).lower(), within(1e-9));
        assertThat(share.intervals().get(0).upper())
                .isCloseTo(wilson.intervals().get(0).upper(), within(1e-9));
    }

    @Test
    void equalWeightsAreWorthEveryAnswer() {
        SurveyShare answers = new SurveyShare();
        for (int i = 0; i < 40; i++) {
            answers.add(i < 10 ? Answer.YES : Answer.NO, 0.25);
        }
        Estimate share = answers.calculate(ConfidenceLevel.P95);
        assertThat(share.workings().get(0).value()).isEqualTo(40);
        assertThat(share.intervals())
                .isEqualTo(Proportion.withDefaults()
                        .with(ConfidenceLevel.P95)
                        .calculate(Counts.of(10, 40))
                        .intervals());
    }

    @Test
    void neitherOrderNorSplitChangesABit() {
        double[] weights = {0.1, 1e9, 0.7, 3e-7, 0.3};
        SurveyShare forward = new SurveyShare();
        SurveyShare first = new SurveyShare();
        SurveyShare second = new SurveyShare();
        for (int i = 0; i < weights.length; i++) {
            Answer answer = i % 2 == 0 ? Answer.YES : Answer.NO;
            forward.add(answer, weights[i]);
            int back = weights.length - 1 - i;
            (back < 2 ? first : second).add(back % 2 == 0 ? Answer.YES : Answer.NO, weights[back]);
        }
        assertThat(second.merge(first).calculate(ConfidenceLevel.P95))
                .isEqualTo(forward.calculate(ConfidenceLevel.P95));
    }

    /** A survey that publishes sums: 7 of 10 weighted answers, worth 100/30, give what the four answers above gave. */
    @Test
    void publishedSumsGiveTheSameShare() {
        Estimate published = SurveyShare.calculate(new Counts(7, 10), 100.0 / 30, ConfidenceLevel.P95);
        Estimate gathered = new SurveyShare()
                .add(Answer.NO, 1)
                .add(Answer.NO, 2)
                .add(Answer.YES, 3)
                .add(Answer.YES, 4)
                .calculate(ConfidenceLevel.P95);
        assertThat(published).isEqualTo(gathered);
        assertThat(published.caveats()).extracting(Caveat::code).containsExactly("interval-not-verified");
        assertThat(SurveyShare.calculate(new Counts(0, 0), 5).status()).isEqualTo(EstimateStatus.UNDEFINED);
    }

    @ParameterizedTest
    @CsvSource({"7, 10, 0", "7, 10, NaN", "7, 10, Infinity", "11, 10, 5"})
    void publishedSumsMustBeAShare(double yes, double all, double size) {
        assertThatThrownBy(() -> SurveyShare.calculate(new Counts(yes, all), size))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("effectiveSampleSize must be finite and above 0 and the share at most 1, were ")
                .hasMessageEndingWith("Maybe the columns are swapped, or the design effect was read as a size.");
    }

    @Test
    void nobodyAnswered() {
        Estimate share = new SurveyShare().calculate(ConfidenceLevel.P95);
        assertThat(share.status()).isEqualTo(EstimateStatus.UNDEFINED);
        assertThat(share.reason()).isEqualTo("nobody answered");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void aWeightMustBeAWeight(double weight) {
        assertThatThrownBy(() -> new SurveyShare().add(Answer.YES, weight))
                .hasMessage(
                        "weight must be finite and above 0, was %s%nMaybe the answer has none: leave it out and report it."
                                .formatted(weight));
    }
}
