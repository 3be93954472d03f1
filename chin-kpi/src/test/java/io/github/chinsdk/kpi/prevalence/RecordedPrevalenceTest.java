package io.github.chinsdk.kpi.prevalence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.chinsdk.kpi.Caveat;
import io.github.chinsdk.kpi.ConfidenceLevel;
import io.github.chinsdk.kpi.Counts;
import io.github.chinsdk.kpi.Estimate;
import io.github.chinsdk.kpi.EstimateStatus;
import io.github.chinsdk.model.identity.OdsCode;
import io.github.chinsdk.model.population.DiseaseRegister;
import io.github.chinsdk.model.population.PracticeListSize;
import io.github.chinsdk.model.population.QofGroup;
import io.github.chinsdk.model.population.QofListType;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class RecordedPrevalenceTest {

    private static final QofGroup HYPERTENSION = new QofGroup("HYP");
    private static final QofGroup DIABETES = new QofGroup("DM");
    private static final List<PracticeListSize> LISTS = List.of(
            list("F83002", "TOTAL", 10_000),
            list("F83002", "17OV", 8_000),
            list("F83004", "TOTAL", 9_000),
            list("F83004", "17OV", 7_000));

    private static PracticeListSize list(String practice, String type, long patients) {
        return new PracticeListSize(OdsCode.parse(practice), QofListType.parse(type), patients);
    }

    private static DiseaseRegister register(String practice, QofGroup group, long register, String type, long list) {
        return new DiseaseRegister(OdsCode.parse(practice), group, register, QofListType.parse(type), list);
    }

    private static Estimate of(RecordedPrevalence prevalence, QofGroup group, DiseaseRegister... registers) {
        return Objects.requireNonNull(
                prevalence.calculate(List.of(registers), LISTS).get(group));
    }

    @Test
    void eachRegisterIsOverTheListOfItsAges() {
        DiseaseRegister[] registers = {
            register("F83002", HYPERTENSION, 1_000, "TOTAL", 10_000),
            register("F83004", HYPERTENSION, 900, "TOTAL", 9_000),
            register("F83002", DIABETES, 400, "17OV", 8_000),
            register("F83004", DIABETES, 200, "17OV", 7_000)
        };
        Estimate hypertension = of(RecordedPrevalence.withDefaults(), HYPERTENSION, registers);
        assertThat(hypertension.value()).isEqualTo(10);
        assertThat(hypertension.intervals()).hasSize(2);
        assertThat(hypertension.caveats()).isEmpty();
        assertThat(of(RecordedPrevalence.withDefaults(), DIABETES, registers).counts())
                .isEqualTo(Counts.of(600, 15_000));
        assertThat(of(RecordedPrevalence.withDefaults().with(ConfidenceLevel.P95), DIABETES, registers)
                        .intervals())
                .hasSize(1);
    }

    @Test
    void aPracticeWithoutARegisterIsDealtWithAsAskedAndNamed() {
        DiseaseRegister only = register("F83004", HYPERTENSION, 900, "TOTAL", 9_000);
        Estimate published = of(RecordedPrevalence.withDefaults(), HYPERTENSION, only);
        assertThat(published.counts()).isEqualTo(Counts.of(900, 19_000));
        assertThat(published.caveats())
                .containsExactly(new Caveat(
                        "practices-without-register",
                        "1 of 2 practices have a list and no register: their 10,000 patients are in the denominator."));
        Estimate reported =
                of(RecordedPrevalence.withDefaults().with(PracticesWithoutRegister.LEFT_OUT), HYPERTENSION, only);
        assertThat(reported.value()).isCloseTo(10, within(1e-12));
        assertThat(reported.caveats())
                .extracting(Caveat::text)
                .containsExactly(
                        "1 of 2 practices have a list and no register: their 10,000 patients are not in the denominator.");
    }

    @Test
    void withoutAnyRegisterThereIsNoPercentage() {
        assertThat(RecordedPrevalence.withDefaults().calculate(List.of(), LISTS))
                .isEmpty();
        DiseaseRegister nobody = register("F83009", DIABETES, 0, "17OV", 0);
        assertThat(RecordedPrevalence.withDefaults()
                        .calculate(List.of(nobody), List.of())
                        .values())
                .extracting(Estimate::status)
                .containsExactly(EstimateStatus.UNDEFINED);
    }

    @Test
    void twoFilesInOneAreRefused() {
        DiseaseRegister row = register("F83004", HYPERTENSION, 900, "TOTAL", 9_000);
        String message =
                "registers must be of one year, %s of F83004 was there twice or over another list, %s and %s%nMaybe two files were put into one: calculate each by itself.";
        assertThatThrownBy(() -> RecordedPrevalence.withDefaults().calculate(List.of(row, row), LISTS))
                .hasMessage(message.formatted(HYPERTENSION, row.listType(), row.listType()));
        DiseaseRegister other = register("F83002", HYPERTENSION, 900, "18OV", 9_000);
        assertThatThrownBy(() -> RecordedPrevalence.withDefaults().calculate(List.of(row, other), LISTS))
                .hasMessage(
                        message.replace("F83004", "F83002").formatted(HYPERTENSION, row.listType(), other.listType()));
    }
}
