package io.github.chinsdk.kpi.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;

/** The published rules on tables with many small counts, attacked with all that is printed at once. */
class LinearAttackProperties {

    @Property(tries = 40, seed = "20170402")
    void noSmallCountCanBeNarrowedDown(@ForAll("tables") long[][] counts, @ForAll("rules") DisclosureRule rule) {
        ProtectedTable published = DisclosureControl.withDefaults()
                .with(rule)
                .apply(CountTable.of(labels(counts.length), labels(counts[0].length), counts));
        List<List<Integer>> cells = new ArrayList<>();
        LinearAttack attack = attack(published, cells);
        for (int row = 0; row < counts.length; row++) {
            for (int column = 0; column < counts[0].length; column++) {
                if (rule.suppresses(counts[row][column])) {
                    int cell = cells.get(row).get(column);
                    assertThat(attack.least(cell))
                            .as("the least possible at row %d, column %d of %s", row, column, published)
                            .isEqualTo(rule.lowestSuppressed());
                    assertThat(attack.most(cell))
                            .as("the most possible at row %d, column %d of %s", row, column, published)
                            .isGreaterThanOrEqualTo(rule.highestSuppressed());
                }
            }
        }
    }

    /** The attack is worth something: hiding the small counts alone does not withstand it. */
    @Test
    void withoutSecondarySuppressionTheTotalsGiveTheSmallCountAway() {
        DisclosureRule rule = DisclosureRule.ofSuppressingUpTo(7);
        ProtectedTable naive = new ProtectedTable(
                labels(2),
                labels(2),
                List.of(
                        List.of(OptionalLong.empty(), OptionalLong.of(20)),
                        List.of(OptionalLong.of(30), OptionalLong.of(40))),
                List.of(OptionalLong.of(23), OptionalLong.of(70)),
                List.of(OptionalLong.of(33), OptionalLong.of(60)),
                OptionalLong.of(93),
                rule);
        List<List<Integer>> cells = new ArrayList<>();
        LinearAttack attack = attack(naive, cells);
        assertThat(attack.least(cells.get(0).get(0))).isEqualTo(3);
        assertThat(attack.most(cells.get(0).get(0))).isEqualTo(3);
    }

    @Provide
    Arbitrary<long[][]> tables() {
        // Small counts, zeros, counts at the edge and large ones.
        Arbitrary<Long> count = Arbitraries.frequencyOf(
                Tuple.of(2, Arbitraries.longs().between(1, 7)),
                Tuple.of(1, Arbitraries.just(0L)),
                Tuple.of(2, Arbitraries.longs().between(8, 13)),
                Tuple.of(5, Arbitraries.longs().between(14, 400)));
        return Arbitraries.integers()
                .between(2, 6)
                .flatMap(width -> count.array(long[].class)
                        .ofSize(width)
                        .array(long[][].class)
                        .ofMinSize(2)
                        .ofMaxSize(6));
    }

    @Provide
    Arbitrary<DisclosureRule> rules() {
        return Arbitraries.of(DisclosureRule.HES, DisclosureRule.OPEN_SAFELY, DisclosureRule.ofSuppressingUpTo(5));
    }

    private static LinearAttack attack(ProtectedTable published, List<List<Integer>> cells) {
        DisclosureRule rule = published.rule();
        LinearAttack attack = new LinearAttack();
        int rows = published.rows().size();
        int columns = published.columns().size();
        List<Integer> rowTotals = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            List<Integer> line = new ArrayList<>();
            published.cells().get(row).forEach(cell -> line.add(attack.add(rule, cell)));
            cells.add(line);
            rowTotals.add(attack.add(rule, published.rowTotals().get(row)));
            attack.isSum(rowTotals.get(row), line);
        }
        List<Integer> columnTotals = new ArrayList<>();
        for (int column = 0; column < columns; column++) {
            int at = column;
            columnTotals.add(attack.add(rule, published.columnTotals().get(column)));
            attack.isSum(
                    columnTotals.get(column),
                    cells.stream().map(line -> line.get(at)).toList());
        }
        int grand = attack.add(rule, published.grandTotal());
        attack.isSum(grand, rowTotals);
        attack.isSum(grand, columnTotals);
        return attack;
    }

    private static List<String> labels(int count) {
        return IntStream.range(0, count).mapToObj(i -> "line " + i).toList();
    }
}
