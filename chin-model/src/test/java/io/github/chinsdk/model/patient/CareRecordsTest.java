package io.github.chinsdk.model.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.chinsdk.model.Samples;
import io.github.chinsdk.model.activity.Admission;
import io.github.chinsdk.model.activity.AdmissionMethod;
import io.github.chinsdk.model.activity.AdmissionSource;
import io.github.chinsdk.model.activity.CareProcess;
import io.github.chinsdk.model.activity.CareProcessKind;
import io.github.chinsdk.model.activity.DischargeMethod;
import io.github.chinsdk.model.activity.PatientClassification;
import io.github.chinsdk.model.identity.ClinicalCode;
import io.github.chinsdk.model.identity.Icd10Code;
import io.github.chinsdk.model.identity.PseudonymId;
import io.github.chinsdk.model.identity.SnomedCode;
import io.github.chinsdk.model.mdt.Action;
import io.github.chinsdk.model.mdt.CaseKind;
import io.github.chinsdk.model.mdt.CaseOutcome;
import io.github.chinsdk.model.mdt.Disposition;
import io.github.chinsdk.model.mdt.MdtMeeting;
import io.github.chinsdk.model.mdt.MdtTeam;
import io.github.chinsdk.model.mdt.MeetingMode;
import io.github.chinsdk.model.mdt.TeamMember;
import io.github.chinsdk.model.population.Sex;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Patients, activity and teams: what a record answers, what it refuses, and that it never shows a patient. */
class CareRecordsTest {

    private static final LocalDate DAY = LocalDate.of(2017, 4, 1);

    /** Records that speak of one patient: nothing of any component may show in the text form. */
    @Test
    void theTextFormOfAPatientLevelRecordIsAMask() throws ReflectiveOperationException {
        List<Record> patientLevel = new ArrayList<>();
        for (Record document : Samples.all()) {
            boolean ofOnePatient = Arrays.stream(document.getClass().getRecordComponents())
                    .anyMatch(component -> component.getType() == PseudonymId.class);
            if (ofOnePatient) {
                patientLevel.add(document);
            }
        }
        assertThat(patientLevel).hasSize(9);
        patientLevel.addAll(Samples.patientRecord().conditions());
        patientLevel.addAll(Samples.patientRecord().riskScores());
        patientLevel.addAll(Samples.mdtMeeting().cases());
        patientLevel.addAll(Samples.mdtMeeting().outcomes());
        patientLevel.addAll(Samples.mdtMeeting().outcomes().get(0).actions());
        for (Record record : patientLevel) {
            assertThat(record).hasToString(record.getClass().getSimpleName() + "[****]");
        }
    }

    @Test
    void aCarePlanStandsFromItsDayUntilItEnds() {
        CarePlan plan = Samples.carePlan();
        LocalDate review = LocalDate.of(2018, 5, 2);
        assertThat(plan.standsOn(LocalDate.of(2017, 5, 1))).isFalse();
        assertThat(plan.standsOn(LocalDate.of(2017, 5, 2))).isTrue();
        assertThat(plan.isReviewOverdue(review)).isFalse();
        assertThat(plan.isReviewOverdue(review.plusDays(1))).isTrue();
        CarePlan ended = new CarePlan(plan.patient(), plan.agreedOn(), review, review, null, null, List.of());
        assertThat(ended.standsOn(review.minusDays(1))).isTrue();
        assertThat(ended.standsOn(review)).isFalse();
        assertThat(ended.isReviewOverdue(review.plusDays(1)))
                .as("it stands no more")
                .isFalse();
        assertThatThrownBy(() -> new CarePlan(plan.patient(), review, review.minusDays(1), null, null, null, List.of()))
                .hasMessageStartingWith("reviewBy must not be before agreedOn\nMaybe ");
    }

    @Test
    void aMeetingShowsItselfAndNoCase() throws ReflectiveOperationException {
        MdtMeeting meeting = Samples.mdtMeeting();
        assertThat(meeting).hasToString("MdtMeeting[north-1, 2017-10-03T12:30, 1 cases]");
        for (Record inside : List.of(meeting.cases().get(0), meeting.outcomes().get(0))) {
            for (RecordComponent component : inside.getClass().getRecordComponents()) {
                assertThat(meeting.toString())
                        .doesNotContain(String.valueOf(component.getAccessor().invoke(inside)));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"2017-02-28, 75", "2017-03-01, 76", "1941-03-01, 0", "1941-03-31, 0", "1942-02-28, 0", "1942-03-01, 1"})
    void ageCountsFromTheFirstOfTheMonthOfBirth(LocalDate day, int age) {
        assertThat(Samples.patientRecord().ageOn(day)).isEqualTo(age);
    }

    @Test
    void nobodyHasAnAgeBeforeBirth() {
        assertThatThrownBy(() -> Samples.patientRecord().ageOn(LocalDate.of(1941, 2, 28)))
                .hasMessage(
                        "day must not be before the month of birth\nMaybe the record holds people born after the period: leave them out first.");
    }

    @Test
    void registrationBeginsOnItsFirstDayAndEndsBeforeItsLast() {
        PatientRecord left = record(LocalDate.of(2010, 1, 1), DAY, null);
        assertThat(left.isRegisteredOn(LocalDate.of(2009, 12, 31))).isFalse();
        assertThat(left.isRegisteredOn(LocalDate.of(2010, 1, 1))).isTrue();
        assertThat(left.isRegisteredOn(DAY.minusDays(1))).isTrue();
        assertThat(left.isRegisteredOn(DAY)).isFalse();
        PatientRecord dead = record(null, null, DAY);
        assertThat(dead.isRegisteredOn(DAY.minusDays(1))).isTrue();
        assertThat(dead.isRegisteredOn(DAY)).isFalse();
        assertThat(dead.isRegisteredOn(LocalDate.of(1940, 1, 1)))
                .as("before birth")
                .isFalse();
    }

    @Test
    void datesOfALifeAreInOrder() {
        assertThatThrownBy(() -> record(DAY, DAY.minusDays(1), null))
                .hasMessage(
                        "deregisteredOn must not be before registeredOn\nMaybe day and month are swapped in one of them, or the two columns are.");
        assertThatThrownBy(() -> record(null, null, LocalDate.of(1930, 1, 1)))
                .hasMessageStartingWith("diedOn must not be before birthMonth\nMaybe ");
        assertThatThrownBy(() -> record(LocalDate.of(1930, 1, 1), null, null))
                .hasMessageStartingWith("registeredOn must not be before birthMonth\nMaybe ");
    }

    @Test
    void aConditionLastsFromItsOnsetToTheDayBeforeItIsResolved() {
        Condition condition = new Condition(ClinicalCode.parse("I10"), DAY, DAY.plusDays(2));
        assertThat(condition.isActiveOn(DAY.minusDays(1))).isFalse();
        assertThat(condition.isActiveOn(DAY)).isTrue();
        assertThat(condition.isActiveOn(DAY.plusDays(1))).isTrue();
        assertThat(condition.isActiveOn(DAY.plusDays(2))).isFalse();
        assertThatThrownBy(() -> new Condition(ClinicalCode.parse("I10"), DAY, DAY.minusDays(1)))
                .hasMessageStartingWith("resolved must not be before onset\nMaybe ");
    }

    @Test
    void theLatestScoreOfAModelUpToADay() {
        RiskScore old = new RiskScore("eFI", 0.1, DAY.minusYears(1));
        RiskScore recent = new RiskScore("eFI", 0.2, DAY);
        RiskScore corrected = new RiskScore("eFI", 0.3, DAY);
        PatientRecord patient = new PatientRecord(
                Samples.PATIENT,
                Sex.MALE,
                YearMonth.of(1941, 3),
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(recent, old, corrected, new RiskScore("HFRS", 9, DAY)));
        assertThat(patient.latestScore("eFI", DAY)).contains(corrected);
        assertThat(patient.latestScore("eFI", DAY.minusDays(1))).contains(old);
        assertThat(patient.latestScore("eFI", DAY.minusYears(2))).isEmpty();
        assertThatThrownBy(() -> new RiskScore("eFI", Double.NaN, DAY))
                .hasMessage(
                        "score of eFI must be a finite number, was not\nMaybe the model had no value: leave the score out.");
    }

    @Test
    void clinicalCodesTellThemselvesApart() {
        assertThat(ClinicalCode.parse("38341003")).isInstanceOf(SnomedCode.class);
        assertThat(ClinicalCode.parse("I48.0")).isEqualTo(Icd10Code.parse("I480"));
        assertThatThrownBy(() -> ClinicalCode.parse(""))
                .hasMessage(
                        "clinicalCode must be an ICD-10 or SNOMED CT code, was empty\nMaybe the diagnosis is not recorded: leave the code out.");
    }

    @Test
    void emergenciesAreTheMethodsThatBeginWithTwo() {
        assertThat(Arrays.stream(AdmissionMethod.values())
                        .filter(AdmissionMethod::isEmergency)
                        .map(AdmissionMethod::code))
                .containsExactly("21", "22", "23", "24", "25", "28", "2A", "2B", "2C", "2D");
        for (AdmissionMethod method : AdmissionMethod.values()) {
            assertThat(AdmissionMethod.ofCode(method.code())).isEqualTo(method);
        }
        assertThatThrownBy(() -> AdmissionMethod.ofCode("2a"))
                .hasMessage(
                        "admission method must be a code of the NHS Data Dictionary, was \"2a\"\nMaybe a leading zero or a letter was lost in a spreadsheet: keep the column as text.");
        assertThat(PatientClassification.ofCode("2")).isEqualTo(PatientClassification.DAY_CASE);
        assertThat(DischargeMethod.ofCode("4")).isEqualTo(DischargeMethod.DIED);
        assertThat(Set.of("51", "52", "53")).allMatch(code -> new AdmissionSource(code).isTransfer());
        assertThat(Set.of("50", "54", "19", "99")).noneMatch(code -> new AdmissionSource(code).isTransfer());
        assertThatThrownBy(() -> new AdmissionSource("5"))
                .hasMessage(
                        "admission source must be two digits, was \"5\"\nMaybe the column is another one: the usual place of residence is 19.");
    }

    @Test
    void aStayCountsItsNights() {
        Admission stay = Samples.admission();
        assertThat(stay.lengthOfStayDays()).hasValue(4);
        assertThat(stay.primaryIcd10()).contains(Icd10Code.parse("J44.1"));
        Admission inHospital = admission(null, null, List.of(ClinicalCode.parse("38341003")));
        assertThat(inHospital.lengthOfStayDays()).isEmpty();
        assertThat(inHospital.primaryIcd10()).isEmpty();
        assertThatThrownBy(() -> admission(DAY.minusDays(1), null, List.of()))
                .hasMessageStartingWith("dischargedOn must not be before admittedOn\nMaybe ");
        assertThatThrownBy(() -> admission(null, DischargeMethod.DIED, List.of()))
                .hasMessage(
                        "dischargeMethod must be missing while dischargedOn is, is not\nMaybe the date of the discharge was lost.");
    }

    @Test
    void aBloodPressureHasTwoValues() {
        assertThat(Samples.careProcess().values()).hasSize(2);
        assertThat(CareProcessKind.values()).hasSize(9);
        assertThatThrownBy(() ->
                        new CareProcess(Samples.PATIENT, CareProcessKind.BLOOD_PRESSURE, DAY, List.of(BigDecimal.TEN)))
                .hasMessage(
                        "values of BLOOD_PRESSURE must be 2 or none, were 1\nMaybe a blood pressure was split, or two results were joined.");
        assertThatThrownBy(() ->
                        new CareProcess(Samples.PATIENT, CareProcessKind.HBA1C, DAY, List.of(BigDecimal.ONE.negate())))
                .hasMessage(
                        "values of HBA1C must be >= 0, one was negative\nMaybe a code for not done was read as a number.");
    }

    @Test
    void thereAreSevenStatementsAndNineCharacteristics() {
        assertThat(IStatement.values()).hasSize(7);
        assertThat(Agreement.values()).hasSize(5);
        assertThat(ProtectedCharacteristic.values()).hasSize(9);
        assertThat(CareTier.values()).hasSize(4);
    }

    @Test
    void aMeetingIsInARoomOrInNone() {
        MdtMeeting meeting = Samples.mdtMeeting();
        assertThatThrownBy(() -> new MdtMeeting(
                        "m",
                        meeting.start(),
                        "s",
                        meeting.duration(),
                        MeetingMode.VIRTUAL,
                        "room-1",
                        List.of(),
                        List.of(),
                        List.of()))
                .hasMessage(
                        "venueId must be present exactly when the mode is FACE_TO_FACE, mode was VIRTUAL\nMaybe leave the room out.");
        assertThatThrownBy(() -> new MdtMeeting(
                        "m",
                        meeting.start(),
                        "s",
                        meeting.duration(),
                        MeetingMode.FACE_TO_FACE,
                        null,
                        List.of(),
                        List.of(),
                        List.of()))
                .hasMessage(
                        "venueId must be present exactly when the mode is FACE_TO_FACE, mode was FACE_TO_FACE\nMaybe name the room.");
        assertThatThrownBy(() -> new MdtMeeting(
                        "m",
                        meeting.start(),
                        "s",
                        Duration.ofHours(25),
                        MeetingMode.VIRTUAL,
                        null,
                        List.of(),
                        List.of(),
                        List.of()))
                .hasMessageStartingWith("duration must be more than 0 and at most 24 hours, was PT25H\nMaybe ");
        assertThatThrownBy(() -> new MdtMeeting(
                        "m",
                        LocalDateTime.MIN,
                        "s",
                        Duration.ofHours(1),
                        MeetingMode.VIRTUAL,
                        null,
                        List.of(),
                        List.of(),
                        meeting.outcomes()))
                .hasMessage(
                        "outcomes[0].caseId must be one of the cases of meeting 'm'\nMaybe it was discussed at another meeting.");
        assertThatThrownBy(() -> new MdtMeeting(
                        "m",
                        meeting.start(),
                        "s",
                        Duration.ofHours(1),
                        MeetingMode.VIRTUAL,
                        null,
                        List.of("a", "a"),
                        List.of(),
                        List.of()))
                .hasMessageStartingWith(
                        "attendees must have each value once, number 1 is the same as number 0 (counted from 0)\nMaybe ");
    }

    @Test
    void followUpsSayWhatTheyFollowAndUntilWhen() {
        assertThatThrownBy(() -> new CaseOutcome("c", Disposition.FOLLOW_UP, List.of(), null))
                .hasMessage(
                        "followUpBy must be present exactly when the disposition is FOLLOW_UP, is not\nMaybe set the day by which the team should come back to it.");
        var sample = Samples.mdtMeeting().cases().get(0);
        assertThatThrownBy(() -> new io.github.chinsdk.model.mdt.CaseForDiscussion(
                        "c",
                        sample.patient(),
                        sample.practice(),
                        CaseKind.FOLLOW_UP,
                        sample.source(),
                        DAY,
                        null,
                        sample.duration(),
                        List.of(),
                        null))
                .hasMessage(
                        "followsCaseId must be present exactly when the kind is FOLLOW_UP, is not\nMaybe a case that comes back by the team's own rhythm is a REVIEW.");
        Action action = new Action("Call", DAY, "gp1", DAY.plusDays(3));
        assertThat(action.isOverdue(DAY)).isFalse();
        assertThat(action.isOverdue(DAY.plusDays(1))).isTrue();
        assertThat(action.isOverdue(DAY.plusDays(3))).isFalse();
    }

    @Test
    void aTeamHasEachMemberOnce() {
        TeamMember member = Samples.mdtTeam().members().get(0);
        assertThatThrownBy(() -> new MdtTeam("North", DAY, List.of(), List.of(member, member)))
                .hasMessageStartingWith("id of members must have each value once");
        assertThatThrownBy(() -> new TeamMember(" gp1", member.role(), "x", "y"))
                .hasMessage(
                        "id must have 1 to 128 characters, no space at either end and no control character, had 4 characters\nMaybe strip it first: such differences make two names of one thing.");
        assertThatThrownBy(() -> new TeamMember("gp1", member.role(), "x", " "))
                .hasMessage(
                        "name must be a text of at most 10000 characters that is not blank, had 1 characters\nMaybe say what it is in a few words.");
    }

    @Test
    @SuppressWarnings("NullAway")
    void whatIsMissingIsNamed() {
        assertThatThrownBy(() -> new TeamMember("gp1", null, "x", "y"))
                .hasMessage(
                        "role must be present, was missing\nMaybe the source left it out: missing is never zero, so set the row aside and report it.");
        assertThatThrownBy(() -> new MdtTeam("North", DAY, List.of(), Arrays.asList((TeamMember) null)))
                .hasMessageStartingWith("members[0] must be present, was missing\nMaybe ");
    }

    private static PatientRecord record(LocalDate from, LocalDate to, LocalDate died) {
        return new PatientRecord(
                Samples.PATIENT, Sex.MALE, YearMonth.of(1941, 3), null, null, from, to, died, List.of(), List.of());
    }

    private static Admission admission(LocalDate discharged, DischargeMethod method, List<ClinicalCode> diagnoses) {
        return new Admission(
                Samples.PATIENT,
                null,
                "s",
                1,
                AdmissionMethod.EMERGENCY_GP,
                AdmissionSource.NOT_KNOWN,
                PatientClassification.ORDINARY,
                null,
                DAY,
                discharged,
                method,
                diagnoses,
                null);
    }
}
