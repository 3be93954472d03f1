package io.github.chinsdk.kpi.internal.disclosure;

import java.util.Arrays;
import java.util.PriorityQueue;

/**
 * Finds the ways that hide least, by Dijkstra's method over what room there is; the length of a way is the counts that it
 * hides. What cannot be shorter than a way already known is not looked at.
 */
final class CheapestWays extends WaySearch {

    private final long[] length;
    private final boolean[] settled;

    CheapestWays(SuppressionNetwork network) {
        super(network);
        this.length = new long[network.nodes()];
        this.settled = new boolean[network.nodes()];
    }

    @Override
    int[] find(int avoided, int source, int sink) {
        begin(source, sink);
        Arrays.fill(length, SuppressionNetwork.UNBOUNDED);
        Arrays.fill(settled, false);
        PriorityQueue<long[]> queue =
                new PriorityQueue<>((a, b) -> a[0] != b[0] ? Long.compare(a[0], b[0]) : Long.compare(a[1], b[1]));
        length[start] = 0;
        queue.add(new long[] {0, start});
        while (!queue.isEmpty()) {
            int node = (int) queue.remove()[1];
            if (node == goal) {
                return found();
            }
            if (settled[node]) {
                continue;
            }
            settled[node] = true;
            for (int leaving : network.usesOf(node)) {
                int use = inWay(leaving);
                int end = farEnd(use);
                if (!settled[end] && shortens(node, end, use, avoided)) {
                    queue.add(new long[] {length[end], end});
                    int closing = closing(end);
                    if (closing != SuppressionNetwork.NO_USE && shortens(end, goal, closing, avoided)) {
                        queue.add(new long[] {length[goal], goal});
                    }
                }
            }
        }
        return new int[0];
    }

    /** Notes a use that makes the way to a node shorter than it was. */
    private boolean shortens(int node, int end, int use, int avoided) {
        if (SuppressionNetwork.arcOf(use) == avoided) {
            return false;
        }
        long cost = network.cost(use);
        // Lengths are sums of true counts, far below the bound.
        if (cost == SuppressionNetwork.UNBOUNDED || length[node] + cost >= Math.min(length[end], length[goal])) {
            return false;
        }
        length[end] = length[node] + cost;
        way[end] = use;
        return true;
    }
}
