package io.github.chinsdk.kpi.admission;

import static io.github.chinsdk.kpi.admission.Episodes.YEAR_2016_17;
import static io.github.chinsdk.kpi.admission.Episodes.episode;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.chinsdk.kpi.Caveat;
import io.github.chinsdk.kpi.Estimate;
import io.github.chinsdk.kpi.EstimateStatus;
import io.github.chinsdk.kpi.counting.CountSnapshot;
import io.github.chinsdk.kpi.counting.CountingPlan;
import io.github.chinsdk.kpi.counting.CountingRule;
import io.github.chinsdk.kpi.counting.Dictionary;
import io.github.chinsdk.model.activity.Admission;
import io.github.chinsdk.model.activity.Appointment;
import io.github.chinsdk.model.activity.AppointmentKind;
import io.github.chinsdk.model.activity.AppointmentStatus;
import io.github.chinsdk.model.activity.ArrivalMode;
import io.github.chinsdk.model.activity.Attendance;
import io.github.chinsdk.model.activity.AttendanceDisposal;
import io.github.chinsdk.model.activity.AttendanceKind;
import io.github.chinsdk.model.activity.CareSetting;
import io.github.chinsdk.model.activity.PatientClassification;
import io.github.chinsdk.model.activity.Referral;
import io.github.chinsdk.model.activity.ReferralUrgency;
import io.github.chinsdk.model.identity.OdsCode;
import io.github.chinsdk.model.identity.PseudonymId;
import io.github.chinsdk.model.organisation.DatePeriod;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HospitalActivityTest {

    @ParameterizedTest
    @CsvSource({
        "21, 1, ORDINARY, 2016-04-01, true",
        "2D, 1, ORDINARY, 2017-03-31, true",
        "25, 1, ORDINARY, 2016-10-01, true",
        "21, 1, ORDINARY, 2016-03-31, false",
        "21, 1, ORDINARY, 2017-04-01, false",
        "21, 2, ORDINARY, 2016-10-01, false",
        "21, 1, DAY_CASE, 2016-10-01, false",
        "11, 1, ORDINARY, 2016-10-01, false",
        "31, 1, ORDINARY, 2016-10-01, false",
        "81, 1, ORDINARY, 2016-10-01, false",
        "99, 1, ORDINARY, 2016-10-01, false"
    })
    void anEmergencyAdmissionIsASpellThatBeginsInThePeriod(
            String method, int order, PatientClassification kind, String admitted, boolean counts) {
        Admission admission = episode()
                .method(method)
                .spell("S", order)
                .classification(kind)
                .stay(admitted, "2017-05-01")
                .admission();
        assertThat(new EmergencyAdmissions(YEAR_2016_17).counts(admission)).isEqualTo(counts);
    }

    /** One pass feeds admissions and both conventions of bed days; the predicate of the count gives the list. */
    @Test
    void onePassFeedsAdmissionsAndBedDays() {
        EmergencyAdmissions admissions = new EmergencyAdmissions(YEAR_2016_17);
        BedDays nights = new BedDays(YEAR_2016_17, ZeroDayStays.AS_NONE);
        BedDays days = new BedDays(YEAR_2016_17, ZeroDayStays.AS_ONE_DAY);
        List<CountingRule<Admission>> rules = new ArrayList<>(List.of(admissions.rule()));
        rules.addAll(nights.rules());
        rules.addAll(days.rules());
        List<Admission> records = List.of(
                episode().spell("A", 1).stay("2016-05-01", "2016-05-04").admission(),
                episode().spell("A", 2).stay("2016-05-01", "2016-05-04").admission(),
                episode().spell("B", 1).stay("2016-05-09", "2016-05-09").admission(),
                episode().spell("C", 1).stay("2016-03-25", "2016-04-02").admission(),
                episode().spell("D", 1).stay("2017-03-30", "2017-04-02").admission(),
                episode().spell("E", 1).stay("2017-03-01", null).admission(),
                episode()
                        .spell("F", 1)
                        .method("11")
                        .stay("2016-06-01", "2016-06-30")
                        .admission());
        CountingPlan<Admission> plan = CountingPlan.of(
                Dictionary.of(List.of("E1")), r -> "E1", Dictionary.of(List.of("all")), r -> "all", rules);
        CountSnapshot snapshot = records.stream().collect(plan.collector());

        // Spells A, B, D and E are admitted in the year; A, B and C are discharged in it.
        assertThat(admissions.calculate(snapshot, "E1", 1_000).value()).isEqualTo(4);
        assertThat(plan.cases(records, admissions.measure()))
                .extracting(Admission::spellId)
                .containsExactly("A", "B", "D", "E");
        assertThat(nights.calculate(snapshot, "E1", 1_000).value()).isEqualTo(3 + 0 + 8);
        Estimate withDays = days.calculate(snapshot, "E1", 2_000);
        assertThat(withDays.value()).isEqualTo((3 + 1 + 8) / 2.0);
        assertThat(withDays.intervals()).isEmpty();
        assertThat(withDays.caveats())
                .extracting(Caveat::code)
                .containsExactly("spells-without-end", "definition-not-verified");
        assertThat(days.calculate(snapshot, "E1", 0).status()).isEqualTo(EstimateStatus.UNDEFINED);
        assertThat(nights.days(records.get(5))).isZero();
        assertThat(days.days(records.get(5))).isZero();
    }

    @Test
    void attendancesAreCountedTypeByType() {
        List<Attendance> records = List.of(
                attendance(io.github.chinsdk.model.activity.DepartmentType.TYPE_1, AttendanceKind.FIRST),
                attendance(io.github.chinsdk.model.activity.DepartmentType.TYPE_1, AttendanceKind.UNPLANNED_FOLLOW_UP),
                attendance(io.github.chinsdk.model.activity.DepartmentType.TYPE_2, AttendanceKind.FIRST),
                attendance(io.github.chinsdk.model.activity.DepartmentType.TYPE_3, AttendanceKind.FIRST),
                attendance(io.github.chinsdk.model.activity.DepartmentType.TYPE_4, AttendanceKind.FIRST),
                attendance(
                        io.github.chinsdk.model.activity.DepartmentType.SAME_DAY_EMERGENCY_CARE, AttendanceKind.FIRST));
        Attendances first = new Attendances(YEAR_2016_17, AttendanceScope.FIRST_ONLY);
        Attendances all = new Attendances(YEAR_2016_17, AttendanceScope.ALL);
        List<CountingRule<Attendance>> rules = new ArrayList<>(first.rules());
        rules.addAll(all.rules());
        CountSnapshot snapshot = Episodes.count(rules, records);

        SortedMap<DepartmentType, Estimate> rates = first.calculate(snapshot, "E1", 1_000);
        assertThat(rates.get(DepartmentType.TYPE_1).value()).isEqualTo(1);
        assertThat(rates.get(DepartmentType.TYPE_2).value()).isEqualTo(1);
        assertThat(rates.get(DepartmentType.TYPE_3).value()).isEqualTo(2);
        assertThat(all.calculate(snapshot, "E1", 1_000)
                        .get(DepartmentType.TYPE_1)
                        .value())
                .isEqualTo(2);
        assertThat(new Attendances(DatePeriod.ofStart(LocalDate.of(2016, 10, 2)), AttendanceScope.ALL)
                        .counts(records.get(0), DepartmentType.TYPE_1))
                .isFalse();
    }

    /** The table of codes that NHS England publishes with the definition, both codings. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // coding, kind, arrival, disposal, investigation, treatment, counts
                "HES, FIRST, OTHER, DISCHARGED, 06, 221, true",
                "HES, FIRST, OTHER, DISCHARGED_TO_GP, 21, 222, true",
                "HES, FIRST, OTHER, LEFT, 22, 30, true",
                "HES, FIRST, NOT_KNOWN, DISCHARGED, 24, 56, true",
                "HES, FIRST, OTHER, DISCHARGED, -, 57, true",
                "HES, FIRST, OTHER, DISCHARGED, '', 99, true",
                "HES, FIRST, OTHER, DISCHARGED, 06, 07, true",
                "HES, FIRST, OTHER, DISCHARGED, 06, -, true",
                "HES, FIRST, OTHER, DISCHARGED, 01, 221, false",
                "HES, FIRST, OTHER, DISCHARGED, 06, 01, false",
                "HES, FIRST, AMBULANCE, DISCHARGED, 06, 221, false",
                "HES, UNPLANNED_FOLLOW_UP, OTHER, DISCHARGED, 06, 221, false",
                "HES, PLANNED_FOLLOW_UP, OTHER, DISCHARGED, 06, 221, false",
                "HES, FIRST, OTHER, ADMITTED, 06, 221, false",
                "HES, FIRST, OTHER, REFERRED, 06, 221, false",
                "HES, FIRST, OTHER, OTHER, 06, 221, false",
                "SNOMED_CT, FIRST, OTHER, DISCHARGED, 27171005, 413334001, true",
                "SNOMED_CT, FIRST, OTHER, DISCHARGED, 167252002, 81733005, true",
                "SNOMED_CT, FIRST, OTHER, DISCHARGED, 67900009, 266712008, true",
                "SNOMED_CT, FIRST, OTHER, DISCHARGED, 53115007, 183964008, true",
                "SNOMED_CT, FIRST, OTHER, LEFT, 1088291000000101, -, true",
                "SNOMED_CT, FIRST, NOT_KNOWN, DISCHARGED, 27171005, 413334001, false",
                "SNOMED_CT, FIRST, OTHER, DISCHARGED, 06, 413334001, false"
            })
    void primaryCareCouldHaveDealtWithIt(
            AttendanceCoding coding,
            AttendanceKind kind,
            ArrivalMode arrival,
            AttendanceDisposal disposal,
            @Nullable String investigation,
            @Nullable String treatment,
            boolean counts) {
        PrimaryCareAppropriateAttendances kpi = new PrimaryCareAppropriateAttendances(YEAR_2016_17, coding);
        Attendance attendance = attendance(
                io.github.chinsdk.model.activity.DepartmentType.TYPE_1,
                kind,
                arrival,
                disposal,
                investigation == null ? List.of() : List.of(investigation),
                treatment == null ? List.of() : List.of(treatment));
        assertThat(kpi.counts(attendance)).isEqualTo(counts);
        assertThat(kpi.isOfDenominator(attendance)).isTrue();
    }

    @Test
    void theShareIsOfAllAttendancesOfType1() {
        PrimaryCareAppropriateAttendances kpi =
                new PrimaryCareAppropriateAttendances(YEAR_2016_17, AttendanceCoding.HES);
        List<Attendance> records = List.of(
                minor(io.github.chinsdk.model.activity.DepartmentType.TYPE_1, List.of("06")),
                minor(io.github.chinsdk.model.activity.DepartmentType.TYPE_1, List.of("06", "01")),
                attendance(io.github.chinsdk.model.activity.DepartmentType.TYPE_1, AttendanceKind.UNPLANNED_FOLLOW_UP),
                attendance(io.github.chinsdk.model.activity.DepartmentType.TYPE_1, AttendanceKind.PLANNED_FOLLOW_UP),
                minor(io.github.chinsdk.model.activity.DepartmentType.TYPE_3, List.of()));
        Estimate share = kpi.calculate(Episodes.count(kpi.rules(), records), "E1");
        assertThat(share.value()).isEqualTo(25);
        assertThat(share.intervals()).hasSize(2);
        assertThat(kpi.calculate(Episodes.count(kpi.rules(), List.of()), "E1").status())
                .isEqualTo(EstimateStatus.UNDEFINED);
    }

    @Test
    void outpatientsAndReferrals() {
        OutpatientFirstAttendances outpatients = new OutpatientFirstAttendances(YEAR_2016_17);
        List<Appointment> appointments = List.of(
                appointment(CareSetting.OUTPATIENT, AppointmentKind.FIRST, AppointmentStatus.ATTENDED, "2016-04-01"),
                appointment(
                        CareSetting.OUTPATIENT, AppointmentKind.FOLLOW_UP, AppointmentStatus.ATTENDED, "2016-05-01"),
                appointment(
                        CareSetting.OUTPATIENT, AppointmentKind.FIRST, AppointmentStatus.DID_NOT_ATTEND, "2016-05-01"),
                appointment(CareSetting.PRIMARY_CARE, AppointmentKind.FIRST, AppointmentStatus.ATTENDED, "2016-05-01"),
                appointment(CareSetting.OUTPATIENT, AppointmentKind.FIRST, AppointmentStatus.ATTENDED, "2017-04-01"));
        assertThat(outpatients
                        .calculate(Episodes.count(List.of(outpatients.rule()), appointments), "E1", 500)
                        .value())
                .isEqualTo(2);
        GpReferrals referrals = new GpReferrals(YEAR_2016_17);
        List<Referral> made = List.of(referral("2016-04-01"), referral("2017-03-31"), referral("2017-04-01"));
        assertThat(referrals
                        .calculate(Episodes.count(List.of(referrals.rule()), made), "E1", 4_000)
                        .value())
                .isEqualTo(0.5);
        assertThat(referrals
                        .calculate(Episodes.count(List.of(referrals.rule()), made), "E1", 0)
                        .status())
                .isEqualTo(EstimateStatus.UNDEFINED);
    }

    private static Appointment appointment(
            CareSetting setting, AppointmentKind kind, AppointmentStatus status, String day) {
        return new Appointment(
                PseudonymId.parse("0".repeat(32)), null, setting, kind, status, LocalDate.parse(day), null, null, null);
    }

    private static Referral referral(String day) {
        return new Referral(
                PseudonymId.parse("0".repeat(32)),
                OdsCode.parse("F83002"),
                LocalDate.parse(day),
                null,
                ReferralUrgency.ROUTINE,
                "130",
                List.of());
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 121})
    void anAgeThatCannotBeIsRefusedWithoutItsValue(int age) {
        assertThatThrownBy(() -> episode().age(age).make())
                .hasMessage("ageYears must be from 0 to 120%nMaybe a code for babies under one year was read as an age."
                        .formatted());
    }

    @Test
    void aProcedureOrDestinationOfAnotherFormIsRefused() {
        assertThatThrownBy(() -> episode().procedures("K40.1").make())
                .hasMessage(
                        "procedures must be OPCS-4 codes such as K401, one is not%nMaybe strip the point, and leave out the dash for no procedure."
                                .formatted());
        assertThatThrownBy(() -> episode().destination("home").make())
                .hasMessage(
                        "dischargeDestination must be two digits%nMaybe the column is another one: the usual place of residence is 19."
                                .formatted());
        assertThat(episode().make()).hasToString("HospitalEpisode[****]");
    }

    private static Attendance minor(
            io.github.chinsdk.model.activity.DepartmentType department, List<String> investigations) {
        return attendance(
                department,
                AttendanceKind.FIRST,
                ArrivalMode.OTHER,
                AttendanceDisposal.DISCHARGED,
                investigations,
                List.of("221"));
    }

    private static Attendance attendance(
            io.github.chinsdk.model.activity.DepartmentType department, AttendanceKind kind) {
        return attendance(department, kind, ArrivalMode.OTHER, AttendanceDisposal.ADMITTED, List.of(), List.of());
    }

    private static Attendance attendance(
            io.github.chinsdk.model.activity.DepartmentType department,
            AttendanceKind kind,
            ArrivalMode arrival,
            AttendanceDisposal disposal,
            List<String> investigations,
            List<String> treatments) {
        return new Attendance(
                PseudonymId.parse("0".repeat(32)),
                null,
                department,
                kind,
                arrival,
                LocalDate.of(2016, 10, 1),
                disposal,
                List.of(),
                investigations,
                treatments,
                null);
    }
}
