package io.github.chinsdk.model.organisation;

import java.util.ArrayList;
import java.util.List;
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

    /** All of a history, sorted by grouping, member and first day, so that those that may overlap with one follow right behind it. */
    static List<MembershipOverlap> among(List<Membership> memberships) {
        List<MembershipOverlap> overlaps = new ArrayList<>();
        for (int i = 0; i < memberships.size(); i++) {
            Membership first = memberships.get(i);
            for (int j = i + 1; j < memberships.size(); j++) {
                Membership second = memberships.get(j);
                if (!second.grouping().equals(first.grouping())
                        || !second.member().equals(first.member())
                        || !first.period().overlaps(second.period())) {
                    break;
                }
                // The same parent twice, as two issues of a file have it, counts nobody twice.
                if (!second.parent().equals(first.parent())) {
                    overlaps.add(new MembershipOverlap(first, second));
                }
            }
        }
        return overlaps;
    }
}
