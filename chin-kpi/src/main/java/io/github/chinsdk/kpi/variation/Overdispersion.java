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
     * Whether there is more variation between units than chance explains.
     *
     * @return true if phi is above 1, or a variance above 0 was given
     */
    public boolean isPresent() {
        return phi.isPresent() ? phi.getAsDouble() > 1 : tauSquared > 0;
    }

    /** Whether positions follow from the adjusted limits. */
    boolean decides() {
        return status == Status.ESTIMATED || tauSquared > 0;
    }
}
