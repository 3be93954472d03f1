package io.github.chinsdk.scheduling.internal.explanation;

import io.github.chinsdk.scheduling.MdtProblem;
import io.github.chinsdk.scheduling.MdtSchedule;
import io.github.chinsdk.scheduling.MdtScheduler;
import io.github.chinsdk.scheduling.ScheduleConstraint;
import io.github.chinsdk.scheduling.ScheduleScore;
import io.github.chinsdk.scheduling.ScheduleSolution;
import io.github.chinsdk.scheduling.SearchBudget;
import io.github.chinsdk.scheduling.explanation.Remedy;
import io.github.chinsdk.scheduling.explanation.RemedyKind;
import io.github.chinsdk.scheduling.explanation.Unmet;
import io.github.chinsdk.scheduling.internal.agenda.OwnSchedule;
import io.github.chinsdk.scheduling.internal.search.Perfection;
import io.github.chinsdk.scheduling.internal.text.Words;
import io.github.chinsdk.scheduling.problem.Weight;
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
        LocalProblem local = new LocalProblem(problem, schedule, unmet.networkId());
        ScheduleScore given = ScheduleScore.of(problem, schedule);
        ScheduleSolution rough = solve(local, local.problem());
        Outcome asItIs = outcome(problem, local, rough);
        List<Remedy> remedies = new ArrayList<>();
        if (isBetter(asItIs.score(), given)) {
            remedies.add(longerSearch(unmet.networkId(), given, asItIs));
        }
        ScheduleScore base = asItIs.score().compareTo(given) < 0 ? asItIs.score() : given;
        Map<RemedyKind, List<Change>> changes = new TreeMap<>();
        proposals.forEach(change -> changes.computeIfAbsent(change.kind(), kind -> new ArrayList<>())
                .add(change));
        changes.values().forEach(ofKind -> {
            Remedy first = first(ofKind, local, base, rough.score().medium());
            if (first != null) {
                remedies.add(first);
            }
        });
        remedies.sort(Comparator.comparing((Remedy remedy) -> remedy.after().medium())
                .thenComparing(remedy -> remedy.after().soft()));
        return List.copyOf(remedies);
    }

    private Remedy longerSearch(String networkId, ScheduleScore given, Outcome found) {
        return new Remedy(
                RemedyKind.LONGER_SEARCH,
                0,
                String.format(
                        Locale.ROOT,
                        "Without any change, with a longer search of %s, the schedule %s.",
                        networkId,
                        comesTo(given, found.score())),
                problem,
                found.schedule(),
                given,
                found.score());
    }

    private @Nullable Remedy first(List<Change> ofKind, LocalProblem local, ScheduleScore base, long roughMedium) {
        for (Change change : toTry(ofKind)) {
            ScheduleSolution rough = solve(local, change.edit().apply(local.problem()));
            // Compared as both are valued while searching: only what is less there is worth a closer look.
            if (rough.score().medium() < roughMedium) {
                MdtProblem changed = change.edit().apply(problem);
                Outcome outcome = outcome(changed, local, rough);
                if (isBetter(outcome.score(), base)) {
                    return remedy(change, changed, base, outcome);
                }
            }
        }
        return null;
    }

    private static boolean isBetter(ScheduleScore score, ScheduleScore than) {
        return score.hard() <= than.hard() && score.medium() < than.medium();
    }

    /** A schedule of the whole and its score. */
    private record Outcome(MdtSchedule schedule, ScheduleScore score) {}

    private static Outcome outcome(MdtProblem whole, LocalProblem local, ScheduleSolution rough) {
        MdtSchedule perfected = local.whole(Perfection.of(rough.problem(), rough.schedule()));
        return new Outcome(perfected, ScheduleScore.of(whole, perfected));
    }

    private ScheduleSolution solve(LocalProblem local, MdtProblem changed) {
        return scheduler.withStart(local.schedule()).withPins(local.pins()).solve(changed, budget);
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

    private Remedy remedy(Change change, MdtProblem changed, ScheduleScore before, Outcome outcome) {
        return new Remedy(
                change.kind(),
                change.amount(),
                "With " + change.words() + ", the schedule " + comesTo(before, outcome.score()) + ".",
                changed,
                outcome.schedule(),
                before,
                outcome.score());
    }

    private String comesTo(ScheduleScore before, ScheduleScore after) {
        return after.medium() == 0
                ? "meets everything that must be met"
                : "leaves " + undone(after) + " undone instead of " + undone(before);
    }

    /** {@return as in "1 meeting, 3 seats and 2 discussions"} */
    private String undone(ScheduleScore score) {
        List<String> parts = new ArrayList<>();
        count(parts, score, ScheduleConstraint.M1_CANCELLED_MEETING, Weight.CANCELLED_MEETING, "meeting");
        count(parts, score, ScheduleConstraint.M2_UNFILLED_MANDATORY_SLOT, Weight.UNFILLED_MANDATORY_SLOT, "seat");
        count(
                parts,
                score,
                ScheduleConstraint.M3_UNALLOCATED_MANDATORY_DISCUSSION,
                Weight.UNALLOCATED_MANDATORY_DISCUSSION,
                "discussion");
        return Words.list(parts);
    }

    private void count(
            List<String> parts, ScheduleScore score, ScheduleConstraint constraint, Weight weight, String singular) {
        // A cost of more than 0 says that the weight is.
        if (score.of(constraint) > 0) {
            parts.add(Words.count(score.of(constraint) / problem.weights().of(weight), singular));
        }
    }
}
