package io.github.chinsdk.kpi.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** A host's predicates by the names of criteria. */
final class Bindings<R> {

    private final Map<String, ? extends Predicate<? super R>> predicates;

    private Bindings(Map<String, ? extends Predicate<? super R>> predicates) {
        this.predicates = predicates;
    }

    static <R> Bindings<R> of(
            Kpi kpi, List<Criterion> criteria, Map<String, ? extends Predicate<? super R>> predicates) {
        Set<String> unbound = new TreeSet<>();
        criteria.forEach(criterion -> unbound.add(criterion.name()));
        Set<String> unknown = new TreeSet<>(predicates.keySet());
        unknown.removeAll(unbound);
        unbound.removeAll(predicates.keySet());
        if (!unbound.isEmpty() || !unknown.isEmpty()) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "predicates must be those of %s, %s were missing and %s are not among its criteria\nMaybe a name is spelt otherwise, or the predicates are of another version.",
                    kpi.key(),
                    unbound,
                    unknown));
        }
        return new Bindings<>(predicates);
    }

    Predicate<? super R> get(Criterion criterion) {
        return Texts.present(criterion.name(), predicates.get(criterion.name()));
    }

    List<Predicate<? super R>> get(List<Criterion> criteria) {
        List<Predicate<? super R>> bound = new ArrayList<>(criteria.size());
        for (Criterion criterion : criteria) {
            bound.add(get(criterion));
        }
        return bound;
    }

    static <R> boolean anyOf(List<Predicate<? super R>> predicates, R record) {
        for (Predicate<? super R> predicate : predicates) {
            if (predicate.test(record)) {
                return true;
            }
        }
        return false;
    }
}
