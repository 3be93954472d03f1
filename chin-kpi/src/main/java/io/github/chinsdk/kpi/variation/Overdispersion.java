package io.github.chinsdk.kpi.variation;

import java.util.OptionalDouble;

/**
 * How much more units differ than chance explains.
 *
 * @param status where the variance between units comes from
 * @param phi the mean squared z-score after Winsorising or truncation, 1 where chance explains all; empty unless
 *     estimated
 * @param tauSquared the variance between units on the transformed scale, at least 0
 * @param unitsUsed how many units phi was estimated from
 * @param reason why it could not be estimated; empty otherwise
 */
public record Overdispersion(Status status, OptionalDouble phi, double tauSquared, int unitsUsed, String reason) {

    /** Where the variance between units comes from. */
    public enum Status {
        /** From the units of this funnel. */
        ESTIMATED,
        /** Given by the caller. */
        GIVEN,
        /** Too few units; taken as 0. */
        NOT_ESTIMABLE
    }

    /**
     * Whether the limits that decide are widened: phi above 1, or a given variance above 0.
     *
     * @return true if there is more variation than chance explains
     */
    public boolean isPresent() {
        return phi.isPresent() ? phi.getAsDouble() > 1 : tauSquared > 0;
    }
}
