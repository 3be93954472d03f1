package io.github.chinsdk.kpi.variation.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;

/**
 * The XmR chart (individual values and moving ranges) with the rules and icons of NHS England's Making Data Count.
 *
 * <p><b>Limits.</b> In each segment, the mean of the baseline and {@code mean -+ 2.66} times the mean moving range. The
 * baseline is the whole segment, or its first points if a {@linkplain #withBaseline baseline} is set. Moving ranges at or
 * above 3.267 times their mean are screened out once, unless {@linkplain #with(MovingRangeScreening) told otherwise}.
 *
 * <p><b>Rules,</b> the first that applies being given: outside a limit; in a trend of 7 points, strictly up or down; near
 * a limit (in the outer third, not beyond), as is another of three consecutive points that lie on the same side of the
 * mean; in a run of 7 points on one side of the mean. A missing value breaks trends and runs, and so does a new segment.
 *
 * <p><b>Undefined limits.</b> Where every moving range that counts is zero (a constant series; zeros and a single one) the
 * limits would lie on the mean, and every other point would be "special". Such limits are undefined, with the reason, and
 * no rule is applied to their segment, because the mean of such a series says as little as its limits.
 *
 * <p><b>Assurance</b> compares the target with the limits of the last segment; touching a limit is within it.
 *
 * <p>Sources: NHS England, Making Data Count (2019-2024); Wheeler, Understanding Variation, 2nd ed. 2000; Provost and
 * Murray, The Health Care Data Guide, 2nd ed. 2022.
 */
public final class ProcessControlChart {

    private static final int SHORTEST_BASELINE = 12;

    private final ImprovementDirection direction;
    private final OptionalDouble target;
    private final int baselinePoints;
    private final Set<LocalDate> rebasings;
    private final MovingRangeScreening screening;

    private ProcessControlChart(
            ImprovementDirection direction,
            OptionalDouble target,
            int baselinePoints,
            Set<LocalDate> rebasings,
            MovingRangeScreening screening) {
        this.direction = direction;
        this.target = target;
        this.baselinePoints = baselinePoints;
        this.rebasings = rebasings;
        this.screening = screening;
    }

    /**
     * {@return a chart of one segment, all of it the baseline, moving ranges screened, no target, an increase being an
     *     improvement}
     */
    public static ProcessControlChart withDefaults() {
        return new ProcessControlChart(
                ImprovementDirection.INCREASE,
                OptionalDouble.empty(),
                Integer.MAX_VALUE,
                Set.of(),
                MovingRangeScreening.SCREENED);
    }

    /**
     * The same chart for a measure that should move another way.
     *
     * @param direction which way is an improvement
     * @return a new calculator
     */
    public ProcessControlChart with(ImprovementDirection direction) {
        return new ProcessControlChart(direction, target, baselinePoints, rebasings, screening);
    }

    /**
     * The same chart with or without screening of extreme moving ranges.
     *
     * @param screening whether they are left out
     * @return a new calculator
     */
    public ProcessControlChart with(MovingRangeScreening screening) {
        return new ProcessControlChart(direction, target, baselinePoints, rebasings, screening);
    }

    /**
     * The same chart with a target, for the assurance icon.
     *
     * @param target the target, finite, in the unit of the values
     * @return a new calculator
     * @throws IllegalArgumentException if the target is NaN or infinite
     */
    public ProcessControlChart withTarget(double target) {
        if (!Double.isFinite(target)) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT, "target must be finite, was %s\nMaybe there is none: leave withTarget out.", target));
        }
        return new ProcessControlChart(direction, OptionalDouble.of(target), baselinePoints, rebasings, screening);
    }

    /**
     * The same chart with mean and limits from the first points of each segment; later points are held against them.
     *
     * @param points how many points, at least 12, missing values included; a shorter segment is all baseline
     * @return a new calculator
     * @throws IllegalArgumentException if there are fewer than 12
     */
    public ProcessControlChart withBaseline(int points) {
        if (points < SHORTEST_BASELINE) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "points must be >= 12, was %d\nMaybe use all points as the baseline: leave withBaseline out.",
                    points));
        }
        return new ProcessControlChart(direction, target, points, rebasings, screening);
    }

    /**
     * The same chart, rebased: a new segment with its own mean and limits begins on each of the dates.
     *
     * @param dates dates of the series, in any order
     * @return a new calculator
     */
    public ProcessControlChart withRebasing(LocalDate... dates) {
        return new ProcessControlChart(
                direction,
                target,
                baselinePoints,
                Collections.unmodifiableSet(new TreeSet<>(List.of(dates))),
                screening);
    }

    /**
     * Draws the chart and applies the rules.
     *
     * @param series the observations in any order, at least one, dates unique
     * @return the chart
     * @throws IllegalArgumentException if the series is empty, a date occurs twice, or a rebasing date is not one of the
     *     series
     */
    public XmrChart calculate(List<Observation> series) {
        List<Observation> sorted = sorted(series);
        requireKnownDates(sorted);
        int size = sorted.size();
        double[] values = new double[size];
        for (int i = 0; i < size; i++) {
            values[i] = sorted.get(i).value().orElse(Double.NaN);
        }
        List<XmrSegment> segments = new ArrayList<>();
        List<XmrPoint> points = new ArrayList<>(size);
        XmrExplanation explanation = new XmrExplanation();
        SpecialCause[] causes = new SpecialCause[size];
        XmrEngine engine = new XmrEngine(screening == MovingRangeScreening.SCREENED);
        for (int from = 0; from < size; ) {
            int end = from + 1;
            while (end < size && !rebasings.contains(sorted.get(end).date())) {
                end++;
            }
            int baseline = Math.min(end - from, baselinePoints);
            engine.limits(values, from, from + baseline);
            engine.rules(values, from, end, causes);
            for (int i = from; i < end; i++) {
                SpecialCause cause = causes[i];
                points.add(new XmrPoint(
                        sorted.get(i), segments.size(), engine.nearness(values[i]), cause, cause.meaning(direction)));
            }
            XmrSegment segment = engine.segment(
                    sorted.get(from).date(),
                    end - from,
                    baseline,
                    points.get(end - 1).meaning());
            segments.add(segment);
            explanation.add(segment);
            from = end;
        }
        XmrSegment last = segments.get(segments.size() - 1);
        AssuranceType assurance = assurance(last);
        return new XmrChart(
                direction,
                segments,
                points,
                last.variation(),
                assurance,
                assurance == AssuranceType.NOT_ASSESSED ? whyNoAssurance(last) : "",
                explanation.caveats(),
                explanation.workings());
    }

    /**
     * The chart of many series at once, from a column in which they lie one behind the other; without rebasing.
     *
     * @param values the values, series by series and by date, NaN where one is missing
     * @param pointsPerSeries how many points each series has, at least 1
     * @return limits and causes, the same bits as {@link #calculate}; a series with an infinite value is not assessed
     * @throws IllegalArgumentException if the values are not a whole number of series, or this chart is rebased
     */
    public XmrColumns columns(double[] values, int pointsPerSeries) {
        if (pointsPerSeries < 1 || values.length == 0 || values.length % pointsPerSeries != 0) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "values must be a whole number of series of %d points, were %d\nMaybe a period is absent for one series: give it as NaN.",
                    pointsPerSeries,
                    values.length));
        }
        if (!rebasings.isEmpty()) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "columns(..) has no dates, but this chart is rebased on %s\nMaybe use calculate(series), or cut the column at the date.",
                    rebasings));
        }
        XmrColumns columns = new XmrColumns(values.length / pointsPerSeries, pointsPerSeries, direction, target);
        XmrEngine engine = new XmrEngine(screening == MovingRangeScreening.SCREENED);
        int baseline = Math.min(pointsPerSeries, baselinePoints);
        for (int from = 0; from < values.length; from += pointsPerSeries) {
            int infinite = firstInfinite(values, from, from + pointsPerSeries);
            if (infinite >= 0) {
                columns.reject(String.format(
                        Locale.ROOT,
                        "row %d: value must be finite or NaN for missing, was %s",
                        infinite,
                        values[infinite]));
                continue;
            }
            engine.limits(values, from, from + baseline);
            engine.rules(values, from, from + pointsPerSeries, columns.causes());
            columns.add(engine);
        }
        return columns;
    }

    private static int firstInfinite(double[] values, int from, int endExclusive) {
        for (int row = from; row < endExclusive; row++) {
            if (Double.isInfinite(values[row])) {
                return row;
            }
        }
        return -1;
    }

    private static List<Observation> sorted(List<Observation> series) {
        if (series.isEmpty()) {
            throw new IllegalArgumentException(
                    "series must not be empty\nMaybe the filter before the chart let nothing through.");
        }
        List<Observation> sorted = new ArrayList<>(series);
        sorted.sort((a, b) -> a.date().compareTo(b.date()));
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i).date().equals(sorted.get(i - 1).date())) {
                throw new IllegalArgumentException(String.format(
                        Locale.ROOT,
                        "dates must be unique, %s occurs twice\nMaybe two series were mixed: draw one chart for each.",
                        sorted.get(i).date()));
            }
        }
        return sorted;
    }

    private void requireKnownDates(List<Observation> sorted) {
        for (LocalDate date : rebasings) {
            if (sorted.stream().noneMatch(observation -> observation.date().equals(date))) {
                throw new IllegalArgumentException(String.format(
                        Locale.ROOT,
                        "rebasing date %s is not a date of the series\nMaybe take the first date from then on.",
                        date));
            }
        }
    }

    private AssuranceType assurance(XmrSegment last) {
        return last.limits()
                .map(limits -> XmrColumns.assurance(direction, target, limits.lower(), limits.upper()))
                .orElse(AssuranceType.NOT_ASSESSED);
    }

    private String whyNoAssurance(XmrSegment last) {
        if (target.isEmpty()) {
            return "there is no target";
        }
        return direction == ImprovementDirection.NEUTRAL
                ? "neither way is an improvement"
                : "the limits are undefined: " + last.reason();
    }
}
