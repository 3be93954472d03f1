package io.github.chinsdk.model.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.chinsdk.model.Samples;
import io.github.chinsdk.model.activity.Admission;
import io.github.chinsdk.model.activity.AdmissionMethod;
import io.github.chinsdk.model.activity.AdmissionSource;
import io.github.chinsdk.model.activity.Appointment;
import io.github.chinsdk.model.activity.AppointmentKind;
import io.github.chinsdk.model.activity.AppointmentStatus;
import io.github.chinsdk.model.activity.AppointmentTime;
import io.github.chinsdk.model.activity.CareSetting;
import io.github.chinsdk.model.activity.DischargeMethod;
import io.github.chinsdk.model.activity.PatientClassification;
import io.github.chinsdk.model.document.fhir.FhirBundle;
import io.github.chinsdk.model.document.fhir.FhirReading;
import io.github.chinsdk.model.document.json.DocumentException;
import io.github.chinsdk.model.document.json.JsonDocuments;
import io.github.chinsdk.model.identity.ClinicalCode;
import io.github.chinsdk.model.identity.LsoaCode;
import io.github.chinsdk.model.identity.OdsCode;
import io.github.chinsdk.model.identity.PseudonymId;
import io.github.chinsdk.model.patient.Condition;
import io.github.chinsdk.model.patient.PatientRecord;
import io.github.chinsdk.model.patient.RiskScore;
import io.github.chinsdk.model.population.Sex;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** Round trips of any record, and every parser under arbitrary and spoilt input: our own exception or problems, nothing else. */
class CareDocumentsProperties {

    private static final List<String> ODD = List.of(
            "\u0000",
            "\uFEFF",
            "\uD800",
            "\u202E",
            "\u0663",
            "1,234",
            "1.234,5",
            "-0",
            "1e9999",
            "NaN",
            "null",
            "''",
            "\"",
            "\"\"",
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            ";",
            "\n",
            "\r\n",
            "\t",
            "01/04/2017",
            "2017-4-1",
            "20170401",
            "=1+1",
            "9".repeat(400),
            "x".repeat(200_000));

    @Property(seed = "1001", tries = 200, edgeCases = EdgeCasesMode.NONE)
    void patientsGoThroughJson(@ForAll("patients") PatientRecord patient) {
        assertThat(JsonDocuments.read(PatientRecord.class, JsonDocuments.write(patient)))
                .isEqualTo(patient);
        assertThat(patient).hasToString("PatientRecord[****]");
    }

    @Property(seed = "1002", tries = 200, edgeCases = EdgeCasesMode.NONE)
    void admissionsGoThroughJsonAndCsv(@ForAll("admissions") List<Admission> admissions) throws IOException {
        for (Admission admission : admissions) {
            assertThat(JsonDocuments.read(Admission.class, JsonDocuments.write(admission)))
                    .isEqualTo(admission);
        }
        StringWriter csv = new StringWriter();
        CsvDocuments.write(Admission.class, admissions.stream(), csv);
        CsvRows<Admission> read = CsvDocuments.read(Admission.class, CsvSource.ofText("a.csv", csv.toString()));
        assertThat(read.rows()).isEqualTo(admissions);
    }

    @Property(seed = "1003", tries = 100, edgeCases = EdgeCasesMode.NONE)
    void bundlesGoThroughFhir(
            @ForAll List<@From("patients") PatientRecord> people,
            @ForAll("admissions") List<Admission> admissions,
            @ForAll("appointments") List<Appointment> appointments)
            throws IOException {
        Map<PseudonymId, PatientRecord> each = new LinkedHashMap<>();
        people.forEach(patient -> each.putIfAbsent(patient.id(), withoutScores(patient)));
        FhirBundle bundle = new FhirBundle(
                List.of(),
                List.of(),
                List.of(),
                List.copyOf(each.values()),
                admissions.stream()
                        .filter(one -> each.containsKey(one.patient()))
                        .toList(),
                List.of(),
                appointments.stream()
                        .filter(one -> each.containsKey(one.patient()))
                        .toList());
        FhirReading reading = FhirBundle.read("b.json", new StringReader(bundle.write()));
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.bundle()).isEqualTo(bundle);
    }

    @Property(seed = "1004", tries = 600)
    void spoiltJsonIsReadOrRefusedInOurWords(@ForAll long seed) {
        Random random = new Random(seed);
        Record document = Samples.all().get(random.nextInt(Samples.all().size()));
        String text = spoil(JsonDocuments.write(document), random);
        try {
            assertThat(JsonDocuments.read(document.getClass(), text)).isNotNull();
        } catch (DocumentException refused) {
            assertThat(refused.getMessage()).contains("\nMaybe ").hasSizeLessThan(5_000);
        }
    }

    @Property(seed = "1005", tries = 300)
    void arbitraryTextIsNoDocument(@ForAll String text) {
        try {
            JsonDocuments.read(PatientRecord.class, text);
        } catch (DocumentException refused) {
            assertThat(refused.getMessage()).contains("\nMaybe ");
            return;
        }
        throw new AssertionError("read");
    }

    @Property(seed = "1006", tries = 400)
    void spoiltBundlesGiveProblemsAndNeverPretend(@ForAll long seed) throws IOException {
        Random random = new Random(seed);
        FhirBundle bundle = new FhirBundle(
                List.of(),
                List.of(),
                List.of(),
                List.of(withoutScores(Samples.patientRecord())),
                List.of(Samples.admission()),
                List.of(Samples.attendance()),
                List.of(Samples.appointment()));
        String text = bundle.write();
        FhirReading reading = FhirBundle.read("b.json", new StringReader(spoil(text, random)));
        int resources = reading.bundle().patients().size()
                + reading.bundle().admissions().size()
                + reading.bundle().attendances().size()
                + reading.bundle().appointments().size();
        assertThat(resources == 4 || !reading.isWhole())
                .as("something is missing and nothing says so")
                .isTrue();
        assertThat(reading.problems())
                .allMatch(
                        problem -> problem.value().isEmpty() && problem.wayOut().startsWith("Maybe "));
    }

    @Property(seed = "1007", tries = 400)
    void spoiltSyntheaFilesGiveProblemsAndNeverPretend(@ForAll long seed) {
        Random random = new Random(seed);
        List<CsvSource> sources = new ArrayList<>();
        for (String text : SyntheaExportTest.texts()) {
            byte[] bytes = random.nextInt(3) == 0
                    ? spoilBytes(text, random)
                    : spoil(text, random).getBytes(StandardCharsets.UTF_8);
            sources.add(CsvSource.ofBytes(
                    "file" + sources.size() + ".csv",
                    random.nextInt(3) == 0 ? text.getBytes(StandardCharsets.UTF_8) : bytes));
        }
        SyntheaExport export = SyntheaExport.read(sources.get(0), sources.get(1), sources.get(2));
        int rows = export.patients().size()
                + export.admissions().size()
                + export.attendances().size()
                + export.appointments().size()
                + export.patients().stream()
                        .mapToInt(one -> one.conditions().size())
                        .sum();
        assertThat(rows >= 9 || !export.isWhole())
                .as("something is missing and nothing says so")
                .isTrue();
        assertThat(export.problems()).allMatch(problem -> problem.wayOut().startsWith("Maybe "));
    }

    @Property(seed = "1008", tries = 400)
    void spoiltCsvGivesRowsAndProblems(@ForAll long seed) throws IOException {
        Random random = new Random(seed);
        StringWriter csv = new StringWriter();
        CsvDocuments.write(
                Admission.class, Stream.of(Samples.admission(), Samples.admission(), Samples.admission()), csv);
        byte[] bytes = random.nextBoolean()
                ? spoilBytes(csv.toString(), random)
                : spoil(csv.toString(), random).getBytes(StandardCharsets.UTF_8);
        CsvRows<Admission> read = CsvDocuments.read(Admission.class, CsvSource.ofBytes("a.csv", bytes));
        assertThat(read.rows().size() >= 3 || !read.isWhole())
                .as("something is missing and nothing says so")
                .isTrue();
        assertThat(read.problems()).allMatch(problem -> problem.wayOut().startsWith("Maybe "));
    }

    @Provide
    Arbitrary<PatientRecord> patients() {
        Arbitrary<List<LocalDate>> days =
                days().list().ofSize(3).map(list -> list.stream().sorted().toList());
        return Combinators.combine(
                        ids(),
                        Arbitraries.of(Sex.class),
                        days,
                        Arbitraries.integers().between(0, 15),
                        conditions().list().ofMaxSize(4),
                        scores().list().ofMaxSize(2))
                .as((id, sex, dates, parts, conditions, scores) -> new PatientRecord(
                        id,
                        sex,
                        YearMonth.from(dates.get(0)),
                        (parts & 1) == 0 ? null : OdsCode.parse("F83004"),
                        (parts & 2) == 0 ? null : LsoaCode.parse("E01002766"),
                        (parts & 4) == 0 ? null : dates.get(1),
                        (parts & 4) == 0 ? null : dates.get(2),
                        (parts & 8) == 0 ? null : dates.get(2),
                        conditions,
                        scores));
    }

    @Provide
    Arbitrary<List<Admission>> admissions() {
        Arbitrary<Admission> one = Combinators.combine(
                        ids(),
                        Arbitraries.of(AdmissionMethod.class),
                        Arbitraries.of(PatientClassification.class),
                        days(),
                        Arbitraries.integers().between(0, 400),
                        codes().list().ofMaxSize(5),
                        Arbitraries.longs().between(0, 1L << 50),
                        texts())
                .as((id, method, classification, day, nights, diagnoses, pence, text) -> new Admission(
                        id,
                        nights % 3 == 0 ? null : OdsCode.parse("RKE"),
                        text,
                        1 + nights % 7,
                        method,
                        new AdmissionSource("19"),
                        classification,
                        nights % 2 == 0 ? null : text,
                        day,
                        nights % 5 == 0 ? null : day.plusDays(nights),
                        nights % 5 == 0 ? null : DischargeMethod.CLINICAL,
                        diagnoses,
                        nights % 4 == 0 ? null : pence));
        return one.list().ofMaxSize(5);
    }

    @Provide
    Arbitrary<List<Appointment>> appointments() {
        return Combinators.combine(
                        ids(),
                        Arbitraries.of(CareSetting.class),
                        Arbitraries.of(AppointmentKind.class),
                        Arbitraries.of(AppointmentStatus.class),
                        days(),
                        Arbitraries.integers().between(-1, 1_439),
                        Arbitraries.integers().between(-12, 14))
                .as((id, setting, kind, status, day, minute, hours) ->
                        new Appointment(id, null, setting, kind, status, day, timeOn(day, minute, hours), null, null))
                .list()
                .ofMaxSize(5);
    }

    /** None for a negative minute; else a quarter of an hour at that offset from UTC, perhaps over midnight. */
    private static @Nullable AppointmentTime timeOn(LocalDate day, int minute, int hoursFromUtc) {
        if (minute < 0) {
            return null;
        }
        OffsetDateTime start = day.atStartOfDay().plusMinutes(minute).atOffset(ZoneOffset.ofHours(hoursFromUtc));
        return new AppointmentTime(start, start.plusMinutes(15));
    }

    private static Arbitrary<PseudonymId> ids() {
        return Arbitraries.integers().between(0, 5).map(i -> PseudonymId.parse("%032x".formatted(i * 77)));
    }

    private static Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(-20_000, 20_000).map(LocalDate.EPOCH::plusDays);
    }

    private static Arbitrary<ClinicalCode> codes() {
        return Arbitraries.of("I10", "I48.0", "E11.9", "38341003", "13645005", "G30.1\u2020")
                .map(ClinicalCode::parse);
    }

    /** Identifying texts: what Require allows, formulas and quotation marks included. */
    private static Arbitrary<String> texts() {
        return Arbitraries.of("300", "=1+1", "'=x", "a,b", "a\"b", "-1", "\u00e9\u4e2d", "'", "+", "@x", "a;b");
    }

    private static Arbitrary<Condition> conditions() {
        return Combinators.combine(codes(), days(), Arbitraries.integers().between(-100, 100))
                .as((code, day, length) -> new Condition(code, day, length < 0 ? null : day.plusDays(length)));
    }

    private static Arbitrary<RiskScore> scores() {
        return Combinators.combine(Arbitraries.doubles().between(-1e12, 1e12), days())
                .as((score, day) -> new RiskScore("eFI 2016", score, day));
    }

    private static PatientRecord withoutScores(PatientRecord patient) {
        return new PatientRecord(
                patient.id(),
                patient.sex(),
                patient.birthMonth(),
                patient.practice(),
                patient.lsoa(),
                patient.registeredOn(),
                patient.deregisteredOn(),
                patient.diedOn(),
                patient.conditions(),
                List.of());
    }

    private static String spoil(String text, Random random) {
        StringBuilder spoilt = new StringBuilder(text);
        for (int times = 1 + random.nextInt(3); times > 0 && spoilt.length() > 0; times--) {
            int at = random.nextInt(spoilt.length());
            int end = Math.min(spoilt.length(), at + 1 + random.nextInt(12));
            switch (random.nextInt(5)) {
                case 0 -> spoilt.setLength(at);
                case 1 -> spoilt.delete(at, end);
                case 2 -> spoilt.insert(at, ODD.get(random.nextInt(ODD.size())));
                case 3 -> spoilt.replace(at, end, ODD.get(random.nextInt(ODD.size())));
                default -> spoilt.insert(at, spoilt.substring(at, end));
            }
        }
        return spoilt.toString();
    }

    private static byte[] spoilBytes(String text, Random random) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int times = 1 + random.nextInt(5); times > 0; times--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }
}
