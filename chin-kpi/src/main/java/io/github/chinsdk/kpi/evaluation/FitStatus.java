package io.github.chinsdk.kpi.evaluation;

/** Whether a regression has an answer. */
public enum FitStatus {
    /** There are coefficients with standard errors. */
    FITTED,
    /** Fewer rows than terms. */
    TOO_FEW_ROWS,
    /** There is no event (or, for a logistic regression, only one of the two outcomes). */
    NO_EVENTS,
    /** A term repeats a combination of the terms before it. */
    COLLINEAR,
    /** A term sets apart rows without events, so that its coefficient runs to infinity. */
    SEPARATED,
    /** The iteration did not settle. */
    NOT_CONVERGED,
    /** There are coefficients, but the data do not define the standard errors that were asked for. */
    ERRORS_UNDEFINED
}
