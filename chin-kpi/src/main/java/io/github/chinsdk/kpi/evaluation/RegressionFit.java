package io.github.chinsdk.kpi.evaluation;

import io.github.chinsdk.kpi.Caveat;
import io.github.chinsdk.kpi.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a regression found, or why it has no answer.
 *
 * @param status whether there are coefficients
 * @param reason why there are none, one sentence; empty where there are
 * @param standardErrors what the standard errors trust
 * @param coefficients one a term, the intercept first; empty without an answer
 * @param statistics how well the rows are described; empty without an answer
 * @param theta the shape of a negative binomial, whose variance is mean + mean squared / theta; empty for other
 *     regressions, and where the counts vary no more than a Poisson (a caveat then says so)
 * @param unanswered what {@link #estimate} returns without an answer
 * @param caveats what a reader must know before quoting a coefficient
 */
public record RegressionFit(
        FitStatus status,
        String reason,
        StandardErrors standardErrors,
        List<Coefficient> coefficients,
        Optional<FitStatistics> statistics,
        OptionalDouble theta,
        Estimate unanswered,
        List<Caveat> caveats) {

    /** The name of the term that every regression has: the log rate (or log odds) where all terms are 0. */
    public static final String INTERCEPT = "intercept";

    /** Copies the lists. */
    public RegressionFit {
        coefficients = List.copyOf(coefficients);
        caveats = List.copyOf(caveats);
    }

    /** A fit without an answer, as the question would have had it. */
    static RegressionFit without(
            FitStatus status, String reason, StandardErrors errors, Estimate.Builder asked, List<Caveat> caveats) {
        return new RegressionFit(
                status,
                reason,
                errors,
                List.of(),
                Optional.empty(),
                OptionalDouble.empty(),
                asked.undefined(reason),
                caveats);
    }

    /** The same fit with one more caveat, behind the others. */
    RegressionFit with(Caveat caveat) {
        List<Caveat> more = new ArrayList<>(caveats);
        more.add(caveat);
        return new RegressionFit(status, reason, standardErrors, coefficients, statistics, theta, unanswered, more);
    }

    /**
     * {@return whether there are coefficients}
     */
    public boolean isFitted() {
        return status == FitStatus.FITTED;
    }

    /**
     * One coefficient.
     *
     * @param term the name of the term
     * @return the coefficient
     * @throws IllegalArgumentException if the fit has no such coefficient
     */
    public Coefficient coefficient(String term) {
        for (Coefficient coefficient : coefficients) {
            if (coefficient.term().equals(term)) {
                return coefficient;
            }
        }
        String instead = isFitted()
                ? "Maybe one of " + coefficients.stream().map(Coefficient::term).toList() + "."
                : "Maybe ask isFitted() first: " + reason;
        throw new IllegalArgumentException(
                String.format(Locale.ROOT, "term must be a term of this fit, was \"%s\"\n%s", term, instead));
    }

    /**
     * One coefficient on the scale on which it is read: a rate ratio, or an odds ratio.
     *
     * @param term the name of the term
     * @return the estimate with its intervals; undefined, with the reason, where the regression has no answer
     * @throws IllegalArgumentException if the fit has an answer but no such term
     */
    public Estimate estimate(String term) {
        return isFitted() ? coefficient(term).estimate() : unanswered;
    }
}
