package io.github.chinsdk.scheduling.internal.allocation;

import java.util.ArrayList;
import java.util.List;

/**
 * The discussions of a network in units of one, or of two where the second follows up the first, so
 * that a move can take both. Follow-ups that tie one unit to another are links.
 */
final class Units {

    final int size;
    final int[] first;
    final int[] second;
    final int[] unitOf;

    /** For each unit, the later discussions of the links in which it takes part. */
    final int[][] links;

    Units(NetworkDiscussions data) {
        int n = data.size();
        int[] depth = new int[n];
        int[] order = byDepth(data, depth);
        unitOf = new int[n];
        java.util.Arrays.fill(unitOf, -1);
        int[] firsts = new int[n];
        int[] seconds = new int[n];
        int units = 0;
        for (int discussion : order) {
            if (unitOf[discussion] >= 0) {
                continue;
            }
            firsts[units] = discussion;
            seconds[units] = -1;
            unitOf[discussion] = units;
            for (int later = 0; later < n; later++) {
                if (data.follows()[later] == discussion && unitOf[later] < 0) {
                    seconds[units] = later;
                    unitOf[later] = units;
                    break;
                }
            }
            units++;
        }
        size = units;
        first = java.util.Arrays.copyOf(firsts, units);
        second = java.util.Arrays.copyOf(seconds, units);
        links = links(data);
    }

    private static int[] byDepth(NetworkDiscussions data, int[] depth) {
        int n = data.size();
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            for (int at = data.follows()[i]; at >= 0; at = data.follows()[at]) {
                depth[i]++;
            }
            order.add(i);
        }
        order.sort((a, b) -> depth[a] == depth[b] ? Integer.compare(a, b) : depth[a] - depth[b]);
        return order.stream().mapToInt(Integer::intValue).toArray();
    }

    private int[][] links(NetworkDiscussions data) {
        List<List<Integer>> lists = new ArrayList<>();
        for (int unit = 0; unit < size; unit++) {
            lists.add(new ArrayList<>());
        }
        for (int later = 0; later < data.size(); later++) {
            int earlier = data.follows()[later];
            if (earlier >= 0 && unitOf[earlier] != unitOf[later]) {
                lists.get(unitOf[earlier]).add(later);
                lists.get(unitOf[later]).add(later);
            }
        }
        return lists.stream()
                .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }
}
