package io.github.chinsdk.kpi.evaluation;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The people (or practices) among whom controls are looked for, by column: who was treated, and what was known of each
 * before. Immutable; arrays are copied. Identifiers never appear in a message.
 */
public final class MatchingTable {

    private final List<String> ids;
    private final Set<String> treatedIds;
    private final Map<String, double[]> covariates;

    private MatchingTable(List<String> ids, Set<String> treatedIds, Map<String, double[]> covariates) {
        this.ids = ids;
        this.treatedIds = treatedIds;
        this.covariates = covariates;
    }

    /**
     * Starts a table.
     *
     * @param ids one a row, no two alike
     * @param treatedIds those of them who were treated; all others are candidates for control
     * @return a table without covariates
     * @throws IllegalArgumentException if an identifier is there twice, or a treated one is not among them
     */
    public static MatchingTable of(List<String> ids, Set<String> treatedIds) {
        Set<String> seen = new HashSet<>();
        for (int row = 0; row < ids.size(); row++) {
            if (!seen.add(ids.get(row))) {
                throw new IllegalArgumentException(String.format(
                        Locale.ROOT, "ids[%d] must be new, was there before\nMaybe keep one row a person.", row));
            }
        }
        long strangers = treatedIds.stream().filter(id -> !seen.contains(id)).count();
        if (strangers > 0) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "treatedIds must be among ids, %d were not\nMaybe the treated were filtered out of the rows.",
                    strangers));
        }
        return new MatchingTable(List.copyOf(ids), Set.copyOf(treatedIds), Map.of());
    }

    /**
     * A copy with one covariate more.
     *
     * @param name how it is called
     * @param values one a row, finite, known before the treatment began
     * @return the copy
     * @throws IllegalArgumentException if the name is taken, the length differs or a value is not finite
     */
    public MatchingTable with(String name, double[] values) {
        if (values.length != ids.size()) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "%s must have a value for each of %d rows, had %d\nMaybe the columns come from different filters.",
                    name,
                    ids.size(),
                    values.length));
        }
        for (int row = 0; row < values.length; row++) {
            if (!Double.isFinite(values[row])) {
                throw new IllegalArgumentException(String.format(
                        Locale.ROOT,
                        "%s[%d] must be finite, was %s\nMaybe the value is missing: leave the row out and report it, or add a covariate that says so.",
                        name,
                        row,
                        values[row]));
            }
        }
        Map<String, double[]> more = new LinkedHashMap<>(covariates);
        if (name.equals(RegressionFit.INTERCEPT) || more.putIfAbsent(name, values.clone()) != null) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT, "name must be new, was \"%s\"\nMaybe the covariate was added twice.", name));
        }
        return new MatchingTable(ids, treatedIds, more);
    }

    /**
     * {@return the identifiers, in the order given}
     */
    public List<String> ids() {
        return ids;
    }

    /**
     * {@return the identifiers of the treated}
     */
    public Set<String> treatedIds() {
        return treatedIds;
    }

    /**
     * {@return the names of the covariates, in the order in which they were added}
     */
    public List<String> covariates() {
        return List.copyOf(covariates.keySet());
    }

    double[] values(String covariate) {
        return covariates.getOrDefault(covariate, new double[ids.size()]);
    }

    RegressionTable propensityTable() {
        long[] treated = new long[ids.size()];
        for (int row = 0; row < treated.length; row++) {
            treated[row] = treatedIds.contains(ids.get(row)) ? 1 : 0;
        }
        RegressionTable.Builder builder = RegressionTable.ofEvents(treated);
        covariates.forEach(builder::term);
        return builder.build();
    }
}
