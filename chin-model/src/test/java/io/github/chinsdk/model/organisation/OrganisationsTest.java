package io.github.chinsdk.model.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.chinsdk.model.identity.GssCode;
import io.github.chinsdk.model.identity.OdsCode;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrganisationsTest {

    private final ObjectMapper json = new ObjectMapper();

    static List<Organisation> eachKind() {
        return List.of(
                new GpPractice(OdsCode.parse("F83001"), "Practice"),
                new CareProvider(
                        OrganisationId.parse("AGE-UK-ISLINGTON"), "Age UK Islington", ProviderSector.VOLUNTARY),
                new Borough(GssCode.parse("E09000019"), "Islington"),
                new Commissioner(OdsCode.parse("08H"), "Islington CCG"),
                new CareSystem(OrganisationId.parse("E54000028"), "North London Partners"),
                new NhsRegion(OrganisationId.parse("Y56"), "London"),
                Country.ENGLAND,
                new Chin(OrganisationId.parse("ISLINGTON-NORTH"), "North", ChinDelivery.HYBRID),
                new PrimaryCareNetwork(OdsCode.parse("U02795"), "North 2 Islington PCN"),
                new Qist(OrganisationId.parse("BARNET-D-QIST"), "Barnet D-QIST", QistFocus.DIABETES),
                new ExtendedAccessHub(OrganisationId.parse("BARNET-HUB-1"), "Edgware"));
    }

    @ParameterizedTest
    @MethodSource("eachKind")
    void jsonTellsTheKindsApart(Organisation organisation) throws Exception {
        String text = json.writerFor(Organisation.class).writeValueAsString(organisation);
        assertThat(text).startsWith("{\"kind\":\"").contains("\"name\":\"" + organisation.name() + "\"");
        assertThat(json.readValue(text, Organisation.class)).isEqualTo(organisation);
    }

    @Test
    void theIdentifierIsTheCode() {
        assertThat(eachKind())
                .extracting(organisation -> organisation.id().value())
                .containsExactly(
                        "F83001",
                        "AGE-UK-ISLINGTON",
                        "E09000019",
                        "08H",
                        "E54000028",
                        "Y56",
                        "E92000001",
                        "ISLINGTON-NORTH",
                        "U02795",
                        "BARNET-D-QIST",
                        "BARNET-HUB-1");
    }

    @Test
    void namesAreChecked() {
        assertThatThrownBy(() -> new GpPractice(OdsCode.parse("F83001"), " "))
                .hasMessage("name must not be blank\nMaybe repeat the code where the file gives no name.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "North Islington", "A/B", "caf\u00E9"})
    void identifiersRefuseSpacesAndSigns(String text) {
        assertThatThrownBy(() -> OrganisationId.parse(text))
                .hasMessageStartingWith(
                        "organisationId must be 1 to 60 of A-Z, a-z, 0-9, hyphen, point and underscore, was \"")
                .hasMessageContaining("\nMaybe the name stands where the identifier should");
    }

    @Test
    void groupingsRefuseSmallLetters() {
        assertThatThrownBy(() -> Grouping.parse("frailty pilot"))
                .hasMessage("grouping must be 1 to 40 capital letters, digits and underscores, was \"frailty pilot\"\n"
                        + "Maybe write \"FRAILTY_PILOT\".");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2013-04-01/2018-03-31", "2013-04-01/..", "2013-04-01/2013-04-01"})
    void periodsHaveOneTextForm(String text) throws Exception {
        assertThat(DatePeriod.parse(text)).hasToString(text);
        assertThat(json.readValue("\"" + text + "\"", DatePeriod.class)).isEqualTo(DatePeriod.parse(text));
    }

    @Test
    void periodsEndInclusively() {
        DatePeriod period = DatePeriod.parse("2013-04-01/2018-03-31");
        assertThat(period.contains(LocalDate.parse("2013-04-01"))).isTrue();
        assertThat(period.contains(LocalDate.parse("2018-03-31"))).isTrue();
        assertThat(period.contains(LocalDate.parse("2018-04-01"))).isFalse();
        assertThat(period.overlaps(DatePeriod.parse("2018-03-31/.."))).isTrue();
        assertThat(period.overlaps(DatePeriod.parse("2018-04-01/.."))).isFalse();
        assertThat(DatePeriod.parse("2013-04-01/..").endingOn(LocalDate.parse("2018-03-31")))
                .isEqualTo(period);
        assertThat(period).isLessThan(DatePeriod.parse("2013-04-01/.."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "2013-04-01", "2013-04-01/", "2013-04-31/..", "01/04/2013"})
    void periodsRefuseTheRest(String text) {
        assertThatThrownBy(() -> DatePeriod.parse(text))
                .hasMessage("period must be two days with a slash between them, was \"" + text
                        + "\"\nMaybe write \"2013-04-01/2018-03-31\", or \"2013-04-01/..\" where it goes on.");
    }

    @Test
    void periodsAndSuccessionsRefuseTheImpossible() {
        assertThatThrownBy(() -> DatePeriod.parse("2018-04-01/2018-03-31"))
                .hasMessage("lastDay must not be before firstDay 2018-04-01, was 2018-03-31\n"
                        + "Maybe the two are swapped; a period of one day has the same day twice.");
        OrganisationId same = OrganisationId.parse("F83001");
        assertThatThrownBy(() -> new Membership(same, same, Grouping.CHIN, DatePeriod.parse("2018-04-01/..")))
                .hasMessage(
                        "member and parent must differ, both were F83001\nMaybe a column was copied onto the other.");
        assertThatThrownBy(() -> new Succession(same, same, SuccessionKind.MERGED_INTO, LocalDate.parse("2018-04-01")))
                .hasMessage("predecessor and successor must differ, both were F83001\n"
                        + "Maybe this is a change of name: it keeps the code and is no succession.");
    }

    @Test
    void boroughsHaveTheirOwnWords() {
        assertThat(LocalTerm.northCentralLondon()).hasSize(9);
        assertThat(LocalTerm.find(GssCode.parse("E09000003"), " bilt ")).isPresent();
        assertThat(LocalTerm.find(GssCode.parse("E09000010"), "Health and Care Team"))
                .isPresent();
        assertThat(LocalTerm.find(GssCode.parse("E09000007"), "Neighbourhood Care Group"))
                .isPresent();
        assertThat(LocalTerm.find(GssCode.parse("E09000019"), "BILT")).isEmpty();
        GssCode hackney = GssCode.parse("E09000012");
        assertThat(LocalTerm.find(hackney, "Neighbourhood")).isEmpty();
        assertThat(LocalTerm.find(List.of(new LocalTerm(hackney, "Neighbourhood")), hackney, "neighbourhood"))
                .isPresent();
        assertThatThrownBy(() -> new LocalTerm(GssCode.parse("E09000019"), " "))
                .hasMessageStartingWith("term must not be blank");
    }
}
