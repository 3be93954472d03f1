package io.github.chinsdk.scheduling;

import java.util.List;

/**
 * Why a constraint costs what it does: the things concerned, and words for a coordinator. The words name
 * no patient and no discussion; the ids are there for a program to follow.
 *
 * @param words what is wrong, in one sentence
 * @param networkIds the networks concerned
 * @param meetingIds the meetings concerned
 * @param staffIds the people concerned
 * @param roomIds the rooms concerned
 * @param discussionIds the discussions concerned
 */
public record Justification(
        String words,
        List<String> networkIds,
        List<String> meetingIds,
        List<String> staffIds,
        List<String> roomIds,
        List<String> discussionIds) {

    /** Copies the lists. */
    public Justification {
        networkIds = List.copyOf(networkIds);
        meetingIds = List.copyOf(meetingIds);
        staffIds = List.copyOf(staffIds);
        roomIds = List.copyOf(roomIds);
        discussionIds = List.copyOf(discussionIds);
    }

    /** {@return the words} */
    @Override
    public String toString() {
        return words;
    }
}
