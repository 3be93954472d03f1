package io.github.chinsdk.model.organisation;

import io.github.chinsdk.model.internal.Refusal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;

/**
 * One organisation belongs to another, in one respect, for a time.
 *
 * @param member who belongs, for example a practice
 * @param parent to whom, for example a network
 * @param grouping in which respect
 * @param period from which day until which, both inclusive
 */
public record Membership(OrganisationId member, OrganisationId parent, Grouping grouping, DatePeriod period)
        implements Comparable<Membership> {

    private static final Comparator<Membership> ORDER = Comparator.comparing(Membership::grouping)
            .thenComparing(Membership::member)
            .thenComparing(Membership::period)
            .thenComparing(Membership::parent);

    /**
     * Checks that the two differ.
     *
     * @throws IllegalArgumentException if an organisation were to belong to itself
     */
    public Membership {
        Objects.requireNonNull(grouping, "grouping");
        Objects.requireNonNull(period, "period");
        if (member.equals(parent)) {
            throw Refusal.of(
                    "member and parent must differ, both were " + member, "Maybe a column was copied onto the other.");
        }
    }

    /**
     * Whether the membership holds on a day.
     *
     * @param day the day
     * @return true from the first to the last day, both inclusive
     */
    public boolean holdsOn(LocalDate day) {
        return period.contains(day);
    }

    /** By grouping, then member, then time. */
    @Override
    public int compareTo(Membership other) {
        return ORDER.compare(this, other);
    }
}
