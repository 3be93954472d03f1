package io.github.chinsdk.model;

import io.github.chinsdk.model.access.CapabilityMatrix;
import io.github.chinsdk.model.access.CapabilityReport;
import io.github.chinsdk.model.access.CapabilityStatus;
import io.github.chinsdk.model.access.OpeningHours;
import io.github.chinsdk.model.access.OpeningPeriod;
import io.github.chinsdk.model.activity.Admission;
import io.github.chinsdk.model.activity.AdmissionMethod;
import io.github.chinsdk.model.activity.AdmissionSource;
import io.github.chinsdk.model.activity.Appointment;
import io.github.chinsdk.model.activity.AppointmentKind;
import io.github.chinsdk.model.activity.AppointmentStatus;
import io.github.chinsdk.model.activity.AppointmentTime;
import io.github.chinsdk.model.activity.ArrivalMode;
import io.github.chinsdk.model.activity.Attendance;
import io.github.chinsdk.model.activity.AttendanceDisposal;
import io.github.chinsdk.model.activity.AttendanceKind;
import io.github.chinsdk.model.activity.CareProcess;
import io.github.chinsdk.model.activity.CareProcessKind;
import io.github.chinsdk.model.activity.CareSetting;
import io.github.chinsdk.model.activity.DepartmentType;
import io.github.chinsdk.model.activity.DischargeMethod;
import io.github.chinsdk.model.activity.HealthCheck;
import io.github.chinsdk.model.activity.HealthCheckStep;
import io.github.chinsdk.model.activity.PatientClassification;
import io.github.chinsdk.model.activity.Referral;
import io.github.chinsdk.model.activity.ReferralUrgency;
import io.github.chinsdk.model.activity.Vaccination;
import io.github.chinsdk.model.activity.VaccinationOutcome;
import io.github.chinsdk.model.activity.VaccinationProgramme;
import io.github.chinsdk.model.identity.ClinicalCode;
import io.github.chinsdk.model.identity.GssCode;
import io.github.chinsdk.model.identity.LsoaCode;
import io.github.chinsdk.model.identity.OdsCode;
import io.github.chinsdk.model.identity.PseudonymId;
import io.github.chinsdk.model.mdt.Action;
import io.github.chinsdk.model.mdt.Cadence;
import io.github.chinsdk.model.mdt.CaseForDiscussion;
import io.github.chinsdk.model.mdt.CaseKind;
import io.github.chinsdk.model.mdt.CaseOutcome;
import io.github.chinsdk.model.mdt.Disposition;
import io.github.chinsdk.model.mdt.MdtMeeting;
import io.github.chinsdk.model.mdt.MdtSeries;
import io.github.chinsdk.model.mdt.MdtTeam;
import io.github.chinsdk.model.mdt.MeetingMode;
import io.github.chinsdk.model.mdt.ProfessionalRole;
import io.github.chinsdk.model.mdt.ReferralSource;
import io.github.chinsdk.model.mdt.TeamMember;
import io.github.chinsdk.model.organisation.Borough;
import io.github.chinsdk.model.organisation.CareProvider;
import io.github.chinsdk.model.organisation.CareSystem;
import io.github.chinsdk.model.organisation.Chin;
import io.github.chinsdk.model.organisation.ChinDelivery;
import io.github.chinsdk.model.organisation.Commissioner;
import io.github.chinsdk.model.organisation.Country;
import io.github.chinsdk.model.organisation.DatePeriod;
import io.github.chinsdk.model.organisation.ExtendedAccessHub;
import io.github.chinsdk.model.organisation.GpPractice;
import io.github.chinsdk.model.organisation.Grouping;
import io.github.chinsdk.model.organisation.Membership;
import io.github.chinsdk.model.organisation.NhsRegion;
import io.github.chinsdk.model.organisation.OrganisationHistory;
import io.github.chinsdk.model.organisation.OrganisationId;
import io.github.chinsdk.model.organisation.PrimaryCareNetwork;
import io.github.chinsdk.model.organisation.ProviderSector;
import io.github.chinsdk.model.organisation.Qist;
import io.github.chinsdk.model.organisation.QistFocus;
import io.github.chinsdk.model.organisation.Succession;
import io.github.chinsdk.model.organisation.SuccessionKind;
import io.github.chinsdk.model.patient.Agreement;
import io.github.chinsdk.model.patient.CareElement;
import io.github.chinsdk.model.patient.CarePlan;
import io.github.chinsdk.model.patient.Condition;
import io.github.chinsdk.model.patient.IStatement;
import io.github.chinsdk.model.patient.PatientRecord;
import io.github.chinsdk.model.patient.RiskScore;
import io.github.chinsdk.model.patient.SurveyAnswer;
import io.github.chinsdk.model.policy.NetworkPlan;
import io.github.chinsdk.model.policy.PlannedKind;
import io.github.chinsdk.model.policy.PlannedNetwork;
import io.github.chinsdk.model.policy.PlannedPractice;
import io.github.chinsdk.model.policy.PolicyLimits;
import io.github.chinsdk.model.population.AgeBand;
import io.github.chinsdk.model.population.RegisteredPopulation;
import io.github.chinsdk.model.population.ResidentPopulation;
import io.github.chinsdk.model.population.Sex;
import io.github.chinsdk.model.population.StratifiedCounts;
import io.github.chinsdk.model.population.Stratum;
import io.github.chinsdk.model.programme.ActivityPlan;
import io.github.chinsdk.model.programme.Budget;
import io.github.chinsdk.model.programme.DeliverySchedule;
import io.github.chinsdk.model.programme.Escalation;
import io.github.chinsdk.model.programme.FinancialQuarter;
import io.github.chinsdk.model.programme.FinancialYear;
import io.github.chinsdk.model.programme.Impact;
import io.github.chinsdk.model.programme.Initiative;
import io.github.chinsdk.model.programme.InvestmentCase;
import io.github.chinsdk.model.programme.InvestmentLine;
import io.github.chinsdk.model.programme.KpiTarget;
import io.github.chinsdk.model.programme.LegalBasis;
import io.github.chinsdk.model.programme.Likelihood;
import io.github.chinsdk.model.programme.Milestone;
import io.github.chinsdk.model.programme.PlannedActivity;
import io.github.chinsdk.model.programme.PointOfDelivery;
import io.github.chinsdk.model.programme.Polarity;
import io.github.chinsdk.model.programme.Recurrence;
import io.github.chinsdk.model.programme.Risk;
import io.github.chinsdk.model.programme.RiskRating;
import io.github.chinsdk.model.programme.RiskRegister;
import io.github.chinsdk.model.programme.StaffingLine;
import io.github.chinsdk.model.programme.StaffingPlan;
import io.github.chinsdk.model.programme.TrajectoryPoint;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One document of each kind, of the figures that the programme documents print where they print any. */
public final class Samples {

    public static final PseudonymId PATIENT = PseudonymId.parse("0123456789abcdef0123456789abcdef");
    private static final OdsCode PRACTICE = OdsCode.parse("F83004");
    private static final OdsCode HOSPITAL = OdsCode.parse("RKE");
    private static final FinancialYear YEAR = new FinancialYear(2017);

    private Samples() {}

    /**
     * The register of the delivery plan of March 2017. Scores are as printed; the plan prints the factors of one line
     * only ("Failure by NHS trusts ...", 1 x 3 = 4), those of the others are chosen to give the printed score.
     */
    public static RiskRegister riskRegister() {
        int[][] lines = {
            {4, 4, 16, 4, 3, 12}, {4, 4, 16, 4, 3, 12}, {4, 4, 16, 4, 2, 8}, {4, 4, 16, 4, 2, 8},
            {4, 3, 12, 3, 3, 9}, {4, 3, 12, 3, 3, 9}, {4, 3, 12, 4, 2, 8}, {4, 3, 12, 3, 2, 6},
            {3, 3, 9, 1, 3, 4}, {4, 2, 8, 2, 2, 4}, {3, 2, 6, 2, 2, 4}
        };
        List<Risk> risks = new ArrayList<>();
        for (int i = 0; i < lines.length; i++) {
            int[] line = lines[i];
            risks.add(new Risk(
                    "R" + (i + 1),
                    i == 8 ? "Failure by NHS trusts" : "Risk " + (i + 1) + " of the plan",
                    "As in the plan",
                    RiskRating.of(Likelihood.ofLevel(line[0]), Impact.ofLevel(line[1]))
                            .stated(line[2]),
                    RiskRating.of(Likelihood.ofLevel(line[3]), Impact.ofLevel(line[4]))
                            .stated(line[5]),
                    i < 6 ? Escalation.HIGH : i < 9 ? Escalation.MEDIUM : Escalation.LOW));
        }
        return new RiskRegister("Health and Care Closer to Home, March 2017", YearMonth.of(2017, 3), risks);
    }

    /** The 22 networks of the delivery plan of March 2017: how many go live in each quarter. */
    public static DeliverySchedule deliverySchedule() {
        String[] areas = {"Barnet", "Enfield", "Haringey", "Camden", "Islington"};
        int[] perArea = {4, 4, 6, 4, 4};
        int[] perQuarter = {7, 4, 2, 4, 3, 1, 0, 1};
        List<Milestone> milestones = new ArrayList<>();
        FinancialQuarter quarter = YEAR.quarter(1);
        int left = perQuarter[0];
        int q = 0;
        for (int a = 0; a < areas.length; a++) {
            for (int n = 1; n <= perArea[a]; n++) {
                while (left == 0) {
                    quarter = quarter.next();
                    left = perQuarter[++q];
                }
                left--;
                milestones.add(Milestone.planned("D" + (milestones.size() + 1), areas[a] + " " + n, areas[a], quarter));
            }
        }
        return new DeliverySchedule("Networks of North Central London", milestones);
    }

    /** The central team of the delivery plan of March 2017. */
    public static Budget centralTeam() {
        long[] pounds = {108_644, 74_876, 43_500, 50_000, 89_790, 31_200, 50_000};
        List<InvestmentLine> lines = new ArrayList<>();
        for (int i = 0; i < pounds.length; i++) {
            lines.add(new InvestmentLine(
                    "Line " + (i + 1), i == 4 ? 5 : 1, "post", pounds[i] * 100, Recurrence.RECURRENT, YEAR));
        }
        return new Budget("Central team", LegalBasis.OWN_BUDGET, lines, 807_170_00L);
    }

    public static InvestmentCase investmentCase() {
        return new InvestmentCase(
                centralTeam(),
                new Budget(
                        "Savings",
                        LegalBasis.SECTION_75,
                        List.of(new InvestmentLine(
                                "Fewer admissions", 400, "admission", 250_000, Recurrence.RECURRENT, YEAR.next())),
                        null));
    }

    /** Emergency admissions avoided in two years, appointments added in the first; the figures are invented. */
    public static ActivityPlan activityPlan() {
        return new ActivityPlan(
                "Care closer to home",
                List.of(
                        new PlannedActivity(PointOfDelivery.NON_ELECTIVE_ADMISSION, YEAR, 10_000, 9_600, 2_500_00),
                        new PlannedActivity(
                                PointOfDelivery.NON_ELECTIVE_ADMISSION, YEAR.next(), 10_100, 9_500, 2_550_00),
                        new PlannedActivity(PointOfDelivery.PRIMARY_CARE_APPOINTMENT, YEAR, 36_000, 38_000, 36_00)));
    }

    /** The roll-out team of Islington's integrated networks; the paper prints no salaries. */
    public static StaffingPlan staffingPlan() {
        return new StaffingPlan(
                "Islington integrated networks, roll-out",
                List.of(
                        new StaffingLine("care navigator", null, new BigDecimal("6"), null),
                        new StaffingLine("navigation manager", null, new BigDecimal("1"), null),
                        new StaffingLine("community matron", null, new BigDecimal("4"), null),
                        new StaffingLine("senior practitioner", null, new BigDecimal("2"), null),
                        new StaffingLine("administrator", "3", new BigDecimal("4"), null),
                        new StaffingLine("administrator", "6", new BigDecimal("2"), null),
                        new StaffingLine("administrator", "8a", new BigDecimal("1"), null)));
    }

    public static CarePlan carePlan() {
        return new CarePlan(
                PATIENT,
                LocalDate.of(2017, 5, 2),
                LocalDate.of(2018, 5, 2),
                null,
                "gp1",
                "cm1",
                List.of(CareElement.SELF_CARE, CareElement.GERIATRICIAN));
    }

    public static CapabilityMatrix capabilityMatrix() {
        OrganisationId barnet = OrganisationId.parse("E09000003");
        return new CapabilityMatrix(List.of(new CapabilityReport(
                barnet, "NHS 111 direct booking", CapabilityStatus.PLANNED, LocalDate.of(2017, 4, 1))));
    }

    public static KpiTarget kpiTarget() {
        return new KpiTarget(
                "emergency-admissions",
                "per 1,000",
                Polarity.LOW_IS_GOOD,
                List.of(
                        new TrajectoryPoint(YEAR.quarter(1), new BigDecimal("82.50")),
                        new TrajectoryPoint(YEAR.quarter(3), new BigDecimal("80")),
                        new TrajectoryPoint(YEAR.next().quarter(4), new BigDecimal("75.2"))));
    }

    public static Initiative initiative() {
        return new Initiative(
                "I1", "Diabetes QIST", "Barnet CCG", List.of(kpiTarget()), deliverySchedule(), centralTeam());
    }

    public static NetworkPlan networkPlan() {
        return new NetworkPlan(
                LocalDate.of(2017, 4, 1),
                PolicyLimits.published(),
                List.of(
                        new PlannedPractice(OdsCode.parse("F83004"), "Practice A", 41_000),
                        new PlannedPractice(OdsCode.parse("F83008"), "Practice B", 20_500),
                        new PlannedPractice(OdsCode.parse("F83010"), "Practice C", 39_000)),
                List.of(
                        new PlannedNetwork(
                                "North",
                                PlannedKind.CHIN,
                                List.of(OdsCode.parse("F83004"), OdsCode.parse("F83008")),
                                1),
                        new PlannedNetwork(
                                "South",
                                PlannedKind.CHIN,
                                List.of(OdsCode.parse("F83008"), OdsCode.parse("F83999")),
                                0)));
    }

    public static MdtTeam mdtTeam() {
        return new MdtTeam(
                "North",
                LocalDate.of(2017, 10, 1),
                List.of(ProfessionalRole.GP, ProfessionalRole.SOCIAL_WORKER, ProfessionalRole.MENTAL_HEALTH),
                List.of(
                        new TeamMember("gp1", ProfessionalRole.GP, "F83004", "Dr A"),
                        new TeamMember("sw1", ProfessionalRole.SOCIAL_WORKER, "Islington Council", "B")));
    }

    public static MdtSeries mdtSeries() {
        return new MdtSeries(
                "north-weekly",
                Cadence.WEEKLY,
                "North",
                DayOfWeek.TUESDAY,
                LocalTime.of(12, 30),
                ZoneId.of("Europe/London"),
                Duration.ofMinutes(90),
                MeetingMode.VIRTUAL,
                null);
    }

    public static MdtMeeting mdtMeeting() {
        return new MdtMeeting(
                "north-1",
                LocalDateTime.of(2017, 10, 3, 12, 30),
                "north-weekly",
                Duration.ofMinutes(90),
                MeetingMode.FACE_TO_FACE,
                "room-1",
                List.of("gp1", "sw1"),
                List.of(new CaseForDiscussion(
                        "case-1",
                        PATIENT,
                        PRACTICE,
                        CaseKind.NEW,
                        ReferralSource.RISK_STRATIFICATION,
                        LocalDate.of(2017, 9, 20),
                        LocalDate.of(2017, 10, 20),
                        Duration.ofMinutes(8),
                        List.of(ProfessionalRole.SOCIAL_WORKER),
                        null)),
                List.of(new CaseOutcome(
                        "case-1",
                        Disposition.FOLLOW_UP,
                        List.of(new Action("Carer's assessment", LocalDate.of(2017, 10, 17), "sw1", null)),
                        LocalDate.of(2017, 11, 14))));
    }

    public static PatientRecord patientRecord() {
        return new PatientRecord(
                PATIENT,
                Sex.FEMALE,
                YearMonth.of(1941, 3),
                PRACTICE,
                LsoaCode.parse("E01002766"),
                LocalDate.of(1999, 5, 1),
                null,
                null,
                List.of(
                        new Condition(ClinicalCode.parse("I48.0"), LocalDate.of(2012, 2, 29), null),
                        new Condition(
                                ClinicalCode.parse("38341003"), LocalDate.of(2001, 1, 1), LocalDate.of(2005, 6, 30))),
                List.of(new RiskScore("eFI 2016", 0.25, LocalDate.of(2017, 4, 1))));
    }

    public static Admission admission() {
        return new Admission(
                PATIENT,
                HOSPITAL,
                "spell-1",
                1,
                AdmissionMethod.EMERGENCY_DEPARTMENT,
                AdmissionSource.USUAL_RESIDENCE,
                PatientClassification.ORDINARY,
                "300",
                LocalDate.of(2017, 1, 5),
                LocalDate.of(2017, 1, 9),
                DischargeMethod.CLINICAL,
                List.of(ClinicalCode.parse("J44.1"), ClinicalCode.parse("I10")),
                212_500L);
    }

    public static Attendance attendance() {
        return new Attendance(
                PATIENT,
                HOSPITAL,
                DepartmentType.TYPE_1,
                AttendanceKind.FIRST,
                ArrivalMode.AMBULANCE,
                LocalDate.of(2017, 1, 5),
                AttendanceDisposal.ADMITTED,
                List.of(ClinicalCode.parse("13645005")),
                List.of("06"),
                List.of(),
                14_800L);
    }

    public static Appointment appointment() {
        return new Appointment(
                PATIENT,
                HOSPITAL,
                CareSetting.OUTPATIENT,
                AppointmentKind.FIRST,
                AppointmentStatus.ATTENDED,
                LocalDate.of(2017, 2, 1),
                AppointmentTime.parse("2017-02-01T09:30Z/2017-02-01T09:45Z"),
                "340",
                null);
    }

    public static Referral referral() {
        return new Referral(
                PATIENT,
                PRACTICE,
                LocalDate.of(2016, 12, 20),
                HOSPITAL,
                ReferralUrgency.URGENT,
                "340",
                List.of(ClinicalCode.parse("J44.9")));
    }

    public static CareProcess careProcess() {
        return new CareProcess(
                PATIENT,
                CareProcessKind.BLOOD_PRESSURE,
                LocalDate.of(2017, 3, 1),
                List.of(new BigDecimal("138"), new BigDecimal("79")));
    }

    public static Vaccination vaccination() {
        return new Vaccination(
                PATIENT, VaccinationProgramme.INFLUENZA, VaccinationOutcome.GIVEN, LocalDate.of(2016, 10, 11), 980L);
    }

    public static HealthCheck healthCheck() {
        return new HealthCheck(PATIENT, HealthCheckStep.RECEIVED, LocalDate.of(2016, 7, 7), null);
    }

    public static SurveyAnswer surveyAnswer() {
        return new SurveyAnswer(IStatement.LISTENED_TO, Agreement.AGREE, "North", LocalDate.of(2017, 11, 30));
    }

    public static OpeningHours openingHours() {
        return new OpeningHours(List.of(
                new OpeningPeriod(DayOfWeek.MONDAY, LocalTime.of(8, 0), LocalTime.of(20, 0)),
                new OpeningPeriod(DayOfWeek.SATURDAY, LocalTime.of(8, 0), LocalTime.MIDNIGHT)));
    }

    /** Two practices in two networks, of which one follows the other; every kind of organisation once. */
    public static OrganisationHistory organisationHistory() {
        GpPractice first = new GpPractice(OdsCode.parse("F83004"), "Practice A");
        GpPractice second = new GpPractice(OdsCode.parse("F83008"), "Practice B");
        PrimaryCareNetwork network = new PrimaryCareNetwork(OdsCode.parse("U02795"), "North 2");
        Chin chin = new Chin(OrganisationId.parse("ISLINGTON-NORTH"), "North", ChinDelivery.VIRTUAL);
        Borough borough = new Borough(GssCode.parse("E09000019"), "Islington");
        DatePeriod open = DatePeriod.ofStart(LocalDate.of(2017, 4, 1));
        DatePeriod closed = DatePeriod.of(LocalDate.of(2017, 4, 1), LocalDate.of(2019, 3, 31));
        return new OrganisationHistory(
                List.of(
                        first,
                        second,
                        network,
                        chin,
                        borough,
                        new Qist(OrganisationId.parse("QIST-1"), "QIST 1", QistFocus.GENERAL),
                        new CareProvider(OrganisationId.parse("RKE"), "Whittington", ProviderSector.ACUTE),
                        new ExtendedAccessHub(OrganisationId.parse("HUB-1"), "Hub"),
                        new Commissioner(OdsCode.parse("08H"), "Islington"),
                        new CareSystem(OrganisationId.parse("QMJ"), "North Central London"),
                        new NhsRegion(OrganisationId.parse("Y56"), "London"),
                        Country.ENGLAND),
                List.of(
                        new Membership(first.id(), chin.id(), Grouping.CHIN, closed),
                        new Membership(second.id(), network.id(), Grouping.PCN, open),
                        new Membership(second.id(), OrganisationId.parse("HUB-1"), Grouping.SATELLITE, open)),
                List.of(new Succession(first.id(), second.id(), SuccessionKind.MERGED_INTO, LocalDate.of(2019, 4, 1))));
    }

    private static StratifiedCounts counts() {
        return new StratifiedCounts(new TreeMap<>(Map.of(
                Stratum.of(AgeBand.parse("0-64"), Sex.FEMALE),
                4_100L,
                Stratum.of(AgeBand.parse("65+"), Sex.MALE),
                399L)));
    }

    public static RegisteredPopulation registeredPopulation() {
        return new RegisteredPopulation(OrganisationId.parse("F83004"), LocalDate.of(2017, 4, 1), counts());
    }

    public static ResidentPopulation residentPopulation() {
        return new ResidentPopulation(GssCode.parse("E09000019"), LocalDate.of(2016, 6, 30), counts());
    }

    /** Every document, one of each kind. */
    public static List<Record> all() {
        return List.of(
                riskRegister(),
                deliverySchedule(),
                centralTeam(),
                investmentCase(),
                kpiTarget(),
                activityPlan(),
                staffingPlan(),
                carePlan(),
                capabilityMatrix(),
                initiative(),
                networkPlan(),
                mdtTeam(),
                mdtSeries(),
                mdtMeeting(),
                patientRecord(),
                admission(),
                attendance(),
                appointment(),
                referral(),
                careProcess(),
                vaccination(),
                healthCheck(),
                surveyAnswer(),
                openingHours(),
                organisationHistory(),
                registeredPopulation(),
                residentPopulation());
    }
}
