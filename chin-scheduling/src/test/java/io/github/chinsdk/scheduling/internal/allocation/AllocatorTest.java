package io.github.chinsdk.scheduling.internal.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** On networks with more mandatory minutes than come in easily the quick allocation leaves out little more than the best. */
class AllocatorTest {

    private static final int DISCUSSIONS = 60;
    private static final int[] CAPACITY = {80, 80, 80};
    private static final int[] DAYS = {2, 9, 16};
    private static final long[] MASKS = {1, 3, 2};

    @Test
    void littleThatIsMandatoryIsLeftOutForWhatIsNot() {
        long quick = 0;
        long best = 0;
        for (long seed = 1; seed <= 60; seed++) {
            NetworkDiscussions network = network(new Random(seed));
            quick += leftOut(network, places(network));
            best += leftOut(network, new ExactAllocation(network, DAYS, MASKS, 300).places());
        }
        assertThat(best).isPositive();
        assertThat(quick).isBetween(best, best + best / 5);
    }

    private static int[] places(NetworkDiscussions network) {
        Allocator allocator = new Allocator(network);
        long cost = allocator.allocateWell(DAYS, MASKS);
        assertThat(Cost.medium(cost)).isEqualTo(leftOut(network, allocator.places()));
        return allocator.places();
    }

    private static long leftOut(NetworkDiscussions network, int[] places) {
        long units = 0;
        for (int i = 0; i < places.length; i++) {
            units += places[i] < 0 ? Cost.medium(network.leftCost()[i]) : 0;
        }
        return units;
    }

    private static NetworkDiscussions network(Random random) {
        int n = DISCUSSIONS;
        int[] minutes = new int[n];
        long[] needs = new long[n];
        int[] release = new int[n];
        int[] due = new int[n];
        int[] rate = new int[n];
        long[] left = new long[n];
        int[] organisation = new int[n];
        for (int i = 0; i < n; i++) {
            minutes[i] = 5 + random.nextInt(11);
            needs[i] = random.nextInt(3) == 0 ? 1 + random.nextInt(2) : 0;
            release[i] = random.nextInt(14) - 7;
            due[i] = release[i] + 7 + random.nextInt(14);
            rate[i] = 1 + random.nextInt(3);
            left[i] = random.nextInt(5) < 2 ? Cost.MEDIUM_UNIT : 30L * rate[i];
            organisation[i] = random.nextInt(4);
        }
        int[] none = new int[n];
        Arrays.fill(none, -1);
        return new NetworkDiscussions(
                new String[n],
                minutes,
                needs,
                release,
                due,
                new int[n],
                rate,
                left,
                new int[n],
                none,
                none,
                organisation,
                4,
                none,
                new int[n],
                new int[n],
                2,
                5,
                new boolean[CAPACITY.length],
                CAPACITY);
    }
}
