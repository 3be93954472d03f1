package io.github.chinsdk.kpi.published;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.chinsdk.kpi.SharedData;
import io.github.chinsdk.kpi.cohort.CaseFindingCondition;
import io.github.chinsdk.kpi.cohort.CaseFindingEvent;
import io.github.chinsdk.kpi.cohort.CaseFindingMeasurement;
import io.github.chinsdk.kpi.cohort.CaseFindingPerson;
import io.github.chinsdk.kpi.cohort.CaseFindingTrait;
import io.github.chinsdk.kpi.cohort.NclCaseFinding;
import io.github.chinsdk.model.document.CsvSource;
import io.github.chinsdk.model.document.SyntheaExport;
import io.github.chinsdk.model.identity.PseudonymId;
import io.github.chinsdk.model.patient.PatientRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * North Central London's rule book over Synthea's patients. What is expected was counted by another program, a loop of 70
 * lines with Python's csv module over the same files, the rules written as one chain of conditions.
 */
class SyntheaCaseFindingTest {

    private static final String FOLDER = "synthea-us-59/";
    private static final LocalDate DAY = LocalDate.of(2021, 3, 31);
    private static final BigDecimal IFCC_INTERCEPT = new BigDecimal("2.15");
    private static final BigDecimal IFCC_SLOPE = new BigDecimal("10.929");
    private static final String HBA1C_PERCENT = "4548-4";
    private static final String HEART_RATE = "8867-4";
    private static final Map<String, CaseFindingMeasurement> MEASURED = Map.of(
            "8480-6",
            CaseFindingMeasurement.CLINIC_SYSTOLIC,
            "8462-4",
            CaseFindingMeasurement.CLINIC_DIASTOLIC,
            "33914-3",
            CaseFindingMeasurement.GLOMERULAR_FILTRATION_RATE,
            "14959-1",
            CaseFindingMeasurement.URINE_ALBUMIN,
            HBA1C_PERCENT,
            CaseFindingMeasurement.HBA1C,
            "39156-5",
            CaseFindingMeasurement.BODY_MASS_INDEX);

    /** Hypertension, coronary heart disease, diabetes, heart failure, myocardial infarction and its history, stroke. */
    private static final Set<String> METABOLIC =
            Set.of("59621000", "53741008", "44054006", "88805009", "22298006", "399211009", "230690007");

    private final Map<PseudonymId, CaseFindingPerson> people = new HashMap<>();

    @BeforeEach
    void read() throws IOException {
        SyntheaExport export = SyntheaExport.read(
                CsvSource.of(SharedData.path(FOLDER + "patients.csv")),
                CsvSource.of(SharedData.path(FOLDER + "conditions.csv")),
                CsvSource.of(SharedData.path(FOLDER + "encounters.csv")));
        Set<PseudonymId> black = new HashSet<>();
        Set<PseudonymId> minority = new HashSet<>();
        for (List<String> row : rows("patients.csv")) {
            PseudonymId id = PseudonymId.parse(row.get(0).replace("-", ""));
            if (row.get(12).equals("black")) {
                black.add(id);
            }
            if (Set.of("black", "asian").contains(row.get(12)) || row.get(13).equals("hispanic")) {
                minority.add(id);
            }
        }
        for (PatientRecord patient : export.patients()) {
            if (patient.isRegisteredOn(DAY)) {
                CaseFindingPerson person = CaseFindingPerson.ofAge(patient.ageOn(DAY));
                if (patient.conditions().stream()
                        .anyMatch(condition -> condition.isActiveOn(DAY)
                                && METABOLIC.contains(condition.code().toString()))) {
                    person = person.with(CaseFindingTrait.ON_METABOLIC_REGISTER);
                }
                person = black.contains(patient.id()) ? person.with(CaseFindingTrait.BLACK_ETHNIC_GROUP) : person;
                people.put(
                        patient.id(),
                        minority.contains(patient.id()) ? person.with(CaseFindingTrait.MINORITY_ETHNIC_GROUP) : person);
            }
        }
        for (List<String> row : rows("observations.csv")) {
            LocalDate day = LocalDate.parse(row.get(0).substring(0, 10));
            if (!day.isAfter(DAY)) {
                people.computeIfPresent(
                        PseudonymId.parse(row.get(1).replace("-", "")),
                        (id, person) -> with(person, row.get(4), row.get(6), day));
            }
        }
    }

    /** Of 49 people 37 are on no register; 9 are obese without an HbA1c in two years, one is due for the yearly HbA1c. */
    @Test
    void diabetes() {
        assertThat(people).hasSize(49);
        assertThat(people.values())
                .filteredOn(person -> !person.traits().contains(CaseFindingTrait.ON_METABOLIC_REGISTER))
                .hasSize(37);
        assertThat(found(CaseFindingCondition.DIABETES)).isEqualTo(Map.of("DM_65", 9L, "DM_66", 1L));
    }

    /** Nobody off the registers has a latest reading of 140/90, an eGFR below 60, or at 65 no pulse in three years. */
    @Test
    void nobodyElseIsFound() {
        assertThat(found(CaseFindingCondition.HYPERTENSION)).isEmpty();
        assertThat(found(CaseFindingCondition.ATRIAL_FIBRILLATION)).isEmpty();
        assertThat(found(CaseFindingCondition.CHRONIC_KIDNEY_DISEASE)).isEmpty();
    }

    private SortedMap<String, Long> found(CaseFindingCondition condition) {
        SortedMap<String, Long> byRule = new TreeMap<>();
        NclCaseFinding.of(condition, DAY, (CaseFindingPerson person) -> person)
                .list(people.values())
                .forEach(found -> byRule.merge(found.rule(), 1L, Long::sum));
        return byRule;
    }

    private static CaseFindingPerson with(CaseFindingPerson person, String code, String value, LocalDate day) {
        if (code.equals(HEART_RATE)) {
            return person.with(CaseFindingEvent.PULSE_CHECK, day);
        }
        CaseFindingMeasurement measurement = MEASURED.get(code);
        if (measurement == null || new BigDecimal(value).signum() == 0) {
            return person;
        }
        BigDecimal measured = new BigDecimal(value);
        return person.with(
                measurement,
                code.equals(HBA1C_PERCENT)
                        ? measured.subtract(IFCC_INTERCEPT).multiply(IFCC_SLOPE).setScale(1, RoundingMode.HALF_EVEN)
                        : measured,
                day);
    }

    private static List<List<String>> rows(String file) throws IOException {
        List<String> lines = SharedData.lines(FOLDER + file);
        return lines.subList(1, lines.size()).stream().map(SharedData::cells).toList();
    }
}
