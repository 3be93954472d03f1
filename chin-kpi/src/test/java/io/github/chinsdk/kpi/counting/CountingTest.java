package io.github.chinsdk.kpi.counting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.chinsdk.kpi.Counts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class CountingTest {

    /** A stand-in for an admission: practice, age band, emergency or not, days in hospital. */
    private record Spell(String practice, String ageBand, boolean emergency, long days) {}

    private static final Dictionary PRACTICES = Dictionary.of(List.of("F83004", "F83002"));
    private static final Dictionary BANDS = Dictionary.of(List.of("0-64", "65+"));

    private static CountingPlan<Spell> plan() {
        return CountingPlan.of(
                PRACTICES,
                Spell::practice,
                BANDS,
                Spell::ageBand,
                List.of(
                        CountingRule.ofRecords("spells", spell -> true),
                        CountingRule.ofRecords("emergency", Spell::emergency),
                        CountingRule.ofAmounts("emergencyBedDays", Spell::emergency, Spell::days)));
    }

    private static final List<Spell> SPELLS = List.of(
            new Spell("F83002", "65+", true, 4),
            new Spell("F83002", "65+", false, 1),
            new Spell("F83004", "0-64", true, 2),
            new Spell("F83002", "0-64", true, 0),
            new Spell("E83003", "65+", true, 9));

    @Test
    void onePassFeedsEveryMeasure() {
        CountSnapshot counted = SPELLS.stream().collect(plan().collector());

        assertThat(counted.total("F83002", "spells")).isEqualTo(3);
        assertThat(counted.total("F83002", "emergency")).isEqualTo(2);
        assertThat(counted.total("F83002", "emergencyBedDays")).isEqualTo(4);
        assertThat(counted.total("F83004", "emergencyBedDays")).isEqualTo(2);
        assertThat(counted.counts("F83002", "emergency", "spells")).containsExactly(Counts.of(1, 1), Counts.of(1, 2));
    }

    @Test
    void aRecordOfAnotherUnitIsTalliedNotLost() {
        assertThat(SPELLS.stream().collect(plan().collector()).unassigned()).isEqualTo(1);
    }

    @Test
    void theListBehindACountHoldsAsManyRecords() {
        CountSnapshot counted = SPELLS.stream().collect(plan().collector());
        assertThat(plan().cases(SPELLS, "emergency"))
                .containsExactly(SPELLS.get(0), SPELLS.get(2), SPELLS.get(3))
                .hasSize((int) (counted.total("F83002", "emergency") + counted.total("F83004", "emergency")));
    }

    @Test
    void aSnapshotKeepsItsCountsAndASentStateGoesOn() {
        CountAccumulator<Spell> accumulator = plan().accumulator();
        accumulator.add(SPELLS.get(0));
        CountSnapshot before = accumulator.snapshot();
        CountAccumulator<Spell> elsewhere = plan().accumulator(accumulator.state());
        elsewhere.add(SPELLS.get(2));

        assertThat(before.total("F83002", "spells")).isEqualTo(1);
        assertThat(accumulator.snapshot()).isEqualTo(before);
        assertThat(elsewhere.snapshot().total("F83004", "spells")).isEqualTo(1);
    }

    @Test
    void columnsGiveTheSameCountsAsRecords() {
        CellCounts columns = new CellCounts(plan().layout());
        // Measures in the order of the dictionary: emergency, emergencyBedDays, spells.
        columns.addColumns(
                new int[] {0, 0, 1, 0, Dictionary.UNKNOWN},
                new int[] {1, 1, 0, 0, 1},
                new long[] {1, 0, 1, 1, 1},
                new long[] {4, 0, 2, 0, 9},
                new long[] {1, 1, 1, 1, 1});
        assertThat(plan().accumulator(columns).snapshot())
                .isEqualTo(SPELLS.stream().collect(plan().collector()));
    }

    @Test
    void aBadRowOfABlockAddsNothingAndIsNamed() {
        CellCounts counts = new CellCounts(plan().layout());
        long[] ones = {1, 1};
        assertThatThrownBy(() -> counts.addColumns(new int[] {0, 2}, new int[] {0, 0}, ones, ones, ones))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(
                        "codes of row 1 must be in [-1, 1] for the unit and [-1, 1] for the stratum, were 2 and 0")
                .hasMessageContaining("Maybe they are of another dictionary");
        assertThatThrownBy(() -> counts.addColumns(new int[] {0, 1}, new int[] {0, 0}, ones, new long[] {1, -1}, ones))
                .hasMessageContaining("amount of row 1, measure \"emergencyBedDays\", must be >= 0, was -1");
        assertThatThrownBy(() -> counts.addColumns(new int[] {0}, new int[] {0, 0}, ones, ones, ones))
                .hasMessageContaining("were 1 units and 2 strata");
        assertThatThrownBy(() -> counts.addColumns(new int[] {0, 1}, new int[] {0, 0}, ones))
                .hasMessageContaining("a column for each of 3 measures, had 1");
        assertThat(counts).isEqualTo(new CellCounts(plan().layout()));
    }

    @Test
    void refusesWhatCannotBeMerged() {
        CellCounts small = new CellCounts(new CountLayout(PRACTICES, BANDS, Dictionary.of(List.of("spells"))));
        assertThatThrownBy(() -> new CellCounts(plan().layout()).merge(small))
                .hasMessageContaining("layouts must be equal to be merged, were 4 and 12 cells");
        assertThatThrownBy(() -> CellCounts.of(plan().layout(), new long[3], 0))
                .hasMessageContaining("cells must be 12 for this layout, were 3");
    }

    @Test
    void refusesOverflowNegativeAmountsAndRepeatedMeasures() {
        CountLayout one = new CountLayout(
                Dictionary.of(List.of("a")), Dictionary.of(List.of("all")), Dictionary.of(List.of("n")));
        CellCounts full = CellCounts.of(one, new long[] {Long.MAX_VALUE}, 0);
        assertThatThrownBy(() -> full.merge(CellCounts.of(one, new long[] {1}, 0)))
                .isInstanceOf(ArithmeticException.class);
        CountingPlan<Long> negative = CountingPlan.of(
                Dictionary.of(List.of("a")),
                record -> "a",
                Dictionary.of(List.of("all")),
                record -> "all",
                List.of(CountingRule.ofAmounts("days", record -> true, record -> record)));
        assertThatThrownBy(() -> negative.accumulator().add(-2L))
                .hasMessageContaining("amount of measure \"days\" must be >= 0, was -2");
        CountingRule<Long> rule = CountingRule.ofRecords("n", record -> true);
        assertThatThrownBy(() -> CountingPlan.of(PRACTICES, record -> "", BANDS, record -> "", List.of(rule, rule)))
                .hasMessageContaining("measure \"n\" must be named once");
        assertThatThrownBy(() -> Dictionary.of(List.of())).hasMessageContaining("keys must not be empty");
        assertThatThrownBy(() -> plan().cases(SPELLS, "deaths"))
                .hasMessageContaining("\"deaths\" is not one of the 3 keys");
    }

    @Test
    void aBlockThatOverflowsIsTakenBackWhole() {
        CountLayout one = new CountLayout(
                Dictionary.of(List.of("a")), Dictionary.of(List.of("all")), Dictionary.of(List.of("n")));
        CellCounts counts = CellCounts.of(one, new long[] {Long.MAX_VALUE - 1}, 0);
        CellCounts before = CellCounts.of(one, counts.cells(), 0);
        assertThatThrownBy(() -> counts.addColumns(new int[] {0, 0, -1}, new int[] {0, 0, 0}, new long[] {1, 1, 5}))
                .isInstanceOf(ArithmeticException.class)
                .hasMessageContaining("the block was taken back");
        assertThat(counts).isEqualTo(before);
    }

    @Test
    void columnsBeyondThreeAreAddedToo() {
        Dictionary measures = Dictionary.of(List.of("a", "b", "c", "d", "e"));
        CellCounts counts = new CellCounts(new CountLayout(PRACTICES, BANDS, measures));
        long[][] amounts = {{1}, {2}, {3}, {4}, {5}};
        counts.addColumns(new int[] {1}, new int[] {1}, amounts);
        assertThat(counts.cells()).containsExactly(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 3, 4, 5);
    }

    /** A document in another order is the same snapshot; a unit whose name begins another's is found. */
    @Test
    void rowsAreFoundByUnitWhateverTheirOrder() {
        CountSnapshot ordered = new CountSnapshot(
                List.of("n"),
                List.of(
                        new CountRow("F83", "a", List.of(1L)),
                        new CountRow("F83", "b", List.of(2L)),
                        new CountRow("F83002", "a", List.of(4L)),
                        new CountRow("F83002", "b", List.of(8L))),
                0);
        List<CountRow> reversed = new ArrayList<>(ordered.rows());
        Collections.reverse(reversed);
        assertThat(new CountSnapshot(List.of("n"), reversed, 0)).isEqualTo(ordered);
        assertThat(ordered.total("F83", "n")).isEqualTo(3);
        assertThat(ordered.total("F83002", "n")).isEqualTo(12);
        assertThat(ordered.rows("F83001")).isEmpty();
        assertThat(ordered.rows("Z")).isEmpty();
        assertThatThrownBy(() -> ordered.total("F83001", "n"))
                .hasMessageStartingWith("unit \"F83001\" was not counted");
    }

    @Test
    void goesThroughJsonUnchanged() throws Exception {
        ObjectMapper json = new ObjectMapper();
        CountSnapshot counted = SPELLS.stream().collect(plan().collector());
        assertThat(json.readValue(json.writeValueAsString(counted), CountSnapshot.class))
                .isEqualTo(counted);
    }

    @Test
    void aPersonCountsOnceInEachUnit() {
        DistinctPeople people = new DistinctPeople(PRACTICES);
        people.add("F83002", 7);
        people.add("F83002", 7);
        people.add("F83002", 8);
        DistinctPeople elsewhere = new DistinctPeople(PRACTICES);
        elsewhere.add("F83004", 7);
        elsewhere.add("F83002", 8);
        assertThat(people.merge(elsewhere).snapshot()).containsExactly(2, 1);
        assertThat(elsewhere.snapshot()).containsExactly(1, 1);
        assertThatThrownBy(() -> people.add("F83002", -1)).hasMessageContaining("person must be numbered from 0");
    }
}
