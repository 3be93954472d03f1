package io.github.chinsdk.kpi.cohort;

import io.github.chinsdk.kpi.counting.Counted;
import io.github.chinsdk.kpi.counting.CountingSort;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/**
 * Finds people who may have a condition and are not on its register. The rules stand in order of precedence: a person is
 * found by the first rule that applies and by no other, so the lists of the rules are mutually exclusive. They are the rule
 * book of North Central London, {@link NclCaseFinding}, or a host's own. Each rule's predicate gives its count and its list.
 * Immutable.
 *
 * @param <R> the type of the records
 */
public final class CaseFinding<R> {

    private static final int NOBODY = -1;

    private final CaseFindingCondition condition;
    private final List<String> names;
    private final ToIntFunction<? super R> firstRule;

    private CaseFinding(CaseFindingCondition condition, List<String> names, ToIntFunction<? super R> firstRule) {
        this.condition = condition;
        this.names = names;
        this.firstRule = firstRule;
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
        List<CaseFindingRule<R>> inOrder = List.copyOf(rules);
        return new CaseFinding<>(
                condition,
                inOrder.stream().map(CaseFindingRule::name).toList(),
                record -> onRegister.test(record) ? NOBODY : firstRule(inOrder, record));
    }

    private static <R> int firstRule(List<CaseFindingRule<R>> rules, R record) {
        for (int i = 0; i < rules.size(); i++) {
            if (rules.get(i).applies().test(record)) {
                return i;
            }
        }
        return NOBODY;
    }

    /**
     * The same rules over records of another type.
     *
     * @param record what the rules see of one of those records, asked once for each
     * @param <S> the other type
     * @return a new case finding
     */
    public <S> CaseFinding<S> over(Function<? super S, ? extends R> record) {
        return new CaseFinding<>(condition, names, other -> firstRule.applyAsInt(record.apply(other)));
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
        int rule = firstRule.applyAsInt(record);
        return rule == NOBODY ? Optional.empty() : Optional.of(names.get(rule));
    }

    /**
     * The list to work through.
     *
     * @param records the records
     * @return those that are found, rule by rule in order of precedence, and within a rule in their order
     */
    public List<FoundCase<R>> list(Iterable<? extends R> records) {
        List<List<FoundCase<R>>> byRule = new ArrayList<>();
        names.forEach(name -> byRule.add(new ArrayList<>()));
        for (R record : records) {
            int rule = firstRule.applyAsInt(record);
            if (rule != NOBODY) {
                byRule.get(rule).add(new FoundCase<>(record, names.get(rule)));
            }
        }
        return byRule.stream().flatMap(List::stream).toList();
    }

    /**
     * {@return what to count in a plan, alone or with others: a measure for each rule and one for those whom none finds, the
     * rules being asked once for each record}
     */
    public List<Counted<R>> countingRules() {
        List<String> measures = new ArrayList<>();
        names.forEach(name -> measures.add(condition + " " + name));
        measures.add(condition + " not found");
        return List.of(new CountingSort<>(measures, record -> {
            int rule = firstRule.applyAsInt(record);
            return rule == NOBODY ? names.size() : rule;
        }));
    }
}
