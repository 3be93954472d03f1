package io.github.chinsdk.kpi.cohort;

import io.github.chinsdk.model.patient.CareTier;
import java.util.Locale;
import java.util.Optional;

/**
 * The tiers of My Care My Way (West London CCG, as presented to the Islington patient group in December 2017): tier 0,
 * mostly healthy people of 65 and over; tier 1, one well-managed long-term condition; tier 2, two or more conditions and
 * mental, health or social needs; tier 3, three or more and such needs.
 *
 * <p>As published they leave gaps, and tiers 2 and 3 overlap at three conditions: the higher tier is taken there, as the
 * narrower rule. The gaps are not filled: people under 65 are out of scope; one condition that is not well managed, and
 * two or more conditions without needs, are {@link TierStatus#AMBIGUOUS} with the gap in words, for a clinician to decide.
 */
public final class CareTiering {

    /** The age from which the tiers apply, inclusive, in completed years. */
    public static final int FIRST_AGE = 65;

    private static final int OLDEST = 130;

    private CareTiering() {}

    /**
     * The tier of a person.
     *
     * @param age completed years, from 0 to 130
     * @param conditions long-term conditions: how many, and how they are kept
     * @param needs whether there are mental, health or social needs
     * @return the tier with the rule that applied, or the gap
     * @throws IllegalArgumentException if age is out of range
     */
    public static TierAssignment assign(int age, LongTermConditions conditions, CareNeeds needs) {
        if (age < 0 || age > OLDEST) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "age must be in [0, %d] completed years, was outside\nMaybe the date of birth is wrong: leave the person out and report it.",
                    OLDEST));
        }
        if (age < FIRST_AGE) {
            return without(TierStatus.OUT_OF_SCOPE, "The tiers are for people of 65 and over.");
        }
        int number = conditions.number();
        if (number == 0) {
            return needs == CareNeeds.PRESENT
                    ? without(TierStatus.AMBIGUOUS, "Needs without a long-term condition have no tier.")
                    : assigned(CareTier.TIER_0, "65 or over without a long-term condition.");
        }
        if (number == 1) {
            return switch (conditions.control()) {
                case WELL_MANAGED ->
                    needs == CareNeeds.PRESENT
                            ? without(
                                    TierStatus.AMBIGUOUS, "One well-managed condition with further needs has no tier.")
                            : assigned(CareTier.TIER_1, "65 or over with one well-managed long-term condition.");
                case NOT_WELL_MANAGED ->
                    without(TierStatus.AMBIGUOUS, "One condition that is not well managed has no tier.");
                case UNKNOWN ->
                    without(TierStatus.AMBIGUOUS, "Whether the one condition is well managed is not recorded.");
            };
        }
        return switch (needs) {
            case PRESENT ->
                number >= 3
                        ? assigned(CareTier.TIER_3, "65 or over with three or more conditions and further needs.")
                        : assigned(CareTier.TIER_2, "65 or over with two conditions and further needs.");
            case ABSENT -> without(TierStatus.AMBIGUOUS, "Two or more conditions without further needs have no tier.");
            case UNKNOWN ->
                without(TierStatus.AMBIGUOUS, "Whether there are needs beyond two or more conditions is not recorded.");
        };
    }

    private static TierAssignment assigned(CareTier tier, String reason) {
        return new TierAssignment(TierStatus.ASSIGNED, Optional.of(tier), reason);
    }

    private static TierAssignment without(TierStatus status, String reason) {
        return new TierAssignment(status, Optional.empty(), reason);
    }
}
