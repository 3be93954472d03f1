package io.github.chinsdk.kpi.scorecard;

import static io.github.chinsdk.kpi.scorecard.Fixtures.HYP006;
import static io.github.chinsdk.kpi.scorecard.Fixtures.measured;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.chinsdk.kpi.Counts;
import io.github.chinsdk.kpi.Estimate;
import io.github.chinsdk.kpi.EstimateStatus;
import io.github.chinsdk.kpi.disclosure.DisclosureRule;
import io.github.chinsdk.kpi.disclosure.LinearAttack;
import io.github.chinsdk.model.organisation.OrganisationId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;

/**
 * Attacks what is published of practices, boroughs and their system with all of it at once: every unit has its numerator
 * and its denominator, or neither, and every whole is the sum of its members.
 */
class ScorecardAttackProperties {

    private static final String SYSTEM = "NCL";

    @Property(tries = 60, seed = "20170403")
    void noSmallCountOfAHierarchyCanBeNarrowedDown(
            @ForAll("boroughs") List<List<long[]>> boroughs, @ForAll("rules") DisclosureRule rule) {
        Tree tree = new Tree(boroughs);
        Attack attack = new Attack(
                tree,
                ScorecardDisclosure.of(List.of(HYP006), tree.parents).with(rule).protect(tree.measurements),
                rule);
        tree.truth.forEach((unit, truth) -> {
            for (int column = 0; column < 2; column++) {
                if (rule.suppresses(truth[column])) {
                    int variable = attack.variables.get(unit)[column];
                    assertThat(attack.linear.least(variable))
                            .as("%s, column %d, least", unit, column)
                            .isLessThanOrEqualTo(rule.lowestSuppressed());
                    assertThat(attack.linear.most(variable))
                            .as("%s, column %d, most", unit, column)
                            .isGreaterThanOrEqualTo(rule.highestSuppressed());
                }
            }
        });
    }

    /** B is small, so the system hides another borough with it; that one's practices must not add up to it. */
    @Test
    void aBoroughHiddenForAnothersSakeIsNotTheSumOfItsPractices() {
        Tree tree = new Tree(List.of(
                List.of(new long[] {5, 200}),
                List.of(new long[] {50, 60}, new long[] {53, 70}),
                List.of(new long[] {500, 600}, new long[] {600, 500})));
        DisclosureRule rule = DisclosureRule.ofSuppressingUpTo(7);
        List<KpiMeasurement> shown =
                ScorecardDisclosure.of(List.of(HYP006), tree.parents).with(rule).protect(tree.measurements);

        Attack attack = new Attack(tree, shown, rule);

        assertThat(attack.linear.least(attack.variables.get("B0")[0])).isLessThanOrEqualTo(1);
        assertThat(attack.linear.most(attack.variables.get("B0")[0])).isGreaterThanOrEqualTo(7);
        // And not by hiding everything.
        assertThat(shown.stream().filter(measurement -> measurement.estimate().isCalculated()))
                .hasSizeGreaterThanOrEqualTo(4);
    }

    @Provide
    Arbitrary<List<List<long[]>>> boroughs() {
        Arbitrary<long[]> practice = Arbitraries.frequency(Tuple.of(1, 9L), Tuple.of(3, 250L))
                .flatMap(most ->
                        Arbitraries.longs().between(0, most).array(long[].class).ofSize(2));
        return practice.list().ofMinSize(1).ofMaxSize(4).list().ofMinSize(1).ofMaxSize(4);
    }

    @Provide
    Arbitrary<DisclosureRule> rules() {
        return Arbitraries.of(DisclosureRule.HES, DisclosureRule.OPEN_SAFELY, DisclosureRule.ofSuppressingUpTo(5));
    }

    /** Practices in boroughs in a system; a unit's truth is those counted and the others. */
    private static final class Tree {
        final Map<OrganisationId, OrganisationId> parents = new HashMap<>();
        final Map<String, long[]> truth = new HashMap<>();
        final Map<String, List<String>> members = new HashMap<>();
        final List<KpiMeasurement> measurements = new ArrayList<>();

        Tree(List<List<long[]>> boroughs) {
            for (int borough = 0; borough < boroughs.size(); borough++) {
                String name = "B" + borough;
                for (int practice = 0; practice < boroughs.get(borough).size(); practice++) {
                    put(name + "P" + practice, name, boroughs.get(borough).get(practice));
                }
                put(name, SYSTEM, sum(name));
            }
            truth.put(SYSTEM, sum(SYSTEM));
            truth.forEach((unit, counts) ->
                    measurements.add(measured(HYP006, "2016/17", unit, counts[0], counts[0] + counts[1])));
        }

        private void put(String unit, String whole, long[] counts) {
            truth.put(unit, counts);
            parents.put(new OrganisationId(unit), new OrganisationId(whole));
            members.computeIfAbsent(whole, key -> new ArrayList<>()).add(unit);
        }

        private long[] sum(String whole) {
            long[] sum = new long[2];
            for (String member : members.getOrDefault(whole, List.of())) {
                sum[0] += truth.getOrDefault(member, sum)[0];
                sum[1] += truth.getOrDefault(member, sum)[1];
            }
            return sum;
        }
    }

    /** What a reader of the scorecard can write down: those counted, the others and all, for each unit. */
    private static final class Attack {
        final LinearAttack linear = new LinearAttack();
        final Map<String, int[]> variables = new HashMap<>();

        Attack(Tree tree, List<KpiMeasurement> shown, DisclosureRule rule) {
            for (KpiMeasurement measurement : shown) {
                Estimate estimate = measurement.estimate();
                int[] unit;
                if (estimate.status() != EstimateStatus.WITHHELD) {
                    Counts counts = estimate.counts();
                    unit = new int[] {
                        printed(rule, counts.numerator()), linear.addUnknown(), printed(rule, counts.denominator())
                    };
                } else {
                    unit = new int[] {linear.addUnknown(), linear.addUnknown(), linear.addUnknown()};
                }
                linear.isSum(unit[2], List.of(unit[0], unit[1]));
                variables.put(measurement.unit().value(), unit);
            }
            tree.members.forEach((whole, members) -> {
                for (int column = 0; column < 2; column++) {
                    int at = column;
                    linear.isSum(
                            variables.get(whole)[column],
                            members.stream()
                                    .map(member -> variables.get(member)[at])
                                    .toList());
                }
            });
        }

        private int printed(DisclosureRule rule, double count) {
            return linear.add(rule, OptionalLong.of((long) count));
        }
    }
}
