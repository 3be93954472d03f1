package io.github.chinsdk.kpi.inequality;

/** On which scale the line is fitted. */
public enum SlopeFit {
    /** On the values as they are. */
    NATURAL,
    /** On the logarithm of rates or the logit of proportions, the ends of the line then taken back. */
    TRANSFORMED
}
