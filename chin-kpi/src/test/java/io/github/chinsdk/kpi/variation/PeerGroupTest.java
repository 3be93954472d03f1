package io.github.chinsdk.kpi.variation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PeerGroupTest {

    private record Practice(String code, double shareOver75, double listSize) {}

    private static final PeerGroup<Practice> PEERS = PeerGroup.<Practice>named(Practice::code)
            .withFeature(Practice::shareOver75, 1)
            .withFeature(Practice::listSize, 1);

    private static final Practice SUBJECT = new Practice("S", 0.10, 8_000);

    private static final List<Practice> CANDIDATES = List.of(
            new Practice("far", 0.30, 2_000),
            SUBJECT,
            new Practice("near", 0.11, 8_200),
            new Practice("twin-b", 0.10, 9_000),
            new Practice("twin-a", 0.10, 7_000));

    @Test
    void theMostSimilarComeFirstAndTiesByName() {
        PeerSelection<Practice> selection = PEERS.mostSimilarTo(SUBJECT, 3, CANDIDATES);

        assertThat(selection.members()).extracting(Practice::code).containsExactly("near", "twin-a", "twin-b");
        assertThat(selection.peers().get(1).distance())
                .isEqualTo(selection.peers().get(2).distance());
        assertThat(selection.subject()).isEqualTo(SUBJECT);
        assertThat(selection.leftOut()).isEmpty();
    }

    @Test
    void distancesAreInStandardDeviationsOfAllPractices() {
        PeerGroup<Practice> one = PeerGroup.<Practice>named(Practice::code).withFeature(Practice::listSize, 2);
        // 1, 2, 3 with standard deviation sqrt(2/3).
        PeerSelection<Practice> selection = one.mostSimilarTo(
                new Practice("S", 0, 1), 5, List.of(new Practice("A", 0, 2), new Practice("B", 0, 3)));

        assertThat(selection.peers().get(0).distance()).isCloseTo(2 / Math.sqrt(2.0 / 3), within(1e-12));
        assertThat(selection.peers()).hasSize(2);
    }

    @Test
    void aFeatureThatDoesNotVaryTellsNobodyApart() {
        PeerSelection<Practice> selection = PEERS.mostSimilarTo(
                new Practice("S", 0.1, 5), 2, List.of(new Practice("B", 0.1, 7), new Practice("A", 0.1, 6)));
        assertThat(selection.members()).extracting(Practice::code).containsExactly("A", "B");
    }

    @Test
    void unknownFeaturesLeaveACandidateOut() {
        List<Practice> candidates = new ArrayList<>(CANDIDATES);
        candidates.add(0, new Practice("unknown", Double.NaN, 8_000));
        PeerSelection<Practice> selection = PEERS.mostSimilarTo(SUBJECT, 3, candidates);

        assertThat(selection.leftOut()).extracting(Practice::code).containsExactly("unknown");
        assertThat(selection.peers())
                .isEqualTo(PEERS.mostSimilarTo(SUBJECT, 3, CANDIDATES).peers());
    }

    @Test
    void theOrderOfCandidatesChangesNothing() {
        List<Practice> candidates = new ArrayList<>(CANDIDATES);
        Random random = new Random(5);
        for (int i = 0; i < 50; i++) {
            Collections.shuffle(candidates, random);
            assertThat(PEERS.mostSimilarTo(SUBJECT, 4, candidates).peers())
                    .isEqualTo(PEERS.mostSimilarTo(SUBJECT, 4, CANDIDATES).peers());
        }
    }

    @Test
    void theDistanceMayBeTheCallers() {
        PeerSelection<Practice> selection = PeerGroup.<Practice>ofDistance(
                        Practice::code, (a, b) -> Math.abs(a.listSize() - b.listSize()))
                .mostSimilarTo(SUBJECT, 2, CANDIDATES);
        assertThat(selection.members()).extracting(Practice::code).containsExactly("near", "twin-a");
        assertThat(selection.peers().get(0).distance()).isEqualTo(200);
    }

    @Test
    void badInputIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PEERS.mostSimilarTo(SUBJECT, 0, CANDIDATES))
                .withMessage("howMany must be >= 1, was 0%nMaybe 10, as many peers as a page can show.".formatted());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PEERS.withFeature(Practice::listSize, 0))
                .withMessageStartingWith("weight must be finite and above 0, was 0.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PEERS.mostSimilarTo(SUBJECT, 1, List.of(SUBJECT, SUBJECT)))
                .withMessageStartingWith("names must be unique, \"S\" occurs twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PEERS.mostSimilarTo(new Practice("X", Double.NaN, 1), 1, CANDIDATES))
                .withMessageStartingWith("every feature of the subject \"X\" must be finite, one was NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PeerGroup.<Practice>ofDistance(Practice::code, (a, b) -> -1)
                        .mostSimilarTo(SUBJECT, 1, CANDIDATES))
                .withMessageStartingWith("distance of \"far\" must be >= 0, was -1.0");
        assertThatIllegalStateException()
                .isThrownBy(() -> PeerGroup.<Practice>named(Practice::code).mostSimilarTo(SUBJECT, 1, CANDIDATES))
                .withMessageStartingWith("there is no feature to compare by");
        assertThatIllegalStateException()
                .isThrownBy(() -> PeerGroup.<Practice>ofDistance(Practice::code, (a, b) -> 0)
                        .withFeature(Practice::listSize, 1))
                .withMessageStartingWith("a calculator with its own distance takes no features");
    }
}
