package io.github.chinsdk.model.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.chinsdk.model.SharedData;
import io.github.chinsdk.model.identity.OdsCode;
import io.github.chinsdk.model.organisation.Chin;
import io.github.chinsdk.model.organisation.ChinDelivery;
import io.github.chinsdk.model.organisation.Country;
import io.github.chinsdk.model.organisation.DatePeriod;
import io.github.chinsdk.model.organisation.Grouping;
import io.github.chinsdk.model.organisation.Hierarchy;
import io.github.chinsdk.model.organisation.OdsPractice;
import io.github.chinsdk.model.organisation.OrganisationHistory;
import io.github.chinsdk.model.organisation.OrganisationId;
import io.github.chinsdk.model.organisation.RollUp;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The files as published, put together and asked. Expected sums were added up from the files by a script in another language. */
class PublishedHierarchyTest {

    private static final String QOF = "data/qof-prevalence-practice/";
    private static final OrganisationId ARCHWAY = OrganisationId.parse("F83004");

    /** The two questions that a vendor asks first, in as few lines as they take. */
    @Test
    void inWhichChinWasAPracticeAndWhatAreTheListsByBorough() {
        OrganisationId north = OrganisationId.parse("ISLINGTON-NORTH");
        OrganisationHistory history = OrganisationHistory.ofPlacements(
                        PracticePlacements.read(CsvSource.of(SharedData.file(QOF + "ORGANISATION_REFERENCE_1617.csv")))
                                .rows(),
                        DatePeriod.parse("2016-04-01/.."))
                .withOrganisations(List.of(new Chin(north, "North Islington", ChinDelivery.VIRTUAL)))
                .withJoining(ARCHWAY, north, Grouping.CHIN, LocalDate.parse("2017-07-01"));
        Map<OdsCode, Long> lists = QofPrevalence.read(CsvSource.of(SharedData.file(QOF + "PREVALENCE_1617.csv")))
                .registeredPopulation();

        Hierarchy may = history.asOf(LocalDate.parse("2018-05-01"));
        assertThat(may.parentOf(ARCHWAY, Grouping.CHIN).map(history::nameOf)).contains("North Islington");
        SortedMap<String, Long> byBorough = new TreeMap<>();
        may.rollUp(OrganisationId.keysOf(lists), Grouping.COMMISSIONER)
                .totals()
                .forEach((borough, people) -> byBorough.put(history.nameOf(borough), people));
        assertThat(byBorough)
                .containsEntry("NHS BARNET CCG", 410_061L)
                .containsEntry("NHS CAMDEN CCG", 265_794L)
                .containsEntry("NHS ENFIELD CCG", 334_232L)
                .containsEntry("NHS HARINGEY CCG", 301_412L)
                .containsEntry("NHS ISLINGTON CCG", 246_041L);
    }

    /**
     * England of 2019/20: 61 practices are in no network and ten networks lie across a border of commissioners, of which the
     * file puts none under a commissioner. Every level above adds up to England all the same.
     */
    @Test
    void fromPracticesOverNetworksToEngland() {
        OrganisationHistory history = OrganisationHistory.ofPlacements(
                PracticePlacements.read(CsvSource.of(SharedData.file(QOF + "MAPPING_NHS_GEOGRAPHIES_1920.csv")))
                        .rows(),
                DatePeriod.parse("2019-04-01/2020-03-31"));
        Map<OdsCode, Long> lists = QofPrevalence.read(CsvSource.of(SharedData.file(QOF + "PREVALENCE_1920.csv")))
                .registeredPopulation();
        Hierarchy year = history.asOf(LocalDate.parse("2020-03-31"));
        List<RollUp> levels = year.rollUp(
                OrganisationId.keysOf(lists),
                List.of(Grouping.PCN, Grouping.COMMISSIONER, Grouping.SYSTEM, Grouping.REGION, Grouping.COUNTRY));
        assertThat(levels.get(0).totals())
                .hasSize(1_250)
                .containsEntry(OrganisationId.parse("U36795"), 101_660L)
                .containsEntry(OrganisationId.parse("U25294"), 71_437L);
        assertThat(levels.get(0).placed()).isEqualTo(60_035_521);
        assertThat(levels.get(0).orphans()).hasSize(61);
        assertThat(levels.get(0).setApart()).isEqualTo(372_164);
        assertThat(levels.get(1).totals()).hasSize(135).containsEntry(OrganisationId.parse("93C"), 1_680_887L);
        assertThat(levels.get(2).totals()).hasSize(42).containsEntry(OrganisationId.parse("QMJ"), 1_680_887L);
        assertThat(levels.get(4).totals()).containsExactly(Map.entry(Country.ENGLAND.id(), 60_407_685L));
        assertThat(levels.subList(1, 5)).allMatch(RollUp::isComplete);
        assertThat(year.straddling(Grouping.PCN, Grouping.COMMISSIONER)).hasSize(10);
    }

    /** Archway Medical Centre: a primary care group, a trust, a commissioner; and a network that it left on 1 May 2021. */
    @Test
    void threeFilesAreOneHistory() {
        OrganisationHistory networks = OrganisationHistory.ofNetworkMemberships(
                PcnMemberships.read(CsvSource.of(SharedData.file("data/ods-epcn/ncl_practice_to_pcn_2022.csv")))
                        .rows());
        OrganisationHistory practices = OrganisationHistory.ofPractices(
                OdsPractices.read(CsvSource.of(SharedData.file("data/ods-epraccur/epraccur_psychty2019.csv")))
                        .rows()
                        .stream()
                        .filter(OdsPractice::isGeneralPractice)
                        .toList());
        OrganisationHistory history = networks.plus(practices)
                .plus(OrganisationHistory.empty()
                        .withMemberships(
                                OdsMemberships.read(CsvSource.of(SharedData.file("data/ods-epcmem/epcmem.csv")))
                                        .rows()));
        assertThat(history.asOf(LocalDate.parse("2002-03-31")).parentOf(ARCHWAY, Grouping.COMMISSIONER))
                .contains(OrganisationId.parse("4TE61"));
        assertThat(history.asOf(LocalDate.parse("2002-04-01")).parentOf(ARCHWAY, Grouping.COMMISSIONER))
                .contains(OrganisationId.parse("5K8"));
        assertThat(history.asOf(LocalDate.parse("2018-05-01")).parentOf(ARCHWAY, Grouping.COMMISSIONER))
                .contains(OrganisationId.parse("08H"));
        assertThat(history.asOf(LocalDate.parse("2021-04-30"))
                        .parentOf(ARCHWAY, Grouping.PCN)
                        .map(history::nameOf))
                .contains("NORTH 1 ISLINGTON PCN");
        assertThat(history.asOf(LocalDate.parse("2021-05-01"))
                        .parentOf(ARCHWAY, Grouping.PCN)
                        .map(history::nameOf))
                .contains("NORTH 2 ISLINGTON PCN");
        // Four practices of the two files are spelt in two ways; none is there twice.
        assertThat(history.organisations()).hasSize((int)
                history.organisations().stream().map(one -> one.id()).distinct().count());
        assertThat(history.memberships()).doesNotHaveDuplicates();
    }
}
