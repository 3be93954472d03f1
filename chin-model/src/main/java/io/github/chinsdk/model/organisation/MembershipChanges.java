package io.github.chinsdk.model.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** What a change does to memberships from a day on; what was before that day stays as it was. */
final class MembershipChanges {

    private MembershipChanges() {}

    /** Ends the memberships that are wanted on a day; those that would only begin later are left out. */
    static List<Membership> ended(List<Membership> memberships, Predicate<Membership> wanted, LocalDate lastDay) {
        List<Membership> changed = new ArrayList<>();
        for (Membership membership : memberships) {
            if (!wanted.test(membership) || endsBy(membership, lastDay)) {
                changed.add(membership);
            } else if (!membership.period().firstDay().isAfter(lastDay)) {
                changed.add(
                        in(membership, membership.parent(), membership.period().endingOn(lastDay)));
            }
        }
        return changed;
    }

    /** The members of one organisation are those of another from a day on, for as long as they were to stay. */
    static List<Membership> handedOver(
            List<Membership> memberships, OrganisationId from, OrganisationId to, LocalDate firstDay) {
        Set<Membership> changed =
                new LinkedHashSet<>(ended(memberships, one -> one.parent().equals(from), firstDay.minusDays(1)));
        for (Membership membership : memberships) {
            DatePeriod period = membership.period();
            boolean goesOver = membership.parent().equals(from)
                    && !endsBy(membership, firstDay.minusDays(1))
                    && !membership.member().equals(to);
            if (goesOver) {
                LocalDate begins = period.firstDay().isAfter(firstDay) ? period.firstDay() : firstDay;
                changed.add(in(membership, to, new DatePeriod(begins, period.lastDay())));
            }
        }
        return List.copyOf(changed);
    }

    private static boolean endsBy(Membership membership, LocalDate lastDay) {
        return membership
                .period()
                .lastDay()
                .filter(last -> !last.isAfter(lastDay))
                .isPresent();
    }

    private static Membership in(Membership membership, OrganisationId parent, DatePeriod period) {
        return new Membership(membership.member(), parent, membership.grouping(), period);
    }
}
