package io.github.chinsdk.scheduling.internal.search;

/**
 * How it cools: geometrically from the first to the middle in the first half, and on to the last in the
 * second. The medium level freezes where a unit is worth some ten temperatures, so the first half stays
 * around there and the second is for the soft level.
 *
 * @param hot the first temperature, in soft points
 * @param warm the temperature at half the budget
 * @param cold the last
 * @param firstMediumWeight the soft points that a medium unit is worth at first
 * @param middleMediumWeight at half the budget
 * @param lastMediumWeight and at last
 */
public record Cooling(
        double hot,
        double warm,
        double cold,
        double firstMediumWeight,
        double middleMediumWeight,
        double lastMediumWeight) {

    /** From nothing: hot enough at first to move medium units about as well. */
    public static final Cooling AFRESH = new Cooling(400, 50, 3, 2000, 1000, 6000);

    /** From a schedule that should not be forgotten. */
    public static final Cooling NEAR = new Cooling(12, 6, 3, 2000, 3500, 6000);

    /** From a published schedule, when every change to it has been made dear. */
    public static final Cooling GENTLE = new Cooling(12, 6, 3, 200_000, 200_000, 200_000);

    private static final Cooling SHORT = new Cooling(60, 12, 3, 400, 300, 6000);

    /** Afresh, but no hotter than the steps for each meeting allow to cool. */
    Cooling forSteps(double stepsPerMeeting) {
        if (!equals(AFRESH) || stepsPerMeeting > 250) {
            return this;
        }
        return stepsPerMeeting > 100 ? SHORT : NEAR;
    }

    double temperature(double spent) {
        return between(hot, warm, cold, spent);
    }

    long mediumWeight(double spent) {
        return (long) between(firstMediumWeight, middleMediumWeight, lastMediumWeight, spent);
    }

    private static double between(double first, double middle, double last, double spent) {
        return spent < 0.5
                ? first * StrictMath.pow(middle / first, 2 * spent)
                : middle * StrictMath.pow(last / middle, 2 * spent - 1);
    }
}
