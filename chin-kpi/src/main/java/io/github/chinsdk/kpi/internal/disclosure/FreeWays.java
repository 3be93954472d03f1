package io.github.chinsdk.kpi.internal.disclosure;

/**
 * Finds ways that hide nothing more, breadth first. It is what {@link CheapestWays} would find too, without putting every
 * count that could be hidden in a queue: in a long table nearly every way is free.
 */
final class FreeWays extends WaySearch {

    private final int[] reachedBySearch;
    private final int[] queue;
    private int search;

    FreeWays(SuppressionNetwork network) {
        super(network);
        this.reachedBySearch = new int[network.nodes()];
        this.queue = new int[network.nodes()];
    }

    @Override
    int[] find(int avoided, int source, int sink) {
        begin(source, sink);
        search++;
        reachedBySearch[start] = search;
        queue[0] = start;
        int last = 1;
        for (int next = 0; next < last; next++) {
            for (int leaving : network.usesOf(queue[next])) {
                int use = inWay(leaving);
                int end = farEnd(use);
                if (reachedBySearch[end] == search || !isFree(use, avoided)) {
                    continue;
                }
                reachedBySearch[end] = search;
                way[end] = use;
                if (end == goal) {
                    return found();
                }
                // Most ways are closed by one more count of a leaf: not searched for among thousands.
                int closing = closing(end);
                if (closing != SuppressionNetwork.NO_USE && isFree(closing, avoided)) {
                    way[goal] = closing;
                    return found();
                }
                queue[last++] = end;
            }
        }
        return new int[0];
    }

    private boolean isFree(int use, int avoided) {
        return SuppressionNetwork.arcOf(use) != avoided && network.room(use) > 0;
    }
}
