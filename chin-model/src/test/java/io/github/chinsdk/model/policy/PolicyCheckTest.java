package io.github.chinsdk.model.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.chinsdk.model.Samples;
import io.github.chinsdk.model.identity.OdsCode;
import io.github.chinsdk.model.mdt.MdtMeeting;
import io.github.chinsdk.model.mdt.MdtTeam;
import io.github.chinsdk.model.mdt.ProfessionalRole;
import io.github.chinsdk.model.organisation.Chin;
import io.github.chinsdk.model.organisation.ChinDelivery;
import io.github.chinsdk.model.organisation.GpPractice;
import io.github.chinsdk.model.organisation.Grouping;
import io.github.chinsdk.model.organisation.OrganisationHistory;
import io.github.chinsdk.model.organisation.OrganisationId;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Valid;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyCheckTest {

    private static final Map<Severity, Class<?>> PAYLOADS = Map.of(
            Severity.ADVICE, Severity.Advice.class,
            Severity.WARNING, Severity.Warning.class,
            Severity.BREACH, Severity.Breach.class);

    /** A host's own record that holds ours. */
    record Submission(@Valid NetworkPlan plan, List<@Valid NetworkPlan> others) {}

    @Test
    void everyFindingComesTogetherWithItsPathAndASentence() {
        assertThat(PolicyCheck.of(Samples.networkPlan()))
                .extracting(finding -> finding.severity() + " " + finding.path() + ": " + finding.sentence())
                .containsExactly(
                        "WARNING networks[1].members: South has 20,500 registered people, 29,500 fewer than the 50,000 to 80,000 that a CHIN should have.",
                        "BREACH practices: 61,500 of 100,500 registered people (61.1%) are in a CHIN; 39,000 are in none.",
                        "BREACH networks[1].members[0]: Practice F83008 is in North and in South on 2017-04-01; a practice is in one CHIN at a time.",
                        "BREACH practices[2]: Practice F83010 (Practice C, 39,000 registered people) is in no CHIN on 2017-04-01.",
                        "BREACH networks[1].members[1]: South names practice F83999, which is not a practice of this plan, so its people are not counted.",
                        "ADVICE networks[0].qists: North has 1 QIST for 61,500 registered people; one for every 50,000 people, as recommended, makes 2.",
                        "ADVICE networks[1].qists: South has 0 QIST for 20,500 registered people; one for every 50,000 people, as recommended, makes 1.",
                        "BREACH networks[1].qists: South has 0 QIST for 20,500 registered people; one for every 80,000 people, the minimum, makes 1.");
    }

    @Test
    void aPlanThatFollowsThePoliciesHasNoFindings() {
        OdsCode a = OdsCode.parse("F83004");
        NetworkPlan plan = new NetworkPlan(
                LocalDate.of(2017, 4, 1),
                PolicyLimits.published(),
                List.of(new PlannedPractice(a, "A", 50_000)),
                List.of(
                        new PlannedNetwork("One", PlannedKind.CHIN, List.of(a), 1),
                        new PlannedNetwork("Two", PlannedKind.PRIMARY_CARE_NETWORK, List.of(a), 0)));
        assertThat(PolicyCheck.of(plan)).isEmpty();
        NetworkPlan stricter = new NetworkPlan(
                plan.asOf(),
                new PolicyLimits(
                        new SizeRange(60_000, 90_000),
                        SizeRange.PRIMARY_CARE_NETWORK,
                        new QistCapacity(20_000),
                        QistCapacity.MINIMUM),
                plan.practices(),
                plan.networks());
        assertThat(PolicyCheck.of(stricter))
                .extracting(PolicyFinding::policy)
                .containsExactly(Policy.NETWORK_SIZE, Policy.QIST_RECOMMENDED);
    }

    @Test
    void aPlanWithoutNetworksCoversNobody() {
        NetworkPlan plan = new NetworkPlan(
                LocalDate.of(2017, 4, 1),
                PolicyLimits.published(),
                Samples.networkPlan().practices(),
                List.of());
        assertThat(PolicyCheck.of(plan))
                .extracting(PolicyFinding::policy)
                .containsExactly(
                        Policy.FULL_COVERAGE,
                        Policy.NO_ORPHAN_PRACTICE,
                        Policy.NO_ORPHAN_PRACTICE,
                        Policy.NO_ORPHAN_PRACTICE);
        assertThat(PolicyCheck.of(plan).get(0).sentence())
                .isEqualTo("0 of 100,500 registered people (0.0%) are in a CHIN; 100,500 are in none.");
    }

    /** Practice B is in both networks and counts once for the whole; the stranger of South counts nowhere. */
    @Test
    void theCoverageReportIsTheWholePicture() {
        CoverageReport report = CoverageReport.of(Samples.networkPlan(), PlannedKind.CHIN);
        assertThat(report.networks())
                .containsExactly(
                        new NetworkSize("North", 2, 61_500, SizeStatus.WITHIN, 0, 1, 2, 1),
                        new NetworkSize("South", 1, 20_500, SizeStatus.UNDER, -29_500, 0, 1, 1));
        assertThat(report.practicesCovered()).isEqualTo(2);
        assertThat(report.peopleCovered()).isEqualTo(61_500);
        assertThat(report.practicesPercent()).isEqualByComparingTo("66.67");
        assertThat(report.peoplePercent()).isEqualByComparingTo("61.19");
        CoverageReport none = CoverageReport.of(Samples.networkPlan(), PlannedKind.PRIMARY_CARE_NETWORK);
        assertThat(none.networks()).isEmpty();
        assertThat(none.peoplePercent()).isEqualByComparingTo("0");
        assertThat(percent(31, 33)).isEqualByComparingTo("93.94");
        assertThat(percent(99_999, 100_000)).as("never 100 by rounding").isEqualByComparingTo("99.99");
        assertThat(percent(0, 0)).isEqualByComparingTo("100");
        assertThat(SizeRange.CHIN.status(80_001)).isEqualTo(SizeStatus.OVER);
        assertThatThrownBy(() -> percent(34, 33)).hasMessageStartingWith("practices must be >= 34, was 33\nMaybe ");
    }

    private static BigDecimal percent(long covered, long all) {
        return new CoverageReport(LocalDate.EPOCH, PlannedKind.CHIN, List.of(), all, covered, 0, 0).practicesPercent();
    }

    @Test
    void aTeamWithoutARoleIsReported() {
        assertThat(PolicyCheck.of(Samples.mdtTeam()))
                .containsExactly(
                        new PolicyFinding(
                                Policy.MDT_MEMBERSHIP_COMPLETE,
                                "requiredRoles[2]",
                                "The team of North has no mental health professional on 2017-10-01, and its meetings need one."));
    }

    /** The GP and the social worker of the team are there; nobody for mental health is, whom the team lacks altogether. */
    @Test
    void aMeetingWithoutSomebodyItNeedsIsReported() {
        MdtMeeting meeting = Samples.mdtMeeting();
        MdtTeam team = Samples.mdtTeam();
        String noMentalHealth =
                "Meeting north-1 of North on 2017-10-03 has no mental health professional, and its meetings need one.";
        assertThat(PolicyCheck.of(meeting, team))
                .containsExactly(new PolicyFinding(Policy.MEETING_QUORUM, "attendees", noMentalHealth));
        assertThat(PolicyCheck.of(attendedBy(meeting, "gp1", "guest"), team))
                .extracting(PolicyFinding::sentence)
                .containsExactly(
                        "Meeting north-1 of North on 2017-10-03 has no social worker, and its meetings need one.",
                        noMentalHealth);
        MdtTeam easier = new MdtTeam("North", team.asOf(), List.of(ProfessionalRole.GP), team.members());
        assertThat(PolicyCheck.of(meeting, easier)).isEmpty();
        assertThat(PolicyCheck.of(attendedBy(meeting, "gp1"), easier))
                .containsExactly(
                        new PolicyFinding(
                                Policy.MEETING_QUORUM,
                                "cases[0].requiredRoles[0]",
                                "Meeting north-1 of North on 2017-10-03 has no social worker, and one of its cases cannot be discussed without."));
    }

    private static MdtMeeting attendedBy(MdtMeeting meeting, String... attendees) {
        return new MdtMeeting(
                meeting.id(),
                meeting.start(),
                meeting.seriesId(),
                meeting.duration(),
                meeting.mode(),
                meeting.venueId(),
                List.of(attendees),
                meeting.cases(),
                meeting.outcomes());
    }

    @Test
    void aValidationProviderReportsTheSameWithPathsAndSeverity() {
        List<String> violations = violations(Samples.networkPlan());
        List<String> findings = new ArrayList<>();
        for (PolicyFinding finding : PolicyCheck.of(Samples.networkPlan())) {
            findings.add(PAYLOADS.get(finding.severity()).getSimpleName() + " " + finding.path() + ": "
                    + finding.sentence());
        }
        assertThat(violations).hasSize(8).containsExactlyInAnyOrderElementsOf(findings);
        assertThat(violations(Samples.mdtTeam()))
                .containsExactly(
                        "Warning requiredRoles[2]: The team of North has no mental health professional on 2017-10-01, and its meetings need one.");
    }

    /** A day is enough: a practice that joined the next network before it left the last. */
    @Test
    void aHistoryIsLookedAtOnEveryDay() {
        OrganisationId practice = OrganisationId.parse("F83004");
        OrganisationId north = OrganisationId.parse("NORTH");
        OrganisationHistory history = OrganisationHistory.empty()
                .withOrganisations(List.of(
                        new GpPractice(OdsCode.parse("F83004"), "Practice A"),
                        new Chin(north, "North", ChinDelivery.VIRTUAL)))
                .withJoining(practice, north, Grouping.CHIN, LocalDate.parse("2017-07-01"))
                .withLeaving(practice, Grouping.CHIN, LocalDate.parse("2018-04-01"))
                .withJoining(practice, OrganisationId.parse("SOUTH"), Grouping.CHIN, LocalDate.parse("2018-04-01"))
                .withJoining(north, OrganisationId.parse("QIST-1"), Grouping.QIST, LocalDate.parse("2017-07-01"))
                .withJoining(north, OrganisationId.parse("QIST-2"), Grouping.QIST, LocalDate.parse("2017-07-01"));
        assertThat(PolicyCheck.of(history))
                .extracting(finding -> finding.severity() + " " + finding.path() + ": " + finding.sentence())
                .containsExactly(
                        "BREACH memberships[1]: Practice A (F83004) is in North and in SOUTH from 2018-04-01 to 2018-04-01; a practice is in one CHIN at a time.",
                        "WARNING memberships[1]: SOUTH is named as a member or parent in CHIN, and the history has no such organisation, so nobody knows its name or kind.",
                        "WARNING memberships[2]: QIST-1 is named as a member or parent in QIST, and the history has no such organisation, so nobody knows its name or kind.",
                        "WARNING memberships[3]: QIST-2 is named as a member or parent in QIST, and the history has no such organisation, so nobody knows its name or kind.");
        assertThat(violations(history))
                .hasSize(4)
                .anyMatch(
                        line -> line.startsWith("Breach memberships[1]: Practice A (F83004) is in North and in SOUTH"));
        OrganisationHistory open = history.withJoining(
                practice, OrganisationId.parse("U00001"), Grouping.PCN, LocalDate.parse("2019-07-01"));
        assertThat(PolicyCheck.of(open.withJoining(
                                practice, OrganisationId.parse("U00002"), Grouping.PCN, LocalDate.parse("2020-07-01")))
                        .get(1)
                        .sentence())
                .isEqualTo(
                        "Practice A (F83004) is in U00001 and in U00002 from 2020-07-01 on; a practice is in one primary care network at a time.");
        assertThat(PolicyCheck.of(OrganisationHistory.empty())).isEmpty();
    }

    @Test
    void aHostsValidReachesOurRecords() {
        assertThat(violations(new Submission(Samples.networkPlan(), List.of(Samples.networkPlan()))))
                .hasSize(16)
                .anyMatch(line -> line.startsWith("Breach plan.networks[1].members[0]: Practice F83008"))
                .anyMatch(line -> line.startsWith("Breach others[0].networks[1].members[0]: Practice F83008"));
    }

    @Test
    void aNameThatLooksLikeAnExpressionStaysText() {
        NetworkPlan plan = Samples.networkPlan();
        NetworkPlan odd = new NetworkPlan(
                plan.asOf(),
                plan.limits(),
                plan.practices(),
                List.of(new PlannedNetwork(
                        "${1+1} {jakarta.validation.constraints.NotNull.message} \\", PlannedKind.CHIN, List.of(), 1)));
        assertThat(violations(odd))
                .anyMatch(
                        line -> line.contains(
                                ": ${1+1} {jakarta.validation.constraints.NotNull.message} \\ has 0 registered people, 50,000 fewer than"));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0",
        "1, 1, 1",
        "50000, 1, 1",
        "50001, 2, 1",
        "80000, 2, 1",
        "80001, 2, 2",
        "246041, 5, 4",
        "1557540, 32, 20"
    })
    void oneQistForEverySoManyPeopleRoundedUp(long population, long recommended, long minimum) {
        assertThat(QistCapacity.RECOMMENDED.teamsFor(population)).isEqualTo(recommended);
        assertThat(QistCapacity.MINIMUM.teamsFor(population)).isEqualTo(minimum);
    }

    @ParameterizedTest
    @CsvSource({"49999, -1", "50000, 0", "80000, 0", "80001, 1", "0, -50000"})
    void bothEndsOfASizeRangeAreInside(long population, long distance) {
        assertThat(SizeRange.CHIN.distance(population)).isEqualTo(distance);
    }

    @Test
    void limitsInTheWrongOrderAreRefused() {
        QistCapacity fifty = QistCapacity.RECOMMENDED;
        QistCapacity eighty = QistCapacity.MINIMUM;
        assertThatThrownBy(() -> new SizeRange(80_000, 50_000))
                .hasMessage("maximumPeople must be >= minimumPeople 80000, was 50000\nMaybe the two are swapped.");
        assertThatThrownBy(() -> new PolicyLimits(SizeRange.CHIN, SizeRange.CHIN, eighty, fifty))
                .hasMessage(
                        "qistMinimum must serve at least as many people a team as qistRecommended 80000, was 50000\nMaybe the two are swapped.");
        assertThatThrownBy(() -> new QistCapacity(0))
                .hasMessageStartingWith("peoplePerTeam must be >= 1, was 0\nMaybe ");
        assertThatThrownBy(() -> SizeRange.CHIN.distance(-1))
                .hasMessageStartingWith("population must be >= 0, was -1\nMaybe ");
        assertThatThrownBy(() -> QistCapacity.MINIMUM.teamsFor(-1))
                .hasMessageStartingWith("population must be >= 0, was -1\nMaybe ");
        PlannedPractice practice = Samples.networkPlan().practices().get(0);
        assertThatThrownBy(() -> new NetworkPlan(
                        LocalDate.EPOCH, PolicyLimits.published(), List.of(practice, practice), List.of()))
                .hasMessage(
                        "code of practices must have each value once, number 1 is the same as number 0 (counted from 0)\nMaybe two lists were joined: keep one of them.");
    }

    private static List<String> violations(Object value) {
        try (ValidatorFactory factory = Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(
                        new ParameterMessageInterpolator(java.util.Set.of(Locale.ROOT), Locale.ROOT, false))
                .buildValidatorFactory()) {
            Validator validator = factory.getValidator();
            List<String> lines = new ArrayList<>();
            for (ConstraintViolation<Object> violation : validator.validate(value)) {
                lines.add(violation
                                .getConstraintDescriptor()
                                .getPayload()
                                .iterator()
                                .next()
                                .getSimpleName() + " " + violation.getPropertyPath() + ": " + violation.getMessage());
            }
            return lines;
        }
    }
}
