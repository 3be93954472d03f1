package io.github.chinsdk.scheduling.internal.search;

/**
 * How it cools: both run geometrically from the first to the last.
 *
 * @param hot the first temperature, in soft points
 * @param cold the last
 * @param firstMediumWeight the soft points that a medium unit is worth at first
 * @param lastMediumWeight and at last
 */
public record Cooling(double hot, double cold, double firstMediumWeight, double lastMediumWeight) {

    /** From nothing: hot enough at first to move medium units about as well. */
    public static final Cooling AFRESH = new Cooling(400, 3, 1300, 6000);

    /** From a schedule that should not be forgotten. */
    public static final Cooling NEAR = new Cooling(12, 3, 2000, 6000);

    /** From a published schedule, when every change to it has been made dear. */
    public static final Cooling GENTLE = new Cooling(12, 3, 200_000, 200_000);

    /** Afresh, but no hotter than the steps for each meeting allow to cool. */
    Cooling forSteps(double stepsPerMeeting) {
        if (!equals(AFRESH) || stepsPerMeeting > 6000) {
            return this;
        }
        if (stepsPerMeeting > 1500) {
            return new Cooling(150, 3, 500, 6000);
        }
        return stepsPerMeeting > 200 ? new Cooling(60, 3, 300, 6000) : NEAR;
    }

    double temperature(double spent) {
        return hot * StrictMath.pow(cold / hot, spent);
    }

    long mediumWeight(double spent) {
        return (long) (firstMediumWeight * StrictMath.pow(lastMediumWeight / firstMediumWeight, spent));
    }
}
