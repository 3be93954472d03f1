package io.github.chinsdk.model.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.github.chinsdk.model.identity.GssCode;
import io.github.chinsdk.model.identity.LsoaCode;
import io.github.chinsdk.model.identity.OdsCode;
import io.github.chinsdk.model.organisation.OrganisationId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PopulationsTest {

    private static final GssCode ISLINGTON = GssCode.parse("E09000019");
    private static final GssCode CAMDEN = GssCode.parse("E09000007");
    private static final GssCode HACKNEY = GssCode.parse("E09000012");
    private static final LocalDate DAY = LocalDate.parse("2017-04-01");
    private final ObjectMapper json = new ObjectMapper().registerModule(new JavaTimeModule());

    // Ends of deciles as the Ministry counts them: 32,844 areas, 3,284 or 3,285 in each.
    @ParameterizedTest
    @CsvSource({
        "1,1,1",
        "3284,1,1",
        "3285,2,1",
        "6568,2,1",
        "6569,3,2",
        "16422,5,3",
        "16423,6,3",
        "29560,10,5",
        "32844,10,5"
    })
    void ranksBecomeDecilesAndQuintiles(int rank, String decile, String quintile) {
        AreaDeprivation area = new AreaDeprivation(LsoaCode.parse("E01000001"), ISLINGTON, rank);
        assertThat(area.decile()).hasToString(decile);
        assertThat(area.quintile()).hasToString(quintile);
    }

    @Test
    void decilesAndScoresRefuseTheRest() {
        assertThatThrownBy(() -> DeprivationDecile.parse("11"))
                .hasMessage("deprivationDecile must be a number from 1 to 10, was \"11\"\n"
                        + "Maybe remove words such as \"decile\"; 1 is the most deprived.");
        assertThatThrownBy(() -> DeprivationQuintile.parse("6")).hasMessageContaining("from 1 to 5, was \"6\"\nMaybe");
        assertThatThrownBy(() -> new DeprivationDecile(0)).hasMessageContaining("in [1, 10], was 0\nMaybe");
        assertThatThrownBy(() -> new DeprivationQuintile(6)).hasMessageContaining("in [1, 5], was 6\nMaybe");
        assertThatThrownBy(() -> DeprivationDecile.ofRank(0, 10))
                .hasMessageContaining("rank must be in [1, 10], was 0\nMaybe");
        assertThatThrownBy(() -> new AreaDeprivation(LsoaCode.parse("E01000001"), ISLINGTON, 0))
                .hasMessageContaining("rank must be in [1, 32844], was 0\nMaybe");
        AuthorityDeprivation islington =
                new AuthorityDeprivation(ISLINGTON, DeprivationIndex.MULTIPLE_DEPRIVATION, 2015, 24, 326);
        assertThat(islington.decile()).isEqualTo(new DeprivationDecile(1));
        assertThatThrownBy(() -> new AuthorityDeprivation(
                        ISLINGTON, DeprivationIndex.INCOME_DEPRIVATION_AFFECTING_CHILDREN, 2015, 327, 326))
                .hasMessageContaining("rank must be from 1 to 326, was 327\nMaybe");
        assertThatThrownBy(() ->
                        new OrganisationDeprivation(OrganisationId.parse("A"), Double.NaN, new DeprivationDecile(1)))
                .hasMessageContaining("score must be in [0, 100], was NaN\nMaybe");
    }

    @Test
    void countsAddUpExactlyInAnyOrder() {
        Stratum young = Stratum.of(AgeBand.of(0, 64), Sex.FEMALE);
        Stratum old = Stratum.of(AgeBand.ofAtLeast(65), Sex.FEMALE);
        StratifiedCounts counts =
                StratifiedCounts.empty().plus(old, 3).plus(young, 4).plus(old, 5);
        assertThat(counts.cells()).containsExactly(Map.entry(young, 4L), Map.entry(old, 8L));
        assertThat(counts.total()).isEqualTo(12);
        assertThat(List.of(3L, 5L).stream()
                        .collect(StratifiedCounts.collector(n -> old, n -> n))
                        .plus(young, 4))
                .isEqualTo(counts);
        assertThat(counts.plus(counts).bySex()).containsExactly(Map.entry(Sex.FEMALE, 24L));
        assertThatThrownBy(() -> counts.plus(old, Long.MAX_VALUE)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> counts.plus(old, -1))
                .hasMessage(
                        "count of 65+|FEMALE must be >= 0, was -1\nMaybe the sign marks a suppressed count: leave the cell out.");
    }

    @Test
    void regroupingKeepsSexAndQuintileApart() {
        DeprivationQuintile most = new DeprivationQuintile(1);
        StratifiedCounts counts = StratifiedCounts.empty()
                .plus(Stratum.of(AgeBand.of(85, 89), Sex.MALE, most), 1)
                .plus(Stratum.of(AgeBand.ofAtLeast(90), Sex.MALE, most), 2)
                .plus(Stratum.of(AgeBand.ofAtLeast(90), Sex.FEMALE), 4);
        assertThat(counts.regroup(AgeBands.fiveYearTo85Plus()).cells())
                .containsExactly(
                        Map.entry(Stratum.of(AgeBand.ofAtLeast(85), Sex.FEMALE), 4L),
                        Map.entry(Stratum.of(AgeBand.ofAtLeast(85), Sex.MALE, most), 3L));
        assertThat(counts.only(stratum -> stratum.sex() == Sex.FEMALE).total()).isEqualTo(4);
        assertThat(counts.byAgeBand()).containsEntry(AgeBand.ofAtLeast(90), 6L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"65-69|FEMALE", "90+|MALE|1", "17|NOT_KNOWN|5"})
    void strataHaveOneTextForm(String text) throws Exception {
        assertThat(Stratum.parse(text)).hasToString(text);
        String form = "{\"" + text + "\":7}";
        StratifiedCounts counts = json.readValue(form, StratifiedCounts.class);
        assertThat(counts.total()).isEqualTo(7);
        assertThat(json.writeValueAsString(counts)).isEqualTo(form);
    }

    @Test
    void strataRefuseTheRest() {
        assertThatThrownBy(() -> Stratum.parse("65-69"))
                .hasMessage(
                        "stratum must be age band and sex with | between them, was \"65-69\"\nMaybe write \"65-69|FEMALE\".");
    }

    @Test
    void registeredAndResidentAreTwoPopulations() throws Exception {
        CrossBorderPopulation population = new CrossBorderPopulation(
                DAY,
                List.of(
                        new CrossBorderCount(ISLINGTON, ISLINGTON, 200_000),
                        new CrossBorderCount(ISLINGTON, CAMDEN, 6_000),
                        new CrossBorderCount(CAMDEN, ISLINGTON, 9_000),
                        new CrossBorderCount(ISLINGTON, HACKNEY, 4_000)));
        assertThat(population.registeredIn(ISLINGTON)).isEqualTo(210_000);
        assertThat(population.livingIn(ISLINGTON)).isEqualTo(209_000);
        assertThat(population.registeredInLivingElsewhere(ISLINGTON)).isEqualTo(10_000);
        assertThat(population.livingInRegisteredElsewhere(ISLINGTON)).isEqualTo(9_000);
        assertThat(json.readValue(json.writeValueAsString(population), CrossBorderPopulation.class))
                .isEqualTo(population);
        assertThatThrownBy(() -> new CrossBorderPopulation(
                        DAY,
                        List.of(
                                new CrossBorderCount(ISLINGTON, CAMDEN, 1),
                                new CrossBorderCount(ISLINGTON, CAMDEN, 1))))
                .hasMessageContaining(
                        "counts must have each pair of areas once, had E09000019 registered and E09000007 living twice");
        assertThatThrownBy(() -> new CrossBorderCount(ISLINGTON, CAMDEN, -1))
                .hasMessageStartingWith("people must be >= 0, was -1");
    }

    @Test
    void populationsAndRegistersAreDocuments() throws Exception {
        StratifiedCounts counts = StratifiedCounts.empty().plus(Stratum.of(AgeBand.ofAtLeast(0), Sex.MALE), 5);
        RegisteredPopulation registered = new RegisteredPopulation(OrganisationId.parse("F83001"), DAY, counts);
        assertThat(json.readValue(json.writeValueAsString(registered), RegisteredPopulation.class))
                .isEqualTo(registered);
        ResidentPopulation resident = new ResidentPopulation(ISLINGTON, DAY, counts);
        assertThat(json.readValue(json.writeValueAsString(resident), ResidentPopulation.class))
                .isEqualTo(resident);
        DiseaseRegister register =
                new DiseaseRegister(OdsCode.parse("F83001"), QofGroup.parse("AF"), 20, QofListType.TOTAL, 1_000);
        assertThat(json.writeValueAsString(register))
                .isEqualTo(
                        "{\"practice\":\"F83001\",\"group\":\"AF\",\"register\":20,\"listType\":\"TOTAL\",\"listSize\":1000}");
        assertThat(json.readValue(json.writeValueAsString(register), DiseaseRegister.class))
                .isEqualTo(register);
        StandardPopulation esp = StandardPopulation.europeanStandard2013();
        assertThat(json.readValue(json.writeValueAsString(esp), StandardPopulation.class))
                .isEqualTo(esp);
    }

    @ParameterizedTest
    @CsvSource({"TOTAL,0+", "06OV,6+", "17OV,17+", "50OV,50+", "30_74,30-74"})
    void listTypesSayWhichAges(String text, String ages) {
        assertThat(QofListType.parse(text).ages()).hasToString(ages);
        assertThat(QofListType.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ALL", "17", "7OV", "1xOV", "x7OV", "30-74", "30_7", "\u0661\u0667OV", "total"})
    void listTypesRefuseTheRest(String text) {
        assertThatThrownBy(() -> QofListType.parse(text))
                .hasMessageStartingWith("listType must be TOTAL, like 17OV or like 30_74, was \"")
                .hasMessageContaining("\nMaybe the columns have moved");
    }

    @Test
    void groupsHaveTitlesAndCountsAreNotNegative() {
        assertThat(QofGroup.parse("AF").title()).isEqualTo("Atrial fibrillation");
        assertThat(QofGroup.parse("NEW1").title()).isEqualTo("NEW1");
        assertThatThrownBy(() -> QofGroup.parse("Asthma"))
                .hasMessageStartingWith("qofGroup must be 2 to 8 capital letters and digits, was \"Asthma\"\nMaybe");
        OdsCode practice = OdsCode.parse("F83001");
        assertThatThrownBy(() -> new PracticeListSize(practice, QofListType.TOTAL, -1))
                .hasMessageStartingWith("patients must be >= 0, was -1");
        assertThatThrownBy(() -> new DiseaseRegister(practice, QofGroup.parse("AF"), -1, QofListType.TOTAL, 1))
                .hasMessageStartingWith("register must be >= 0, was -1");
        assertThatThrownBy(() -> new DiseaseRegister(practice, QofGroup.parse("AF"), 1, QofListType.TOTAL, -1))
                .hasMessageStartingWith("listSize must be >= 0, was -1");
        assertThat(new TreeMap<>(Map.of(QofListType.parse("17OV"), 1, QofListType.TOTAL, 2)).firstKey())
                .isEqualTo(QofListType.TOTAL);
    }
}
