package io.github.chinsdk.model.organisation;

/** What a quality improvement support team works on. */
public enum QistFocus {
    /** Long-term conditions in general. */
    GENERAL,
    /** Diabetes: a D-QIST, held to the three treatment targets of the National Diabetes Audit. */
    DIABETES
}
