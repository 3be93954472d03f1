package io.github.chinsdk.kpi.evaluation;

import io.github.chinsdk.kpi.Caveat;
import io.github.chinsdk.kpi.ConfidenceLevel;
import io.github.chinsdk.kpi.Counts;
import io.github.chinsdk.kpi.Estimate;
import io.github.chinsdk.kpi.EstimateColumns;
import io.github.chinsdk.kpi.Interval;
import io.github.chinsdk.kpi.RateUnit;
import io.github.chinsdk.kpi.internal.Columns;
import io.github.chinsdk.kpi.internal.Levels;
import io.github.chinsdk.kpi.internal.RowByRow;
import java.util.List;

/**
 * Two groups, two periods, four counts: how much more (or less) the rate of the treated changed than that of the
 * controls. In closed form; {@link PoissonRegression} of {@code treated}, {@code post} and {@code treated:post} gives the
 * same ratio, and is the way to more periods, more terms and errors robust to practices.
 *
 * <p>Both limits take counts as Poisson and the four as independent. Where units vary more than that, or the same people
 * are in both periods, use cluster-robust errors on the rows of a {@link Panel} instead.
 *
 * <p>Defaults: intervals at 95%; differences per 1,000. Immutable.
 */
public final class DifferenceInDifferences {

    private static final Caveat TRENDS = new Caveat(
            "parallel-trends-assumed",
            "Valid only if the treated would have changed as the controls did: check with ParallelTrends on earlier periods.");

    private static final String[] CELLS = {"treated after", "treated before", "control after", "control before"};
    private static final int[] SIGNS = {1, -1, -1, 1};

    private final RateUnit unit;
    private final List<ConfidenceLevel> levels;

    private DifferenceInDifferences(RateUnit unit, List<ConfidenceLevel> levels) {
        this.unit = unit;
        this.levels = levels;
    }

    /**
     * {@return the calculator with 95% intervals and differences per 1,000}
     */
    public static DifferenceInDifferences withDefaults() {
        return new DifferenceInDifferences(RateUnit.PER_1_000, List.of(ConfidenceLevel.P95));
    }

    /**
     * A copy with another unit for differences of rates.
     *
     * @param unit the unit
     * @return the copy
     */
    public DifferenceInDifferences with(RateUnit unit) {
        return new DifferenceInDifferences(unit, levels);
    }

    /**
     * A copy with other intervals.
     *
     * @param levels the confidence levels, in the order in which they are wanted
     * @return the copy
     * @throws IllegalArgumentException if a level comes twice
     */
    public DifferenceInDifferences with(ConfidenceLevel... levels) {
        return new DifferenceInDifferences(unit, Levels.of(levels));
    }

    /**
     * The rate ratio (after over before) of the treated over that of the controls. Below 1: the rate of the treated fell
     * more, or rose less. Its logarithm has the standard error sqrt(1/a + 1/b + 1/c + 1/d) of the four counts.
     *
     * @param treated the group in which something changed
     * @param control the group in which nothing did
     * @return the ratio of rate ratios; undefined where one of the four counts or denominators is 0
     */
    public Estimate rateRatio(BeforeAndAfter treated, BeforeAndAfter control) {
        Counts all = total(treated, control);
        Estimate.Builder refused = Estimate.from(all, RateUnit.RATIO, EvaluationMethod.DIFFERENCE_IN_DIFFERENCES_RATIO);
        String empty = firstWithout(treated, control);
        if (!empty.isEmpty()) {
            return refused.undefined(empty);
        }
        double treatedLog = logRate(treated.after()) - logRate(treated.before());
        double controlLog = logRate(control.after()) - logRate(control.before());
        double variance = 1 / treated.after().numerator()
                + 1 / treated.before().numerator()
                + 1 / control.after().numerator()
                + 1 / control.before().numerator();
        return RegressionRun.ratio(
                all,
                RateUnit.RATIO,
                EvaluationMethod.DIFFERENCE_IN_DIFFERENCES_RATIO,
                treatedLog - controlLog,
                StrictMath.sqrt(variance),
                levels,
                List.of(TRENDS));
    }

    /**
     * The change of the rate of the treated less that of the controls, in the unit of this calculator. Its variance is
     * the sum of count / denominator squared over the four.
     *
     * @param treated the group in which something changed
     * @param control the group in which nothing did
     * @return the difference of differences; undefined where a denominator is 0; without intervals where there is no
     *     event at all
     */
    public Estimate rateDifference(BeforeAndAfter treated, BeforeAndAfter control) {
        Estimate.Builder builder = Estimate.from(
                        total(treated, control), unit, EvaluationMethod.DIFFERENCE_IN_DIFFERENCES_ABSOLUTE)
                .caveat(TRENDS);
        double value = 0;
        double variance = 0;
        Counts[] cells = {treated.after(), treated.before(), control.after(), control.before()};
        for (int cell = 0; cell < cells.length; cell++) {
            if (cells[cell].denominator() == 0) {
                return builder.undefined("There are no person-years for " + CELLS[cell] + ".");
            }
            double rate = cells[cell].numerator() / cells[cell].denominator();
            builder.working("rate, " + CELLS[cell] + ", " + unit, rate * unit.multiplier());
            value += SIGNS[cell] * rate;
            variance += rate / cells[cell].denominator();
        }
        double standardError = StrictMath.sqrt(variance) * unit.multiplier();
        double difference = value * unit.multiplier();
        builder.working("standard error, " + unit, standardError);
        if (variance == 0) {
            builder.caveat(
                    new Caveat("no-events", "There is no event in any of the four counts, so there is no interval."));
        } else {
            for (ConfidenceLevel level : levels) {
                double reach = level.z() * standardError;
                builder.interval(new Interval(level, difference - reach, difference + reach));
            }
        }
        return builder.calculated(difference);
    }

    /**
     * The ratios of many pairs of groups, for example of every indicator.
     *
     * @param treated the groups in which something changed, a row a pair
     * @param control the groups in which nothing did, a row a pair
     * @return a row a pair, the same bits as {@link #rateRatio(BeforeAndAfter, BeforeAndAfter)}: undefined where a count or
     *     denominator is 0, rejected where one is negative or not finite
     * @throws IllegalArgumentException if the columns differ in length
     */
    public EstimateColumns rateRatios(BeforeAndAfterColumns treated, BeforeAndAfterColumns control) {
        Columns.sameLength("treated", treated.size(), "control", control.size());
        return RowByRow.calculate(
                treated.size(),
                RateUnit.RATIO,
                levels,
                EvaluationMethod.DIFFERENCE_IN_DIFFERENCES_RATIO,
                row -> rateRatio(treated.row(row), control.row(row)));
    }

    /**
     * The differences of differences of many pairs of groups.
     *
     * @param treated the groups in which something changed, a row a pair
     * @param control the groups in which nothing did, a row a pair
     * @return a row a pair, the same bits as {@link #rateDifference(BeforeAndAfter, BeforeAndAfter)}: undefined where a
     *     denominator is 0, rejected where a count is negative or not finite
     * @throws IllegalArgumentException if the columns differ in length
     */
    public EstimateColumns rateDifferences(BeforeAndAfterColumns treated, BeforeAndAfterColumns control) {
        Columns.sameLength("treated", treated.size(), "control", control.size());
        return RowByRow.calculate(
                treated.size(),
                unit,
                levels,
                EvaluationMethod.DIFFERENCE_IN_DIFFERENCES_ABSOLUTE,
                row -> rateDifference(treated.row(row), control.row(row)));
    }

    private static Counts total(BeforeAndAfter treated, BeforeAndAfter control) {
        return treated.after().plus(treated.before()).plus(control.after()).plus(control.before());
    }

    private static double logRate(Counts counts) {
        return StrictMath.log(counts.numerator() / counts.denominator());
    }

    private static String firstWithout(BeforeAndAfter treated, BeforeAndAfter control) {
        Counts[] cells = {treated.after(), treated.before(), control.after(), control.before()};
        for (int cell = 0; cell < cells.length; cell++) {
            if (cells[cell].denominator() == 0) {
                return "There are no person-years for " + CELLS[cell] + ".";
            }
            if (cells[cell].numerator() == 0) {
                return "There are no events for " + CELLS[cell]
                        + ", so a ratio is undefined; the rate difference is not.";
            }
        }
        return "";
    }
}
