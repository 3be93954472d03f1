package io.github.chinsdk.kpi.evaluation;

import io.github.chinsdk.kpi.Method;

/** How an estimate of this package was calculated; its standard errors are named in the workings of the fit. */
public enum EvaluationMethod implements Method {
    /** {@link PoissonRegression}. */
    POISSON_REGRESSION(
            "Poisson regression",
            "McCullagh and Nelder 1989, Generalized Linear Models, 2nd ed., chapter 6, doi:10.1201/9780203753736"),
    /** {@link NegativeBinomialRegression}. */
    NEGATIVE_BINOMIAL_REGRESSION(
            "negative binomial regression", "Lawless 1987, Canadian Journal of Statistics 15:209, doi:10.2307/3314912"),
    /** {@link LogisticRegression}. */
    LOGISTIC_REGRESSION(
            "logistic regression",
            "McCullagh and Nelder 1989, Generalized Linear Models, 2nd ed., chapter 4, doi:10.1201/9780203753736"),
    /** {@link DifferenceInDifferences#rateRatio}. */
    DIFFERENCE_IN_DIFFERENCES_RATIO(
            "difference in differences, ratio of rate ratios, log-normal limits",
            "Rothman, Greenland and Lash 2008, Modern Epidemiology, 3rd ed., chapter 14 (rate ratios); "
                    + "Dimick and Ryan 2014, JAMA 312:2401, doi:10.1001/jama.2014.16153 (the design)"),
    /** {@link DifferenceInDifferences#rateDifference}. */
    DIFFERENCE_IN_DIFFERENCES_ABSOLUTE(
            "difference in differences of rates, normal limits",
            "Rothman, Greenland and Lash 2008, Modern Epidemiology, 3rd ed., chapter 14 (rate differences); "
                    + "Dimick and Ryan 2014, JAMA 312:2401, doi:10.1001/jama.2014.16153 (the design)"),
    /** {@link TwoWayFixedEffects}. */
    TWO_WAY_FIXED_EFFECTS(
            "Poisson regression with unit and period effects",
            "Hausman, Hall and Griliches 1984, Econometrica 52:909, doi:10.2307/1911191"),
    /** {@link InterruptedTimeSeries}, the rates by least squares. */
    SEGMENTED_LEAST_SQUARES(
            "segmented regression of rates, least squares",
            "Wagner, Soumerai, Zhang and Ross-Degnan 2002, Journal of Clinical Pharmacy and Therapeutics 27:299, "
                    + "doi:10.1046/j.1365-2710.2002.00430.x"),
    /** {@link InterruptedTimeSeries}, the counts by Poisson regression. */
    SEGMENTED_POISSON(
            "segmented Poisson regression",
            "Bernal, Cummins and Gasparrini 2017, International Journal of Epidemiology 46:348, doi:10.1093/ije/dyw098"),
    /** {@link BeforeAfter}. */
    BEFORE_AFTER_RATE_RATIO(
            "ratio of rates after and before, log-normal limits robust to people",
            "Liang and Zeger 1986, Biometrika 73:13, doi:10.1093/biomet/73.1.13");

    private final String title;
    private final String source;

    EvaluationMethod(String title, String source) {
        this.title = title;
        this.source = source;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public String source() {
        return source;
    }
}
