package io.github.chinsdk.kpi.quality;

import io.github.chinsdk.kpi.Counts;
import io.github.chinsdk.kpi.Estimate;
import io.github.chinsdk.kpi.counting.CountSnapshot;
import io.github.chinsdk.kpi.counting.CountingRule;
import io.github.chinsdk.kpi.rate.Proportion;
import io.github.chinsdk.model.activity.CareProcess;
import io.github.chinsdk.model.activity.CareProcessKind;
import io.github.chinsdk.model.organisation.DatePeriod;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The care processes that a person with diabetes should have in a period, one version of them. A process counts if it was
 * done at least once in the period; the set is complete if every one was (all or none).
 *
 * @param version the name of this version, used in the names of measures
 * @param processes the processes, at least one
 * @param source who defines them
 */
public record CareProcessSet(String version, SortedSet<CareProcessKind> processes, String source) {

    /** The eight of the National Diabetes Audit 2016/17: all but retinal screening. */
    public static final CareProcessSet NDA_EIGHT_2016_17 = new CareProcessSet(
            "nda-eight-2016-17",
            new TreeSet<>(EnumSet.complementOf(EnumSet.of(CareProcessKind.RETINAL_SCREENING))),
            "NHS Digital, National Diabetes Audit 2016/17");

    /** The nine of the programme documents: the eight and retinal screening. */
    public static final CareProcessSet NINE = new CareProcessSet(
            "nine", new TreeSet<>(EnumSet.allOf(CareProcessKind.class)), "NCL ICB, diabetes rules in SQL");

    /**
     * Copies the set.
     *
     * @throws IllegalArgumentException if there is no process or the version is blank
     */
    public CareProcessSet {
        processes = Collections.unmodifiableSortedSet(new TreeSet<>(processes));
        if (processes.isEmpty() || version.isBlank()) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "processes and version must not be empty, were %s and \"%s\"\nMaybe start from NDA_EIGHT_2016_17.",
                    processes,
                    version));
        }
    }

    /**
     * Which of the processes were done.
     *
     * @param done what was done for one person, in any order
     * @param period the days that count, for example the audit year of 15 months
     * @return those of this set that were done at least once
     */
    public Set<CareProcessKind> received(Iterable<CareProcess> done, DatePeriod period) {
        EnumSet<CareProcessKind> received = EnumSet.noneOf(CareProcessKind.class);
        for (CareProcess process : done) {
            if (processes.contains(process.kind()) && period.contains(process.doneOn())) {
                received.add(process.kind());
            }
        }
        return Collections.unmodifiableSet(received);
    }

    /**
     * Whether every process was done.
     *
     * @param done what was done for one person, in any order
     * @param period the days that count
     * @return true if none is missing
     */
    public boolean isComplete(Iterable<CareProcess> done, DatePeriod period) {
        return received(done, period).size() == processes.size();
    }

    /**
     * The rules that count people, those with each process and those with all, in one pass with others.
     *
     * @param done what was done for the person of a record; a record is a person with diabetes
     * @param period the days that count
     * @param <R> the type of the records
     * @return the rules for a {@link io.github.chinsdk.kpi.counting.CountingPlan}
     */
    public <R> List<CountingRule<R>> rules(
            Function<? super R, ? extends Iterable<CareProcess>> done, DatePeriod period) {
        List<CountingRule<R>> rules = new ArrayList<>();
        rules.add(CountingRule.ofRecords(people(), person -> true));
        rules.add(CountingRule.ofRecords(all(), person -> isComplete(done.apply(person), period)));
        for (CareProcessKind kind : processes) {
            rules.add(CountingRule.ofRecords(
                    measure(kind),
                    person -> received(done.apply(person), period).contains(kind)));
        }
        return rules;
    }

    /**
     * The shares of a unit.
     *
     * @param snapshot counts of a plan that has the rules of this set
     * @param unit the unit
     * @return each process and all of them, in percent; undefined where there is nobody with diabetes
     * @throws IllegalArgumentException if the unit or this set was not counted
     */
    public CareProcessShares calculate(CountSnapshot snapshot, String unit) {
        SortedMap<CareProcessKind, Estimate> each = new TreeMap<>();
        for (CareProcessKind kind : processes) {
            each.put(kind, share(snapshot, unit, measure(kind)));
        }
        return new CareProcessShares(each, share(snapshot, unit, all()));
    }

    private Estimate share(CountSnapshot snapshot, String unit, String measure) {
        return Proportion.withDefaults()
                .calculate(Counts.of(snapshot.total(unit, measure), snapshot.total(unit, people())));
    }

    private String people() {
        return version + " people with diabetes";
    }

    private String all() {
        return version + " all processes";
    }

    private String measure(CareProcessKind kind) {
        return version + " " + kind;
    }
}
