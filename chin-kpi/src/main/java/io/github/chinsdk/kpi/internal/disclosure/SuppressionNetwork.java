package io.github.chinsdk.kpi.internal.disclosure;

import io.github.chinsdk.kpi.disclosure.DisclosureRule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Counts with their totals as a circulation: every count is an arc between the two equations that it is part of. What an
 * attacker can work out about one hidden count is then the range of flows through its arc that agrees with everything
 * published, and it is the whole suppressed range exactly if enough flow can be sent around it both ways.
 *
 * <p>The idea is that of network methods for complementary suppression (Cox, Suppression methodology and statistical
 * disclosure control, JASA 1980;75:377, doi:10.1080/01621459.1980.10477481): hide the cheapest arcs that make room.
 */
public final class SuppressionNetwork {

    static final long UNBOUNDED = Long.MAX_VALUE / 4;

    /** In place of a use of an arc where there is none. */
    static final int NO_USE = Integer.MIN_VALUE;

    private final DisclosureRule rule;
    private final CountTree tree;
    private final int[] from;
    private final int[] to;
    private final long[] count;
    private final boolean[] hidden;

    /** Arcs at each node, as arc for its forward use and ~arc for its backward use. */
    private final int[][] uses;

    /** What is being sent around one arc; all zero between two calls, so that no call pays for the size of the table. */
    private final long[] sent;

    /**
     * Builds the network and hides what must be hidden for its own sake.
     *
     * @param tree the counts
     * @param rule the rule
     */
    public SuppressionNetwork(CountTree tree, DisclosureRule rule) {
        this.rule = rule;
        this.tree = tree;
        int arcs = tree.lines() * tree.columns();
        this.from = new int[arcs];
        this.to = new int[arcs];
        this.count = new long[arcs];
        this.hidden = new boolean[arcs];
        this.sent = new long[arcs];
        int total = tree.columns() - 1;
        for (int line = 0; line < tree.lines(); line++) {
            for (int column = 0; column <= total; column++) {
                int arc = arc(line, column);
                int below = tree.node(line, column);
                int above = tree.nodeAbove(line, column);
                // Totals run against the counts that they are made of, so that what comes to a node also leaves it.
                from[arc] = column == total ? above : below;
                to[arc] = column == total ? below : above;
                count[arc] = tree.count(line, column);
                hidden[arc] = !tree.isPublished(line) || rule.suppresses(count[arc]);
            }
        }
        this.uses = usesByNode();
    }

    /** Hides further counts and totals until no hidden small count can be narrowed down from what is shown. */
    public void protect() {
        FreeWays free = new FreeWays(this);
        CheapestWays cheapest = new CheapestWays(this);
        for (int arc = 0; arc < count.length; arc++) {
            if (rule.suppresses(count[arc])) {
                // Never cut short for a cell: the totals that it is part of can always be hidden and hold at least as
                // much. A total of several hidden counts cannot fall below their number, though.
                sendAround(arc, to[arc], from[arc], rule.highestSuppressed() - count[arc], free, cheapest);
                sendAround(arc, from[arc], to[arc], count[arc] - rule.lowestSuppressed(), free, cheapest);
            }
        }
    }

    /**
     * {@return whether a count may not be shown}
     *
     * @param line the line of the tree
     * @param column the column; the last is the total
     */
    public boolean isHidden(int line, int column) {
        return hidden[arc(line, column)];
    }

    /** Sends up to {@code needed} units from source to sink past one arc, hiding what the cheapest ways ask for. */
    private void sendAround(int avoided, int source, int sink, long needed, FreeWays free, CheapestWays cheapest) {
        List<int[]> ways = new ArrayList<>(2);
        for (long missing = needed; missing > 0; ) {
            int[] way = free.find(avoided, source, sink);
            if (way.length == 0) {
                way = cheapest.find(avoided, source, sink);
            }
            if (way.length == 0) {
                break;
            }
            ways.add(way);
            long room = missing;
            for (int use : way) {
                if (room(use) == 0) {
                    hidden[arcOf(use)] = true;
                }
                room = Math.min(room, room(use));
            }
            for (int use : way) {
                sent[arcOf(use)] += use >= 0 ? room : -room;
            }
            missing -= room;
        }
        for (int[] way : ways) {
            for (int use : way) {
                sent[arcOf(use)] = 0;
            }
        }
    }

    int nodes() {
        return uses.length;
    }

    int[] usesOf(int node) {
        return uses[node];
    }

    /** The node at which a use of an arc begins. */
    int tail(int use) {
        return use >= 0 ? from[use] : to[~use];
    }

    /** The node at which a use of an arc ends. */
    int head(int use) {
        return use >= 0 ? to[use] : from[~use];
    }

    static int arcOf(int use) {
        return use >= 0 ? use : ~use;
    }

    /** What it costs to use an arc: nothing where there is room, its count where it must be hidden first. */
    long cost(int use) {
        if (room(use) > 0) {
            return 0;
        }
        int arc = arcOf(use);
        boolean mayHide = !hidden[arc] && count[arc] > rule.highestSuppressed();
        return mayHide && roomIfHidden(use) > 0 ? count[arc] : UNBOUNDED;
    }

    /** How much further the count behind an arc could go, as far as an attacker can tell. */
    long room(int use) {
        int arc = arcOf(use);
        if (hidden[arc]) {
            return roomIfHidden(use);
        }
        long now = count[arc] + sent[arc];
        return use >= 0 ? highestShown(arc) - now : now - lowestShown(arc);
    }

    /** The use of a leaf's arc that leads from one node to another, looked up; {@link #NO_USE} where there is none. */
    int lookUp(int tail, int head) {
        int arc = tree.sharedBy(tail, head);
        if (arc == CountTree.NONE) {
            return NO_USE;
        }
        return from[arc] == tail ? arc : ~arc;
    }

    private int arc(int line, int column) {
        return line * tree.columns() + column;
    }

    private long roomIfHidden(int use) {
        int arc = arcOf(use);
        // Whoever reads a star knows that the count is not below the range; of a line that is not printed nobody does.
        long lowest = tree.isPublished(arc / tree.columns()) ? rule.lowestSuppressed() : 0;
        return use >= 0 ? UNBOUNDED : Math.max(0, count[arc] + sent[arc] - lowest);
    }

    private long lowestShown(int arc) {
        long lowest = Math.max(0, rule.round(count[arc]) - rule.roundTo() / 2);
        // Whoever reads a shown count knows that it is not a suppressed one; this grants the attacker which side it is
        // on.
        return count[arc] > rule.highestSuppressed() ? Math.max(lowest, rule.highestSuppressed() + 1) : lowest;
    }

    private long highestShown(int arc) {
        long highest = rule.round(count[arc]) - rule.roundTo() / 2 + rule.roundTo() - 1;
        return count[arc] < rule.lowestSuppressed() ? Math.min(highest, rule.lowestSuppressed() - 1) : highest;
    }

    private int[][] usesByNode() {
        int[] degree = new int[tree.nodes()];
        for (int arc = 0; arc < count.length; arc++) {
            degree[from[arc]]++;
            degree[to[arc]]++;
        }
        int[][] result = new int[degree.length][];
        for (int node = 0; node < degree.length; node++) {
            result[node] = new int[degree[node]];
        }
        Arrays.fill(degree, 0);
        for (int arc = 0; arc < count.length; arc++) {
            result[from[arc]][degree[from[arc]]++] = arc;
            result[to[arc]][degree[to[arc]]++] = ~arc;
        }
        return result;
    }
}
