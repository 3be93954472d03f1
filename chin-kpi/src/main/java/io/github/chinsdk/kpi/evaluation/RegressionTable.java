package io.github.chinsdk.kpi.evaluation;

import io.github.chinsdk.kpi.Counts;
import io.github.chinsdk.kpi.internal.regression.Design;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a regression, by column: events, the exposure in which they happened, named terms, and the cluster to which
 * each row belongs. Immutable; arrays are copied. An intercept is always part of the model and needs no column.
 *
 * <pre>{@code
 * RegressionTable table = RegressionTable.ofEvents(admissions)
 *     .exposure(personYears)
 *     .term("treated", treated)
 *     .term("post", post)
 *     .interaction("treated", "post")     // named "treated:post"
 *     .clusters(practices)
 *     .build();
 * }</pre>
 */
public final class RegressionTable {

    private final double[] events;
    private final double[] exposure;
    private final Map<String, double[]> terms;
    private final String @Nullable [] clusters;
    private final Counts total;

    private RegressionTable(Builder builder) {
        this.events = builder.events;
        this.exposure = builder.exposure;
        this.terms = new LinkedHashMap<>(builder.terms);
        this.clusters = builder.clusters;
        this.total = sum(events, exposure);
    }

    /**
     * Starts a table.
     *
     * @param events the events of each row, at least 0; for a logistic regression 0 or 1
     * @return a builder
     * @throws IllegalArgumentException if there is no row, or a count is negative
     */
    public static Builder ofEvents(long[] events) {
        if (events.length == 0) {
            throw new IllegalArgumentException(
                    "events must have a row, was empty\nMaybe the filter before left nothing over.");
        }
        double[] copy = new double[events.length];
        for (int row = 0; row < events.length; row++) {
            if (events[row] < 0) {
                throw wrongRow(
                        "events",
                        row,
                        ">= 0",
                        events[row],
                        "a missing count was coded as a negative number: leave the row out");
            }
            copy[row] = events[row];
        }
        return new Builder(copy);
    }

    /**
     * {@return how many rows there are}
     */
    public int rows() {
        return events.length;
    }

    /**
     * {@return the names of the terms, the intercept first}
     */
    public List<String> terms() {
        List<String> names = new ArrayList<>(terms.size() + 1);
        names.add(RegressionFit.INTERCEPT);
        names.addAll(terms.keySet());
        return List.copyOf(names);
    }

    /**
     * {@return all events over all exposure}
     */
    public Counts total() {
        return total;
    }

    private static Counts sum(double[] events, double[] exposure) {
        double allEvents = 0;
        double allExposure = 0;
        // Sorted, so that the sum of fractions does not depend on the order of the rows.
        double[] sorted = exposure.clone();
        Arrays.sort(sorted);
        for (int row = 0; row < events.length; row++) {
            allEvents += events[row];
            allExposure += sorted[row];
        }
        return new Counts(allEvents, allExposure);
    }

    Design design() {
        double[][] columns = new double[terms.size() + 1][];
        columns[0] = new double[events.length];
        Arrays.fill(columns[0], 1);
        int next = 1;
        for (double[] column : terms.values()) {
            columns[next++] = column;
        }
        double[] offsets = new double[events.length];
        for (int row = 0; row < offsets.length; row++) {
            offsets[row] = StrictMath.log(exposure[row]);
        }
        return new Design(events, offsets, columns);
    }

    double[] exposure() {
        return exposure;
    }

    String @Nullable [] clusters() {
        return clusters;
    }

    private static IllegalArgumentException wrongRow(String column, int row, String rule, Object was, String maybe) {
        return new IllegalArgumentException(
                String.format(Locale.ROOT, "%s[%d] must be %s, was %s\nMaybe %s.", column, row, rule, was, maybe));
    }

    /** Collects the columns of a {@link RegressionTable}. Not thread-safe; use once. */
    public static final class Builder {

        private final double[] events;
        private final Map<String, double[]> terms = new LinkedHashMap<>();
        private double[] exposure;
        private String @Nullable [] clusters;

        private Builder(double[] events) {
            this.events = events;
            this.exposure = new double[events.length];
            Arrays.fill(exposure, 1);
        }

        /**
         * Sets the exposure, whose logarithm is the offset of the regression. Without it every row counts as 1.
         *
         * @param personYears people, person-years or expected events of each row; finite and above 0
         * @return this builder
         * @throws IllegalArgumentException if the length differs or a value is out of range
         */
        public Builder exposure(double[] personYears) {
            requireLength("exposure", personYears.length);
            for (int row = 0; row < personYears.length; row++) {
                if (!(personYears[row] > 0) || Double.isInfinite(personYears[row])) {
                    throw wrongRow(
                            "exposure",
                            row,
                            "finite and above 0",
                            personYears[row],
                            "leave out rows in which nobody was at risk");
                }
            }
            exposure = personYears.clone();
            return this;
        }

        /**
         * Adds a term.
         *
         * @param name how the term is called in the result
         * @param values the value of each row, finite; 0 and 1 for a group
         * @return this builder
         * @throws IllegalArgumentException if the name is taken, the length differs or a value is not finite
         */
        public Builder term(String name, double[] values) {
            requireLength(name, values.length);
            for (int row = 0; row < values.length; row++) {
                if (!Double.isFinite(values[row])) {
                    throw wrongRow(
                            name, row, "finite", values[row], "the value is missing: leave the row out and report it");
                }
            }
            if (name.equals(RegressionFit.INTERCEPT) || terms.putIfAbsent(name, values.clone()) != null) {
                throw new IllegalArgumentException(String.format(
                        Locale.ROOT,
                        "name must be new, was \"%s\"\nMaybe the term was added twice; the intercept is always there.",
                        name));
            }
            return this;
        }

        /**
         * Adds the product of two terms, named {@code "first:second"}.
         *
         * @param first the name of a term
         * @param second the name of a term
         * @return this builder
         * @throws IllegalArgumentException if there is no such term
         */
        public Builder interaction(String first, String second) {
            double[] left = values(first);
            double[] right = values(second);
            double[] product = new double[left.length];
            for (int row = 0; row < product.length; row++) {
                product[row] = left[row] * right[row];
            }
            return term(first + ":" + second, product);
        }

        /**
         * Sets the clusters, for cluster-robust errors.
         *
         * @param names the cluster of each row, for example its practice
         * @return this builder
         * @throws IllegalArgumentException if the length differs
         */
        public Builder clusters(String[] names) {
            requireLength("clusters", names.length);
            String[] copy = names.clone();
            for (String name : copy) {
                Objects.requireNonNull(name, "clusters");
            }
            clusters = copy;
            return this;
        }

        /**
         * {@return the table}
         */
        public RegressionTable build() {
            return new RegressionTable(this);
        }

        private double[] values(String name) {
            double[] column = terms.get(name);
            if (column == null) {
                throw new IllegalArgumentException(String.format(
                        Locale.ROOT,
                        "interaction must name terms of the table, was \"%s\"\nMaybe one of %s; add a term before its interaction.",
                        name,
                        terms.keySet()));
            }
            return column;
        }

        private void requireLength(String column, int length) {
            if (length != events.length) {
                throw new IllegalArgumentException(String.format(
                        Locale.ROOT,
                        "%s must have a value for each of %d rows, had %d\nMaybe the columns come from different filters.",
                        column,
                        events.length,
                        length));
            }
        }
    }
}
