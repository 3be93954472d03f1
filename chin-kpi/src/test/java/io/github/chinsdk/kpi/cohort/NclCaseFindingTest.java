package io.github.chinsdk.kpi.cohort;

import static io.github.chinsdk.kpi.cohort.CaseFindingCondition.ATRIAL_FIBRILLATION;
import static io.github.chinsdk.kpi.cohort.CaseFindingCondition.CHRONIC_KIDNEY_DISEASE;
import static io.github.chinsdk.kpi.cohort.CaseFindingCondition.DIABETES;
import static io.github.chinsdk.kpi.cohort.CaseFindingCondition.HYPERTENSION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.chinsdk.kpi.counting.CountSnapshot;
import io.github.chinsdk.kpi.counting.CountingPlan;
import io.github.chinsdk.kpi.counting.Dictionary;
import io.github.chinsdk.model.activity.CareProcess;
import io.github.chinsdk.model.activity.CareProcessKind;
import io.github.chinsdk.model.identity.PseudonymId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each limit, window and exclusion of the published rule book, on both sides of it. */
class NclCaseFindingTest {

    private static final LocalDate DAY = LocalDate.of(2025, 11, 27);
    private static final Map<String, CaseFindingMeasurement> MEASURED = Map.of(
            "sys", CaseFindingMeasurement.CLINIC_SYSTOLIC,
            "dia", CaseFindingMeasurement.CLINIC_DIASTOLIC,
            "homesys", CaseFindingMeasurement.HOME_SYSTOLIC,
            "homedia", CaseFindingMeasurement.HOME_DIASTOLIC,
            "egfr", CaseFindingMeasurement.GLOMERULAR_FILTRATION_RATE,
            "acr", CaseFindingMeasurement.URINE_ALBUMIN,
            "hba1c", CaseFindingMeasurement.HBA1C,
            "bmi", CaseFindingMeasurement.BODY_MASS_INDEX);

    /** "50 sys=180 PULSE_CHECK hba1c=47@2024-11-27": age, then traits, events and measurements, a week ago or as dated. */
    private static CaseFindingPerson person(String text) {
        String[] words = text.split(" ", -1);
        CaseFindingPerson person = CaseFindingPerson.ofAge(Integer.parseInt(words[0]));
        for (String word : List.of(words).subList(1, words.length)) {
            String[] dated = word.split("@", -1);
            LocalDate on = dated.length > 1 ? LocalDate.parse(dated[1]) : DAY.minusWeeks(1);
            String[] valued = dated[0].split("=", -1);
            if (valued.length > 1) {
                person = person.with(MEASURED.get(valued[0]), new BigDecimal(valued[1]), on);
            } else if (Stream.of(CaseFindingTrait.values())
                    .anyMatch(trait -> trait.name().equals(valued[0]))) {
                person = person.with(CaseFindingTrait.valueOf(valued[0]));
            } else {
                person = person.with(CaseFindingEvent.valueOf(valued[0].toUpperCase(Locale.ROOT)), on);
            }
        }
        return person;
    }

    private static String found(CaseFindingCondition condition, String text) {
        return NclCaseFinding.of(condition, DAY, Function.<CaseFindingPerson>identity())
                .foundBy(person(text))
                .orElse("nobody");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "50 sys=180,                                          HTN_61",
        "50 dia=120,                                          HTN_61",
        "50 homesys=170,                                      HTN_61",
        "50 homedia=115,                                      HTN_61",
        "50 sys=179 dia=119,                                  HTN_62",
        "50 homesys=169 homedia=114,                          HTN_62",
        "50 sys=160,                                          HTN_62",
        "50 dia=100,                                          HTN_62",
        "50 homesys=150,                                      HTN_62",
        "50 homedia=95,                                       HTN_62",
        "50 sys=159 BLACK_ETHNIC_GROUP VASCULAR_RISK_CONDITION, HTN_63",
        "50 sys=159 BLACK_ETHNIC_GROUP egfr=59,               HTN_63",
        "50 sys=159 BLACK_ETHNIC_GROUP bmi=35.1,              HTN_63",
        "50 sys=159 BLACK_ETHNIC_GROUP bmi=35,                HTN_65",
        "50 sys=159 VASCULAR_RISK_CONDITION,                  HTN_65",
        "50 sys=159 egfr=59,                                  HTN_65",
        "50 sys=159 egfr=60,                                  HTN_66",
        "50 sys=159 bmi=40,                                   HTN_66",
        "50 sys=140,                                          HTN_66",
        "50 dia=90,                                           HTN_66",
        "50 homesys=135,                                      HTN_66",
        "50 homedia=85,                                       HTN_66",
        "50 sys=139 dia=89 homesys=134 homedia=84,            nobody",
        "79 sys=149 dia=89,                                   HTN_66",
        "80 sys=149 dia=89,                                   nobody",
        "80 sys=149,                                          HTN_66",
        "80 sys=150 dia=89,                                   HTN_66",
        "80 sys=149 dia=90,                                   HTN_66",
        "80 homesys=144 homedia=84,                           nobody",
        "80 homesys=145 homedia=84,                           HTN_66",
        "50 sys=180@2020-01-01 sys=120,                       nobody",
        "50 sys=180 ON_METABOLIC_REGISTER,                    nobody",
        "50 sys=180 HYPERTENSION@1999-01-01,                  nobody",
        "50 sys=180 HYPERTENSION_RESOLVED@1999-01-01,         nobody",
        "50 sys=180 HYPERTENSION_SCREENING@2022-11-28,        nobody",
        "50 sys=180 HYPERTENSION_SCREENING@2022-11-27,        HTN_61",
        "50 sys=180 NHS_HEALTH_CHECK@2023-11-28,              nobody",
        "50 sys=180 NHS_HEALTH_CHECK@2023-11-27,              HTN_61",
        "50 sys=180 NHS_HEALTH_CHECK@2025-11-28,              HTN_61",
        "50,                                                  nobody"
    })
    void hypertension(String person, String rule) {
        assertThat(found(HYPERTENSION, person)).isEqualTo(rule);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "40 ATRIAL_FIBRILLATION_MEDICINE@2025-05-28,                                  AF_61",
        "40 ATRIAL_FIBRILLATION_MEDICINE@2025-05-27,                                  nobody",
        "70 ATRIAL_FIBRILLATION_MEDICINE PULSE_CHECK OTHER_REASON_FOR_ANTICOAGULATION@1990-01-01, nobody",
        "70 ATRIAL_FIBRILLATION_MEDICINE OTHER_REASON_FOR_ANTICOAGULATION@1990-01-01, AF_62",
        "70 ATRIAL_FIBRILLATION_MEDICINE PULSE_CHECK ATRIAL_FIBRILLATION@1990-01-01,  nobody",
        "65,                                                                          AF_62",
        "64,                                                                          nobody",
        "65 PULSE_CHECK@2022-11-28,                                                   nobody",
        "65 PULSE_CHECK@2022-11-27,                                                   AF_62",
        "65 ATRIAL_FIBRILLATION_DECIDED@2022-11-28,                                   nobody",
        "65 ATRIAL_FIBRILLATION_DECIDED@2022-11-27,                                   AF_62",
        "65 NHS_HEALTH_CHECK,                                                         nobody",
        "65 ON_METABOLIC_REGISTER,                                                    nobody"
    })
    void atrialFibrillation(String person, String rule) {
        assertThat(found(ATRIAL_FIBRILLATION, person)).isEqualTo(rule);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "17 egfr=59.9,                                          CKD_61",
        "16 egfr=59.9,                                          nobody",
        "50 egfr=60,                                            nobody",
        "50 egfr=45 acr=80,                                     CKD_61",
        "50 acr=4.1,                                            CKD_62",
        "50 acr=71,                                             CKD_62",
        "50 acr=4,                                              nobody",
        "50 egfr=45 CHRONIC_KIDNEY_DISEASE_STAGE@1999-01-01,    nobody",
        "50 ACUTE_KIDNEY_INJURY@2022-11-28,                     CKD_64",
        "50 ACUTE_KIDNEY_INJURY@2022-11-27,                     nobody",
        "50 ACUTE_KIDNEY_INJURY egfr=90@2024-11-28,             nobody",
        "50 ACUTE_KIDNEY_INJURY egfr=90@2024-11-27,             CKD_64",
        "50 KIDNEY_RISK_CONDITION@1999-01-01,                   CKD_64",
        "50 KIDNEY_RISK_MEDICINE@2025-05-28,                    CKD_64",
        "50 KIDNEY_RISK_MEDICINE@2025-05-27,                    nobody",
        "50 MICROSCOPIC_HAEMATURIA@2001-01-01,                  CKD_64",
        "50 egfr=45 CHRONIC_KIDNEY_DISEASE_SCREENING,           nobody",
        "50 egfr=45 NHS_HEALTH_CHECK,                           CKD_61",
        "50 egfr=45 ON_METABOLIC_REGISTER,                      nobody"
    })
    void kidneyDisease(String person, String rule) {
        assertThat(found(CHRONIC_KIDNEY_DISEASE, person)).isEqualTo(rule);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "17 hba1c=48,                                              DM_61",
        "16 hba1c=48,                                              nobody",
        "50 hba1c=48 DIABETES_RESOLVED@1999-01-01,                 nobody",
        "30 GESTATIONAL_DIABETES@2001-01-01,                       DM_62",
        "30 GESTATIONAL_DIABETES@2001-01-01 hba1c=38@2024-11-28,   nobody",
        "30 GESTATIONAL_DIABETES@2001-01-01 hba1c=38@2024-11-27,   DM_62",
        "50 hba1c=47.9@2024-11-27,                                 DM_63",
        "50 hba1c=46@2024-11-27,                                   DM_63",
        "50 hba1c=46@2024-11-28,                                   nobody",
        "50 bmi=35,                                                DM_64",
        "50 bmi=35 hba1c=40@2023-11-28,                            nobody",
        "50 bmi=35 hba1c=40@2023-11-27,                            DM_64",
        "50 bmi=34.9,                                              DM_65",
        "50 bmi=32.5 MINORITY_ETHNIC_GROUP,                        DM_64",
        "50 bmi=32.4 MINORITY_ETHNIC_GROUP,                        DM_65",
        "50 bmi=27.5 MINORITY_ETHNIC_GROUP,                        DM_65",
        "50 bmi=27.4 MINORITY_ETHNIC_GROUP,                        nobody",
        "50 bmi=29.9,                                              nobody",
        "50 hba1c=45.9@2024-11-27,                                 DM_66",
        "50 hba1c=42@2024-11-27,                                   DM_66",
        "50 hba1c=41.9@2024-11-27,                                 nobody",
        "50 hba1c=43@2024-06-01 bmi=36,                            DM_66",
        "50 hba1c=43@2023-06-01 bmi=36,                            DM_64",
        "50 hba1c=48 DIABETES_REVIEW_DECLINED,                     nobody",
        "50 hba1c=48 NHS_HEALTH_CHECK,                             nobody",
        "50 hba1c=48 ON_METABOLIC_REGISTER,                        nobody"
    })
    void diabetes(String person, String rule) {
        assertThat(found(DIABETES, person)).isEqualTo(rule);
    }

    /** The predicate that gives the list gives the count. */
    @Test
    void aHostsOwnRecordsAreListedAndCounted() {
        Map<String, CaseFindingPerson> people = Map.of(
                "a", person("50 sys=185"), "b", person("50 sys=165"), "c", person("50 sys=120"), "d", person("50"));
        CaseFinding<String> finding = NclCaseFinding.of(HYPERTENSION, DAY, people::get);
        assertThat(finding.list(List.of("d", "c", "b", "a")))
                .containsExactly(new FoundCase<>("a", "HTN_61"), new FoundCase<>("b", "HTN_62"));
        CountSnapshot counts = Stream.of("a", "b", "c", "d")
                .collect(CountingPlan.of(
                                Dictionary.of(List.of("E1")),
                                (String who) -> "E1",
                                Dictionary.of(List.of("all")),
                                who -> "all",
                                finding.countingRules())
                        .collector());
        assertThat(counts.total("E1", "HYPERTENSION HTN_61")).isEqualTo(1);
        assertThat(counts.total("E1", "HYPERTENSION HTN_66")).isZero();
        assertThat(counts.total("E1", "HYPERTENSION not found")).isEqualTo(2);
    }

    @Test
    void careProcessesBecomeMeasurements() {
        PseudonymId id = PseudonymId.parse("%032d".formatted(1));
        CaseFindingPerson person = CaseFindingPerson.ofAge(50)
                .with(process(id, CareProcessKind.BLOOD_PRESSURE, "2025-01-01", "150", "95"))
                .with(process(id, CareProcessKind.BLOOD_PRESSURE, "2024-01-01", "190", "120"))
                .with(process(id, CareProcessKind.HBA1C, "2025-01-01", "49"))
                .with(process(id, CareProcessKind.URINE_ALBUMIN, "2025-01-01", "5"))
                .with(process(id, CareProcessKind.BODY_MASS_INDEX, "2025-01-01", "31"))
                .with(process(id, CareProcessKind.BODY_MASS_INDEX, "2025-02-01", "0"))
                .with(process(id, CareProcessKind.SMOKING_STATUS, "2025-01-01"));
        assertThat(person)
                .isEqualTo(
                        person(
                                "50 sys=150@2025-01-01 dia=95@2025-01-01 hba1c=49@2025-01-01 acr=5@2025-01-01 bmi=31@2025-01-01"));
    }

    @Test
    void whatCannotBeIsRefusedWithoutItsValue() {
        assertThatThrownBy(() -> CaseFindingPerson.ofAge(131))
                .hasMessage(
                        "ageYears must be from 0 to 130, was outside%nMaybe the date of birth is wrong: leave the person out and report it."
                                .formatted());
        assertThatThrownBy(() -> new MeasuredValue(BigDecimal.ZERO, DAY))
                .hasMessage(
                        "value must be above 0, was not%nMaybe a code for not done was read as a number: leave it out."
                                .formatted());
        assertThat(person("50 sys=180")).hasToString("CaseFindingPerson[****]");
        assertThat(new MeasuredValue(BigDecimal.ONE, DAY)).hasToString("MeasuredValue[****]");
    }

    private static CareProcess process(PseudonymId id, CareProcessKind kind, String day, String... values) {
        return new CareProcess(
                id,
                kind,
                LocalDate.parse(day),
                Stream.of(values).map(BigDecimal::new).toList());
    }
}
