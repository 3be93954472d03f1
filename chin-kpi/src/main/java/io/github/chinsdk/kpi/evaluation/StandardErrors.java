package io.github.chinsdk.kpi.evaluation;

/** What the standard errors of a regression trust. */
public enum StandardErrors {
    /** The variance of the model: for a Poisson regression, that each count varies by its mean and no more. */
    MODEL("model errors", "McCullagh and Nelder 1989, Generalized Linear Models, 2nd ed., section 2.5"),
    /** The model's variance times the Pearson dispersion, chi-squared over residual degrees of freedom. */
    QUASI("quasi-likelihood errors", "Wedderburn 1974, Biometrika 61:439, doi:10.1093/biomet/61.3.439"),
    /** Each row for itself, whatever its variance; no small-sample correction. */
    HC0("heteroscedasticity-robust errors (HC0)", "White 1980, Econometrica 48:817, doi:10.2307/1912934"),
    /** As {@link #HC0}, variances times n / (n - k) for n rows and k terms. */
    HC1(
            "heteroscedasticity-robust errors (HC1)",
            "MacKinnon and White 1985, Journal of Econometrics 29:305, doi:10.1016/0304-4076(85)90158-7"),
    /** Rows of one cluster may be alike in any way; no small-sample correction. */
    CLUSTER_ROBUST_UNADJUSTED(
            "cluster-robust errors, unadjusted", "Liang and Zeger 1986, Biometrika 73:13, doi:10.1093/biomet/73.1.13"),
    /**
     * Rows of one cluster may be alike in any way; variances times G / (G - 1) times (n - 1) / (n - k) for G clusters, n
     * rows and k terms. The choice for counts of the same practices in many months.
     */
    CLUSTER_ROBUST(
            "cluster-robust errors",
            "Cameron and Miller 2015, Journal of Human Resources 50:317, doi:10.3368/jhr.50.2.317"),
    /**
     * Rows in order of time whose errors fade with distance, lags as {@link InterruptedTimeSeries} sets them, Bartlett
     * weights, no prewhitening, no small-sample correction.
     */
    NEWEY_WEST("Newey-West errors", "Newey and West 1987, Econometrica 55:703, doi:10.2307/1913610"),
    /** As {@link #NEWEY_WEST}, variances times n / (n - k) for n rows and k terms. */
    NEWEY_WEST_ADJUSTED(
            "Newey-West errors with small-sample correction",
            "Newey and West 1987, Econometrica 55:703, doi:10.2307/1913610");

    private final String title;
    private final String source;

    StandardErrors(String title, String source) {
        this.title = title;
        this.source = source;
    }

    /**
     * {@return the name in words}
     */
    public String title() {
        return title;
    }

    /**
     * {@return the publication that defines them}
     */
    public String source() {
        return source;
    }

    boolean serial() {
        return this == NEWEY_WEST || this == NEWEY_WEST_ADJUSTED;
    }

    boolean clustered() {
        return this == CLUSTER_ROBUST || this == CLUSTER_ROBUST_UNADJUSTED;
    }
}
