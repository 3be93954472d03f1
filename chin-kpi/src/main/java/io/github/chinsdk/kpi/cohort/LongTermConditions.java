package io.github.chinsdk.kpi.cohort;

/**
 * A person's long-term conditions.
 *
 * @param number how many, at least 0
 * @param control how they are kept; of no account where there are none
 */
public record LongTermConditions(int number, ConditionControl control) {

    /**
     * Checks the number; the message does not repeat it, as it would be a patient's.
     *
     * @throws IllegalArgumentException if the number is negative
     */
    public LongTermConditions {
        if (number < 0) {
            throw new IllegalArgumentException(
                    "number must be >= 0, was negative\nMaybe a missing count was coded as a negative number.");
        }
    }
}
