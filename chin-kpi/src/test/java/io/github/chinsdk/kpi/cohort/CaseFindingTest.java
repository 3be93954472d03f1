package io.github.chinsdk.kpi.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.chinsdk.kpi.counting.CountSnapshot;
import io.github.chinsdk.kpi.counting.CountingPlan;
import io.github.chinsdk.kpi.counting.Dictionary;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CaseFindingTest {

    private static final List<CaseFindingRule<String>> RULES = List.of(
            new CaseFindingRule<>("first", person -> person.contains("a")),
            new CaseFindingRule<>("second", person -> person.contains("b")));

    @ParameterizedTest
    @EnumSource
    void thePrecedenceMakesListsThatDoNotOverlap(CaseFindingCondition condition) {
        CaseFinding<String> finding = CaseFinding.of(condition, person -> person.startsWith("R"), RULES);
        List<String> people = List.of("b1", "ab", "Rab", "c", "a1", "b2");
        assertThat(finding.list(people))
                .containsExactly(
                        new FoundCase<>("ab", "first"),
                        new FoundCase<>("a1", "first"),
                        new FoundCase<>("b1", "second"),
                        new FoundCase<>("b2", "second"));
        CountSnapshot counts = people.stream()
                .collect(CountingPlan.of(
                                Dictionary.of(List.of("E1")),
                                p -> "E1",
                                Dictionary.of(List.of("all")),
                                p -> "all",
                                finding.countingRules())
                        .collector());
        assertThat(counts.total("E1", condition + " first")).isEqualTo(2);
        assertThat(counts.total("E1", condition + " second")).isEqualTo(2);
        assertThat(finding.condition()).isEqualTo(condition);
    }

    @Test
    void aFoundCaseDoesNotPrintThePatient() {
        assertThat(new FoundCase<>("someone", "first")).hasToString("FoundCase[first]");
    }

    @Test
    void rulesMustBeThereAndBeNamed() {
        assertThatThrownBy(() -> CaseFinding.of(CaseFindingCondition.DIABETES, person -> false, List.of()))
                .hasMessage(
                        "rules must not be empty%nMaybe bring those of the local rule book, or start from NclCaseFinding."
                                .formatted());
        assertThatThrownBy(() -> CaseFinding.of(
                        CaseFindingCondition.DIABETES, person -> false, List.of(RULES.get(0), RULES.get(0))))
                .hasMessage(
                        "rules must have names of their own, \"first\" is used twice%nMaybe join the two into one predicate."
                                .formatted());
        assertThatThrownBy(() -> new CaseFindingRule<String>(" ", person -> true))
                .hasMessage(
                        "name must say something, was blank%nMaybe use the name in the local rule book.".formatted());
    }
}
