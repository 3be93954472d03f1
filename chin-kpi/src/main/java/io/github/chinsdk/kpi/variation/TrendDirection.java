package io.github.chinsdk.kpi.variation;

/** Which way an indicator has been going of late. */
public enum TrendDirection {
    /** Significantly up. */
    INCREASING,
    /** Significantly down. */
    DECREASING,
    /** No significant change. */
    NO_SIGNIFICANT_CHANGE,
    /** Fewer than five points, or a point without a value or with a confidence interval of no width. */
    CANNOT_BE_CALCULATED;

    /**
     * What the direction means.
     *
     * @param polarity whether high is good
     * @return better or worse for an indicator that is judged, otherwise the plain direction in words
     */
    public String meaning(Polarity polarity) {
        return switch (this) {
            case NO_SIGNIFICANT_CHANGE -> "no significant change";
            case CANNOT_BE_CALCULATED -> "cannot be calculated";
            case INCREASING ->
                polarity == Polarity.NO_JUDGEMENT
                        ? "increasing"
                        : polarity == Polarity.HIGH_IS_GOOD
                                ? "increasing and getting better"
                                : "increasing and getting worse";
            case DECREASING ->
                polarity == Polarity.NO_JUDGEMENT
                        ? "decreasing"
                        : polarity == Polarity.LOW_IS_GOOD
                                ? "decreasing and getting better"
                                : "decreasing and getting worse";
        };
    }
}
