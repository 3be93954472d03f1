package io.github.chinsdk.scheduling.planning;

import io.github.chinsdk.scheduling.problem.DiscussionKind;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/**
 * How long a discussion takes unless its case says otherwise. The programme documents count discussions (526 in 34 meetings,
 * Islington, October 2017) but not minutes, so these are a starting point to be replaced by what a borough sees.
 *
 * @param byKind minutes of each kind, at least 1
 */
public record DiscussionMinutes(Map<DiscussionKind, Integer> byKind) {

    /** Checks that every kind is there. */
    public DiscussionMinutes {
        EnumMap<DiscussionKind, Integer> copy = new EnumMap<>(DiscussionKind.class);
        copy.putAll(byKind);
        for (DiscussionKind kind : DiscussionKind.values()) {
            int minutes = copy.getOrDefault(kind, 0);
            if (minutes < 1) {
                throw new IllegalArgumentException(String.format(
                        Locale.ROOT,
                        "minutes of %s must be >= 1, was %s\nMaybe start from DiscussionMinutes.usual().",
                        kind,
                        copy.containsKey(kind) ? minutes : "missing"));
            }
        }
        byKind = Collections.unmodifiableMap(copy);
    }

    /** {@return eight minutes for a new patient, five for a review, four for a follow-up} */
    public static DiscussionMinutes usual() {
        return new DiscussionMinutes(
                Map.of(DiscussionKind.NEW, 8, DiscussionKind.REVIEW, 5, DiscussionKind.FOLLOW_UP, 4));
    }

    /**
     * {@return the minutes of a kind}
     *
     * @param kind why the patient is discussed
     */
    public int of(DiscussionKind kind) {
        return byKind.getOrDefault(kind, 0);
    }
}
