package io.github.chinsdk.kpi.scorecard;

import static io.github.chinsdk.kpi.scorecard.Fixtures.ENGLAND;
import static io.github.chinsdk.kpi.scorecard.Fixtures.HYP006;
import static io.github.chinsdk.kpi.scorecard.Fixtures.measured;
import static io.github.chinsdk.kpi.scorecard.Fixtures.years;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.chinsdk.kpi.Counts;
import io.github.chinsdk.kpi.EstimateStatus;
import io.github.chinsdk.kpi.variation.BenchmarkCategory;
import io.github.chinsdk.kpi.variation.BenchmarkMethod;
import io.github.chinsdk.model.document.CsvDocuments;
import io.github.chinsdk.model.document.CsvRows;
import io.github.chinsdk.model.document.CsvSource;
import io.github.chinsdk.model.document.json.JsonDocuments;
import io.github.chinsdk.model.organisation.OrganisationId;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class ScorecardDocumentsTest {

    private static Scorecard card() {
        return ScorecardCalculation.of(
                        List.of(HYP006),
                        years(2016, 1),
                        List.of(
                                new ScorecardUnit(
                                        new OrganisationId("A"),
                                        "=HYPERLINK(\"x\"), \"A\"",
                                        UnitLevel.PRACTICE,
                                        List.of(ENGLAND)),
                                Fixtures.practice("-B")),
                        List.of(ScorecardComparator.measured(ENGLAND, ComparatorKind.ENGLAND, "@England")))
                .calculate(List.of(
                        measured(HYP006, "2016/17", "A", 700, 1_000),
                        measured(HYP006, "2016/17", "ENG", 795_000, 1_000_000)));
    }

    private static String csv(Scorecard card) throws IOException {
        StringWriter text = new StringWriter();
        ScorecardCsv.write(card, text);
        return text.toString();
    }

    /** The columns are a promise: a host's spreadsheet counts on them. */
    @Test
    void columnsAndUnits() throws IOException {
        String[] lines = csv(card()).split("\n");
        assertThat(lines[0])
                .isEqualTo(
                        "kpi,title,period,firstDay,lastDay,unit,unitName,level,status,value,valueUnit,lower95,upper95,lower99Point8,upper99Point8,numerator,denominator,method,reason,england,englandValue,besideEngland,system,systemValue,besideSystem,borough,boroughValue,besideBorough,peerGroup,peerGroupValue,besidePeerGroup,trend,trendMeaning,target,targetStatedBy,targetStatus,planned,trajectoryStatus,variation,assurance,caveats");
        assertThat(lines[1])
                .contains("CALCULATED,70.0,%,67.08")
                .contains(",700.0,1000.0,Wilson score,")
                .doesNotContain("NaN");
        assertThat(lines).hasSize(3);
    }

    @Test
    void noCellStartsAFormula() throws IOException {
        String text = csv(card());
        assertThat(text)
                .contains("\"'=HYPERLINK(\"\"x\"\"), \"\"A\"\"\"")
                .contains(",'@England,")
                .contains(",'-B,");
        for (String line : text.split("\n")) {
            for (String cell : line.split(",")) {
                assertThat(cell).doesNotMatch("\"?[=+@-].*");
            }
        }
    }

    @Test
    void rowsComeBackAsTheyWere() throws IOException {
        CsvRows<ScorecardRow> read = CsvDocuments.read(
                ScorecardRow.class, CsvSource.ofBytes("card.csv", csv(card()).getBytes(StandardCharsets.UTF_8)));
        assertThat(read.problems()).isEmpty();
        assertThat(read.rows()).isEqualTo(ScorecardCsv.rows(card()).toList());
        assertThat(read.rows().get(1).value()).isNull();
        assertThat(read.rows().get(1).reason()).isEqualTo("nothing was measured for this unit and period");
    }

    @Test
    void jsonComesBackAsItWasAndIsHeldToItsShape() {
        String text = JsonDocuments.write(card());
        assertThat(text).startsWith("{\n  \"schema\" : \"chin-scorecard/1\",").doesNotContain("NaN");
        assertThat(JsonDocuments.read(Scorecard.class, text)).isEqualTo(card());
        String withoutReason = text.replaceFirst(
                "\"reason\" : \"nothing was measured for this unit and period\"", "\"reason\" : \"\"");
        assertThatThrownBy(() -> JsonDocuments.read(Scorecard.class, withoutReason))
                .hasMessageContaining("value must be there if and only if it is calculated, and a reason if not");
        String otherUnit = text.replace("\"unit\" : \"-B\"", "\"unit\" : \"C\"");
        assertThatThrownBy(() -> JsonDocuments.read(Scorecard.class, otherUnit))
                .hasMessageContaining("cells[1] must be of");
    }

    @Test
    void partsRefuseWhatDoesNotAgree() {
        assertThatThrownBy(() -> new CellValue(
                        EstimateStatus.CALCULATED,
                        OptionalDouble.of(Double.NaN),
                        Optional.of(Counts.of(1, 2)),
                        List.of(),
                        "",
                        ""))
                .hasMessage("value must be finite, was NaN\nMaybe it is undefined: give the status and a reason.");
        assertThatThrownBy(() ->
                        new CellTarget(TargetStatus.MET, OptionalDouble.empty(), "", BenchmarkCategory.SIMILAR, ""))
                .hasMessage(
                        "target must be there unless the status is NO_TARGET, was absent with MET\nMaybe the document was edited by hand.");
        assertThatThrownBy(() -> new CellComparison(
                        ENGLAND,
                        ComparatorKind.ENGLAND,
                        "England",
                        OptionalDouble.empty(),
                        BenchmarkCategory.NOT_COMPARED,
                        BenchmarkMethod.INTERVAL_95,
                        ""))
                .hasMessage(
                        "reason must be given if and only if nothing was judged, was \"\" with category NOT_COMPARED\nMaybe the document was edited by hand.");
        assertThatThrownBy(() -> SpcIcons.none(-1, "none"))
                .hasMessage("points must be >= 0, was -1\nMaybe the document was edited by hand.");
        assertThatThrownBy(() -> new ScorecardPeriod(
                        "2016/17",
                        years(2016, 1).get(0).lastDay(),
                        years(2016, 1).get(0).firstDay()))
                .hasMessage(
                        "lastDay of period \"2016/17\" must not be before 2017-03-31, was 2016-04-01\nMaybe the two are swapped.");
        assertThatThrownBy(() -> new ScorecardUnit(ENGLAND, " ", UnitLevel.COUNTRY, List.of()))
                .hasMessage(
                        "name must not be blank\nMaybe use the code where there is no name: a row is read by people too.");
        assertThatThrownBy(() -> Fixtures.practice("A", ENGLAND, ENGLAND))
                .hasMessage("comparators of A must be unique, \"ENG\" is there twice\nMaybe two lists were joined.");
    }
}
