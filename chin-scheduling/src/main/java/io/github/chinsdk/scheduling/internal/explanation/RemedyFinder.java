package io.github.chinsdk.scheduling.internal.explanation;

import io.github.chinsdk.scheduling.MdtProblem;
import io.github.chinsdk.scheduling.MdtSchedule;
import io.github.chinsdk.scheduling.MdtScheduler;
import io.github.chinsdk.scheduling.ScheduleEvaluation;
import io.github.chinsdk.scheduling.ScheduleScore;
import io.github.chinsdk.scheduling.ScheduleSolution;
import io.github.chinsdk.scheduling.SearchBudget;
import io.github.chinsdk.scheduling.explanation.Remedy;
import io.github.chinsdk.scheduling.explanation.RemedyKind;
import io.github.chinsdk.scheduling.explanation.Unmet;
import io.github.chinsdk.scheduling.internal.agenda.OwnSchedule;
import io.github.chinsdk.scheduling.internal.search.Perfection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Tries small changes by solving again. */
public final class RemedyFinder {

    /** Changes of one kind that are tried before the kind is given up, the smallest first. */
    private static final int TRIES = 4;

    private final MdtProblem problem;
    private final MdtSchedule schedule;
    private final MdtScheduler scheduler;
    private final SearchBudget budget;

    /**
     * Prepares the search.
     *
     * @param problem the problem
     * @param schedule the schedule to start from
     * @param scheduler solves each change
     * @param budget for each change
     */
    public RemedyFinder(MdtProblem problem, MdtSchedule schedule, MdtScheduler scheduler, SearchBudget budget) {
        this.problem = problem;
        this.schedule = schedule;
        this.scheduler = scheduler;
        this.budget = budget;
        OwnSchedule.check(problem, schedule);
    }

    /**
     * {@return the changes that help, the smallest of each kind, the best first}
     *
     * @param unmet what the schedule leaves undone
     */
    public List<Remedy> find(Unmet unmet) {
        List<Change> proposals = new ChangeProposals(new Situation(problem, schedule)).of(unmet);
        ScheduleScore given = ScheduleEvaluation.of(problem, schedule).score();
        Outcome asItIs = outcome(problem, unmet.networkId());
        ScheduleScore longer = asItIs.score();
        List<Remedy> remedies = new ArrayList<>();
        if (longer.hard() <= given.hard() && longer.medium() < given.medium()) {
            remedies.add(new Remedy(
                    RemedyKind.LONGER_SEARCH,
                    0,
                    String.format(
                            Locale.ROOT,
                            "Without any change, with a longer search of %s, the schedule %s.",
                            unmet.networkId(),
                            comesTo(given, longer)),
                    problem,
                    asItIs.schedule(),
                    given,
                    longer));
        }
        ScheduleScore base = longer.compareTo(given) < 0 ? longer : given;
        Map<RemedyKind, List<Change>> changes = new TreeMap<>();
        proposals.forEach(change -> changes.computeIfAbsent(change.kind(), kind -> new ArrayList<>())
                .add(change));
        changes.values().forEach(ofKind -> {
            Remedy first = first(ofKind, unmet.networkId(), base, asItIs.roughMedium());
            if (first != null) {
                remedies.add(first);
            }
        });
        remedies.sort(Comparator.comparing((Remedy remedy) -> remedy.after().medium())
                .thenComparing(remedy -> remedy.after().soft()));
        return List.copyOf(remedies);
    }

    private @Nullable Remedy first(List<Change> ofKind, String networkId, ScheduleScore base, long roughMedium) {
        for (Change change : toTry(ofKind)) {
            MdtProblem changed = change.problem().get();
            LocalProblem local = new LocalProblem(changed, schedule, networkId);
            ScheduleSolution rough = solve(local);
            // Compared as both are valued while searching: only what is less there is worth a closer look.
            if (rough.score().medium() < roughMedium) {
                Outcome outcome = outcome(changed, local, rough);
                if (outcome.score().hard() <= base.hard() && outcome.score().medium() < base.medium()) {
                    return remedy(change, changed, base, outcome);
                }
            }
        }
        return null;
    }

    /** A schedule of the whole, its score, and the medium level of the network before it was perfected. */
    private record Outcome(MdtSchedule schedule, ScheduleScore score, long roughMedium) {}

    private Outcome outcome(MdtProblem whole, String networkId) {
        LocalProblem local = new LocalProblem(whole, schedule, networkId);
        return outcome(whole, local, solve(local));
    }

    private static Outcome outcome(MdtProblem whole, LocalProblem local, ScheduleSolution rough) {
        MdtSchedule perfected = local.whole(Perfection.of(local.problem(), rough.schedule()));
        return new Outcome(
                perfected,
                ScheduleEvaluation.of(whole, perfected).score(),
                rough.score().medium());
    }

    private ScheduleSolution solve(LocalProblem local) {
        return scheduler.withStart(local.schedule()).withPins(local.pins()).solve(local.problem(), budget);
    }

    /** The smallest changes, and the smallest that helps where it is, however large. */
    private static List<Change> toTry(List<Change> ofKind) {
        List<Change> sorted = ofKind.stream()
                .sorted(Comparator.comparingInt(Change::amount).thenComparing(Change::reach))
                .toList();
        List<Change> chosen = new ArrayList<>(sorted.subList(0, Math.min(TRIES, sorted.size())));
        sorted.stream()
                .filter(change -> change.reach() == Change.Reach.IN_PLACE && !chosen.contains(change))
                .findFirst()
                .ifPresent(chosen::add);
        return chosen;
    }

    private static Remedy remedy(Change change, MdtProblem changed, ScheduleScore before, Outcome outcome) {
        return new Remedy(
                change.kind(),
                change.amount(),
                "With " + change.words() + ", the schedule " + comesTo(before, outcome.score()) + ".",
                changed,
                outcome.schedule(),
                before,
                outcome.score());
    }

    private static String comesTo(ScheduleScore before, ScheduleScore after) {
        return after.medium() == 0
                ? "meets everything that must be met"
                : String.format(
                        Locale.ROOT, "comes down from %d to %d on the medium level", before.medium(), after.medium());
    }
}
