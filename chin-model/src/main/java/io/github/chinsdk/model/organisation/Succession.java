package io.github.chinsdk.model.organisation;

import io.github.chinsdk.model.internal.Refusal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;

/**
 * One organisation followed another: practices merged, or part of one became another. Several may merge into one, and one
 * may split into several: each pair is a succession of its own.
 *
 * @param predecessor who was there before
 * @param successor who is there from then on
 * @param kind whether the whole of the predecessor went over, or a part
 * @param firstDay the first day under the successor
 */
public record Succession(OrganisationId predecessor, OrganisationId successor, SuccessionKind kind, LocalDate firstDay)
        implements Comparable<Succession> {

    private static final Comparator<Succession> ORDER = Comparator.comparing(Succession::firstDay)
            .thenComparing(Succession::predecessor)
            .thenComparing(Succession::successor)
            .thenComparing(Succession::kind);

    /**
     * Checks that the two differ.
     *
     * @throws IllegalArgumentException if an organisation were to follow itself
     */
    public Succession {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(firstDay, "firstDay");
        if (predecessor.equals(successor)) {
            throw Refusal.of(
                    "predecessor and successor must differ, both were " + predecessor,
                    "Maybe this is a change of name: it keeps the code and is no succession.");
        }
    }

    /** By day, then predecessor. */
    @Override
    public int compareTo(Succession other) {
        return ORDER.compare(this, other);
    }
}
