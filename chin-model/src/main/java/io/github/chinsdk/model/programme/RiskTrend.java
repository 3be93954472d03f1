package io.github.chinsdk.model.programme;

/** How a risk moved from one register to a later one, by its computed score after mitigation. */
public enum RiskTrend {
    /** It is only in the later register. */
    NEW,
    /** Its score rose. */
    RISING,
    /** Its score is the same. */
    STEADY,
    /** Its score fell. */
    FALLING,
    /** It is only in the earlier register. */
    CLOSED
}
