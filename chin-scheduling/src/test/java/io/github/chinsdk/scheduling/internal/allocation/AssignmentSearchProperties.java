package io.github.chinsdk.scheduling.internal.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

/** On problems small enough to try everything, the search is right, whatever it is asked to price. */
class AssignmentSearchProperties {

    @Property(tries = 300, seed = "20261124")
    void itsBestIsTheBestOfAll(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        AssignmentModel model = random(new Random(seed));
        long best = best(model, new int[model.jobs], 0);

        AssignmentSearch search = new AssignmentSearch(model);
        search.run(nodes -> false);

        assertThat(search.cost()).isEqualTo(best);
        assertThat(search.leastCost()).isEqualTo(best);
        int[] found = search.binOf();
        if (found != null) {
            assertThat(model.cost(found)).isEqualTo(best);
        }
    }

    @Property(tries = 300, seed = "20261124")
    void aSearchCutShortIsNotBelowItsBoundNorTheBoundAboveTheBest(
            @ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        AssignmentModel model = random(new Random(seed));
        AssignmentSearch search = new AssignmentSearch(model);
        search.run(nodes -> true);
        long best = best(model, new int[model.jobs], 0);
        assertThat(search.leastCost()).isLessThanOrEqualTo(best);
        assertThat(search.cost()).isGreaterThanOrEqualTo(best);
    }

    /** Groups, squares, follow-ups, jobs that must not be left out, sizes that differ by bin. */
    private static AssignmentModel random(Random random) {
        int bins = 1 + random.nextInt(3);
        int jobs = 1 + random.nextInt(6);
        int groups = 1 + random.nextInt(2);
        long[][] cost = new long[bins][jobs];
        int[][] size = new int[bins][jobs];
        int[] capacity = new int[bins];
        long[] leave = new long[jobs];
        int[] group = new int[jobs];
        int[] follows = new int[jobs];
        int unit = 1 + random.nextInt(5);
        for (int job = 0; job < jobs; job++) {
            leave[job] = random.nextInt(6) == 0 ? AssignmentModel.FORBIDDEN : random.nextInt(60);
            group[job] = random.nextInt(groups);
            follows[job] = job > 0 && random.nextInt(3) == 0 ? random.nextInt(job) : -1;
            for (int bin = 0; bin < bins; bin++) {
                cost[bin][job] = random.nextInt(5) == 0 ? AssignmentModel.FORBIDDEN : random.nextInt(40);
                size[bin][job] = unit * random.nextInt(5);
            }
        }
        for (int bin = 0; bin < bins; bin++) {
            capacity[bin] = unit * random.nextInt(12);
        }
        int lateCost = random.nextInt(20);
        return new AssignmentModel(
                cost,
                size,
                capacity,
                leave,
                group,
                groups,
                random.nextInt(2) * 5L,
                follows,
                (later, earlier, at) -> at < earlier ? AssignmentModel.FORBIDDEN : (long) lateCost * (at - earlier));
    }

    private static long best(AssignmentModel model, int[] binOf, int job) {
        if (job == model.jobs) {
            return model.cost(binOf);
        }
        long best = AssignmentModel.FORBIDDEN;
        for (int bin = -1; bin < model.bins; bin++) {
            binOf[job] = bin;
            best = Math.min(best, best(model, binOf, job + 1));
        }
        return best;
    }
}
