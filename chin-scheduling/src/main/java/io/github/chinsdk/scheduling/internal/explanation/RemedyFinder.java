package io.github.chinsdk.scheduling.internal.explanation;

import io.github.chinsdk.scheduling.MdtProblem;
import io.github.chinsdk.scheduling.MdtSchedule;
import io.github.chinsdk.scheduling.MdtScheduler;
import io.github.chinsdk.scheduling.ScheduleEvaluation;
import io.github.chinsdk.scheduling.SchedulePins;
import io.github.chinsdk.scheduling.ScheduleScore;
import io.github.chinsdk.scheduling.ScheduleSolution;
import io.github.chinsdk.scheduling.SearchBudget;
import io.github.chinsdk.scheduling.explanation.Remedy;
import io.github.chinsdk.scheduling.explanation.RemedyKind;
import io.github.chinsdk.scheduling.explanation.Unmet;
import io.github.chinsdk.scheduling.internal.agenda.OwnSchedule;
import io.github.chinsdk.scheduling.problem.Discussion;
import io.github.chinsdk.scheduling.problem.Meeting;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

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
        ScheduleScore given = ScheduleEvaluation.of(problem, schedule).score();
        ScheduleSolution longer = solve(problem, unmet.networkId());
        ScheduleScore base = longer.score().compareTo(given) < 0 ? longer.score() : given;
        List<Remedy> remedies = new ArrayList<>();
        if (longer.score().hard() <= given.hard() && longer.score().medium() < given.medium()) {
            remedies.add(new Remedy(
                    RemedyKind.LONGER_SEARCH,
                    0,
                    String.format(
                            Locale.ROOT,
                            "Without any change, with a longer search of %s, the schedule %s.",
                            unmet.networkId(),
                            comesTo(given, longer.score())),
                    problem,
                    longer.schedule(),
                    given,
                    longer.score()));
        }
        Map<RemedyKind, List<Change>> changes = new TreeMap<>();
        for (Change change : new ChangeProposals(new Situation(problem, schedule)).of(unmet)) {
            changes.computeIfAbsent(change.kind(), kind -> new ArrayList<>()).add(change);
        }
        changes.forEach((kind, ofKind) -> {
            for (Change change : toTry(ofKind)) {
                MdtProblem changed = change.problem().get();
                ScheduleSolution solution = solve(changed, unmet.networkId());
                if (solution.score().hard() <= base.hard() && solution.score().medium() < base.medium()) {
                    remedies.add(remedy(change, changed, base, solution));
                    return;
                }
            }
        });
        remedies.sort(Comparator.comparing((Remedy remedy) -> remedy.after().medium())
                .thenComparing(remedy -> remedy.after().soft()));
        return List.copyOf(remedies);
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

    private static Remedy remedy(Change change, MdtProblem changed, ScheduleScore before, ScheduleSolution solution) {
        return new Remedy(
                change.kind(),
                change.amount(),
                "With " + change.words() + ", the schedule " + comesTo(before, solution.score()) + ".",
                changed,
                solution.schedule(),
                before,
                solution.score());
    }

    private static String comesTo(ScheduleScore before, ScheduleScore after) {
        return after.medium() == 0
                ? "meets everything that must be met"
                : String.format(
                        Locale.ROOT, "comes down from %d to %d on the medium level", before.medium(), after.medium());
    }

    private ScheduleSolution solve(MdtProblem changed, String networkId) {
        Set<String> meetings = problem.meetings().stream()
                .filter(meeting -> !meeting.networkId().equals(networkId))
                .map(Meeting::id)
                .collect(Collectors.toSet());
        Set<String> discussions = problem.discussions().stream()
                .filter(discussion -> !discussion.networkId().equals(networkId))
                .map(Discussion::id)
                .collect(Collectors.toSet());
        return scheduler
                .withStart(schedule)
                .withPins(new SchedulePins(meetings, discussions))
                .solve(changed, budget);
    }
}
