package io.github.chinsdk.scheduling.internal.bound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.chinsdk.scheduling.MdtProblem;
import io.github.chinsdk.scheduling.MdtSchedule;
import io.github.chinsdk.scheduling.fixture.TinyProblems;
import io.github.chinsdk.scheduling.internal.compiled.MeetingModel;
import io.github.chinsdk.scheduling.internal.compiled.Model;
import io.github.chinsdk.scheduling.internal.compiled.ModelCompiler;
import io.github.chinsdk.scheduling.internal.compiled.Pins;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The days of one person at random prices are as good as trying every one and every two meetings. */
class DaysTest {

    private record Spot(MeetingModel meeting, int day, int start, double earned) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void theyAreTheBestThereAre(long seed) {
        MdtProblem problem = TinyProblems.random(seed, new TinyProblems.Shape(1, 4, 2, 1));
        Model model = ModelCompiler.compile(problem, Pins.of(problem, MdtSchedule.empty(problem), Set.of(), Set.of()))
                .get(0)
                .model();
        int person = List.of(model.staffIds()).indexOf("g0-sw");
        Days days = new Days(model, person);
        Prices prices = new Prices(model, new Capacity(model));
        prices.plan(person);
        Random random = new Random(seed);
        List<Spot> spots = new ArrayList<>();
        for (MeetingModel meeting : model.meetings()) {
            for (int c = 0; c < meeting.candidateDay().length; c++) {
                int day = meeting.candidateDay()[c];
                int start = meeting.candidateStart()[c];
                int position = model.time().position(day, start);
                double earned = random.nextInt(100) - 20;
                prices.detail[meeting.index()][position] = earned;
                if (mayAttend(problem, model, meeting, day, start)) {
                    spots.add(new Spot(meeting, day, start, earned));
                }
            }
        }
        prices.settle();

        double best = 0;
        for (int day = 0; day < model.time().days(); day++) {
            best += best(model, problem, spots, day, model.maxPerDay()[person]);
        }
        assertThat(days.earn(prices)).isCloseTo(best, within(1e-9));
        assertThat(spots.stream()
                        .filter(spot ->
                                days.planned[spot.meeting.index()][model.time().position(spot.day, spot.start)])
                        .mapToDouble(Spot::earned)
                        .sum())
                .isCloseTo(best, within(1e-9));
    }

    private static boolean mayAttend(MdtProblem problem, Model model, MeetingModel meeting, int day, int start) {
        var from = model.time().at(day, start);
        var until = from.plusMinutes(meeting.duration());
        return problem.staff().stream()
                .filter(member -> member.id().equals("g0-sw"))
                .flatMap(member -> member.availability().stream())
                .anyMatch(window ->
                        !window.start().isAfter(from) && !window.endExclusive().isBefore(until));
    }

    private static double best(Model model, MdtProblem problem, List<Spot> spots, int day, int most) {
        double best = 0;
        for (Spot first : spots) {
            if (first.day == day) {
                best = Math.max(best, first.earned);
                for (Spot next : spots) {
                    if (most > 1
                            && next.day == day
                            && next.meeting.index() != first.meeting.index()
                            && follows(model, problem, first, next)) {
                        best = Math.max(best, first.earned + next.earned);
                    }
                }
            }
        }
        return best;
    }

    /** All rooms are at one site. */
    private static boolean follows(Model model, MdtProblem problem, Spot first, Spot next) {
        int gap = first.meeting.faceToFace() == next.meeting.faceToFace() ? 0 : problem.virtualBufferMinutes();
        return model.time().minute(next.start) >= model.time().minute(first.start) + first.meeting.duration() + gap;
    }
}
