package io.github.chinsdk.model.document.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.chinsdk.model.Samples;
import io.github.chinsdk.model.access.ExtendedAccessStandard;
import io.github.chinsdk.model.document.AgeSexLists;
import io.github.chinsdk.model.document.CsvRows;
import io.github.chinsdk.model.document.QofPrevalence;
import io.github.chinsdk.model.document.RowProblem;
import io.github.chinsdk.model.document.SyntheaExport;
import io.github.chinsdk.model.document.fhir.FhirBundle;
import io.github.chinsdk.model.document.fhir.FhirReading;
import io.github.chinsdk.model.identity.GssCode;
import io.github.chinsdk.model.identity.Icd10Range;
import io.github.chinsdk.model.identity.LsoaCode;
import io.github.chinsdk.model.identity.NhsNumber;
import io.github.chinsdk.model.identity.OdsCode;
import io.github.chinsdk.model.internal.json.StrictJson;
import io.github.chinsdk.model.mdt.MdtThroughput;
import io.github.chinsdk.model.mdt.Venue;
import io.github.chinsdk.model.organisation.CareSystem;
import io.github.chinsdk.model.organisation.CarriedForward;
import io.github.chinsdk.model.organisation.Commissioner;
import io.github.chinsdk.model.organisation.DatePeriod;
import io.github.chinsdk.model.organisation.GpPractice;
import io.github.chinsdk.model.organisation.Grouping;
import io.github.chinsdk.model.organisation.LocalTerm;
import io.github.chinsdk.model.organisation.Membership;
import io.github.chinsdk.model.organisation.MembershipOverlap;
import io.github.chinsdk.model.organisation.NetworkMembership;
import io.github.chinsdk.model.organisation.NhsRegion;
import io.github.chinsdk.model.organisation.OdsPractice;
import io.github.chinsdk.model.organisation.OdsStatus;
import io.github.chinsdk.model.organisation.OrganisationId;
import io.github.chinsdk.model.organisation.PracticePlacement;
import io.github.chinsdk.model.organisation.PrimaryCareNetwork;
import io.github.chinsdk.model.organisation.RollUp;
import io.github.chinsdk.model.policy.Claim;
import io.github.chinsdk.model.policy.Contradiction;
import io.github.chinsdk.model.policy.CoverageReport;
import io.github.chinsdk.model.policy.Figure;
import io.github.chinsdk.model.policy.PlanQuantity;
import io.github.chinsdk.model.policy.PlanStatement;
import io.github.chinsdk.model.policy.PlannedKind;
import io.github.chinsdk.model.policy.Policy;
import io.github.chinsdk.model.policy.PolicyFinding;
import io.github.chinsdk.model.policy.Statement;
import io.github.chinsdk.model.population.AgeBand;
import io.github.chinsdk.model.population.AgeBandSplit;
import io.github.chinsdk.model.population.AgeBands;
import io.github.chinsdk.model.population.AreaDeprivation;
import io.github.chinsdk.model.population.AuthorityDeprivation;
import io.github.chinsdk.model.population.CrossBorderCount;
import io.github.chinsdk.model.population.CrossBorderPopulation;
import io.github.chinsdk.model.population.DeprivationDecile;
import io.github.chinsdk.model.population.DeprivationIndex;
import io.github.chinsdk.model.population.DeprivationQuintile;
import io.github.chinsdk.model.population.DiseaseRegister;
import io.github.chinsdk.model.population.OrganisationDeprivation;
import io.github.chinsdk.model.population.PersonTime;
import io.github.chinsdk.model.population.PracticeListSize;
import io.github.chinsdk.model.population.QofGroup;
import io.github.chinsdk.model.population.QofListType;
import io.github.chinsdk.model.population.StandardPopulation;
import io.github.chinsdk.model.programme.FinancialYear;
import io.github.chinsdk.model.programme.GovernanceBody;
import io.github.chinsdk.model.programme.GovernanceRole;
import io.github.chinsdk.model.programme.GovernanceSeat;
import io.github.chinsdk.model.programme.Impact;
import io.github.chinsdk.model.programme.Likelihood;
import io.github.chinsdk.model.programme.PriceIndex;
import io.github.chinsdk.model.programme.RiskMatrix;
import io.github.chinsdk.model.programme.RiskMovement;
import io.github.chinsdk.model.programme.RiskRating;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** JSON for every type: a public record that no sample here or among the documents has fails the first test. */
class EveryRecordTest {

    private static final GpPractice PRACTICE = new GpPractice(OdsCode.parse("F83004"), "Practice A");
    private static final PrimaryCareNetwork NETWORK = new PrimaryCareNetwork(OdsCode.parse("U02795"), "North 2");
    private static final DatePeriod PERIOD = DatePeriod.parse("2019-07-01/2021-03-31");
    private static final Membership MEMBERSHIP = new NetworkMembership(PRACTICE, NETWORK, PERIOD).asMembership();
    private static final RowProblem PROBLEM =
            new RowProblem("a.csv", 3, "REGISTER", "-3", "must be >= 0", "Maybe a sign is wrong.");

    private static final Statement PRACTICES =
            Statement.exactly("p. 1", "practices", "Paper", Figure.of(45, "practices"));

    /** What is no document of its own and is in none. */
    static List<Record> samples() {
        TreeMap<OrganisationId, Long> counts = new TreeMap<>(Map.of(PRACTICE.id(), 12L));
        DiseaseRegister register =
                new DiseaseRegister(PRACTICE.code(), new QofGroup("AF"), 3, QofListType.parse("17OV"), 800);
        PracticeListSize list = new PracticeListSize(PRACTICE.code(), QofListType.TOTAL, 1_000);
        FhirBundle bundle = new FhirBundle(
                List.of(PRACTICE),
                List.of(NETWORK),
                List.of(new Venue("room-1", 12, "Health centre", "Meeting room")),
                List.of(Samples.patientRecord()),
                List.of(Samples.admission()),
                List.of(Samples.attendance()),
                List.of(Samples.appointment()));
        return List.of(
                ExtendedAccessStandard.NATIONAL,
                new AgeSexLists("a.csv", List.of(Samples.registeredPopulation()), List.of(PROBLEM), 5, 1),
                new QofPrevalence("q.csv", List.of(register), List.of(list), List.of(), 1),
                new SyntheaExport(
                        List.of(Samples.patientRecord()),
                        List.of(Samples.admission()),
                        List.of(),
                        List.of(Samples.appointment()),
                        List.of()),
                new FhirReading(bundle, List.of(PROBLEM)),
                Icd10Range.parse("E10-E14"),
                new CarriedForward(LocalDate.parse("2020-04-01"), counts, new TreeMap<>()),
                new LocalTerm(GssCode.parse("E09000003"), "Hub"),
                new MembershipOverlap(MEMBERSHIP, MEMBERSHIP),
                new NetworkMembership(PRACTICE, NETWORK, PERIOD),
                new OdsPractice(PRACTICE, OdsStatus.ACTIVE, PERIOD, Optional.of(MEMBERSHIP), "N7 6JX", 4),
                new PracticePlacement(
                        PRACTICE,
                        Optional.of(NETWORK),
                        new Commissioner(OdsCode.parse("08H"), "Islington"),
                        new CareSystem(OrganisationId.parse("QMJ"), "North Central London"),
                        new NhsRegion(OrganisationId.parse("Y56"), "London")),
                new RollUp(LocalDate.parse("2020-04-01"), Grouping.PCN, counts, new TreeMap<>(), new TreeMap<>()),
                Claim.of(PRACTICES, Figure.of(46, "practices"), "QOF"),
                new PlanStatement(PlanQuantity.PRACTICES, PRACTICES),
                new Contradiction(
                        PRACTICES, Statement.exactly("p. 2", "practices", "Paper", Figure.of(46, "practices"))),
                new RiskMovement("R1", null, RiskRating.of(Likelihood.RARE, Impact.MINOR)),
                new AuthorityDeprivation(
                        GssCode.parse("E09000019"), DeprivationIndex.MULTIPLE_DEPRIVATION, 2015, 24, 326),
                new MdtThroughput(PERIOD, 12, 34, 526, 370, 180),
                CoverageReport.of(Samples.networkPlan(), PlannedKind.CHIN),
                new PolicyFinding(Policy.NETWORK_SIZE, "networks[0]", "North is small."),
                AgeBandSplit.evenByYear(AgeBand.of(15, 19), AgeBands.of(AgeBand.ofSingleYear(15), AgeBand.of(16, 19))),
                new AreaDeprivation(LsoaCode.parse("E01002766"), GssCode.parse("E09000019"), 1_234),
                new CrossBorderPopulation(
                        LocalDate.parse("2017-04-01"),
                        List.of(new CrossBorderCount(GssCode.parse("E09000019"), GssCode.parse("E09000019"), 200_000))),
                AgeBands.fiveYearTo95Plus(),
                NhsNumber.parse("999 000 0018"),
                new CrossBorderCount(GssCode.parse("E09000019"), GssCode.parse("E09000012"), 77),
                new OrganisationDeprivation(PRACTICE.id(), 28.25, new DeprivationDecile(3)),
                new DeprivationQuintile(2),
                new PersonTime(730),
                StandardPopulation.europeanStandard2013(),
                new PriceIndex(
                        "UK GDP deflator", new TreeMap<>(Map.of(new FinancialYear(2017), new BigDecimal("1.5")))),
                new GovernanceBody("Programme Board", List.of(new GovernanceRole("Chair", GovernanceSeat.CORE)), 1),
                RiskMatrix.usual());
    }

    @Test
    void everyPublicRecordIsInASample() {
        Set<Class<?>> seen = new HashSet<>();
        Samples.all().forEach(sample -> visit(sample, seen));
        samples().forEach(sample -> visit(sample, seen));
        Set<String> without = new TreeSet<>();
        for (JavaClass type : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("io.github.chinsdk.model")) {
            boolean exported = !type.getPackageName().contains(".internal")
                    && type.getModifiers().contains(JavaModifier.PUBLIC);
            // A list of rows of any type: the rows are the samples.
            if (exported && type.isRecord() && !type.isEquivalentTo(CsvRows.class) && !seen.contains(type.reflect())) {
                without.add(type.getSimpleName());
            }
        }
        assertThat(seen).hasSizeGreaterThan(90);
        assertThat(without).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void itReadsWhatItWrote(Record sample) throws Exception {
        String text = StrictJson.MAPPER.writeValueAsString(sample);
        assertThat(StrictJson.MAPPER.readValue(text, sample.getClass())).isEqualTo(sample);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aHostOnJackson3ReadsWhatItWrote(Record sample) {
        JsonMapper host = JsonMapper.builder().build();
        assertThat(host.readValue(host.writeValueAsString(sample), sample.getClass()))
                .isEqualTo(sample);
    }

    private static void visit(@Nullable Object value, Set<Class<?>> seen) {
        if (value instanceof Optional<?> optional) {
            optional.ifPresent(inside -> visit(inside, seen));
        } else if (value instanceof Iterable<?> many) {
            many.forEach(one -> visit(one, seen));
        } else if (value instanceof Map<?, ?> map) {
            visit(new ArrayList<>(map.keySet()), seen);
            visit(new ArrayList<>(map.values()), seen);
        } else if (value instanceof Record) {
            seen.add(value.getClass());
            for (RecordComponent component : value.getClass().getRecordComponents()) {
                try {
                    visit(component.getAccessor().invoke(value), seen);
                } catch (ReflectiveOperationException impossible) {
                    throw new LinkageError("a public record has public accessors", impossible);
                }
            }
        }
    }
}
