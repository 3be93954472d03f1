package io.github.chinsdk.scheduling.internal.search;

import io.github.chinsdk.scheduling.internal.allocation.Allocator;
import io.github.chinsdk.scheduling.internal.allocation.ExactAllocation;
import io.github.chinsdk.scheduling.internal.allocation.NetworkDiscussions;
import io.github.chinsdk.scheduling.internal.compiled.Model;
import java.util.Arrays;

/**
 * The cost of the discussions of each network, remembered by what it depends on: the day of each of
 * its meetings and what the people there provide. Keys are 64-bit hashes; a clash can misguide the
 * search but not the result, which is allocated and judged afresh.
 */
final class Valuation {

    static final int LARGEST_TABLE = 1 << 20;

    /** In a larger network the last step, from a good allocation to the best, takes too long. */
    private static final int MOST_TO_PERFECT = 120;

    /** Enough for a dive or two, in which most of what can be won is won. */
    private static final long NODES = 20;

    private final Model model;
    private final Allocator[] allocators;
    private final int[][] epochDay;
    private final long[][] mask;
    private final long[] key;
    private final long[] cost;
    private final long[] tableKeys;
    private final long[] tableCosts;

    Valuation(Model model, int largestTable) {
        this.model = model;
        int networks = model.networkMeetings().length;
        allocators = new Allocator[networks];
        epochDay = new int[networks][];
        mask = new long[networks][];
        key = new long[networks];
        cost = new long[networks];
        int size = 1 << 10;
        while (size < largestTable && size < model.meetings().length << 14) {
            size <<= 1;
        }
        tableKeys = new long[size];
        tableCosts = new long[size];
        for (int network = 0; network < networks; network++) {
            allocators[network] = new Allocator(model.discussions()[network]);
            int places = model.networkMeetings()[network].length;
            epochDay[network] = new int[places];
            mask[network] = new long[places];
            Arrays.fill(epochDay[network], -1);
            key[network] = Draw.mix(~(long) network);
            for (int index : model.networkMeetings()[network]) {
                key[network] ^= part(index, -1, 0);
            }
            cost[network] = look(network, key[network]);
        }
    }

    private static long part(int meeting, int day, long provides) {
        return Draw.mix(Draw.mix(((long) meeting << 32) + day) ^ provides);
    }

    private long look(int network, long wanted) {
        int slot = (int) (wanted & (tableKeys.length - 1));
        if (tableKeys[slot] == wanted) {
            return tableCosts[slot];
        }
        long value = allocators[network].allocate(epochDay[network], mask[network]);
        tableKeys[slot] = wanted;
        tableCosts[slot] = value;
        return value;
    }

    /** The packed cost of a network's discussions. */
    long cost(int network) {
        return cost[network];
    }

    long total() {
        long total = 0;
        for (long each : cost) {
            total += each;
        }
        return total;
    }

    /** What the network of a meeting would cost if the meeting were on a day with these people. */
    long costWith(int meeting, int day, long provides) {
        int network = model.meetings()[meeting].network();
        int place = model.meetings()[meeting].place();
        int oldDay = epochDay[network][place];
        long oldMask = mask[network][place];
        if (day == oldDay && provides == oldMask) {
            return cost[network];
        }
        long wanted = key[network] ^ part(meeting, oldDay, oldMask) ^ part(meeting, day, provides);
        epochDay[network][place] = day;
        mask[network][place] = provides;
        long value = look(network, wanted);
        epochDay[network][place] = oldDay;
        mask[network][place] = oldMask;
        return value;
    }

    /** Settles where a meeting is and who is there; -1 and 0 when it is not held. */
    void set(int meeting, int day, long provides) {
        int network = model.meetings()[meeting].network();
        int place = model.meetings()[meeting].place();
        if (day == epochDay[network][place] && provides == mask[network][place]) {
            return;
        }
        change(network, place, meeting, day, provides);
        cost[network] = look(network, key[network]);
    }

    private void change(int network, int place, int meeting, int day, long provides) {
        key[network] ^= part(meeting, epochDay[network][place], mask[network][place]) ^ part(meeting, day, provides);
        epochDay[network][place] = day;
        mask[network][place] = provides;
    }

    /** Settles every meeting at once. */
    void setAll(State state) {
        for (int network = 0; network < cost.length; network++) {
            int[] meetings = model.networkMeetings()[network];
            for (int place = 0; place < meetings.length; place++) {
                int meeting = meetings[place];
                change(network, place, meeting, state.epochDay(meeting), state.mask[meeting]);
            }
            cost[network] = look(network, key[network]);
        }
    }

    /** For each discussion of a network its meeting as an index in the network, or -1, as it was valued. */
    int[] places(int network) {
        allocators[network].allocateWell(epochDay[network], mask[network]);
        return allocators[network].places();
    }

    /** As {@link #places}, or better where the network is small enough to look for the best. */
    int[] bestPlaces(int network) {
        NetworkDiscussions discussions = model.discussions()[network];
        return discussions.size() > MOST_TO_PERFECT
                ? places(network)
                : new ExactAllocation(discussions, epochDay[network], mask[network], NODES).places();
    }
}
