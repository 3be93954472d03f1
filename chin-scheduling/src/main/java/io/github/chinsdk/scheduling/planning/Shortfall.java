package io.github.chinsdk.scheduling.planning;

import java.util.List;

/**
 * A proof that something cannot be met, whoever solves the problem.
 *
 * @param kind what there is not enough of
 * @param networkIds the networks concerned
 * @param meetingIds the meetings concerned
 * @param discussionIds the discussions concerned
 * @param atLeast how many of them must go short: meetings cancelled or held without a mandatory seat, or mandatory
 *     discussions left out; at least 1
 * @param words the proof, in one sentence without a patient
 */
public record Shortfall(
        ShortfallKind kind,
        List<String> networkIds,
        List<String> meetingIds,
        List<String> discussionIds,
        int atLeast,
        String words) {

    /** Copies the lists. */
    public Shortfall {
        networkIds = List.copyOf(networkIds);
        meetingIds = List.copyOf(meetingIds);
        discussionIds = List.copyOf(discussionIds);
    }

    /** {@return the words} */
    @Override
    public String toString() {
        return words;
    }
}
