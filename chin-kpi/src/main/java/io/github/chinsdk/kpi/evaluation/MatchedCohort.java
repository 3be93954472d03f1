package io.github.chinsdk.kpi.evaluation;

import io.github.chinsdk.kpi.Caveat;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Treated and their matched controls, or why there are none.
 *
 * @param propensity the logistic regression of being treated; without an answer there are no matches, and its reason says
 *     why
 * @param propensities the probability of being treated by identifier, in the order of the table
 * @param sets one a treated, the most probable first
 * @param weights by identifier, in the order of the table: 1 for a matched treated; for controls one over the size of
 *     their set, scaled so that they sum to the number of matched controls; 0 for the unmatched
 * @param balance one a covariate
 * @param caveats what a reader must know before comparing the matched
 */
public record MatchedCohort(
        RegressionFit propensity,
        Map<String, Double> propensities,
        List<MatchedSet> sets,
        Map<String, Double> weights,
        List<CovariateBalance> balance,
        List<Caveat> caveats) {

    /** Copies the collections. */
    public MatchedCohort {
        propensities = Collections.unmodifiableMap(new LinkedHashMap<>(propensities));
        sets = List.copyOf(sets);
        weights = Collections.unmodifiableMap(new LinkedHashMap<>(weights));
        balance = List.copyOf(balance);
        caveats = List.copyOf(caveats);
    }

    /**
     * {@return how many treated have a control}
     */
    public long matchedTreated() {
        return sets.stream().filter(set -> !set.controlIds().isEmpty()).count();
    }

    /**
     * {@return whether every covariate is balanced after matching}
     */
    public boolean isBalanced() {
        return matchedTreated() > 0 && balance.stream().allMatch(CovariateBalance::isBalanced);
    }

    /**
     * {@return a description without identifiers}
     */
    @Override
    public String toString() {
        return "MatchedCohort of " + matchedTreated() + " matched of " + sets.size() + " treated, balance " + balance;
    }
}
