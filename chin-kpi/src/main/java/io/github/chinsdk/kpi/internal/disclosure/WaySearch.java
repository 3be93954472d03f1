package io.github.chinsdk.kpi.internal.disclosure;

/**
 * What the two searches share. They begin at the end that has fewer arcs, a leaf where there is one, and go against the
 * direction of the way if that is its sink: from a sum of 7,000 leaves every one of them would be looked at.
 */
abstract class WaySearch {

    final SuppressionNetwork network;

    /** The use by which a node was reached. */
    final int[] way;

    int start;
    int goal;
    private boolean backwards;

    WaySearch(SuppressionNetwork network) {
        this.network = network;
        this.way = new int[network.nodes()];
    }

    /** The uses of a cheapest way from source to sink in their order, past one arc; empty where there is none. */
    abstract int[] find(int avoided, int source, int sink);

    final void begin(int source, int sink) {
        backwards = network.usesOf(sink).length < network.usesOf(source).length;
        start = backwards ? sink : source;
        goal = backwards ? source : sink;
    }

    /** The use that the way would make of an arc, given as it leaves a node. */
    final int inWay(int leaving) {
        return backwards ? ~leaving : leaving;
    }

    /** The end of a use that is farther from the start. */
    final int farEnd(int use) {
        return backwards ? network.tail(use) : network.head(use);
    }

    /** The use that would end the way from a node, where it can be looked up. */
    final int closing(int node) {
        return backwards ? network.lookUp(goal, node) : network.lookUp(node, goal);
    }

    final int[] found() {
        int length = 0;
        for (int node = goal; node != start; node = nearEnd(way[node])) {
            length++;
        }
        int[] uses = new int[length];
        int place = backwards ? 0 : length - 1;
        for (int node = goal; node != start; node = nearEnd(way[node])) {
            uses[place] = way[node];
            place += backwards ? 1 : -1;
        }
        return uses;
    }

    private int nearEnd(int use) {
        return backwards ? network.head(use) : network.tail(use);
    }
}
