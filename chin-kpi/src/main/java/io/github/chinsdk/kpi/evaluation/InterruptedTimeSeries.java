package io.github.chinsdk.kpi.evaluation;

import io.github.chinsdk.kpi.ConfidenceLevel;
import io.github.chinsdk.kpi.RateUnit;
import io.github.chinsdk.kpi.internal.Levels;
import io.github.chinsdk.kpi.internal.regression.Design;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/**
 * Segmented regression of one series with a change at a known time: did the level jump, did the slope turn? The terms are
 * {@link #PERIOD} (1 at the first point), {@link #LEVEL_CHANGE} (1 after the change), {@link #SLOPE_CHANGE} (periods since
 * the change, 1 in the first after it) and, on request, one sine and one cosine for the season.
 *
 * <p>The level change is thus the jump where the new line, drawn back to the last period before the change, meets it; the
 * effect {@code n} periods after the change is the level change plus {@code n} times the slope change. A series alone
 * cannot rule out that something else happened at the same time: add controls with {@link Panel} where there are any.
 *
 * <p>Defaults: {@link StandardErrors#NEWEY_WEST_ADJUSTED} with floor(4 (n / 100)^(2/9)) lags for n points (Newey and West
 * 1994, doi:10.2307/2297912), rates per 1,000, no season, intervals at 95%, by Student's t for least squares. Immutable.
 */
public final class InterruptedTimeSeries {

    /** The name of the term for the slope before the change: by how much a period differs from the one before. */
    public static final String PERIOD = "period";

    /** The name of the term for the jump at the change. */
    public static final String LEVEL_CHANGE = "level change";

    /** The name of the term for the change of the slope. */
    public static final String SLOPE_CHANGE = "slope change";

    /** The name of the sine of the season. */
    public static final String SEASON_SINE = "season, sine";

    /** The name of the cosine of the season. */
    public static final String SEASON_COSINE = "season, cosine";

    private final RateUnit unit;
    private final StandardErrors errors;
    private final OptionalInt lags;
    private final OptionalInt periodsPerCycle;
    private final List<ConfidenceLevel> levels;

    private InterruptedTimeSeries(
            RateUnit unit,
            StandardErrors errors,
            OptionalInt lags,
            OptionalInt periodsPerCycle,
            List<ConfidenceLevel> levels) {
        this.unit = unit;
        this.errors = errors;
        this.lags = lags;
        this.periodsPerCycle = periodsPerCycle;
        this.levels = levels;
    }

    /**
     * {@return the calculator with the defaults above}
     */
    public static InterruptedTimeSeries withDefaults() {
        return new InterruptedTimeSeries(
                RateUnit.PER_1_000,
                StandardErrors.NEWEY_WEST_ADJUSTED,
                OptionalInt.empty(),
                OptionalInt.empty(),
                List.of(ConfidenceLevel.P95));
    }

    /**
     * A copy with another unit of rates.
     *
     * @param unit the unit
     * @return the copy
     */
    public InterruptedTimeSeries with(RateUnit unit) {
        return new InterruptedTimeSeries(unit, errors, lags, periodsPerCycle, levels);
    }

    /**
     * A copy with other standard errors.
     *
     * @param errors what the standard errors trust; for least squares model errors and quasi-likelihood errors are the
     *     same
     * @return the copy
     * @throws IllegalArgumentException if the errors are cluster-robust
     */
    public InterruptedTimeSeries with(StandardErrors errors) {
        if (errors.clustered()) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "errors must suit one series, were %s\nMaybe choose Newey-West errors, or fit a Panel of several units.",
                    errors.title()));
        }
        return new InterruptedTimeSeries(unit, errors, lags, periodsPerCycle, levels);
    }

    /**
     * A copy with a number of lags of the caller's own for Newey-West errors.
     *
     * @param lags how many periods back errors are taken to be related, at least 0
     * @return the copy
     * @throws IllegalArgumentException if the number is negative
     */
    public InterruptedTimeSeries withLags(int lags) {
        if (lags < 0) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT, "lags must be >= 0, was %d\nMaybe 1 for neighbours, or leave the default.", lags));
        }
        return new InterruptedTimeSeries(unit, errors, OptionalInt.of(lags), periodsPerCycle, levels);
    }

    /**
     * A copy with a season: one sine and one cosine.
     *
     * @param periodsPerCycle the periods until the season returns, 12 for months; at least 3
     * @return the copy
     * @throws IllegalArgumentException if the number is below 3
     */
    public InterruptedTimeSeries withSeason(int periodsPerCycle) {
        if (periodsPerCycle < 3) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "periodsPerCycle must be >= 3, was %d\nMaybe 12 for months or 4 for quarters.",
                    periodsPerCycle));
        }
        return new InterruptedTimeSeries(unit, errors, lags, OptionalInt.of(periodsPerCycle), levels);
    }

    /**
     * A copy with other intervals.
     *
     * @param levels the confidence levels, in the order in which they are wanted
     * @return the copy
     * @throws IllegalArgumentException if a level comes twice
     */
    public InterruptedTimeSeries with(ConfidenceLevel... levels) {
        return new InterruptedTimeSeries(unit, errors, lags, periodsPerCycle, Levels.of(levels));
    }

    /**
     * Fits the series twice.
     *
     * @param points one a period, every period from the first to the last, in any order
     * @param firstPeriodAfter the first period, inclusive, that counts as after the change
     * @return both fits, each with its status
     * @throws IllegalArgumentException if there is no point, or a period is missing or there twice
     */
    public InterruptedTimeSeriesFit fit(List<TimePoint> points, int firstPeriodAfter) {
        List<TimePoint> series = inOrder(points);
        int usedLags = 0;
        if (errors.serial()) {
            usedLags = lags.orElse((int) Math.floor(4 * StrictMath.pow(series.size() / 100.0, 2 / 9.0)));
            usedLags = Math.min(usedLags, series.size() - 1);
        }
        return new SeriesRun(series, names(), terms(series, firstPeriodAfter), unit, errors, usedLags, levels).fit();
    }

    /**
     * Fits the series twice, from columns of one length.
     *
     * @param periods the period of each point
     * @param events the events of each point, at least 0
     * @param personYears the exposure of each point, finite and above 0
     * @param firstPeriodAfter the first period, inclusive, that counts as after the change
     * @return as {@link #fit(List, int)}
     * @throws IllegalArgumentException as {@link #fit(List, int)}, or if the lengths differ
     */
    public InterruptedTimeSeriesFit fit(int[] periods, long[] events, double[] personYears, int firstPeriodAfter) {
        if (events.length != periods.length || personYears.length != periods.length) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "columns must have one length, were %d periods, %d events, %d personYears\nMaybe the columns come from different filters.",
                    periods.length,
                    events.length,
                    personYears.length));
        }
        List<TimePoint> points = new ArrayList<>(periods.length);
        for (int point = 0; point < periods.length; point++) {
            points.add(new TimePoint(periods[point], events[point], personYears[point]));
        }
        return fit(points, firstPeriodAfter);
    }

    private static List<TimePoint> inOrder(List<TimePoint> points) {
        if (points.isEmpty()) {
            throw new IllegalArgumentException(
                    "points must not be empty, was empty\nMaybe the filter before left nothing over.");
        }
        List<TimePoint> series = points.stream()
                .sorted(Comparator.comparingInt(TimePoint::period))
                .toList();
        for (int point = 1; point < series.size(); point++) {
            int due = series.get(point - 1).period() + 1;
            int found = series.get(point).period();
            if (found != due) {
                throw new IllegalArgumentException(String.format(
                        Locale.ROOT,
                        "points must have every period once, after %d came %d\nMaybe a period without events was left out of the extract: add it with events 0 and its exposure; sum periods that are there twice.",
                        due - 1,
                        found));
            }
        }
        return series;
    }

    private List<String> names() {
        List<String> names = new ArrayList<>(List.of(RegressionFit.INTERCEPT, PERIOD, LEVEL_CHANGE, SLOPE_CHANGE));
        if (periodsPerCycle.isPresent()) {
            names.add(SEASON_SINE);
            names.add(SEASON_COSINE);
        }
        return names;
    }

    private double[][] terms(List<TimePoint> series, int firstPeriodAfter) {
        double[][] terms = new double[names().size()][series.size()];
        for (int point = 0; point < series.size(); point++) {
            int period = series.get(point).period();
            int time = point + 1;
            terms[0][point] = 1;
            terms[1][point] = time;
            terms[2][point] = period >= firstPeriodAfter ? 1 : 0;
            terms[3][point] = period >= firstPeriodAfter ? period - firstPeriodAfter + 1.0 : 0;
            if (periodsPerCycle.isPresent()) {
                double angle = 2 * Math.PI * time / periodsPerCycle.getAsInt();
                terms[4][point] = StrictMath.sin(angle);
                terms[5][point] = StrictMath.cos(angle);
            }
        }
        return terms;
    }

    /** The series as rates and as counts. */
    static Design rates(List<TimePoint> series, double[][] terms, RateUnit unit) {
        double[] rates = new double[series.size()];
        for (int point = 0; point < rates.length; point++) {
            TimePoint each = series.get(point);
            rates[point] = each.events() / each.personYears() * unit.multiplier();
        }
        return new Design(rates, new double[rates.length], terms);
    }

    static Design counts(List<TimePoint> series, double[][] terms) {
        double[] events = new double[series.size()];
        double[] offsets = new double[events.length];
        for (int point = 0; point < events.length; point++) {
            events[point] = series.get(point).events();
            offsets[point] = StrictMath.log(series.get(point).personYears());
        }
        return new Design(events, offsets, terms);
    }
}
