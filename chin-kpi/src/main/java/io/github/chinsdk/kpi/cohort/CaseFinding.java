package io.github.chinsdk.kpi.cohort;

import io.github.chinsdk.kpi.counting.CountingRule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Finds people who may have a condition and are not on its register. The rules stand in order of precedence: a person is
 * found by the first rule that applies and by no other, so the lists of the rules are mutually exclusive. They are the rule
 * book of North Central London, {@link NclCaseFinding}, or a host's own. Each rule's predicate gives its count and its list.
 * Immutable.
 *
 * @param <R> the type of the records
 */
public final class CaseFinding<R> {

    private final CaseFindingCondition condition;
    private final Predicate<? super R> onRegister;
    private final List<CaseFindingRule<R>> rules;

    private CaseFinding(
            CaseFindingCondition condition, Predicate<? super R> onRegister, List<CaseFindingRule<R>> rules) {
        this.condition = condition;
        this.onRegister = onRegister;
        this.rules = rules;
    }

    /**
     * Case finding of a condition.
     *
     * @param condition the condition
     * @param onRegister who is on its register already or left out for another reason, and so never found
     * @param rules the rules in order of precedence, at least one, names unique
     * @param <R> the type of the records
     * @return the case finding
     * @throws IllegalArgumentException if there is no rule or a name is used twice
     */
    public static <R> CaseFinding<R> of(
            CaseFindingCondition condition, Predicate<? super R> onRegister, List<CaseFindingRule<R>> rules) {
        if (rules.isEmpty()) {
            throw new IllegalArgumentException(
                    "rules must not be empty\nMaybe bring those of the local rule book, or start from NclCaseFinding.");
        }
        Set<String> names = new HashSet<>();
        for (CaseFindingRule<R> rule : rules) {
            if (!names.add(rule.name())) {
                throw new IllegalArgumentException(String.format(
                        Locale.ROOT,
                        "rules must have names of their own, \"%s\" is used twice\nMaybe join the two into one predicate.",
                        rule.name()));
            }
        }
        return new CaseFinding<>(condition, onRegister, List.copyOf(rules));
    }

    /** {@return the condition} */
    public CaseFindingCondition condition() {
        return condition;
    }

    /**
     * The rule that finds a record.
     *
     * @param record the record
     * @return the name of the first rule that applies; empty if none does or the person is on the register
     */
    public Optional<String> foundBy(R record) {
        if (!onRegister.test(record)) {
            for (CaseFindingRule<R> rule : rules) {
                if (rule.applies().test(record)) {
                    return Optional.of(rule.name());
                }
            }
        }
        return Optional.empty();
    }

    /**
     * The list to work through.
     *
     * @param records the records
     * @return those that are found, rule by rule in order of precedence, and within a rule in their order
     */
    public List<FoundCase<R>> list(Iterable<? extends R> records) {
        List<List<FoundCase<R>>> byRule = new ArrayList<>();
        rules.forEach(rule -> byRule.add(new ArrayList<>()));
        for (R record : records) {
            foundBy(record).ifPresent(name -> {
                for (int i = 0; i < rules.size(); i++) {
                    if (rules.get(i).name().equals(name)) {
                        byRule.get(i).add(new FoundCase<>(record, name));
                    }
                }
            });
        }
        return byRule.stream().flatMap(List::stream).toList();
    }

    /** {@return a counting rule for each rule, by the condition and the name, to be counted in one pass with others} */
    public List<CountingRule<R>> countingRules() {
        List<CountingRule<R>> counting = new ArrayList<>();
        for (CaseFindingRule<R> rule : rules) {
            counting.add(CountingRule.ofRecords(
                    condition + " " + rule.name(),
                    record -> foundBy(record).filter(rule.name()::equals).isPresent()));
        }
        return counting;
    }
}
