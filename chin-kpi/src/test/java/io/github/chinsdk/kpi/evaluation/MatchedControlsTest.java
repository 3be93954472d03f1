package io.github.chinsdk.kpi.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.chinsdk.kpi.Caveat;
import io.github.chinsdk.kpi.internal.Moments;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class MatchedControlsTest {

    @Property(tries = 150, seed = "20171205")
    void greedyAsASearchOfAllPairsFindsIt(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 3) int controlsEach,
            @ForAll @IntRange(max = 1) int capped) {
        // Few distinct ages, so that many scores are equal.
        MatchingTable table = table(seed, 60, 6);
        MatchedControls matching = MatchedControls.withDefaults().withControlsPerTreated(controlsEach);
        MatchedCohort cohort = (capped == 1 ? matching.withCaliper(0.3) : matching).match(table);
        double reach = Double.POSITIVE_INFINITY;
        if (capped == 1) {
            reach = 0.3
                    * Moments.of(cohort.propensities().values().stream()
                                    .mapToDouble(Double::doubleValue)
                                    .toArray())
                            .standardDeviation();
        }
        assertThat(cohort.sets()).isEqualTo(allPairs(table, cohort.propensities(), controlsEach, reach));
        double controlWeight = table.ids().stream()
                .filter(id -> !table.treatedIds().contains(id))
                .mapToDouble(id -> cohort.weights().getOrDefault(id, Double.NaN))
                .sum();
        long controls =
                cohort.sets().stream().mapToLong(set -> set.controlIds().size()).sum();
        assertThat(controlWeight).isCloseTo((double) controls, within(1e-9));
    }

    @Property(tries = 60, seed = "20171206")
    void shuffledRowsGiveTheSameMatchesAndBits(@ForAll long seed) {
        MatchingTable table = table(seed, 40, 8);
        List<Integer> order = new ArrayList<>();
        for (int row = 0; row < 40; row++) {
            order.add(row);
        }
        Collections.shuffle(order, new Random(seed));
        MatchingTable shuffled = MatchingTable.of(
                        order.stream().map(row -> table.ids().get(row)).toList(), table.treatedIds())
                .with(
                        "age",
                        order.stream()
                                .mapToDouble(row -> table.values("age")[row])
                                .toArray());
        MatchedCohort expected = MatchedControls.withDefaults().match(table);
        MatchedCohort actual = MatchedControls.withDefaults().match(shuffled);
        assertThat(actual).isEqualTo(expected);
    }

    @Test
    void withoutAPropensityThereAreNoMatchesAndAReason() {
        MatchingTable separated = MatchingTable.of(List.of("a", "b", "c", "d"), Set.of("a", "b"))
                .with("age", new double[] {90, 91, 20, 21});
        MatchedCohort cohort = MatchedControls.withDefaults().match(separated);
        assertThat(cohort.propensity().status()).isEqualTo(FitStatus.SEPARATED);
        assertThat(cohort.sets()).isEmpty();
        assertThat(cohort.isBalanced()).isFalse();
        assertThat(cohort.caveats()).extracting(Caveat::code).containsExactly("no-propensity");
    }

    @Test
    void aTightCaliperLeavesTreatedUnmatchedAndSaysSo() {
        MatchingTable table = MatchingTable.of(List.of("a", "b", "c", "d", "e", "f"), Set.of("a", "b"))
                .with("age", new double[] {70, 88, 70, 60, 61, 93});
        MatchedCohort cohort = MatchedControls.withDefaults().withCaliper(0.01).match(table);
        assertThat(cohort.sets())
                .containsExactlyInAnyOrder(new MatchedSet("a", List.of("c")), new MatchedSet("b", List.of()));
        assertThat(cohort.matchedTreated()).isEqualTo(1);
        assertThat(cohort.weights()).containsEntry("b", 0.0).containsEntry("c", 1.0);
        assertThat(cohort.caveats()).extracting(Caveat::code).contains("treated-without-controls");
    }

    @Test
    void identifiersStayOutOfText() {
        MatchedCohort cohort = MatchedControls.withDefaults().match(table(3, 30, 8));
        assertThat(cohort.toString()).doesNotContain("person");
        assertThat(cohort.sets().get(0).toString()).isEqualTo("MatchedSet of one treated and 1 controls");
    }

    @Test
    void treatedWhoAreAllAlikeHaveNoStandardisedDifference() {
        CovariateBalance balance = MatchedControls.withDefaults()
                .match(MatchingTable.of(List.of("a", "b", "c", "d"), Set.of("a", "b"))
                        .with("age", new double[] {70, 70, 60, 80}))
                .balance()
                .get(0);
        assertThat(balance.differenceBefore()).isEmpty();
        assertThat(balance.pooledDifferenceBefore()).hasValue(0);
        assertThat(balance.varianceRatioBefore()).isEmpty();
        assertThat(balance.isBalanced()).isFalse();
    }

    @Test
    void messages() {
        assertThatThrownBy(() -> MatchingTable.of(List.of("secret", "secret"), Set.of()))
                .hasMessageStartingWith("ids[1] must be new, was there before")
                .hasMessageNotContaining("secret");
        assertThatThrownBy(() -> MatchingTable.of(List.of("a"), Set.of("secret")))
                .hasMessageStartingWith("treatedIds must be among ids, 1 were not")
                .hasMessageNotContaining("secret");
        MatchingTable table = MatchingTable.of(List.of("a", "b"), Set.of("a"));
        assertThatThrownBy(() -> table.with("age", new double[1]))
                .hasMessageStartingWith("age must have a value for each of 2 rows, had 1");
        assertThatThrownBy(() -> table.with("age", new double[] {1, Double.NaN}))
                .hasMessageStartingWith("age[1] must be finite, was NaN");
        assertThatThrownBy(() -> table.with("age", new double[2]).with("age", new double[2]))
                .hasMessageStartingWith("name must be new, was \"age\"");
        assertThatThrownBy(() -> MatchedControls.withDefaults().withControlsPerTreated(0))
                .hasMessageStartingWith("controlsPerTreated must be >= 1, was 0");
        assertThatThrownBy(() -> MatchedControls.withDefaults().withCaliper(0))
                .hasMessageStartingWith("standardDeviations must be finite and above 0, was 0.0");
    }

    private static MatchingTable table(long seed, int rows, int ages) {
        Random random = new Random(seed);
        List<String> ids = new ArrayList<>();
        Set<String> treated = new HashSet<>();
        double[] age = new double[rows];
        for (int row = 0; row < rows; row++) {
            ids.add("person" + row);
            age[row] = 60 + random.nextInt(ages);
            // Every age has one of each, so that no score is at the end of its range.
            if (row < 2 * ages) {
                age[row] = 60 + row / 2.0 - (row % 2) / 2.0;
            }
            if (row < 2 * ages ? row % 2 == 0 : random.nextInt(4) == 0) {
                treated.add("person" + row);
            }
        }
        return MatchingTable.of(ids, treated).with("age", age);
    }

    private static List<MatchedSet> allPairs(
            MatchingTable table, Map<String, Double> scores, int controlsEach, double reach) {
        List<String> treated = table.treatedIds().stream()
                .sorted(Comparator.comparing((String id) -> -scores.getOrDefault(id, 0.0))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        Set<String> free = new TreeSet<>(table.ids());
        free.removeAll(table.treatedIds());
        List<List<String>> found = new ArrayList<>();
        treated.forEach(id -> found.add(new ArrayList<>()));
        for (int round = 0; round < controlsEach; round++) {
            for (int i = 0; i < treated.size(); i++) {
                double score = scores.getOrDefault(treated.get(i), 0.0);
                String best = "";
                double nearest = Double.POSITIVE_INFINITY;
                for (String control : free) {
                    double distance = Math.abs(scores.getOrDefault(control, 0.0) - score);
                    if (distance <= reach && distance < nearest) {
                        best = control;
                        nearest = distance;
                    }
                }
                if (free.remove(best)) {
                    found.get(i).add(best);
                }
            }
        }
        List<MatchedSet> sets = new ArrayList<>();
        for (int i = 0; i < treated.size(); i++) {
            sets.add(new MatchedSet(treated.get(i), found.get(i)));
        }
        return sets;
    }
}
