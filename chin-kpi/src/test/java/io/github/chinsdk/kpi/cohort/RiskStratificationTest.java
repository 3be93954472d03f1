package io.github.chinsdk.kpi.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.chinsdk.kpi.Caveat;
import io.github.chinsdk.model.identity.PseudonymId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RiskStratificationTest {

    @Test
    void islingtonsCohorts() {
        // 246,041 registered with the 33 practices of Islington CCG, QOF 2016/17.
        assertThat(RiskStratification.ofTopPercent("2").targetSize(246_041)).isEqualTo(4_921);
        assertThat(RiskStratification.ofTopPercent("5").targetSize(246_041)).isEqualTo(12_302);
        RiskStratification down = RiskStratification.ofTopPercent("2").with(CohortRounding.DOWN);
        assertThat(down.targetSize(246_041)).isEqualTo(4_920);
        RiskStratification up = RiskStratification.ofTopPercent("5").with(CohortRounding.UP);
        assertThat(up.targetSize(246_041)).isEqualTo(12_303);
        assertThat(RiskStratification.ofTopPercent("0.5").targetSize(100)).isEqualTo(1);
        assertThat(RiskStratification.ofTopPercent("100").targetSize(0)).isZero();
    }

    @Test
    void theHighestScoresFirst() {
        RiskCohort cohort = RiskStratification.ofTopPercent("30").select(scores(5, 9, 1, 7, 3, 8), 10);
        assertThat(cohort.members()).containsExactly(id(1), id(5), id(3));
        assertThat(cohort.targetSize()).isEqualTo(3);
        assertThat(cohort.tiedAtCut()).isZero();
        assertThat(cohort.caveats()).extracting(Caveat::code).containsExactly("people-without-a-score");
        assertThat(cohort.toString())
                .isEqualTo("RiskCohort of 3, target 3 of 10 eligible, 0 excluded, 0 tied at the cut");
    }

    @Test
    void tiesAtTheCut() {
        List<ScoredPerson> people = scores(9, 7, 7, 7, 1);
        RiskStratification top = RiskStratification.ofTopPercent("40");
        RiskCohort smallest = top.select(people, 5);
        assertThat(smallest.members()).containsExactly(id(0), id(1));
        assertThat(smallest.tiedAtCut()).isEqualTo(3);
        assertThat(smallest.caveats())
                .containsExactly(new Caveat(
                        "ties-at-the-cut",
                        "3 people share the score at which the cohort was cut; 1 of them are in it."));
        assertThat(top.with(TieRule.EXCLUDE).select(people, 5).members()).containsExactly(id(0));
        assertThat(top.with(TieRule.INCLUDE).select(people, 5).members()).containsExactly(id(0), id(1), id(2), id(3));
    }

    @Test
    void tiesThatAllFitAreNoTies() {
        RiskCohort cohort =
                RiskStratification.ofTopPercent("40").with(TieRule.EXCLUDE).select(scores(7, 7, 1, 1, 1), 5);
        assertThat(cohort.members()).hasSize(2);
        assertThat(cohort.tiedAtCut()).isZero();
    }

    @Test
    void theExcludedStayInThePopulation() {
        RiskCohort cohort = RiskStratification.ofTopPercent("40")
                .excluding(Set.of(id(0), id(77)))
                .select(scores(9, 7, 5, 3, 1), 5);
        assertThat(cohort.members()).containsExactly(id(1), id(2));
        assertThat(cohort.excluded()).isEqualTo(1);
    }

    @Test
    void fewerScoredThanAskedFor() {
        RiskCohort cohort = RiskStratification.ofTopPercent("50").select(scores(2, 1), 10);
        assertThat(cohort.members()).hasSize(2);
        assertThat(cohort.caveats())
                .extracting(Caveat::code)
                .containsExactly("people-without-a-score", "fewer-ranked-than-asked");
    }

    @Property(tries = 200, seed = "20171207")
    void neitherOrderNorLocaleMatters(@ForAll @IntRange(min = 1, max = 60) int number, @ForAll long seed) {
        Random random = new Random(seed);
        int[] values = random.ints(number, 0, 8).toArray();
        List<ScoredPerson> people = scores(values);
        List<ScoredPerson> shuffled = new ArrayList<>(people);
        Collections.shuffle(shuffled, random);
        for (TieRule ties : TieRule.values()) {
            RiskStratification top = RiskStratification.ofTopPercent("20").with(ties);
            RiskCohort cohort = top.select(people, number);
            assertThat(top.select(shuffled, number)).isEqualTo(cohort);
            long target = cohort.targetSize();
            switch (ties) {
                case EXCLUDE -> assertThat(cohort.members().size()).isLessThanOrEqualTo((int) target);
                case INCLUDE -> assertThat(cohort.members().size()).isGreaterThanOrEqualTo((int) target);
                case SMALLEST_ID -> assertThat(cohort.members()).hasSize((int) target);
            }
        }
    }

    @Test
    void messages() {
        for (String percent : new String[] {"0", "-1", "100.1", "two"}) {
            assertThatThrownBy(() -> RiskStratification.ofTopPercent(percent))
                    .hasMessage(
                            "percent must be a decimal above 0 and at most 100, was \"%s\"%nMaybe write \"2\" for the top 2%%."
                                    .formatted(percent));
        }
        assertThatThrownBy(() -> RiskStratification.ofTopPercent("2").targetSize(-1))
                .hasMessageStartingWith("eligiblePopulation must be >= 0, was -1");
        assertThatThrownBy(() -> RiskStratification.ofTopPercent("2").select(scores(1, 2), 1))
                .hasMessageStartingWith("eligiblePopulation must be at least the 2 people with a score, was 1");
        ScoredPerson person = new ScoredPerson(id(3), 4);
        assertThatThrownBy(() -> RiskStratification.ofTopPercent("2").select(List.of(person, person), 5))
                .hasMessageStartingWith("scored[1] must be a person not there before, was there before");
        assertThatThrownBy(() -> new ScoredPerson(id(3), Double.NaN))
                .hasMessageStartingWith("score must be finite, was not");
        assertThat(person.toString()).isEqualTo("ScoredPerson[****]");
    }

    private static List<ScoredPerson> scores(int... scores) {
        List<ScoredPerson> people = new ArrayList<>();
        for (int i = 0; i < scores.length; i++) {
            people.add(new ScoredPerson(id(i), scores[i]));
        }
        return people;
    }

    private static PseudonymId id(int number) {
        return PseudonymId.parse(String.format(Locale.ROOT, "%032x", number));
    }
}
