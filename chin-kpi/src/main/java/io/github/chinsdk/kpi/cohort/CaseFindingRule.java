package io.github.chinsdk.kpi.cohort;

import java.util.function.Predicate;

/**
 * One reason to look at a person who is not on the register.
 *
 * @param name the name of the rule, not blank, as in the host's own rule book
 * @param applies whether the reason applies to a record
 * @param <R> the type of the records
 */
public record CaseFindingRule<R>(String name, Predicate<? super R> applies) {

    /**
     * Checks the name.
     *
     * @throws IllegalArgumentException if it is blank
     */
    public CaseFindingRule {
        if (name.isBlank()) {
            throw new IllegalArgumentException(
                    "name must say something, was blank\nMaybe use the name in the local rule book.");
        }
    }
}
