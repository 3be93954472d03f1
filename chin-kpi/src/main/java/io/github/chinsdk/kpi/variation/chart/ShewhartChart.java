package io.github.chinsdk.kpi.variation.chart;

import io.github.chinsdk.kpi.Caveat;
import io.github.chinsdk.kpi.RateUnit;
import io.github.chinsdk.kpi.Working;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Shewhart control charts and the run chart, each with the Anhoej rules for runs ({@link RunsAnalysis}).
 *
 * <p>Limits lie three sigma from the centre, warning limits two. The centre is the mean of the values that count (sum of
 * numerators over sum of denominators where there are denominators; the median on a run chart, and as the line of a G
 * chart). Sigma is, with n the denominator of the point:
 *
 * <ul>
 *   <li>I: mean moving range / 1.128. MR: 2.267/3 of the mean. T: as I, of {@code time^(1/3.6)}, transformed back;
 *   <li>P: {@code sqrt(p (1 - p) / n)}, cut to [0, 1]; U: {@code sqrt(u / n)}; C: {@code sqrt(c)};
 *       G: {@code sqrt(g (g + 1))}; cut at 0;
 *   <li>P', U' (Laney): the same times (mean moving range of the z-scores / 1.128);
 *   <li>I': mean of {@code sqrt(pi/2) |difference| / sqrt(1/n1 + 1/n2)}, over {@code sqrt(n)};
 *   <li>X-bar: {@code s / (c4 sqrt(n))}; S: {@code s sqrt(1 - c4^2) / c4}, cut at 0; where s, the centre of the S chart, is
 *       the mean of the standard deviations, pooled over their degrees of freedom where sizes differ, and c4 the mean
 *       standard deviation of n draws from a standard normal distribution. Three sigma are A3 s, and B3 s to B4 s.
 * </ul>
 *
 * <p>Extreme moving ranges (at or above 3.267 times their mean) are screened out once, unless told otherwise. A
 * {@linkplain #withBaseline baseline} freezes centre and sigma alike. A point without a value (missing, or nobody in the
 * denominator) takes no part in centre, sigma or runs. Where sigma is zero limits are undefined, in words.
 *
 * <p>For I charts of public measures with rules beyond runs, see {@link ProcessControlChart}.
 */
public final class ShewhartChart {

    private static final RateUnit AS_GIVEN = new RateUnit(1, "as given");

    private final ShewhartType type;
    private final RateUnit unit;
    private final MovingRangeScreening screening;
    private final int baselinePoints;
    private final Set<Integer> excluded;
    private final Set<Integer> phaseStarts;

    private ShewhartChart(
            ShewhartType type,
            RateUnit unit,
            MovingRangeScreening screening,
            int baselinePoints,
            Set<Integer> excluded,
            Set<Integer> phaseStarts) {
        this.type = type;
        this.unit = unit;
        this.screening = screening;
        this.baselinePoints = baselinePoints;
        this.excluded = excluded;
        this.phaseStarts = phaseStarts;
    }

    /**
     * A chart of one phase in which every point counts, moving ranges screened, values in the unit in which they come.
     *
     * @param type which chart
     * @return the calculator
     */
    public static ShewhartChart of(ShewhartType type) {
        return new ShewhartChart(type, AS_GIVEN, MovingRangeScreening.SCREENED, Integer.MAX_VALUE, Set.of(), Set.of());
    }

    /**
     * The same chart in another unit.
     *
     * @param unit what values, centre and limits are multiplied by in the result
     * @return a new calculator
     */
    public ShewhartChart with(RateUnit unit) {
        return new ShewhartChart(type, unit, screening, baselinePoints, excluded, phaseStarts);
    }

    /**
     * The same chart with or without screening of extreme moving ranges.
     *
     * @param screening whether they are left out
     * @return a new calculator
     */
    public ShewhartChart with(MovingRangeScreening screening) {
        return new ShewhartChart(type, unit, screening, baselinePoints, excluded, phaseStarts);
    }

    /**
     * The same chart with centre and sigma from its first points only.
     *
     * @param points how many points from the start of the series, at least 2
     * @return a new calculator
     * @throws IllegalArgumentException if there are fewer than 2
     */
    public ShewhartChart withBaseline(int points) {
        if (points < 2) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT, "points must be >= 2, was %d\nMaybe use all points: leave withBaseline out.", points));
        }
        return new ShewhartChart(type, unit, screening, points, excluded, phaseStarts);
    }

    /**
     * The same chart with some points drawn but not counted: not in centre, sigma or runs.
     *
     * @param positions positions in the series, from 0
     * @return a new calculator
     */
    public ShewhartChart withExcluded(int... positions) {
        return new ShewhartChart(type, unit, screening, baselinePoints, ordered(positions), phaseStarts);
    }

    /**
     * The same chart in phases, each with its own centre and sigma.
     *
     * @param starts positions in the series, from 0, at which a new phase begins
     * @return a new calculator
     */
    public ShewhartChart withPhases(int... starts) {
        return new ShewhartChart(type, unit, screening, baselinePoints, excluded, ordered(starts));
    }

    private static Set<Integer> ordered(int... positions) {
        return IntStream.of(positions).boxed().collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * Draws the chart and applies the rules.
     *
     * @param series the subgroups in order, at least one
     * @return the chart
     * @throws IllegalArgumentException if the series is empty, a position lies outside it, a subgroup lacks a denominator
     *     or the measurements that the chart needs, or has measurements where the chart needs counts, or a value is negative
     *     on a chart of counts or times
     */
    public ControlChart calculate(List<Subgroup> series) {
        requirePositions(series.size());
        int size = series.size();
        SeriesColumns columns = new SeriesColumns(type, series);
        List<ControlPhase> phases = new ArrayList<>();
        List<ControlPoint> points = new ArrayList<>(size);
        List<Caveat> caveats = new ArrayList<>();
        List<Working> workings = new ArrayList<>();
        for (int from = 0; from < size; ) {
            int end = from + 1;
            while (end < size && !phaseStarts.contains(end)) {
                end++;
            }
            if (type == ShewhartType.MR) {
                columns.toMovingRanges(from, end);
            }
            phase(from, end, columns, phases, points, caveats, workings);
            from = end;
        }
        return new ControlChart(type, unit, phases, points, caveats, workings);
    }

    private void phase(
            int from,
            int end,
            SeriesColumns columns,
            List<ControlPhase> phases,
            List<ControlPoint> points,
            List<Caveat> caveats,
            List<Working> workings) {
        boolean[] counts = new boolean[end - from];
        double[] ruled = columns.values(from, end);
        for (int i = from; i < end; i++) {
            boolean included = !excluded.contains(i);
            counts[i - from] = included && i < baselinePoints;
            if (!included) {
                ruled[i - from] = Double.NaN;
            }
        }
        ShewhartPhase phase = new ShewhartPhase(type, screening, columns, from, counts);
        double multiplier = unit.multiplier();
        RunsAnalysis runs = RunsAnalysis.of(ruled, 0, ruled.length, phase.line());
        ControlPhase described = new ControlPhase(
                from,
                end - from,
                phase.used() == 0 ? OptionalDouble.empty() : OptionalDouble.of(phase.line() * multiplier),
                runs,
                phase.reason());
        for (int i = from; i < end; i++) {
            points.add(new ControlPoint(
                    columns.isMissing(i) ? OptionalDouble.empty() : OptionalDouble.of(columns.value(i) * multiplier),
                    phases.size(),
                    phase.limits(columns.size(i), multiplier),
                    columns.reason(i)));
        }
        phases.add(described);
        explain(described, phase, caveats, workings);
    }

    private void explain(ControlPhase described, ShewhartPhase phase, List<Caveat> caveats, List<Working> workings) {
        String which = "phase from point " + (described.start() + 1);
        if (!described.reason().isEmpty()) {
            caveats.add(new Caveat(
                    "limits-undefined",
                    String.format(Locale.ROOT, "Limits of the %s are undefined: %s.", which, described.reason())));
            return;
        }
        workings.add(new Working(which + ": points that count", phase.used()));
        described.centre().ifPresent(centre -> workings.add(new Working(which + ": centre line", centre)));
        if (type.needsMeasurements()) {
            workings.add(new Working(which + ": standard deviation within subgroups", phase.unitSigma()));
        } else if (type != ShewhartType.RUN) {
            workings.add(new Working(which + ": sigma of a point of size 1, before any factor", phase.unitSigma()));
            workings.add(new Working(which + ": factor for variation between subgroups", phase.factor()));
        }
    }

    private void requirePositions(int size) {
        if (size == 0) {
            throw new IllegalArgumentException(
                    "series must not be empty\nMaybe the filter before the chart let nothing through.");
        }
        for (Set<Integer> positions : List.of(excluded, phaseStarts)) {
            for (int position : positions) {
                if (position < 0 || position >= size) {
                    throw new IllegalArgumentException(String.format(
                            Locale.ROOT,
                            "position must be in [0, %d], was %d\nMaybe it was counted from 1.",
                            size - 1,
                            position));
                }
            }
        }
    }
}
