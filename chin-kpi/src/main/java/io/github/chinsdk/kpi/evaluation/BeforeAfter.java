package io.github.chinsdk.kpi.evaluation;

import io.github.chinsdk.kpi.Caveat;
import io.github.chinsdk.kpi.ConfidenceLevel;
import io.github.chinsdk.kpi.Counts;
import io.github.chinsdk.kpi.Estimate;
import io.github.chinsdk.kpi.RateUnit;
import io.github.chinsdk.kpi.internal.Levels;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Events of the same people in a window before and a window after each person's index date, as Islington evaluated its
 * network MDTs: A&amp;E attendances 6 and 12 months before and after the discussion.
 *
 * <p>The window before is [index - months, index), the window after [index, index + months); each is cut to the days on
 * which the person was observed and the data are complete, and a rate is events over the person-years left (365.25 days).
 * So a death or a deregistration shortens the time at risk and is never counted as a year without events. The interval
 * allows for both windows being of the same people: errors are cluster-robust by person.
 *
 * <p>People are referred when things are at their worst, so numbers fall afterwards whatever is done: a caveat on every
 * result says so, and {@link #compared} holds the treated against matched controls with index dates of their own.
 * Defaults: 12 months, intervals at 95%. Immutable.
 */
public final class BeforeAfter {

    private static final double DAYS_PER_YEAR = 365.25;
    private static final Caveat REGRESSION_TO_THE_MEAN = new Caveat(
            "regression-to-the-mean",
            "People are chosen when their use is high, and it falls afterwards whatever is done: compare with matched controls.");

    private final int months;
    private final List<ConfidenceLevel> levels;

    private BeforeAfter(int months, List<ConfidenceLevel> levels) {
        this.months = months;
        this.levels = levels;
    }

    /**
     * {@return windows of 12 months, 95% intervals}
     */
    public static BeforeAfter withDefaults() {
        return new BeforeAfter(12, List.of(ConfidenceLevel.P95));
    }

    /**
     * A copy with other windows.
     *
     * @param months the length of either window in calendar months, at least 1
     * @return the copy
     * @throws IllegalArgumentException if the number is below 1
     */
    public BeforeAfter withMonths(int months) {
        if (months < 1) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT, "months must be >= 1, was %d\nMaybe 6 or 12, as in published evaluations.", months));
        }
        return new BeforeAfter(months, levels);
    }

    /**
     * A copy with other intervals.
     *
     * @param levels the confidence levels, in the order in which they are wanted
     * @return the copy
     * @throws IllegalArgumentException if a level comes twice
     */
    public BeforeAfter with(ConfidenceLevel... levels) {
        return new BeforeAfter(months, Levels.of(levels));
    }

    /**
     * The events and person-years in the two windows, for any further calculation.
     *
     * @param people one entry a person
     * @param dataCompleteUntilExclusive the first day on which events may be missing from the data for everybody
     * @return the counts
     */
    public BeforeAndAfter counts(List<FollowUp> people, LocalDate dataCompleteUntilExclusive) {
        long[] events = new long[2];
        long[] days = new long[2];
        for (Window window : windows(people, dataCompleteUntilExclusive)) {
            events[window.side] += window.events;
            days[window.side] += window.days;
        }
        return new BeforeAndAfter(
                new Counts(events[0], days[0] / DAYS_PER_YEAR), new Counts(events[1], days[1] / DAYS_PER_YEAR));
    }

    /**
     * The rate after over the rate before.
     *
     * @param people one entry a person
     * @param dataCompleteUntilExclusive the first day on which events may be missing from the data for everybody
     * @return the rate ratio with counts, person-years and deaths in its workings; undefined where either window has no
     *     event or there are fewer than two people
     */
    public Estimate rateRatio(List<FollowUp> people, LocalDate dataCompleteUntilExclusive) {
        BeforeAndAfter counts = counts(people, dataCompleteUntilExclusive);
        Estimate.Builder builder = Estimate.from(
                        counts.before().plus(counts.after()), RateUnit.RATIO, EvaluationMethod.BEFORE_AFTER_RATE_RATIO)
                .working("people", people.size())
                .working("events before", counts.before().numerator())
                .working("person-years before", counts.before().denominator())
                .working("events after", counts.after().numerator())
                .working("person-years after", counts.after().denominator())
                .caveat(REGRESSION_TO_THE_MEAN);
        censoring(people, dataCompleteUntilExclusive).forEach(builder::caveat);
        if (counts.before().numerator() == 0 || counts.after().numerator() == 0) {
            return builder.undefined(String.format(
                    Locale.ROOT,
                    "There is no event in the window %s, so a ratio of rates is undefined.",
                    counts.before().numerator() == 0 ? "before" : "after"));
        }
        RegressionFit fit = regression(people, List.of(), dataCompleteUntilExclusive);
        if (!fit.isFitted()) {
            return builder.undefined(fit.reason());
        }
        Estimate ratio = fit.estimate(Panel.POST);
        fit.caveats().forEach(builder::caveat);
        ratio.workings().forEach(working -> builder.working(working.quantity(), working.value()));
        ratio.intervals().forEach(builder::interval);
        return builder.calculated(ratio.value());
    }

    /**
     * Difference in differences of people: Poisson regression of the windows on {@link Panel#TREATED},
     * {@link Panel#POST} and {@link Panel#EFFECT}, cluster-robust by person. {@link Panel#EFFECT} is the rate ratio
     * (after over before) of the treated over that of the controls.
     *
     * @param treated one entry a treated person
     * @param controls one entry a matched control, with the index date of the person for whom they were chosen
     * @param dataCompleteUntilExclusive the first day on which events may be missing from the data for everybody
     * @return the fit
     * @throws IllegalArgumentException if there is no window with a day in it
     */
    public RegressionFit compared(
            List<FollowUp> treated, List<FollowUp> controls, LocalDate dataCompleteUntilExclusive) {
        if (treated.isEmpty() || controls.isEmpty()) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "treated and controls must not be empty, were %d and %d\nMaybe use rateRatio where there are no controls.",
                    treated.size(),
                    controls.size()));
        }
        return regression(treated, controls, dataCompleteUntilExclusive);
    }

    private RegressionFit regression(
            List<FollowUp> treated, List<FollowUp> controls, LocalDate dataCompleteUntilExclusive) {
        List<Window> windows = new ArrayList<>(windows(treated, dataCompleteUntilExclusive));
        int treatedWindows = windows.size();
        windows.addAll(windows(controls, dataCompleteUntilExclusive));
        double[] isTreated = new double[windows.size()];
        double[] isPost = new double[windows.size()];
        double[] personYears = new double[windows.size()];
        long[] events = new long[windows.size()];
        String[] person = new String[windows.size()];
        for (int row = 0; row < events.length; row++) {
            Window window = windows.get(row);
            isTreated[row] = row < treatedWindows ? 1 : 0;
            isPost[row] = window.side;
            personYears[row] = window.days / DAYS_PER_YEAR;
            events[row] = window.events;
            person[row] = (row < treatedWindows ? "t" : "c") + window.person;
        }
        RegressionTable.Builder table =
                RegressionTable.ofEvents(events).exposure(personYears).clusters(person);
        if (!controls.isEmpty()) {
            table.term(Panel.TREATED, isTreated);
        }
        table.term(Panel.POST, isPost);
        if (!controls.isEmpty()) {
            table.interaction(Panel.TREATED, Panel.POST);
        }
        return PoissonRegression.withDefaults()
                .with(StandardErrors.CLUSTER_ROBUST)
                .with(levels.toArray(ConfidenceLevel[]::new))
                .fit(table.build());
    }

    private List<Caveat> censoring(List<FollowUp> people, LocalDate dataCompleteUntilExclusive) {
        long deaths = 0;
        long left = 0;
        long incomplete = 0;
        for (FollowUp person : people) {
            LocalDate due = person.index().plus(Period.ofMonths(months));
            if (person.observedUntilExclusive().isBefore(due)) {
                deaths += person.end() == FollowUpEnd.DEATH ? 1 : 0;
                left += person.end() == FollowUpEnd.DEREGISTRATION ? 1 : 0;
            }
            if (dataCompleteUntilExclusive.isBefore(due)
                    && dataCompleteUntilExclusive.isBefore(person.observedUntilExclusive())) {
                incomplete++;
            }
        }
        List<Caveat> caveats = new ArrayList<>();
        if (deaths + left > 0) {
            caveats.add(new Caveat(
                    "follow-up-cut-short",
                    String.format(
                            Locale.ROOT,
                            "%d of %d people died and %d left within %d months of their index date; nobody can die before it, so the windows are not alike.",
                            deaths,
                            people.size(),
                            left,
                            months)));
        }
        if (incomplete > 0) {
            caveats.add(new Caveat(
                    "data-incomplete",
                    String.format(
                            Locale.ROOT,
                            "For %d of %d people the data end before their %d months after are over.",
                            incomplete,
                            people.size(),
                            months)));
        }
        return caveats;
    }

    private List<Window> windows(List<FollowUp> people, LocalDate dataCompleteUntilExclusive) {
        List<Window> windows = new ArrayList<>(2 * people.size());
        for (int person = 0; person < people.size(); person++) {
            FollowUp each = people.get(person);
            LocalDate end = earlier(each.observedUntilExclusive(), dataCompleteUntilExclusive);
            LocalDate from = each.index().minus(Period.ofMonths(months));
            LocalDate until = each.index().plus(Period.ofMonths(months));
            LocalDate observedFrom = from.isBefore(each.observedFrom()) ? each.observedFrom() : from;
            add(windows, person, 0, observedFrom, earlier(each.index(), end), each.events());
            add(windows, person, 1, each.index(), earlier(until, end), each.events());
        }
        return windows;
    }

    private static void add(
            List<Window> windows, int person, int side, LocalDate from, LocalDate endExclusive, List<LocalDate> dates) {
        long days = ChronoUnit.DAYS.between(from, endExclusive);
        if (days > 0) {
            long events = dates.stream()
                    .filter(date -> !date.isBefore(from) && date.isBefore(endExclusive))
                    .count();
            windows.add(new Window(person, side, days, events));
        }
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    /** A person's observed days on one side of the index date: 0 before, 1 after. */
    private record Window(int person, int side, long days, long events) {}
}
