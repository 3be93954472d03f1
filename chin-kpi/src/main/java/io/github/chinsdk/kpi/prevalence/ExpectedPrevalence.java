package io.github.chinsdk.kpi.prevalence;

import io.github.chinsdk.kpi.Caveat;
import io.github.chinsdk.kpi.ConfidenceLevel;
import io.github.chinsdk.kpi.Counts;
import io.github.chinsdk.kpi.Estimate;
import io.github.chinsdk.kpi.Interval;
import io.github.chinsdk.kpi.RateUnit;
import io.github.chinsdk.model.population.AgeBand;
import io.github.chinsdk.model.population.AgeBandSplit;
import io.github.chinsdk.model.population.RegisteredPopulation;
import io.github.chinsdk.model.population.Sex;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;

/**
 * The number of people who should have a condition: E = sum over sex and age of people times prevalence.
 *
 * <p>A population band that fits into no single band of the table needs a declared {@link AgeBandSplit}; nothing is
 * split silently. The interval carries the uncertainty of the table alone (see {@link CellUncertainty}); a table without
 * intervals gives none, and a caveat says so. Where the population has no row for ages that the table covers, there is no
 * value: missing is never zero.
 *
 * <p>Source of the method: NHS England, dementia diagnosis rate (Fingertips indicator 92949), which divides the register
 * by this number.
 */
public final class ExpectedPrevalence {

    /** The unit of numbers of people. */
    static final RateUnit PEOPLE = new RateUnit(1, "people");

    private final PrevalenceTable table;
    private final List<AgeBandSplit> splits;
    private final CellUncertainty uncertainty;

    private ExpectedPrevalence(PrevalenceTable table, List<AgeBandSplit> splits, CellUncertainty uncertainty) {
        this.table = table;
        this.splits = splits;
        this.uncertainty = uncertainty;
    }

    /**
     * Expects what a table says, with {@link CellUncertainty#TOGETHER} and no splits.
     *
     * @param table a table of the kind {@link PrevalenceKind#EXPECTED}
     * @return the calculator
     * @throws IllegalArgumentException if the table is one of recorded prevalence
     */
    public static ExpectedPrevalence of(PrevalenceTable table) {
        if (table.source().kind() != PrevalenceKind.EXPECTED) {
            throw new IllegalArgumentException(
                    "table must be of kind EXPECTED, was " + table.source()
                            + "\nMaybe use a table of PublishedPrevalence: against recorded prevalence everybody undiagnosed would be missed.");
        }
        return new ExpectedPrevalence(table, List.of(), CellUncertainty.TOGETHER);
    }

    /**
     * Declares how one band of the population is split.
     *
     * @param split the band, its parts and the share of each
     * @return a copy with this split
     * @throws IllegalArgumentException if there is a split of that band already
     */
    public ExpectedPrevalence with(AgeBandSplit split) {
        if (splits.stream().anyMatch(other -> other.source().equals(split.source()))) {
            throw new IllegalArgumentException("age band " + split.source() + " must be split once, has two rules"
                    + "\nMaybe start again from ExpectedPrevalence.of(table).");
        }
        List<AgeBandSplit> more = new ArrayList<>(splits);
        more.add(split);
        return new ExpectedPrevalence(table, List.copyOf(more), uncertainty);
    }

    /**
     * Chooses how the intervals of the cells become one.
     *
     * @param uncertainty the rule
     * @return a copy with this rule
     */
    public ExpectedPrevalence with(CellUncertainty uncertainty) {
        return new ExpectedPrevalence(table, splits, Objects.requireNonNull(uncertainty, "uncertainty"));
    }

    /** {@return the table} */
    public PrevalenceTable table() {
        return table;
    }

    /**
     * The number expected of a list as it was read.
     *
     * @param population the registered people; quintiles of deprivation are added up
     * @return as {@link #calculate(Map)}
     * @throws IllegalArgumentException as {@link #calculate(Map)}
     */
    public Estimate calculate(RegisteredPopulation population) {
        return calculate(population.counts().bySexAndAgeBand());
    }

    /**
     * The number of people expected to have the condition.
     *
     * @param population registered people by sex and age
     * @return the number, its unit people; its counts are the expected number over the people of the table's ages.
     *     Undefined where the population lacks a sex or age that the table covers
     * @throws IllegalArgumentException if a population band straddles bands of the table and no rule splits it
     */
    public Estimate calculate(Map<Sex, SortedMap<AgeBand, Long>> population) {
        TablePopulation people = TablePopulation.of(table, splits, population);
        double expected = 0;
        double lower = 0;
        double upper = 0;
        double covered = 0;
        List<Double> products = new ArrayList<>();
        for (int i = 0; i < table.cells().size(); i++) {
            PrevalenceCell cell = table.cells().get(i);
            double n = people.inCell(i);
            Interval limits = cell.intervalOrPoint(ConfidenceLevel.P95);
            double cases = n * cell.proportion();
            products.add(cases);
            expected += cases;
            covered += n;
            double below = n * (cell.proportion() - limits.lower());
            double above = n * (limits.upper() - cell.proportion());
            lower += uncertainty == CellUncertainty.TOGETHER ? below : below * below;
            upper += uncertainty == CellUncertainty.TOGETHER ? above : above * above;
        }
        Estimate.Builder result = Estimate.from(new Counts(expected, covered), PEOPLE, PrevalenceMethod.EXPECTED_CASES);
        for (int i = 0; i < products.size(); i++) {
            PrevalenceCell cell = table.cells().get(i);
            result.working("people, " + cell.sex() + " " + cell.ageBand(), people.inCell(i));
            result.working("expected, " + cell.sex() + " " + cell.ageBand(), products.get(i));
        }
        for (AgeBandSplit split : people.splitsUsed()) {
            result.caveat(new Caveat(
                    "age-band-split", "People aged " + split.source() + " were split by rule: " + split.rule() + "."));
        }
        if (people.ofOtherSex() > 0) {
            result.caveat(new Caveat(
                    "sex-not-in-table",
                    String.format(
                            Locale.ROOT,
                            "%,d people of a sex that the table does not list are left out.",
                            people.ofOtherSex())));
        }
        if (!people.missing().isEmpty()) {
            return result.undefined(people.missing());
        }
        if (table.hasIntervals()) {
            boolean together = uncertainty == CellUncertainty.TOGETHER;
            result.interval(new Interval(
                    table.cells().get(0).intervalOrPoint(ConfidenceLevel.P95).level(),
                    Math.max(0, expected - (together ? lower : Math.sqrt(lower))),
                    Math.min(covered, expected + (together ? upper : Math.sqrt(upper)))));
        } else {
            result.caveat(new Caveat(
                    "no-published-interval",
                    "The table is published without intervals, so the uncertainty of the expected number is unknown."));
        }
        return result.calculated(expected);
    }

    /** {@return the source of the table in short} */
    @Override
    public String toString() {
        return "expected by " + table.source();
    }
}
