package io.github.chinsdk.kpi.published;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.chinsdk.kpi.Estimate;
import io.github.chinsdk.kpi.SharedData;
import io.github.chinsdk.kpi.admission.AttendanceScope;
import io.github.chinsdk.kpi.admission.Attendances;
import io.github.chinsdk.kpi.admission.BedDays;
import io.github.chinsdk.kpi.admission.DepartmentType;
import io.github.chinsdk.kpi.admission.EmergencyAdmissions;
import io.github.chinsdk.kpi.admission.EpisodeStatus;
import io.github.chinsdk.kpi.admission.EpisodeType;
import io.github.chinsdk.kpi.admission.HospitalEpisode;
import io.github.chinsdk.kpi.admission.ReadmissionExclusions;
import io.github.chinsdk.kpi.admission.Readmissions;
import io.github.chinsdk.kpi.admission.ZeroDayStays;
import io.github.chinsdk.kpi.catalogue.Indicator;
import io.github.chinsdk.kpi.catalogue.KpiCatalogue;
import io.github.chinsdk.kpi.catalogue.KpiKey;
import io.github.chinsdk.kpi.cohort.CaseFinding;
import io.github.chinsdk.kpi.cohort.CaseFindingCondition;
import io.github.chinsdk.kpi.cohort.CaseFindingRule;
import io.github.chinsdk.kpi.cohort.FoundCase;
import io.github.chinsdk.kpi.counting.CountSnapshot;
import io.github.chinsdk.kpi.counting.Counted;
import io.github.chinsdk.kpi.counting.CountingPlan;
import io.github.chinsdk.kpi.counting.CountingRule;
import io.github.chinsdk.kpi.counting.Dictionary;
import io.github.chinsdk.kpi.prevention.FluSeason;
import io.github.chinsdk.kpi.quality.CareProcessSet;
import io.github.chinsdk.kpi.quality.CareProcessShares;
import io.github.chinsdk.kpi.quality.TreatmentTarget;
import io.github.chinsdk.kpi.quality.TreatmentTargetShares;
import io.github.chinsdk.kpi.quality.TreatmentTargets;
import io.github.chinsdk.model.activity.Admission;
import io.github.chinsdk.model.activity.AdmissionMethod;
import io.github.chinsdk.model.activity.Attendance;
import io.github.chinsdk.model.activity.CareProcess;
import io.github.chinsdk.model.activity.CareProcessKind;
import io.github.chinsdk.model.activity.Vaccination;
import io.github.chinsdk.model.activity.VaccinationOutcome;
import io.github.chinsdk.model.activity.VaccinationProgramme;
import io.github.chinsdk.model.document.CsvSource;
import io.github.chinsdk.model.document.SyntheaExport;
import io.github.chinsdk.model.identity.PseudonymId;
import io.github.chinsdk.model.identity.SnomedCode;
import io.github.chinsdk.model.organisation.DatePeriod;
import io.github.chinsdk.model.patient.PatientRecord;
import io.github.chinsdk.model.population.Sex;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * 59 synthetic patients of Synthea through the record-level KPIs. Every expected figure was counted by another program, a
 * loop of 90 lines with Python's csv module over the same files; what it counted stands at each.
 *
 * <p>Synthea knows neither practices nor methods of admission, and nobody among the 59 has diabetes: here everybody is one
 * unit, every inpatient stay is taken for an emergency, and the processes of diabetes are counted of people with
 * prediabetes, which asks the same of the code.
 */
class SyntheaKpisTest {

    private static final String FOLDER = "synthea-us-59/";
    private static final LocalDate DAY = LocalDate.of(2021, 3, 31);
    private static final DatePeriod AUDIT = DatePeriod.of(LocalDate.of(2020, 1, 1), DAY);
    private static final DatePeriod LONG = DatePeriod.of(LocalDate.of(1990, 4, 1), DAY);
    private static final String HYPERTENSION = "59621000";
    private static final String PREDIABETES = "15777000";

    private SyntheaExport export = new SyntheaExport(List.of(), List.of(), List.of(), List.of(), List.of());
    private Map<PseudonymId, List<CareProcess>> processes = Map.of();
    private Map<PseudonymId, List<Vaccination>> vaccinations = Map.of();

    @BeforeEach
    void read() throws IOException {
        export = SyntheaExport.read(source("patients.csv"), source("conditions.csv"), source("encounters.csv"));
        processes = processes();
        vaccinations = vaccinations();
    }

    /** 15 conditions of hypertension; 49 alive on the day, 36 of 17 and over, 12 with hypertension, 8 with prediabetes. */
    @Test
    void registersAreOfThoseAliveOnTheDay() {
        assertThat(export.patients()).hasSize(59);
        assertThat(alive()).hasSize(49);
        assertThat(alive().stream().filter(person -> person.ageOn(DAY) >= 17)).hasSize(36);
        assertThat(alive().stream().filter(person -> has(person, HYPERTENSION))).hasSize(12);
        assertThat(withPrediabetes()).hasSize(8);
        Indicator<PatientRecord> prevalence = Indicator.of(
                KpiCatalogue.standard().get(KpiKey.parse("recorded-prevalence-hypertension@qof")),
                Map.of(
                        denominatorOf("recorded-prevalence-hypertension@qof"),
                        person -> person.isRegisteredOn(DAY),
                        numeratorOf("recorded-prevalence-hypertension@qof"),
                        person -> has(person, HYPERTENSION)));
        Estimate estimate = prevalence.calculate(count(prevalence.rules(), export.patients()), "all");
        assertThat(estimate.counts().numerator()).isEqualTo(12);
        assertThat(estimate.counts().denominator()).isEqualTo(49);
    }

    /**
     * Of 22 adults who are not on the register, the latest reading of 7 is 130/85 or more in one of its parts, and 13 more
     * ever had such a reading; nobody's latest is 140/90 or more, and one ever was.
     */
    @Test
    void highBloodPressureIsFoundByTheFirstRuleThatApplies() {
        assertThat(found(130, 85)).containsExactlyInAnyOrderEntriesOf(Map.of("latest reading", 7L, "any reading", 13L));
        assertThat(found(140, 90)).containsExactlyInAnyOrderEntriesOf(Map.of("any reading", 1L));
    }

    private Map<String, Long> found(int systolic, int diastolic) {
        CaseFinding<PatientRecord> finding = CaseFinding.of(
                CaseFindingCondition.HYPERTENSION,
                person -> has(person, HYPERTENSION),
                List.of(
                        new CaseFindingRule<>("latest reading", person -> {
                            List<CareProcess> readings = readings(person);
                            return !readings.isEmpty()
                                    && isHigh(readings.get(readings.size() - 1), systolic, diastolic);
                        }),
                        new CaseFindingRule<>(
                                "any reading",
                                person -> readings(person).stream()
                                        .anyMatch(reading -> isHigh(reading, systolic, diastolic)))));
        List<PatientRecord> adults =
                alive().stream().filter(person -> person.ageOn(DAY) >= 18).toList();
        List<FoundCase<PatientRecord>> list = finding.list(adults);
        Map<String, Long> byRule = new TreeMap<>();
        list.forEach(found -> byRule.merge(found.rule(), 1L, Long::sum));
        CountSnapshot counts = count(finding.countingRules(), adults);
        byRule.forEach((rule, people) -> assertThat(counts.total("all", CaseFindingCondition.HYPERTENSION + " " + rule))
                .isEqualTo(people));
        return byRule;
    }

    /**
     * Of 8 people, in 15 months: HbA1c 7, blood pressure 7, cholesterol 5, creatinine 7, albumin 0, body mass index 7,
     * smoking 7. Their latest: HbA1c at 58 mmol/mol or less 7, cholesterol below 5 mmol/l 5, blood pressure at 140/80 or
     * less 2 and below 130/80 none; all three at the audit's limits 2, at the local ones none.
     */
    @Test
    void careProcessesAndBothVersionsOfTheTargetsInOnePass() {
        List<CountingRule<PatientRecord>> rules = new ArrayList<>();
        rules.addAll(CareProcessSet.NINE.<PatientRecord>rules(this::processesOf, AUDIT));
        rules.addAll(TreatmentTargets.NDA_2016_17.<PatientRecord>rules(this::processesOf, AUDIT));
        rules.addAll(TreatmentTargets.NCL.<PatientRecord>rules(this::processesOf, AUDIT));
        CountSnapshot snapshot = count(rules, withPrediabetes());
        CareProcessShares shares = CareProcessSet.NINE.calculate(snapshot, "all");
        Map<CareProcessKind, Double> people = new HashMap<>();
        shares.each().forEach((kind, share) -> people.put(kind, share.counts().numerator()));
        assertThat(people)
                .containsEntry(CareProcessKind.HBA1C, 7.0)
                .containsEntry(CareProcessKind.BLOOD_PRESSURE, 7.0)
                .containsEntry(CareProcessKind.CHOLESTEROL, 5.0)
                .containsEntry(CareProcessKind.SERUM_CREATININE, 7.0)
                .containsEntry(CareProcessKind.URINE_ALBUMIN, 0.0)
                .containsEntry(CareProcessKind.BODY_MASS_INDEX, 7.0)
                .containsEntry(CareProcessKind.SMOKING_STATUS, 7.0)
                .containsEntry(CareProcessKind.FOOT_SURVEILLANCE, 0.0)
                .containsEntry(CareProcessKind.RETINAL_SCREENING, 0.0);
        assertThat(shares.each().get(CareProcessKind.HBA1C).value()).isEqualTo(87.5);
        assertThat(shares.all().value()).isZero();

        TreatmentTargetShares audit = TreatmentTargets.NDA_2016_17.calculate(snapshot, "all");
        assertThat(audit.each().get(TreatmentTarget.HBA1C).value()).isEqualTo(87.5);
        assertThat(audit.each().get(TreatmentTarget.CHOLESTEROL).value()).isEqualTo(62.5);
        assertThat(audit.each().get(TreatmentTarget.BLOOD_PRESSURE).value()).isEqualTo(25);
        assertThat(audit.all().value()).isEqualTo(25);
        TreatmentTargetShares local = TreatmentTargets.NCL.calculate(snapshot, "all");
        assertThat(local.each().get(TreatmentTarget.BLOOD_PRESSURE).value()).isZero();
        assertThat(local.all().value()).isZero();
    }

    /** 5 of the 8 people of 65 and over had their influenza vaccine between 1 September 2020 and 28 February 2021. */
    @Test
    void influenzaVaccinationOfThoseOf65AndOver() {
        KpiKey key = KpiKey.parse("flu-uptake-65-plus@1");
        Indicator<PatientRecord> uptake = Indicator.of(
                KpiCatalogue.standard().get(key),
                Map.of(
                        denominatorOf(key.toString()),
                        person -> person.isRegisteredOn(DAY) && person.ageOn(DAY) >= 65,
                        numeratorOf(key.toString()),
                        person -> new FluSeason(2020).isVaccinated(vaccinations.getOrDefault(person.id(), List.of()))));
        Estimate estimate = uptake.calculate(count(uptake.rules(), export.patients()), "all");
        assertThat(estimate.counts().numerator()).isEqualTo(5);
        assertThat(estimate.counts().denominator()).isEqualTo(8);
    }

    /** 81 inpatient stays begin and 81 end from April 1990 to March 2021, 110 nights; 2 of 81 are followed within 29 days. */
    @Test
    void admissionsBedDaysAndReadmissions() {
        List<HospitalEpisode> episodes =
                export.admissions().stream().map(SyntheaKpisTest::asEmergency).toList();
        assertThat(episodes).hasSize(94);
        EmergencyAdmissions admissions = new EmergencyAdmissions(LONG);
        BedDays nights = new BedDays(LONG, ZeroDayStays.AS_NONE);
        List<CountingRule<Admission>> rules = new ArrayList<>(List.of(admissions.rule()));
        rules.addAll(nights.rules());
        CountSnapshot snapshot =
                count(rules, episodes.stream().map(HospitalEpisode::admission).toList());
        assertThat(admissions.calculate(snapshot, "all", 59).counts().numerator())
                .isEqualTo(81);
        assertThat(nights.calculate(snapshot, "all", 59).counts().numerator()).isEqualTo(110);

        Readmissions readmissions = new Readmissions(LONG, ReadmissionExclusions.ofKinds());
        Estimate share = readmissions.calculate(count(readmissions.rules(), readmissions.discharges(episodes)), "all");
        assertThat(share.counts().numerator()).isEqualTo(2);
        assertThat(share.counts().denominator()).isEqualTo(81);
        // As Synthea leaves it, the method is not known, and not known is no emergency.
        assertThat(export.admissions()).noneMatch(admissions::counts);
    }

    /** From April 1990 to March 2021: 81 emergency encounters and 31 of urgent care. */
    @Test
    void attendancesByType() {
        Attendances attendances = new Attendances(LONG, AttendanceScope.FIRST_ONLY);
        CountSnapshot snapshot = count(attendances.rules(), export.attendances());
        assertThat(snapshot.total("all", attendances.measure(DepartmentType.TYPE_1)))
                .isEqualTo(81);
        assertThat(snapshot.total("all", attendances.measure(DepartmentType.TYPE_2)))
                .isZero();
        assertThat(snapshot.total("all", attendances.measure(DepartmentType.TYPE_3)))
                .isEqualTo(31);
        List<Attendance> first = export.attendances();
        assertThat(first).hasSize(98 + 37);
    }

    private static HospitalEpisode asEmergency(Admission stay) {
        Admission emergency = new Admission(
                stay.patient(),
                stay.provider(),
                stay.spellId(),
                stay.episodeOrder(),
                AdmissionMethod.EMERGENCY_DEPARTMENT,
                stay.source(),
                stay.classification(),
                stay.specialty(),
                stay.admittedOn(),
                stay.dischargedOn(),
                stay.dischargeMethod(),
                stay.diagnoses(),
                stay.costPence());
        return new HospitalEpisode(
                emergency,
                EpisodeStatus.FINISHED,
                EpisodeType.GENERAL,
                Sex.NOT_KNOWN,
                OptionalInt.empty(),
                List.of(),
                null);
    }

    private List<PatientRecord> alive() {
        return export.patients().stream()
                .filter(person -> person.isRegisteredOn(DAY))
                .toList();
    }

    private List<PatientRecord> withPrediabetes() {
        return alive().stream()
                .filter(person -> person.ageOn(DAY) >= 17 && has(person, PREDIABETES))
                .toList();
    }

    private static boolean has(PatientRecord person, String code) {
        return person.conditions().stream()
                .anyMatch(condition -> condition.code().equals(SnomedCode.parse(code)) && condition.isActiveOn(DAY));
    }

    private List<CareProcess> processesOf(PatientRecord person) {
        return processes.getOrDefault(person.id(), List.of());
    }

    private List<CareProcess> readings(PatientRecord person) {
        return processesOf(person).stream()
                .filter(process -> process.kind() == CareProcessKind.BLOOD_PRESSURE
                        && !process.doneOn().isAfter(DAY))
                .toList();
    }

    private static boolean isHigh(CareProcess reading, int systolic, int diastolic) {
        return reading.values().get(0).intValue() >= systolic
                || reading.values().get(1).intValue() >= diastolic;
    }

    /** Observations in UK units: HbA1c in mmol/mol by the IFCC master equation, cholesterol in mmol/l. */
    private static Map<PseudonymId, List<CareProcess>> processes() throws IOException {
        Map<String, CareProcessKind> kinds = Map.of(
                "4548-4", CareProcessKind.HBA1C,
                "2093-3", CareProcessKind.CHOLESTEROL,
                "38483-4", CareProcessKind.SERUM_CREATININE,
                "2160-0", CareProcessKind.SERUM_CREATININE,
                "14959-1", CareProcessKind.URINE_ALBUMIN,
                "39156-5", CareProcessKind.BODY_MASS_INDEX,
                "72166-2", CareProcessKind.SMOKING_STATUS);
        Map<String, BigDecimal> diastolic = new HashMap<>();
        Map<PseudonymId, List<CareProcess>> done = new HashMap<>();
        List<List<String>> rows = new ArrayList<>();
        for (String line : SharedData.lines(FOLDER + "observations.csv")) {
            rows.add(SharedData.cells(line));
        }
        for (List<String> row : rows) {
            if (row.get(4).equals("8462-4")) {
                diastolic.put(row.get(1) + row.get(0), new BigDecimal(row.get(6)));
            }
        }
        rows.subList(1, rows.size()).stream()
                .sorted((a, b) -> a.get(0).compareTo(b.get(0)))
                .forEach(row -> {
                    PseudonymId person = PseudonymId.parse(row.get(1).replace("-", ""));
                    LocalDate day = LocalDate.parse(row.get(0).substring(0, 10));
                    List<CareProcess> ofPerson = done.computeIfAbsent(person, id -> new ArrayList<>());
                    CareProcessKind kind = kinds.get(row.get(4));
                    if (row.get(4).equals("8480-6")) {
                        ofPerson.add(new CareProcess(
                                person,
                                CareProcessKind.BLOOD_PRESSURE,
                                day,
                                List.of(
                                        new BigDecimal(row.get(6)),
                                        diastolic.getOrDefault(row.get(1) + row.get(0), BigDecimal.ZERO))));
                    } else if (kind != null) {
                        ofPerson.add(new CareProcess(person, kind, day, values(kind, row.get(6))));
                    }
                });
        return done;
    }

    private static List<BigDecimal> values(CareProcessKind kind, String value) {
        return switch (kind) {
            case HBA1C ->
                List.of(new BigDecimal(value)
                        .subtract(new BigDecimal("2.15"))
                        .multiply(new BigDecimal("10.929"))
                        .setScale(1, RoundingMode.HALF_EVEN));
            case CHOLESTEROL ->
                List.of(new BigDecimal(value).divide(new BigDecimal("38.67"), 2, RoundingMode.HALF_EVEN));
            default -> List.of();
        };
    }

    private static Map<PseudonymId, List<Vaccination>> vaccinations() throws IOException {
        Map<PseudonymId, List<Vaccination>> given = new HashMap<>();
        List<String> lines = SharedData.lines(FOLDER + "immunizations.csv");
        for (String line : lines.subList(1, lines.size())) {
            List<String> cells = SharedData.cells(line);
            PseudonymId person = PseudonymId.parse(cells.get(1).replace("-", ""));
            given.computeIfAbsent(person, id -> new ArrayList<>())
                    .add(new Vaccination(
                            person,
                            cells.get(3).equals("140") ? VaccinationProgramme.INFLUENZA : VaccinationProgramme.OTHER,
                            VaccinationOutcome.GIVEN,
                            LocalDate.parse(cells.get(0).substring(0, 10)),
                            null));
        }
        return given;
    }

    private static String denominatorOf(String key) {
        return KpiCatalogue.standard().get(KpiKey.parse(key)).denominator().name();
    }

    private static String numeratorOf(String key) {
        return KpiCatalogue.standard().get(KpiKey.parse(key)).numerator().name();
    }

    private static CsvSource source(String file) {
        return CsvSource.of(SharedData.path(FOLDER + file));
    }

    private static <R> CountSnapshot count(List<? extends Counted<R>> rules, List<R> records) {
        return records.stream()
                .collect(CountingPlan.of(
                                Dictionary.of(List.of("all")),
                                record -> "all",
                                Dictionary.of(List.of("all")),
                                record -> "all",
                                rules)
                        .collector());
    }
}
