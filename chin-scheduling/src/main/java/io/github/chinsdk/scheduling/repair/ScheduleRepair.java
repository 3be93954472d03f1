package io.github.chinsdk.scheduling.repair;

import io.github.chinsdk.scheduling.MdtProblem;
import io.github.chinsdk.scheduling.MdtSchedule;
import io.github.chinsdk.scheduling.MdtScheduler;
import io.github.chinsdk.scheduling.SchedulePins;
import io.github.chinsdk.scheduling.ScheduleScore;
import io.github.chinsdk.scheduling.ScheduleSolution;
import io.github.chinsdk.scheduling.SearchBudget;
import io.github.chinsdk.scheduling.internal.search.Cooling;
import io.github.chinsdk.scheduling.internal.search.Solver;
import io.github.chinsdk.scheduling.problem.Discussion;
import io.github.chinsdk.scheduling.problem.Patient;
import io.github.chinsdk.scheduling.problem.PublishedSchedule;
import io.github.chinsdk.scheduling.problem.Room;
import io.github.chinsdk.scheduling.problem.StaffMember;
import io.github.chinsdk.scheduling.problem.TimeWindow;
import io.github.chinsdk.scheduling.problem.Weight;
import io.github.chinsdk.scheduling.problem.Weights;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Mends a published schedule. {@link #after} makes the problem to solve, {@link #gentle} answers at once
 * and changes only what must change, {@link #thorough} takes longer and weighs changes against what
 * they would better.
 */
public final class ScheduleRepair {

    /** So much dearer is a change than anything else that is soft, as far as weights go. */
    private static final int GENTLENESS = 50;

    private static final int STEPS_PER_MEETING = 8;

    private static final List<Weight> CHANGES = List.of(
            Weight.DISRUPTION_DATE,
            Weight.DISRUPTION_TIME,
            Weight.DISRUPTION_ROOM,
            Weight.DISRUPTION_SLOT,
            Weight.DISRUPTION_DISCUSSION);

    private ScheduleRepair() {}

    /**
     * {@return the problem of mending a published schedule}
     *
     * @param problem the problem that the schedule answered
     * @param published the schedule that people know
     * @param frozenBefore nothing published for an earlier date may change
     * @param changes what happened since
     */
    public static MdtProblem after(
            MdtProblem problem, MdtSchedule published, LocalDate frozenBefore, List<ScheduleChange> changes) {
        MdtProblem changed = problem;
        for (ScheduleChange change : changes) {
            changed = apply(changed, change);
        }
        return changed.withPublished(new PublishedSchedule(published, frozenBefore));
    }

    private static MdtProblem apply(MdtProblem problem, ScheduleChange change) {
        if (change instanceof ScheduleChange.Absence absence) {
            known(
                    "staff",
                    absence.staffId(),
                    problem.staff().stream().anyMatch(person -> person.id().equals(absence.staffId())));
            return problem.withStaff(problem.staff().stream()
                    .map(person -> person.id().equals(absence.staffId()) ? away(person, absence) : person)
                    .toList());
        }
        if (change instanceof ScheduleChange.RoomClosure closure) {
            known(
                    "room",
                    closure.roomId(),
                    problem.rooms().stream().anyMatch(room -> room.id().equals(closure.roomId())));
            return problem.withRooms(problem.rooms().stream()
                    .map(room -> room.id().equals(closure.roomId()) ? closed(room, closure) : room)
                    .toList());
        }
        ScheduleChange.UrgentReferral referral = (ScheduleChange.UrgentReferral) change;
        List<Patient> patients = new ArrayList<>(problem.patients());
        if (patients.stream()
                .noneMatch(known -> known.id().equals(referral.patient().id()))) {
            patients.add(referral.patient());
        }
        List<Discussion> discussions = new ArrayList<>(problem.discussions());
        discussions.add(referral.discussion());
        return problem.withDiscussions(patients, discussions);
    }

    private static void known(String what, String id, boolean known) {
        if (!known) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "a change must name %s of the problem, named %s\nMaybe the id is of another month.",
                    what,
                    id));
        }
    }

    private static StaffMember away(StaffMember person, ScheduleChange.Absence absence) {
        List<TimeWindow> left = person.availability().stream()
                .filter(window -> !absence.dates().contains(window.date()))
                .toList();
        return new StaffMember(person.id(), person.role(), person.organisationId(), person.maxMeetingsPerDay(), left);
    }

    private static Room closed(Room room, ScheduleChange.RoomClosure closure) {
        List<TimeWindow> closures = new ArrayList<>(room.closures());
        closures.add(closure.closure());
        return new Room(room.id(), room.siteId(), room.capacity(), closures);
    }

    /**
     * {@return a schedule near the published one that keeps every hard rule again: what must be met counts before a change,
     * and a change before everything else; its score is that of the problem as it stands}
     *
     * <p>The search is short, for an answer at once. Where it leaves something unmet that many changes could meet, {@link
     * #thorough} finds that.
     *
     * @param repair a problem with a published schedule, as from {@link #after}
     */
    public static ScheduleSolution gentle(MdtProblem repair) {
        Weights weights = repair.weights();
        int dearest = CHANGES.stream().mapToInt(weights::of).reduce(1, Math::max);
        int factor = Math.min(GENTLENESS, Weights.HIGHEST / dearest);
        for (Weight change : CHANGES) {
            weights = weights.with(change, factor * weights.of(change));
        }
        Solver solver = new Solver(
                repair.withWeights(weights),
                SearchBudget.ofSteps(
                        (long) STEPS_PER_MEETING * repair.meetings().size()),
                published(repair),
                Cooling.GENTLE,
                SchedulePins.none(),
                0,
                progress -> {});
        ScheduleSolution found = solver.solve(Runnable::run, 1);
        return new ScheduleSolution(
                repair, found.schedule(), ScheduleScore.of(repair, found.schedule()), found.steps());
    }

    /**
     * {@return the better of two searches under the problem's own weights: one that starts from the
     * gentle answer and one that plans afresh}
     *
     * @param repair a problem with a published schedule, as from {@link #after}
     * @param budget how long each of the two may take
     */
    public static ScheduleSolution thorough(MdtProblem repair, SearchBudget budget) {
        return thorough(repair, MdtScheduler.withDefaults(), budget);
    }

    /**
     * {@return as above, with a seed, pins, a listener or an executor of the caller's}
     *
     * @param repair a problem with a published schedule, as from {@link #after}
     * @param scheduler how to search; it is given the gentle answer to start from
     * @param budget how long each of the two searches may take
     */
    public static ScheduleSolution thorough(MdtProblem repair, MdtScheduler scheduler, SearchBudget budget) {
        ScheduleSolution gentle = gentle(repair);
        ScheduleSolution near = scheduler.withStart(gentle.schedule()).solve(repair, budget);
        ScheduleSolution afresh = scheduler.solve(repair, budget);
        return afresh.score().compareTo(near.score()) < 0 ? afresh : near;
    }

    private static MdtSchedule published(MdtProblem repair) {
        PublishedSchedule published = repair.published();
        if (published == null) {
            throw new IllegalArgumentException(
                    "repair must have a published schedule, has none\nMaybe make it with ScheduleRepair.after.");
        }
        return published.schedule();
    }
}
