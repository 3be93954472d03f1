package io.github.chinsdk.kpi.evaluation;

import io.github.chinsdk.kpi.Caveat;
import io.github.chinsdk.kpi.ConfidenceLevel;
import io.github.chinsdk.kpi.Counts;
import io.github.chinsdk.kpi.Estimate;
import io.github.chinsdk.kpi.Interval;
import io.github.chinsdk.kpi.RateUnit;
import io.github.chinsdk.kpi.internal.regression.Design;
import io.github.chinsdk.kpi.internal.regression.IrlsFit;
import io.github.chinsdk.kpi.internal.regression.RowOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;

/** What the regressions have in common: canonical order of rows, covariance, coefficients as estimates, reasons in words. */
final class RegressionRun {

    private static final double OVERDISPERSED = 2;
    // A standard error this far below the model's is the rounding of a zero.
    private static final double ROUNDING = 1e-9;

    /** A likelihood maximised, with what differs between the regressions. */
    record Likelihood(IrlsFit fit, double nullDeviance, double logLikelihood, OptionalDouble theta, int parameters) {

        static Likelihood failed(IrlsFit fit) {
            return new Likelihood(fit, 0, 0, OptionalDouble.empty(), 0);
        }
    }

    private final RegressionTable table;
    private final EvaluationMethod method;
    private final StandardErrors errors;
    private final List<ConfidenceLevel> levels;
    private final List<Caveat> caveats = new ArrayList<>();

    RegressionRun(RegressionTable table, EvaluationMethod method, StandardErrors errors, List<ConfidenceLevel> levels) {
        this.table = table;
        this.method = method;
        this.errors = errors;
        this.levels = levels;
    }

    RegressionFit fit(Function<Design, Likelihood> maximise) {
        List<String> names = table.terms();
        Design arrived = table.design();
        int rows = arrived.rows();
        if (errors.serial()) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "errors must not depend on the order of the rows, were %s\nMaybe use InterruptedTimeSeries, or cluster-robust errors.",
                    errors.title()));
        }
        if (errors.clustered() && table.clusters() == null) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "clusters must be set for %s, were absent\nMaybe call clusters(practices) on the table, or choose other errors.",
                    errors.title()));
        }
        if (rows < names.size()) {
            return without(
                    FitStatus.TOO_FEW_ROWS,
                    String.format(Locale.ROOT, "There are fewer rows (%d) than terms (%d).", rows, names.size()));
        }
        double events = table.total().numerator();
        boolean logistic = method == EvaluationMethod.LOGISTIC_REGRESSION;
        if (events == 0 || (logistic && events == rows)) {
            return without(
                    FitStatus.NO_EVENTS,
                    events == 0
                            ? "There is no event in any row."
                            : "Every row has the event: there is nothing to tell apart.");
        }
        int[] order = RowOrder.canonical(orderedBy(arrived));
        Design design = arrived.inOrder(order);
        Likelihood likelihood = maximise.apply(design);
        IrlsFit fit = likelihood.fit();
        switch (fit.obstacle()) {
            case COLLINEAR -> {
                return without(
                        FitStatus.COLLINEAR,
                        String.format(
                                Locale.ROOT,
                                "The term \"%s\" is a combination of the terms before it.",
                                names.get(fit.termAtFault())));
            }
            case SEPARATED -> {
                return without(
                        FitStatus.SEPARATED,
                        String.format(
                                Locale.ROOT,
                                "The term \"%s\" sets apart rows that all have the same extreme outcome, so its coefficient is infinite.",
                                names.get(fit.termAtFault())));
            }
            case NOT_CONVERGED -> {
                return without(FitStatus.NOT_CONVERGED, "The iteration did not settle on a maximum of the likelihood.");
            }
            case NONE -> {}
        }
        FitStatistics statistics = new FitStatistics(
                rows,
                names.size(),
                fit.steps(),
                fit.deviance(),
                likelihood.nullDeviance(),
                likelihood.logLikelihood(),
                2.0 * likelihood.parameters() - 2 * likelihood.logLikelihood(),
                fit.pearson());
        Optional<double[][]> covariance = covariance(design, fit, order);
        if (covariance.isEmpty()) {
            return without(
                    FitStatus.ERRORS_UNDEFINED,
                    String.format(
                            Locale.ROOT,
                            "The data leave no freedom for %s: there must be more rows than terms, and two clusters or more.",
                            errors.title()));
        }
        if (errors == StandardErrors.MODEL
                && !logistic
                && statistics.pearsonDispersion().orElse(0) > OVERDISPERSED) {
            caveats.add(
                    new Caveat(
                            "overdispersed-model-errors",
                            "The counts vary more than the model says (Pearson dispersion above 2), so model errors are too small: choose robust errors."));
        }
        List<Coefficient> coefficients = new ArrayList<>(names.size());
        for (int term = 0; term < names.size(); term++) {
            double variance = covariance.get()[term][term];
            if (!(variance > ROUNDING * ROUNDING * fit.covariance()[term][term]) || Double.isInfinite(variance)) {
                return without(
                        FitStatus.ERRORS_UNDEFINED,
                        String.format(
                                Locale.ROOT,
                                "The residuals behind the standard error of \"%s\" are all zero.",
                                names.get(term)));
            }
            coefficients.add(coefficient(names.get(term), fit.coefficients()[term], StrictMath.sqrt(variance)));
        }
        return new RegressionFit(
                FitStatus.FITTED,
                "",
                errors,
                coefficients,
                Optional.of(statistics),
                likelihood.theta(),
                Estimate.from(table.total(), RateUnit.RATIO, method)
                        .undefined("The regression has an answer: ask for a term of it."),
                caveats);
    }

    void caveat(Caveat caveat) {
        caveats.add(caveat);
    }

    private static double[][] orderedBy(Design design) {
        double[][] columns = new double[design.terms().length + 1][];
        columns[0] = design.outcomes();
        columns[1] = design.offsets();
        // The intercept, term 0, tells no two rows apart.
        System.arraycopy(design.terms(), 1, columns, 2, design.terms().length - 1);
        return columns;
    }

    private Optional<double[][]> covariance(Design design, IrlsFit fit, int[] order) {
        int[] clusterOf = new int[design.rows()];
        int clusters = errors.clustered() ? numberClusters(order, clusterOf) : 0;
        return new RobustErrors(errors, design.terms().length, clusterOf, clusters)
                .covariance(design.terms(), fit, caveats);
    }

    private int numberClusters(int[] order, int[] clusterOf) {
        String[] clusters = table.clusters();
        if (clusters == null) {
            return 0;
        }
        Map<String, Integer> numbers = new HashMap<>();
        for (int place = 0; place < order.length; place++) {
            Integer known = numbers.putIfAbsent(clusters[order[place]], numbers.size());
            clusterOf[place] = known == null ? numbers.size() - 1 : known;
        }
        return numbers.size();
    }

    private Coefficient coefficient(String name, double coefficient, double standardError) {
        boolean baseline = name.equals(RegressionFit.INTERCEPT) && method != EvaluationMethod.LOGISTIC_REGRESSION;
        Estimate estimate = ratio(
                table.total(),
                baseline ? RateUnit.PER_PERSON : RateUnit.RATIO,
                method,
                coefficient,
                standardError,
                levels,
                caveats);
        return new Coefficient(name, coefficient, standardError, OptionalInt.empty(), estimate);
    }

    /** The exponential of a coefficient with log-normal limits. */
    static Estimate ratio(
            Counts counts,
            RateUnit unit,
            EvaluationMethod method,
            double coefficient,
            double standardError,
            List<ConfidenceLevel> levels,
            List<Caveat> caveats) {
        Estimate.Builder builder = Estimate.from(counts, unit, method)
                .working("coefficient, natural logarithm of the estimate", coefficient)
                .working("standard error of the coefficient", standardError);
        caveats.forEach(builder::caveat);
        double value = StrictMath.exp(coefficient);
        if (Double.isInfinite(value)) {
            return builder.undefined("The ratio is beyond the range of numbers: its logarithm is above 709.");
        }
        for (ConfidenceLevel level : levels) {
            double reach = level.z() * standardError;
            double upper = StrictMath.exp(coefficient + reach);
            if (Double.isInfinite(upper)) {
                builder.caveat(new Caveat(
                        "interval-without-end", "The upper limit at " + level + " is beyond the range of numbers."));
            } else {
                builder.interval(new Interval(level, StrictMath.exp(coefficient - reach), upper));
            }
        }
        return builder.calculated(value);
    }

    private RegressionFit without(FitStatus status, String reason) {
        return RegressionFit.without(
                status, reason, errors, Estimate.from(table.total(), RateUnit.RATIO, method), caveats);
    }
}
