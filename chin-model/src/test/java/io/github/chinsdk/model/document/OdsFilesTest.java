package io.github.chinsdk.model.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.chinsdk.model.SharedData;
import io.github.chinsdk.model.identity.OdsCode;
import io.github.chinsdk.model.identity.OdsCodeKind;
import io.github.chinsdk.model.organisation.DatePeriod;
import io.github.chinsdk.model.organisation.Grouping;
import io.github.chinsdk.model.organisation.Hierarchy;
import io.github.chinsdk.model.organisation.Membership;
import io.github.chinsdk.model.organisation.NetworkMembership;
import io.github.chinsdk.model.organisation.OdsPractice;
import io.github.chinsdk.model.organisation.OdsStatus;
import io.github.chinsdk.model.organisation.OrganisationHistory;
import io.github.chinsdk.model.organisation.OrganisationId;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

class OdsFilesTest {

    private static final String PRACTICE =
            "\"A81001\",\"THE SURGERY\",\"Y63\",\"Q74\",\"\",\"\",\"\",\"\",\"\",\"TS18 1HU\",\"19740401\",\"\",\"A\",\"B\",\"00K\",\"20130401\","
                    + "\"\",\"01642 672351\",\"\",\"\",\"\",\"0\",\"\",\"00K\",\"\",\"4\",\"\"\n";

    @Test
    void practicesOfAllEngland() {
        CsvRows<OdsPractice> file =
                OdsPractices.read(CsvSource.of(SharedData.file("data/ods-epraccur/epraccur_psychty2019.csv")));
        assertThat(file.problems()).isEmpty();
        assertThat(file.rows()).hasSize(14_357);
        assertThat(file.rows().stream().filter(row -> row.status() == OdsStatus.ACTIVE))
                .hasSize(11_474);
        assertThat(file.rows().stream().filter(OdsPractice::isGeneralPractice)).hasSize(8_204);
        assertThat(file.rows().stream().filter(row -> row.commissioner().isEmpty()))
                .hasSize(165);
    }

    @Test
    void membershipsOfTwentyYears() {
        CsvRows<Membership> file = OdsMemberships.read(CsvSource.of(SharedData.file("data/ods-epcmem/epcmem.csv")));
        assertThat(file.problems()).isEmpty();
        assertThat(file.rows()).hasSize(47_822);
        OrganisationHistory history = OrganisationHistory.empty().withMemberships(file.rows());
        assertThat(history.overlaps()).isEmpty();
        OrganisationId practice = OrganisationId.parse("A81001");
        assertThat(history.asOf(LocalDate.parse("2013-03-31")).parentsOf(practice, Grouping.COMMISSIONER))
                .containsExactly(OrganisationId.parse("5E1"));
        assertThat(history.asOf(LocalDate.parse("2013-04-01")).parentsOf(practice, Grouping.COMMISSIONER))
                .containsExactly(OrganisationId.parse("00K"));
        assertThat(history.asOf(LocalDate.parse("1999-03-31")).parentsIn(Grouping.COMMISSIONER))
                .isEmpty();
    }

    @Test
    void networksOfNorthCentralLondonAndTheirChanges() {
        CsvRows<NetworkMembership> file =
                PcnMemberships.read(CsvSource.of(SharedData.file("data/ods-epcn/ncl_practice_to_pcn_2022.csv")));
        assertThat(file.problems()).isEmpty();
        assertThat(file.rows()).hasSize(226);
        OrganisationHistory history = OrganisationHistory.empty()
                .withMemberships(file.rows().stream()
                        .map(NetworkMembership::asMembership)
                        .toList());
        assertThat(history.overlaps()).isEmpty();
        Hierarchy then = history.asOf(LocalDate.parse("2020-12-31"));
        Hierarchy now = history.asOf(LocalDate.parse("2022-06-30"));
        assertThat(then.parentsIn(Grouping.PCN)).isNotEqualTo(now.parentsIn(Grouping.PCN));
        long current = file.rows().stream()
                .filter(row -> row.period().lastDay().isEmpty())
                .count();
        assertThat(now.parentsIn(Grouping.PCN).stream()
                        .mapToLong(pcn -> now.membersOf(pcn, Grouping.PCN).size())
                        .sum())
                .isEqualTo(current);
    }

    /** Every code of the files has the shape of a kind that its column is about, and none of a kind that it is not. */
    @Test
    void shapesAllowWhatTheFilesSay() {
        Set<OdsCodeKind> commissioners = EnumSet.of(
                OdsCodeKind.COMMISSIONER,
                OdsCodeKind.PRIMARY_CARE_TRUST,
                OdsCodeKind.PRIMARY_CARE_GROUP,
                OdsCodeKind.NHS_TRUST,
                OdsCodeKind.WELSH_HEALTH_BOARD);
        for (Membership row : OdsMemberships.read(CsvSource.of(SharedData.file("data/ods-epcmem/epcmem.csv")))
                .rows()) {
            assertThat(OdsCode.parse(row.member().value()).possibleKinds()).containsExactly(OdsCodeKind.GP_PRACTICE);
            assertThat(OdsCode.parse(row.parent().value()).possibleKinds())
                    .isNotEmpty()
                    .isSubsetOf(commissioners);
        }
        for (OdsPractice row : OdsPractices.read(
                        CsvSource.of(SharedData.file("data/ods-epraccur/epraccur_psychty2019.csv")))
                .rows()) {
            if (row.isGeneralPractice()) {
                assertThat(row.practice().code().allows(OdsCodeKind.GP_PRACTICE))
                        .isTrue();
            }
        }
        for (NetworkMembership row : PcnMemberships.read(
                        CsvSource.of(SharedData.file("data/ods-epcn/ncl_practice_to_pcn_2022.csv")))
                .rows()) {
            assertThat(row.practice().code().allows(OdsCodeKind.GP_PRACTICE)).isTrue();
            assertThat(row.network().code().possibleKinds()).containsExactly(OdsCodeKind.PRIMARY_CARE_NETWORK);
        }
    }

    @Test
    void aDayOfZerosIsNoOpenEndEvenWhereThePeriodIsKnown() {
        CsvRows<Membership> file = OdsMemberships.read(CsvSource.ofText("epcmem.csv", """
                "A81001","00K","W","20130401","","0"
                "A81002","00K","W","20130401","00000000","0"
                "A81003","00K","W","20130401","2013040\u0661","0"
                "A81004","00K","W","20130401","","0"
                """));
        assertThat(file.rows()).extracting(row -> row.member().value()).containsExactly("A81001", "A81004");
        assertThat(file.problems())
                .extracting(RowProblem::toString)
                .satisfiesExactly(
                        zeros -> assertThat(zeros).contains("row 2", "must be a day of the calendar"),
                        other -> assertThat(other).contains("row 3", "must be a day written as 20130401"));
    }

    @Test
    void theSameSheetAsAWorkbookSavedItWithHeadingsOverLines() {
        CsvRows<NetworkMembership> file = PcnMemberships.read(
                CsvSource.of(SharedData.file("data/gp-list-age-sex-sussex/Sussex_practice_to_PCN_lookup.csv")));
        assertThat(file.problems()).isEmpty();
        assertThat(file.rows()).hasSize(194);
        assertThat(file.rows().stream().filter(row -> row.period().lastDay().isEmpty()))
                .hasSize(157);
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.CsvSource(
            delimiter = '~',
            quoteCharacter = '^',
            value = {
                "20130401~2013-04-01~column 16 (join provider/purchaser date) must be a day written as 20130401, was \"2013-04-01\"",
                "20130401~01/04/2013~must be a day written as 20130401, was \"01/04/2013\"",
                "20130401~20130431~must be a day of the calendar, was \"20130431\"",
                "\"19740401\"~\"\"~column 11 (open date) must not be empty",
                "\"A\",\"B\"~\"X\",\"B\"~column 13 (status code) must be A, C, D or P, was \"X\"",
                "\"00K\",\"20130401\"~\"A81002\",\"20130401\"~column 15 (commissioner) must differ from the organisation",
                "\"20130401\",\"\"~\"20130401\",\"20120331\"~must not be before column 16 (join provider/purchaser date) (20130401)",
                "\"4\",\"\"~\"GP\",\"\"~column 26 (prescribing setting) must be a whole number in plain digits, was \"GP\"",
                "\"4\",\"\"~\"4\"~row 2: has 26 of 27 fields, was \"A81002\""
            })
    void problemsOfPractices(String from, String to, String problem) {
        CsvRows<OdsPractice> file = OdsPractices.read(CsvSource.ofText(
                "epraccur.csv", PRACTICE + PRACTICE.replace("A81001", "A81002").replace(from, to)));
        assertThat(file.rows()).hasSize(1);
        assertThat(file.rowsRead()).isEqualTo(2);
        assertThat(file.problems()).singleElement().satisfies(found -> {
            assertThat(found.row()).isEqualTo(2);
            assertThat(found.summary()).contains(problem);
            assertThat(found.wayOut()).startsWith("Maybe ");
        });
    }

    @Test
    void rowsThatAreThereTwice() {
        assertThat(OdsPractices.read(CsvSource.ofText("epraccur.csv", PRACTICE + PRACTICE))
                        .problems())
                .singleElement()
                .satisfies(found -> assertThat(found.summary())
                        .isEqualTo(
                                "epraccur.csv row 2: column 1 (organisation code) must be there once, row 1 has it already,"
                                        + " was \"A81001\""));
        String membership = "\"A81001\",\"5E1\",\"W\",\"20010401\",\"20130331\",\"0\"\n";
        assertThat(OdsMemberships.read(CsvSource.ofText("epcmem.csv", membership + membership))
                        .problems())
                .singleElement()
                .satisfies(
                        found -> assertThat(found.problem()).isEqualTo("must not repeat a row, row 1 says the same"));
        assertThat(OdsMemberships.read(CsvSource.ofText("epcmem.csv", membership.replace("5E1", "A81001")))
                        .problems())
                .singleElement()
                .satisfies(found -> assertThat(found.problem()).isEqualTo("must differ from the organisation"));
        assertThat(OdsMemberships.read(CsvSource.ofText("epcmem.csv", "")).problems())
                .singleElement()
                .satisfies(found -> assertThat(found.problem()).isEqualTo("is empty"));
        String header = "PRACTICE_CODE,PRACTICE_NAME,PCN_CODE,PCN_NAME,START_DATE,END_DATE\n";
        String row = "F83001,A SURGERY,U12345,A PCN,20190701,NA\n";
        CsvRows<NetworkMembership> networks = PcnMemberships.read(CsvSource.ofText("epcn.csv", header + row + row));
        assertThat(networks.rows()).singleElement().satisfies(read -> {
            assertThat(read.practice().code()).isEqualTo(OdsCode.parse("F83001"));
            assertThat(read.period()).isEqualTo(DatePeriod.parse("2019-07-01/.."));
        });
        assertThat(networks.problems()).extracting(RowProblem::row).isEqualTo(List.of(3L));
    }
}
