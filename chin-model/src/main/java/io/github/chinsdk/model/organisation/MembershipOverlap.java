package io.github.chinsdk.model.organisation;

import java.util.Locale;
import java.util.Objects;

/**
 * An organisation belongs to two others in one respect on the same day, so that its patients would be counted twice.
 *
 * @param first the earlier of the two memberships
 * @param second the other
 */
public record MembershipOverlap(Membership first, Membership second) {

    /** Checks that both are given. */
    public MembershipOverlap {
        Objects.requireNonNull(first, "first");
        Objects.requireNonNull(second, "second");
    }

    /** {@return a sentence that names the member, both parents and both periods} */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%s is in two of %s at once: %s %s and %s %s",
                first.member(),
                first.grouping(),
                first.parent(),
                first.period(),
                second.parent(),
                second.period());
    }
}
