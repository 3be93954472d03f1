package io.github.chinsdk.kpi.internal.disclosure;

import io.github.chinsdk.kpi.disclosure.DisclosureRule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;

/**
 * A table with its totals as a circulation: rows and columns are nodes, every cell and every total is an arc that
 * carries its count. What an attacker can work out about one hidden cell is then the range of flows through its arc
 * that agrees with everything published, and it is the whole suppressed range exactly if enough flow can be sent around
 * it both ways.
 *
 * <p>The idea is that of network methods for complementary suppression (Cox, Suppression methodology and statistical
 * disclosure control, JASA 1980;75:377, doi:10.1080/01621459.1980.10477481): hide the cheapest arcs that make room.
 */
public final class SuppressionNetwork {

    private static final long UNBOUNDED = Long.MAX_VALUE / 4;

    private final DisclosureRule rule;
    private final int rows;
    private final int columns;
    private final int nodes;
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
     * @param counts the cells, {@code [row][column]}
     * @param rule the rule
     */
    public SuppressionNetwork(long[][] counts, DisclosureRule rule) {
        this.rule = rule;
        this.rows = counts.length;
        this.columns = counts[0].length;
        this.nodes = rows + columns + 2;
        int arcs = rows * columns + rows + columns + 1;
        this.from = new int[arcs];
        this.to = new int[arcs];
        this.count = new long[arcs];
        this.hidden = new boolean[arcs];
        this.sent = new long[arcs];
        int totalRow = rows + columns;
        int totalColumn = totalRow + 1;
        long[] columnTotals = new long[columns];
        long grand = 0;
        for (int r = 0; r < rows; r++) {
            long rowTotal = 0;
            for (int c = 0; c < columns; c++) {
                arc(cell(r, c), r, rows + c, counts[r][c]);
                rowTotal = Math.addExact(rowTotal, counts[r][c]);
                columnTotals[c] = Math.addExact(columnTotals[c], counts[r][c]);
            }
            arc(rowTotal(r), totalColumn, r, rowTotal);
            grand = Math.addExact(grand, rowTotal);
        }
        for (int c = 0; c < columns; c++) {
            arc(columnTotal(c), rows + c, totalRow, columnTotals[c]);
        }
        arc(grandTotal(), totalRow, totalColumn, grand);
        this.uses = uses();
        for (int arc = 0; arc < arcs; arc++) {
            hidden[arc] = rule.suppresses(count[arc]);
        }
    }

    /** Hides further cells and totals until no hidden small count can be narrowed down from what is shown. */
    public void protect() {
        for (int arc = 0; arc < count.length; arc++) {
            if (rule.suppresses(count[arc])) {
                // Never cut short for a cell: its row's, its column's and the table's total can always be hidden and
                // hold at least as much. A total of several hidden counts cannot fall below their number, though.
                sendAround(arc, to[arc], from[arc], rule.highestSuppressed() - count[arc]);
                sendAround(arc, from[arc], to[arc], count[arc] - rule.lowestSuppressed());
            }
        }
    }

    /**
     * {@return the arc of a cell}
     *
     * @param row the row, from 0
     * @param column the column, from 0
     */
    public int cell(int row, int column) {
        return row * columns + column;
    }

    /**
     * {@return the arc of a row's total}
     *
     * @param row the row, from 0
     */
    public int rowTotal(int row) {
        return rows * columns + row;
    }

    /**
     * {@return the arc of a column's total}
     *
     * @param column the column, from 0
     */
    public int columnTotal(int column) {
        return rows * columns + rows + column;
    }

    /**
     * {@return the arc of the total of the table}
     */
    public int grandTotal() {
        return rows * columns + rows + columns;
    }

    /**
     * {@return whether a count may not be shown}
     *
     * @param arc the arc of the count
     */
    public boolean isHidden(int arc) {
        return hidden[arc];
    }

    /**
     * {@return the true count}
     *
     * @param arc the arc of the count
     */
    public long count(int arc) {
        return count[arc];
    }

    private void arc(int arc, int start, int end, long value) {
        from[arc] = start;
        to[arc] = end;
        count[arc] = value;
    }

    private int[][] uses() {
        int[] degree = new int[nodes];
        for (int arc = 0; arc < count.length; arc++) {
            degree[from[arc]]++;
            degree[to[arc]]++;
        }
        int[][] result = new int[nodes][];
        for (int node = 0; node < nodes; node++) {
            result[node] = new int[degree[node]];
        }
        Arrays.fill(degree, 0);
        for (int arc = 0; arc < count.length; arc++) {
            result[from[arc]][degree[from[arc]]++] = arc;
            result[to[arc]][degree[to[arc]]++] = ~arc;
        }
        return result;
    }

    /** Sends up to {@code needed} units from source to sink past one arc, hiding what the cheapest ways ask for. */
    private void sendAround(int avoided, int source, int sink, long needed) {
        List<int[]> ways = new ArrayList<>(2);
        long missing = needed;
        while (missing > 0) {
            int[] way = freeWay(avoided, source, sink);
            if (way.length == 0) {
                way = cheapestWay(avoided, source, sink);
            }
            if (way.length == 0) {
                break;
            }
            ways.add(way);
            long room = missing;
            for (int node = sink; node != source; node = tail(way[node])) {
                int use = way[node];
                int arc = use >= 0 ? use : ~use;
                if (room(use) == 0) {
                    hidden[arc] = true;
                }
                room = Math.min(room, room(use));
            }
            for (int node = sink; node != source; node = tail(way[node])) {
                int use = way[node];
                sent[use >= 0 ? use : ~use] += use >= 0 ? room : -room;
            }
            missing -= room;
        }
        for (int[] way : ways) {
            for (int node = sink; node != source; node = tail(way[node])) {
                sent[way[node] >= 0 ? way[node] : ~way[node]] = 0;
            }
        }
    }

    /**
     * A way that hides nothing more, breadth first; empty where there is none. It is what {@link #cheapestWay} would find
     * too, without putting every count that could be hidden in a queue: in a long table nearly every way is free.
     */
    private int[] freeWay(int avoided, int source, int sink) {
        int[] way = new int[nodes];
        boolean[] reached = new boolean[nodes];
        int[] queue = new int[nodes];
        reached[source] = true;
        queue[0] = source;
        int last = 1;
        for (int next = 0; next < last; next++) {
            for (int use : uses[queue[next]]) {
                int arc = use >= 0 ? use : ~use;
                int end = use >= 0 ? to[arc] : from[arc];
                if (!reached[end] && arc != avoided && room(use) > 0) {
                    reached[end] = true;
                    way[end] = use;
                    if (end == sink) {
                        return way;
                    }
                    queue[last++] = end;
                }
            }
        }
        return new int[0];
    }

    /** Dijkstra over the residual network; the length of a way is the counts that it hides. Empty where there is none. */
    private int[] cheapestWay(int avoided, int source, int sink) {
        long[] length = new long[nodes];
        int[] way = new int[nodes];
        boolean[] settled = new boolean[nodes];
        Arrays.fill(length, UNBOUNDED);
        length[source] = 0;
        PriorityQueue<long[]> queue =
                new PriorityQueue<>((a, b) -> a[0] != b[0] ? Long.compare(a[0], b[0]) : Long.compare(a[1], b[1]));
        queue.add(new long[] {0, source});
        while (!queue.isEmpty()) {
            int node = (int) queue.remove()[1];
            if (settled[node]) {
                continue;
            }
            settled[node] = true;
            if (node == sink) {
                return way;
            }
            for (int use : uses[node]) {
                int arc = use >= 0 ? use : ~use;
                int end = use >= 0 ? to[arc] : from[arc];
                long cost = arc == avoided || settled[end] ? UNBOUNDED : cost(use);
                if (cost < UNBOUNDED && length[node] + cost < length[end]) {
                    length[end] = length[node] + cost;
                    way[end] = use;
                    queue.add(new long[] {length[end], end});
                }
            }
        }
        return new int[0];
    }

    private int tail(int use) {
        return use >= 0 ? from[use] : to[~use];
    }

    /** What it costs to use an arc: nothing where there is room, its count where it must be hidden first. */
    private long cost(int use) {
        if (room(use) > 0) {
            return 0;
        }
        int arc = use >= 0 ? use : ~use;
        boolean mayHide = !hidden[arc] && count[arc] > rule.highestSuppressed();
        if (!mayHide || roomIfHidden(use) == 0) {
            return UNBOUNDED;
        }
        return count[arc];
    }

    /** How much further the count behind an arc could go, as far as an attacker can tell. */
    private long room(int use) {
        int arc = use >= 0 ? use : ~use;
        if (hidden[arc]) {
            return roomIfHidden(use);
        }
        long now = count[arc] + sent[arc];
        return use >= 0 ? highestShown(arc) - now : now - lowestShown(arc);
    }

    private long roomIfHidden(int use) {
        int arc = use >= 0 ? use : ~use;
        return use >= 0 ? UNBOUNDED : Math.max(0, count[arc] + sent[arc] - rule.lowestSuppressed());
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
}
