package io.github.chinsdk.scheduling.explanation;

import java.time.LocalDateTime;
import java.util.List;

/**
 * The nearest thing to what was wanted that the schedule leaves room for.
 *
 * @param meetingId the meeting
 * @param start when the meeting would be held, local time
 * @param stillMissing what would still stand against it; empty when nothing does
 */
public record Alternative(String meetingId, LocalDateTime start, List<Reason> stillMissing) {

    /** Copies the list. */
    public Alternative {
        stillMissing = List.copyOf(stillMissing);
    }
}
