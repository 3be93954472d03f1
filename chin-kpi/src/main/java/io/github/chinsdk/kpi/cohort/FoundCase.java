package io.github.chinsdk.kpi.cohort;

/**
 * A person to look at, and why.
 *
 * @param record the record
 * @param rule the name of the first rule that applies
 * @param <R> the type of the records
 */
public record FoundCase<R>(R record, String rule) {

    /** {@return the rule only: the record is a patient's} */
    @Override
    public String toString() {
        return "FoundCase[" + rule + "]";
    }
}
