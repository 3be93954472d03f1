package io.github.chinsdk.kpi.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.chinsdk.kpi.ConfidenceLevel;
import io.github.chinsdk.kpi.Counts;
import io.github.chinsdk.kpi.RateUnit;
import io.github.chinsdk.kpi.catalogue.Kpi;
import io.github.chinsdk.kpi.catalogue.KpiCatalogue;
import io.github.chinsdk.kpi.catalogue.KpiKey;
import io.github.chinsdk.kpi.catalogue.KpiThreshold;
import io.github.chinsdk.kpi.rate.CrudeRate;
import io.github.chinsdk.kpi.rate.Proportion;
import io.github.chinsdk.kpi.scorecard.CellTarget;
import io.github.chinsdk.kpi.scorecard.Fixtures;
import io.github.chinsdk.kpi.scorecard.ScorecardCalculation;
import io.github.chinsdk.kpi.scorecard.ScorecardPeriod;
import io.github.chinsdk.kpi.scorecard.TargetStatus;
import io.github.chinsdk.model.access.ExtendedAccessStandard;
import io.github.chinsdk.model.policy.SizeRange;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The figures that the programme documents print and that no other test holds. Which test holds which figure is said in
 * {@code acceptance-figures.csv} beside this class among the test resources, and checked here.
 */
class ProgrammeFiguresTest {

    /** List sizes of QOF 2016/17 over the networks that the plan names; CHINs are meant to be of 50,000 to 80,000. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "Haringey,     301412, 6,  50235, 0",
        "Enfield,      334232, 4,  83558, 3558",
        "Barnet,       410061, 4, 102515, 22515",
        "Camden,       265794, 4,  66448, 0",
        "Islington /3, 246041, 3,  82014, 2014",
        "Islington /4, 246041, 4,  61510, 0",
        "NCL,         1557540, 22, 70797, 0"
    })
    void meanSizesOfThePlannedNetworks(String place, long patients, long networks, long meanSize, long distance) {
        double mean = CrudeRate.withDefaults()
                .with(new RateUnit(1, "patients for each network"))
                .calculate(Counts.of(patients, networks))
                .value();
        assertThat(mean).as(place).isCloseTo((double) meanSize, within(0.51));
        assertThat(SizeRange.CHIN.distance((long) mean)).as(place).isCloseTo(distance, within(1L));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "practices of Islington in a network,          31,    33,     93.94, 0.005",
        "people of Islington with a condition,         38000, 249000, 15.26, 0.005",
        "Barnet CHIN 1 of the borough,                 50000, 410061, 12.19, 0.005",
        "new patients of those discussed in a month,   180,   370,    48.6,  0.05",
        "delegates from neither public nor voluntary,  23,    85,     27.1,  0.05"
    })
    void sharesThatTheDocumentsPrint(String what, long part, long whole, double percent, double half) {
        assertThat(Proportion.withDefaults().calculate(Counts.of(part, whole)).value())
                .as(what)
                .isCloseTo(percent, within(half));
    }

    /** October 2017 in Islington: 370 patients, 526 discussions, 34 meetings, 12 networks; 38,000 slots a year in Barnet. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "patients for each meeting,     370,   34,  10.9,  0.05",
        "discussions for each meeting,  526,   34,  15.5,  0.05",
        "discussions for each patient,  526,   370, 1.42,  0.005",
        "meetings for each network,     34,    12,  2.83,  0.005",
        "slots a week,                  38000, 52,  730.8, 0.05"
    })
    void ratesThatTheDocumentsPrint(String what, long events, long units, double rate, double half) {
        assertThat(CrudeRate.withDefaults()
                        .with(new RateUnit(1, what))
                        .calculate(Counts.of(events, units))
                        .value())
                .isCloseTo(rate, within(half));
    }

    @Test
    void barnetsTargetOfExtendedAccess() {
        Duration perWeek = ExtendedAccessStandard.NATIONAL.requiredPerWeek(410_061);
        assertThat(perWeek.toMinutes() / 60.0).isCloseTo(205.0, within(0.05));
    }

    /** WHO's target of 75%: England 2023/24 reached it at 65 and over (77.8%); an uptake as of those at risk (41.4%) would
     * miss it. */
    @Test
    void influenzaAgainstItsTarget() {
        assertThat(judged(778)).isEqualTo(TargetStatus.MET);
        assertThat(judged(414)).isEqualTo(TargetStatus.MISSED);
    }

    private static TargetStatus judged(long vaccinatedOfAThousand) {
        Kpi kpi = KpiCatalogue.standard().get(KpiKey.parse("flu-uptake-65-plus@1"));
        ScorecardPeriod year = Fixtures.year(2023);
        CellTarget target = ScorecardCalculation.of(
                        List.of(kpi), List.of(year), List.of(Fixtures.practice("ENG")), List.of())
                .calculate(List.of(Fixtures.measured(kpi, year.name(), "ENG", vaccinatedOfAThousand, 1_000)))
                .cells()
                .get(0)
                .target();
        assertThat(target.target()).hasValue(75);
        return target.status();
    }

    /** The threshold of the recent trend is the square of the 99.8% quantile. */
    @Test
    void theThresholdOfTheRecentTrend() {
        double z = ConfidenceLevel.P99_8.z();
        assertThat(z * z).isCloseTo(9.54953570608324, within(1e-9));
    }

    /** Every line of the table names a test that is there: a class, and a method of it. */
    @Test
    void everyFigureHasItsTest() throws IOException {
        List<String> lines = table();
        assertThat(lines).hasSizeGreaterThan(50);
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(";", -1);
            assertThat(cells).as(line).hasSize(4);
            Path source = Path.of("..", cells[2], "src", "test", "java", "io", "github", "chinsdk")
                    .resolve(cells[3].substring(0, cells[3].indexOf('#')) + ".java");
            assertThat(source).as(line).isRegularFile();
            assertThat(Files.readString(source))
                    .as(line)
                    .containsPattern("\\b" + cells[3].substring(cells[3].indexOf('#') + 1) + "\\(");
        }
    }

    private static List<String> table() throws IOException {
        try (InputStream in = Objects.requireNonNull(
                ProgrammeFiguresTest.class.getResourceAsStream("/acceptance-figures.csv"), "acceptance-figures.csv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    @Test
    void targetsSayWhoSetThem() {
        assertThat(KpiCatalogue.standard().kpis().values())
                .filteredOn(kpi -> kpi.target() != null)
                .extracting(kpi -> Objects.requireNonNull(kpi.target()))
                .isNotEmpty()
                .allSatisfy(target -> assertThat(target)
                        .extracting(KpiThreshold::statedBy)
                        .asString()
                        .isNotBlank());
    }
}
