package io.github.chinsdk.kpi.scorecard;

import io.github.chinsdk.kpi.Counts;
import io.github.chinsdk.kpi.catalogue.Kpi;
import io.github.chinsdk.kpi.catalogue.KpiMethod;
import io.github.chinsdk.kpi.disclosure.DisclosureRule;
import io.github.chinsdk.kpi.internal.disclosure.CountTree;
import io.github.chinsdk.kpi.internal.disclosure.SuppressionNetwork;
import io.github.chinsdk.model.organisation.OrganisationId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * One KPI in one period, all units together: who adds up to whom, from practices to the country, as one tree of counts. A
 * borough that is hidden for the system's sake cannot be added up from its practices then, nor the other way round.
 */
final class ProtectedHierarchy {

    private final boolean proportion;
    private final Map<OrganisationId, OrganisationId> parents;
    private final SortedMap<OrganisationId, Counts> counts;
    private final Map<OrganisationId, SortedSet<OrganisationId>> members = new HashMap<>();
    private final Map<OrganisationId, long[]> amounts = new HashMap<>();

    private final List<long[]> leaves = new ArrayList<>();
    private final List<Integer> sumOfLeaf = new ArrayList<>();
    private final List<Integer> sumOfSum = new ArrayList<>();
    private final Map<OrganisationId, Integer> leafOf = new HashMap<>();
    private final Map<OrganisationId, Integer> sumOf = new HashMap<>();
    private final List<Integer> unprintedLeaves = new ArrayList<>();
    private final List<Integer> unprintedSums = new ArrayList<>();

    private ProtectedHierarchy(
            Kpi kpi, Map<OrganisationId, OrganisationId> parents, SortedMap<OrganisationId, Counts> counts) {
        this.proportion = kpi.method() == KpiMethod.PROPORTION;
        this.parents = parents;
        this.counts = counts;
    }

    /** Which of the measured units may not be shown. */
    static Set<OrganisationId> hidden(
            Kpi kpi,
            Map<OrganisationId, OrganisationId> parents,
            SortedMap<OrganisationId, Counts> counts,
            DisclosureRule rule) {
        ProtectedHierarchy hierarchy = new ProtectedHierarchy(kpi, parents, counts);
        hierarchy.build();
        return hierarchy.hidden(rule);
    }

    private void build() {
        for (OrganisationId unit : counts.keySet()) {
            join(unit);
        }
        SortedSet<OrganisationId> tops = new TreeSet<>(counts.keySet());
        tops.addAll(members.keySet());
        tops.removeIf(parents::containsKey);
        tops.forEach(top -> add(top, CountTree.NONE));
    }

    /** Enters a unit, and the wholes that it is part of, as members of their wholes. */
    private void join(OrganisationId unit) {
        OrganisationId member = unit;
        Set<OrganisationId> passed = new HashSet<>();
        for (OrganisationId whole = parents.get(unit); whole != null; whole = parents.get(whole)) {
            if (!passed.add(whole)) {
                throw new IllegalArgumentException(String.format(
                        Locale.ROOT,
                        "parents must lead to a unit without one, %s is part of itself\nMaybe two units were swapped.",
                        whole));
            }
            members.computeIfAbsent(whole, key -> new TreeSet<>()).add(member);
            member = whole;
        }
    }

    private void add(OrganisationId unit, int above) {
        SortedSet<OrganisationId> parts = members.getOrDefault(unit, Collections.emptySortedSet());
        Counts own = counts.get(unit);
        long[] amounts = amounts(unit);
        long[] others = amounts.clone();
        for (OrganisationId part : parts) {
            subtract(amounts(part), others);
        }
        if (parts.isEmpty()) {
            addLeaf(unit, amounts, above);
        } else if (Arrays.stream(others).allMatch(amount -> amount >= 0)) {
            int sum = addSum(above, own != null);
            sumOf.put(unit, sum);
            parts.forEach(part -> add(part, sum));
            if (Arrays.stream(others).anyMatch(amount -> amount > 0)) {
                // What the whole has beyond its members; a reader can work it out, so it is protected like the others.
                unprintedLeaves.add(addLeaf(others, sum));
            }
        } else {
            // Its counts are of something else than its members': it stands alone.
            addLeaf(unit, amounts, above);
            int sum = addSum(CountTree.NONE, false);
            parts.forEach(part -> add(part, sum));
        }
    }

    private void addLeaf(OrganisationId unit, long[] amounts, int above) {
        leafOf.put(unit, addLeaf(amounts, above == CountTree.NONE ? addSum(above, false) : above));
    }

    private int addLeaf(long[] amounts, int above) {
        leaves.add(amounts);
        sumOfLeaf.add(above);
        return leaves.size() - 1;
    }

    private int addSum(int above, boolean printed) {
        sumOfSum.add(above);
        if (!printed) {
            unprintedSums.add(sumOfSum.size() - 1);
        }
        return sumOfSum.size() - 1;
    }

    private Set<OrganisationId> hidden(DisclosureRule rule) {
        CountTree tree = new CountTree(
                leaves.toArray(long[][]::new),
                sumOfLeaf.stream().mapToInt(i -> i).toArray(),
                sumOfSum.stream().mapToInt(i -> i).toArray());
        unprintedLeaves.forEach(tree::unpublish);
        unprintedSums.forEach(sum -> tree.unpublish(leaves.size() + sum));
        SuppressionNetwork network = new SuppressionNetwork(tree, rule);
        network.protect();
        Set<OrganisationId> hidden = new HashSet<>();
        for (OrganisationId unit : counts.keySet()) {
            Integer leaf = leafOf.get(unit);
            int line = leaf != null ? leaf : leaves.size() + sumOf.getOrDefault(unit, 0);
            for (int column = 0; column < tree.columns(); column++) {
                if (network.isHidden(line, column)) {
                    hidden.add(unit);
                }
            }
        }
        return hidden;
    }

    /** What was measured, or where nothing was, what the members come to. */
    private long[] amounts(OrganisationId unit) {
        long[] known = amounts.get(unit);
        if (known != null) {
            return known;
        }
        Counts own = counts.get(unit);
        long[] found = new long[proportion ? 2 : 1];
        if (own != null) {
            found[0] = whole(own.numerator(), proportion);
            if (proportion) {
                found[1] = whole(own.denominator(), true) - found[0];
            }
        } else {
            for (OrganisationId part : members.getOrDefault(unit, Collections.emptySortedSet())) {
                long[] amount = amounts(part);
                for (int column = 0; column < found.length; column++) {
                    found[column] = Math.addExact(found[column], amount[column]);
                }
            }
        }
        amounts.put(unit, found);
        return found;
    }

    private static void subtract(long[] amounts, long[] from) {
        for (int column = 0; column < from.length; column++) {
            from[column] = Math.subtractExact(from[column], amounts[column]);
        }
    }

    private static long whole(double count, boolean required) {
        long rounded = Math.round(count);
        if (required && rounded != count) {
            throw new IllegalArgumentException(
                    "counts of a proportion must be whole to be protected, one is not\nMaybe it is weighted: protect the unweighted counts.");
        }
        return rounded;
    }
}
