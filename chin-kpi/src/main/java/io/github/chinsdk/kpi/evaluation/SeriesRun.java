package io.github.chinsdk.kpi.evaluation;

import io.github.chinsdk.kpi.Caveat;
import io.github.chinsdk.kpi.ConfidenceLevel;
import io.github.chinsdk.kpi.Counts;
import io.github.chinsdk.kpi.Estimate;
import io.github.chinsdk.kpi.Interval;
import io.github.chinsdk.kpi.RateUnit;
import io.github.chinsdk.kpi.internal.StudentQuantile;
import io.github.chinsdk.kpi.internal.regression.Design;
import io.github.chinsdk.kpi.internal.regression.Irls;
import io.github.chinsdk.kpi.internal.regression.IrlsFit;
import io.github.chinsdk.kpi.internal.regression.LeastSquares;
import io.github.chinsdk.kpi.internal.regression.Likelihood;
import io.github.chinsdk.kpi.internal.regression.Sandwich;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * One series, ordered and without gaps, fitted by least squares and by Poisson regression.
 *
 * @param series the points in order of time
 * @param names of the terms
 * @param terms one array a term
 * @param unit of the rates
 * @param errors the choice
 * @param lags for Newey-West errors
 * @param levels of the intervals
 */
@SuppressWarnings("ArrayRecordComponent") // Internal carrier: never compared, never printed.
record SeriesRun(
        List<TimePoint> series,
        List<String> names,
        double[][] terms,
        RateUnit unit,
        StandardErrors errors,
        int lags,
        List<ConfidenceLevel> levels) {

    // Residuals this far below the outcomes are the rounding of a perfect fit.
    private static final double ROUNDING = 1e-24;
    private static final double SUSPICIOUS_DURBIN_WATSON = 1.5;

    InterruptedTimeSeriesFit fit() {
        Design rates = InterruptedTimeSeries.rates(series, terms, unit);
        IrlsFit line = enough() ? LeastSquares.fit(rates) : null;
        OptionalDouble durbinWatson = line == null || line.obstacle() != IrlsFit.Obstacle.NONE || perfect(rates, line)
                ? OptionalDouble.empty()
                : OptionalDouble.of(durbinWatson(line.scores()));
        List<Caveat> caveats = new ArrayList<>();
        caveats.add(new Caveat(
                "no-control-series",
                "A series without controls cannot tell the change from whatever else happened then."));
        if (!errors.serial() && durbinWatson.isPresent() && durbinWatson.getAsDouble() < SUSPICIOUS_DURBIN_WATSON) {
            caveats.add(
                    new Caveat(
                            "serial-correlation",
                            "Neighbouring residuals are alike (Durbin-Watson below 1.5), so errors that ignore time are too small: choose Newey-West errors."));
        }
        RegressionFit leastSquares = line == null
                ? without(EvaluationMethod.SEGMENTED_LEAST_SQUARES, FitStatus.TOO_FEW_ROWS, tooFew(), caveats)
                : leastSquares(rates, line, caveats);
        return new InterruptedTimeSeriesFit(leastSquares, poisson(caveats), lags, durbinWatson);
    }

    private RegressionFit leastSquares(Design rates, IrlsFit line, List<Caveat> caveats) {
        EvaluationMethod method = EvaluationMethod.SEGMENTED_LEAST_SQUARES;
        if (line.obstacle() != IrlsFit.Obstacle.NONE) {
            return without(method, FitStatus.COLLINEAR, collinear(line), caveats);
        }
        if (perfect(rates, line)) {
            return without(
                    method,
                    FitStatus.ERRORS_UNDEFINED,
                    "The lines pass through every point, so there are no residuals to judge them by.",
                    caveats);
        }
        int rows = series.size();
        double perRow = line.pearson() / rows;
        double logLikelihood = -0.5 * rows * (StrictMath.log(2 * Math.PI * perRow) + 1);
        FitStatistics statistics = new FitStatistics(
                rows,
                terms.length,
                1,
                line.deviance(),
                squaresAroundMean(rates.outcomes()),
                logLikelihood,
                2.0 * (terms.length + 1) - 2 * logLikelihood,
                line.pearson());
        // Least squares knows no variance but the one it estimates.
        double[][] covariance = covariance(line, errors == StandardErrors.MODEL ? StandardErrors.QUASI : errors);
        int freedom = rows - terms.length;
        List<Coefficient> coefficients = new ArrayList<>();
        for (int term = 0; term < terms.length; term++) {
            double standardError = StrictMath.sqrt(covariance[term][term]);
            if (!(standardError > 0)) {
                return without(method, FitStatus.ERRORS_UNDEFINED, noError(term), caveats);
            }
            double value = line.coefficients()[term];
            Estimate.Builder builder = Estimate.from(total(), unit, method).working("standard error", standardError);
            caveats.forEach(builder::caveat);
            for (ConfidenceLevel level : levels) {
                double reach = StudentQuantile.upper(freedom, level.tail()) * standardError;
                builder.interval(new Interval(level, value - reach, value + reach));
            }
            coefficients.add(new Coefficient(
                    names.get(term), value, standardError, OptionalInt.of(freedom), builder.calculated(value)));
        }
        return fitted(method, coefficients, statistics, caveats);
    }

    private RegressionFit poisson(List<Caveat> caveats) {
        EvaluationMethod method = EvaluationMethod.SEGMENTED_POISSON;
        if (!enough()) {
            return without(method, FitStatus.TOO_FEW_ROWS, tooFew(), caveats);
        }
        if (total().numerator() == 0) {
            return without(method, FitStatus.NO_EVENTS, "There is no event in any period.", caveats);
        }
        Design counts = InterruptedTimeSeries.counts(series, terms);
        IrlsFit curve = Irls.poisson(counts);
        switch (curve.obstacle()) {
            case COLLINEAR -> {
                return without(method, FitStatus.COLLINEAR, collinear(curve), caveats);
            }
            case SEPARATED -> {
                return without(
                        method,
                        FitStatus.SEPARATED,
                        String.format(
                                Locale.ROOT,
                                "The term \"%s\" sets apart periods without events, so its coefficient is infinite.",
                                names.get(curve.termAtFault())),
                        caveats);
            }
            case NOT_CONVERGED -> {
                return without(
                        method,
                        FitStatus.NOT_CONVERGED,
                        "The iteration did not settle on a maximum of the likelihood.",
                        caveats);
            }
            case NONE -> {}
        }
        double logLikelihood = Likelihood.poisson(counts.outcomes(), curve.means());
        FitStatistics statistics = new FitStatistics(
                series.size(),
                terms.length,
                curve.steps(),
                curve.deviance(),
                Likelihood.poissonNullDeviance(counts),
                logLikelihood,
                2.0 * terms.length - 2 * logLikelihood,
                curve.pearson());
        double[][] covariance = covariance(curve, errors);
        List<Coefficient> coefficients = new ArrayList<>();
        for (int term = 0; term < terms.length; term++) {
            if (!(covariance[term][term] > 1e-18 * curve.covariance()[term][term])) {
                return without(method, FitStatus.ERRORS_UNDEFINED, noError(term), caveats);
            }
            double standardError = StrictMath.sqrt(covariance[term][term]);
            double value = curve.coefficients()[term];
            RateUnit ratioUnit = term == 0 ? RateUnit.PER_PERSON : RateUnit.RATIO;
            Estimate ratio = RegressionRun.ratio(total(), ratioUnit, method, value, standardError, levels, caveats);
            coefficients.add(new Coefficient(names.get(term), value, standardError, OptionalInt.empty(), ratio));
        }
        return fitted(method, coefficients, statistics, caveats);
    }

    private double[][] covariance(IrlsFit fit, StandardErrors choice) {
        if (choice.serial()) {
            double factor = choice == StandardErrors.NEWEY_WEST_ADJUSTED
                    ? series.size() / (double) (series.size() - terms.length)
                    : 1;
            return Sandwich.covariance(fit.covariance(), Sandwich.neweyWest(terms, fit.scores(), lags), factor);
        }
        int[] noClusters = {};
        // There are more rows than terms, and no choice here needs clusters.
        return new RobustErrors(choice, terms.length, noClusters, 0)
                .covariance(terms, fit, new ArrayList<>())
                .orElseThrow();
    }

    private boolean enough() {
        return series.size() > terms.length;
    }

    private Counts total() {
        double events = 0;
        double personYears = 0;
        for (TimePoint point : series) {
            events += point.events();
            personYears += point.personYears();
        }
        return new Counts(events, personYears);
    }

    private String tooFew() {
        return String.format(
                Locale.ROOT, "There are not more periods (%d) than terms (%d).", series.size(), terms.length);
    }

    private String collinear(IrlsFit fit) {
        return String.format(
                Locale.ROOT,
                "The term \"%s\" is a combination of the terms before it: there must be two periods or more on either side of the change.",
                names.get(fit.termAtFault()));
    }

    private String noError(int term) {
        return String.format(
                Locale.ROOT, "The residuals behind the standard error of \"%s\" are all zero.", names.get(term));
    }

    private RegressionFit fitted(
            EvaluationMethod method, List<Coefficient> coefficients, FitStatistics statistics, List<Caveat> caveats) {
        return new RegressionFit(
                FitStatus.FITTED,
                "",
                errors,
                coefficients,
                Optional.of(statistics),
                OptionalDouble.empty(),
                Estimate.from(total(), unit, method).undefined("The regression has an answer: ask for a term of it."),
                caveats);
    }

    private RegressionFit without(EvaluationMethod method, FitStatus status, String reason, List<Caveat> caveats) {
        return RegressionFit.without(status, reason, errors, Estimate.from(total(), unit, method), caveats);
    }

    private static boolean perfect(Design rates, IrlsFit line) {
        double squares = 0;
        for (double rate : rates.outcomes()) {
            squares += rate * rate;
        }
        return line.pearson() <= ROUNDING * squares;
    }

    private static double squaresAroundMean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        double mean = sum / values.length;
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        return squares;
    }

    private static double durbinWatson(double[] residuals) {
        double steps = 0;
        double squares = residuals[0] * residuals[0];
        for (int point = 1; point < residuals.length; point++) {
            double step = residuals[point] - residuals[point - 1];
            steps += step * step;
            squares += residuals[point] * residuals[point];
        }
        return steps / squares;
    }
}
