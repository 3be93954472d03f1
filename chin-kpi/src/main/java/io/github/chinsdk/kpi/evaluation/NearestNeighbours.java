package io.github.chinsdk.kpi.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Greedy nearest neighbours on a line, each candidate used once. Candidates stand in order of score; two forests of
 * pointers skip those already used, so a search takes no longer as they run out.
 */
final class NearestNeighbours {

    private final MatchingTable table;
    private final double[] scores;
    private final double reach;
    private final Integer[] treated;
    private final Integer[] candidates;
    // Places from 1; 0 and length + 1 mean that nothing is left on that side.
    private final int[] freeAtOrBelow;
    private final int[] freeAtOrAbove;

    NearestNeighbours(MatchingTable table, double[] scores, double reach) {
        this.table = table;
        this.scores = scores;
        this.reach = reach;
        Comparator<Integer> byId = Comparator.comparing(row -> table.ids().get(row));
        Comparator<Integer> byScore = Comparator.comparingDouble(row -> scores[row]);
        List<Integer> treatedRows = new ArrayList<>();
        List<Integer> otherRows = new ArrayList<>();
        for (int row = 0; row < scores.length; row++) {
            (table.treatedIds().contains(table.ids().get(row)) ? treatedRows : otherRows).add(row);
        }
        treatedRows.sort(byScore.reversed().thenComparing(byId));
        otherRows.sort(byScore.thenComparing(byId));
        treated = treatedRows.toArray(Integer[]::new);
        candidates = otherRows.toArray(Integer[]::new);
        freeAtOrBelow = places();
        freeAtOrAbove = places();
    }

    List<MatchedSet> match(int controlsEach) {
        List<List<String>> found = new ArrayList<>();
        for (int i = 0; i < treated.length; i++) {
            found.add(new ArrayList<>());
        }
        for (int round = 0; round < controlsEach; round++) {
            for (int i = 0; i < treated.length; i++) {
                int place = nearest(scores[treated[i]]);
                if (place > 0) {
                    freeAtOrBelow[place] = place - 1;
                    freeAtOrAbove[place] = place + 1;
                    found.get(i).add(id(place));
                }
            }
        }
        List<MatchedSet> sets = new ArrayList<>();
        for (int i = 0; i < treated.length; i++) {
            sets.add(new MatchedSet(table.ids().get(treated[i]), found.get(i)));
        }
        return sets;
    }

    /** The place of the nearest free candidate within reach, or 0. */
    private int nearest(double score) {
        int insertion = firstAtOrAbove(score);
        int above = root(freeAtOrAbove, insertion);
        int below = root(freeAtOrBelow, insertion - 1);
        if (below > 0) {
            // Of equal scores the smallest identifier, which stands first.
            below = root(freeAtOrAbove, firstAtOrAbove(score(below)));
        }
        double distanceAbove = above <= candidates.length ? score(above) - score : Double.POSITIVE_INFINITY;
        double distanceBelow = below > 0 ? score - score(below) : Double.POSITIVE_INFINITY;
        if (Math.min(distanceAbove, distanceBelow) > reach || (above > candidates.length && below == 0)) {
            return 0;
        }
        if (distanceAbove == distanceBelow) {
            return id(above).compareTo(id(below)) < 0 ? above : below;
        }
        return distanceAbove < distanceBelow ? above : below;
    }

    private int firstAtOrAbove(double score) {
        int low = 1;
        int high = candidates.length + 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (score(middle) < score) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private double score(int place) {
        return scores[candidates[place - 1]];
    }

    private String id(int place) {
        return table.ids().get(candidates[place - 1]);
    }

    private int[] places() {
        int[] places = new int[candidates.length + 2];
        Arrays.setAll(places, place -> place);
        return places;
    }

    private static int root(int[] free, int from) {
        int root = from;
        while (free[root] != root) {
            root = free[root];
        }
        int place = from;
        while (free[place] != root) {
            int next = free[place];
            free[place] = root;
            place = next;
        }
        return root;
    }
}
