package io.github.chinsdk.kpi.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Split, shuffle, merge, send, or count in parallel: the same counts. */
class CountingProperties {

    private record Row(int unit, int stratum, long amount) {}

    private static final Dictionary UNITS = Dictionary.of(List.of("0", "1", "2"));
    private static final Dictionary STRATA = Dictionary.of(List.of("0", "1"));

    private static final CountingPlan<Row> PLAN = CountingPlan.of(
            UNITS,
            row -> Integer.toString(row.unit()),
            STRATA,
            row -> Integer.toString(row.stratum()),
            List.of(
                    CountingRule.ofRecords("rows", row -> true),
                    CountingRule.ofAmounts("amount", row -> row.amount() % 2 == 0, Row::amount)));

    @Property(tries = 200, seed = "410061")
    void theSplitAndTheOrderDoNotMatter(
            @ForAll("rows") List<Row> rows, @ForAll @IntRange(min = 1, max = 7) int parts, @ForAll long order) {
        CountSnapshot whole = rows.stream().collect(PLAN.collector());
        List<Row> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, new Random(order));
        CountAccumulator<Row> merged = PLAN.accumulator();
        for (int part = parts - 1; part >= 0; part--) {
            CountAccumulator<Row> accumulator = PLAN.accumulator();
            for (int i = part; i < shuffled.size(); i += parts) {
                accumulator.add(shuffled.get(i));
            }
            merged = accumulator.merge(merged);
        }
        assertThat(merged.snapshot()).isEqualTo(whole);
        assertThat(rows.parallelStream().collect(PLAN.collector())).isEqualTo(whole);
    }

    @Property(tries = 100, seed = "245315")
    void mergingLeavesTheOtherAlone(@ForAll("rows") List<Row> rows) {
        CountAccumulator<Row> other = PLAN.accumulator();
        rows.forEach(other::add);
        CountSnapshot before = other.snapshot();
        PLAN.accumulator().merge(other).add(new Row(0, 0, 2));
        assertThat(other.snapshot()).isEqualTo(before);
    }

    @Property(tries = 50, seed = "246041")
    void theStateCrossesTheWire(@ForAll("rows") List<Row> rows) throws IOException, ClassNotFoundException {
        CountAccumulator<Row> accumulator = PLAN.accumulator();
        rows.forEach(accumulator::add);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(accumulator.state());
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(in.readObject()).isEqualTo(accumulator.state());
        }
    }

    @Property(tries = 100, seed = "265794")
    void distinctPeopleAreASetWhateverTheSplit(
            @ForAll("sightings") List<int[]> sightings, @ForAll @IntRange(min = 1, max = 5) int parts) {
        List<Set<Integer>> expected = new ArrayList<>();
        IntStream.range(0, 3).forEach(unit -> expected.add(new HashSet<>()));
        List<DistinctPeople> counters = new ArrayList<>();
        IntStream.range(0, parts).forEach(part -> counters.add(new DistinctPeople(UNITS)));
        for (int i = 0; i < sightings.size(); i++) {
            int[] sighting = sightings.get(i);
            expected.get(sighting[0]).add(sighting[1]);
            counters.get(i % parts).add(Integer.toString(sighting[0]), sighting[1]);
        }
        DistinctPeople merged = counters.stream().reduce(new DistinctPeople(UNITS), DistinctPeople::merge);
        assertThat(merged.snapshot())
                .containsExactly(expected.stream().mapToLong(Set::size).toArray());
    }

    @Provide
    Arbitrary<List<Row>> rows() {
        // Unit 3 and stratum 2 are outside the dictionaries.
        return Combinators.combine(
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.longs().between(0, 1_000_000_000_000L))
                .as(Row::new)
                .list()
                .ofMaxSize(80);
    }

    @Provide
    Arbitrary<List<int[]>> sightings() {
        // More sightings than the first capacity, so that compaction and growth are both reached.
        return Combinators.combine(
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(0, 1500))
                .as((unit, person) -> new int[] {unit, person})
                .list()
                .ofMaxSize(4000);
    }
}
