package io.github.chinsdk.kpi.mortality;

import io.github.chinsdk.kpi.Caveat;
import io.github.chinsdk.kpi.ConfidenceLevel;
import io.github.chinsdk.kpi.Counts;
import io.github.chinsdk.kpi.Estimate;
import io.github.chinsdk.kpi.EstimateColumns;
import io.github.chinsdk.kpi.EstimateStatus;
import io.github.chinsdk.kpi.Interval;
import io.github.chinsdk.kpi.RateUnit;
import io.github.chinsdk.kpi.internal.Columns;
import io.github.chinsdk.kpi.internal.Levels;
import io.github.chinsdk.kpi.internal.LifeTable;
import io.github.chinsdk.kpi.standardisation.StratifiedColumns;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The years that somebody of a given age would live on, if today's death rates stayed as they are: Chiang's abridged
 * life table over any set of age bands, the last one open; Silcocks' variance with a normal interval.
 *
 * <p>With M = deaths / population in a band of n years, a = 0.1 in the first year of life and 0.5 elsewhere:
 * {@code q = nM / (1 + n(1 - a)M)}, the open band has q = 1 and 1 / M years. Withheld, as OHID does, where the whole
 * population is at most 5,000, and at an age where the 95% interval is wider than 20 years. Immutable.
 *
 * @see LifeTableMethod
 */
public final class LifeExpectancy {

    private static final RateUnit YEARS = new RateUnit(1, "years");
    private static final double SMALLEST_POPULATION = 5_000;
    private static final double WIDEST_HALF = 10;
    private static final double Z_OF_WIDEST = 1.96;
    private static final String TOO_SMALL = "the whole population is at most 5,000";
    private static final String NOBODY_LEFT = "at the death rates of the bands before, nobody lives to this age";
    private static final String TOO_WIDE = "the 95% interval is wider than 20 years";

    private final List<ConfidenceLevel> levels;
    private final double[] z;

    private LifeExpectancy(List<ConfidenceLevel> levels) {
        this.levels = levels;
        this.z = Levels.z(levels);
    }

    /**
     * {@return 95% and 99.8%, in years}
     */
    public static LifeExpectancy withDefaults() {
        return new LifeExpectancy(Levels.PUBLIC_HEALTH);
    }

    /**
     * The same with other levels.
     *
     * @param levels the levels, in the order in which the intervals are wanted; none for the value alone
     * @return a new calculator
     * @throws IllegalArgumentException if a level comes twice
     */
    public LifeExpectancy with(ConfidenceLevel... levels) {
        return new LifeExpectancy(Levels.of(levels));
    }

    /**
     * Life expectancy at the beginning of every age band.
     *
     * @param deathsByStartAge deaths over population of each band, by the age in completed years at which the band
     *     begins; a band ends where the next begins, the last is open
     * @return an estimate for each of those ages
     * @throws IllegalArgumentException if there are fewer than two bands, an age is negative, or a band has more deaths
     *     than people
     */
    public SortedMap<Integer, Estimate> calculate(Map<Integer, Counts> deathsByStartAge) {
        SortedMap<Integer, Counts> bands = new TreeMap<>(deathsByStartAge);
        int[] startAges = bands.keySet().stream().mapToInt(Integer::intValue).toArray();
        checkAges(startAges);
        double[] deaths = bands.values().stream().mapToDouble(Counts::numerator).toArray();
        double[] people =
                bands.values().stream().mapToDouble(Counts::denominator).toArray();
        String wrong = LifeTable.wrong(startAges, deaths, people);
        if (!wrong.isEmpty()) {
            throw new IllegalArgumentException(
                    wrong + "\nMaybe deaths and population come from different years or places.");
        }
        LifeTable table = LifeTable.of(startAges, deaths, people);
        SortedMap<Integer, Estimate> byAge = new TreeMap<>();
        for (int band = 0; band < startAges.length; band++) {
            byAge.put(startAges[band], estimate(table, band, deaths, people));
        }
        return Collections.unmodifiableSortedMap(byAge);
    }

    /**
     * Life expectancy of many units over columns.
     *
     * @param counts deaths and population of each unit; the strata are the age bands
     * @param startAges the age in completed years at which each band begins, ascending
     * @return columns for each of those ages, a row a unit, the same bits as {@link #calculate(Map)}
     * @throws IllegalArgumentException if there is not one ascending age for each stratum
     */
    public SortedMap<Integer, EstimateColumns> calculate(StratifiedColumns counts, int[] startAges) {
        Columns.sameLength("startAges", startAges.length, "strata of the counts", counts.strata());
        checkAges(startAges);
        EstimateColumns.Builder[] builders = new EstimateColumns.Builder[startAges.length];
        for (int band = 0; band < startAges.length; band++) {
            builders[band] = EstimateColumns.from(counts.units(), YEARS, levels, LifeTableMethod.CHIANG_II_SILCOCKS);
        }
        double[] deaths = new double[startAges.length];
        double[] people = new double[startAges.length];
        for (int row = 0; row < counts.units(); row++) {
            String rejection = counts.rejection(row);
            String missing = "";
            for (int band = 0; band < startAges.length; band++) {
                deaths[band] = counts.events(row, band);
                people[band] = counts.population(row, band);
                if (!counts.isPresent(row, band)) {
                    missing = "there is no row for the band from age " + startAges[band];
                }
            }
            if (rejection.isEmpty()) {
                rejection = LifeTable.wrong(startAges, deaths, people);
            }
            fill(builders, row, rejection, missing, LifeTable.of(startAges, deaths, people));
        }
        SortedMap<Integer, EstimateColumns> byAge = new TreeMap<>();
        for (int band = 0; band < startAges.length; band++) {
            byAge.put(startAges[band], builders[band].build());
        }
        return Collections.unmodifiableSortedMap(byAge);
    }

    private void fill(EstimateColumns.Builder[] builders, int row, String rejection, String missing, LifeTable table) {
        for (int band = 0; band < builders.length; band++) {
            EstimateColumns.Builder columns = builders[band];
            if (!rejection.isEmpty()) {
                columns.without(row, EstimateStatus.REJECTED, rejection);
            } else if (!missing.isEmpty() || !table.undefined().isEmpty()) {
                columns.without(row, EstimateStatus.UNDEFINED, missing.isEmpty() ? table.undefined() : missing);
            } else if (!withheld(table, band).isEmpty()) {
                columns.without(row, EstimateStatus.WITHHELD, withheld(table, band));
            } else if (table.survivors(band) == 0) {
                columns.without(row, EstimateStatus.UNDEFINED, NOBODY_LEFT);
            } else {
                columns.values()[row] = table.expectancy(band);
                for (int level = 0; level < z.length; level++) {
                    double half = z[level] * table.standardError(band);
                    columns.lowers(level)[row] = table.expectancy(band) - half;
                    columns.uppers(level)[row] = table.expectancy(band) + half;
                }
            }
        }
    }

    private Estimate estimate(LifeTable table, int band, double[] deaths, double[] people) {
        double deathsFrom = 0;
        double peopleFrom = 0;
        for (int i = band; i < deaths.length; i++) {
            deathsFrom += deaths[i];
            peopleFrom += people[i];
        }
        Estimate.Builder estimate =
                Estimate.from(new Counts(deathsFrom, peopleFrom), YEARS, LifeTableMethod.CHIANG_II_SILCOCKS);
        if (!table.undefined().isEmpty()) {
            return estimate.undefined(table.undefined());
        }
        String withheld = withheld(table, band);
        if (!withheld.isEmpty()) {
            return estimate.withheld(withheld);
        }
        if (table.survivors(band) == 0) {
            return estimate.undefined(NOBODY_LEFT);
        }
        estimate.working("survivors of 100,000 born", table.survivors(band))
                .working("years that they live from here on", table.yearsFrom(band))
                .working("standard error", table.standardError(band));
        if (table.beginsWithWideInfantBand()) {
            estimate.caveat(
                    new Caveat(
                            "infancy-in-wide-band",
                            "The first band is wider than the first year of life, in which most child deaths fall: expectancy is slightly low."));
        }
        for (int level = 0; level < z.length; level++) {
            double half = z[level] * table.standardError(band);
            estimate.interval(
                    new Interval(levels.get(level), table.expectancy(band) - half, table.expectancy(band) + half));
        }
        return estimate.calculated(table.expectancy(band));
    }

    private static String withheld(LifeTable table, int band) {
        if (table.population() <= SMALLEST_POPULATION) {
            return TOO_SMALL;
        }
        return Z_OF_WIDEST * table.standardError(band) > WIDEST_HALF ? TOO_WIDE : "";
    }

    private static void checkAges(int[] startAges) {
        boolean ascending = startAges.length >= 2 && startAges[0] >= 0;
        for (int i = 1; i < startAges.length; i++) {
            ascending &= startAges[i] > startAges[i - 1];
        }
        if (!ascending) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "startAges must be two or more ascending ages from 0 up, were %s\nMaybe 0, 1, 5, 10 and so on to 90.",
                    Arrays.toString(startAges)));
        }
    }
}
