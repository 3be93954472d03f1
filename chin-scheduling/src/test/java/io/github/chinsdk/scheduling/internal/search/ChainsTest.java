package io.github.chinsdk.scheduling.internal.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChainsTest {

    private static List<List<Integer>> chains(int threads, int... size) {
        return Chains.of(size, threads).stream()
                .map(chain -> Arrays.stream(chain).boxed().toList())
                .toList();
    }

    @Test
    void oneThreadTakesThePartsInTurnTheLargestFirst() {
        assertThat(chains(1, 12, 34, 12)).containsExactly(List.of(1, 0, 2));
    }

    @Test
    void twoThreadsHaveAboutAsMuchToDo() {
        assertThat(chains(2, 10, 40, 20, 5)).containsExactly(List.of(1), List.of(2, 0, 3));
    }

    @Test
    void aThreadWithNothingToDoSearchesWhatAnotherDoes() {
        assertThat(chains(3, 34)).containsExactly(List.of(0), List.of(0), List.of(0));
    }

    @Test
    void whatIsPinnedThroughoutIsNotSearched() {
        assertThat(chains(2, 0, 7, 0)).containsExactly(List.of(1), List.of(1));
        assertThat(chains(2, 0)).isEmpty();
        assertThat(chains(2)).isEmpty();
    }

    @Test
    void everyPartOfANationIsSearchedOnce() {
        int[] size = IntStream.range(0, 104).map(i -> 100 + i % 7).toArray();
        assertThat(chains(4, size).stream().flatMap(List::stream))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, 104).boxed().toList());
    }
}
