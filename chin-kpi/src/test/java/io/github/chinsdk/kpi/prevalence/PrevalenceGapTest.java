package io.github.chinsdk.kpi.prevalence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.chinsdk.kpi.Caveat;
import io.github.chinsdk.kpi.ConfidenceLevel;
import io.github.chinsdk.kpi.Estimate;
import io.github.chinsdk.kpi.EstimateStatus;
import io.github.chinsdk.kpi.Interval;
import io.github.chinsdk.model.organisation.OrganisationId;
import io.github.chinsdk.model.population.AgeBand;
import io.github.chinsdk.model.population.AgeBandSplit;
import io.github.chinsdk.model.population.AgeBands;
import io.github.chinsdk.model.population.DeprivationQuintile;
import io.github.chinsdk.model.population.RegisteredPopulation;
import io.github.chinsdk.model.population.Sex;
import io.github.chinsdk.model.population.StratifiedCounts;
import io.github.chinsdk.model.population.Stratum;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PrevalenceGapTest {

    private static final AgeBandSplit FOUR_FIFTHS =
            AgeBandSplit.evenByYear(AgeBand.of(15, 19), AgeBands.of(AgeBand.ofSingleYear(15), AgeBand.of(16, 19)));
    private static final ExpectedPrevalence DEMENTIA = ExpectedPrevalence.of(PublishedPrevalence.dementiaCfas2());
    private static final ExpectedPrevalence HYPERTENSION =
            ExpectedPrevalence.of(PublishedPrevalence.hypertensionHse2022()).with(FOUR_FIFTHS);

    /** The worked example on North 2 Islington PCN that the project was given: 202.58 and 7,974.0. */
    @Test
    void expectsThePublishedNumbersInNorth2Islington() {
        assertThat(DEMENTIA.calculate(PcnPopulations.NORTH_2_ISLINGTON).value()).isCloseTo(202.58, within(0.005));
        assertThat(HYPERTENSION.calculate(PcnPopulations.NORTH_2_ISLINGTON).value())
                .isCloseTo(7974.0, within(0.05));
    }

    /** The same bits for a list as the model reads it, with or without quintiles of deprivation. */
    @Test
    void takesARegisteredPopulationAsItIs() {
        SortedMap<Stratum, Long> plain = new TreeMap<>();
        SortedMap<Stratum, Long> byQuintile = new TreeMap<>();
        PcnPopulations.NORTH_2_ISLINGTON.forEach((sex, bands) -> bands.forEach((band, people) -> {
            plain.put(Stratum.of(band, sex), people);
            byQuintile.put(Stratum.of(band, sex, new DeprivationQuintile(1)), people / 3);
            byQuintile.put(Stratum.of(band, sex, new DeprivationQuintile(2)), people - people / 3);
        }));
        PrevalenceGap gap = PrevalenceGap.to(DEMENTIA);
        DiagnosisGap expected = gap.calculate(120, PcnPopulations.NORTH_2_ISLINGTON);
        for (SortedMap<Stratum, Long> cells : List.of(plain, byQuintile)) {
            RegisteredPopulation list = new RegisteredPopulation(
                    OrganisationId.parse("U02795"), LocalDate.of(2022, 1, 1), new StratifiedCounts(cells));
            assertThat(gap.calculate(120, list)).isEqualTo(expected);
            assertThat(DEMENTIA.calculate(list)).isEqualTo(expected.expected());
        }
    }

    @Test
    void reproducesTheWorkedExampleOfSixNetworks() throws IOException {
        Map<String, Map<Sex, SortedMap<AgeBand, Long>>> populations = PcnPopulations.fromSharedFile();
        List<String> rows =
                Files.readAllLines(PcnPopulations.shared("pcn-age-sex-jan2022/ncl_pcn_expected_worked_example.csv"));
        assertThat(rows).hasSize(7);
        for (String row : rows.subList(1, rows.size())) {
            String[] cells = row.split(",", -1);
            Estimate dementia = DEMENTIA.calculate(populations.get(cells[0]));
            Estimate hypertension = HYPERTENSION.calculate(populations.get(cells[0]));
            assertThat(dementia.counts().denominator()).as(row).isEqualTo(Double.parseDouble(cells[3]));
            assertThat(dementia.value()).as(row).isCloseTo(Double.parseDouble(cells[4]), within(0.0051));
            assertThat(hypertension.counts().denominator())
                    .as(row)
                    .isCloseTo(Double.parseDouble(cells[5]), within(0.051));
            assertThat(hypertension.value()).as(row).isCloseTo(Double.parseDouble(cells[6]), within(0.051));
        }
    }

    @Test
    void carriesTheUncertaintyOfTheTableThroughToTheDiagnosisRate() {
        // By hand: 100 women of 65-69 (0.018, 0.009 to 0.036) and nobody else: 1.8 (0.9 to 3.6) expected.
        Map<Sex, SortedMap<AgeBand, Long>> hundredWomen = onlyWomenOf65To69(100);
        DiagnosisGap gap = PrevalenceGap.to(DEMENTIA).calculate(1, hundredWomen);

        assertThat(gap.expected().value()).isCloseTo(1.8, within(1e-12));
        assertLimits(gap.expected(), 0.9, 3.6);
        assertThat(gap.gap().value()).isCloseTo(0.8, within(1e-12));
        assertLimits(gap.gap(), -0.1, 2.6);
        assertThat(gap.ratio().value()).isCloseTo(1 / 1.8, within(1e-12));
        assertLimits(gap.ratio(), 1 / 3.6, 1 / 0.9);
        assertThat(gap.diagnosisRate().value()).isCloseTo(100 / 1.8, within(1e-10));
        assertThat(gap.undiagnosed().value()).isCloseTo(0.8, within(1e-12));
        assertLimits(gap.undiagnosed(), 0, 2.6);
        assertThat(gap.undiagnosedShare().value()).isCloseTo(100 * 0.8 / 1.8, within(1e-10));
        assertThat(gap.source().publication()).isEqualTo("CFAS II");
        assertThat(gap.registerCount()).isEqualTo(1);
    }

    @Test
    void independentCellsGiveANarrowerIntervalOfThePublishedForm() {
        // Zou & Donner by hand: 100 women and 100 men of 65-69: 1.8 + 1.2, lower distances 0.9 and 0.6.
        Map<Sex, SortedMap<AgeBand, Long>> both = onlyWomenOf65To69(100);
        both.get(Sex.MALE).put(AgeBand.of(65, 69), 100L);
        Estimate together = DEMENTIA.calculate(both);
        Estimate independent = DEMENTIA.with(CellUncertainty.INDEPENDENT).calculate(both);

        assertThat(independent.value()).isEqualTo(together.value());
        assertLimits(together, 3.0 - 1.5, 3.0 + 1.8 + 1.1);
        assertLimits(independent, 3.0 - Math.hypot(0.9, 0.6), 3.0 + Math.hypot(1.8, 1.1));
    }

    @Test
    void aRegisterAboveTheExpectedStaysVisible() {
        DiagnosisGap gap = PrevalenceGap.to(DEMENTIA).calculate(9, onlyWomenOf65To69(100));

        assertThat(gap.gap().value()).isCloseTo(-7.2, within(1e-12));
        assertThat(gap.diagnosisRate().value()).isCloseTo(500, within(1e-9));
        assertThat(gap.undiagnosed().value()).isZero();
        assertThat(gap.gap().caveats()).extracting(Caveat::code).contains("register-above-expected");
    }

    @Test
    void nobodyOfTheAgeHasNoRateAndSaysWhy() {
        DiagnosisGap gap = PrevalenceGap.to(DEMENTIA).calculate(0, onlyWomenOf65To69(0));

        assertThat(gap.expected().value()).isZero();
        assertThat(gap.gap().value()).isZero();
        assertThat(gap.diagnosisRate().status()).isEqualTo(EstimateStatus.UNDEFINED);
        assertThat(gap.diagnosisRate().reason()).startsWith("nobody is expected to have the condition");
        assertThat(gap.undiagnosedShare().isCalculated()).isFalse();
    }

    @Test
    void aMissingRowIsNoZero() {
        Map<Sex, SortedMap<AgeBand, Long>> population = onlyWomenOf65To69(100);
        population.get(Sex.MALE).remove(AgeBand.of(70, 74));
        DiagnosisGap gap = PrevalenceGap.to(DEMENTIA).calculate(5, population);

        assertThat(gap.expected().status()).isEqualTo(EstimateStatus.UNDEFINED);
        assertThat(gap.expected().reason())
                .isEqualTo(
                        "the population has no complete rows for MALE 70-74, which the table covers; missing is not zero");
        assertThat(gap.gap().reason()).isEqualTo(gap.expected().reason());
        assertThat(gap.ratio().reason()).isEqualTo(gap.expected().reason());
    }

    @Test
    void aTableWithoutIntervalsSaysSo() {
        Estimate expected = HYPERTENSION.calculate(PcnPopulations.NORTH_2_ISLINGTON);

        assertThat(expected.intervals()).isEmpty();
        assertThat(expected.caveats()).extracting(Caveat::code).contains("no-published-interval", "age-band-split");
    }

    @Test
    void peopleOfASexThatTheTableDoesNotListAreNamed() {
        Map<Sex, SortedMap<AgeBand, Long>> population = onlyWomenOf65To69(100);
        population.put(Sex.NOT_KNOWN, new TreeMap<>(Map.of(AgeBand.of(65, 69), 7L)));

        Estimate expected = DEMENTIA.calculate(population);
        assertThat(expected.value()).isCloseTo(1.8, within(1e-12));
        assertThat(expected.caveats())
                .contains(
                        new Caveat("sex-not-in-table", "7 people of a sex that the table does not list are left out."));
    }

    @Test
    void refusesToSplitABandWithoutARule() {
        ExpectedPrevalence noRule = ExpectedPrevalence.of(PublishedPrevalence.hypertensionHse2022());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> noRule.calculate(PcnPopulations.NORTH_2_ISLINGTON))
                .withMessage(lines(
                        "age band 15-19 of the population must fall wholly into 16-34 of the table, or be split by a rule",
                        "Maybe declare the rule: AgeBandSplit.evenByYear, or shares of your own."));
        Map<Sex, SortedMap<AgeBand, Long>> open =
                new TreeMap<>(Map.of(Sex.FEMALE, new TreeMap<>(Map.of(AgeBand.ofAtLeast(85), 4L))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DEMENTIA.calculate(open))
                .withMessageContaining("Maybe use a population with finer bands");
    }

    @Test
    void refusesBandsThatOverlapAndNegativeCounts() {
        Map<Sex, SortedMap<AgeBand, Long>> overlapping = onlyWomenOf65To69(1);
        overlapping.get(Sex.FEMALE).put(AgeBand.ofAtLeast(65), 1L);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DEMENTIA.calculate(overlapping))
                .withMessage(lines(
                        "age bands of the population must not overlap, had 65-69 and 65+",
                        "Maybe a total is among them: people would be counted twice."));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DEMENTIA.calculate(onlyWomenOf65To69(-1)))
                .withMessage(lines(
                        "population of FEMALE 65-69 must be >= 0, was -1",
                        "Maybe the count is missing: leave the row out, missing is never zero."));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PrevalenceGap.to(DEMENTIA).calculate(-1, onlyWomenOf65To69(1)))
                .withMessage(lines(
                        "registerCount must be >= 0, was -1",
                        "Maybe the register is missing: leave the row out and report it, missing is never zero."));
    }

    @Test
    void refusesRecordedPrevalenceAsExpected() {
        PrevalenceSource recorded = new PrevalenceSource(
                "hypertension",
                PrevalenceKind.RECORDED,
                "CVDPREVENT",
                2021,
                "on the register",
                "CVDPREVENT, March 2022");
        PrevalenceTable table =
                new PrevalenceTable(recorded, List.of(PrevalenceCell.of(Sex.MALE, AgeBand.ofAtLeast(80), 0.536)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ExpectedPrevalence.of(table))
                .withMessage(
                        lines(
                                "table must be of kind EXPECTED, was hypertension, CVDPREVENT 2021, RECORDED",
                                "Maybe use a table of PublishedPrevalence: against recorded prevalence everybody undiagnosed would be missed."));
    }

    @Test
    void refusesTwoRulesForOneBand() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HYPERTENSION.with(FOUR_FIFTHS))
                .withMessage(lines(
                        "age band 15-19 must be split once, has two rules",
                        "Maybe start again from ExpectedPrevalence.of(table)."));
    }

    @Test
    void workingsAddUpToTheValue() {
        Estimate expected = DEMENTIA.calculate(PcnPopulations.NORTH_2_ISLINGTON);
        List<Double> products = new ArrayList<>();
        expected.workings().stream()
                .filter(working -> working.quantity().startsWith("expected"))
                .forEach(working -> products.add(working.value()));
        assertThat(products).hasSize(12);
        assertThat(products.stream().mapToDouble(Double::doubleValue).sum()).isCloseTo(expected.value(), within(1e-9));
    }

    private static Map<Sex, SortedMap<AgeBand, Long>> onlyWomenOf65To69(long women) {
        long[] female = new long[20];
        female[13] = women;
        return PcnPopulations.population(female, new long[20]);
    }

    private static void assertLimits(Estimate estimate, double lower, double upper) {
        Interval limits = estimate.interval(ConfidenceLevel.P95).orElseThrow();
        assertThat(limits.lower()).isCloseTo(lower, within(1e-9));
        assertThat(limits.upper()).isCloseTo(upper, within(1e-9));
    }

    private static String lines(String first, String second) {
        return first + System.lineSeparator() + second;
    }
}
