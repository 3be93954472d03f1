package io.github.chinsdk.kpi.mortality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.chinsdk.kpi.Estimate;
import io.github.chinsdk.kpi.EstimateStatus;
import io.github.chinsdk.kpi.counting.CountSnapshot;
import io.github.chinsdk.kpi.counting.CountingPlan;
import io.github.chinsdk.kpi.counting.CountingRule;
import io.github.chinsdk.kpi.counting.Dictionary;
import io.github.chinsdk.model.identity.Icd10Code;
import io.github.chinsdk.model.organisation.DatePeriod;
import io.github.chinsdk.model.population.AgeBand;
import io.github.chinsdk.model.population.AgeBands;
import io.github.chinsdk.model.population.Sex;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MortalityKpisTest {

    private static final DatePeriod YEAR = DatePeriod.of(LocalDate.of(2017, 1, 1), LocalDate.of(2017, 12, 31));

    private static Death death(
            String day, int age, @Nullable String cause, PlaceOfDeath place, @Nullable PlaceOfDeath preferred) {
        return new Death(
                LocalDate.parse(day),
                age,
                Sex.FEMALE,
                false,
                cause == null ? null : Icd10Code.parse(cause),
                place,
                preferred);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // registered, age, cause, all, cardiovascular, stroke, cancer, respiratory
                "2017-01-01, 74, I21.9, true,  true,  false, false, false",
                "2017-12-31, 0,  I64,   true,  true,  true,  false, false",
                "2017-06-01, 50, C34.9, true,  false, false, true,  false",
                "2017-06-01, 50, D46.9, true,  false, false, false, false",
                "2017-06-01, 50, J44.9, true,  false, false, false, true",
                "2017-06-01, 50, -,     true,  false, false, false, false",
                "2017-06-01, 75, I21.9, false, false, false, false, false",
                "2016-12-31, 50, I21.9, false, false, false, false, false",
                "2018-01-01, 50, I21.9, false, false, false, false, false"
            })
    void prematureIsUnder75ByTheDayOfRegistration(
            String day,
            int age,
            @Nullable String cause,
            boolean all,
            boolean cardiovascular,
            boolean stroke,
            boolean cancer,
            boolean respiratory) {
        Death death = death(day, age, cause, PlaceOfDeath.HOME, null);
        assertThat(new PrematureMortality(CauseOfDeath.ALL_CAUSES, YEAR).counts(death))
                .isEqualTo(all);
        assertThat(new PrematureMortality(CauseOfDeath.CARDIOVASCULAR, YEAR).counts(death))
                .isEqualTo(cardiovascular);
        assertThat(new PrematureMortality(CauseOfDeath.STROKE, YEAR).counts(death))
                .isEqualTo(stroke);
        assertThat(new PrematureMortality(CauseOfDeath.CANCER, YEAR).counts(death))
                .isEqualTo(cancer);
        assertThat(new PrematureMortality(CauseOfDeath.RESPIRATORY, YEAR).counts(death))
                .isEqualTo(respiratory);
    }

    /**
     * By hand: 10,000 people in each of 15 bands, 20 deaths at 70-74 (weight 5,000) and 4 at 0-4 (5,000) over 91,000:
     * 100,000 x (0.002 x 5,000 + 0.0004 x 5,000) / 91,000 = 13.18681. Deaths from 75 on change nothing.
     */
    @Test
    void theRateIsStandardisedTo91_000() {
        PrematureMortality kpi = new PrematureMortality(CauseOfDeath.ALL_CAUSES, YEAR);
        List<Death> deaths = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            deaths.add(death("2017-06-01", 72, "I21.9", PlaceOfDeath.HOSPITAL, null));
            deaths.add(death("2017-06-01", 80, "I21.9", PlaceOfDeath.HOSPITAL, null));
            if (i < 4) {
                deaths.add(death("2017-06-01", 2, null, PlaceOfDeath.HOSPITAL, null));
            }
        }
        List<AgeBand> bands = AgeBands.fiveYearTo90Plus().bands();
        CountSnapshot snapshot = deaths.stream()
                .collect(CountingPlan.of(
                                Dictionary.of(List.of("E1")),
                                death -> "E1",
                                Dictionary.of(
                                        bands.stream().map(AgeBand::toString).toList()),
                                death -> bands.stream()
                                        .filter(band -> band.contains(death.ageYears()))
                                        .map(AgeBand::toString)
                                        .findFirst()
                                        .orElse(""),
                                List.of(kpi.rule()))
                        .collector());
        Map<AgeBand, Long> people = new TreeMap<>();
        bands.forEach(band -> people.put(band, 10_000L));
        Estimate rate = kpi.calculate(snapshot, "E1", people);
        assertThat(rate.value()).isCloseTo(13.1868132, within(1e-6));
        assertThat(rate.counts().numerator()).isEqualTo(24);
        PrematureMortality stroke = new PrematureMortality(CauseOfDeath.STROKE, YEAR);
        CountSnapshot none = deaths.stream()
                .collect(CountingPlan.of(
                                Dictionary.of(List.of("E1")),
                                (Death death) -> "E1",
                                Dictionary.of(
                                        bands.stream().map(AgeBand::toString).toList()),
                                death -> "0-4",
                                List.of(stroke.rule()))
                        .collector());
        assertThat(stroke.calculate(none, "E1", people).status()).isEqualTo(EstimateStatus.WITHHELD);
    }

    @Test
    void wherePeopleDieInOnePass() {
        List<Death> deaths = List.of(
                death("2017-01-01", 90, "F03", PlaceOfDeath.CARE_HOME, PlaceOfDeath.CARE_HOME),
                death("2017-02-01", 80, "C34.9", PlaceOfDeath.HOSPICE, PlaceOfDeath.HOME),
                death("2017-03-01", 85, "I50.0", PlaceOfDeath.HOSPITAL, null),
                death("2017-04-01", 30, "V23.4", PlaceOfDeath.HOSPITAL, null),
                death("2017-05-01", 70, "U50.9", PlaceOfDeath.HOME, null),
                death("2017-06-01", 88, null, PlaceOfDeath.RELIGIOUS_ESTABLISHMENT, null),
                death("2018-06-01", 88, "F03", PlaceOfDeath.HOME, null),
                new Death(LocalDate.of(2017, 7, 1), 0, Sex.MALE, true, null, PlaceOfDeath.HOSPITAL, null));
        DeathsByPlace kpi = new DeathsByPlace(YEAR);
        DeathPlaceShares shares = kpi.calculate(count(kpi.rules(), deaths), "E1");
        // Without two external causes, a neonatal death and one of another year: care home and religious house, of
        // four.
        assertThat(shares.inUsualPlace().counts().numerator()).isEqualTo(2);
        assertThat(shares.inUsualPlace().value()).isEqualTo(50);
        assertThat(shares.inHospital().counts().denominator()).isEqualTo(6);
        assertThat(shares.inHospital().counts().numerator()).isEqualTo(2);
        assertThat(shares.inPreferredPlace().value()).isEqualTo(50);
        assertThat(shares.inPreferredPlace().intervals()).hasSize(2);
        assertThat(kpi.calculate(count(kpi.rules(), List.of()), "E1")
                        .inHospital()
                        .status())
                .isEqualTo(EstimateStatus.UNDEFINED);
    }

    @Test
    void whatCannotBeIsRefusedWithoutItsValue() {
        assertThatThrownBy(() -> death("2017-01-01", 131, null, PlaceOfDeath.HOME, null))
                .hasMessage(
                        "ageYears must be from 0 to 130, and 0 for a neonatal death%nMaybe the age is in days or months."
                                .formatted());
        assertThatThrownBy(() -> new CauseOfDeath(" ", List.of(), "us"))
                .hasMessage("name must say something, was blank%nMaybe start from CARDIOVASCULAR.".formatted());
        assertThat(death("2017-01-01", 90, "F03", PlaceOfDeath.HOME, null)).hasToString("Death[****]");
    }

    private static CountSnapshot count(List<CountingRule<Death>> rules, List<Death> deaths) {
        return deaths.stream()
                .collect(CountingPlan.of(
                                Dictionary.of(List.of("E1")),
                                death -> "E1",
                                Dictionary.of(List.of("all")),
                                death -> "all",
                                rules)
                        .collector());
    }
}
