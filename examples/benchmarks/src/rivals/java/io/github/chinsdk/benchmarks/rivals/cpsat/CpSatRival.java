package io.github.chinsdk.benchmarks.rivals.cpsat;

import com.google.ortools.Loader;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverSolutionCallback;
import com.google.ortools.sat.Literal;
import io.github.chinsdk.benchmarks.rivals.Rival;
import io.github.chinsdk.scheduling.MdtProblem;
import io.github.chinsdk.scheduling.MdtSchedule;
import io.github.chinsdk.scheduling.MeetingAssignment;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** OR-Tools CP-SAT, one model of everything, two workers: one run, sampled at the asked times, model building included. */
public final class CpSatRival implements Rival {

    @Override
    public String name() {
        return "OR-Tools CP-SAT 9.15 (one model, 2 workers)";
    }

    @Override
    public List<MdtSchedule> solve(MdtProblem problem, List<Duration> samples) {
        Loader.loadNativeLibraries();
        long begun = System.nanoTime();
        CpSatModel model = new CpSatModel(problem);
        CpSolver solver = new CpSolver();
        double longest = samples.get(samples.size() - 1).toNanos() / 1e9;
        double left = longest - (System.nanoTime() - begun) / 1e9;
        solver.getParameters().setNumWorkers(2).setRandomSeed(1).setMaxTimeInSeconds(Math.max(0.1, left));
        Sampler sampler = new Sampler(model, begun, samples);
        solver.solve(model.model, sampler);
        return sampler.schedules();
    }

    /** Keeps, for each sample time, the last solution found before it. */
    private static final class Sampler extends CpSolverSolutionCallback {

        private final CpSatModel model;
        private final long begun;
        private final List<Duration> samples;
        private final List<MdtSchedule> best = new ArrayList<>();

        Sampler(CpSatModel model, long begun, List<Duration> samples) {
            this.model = model;
            this.begun = begun;
            this.samples = samples;
            samples.forEach(sample -> best.add(MdtSchedule.empty(model.problem)));
        }

        @Override
        public void onSolutionCallback() {
            long now = System.nanoTime() - begun;
            MdtSchedule found = schedule(model, this::booleanValue);
            for (int i = 0; i < samples.size(); i++) {
                if (now <= samples.get(i).toNanos() || i == samples.size() - 1) {
                    best.set(i, found);
                }
            }
        }

        List<MdtSchedule> schedules() {
            return best;
        }
    }

    private static MdtSchedule schedule(CpSatModel model, Predicate<Literal> isTrue) {
        List<MeetingAssignment> held = new ArrayList<>();
        for (MeetingVariables meeting : model.meetings.values()) {
            MeetingAssignment assignment = MeetingAssignment.notHeld(meeting.meeting.id());
            for (Map.Entry<Place, ? extends Literal> placement : meeting.placements.entrySet()) {
                if (isTrue.test(placement.getValue())) {
                    Place at = placement.getKey();
                    Map<String, String> seats = new LinkedHashMap<>();
                    meeting.seated.forEach((slot, people) -> people.forEach((person, sits) -> {
                        if (isTrue.test(sits)) {
                            seats.put(slot, person);
                        }
                    }));
                    assignment = new MeetingAssignment(
                            meeting.meeting.id(),
                            at.at(),
                            at.roomId(),
                            seats);
                }
            }
            held.add(assignment);
        }
        Map<String, String> where = new LinkedHashMap<>();
        model.allocation.forEach((discussion, meetings) -> meetings.forEach((meeting, here) -> {
            if (isTrue.test(here)) {
                where.put(discussion, meeting);
            }
        }));
        return new MdtSchedule(model.problem.id(), held, where);
    }
}
