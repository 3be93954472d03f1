package io.github.chinsdk.kpi.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.chinsdk.model.activity.Admission;
import io.github.chinsdk.model.activity.AdmissionMethod;
import io.github.chinsdk.model.activity.AdmissionSource;
import io.github.chinsdk.model.activity.PatientClassification;
import io.github.chinsdk.model.identity.ClinicalCode;
import io.github.chinsdk.model.identity.Icd10Code;
import io.github.chinsdk.model.identity.PseudonymId;
import io.github.chinsdk.model.identity.SnomedCode;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HospitalFrailtyRiskTest {

    /** {@code hospital-frailty-points.csv} is a second, independent transcription of the paper's appendix table A2. */
    @Test
    void allPointsAreThoseOfTheAppendix() throws IOException {
        SortedMap<String, BigDecimal> published = new TreeMap<>();
        try (InputStream in = Objects.requireNonNull(
                HospitalFrailtyRiskTest.class.getResourceAsStream("/hospital-frailty-points.csv"))) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .forEach(line -> published.put(line.split(",", -1)[0], new BigDecimal(line.split(",", -1)[1])));
        }
        assertThat(published).hasSize(109);
        assertThat(HospitalFrailtyRisk.points()).isEqualTo(published);
    }

    /** The example of the Strategy Unit's New Hospital Programme tool: dementia 7.1 and a fall 3.2 are 10.3. */
    @Test
    void theWorkedExample() {
        HospitalFrailtyScore score = HospitalFrailtyRisk.ofAdmissions(
                List.of(admission("2016-05-01", "F00"), admission("2016-11-01", "W19")), LocalDate.of(2017, 3, 31));
        assertThat(score.points()).isEqualByComparingTo("10.3");
        assertThat(score.risk()).isEqualTo(FrailtyRisk.INTERMEDIATE);
        assertThat(score.byCategory())
                .containsExactlyEntriesOf(
                        new TreeMap<>(Map.of("F00", new BigDecimal("7.1"), "W19", new BigDecimal("3.2"))));
        assertThat(score).hasToString("HospitalFrailtyScore[****]");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        // nothing that counts
        "I10 Z00,                        0.0,  LOW",
        // 4.4 + 0.5
        "G81 F32,                        4.9,  LOW",
        // 4.4 + 0.6: the lower end is in the band
        "G81 Z73,                        5.0,  INTERMEDIATE",
        // 7.1 + 4.4 + 3.5 of R31 and Z91: the upper end is in the band
        "F00 G81 R31 Z91,                15.0, INTERMEDIATE",
        "F00 G81 R31 Z91 R50,            15.1, HIGH",
        // a subdivision counts as its category, and a category once
        "F00.1 F009 F00.2 F00,           7.1,  INTERMEDIATE"
    })
    void pointsAndBands(String codes, BigDecimal points, FrailtyRisk risk) {
        HospitalFrailtyScore score = HospitalFrailtyRisk.ofDiagnoses(codes(codes.split(" ", -1)));
        assertThat(score.points()).isEqualTo(points);
        assertThat(score.risk()).isEqualTo(risk);
    }

    @Test
    void twoYearsAreLookedBack() {
        LocalDate day = LocalDate.of(2017, 3, 31);
        assertThat(HospitalFrailtyRisk.ofAdmissions(List.of(admission("2015-03-31", "F00")), day)
                        .points())
                .isEqualByComparingTo("7.1");
        assertThat(HospitalFrailtyRisk.ofAdmissions(List.of(admission("2015-03-30", "F00")), day)
                        .points())
                .isZero();
        assertThat(HospitalFrailtyRisk.ofAdmissions(List.of(admission("2017-04-01", "F00")), day)
                        .points())
                .isZero();
    }

    @Test
    void codesOfOtherSystemsCountNothing() {
        assertThat(HospitalFrailtyRisk.ofDiagnoses(List.of(SnomedCode.parse("59621000")))
                        .points())
                .isZero();
    }

    private static Admission admission(String day, String... codes) {
        return new Admission(
                PseudonymId.parse("%032d".formatted(1)),
                null,
                "S" + day,
                1,
                AdmissionMethod.EMERGENCY_DEPARTMENT,
                new AdmissionSource("19"),
                PatientClassification.ORDINARY,
                null,
                LocalDate.parse(day),
                null,
                null,
                codes(codes),
                null);
    }

    private static List<ClinicalCode> codes(String... codes) {
        return Stream.of(codes).<ClinicalCode>map(Icd10Code::parse).toList();
    }
}
