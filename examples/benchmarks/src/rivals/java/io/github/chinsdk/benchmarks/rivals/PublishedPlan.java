package io.github.chinsdk.benchmarks.rivals;

import io.github.chinsdk.scheduling.MdtProblem;
import io.github.chinsdk.scheduling.MeetingAssignment;
import io.github.chinsdk.scheduling.problem.PublishedSchedule;
import io.github.chinsdk.scheduling.problem.Weight;
import io.github.chinsdk.scheduling.problem.Weights;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a published schedule asks of a repair: what is frozen (H16), and what changing the rest costs (S12). */
public final class PublishedPlan {

    private final Weights weights;
    private final Map<String, MeetingAssignment> held = new HashMap<>();
    private final Map<String, String> meetingOf;
    private final @Nullable LocalDate frozenBefore;

    public PublishedPlan(MdtProblem problem) {
        weights = problem.weights();
        PublishedSchedule published = problem.published();
        frozenBefore = published == null ? null : published.frozenBefore();
        meetingOf = published == null ? Map.of() : published.schedule().meetingByDiscussion();
        if (published != null) {
            published.schedule().meetings().stream()
                    .filter(MeetingAssignment::isHeld)
                    .forEach(meeting -> held.put(meeting.meetingId(), meeting));
        }
    }

    private @Nullable LocalDateTime start(String meetingId) {
        MeetingAssignment meeting = held.get(meetingId);
        return meeting == null ? null : meeting.start();
    }

    /** Whether nothing of a meeting may change. */
    public boolean isFrozen(String meetingId) {
        LocalDateTime start = start(meetingId);
        return frozenBefore != null && start != null && start.toLocalDate().isBefore(frozenBefore);
    }

    /** Whether a meeting may be there. */
    public boolean allows(String meetingId, LocalDateTime at, @Nullable String roomId) {
        return isFrozen(meetingId)
                ? at.equals(start(meetingId)) && sameRoom(meetingId, roomId)
                : frozenBefore == null || !at.toLocalDate().isBefore(frozenBefore);
    }

    /** Whether a discussion may be at a meeting. */
    public boolean allows(String discussionId, String meetingId) {
        String before = meetingOf.get(discussionId);
        return before != null && isFrozen(before) ? meetingId.equals(before) : !isFrozen(meetingId);
    }

    /** Whether a discussion must be where it was. */
    public boolean isDiscussionFrozen(String discussionId) {
        String before = meetingOf.get(discussionId);
        return before != null && isFrozen(before);
    }

    /** What another date, time or room costs. */
    public long costOfPlace(String meetingId, LocalDateTime at, @Nullable String roomId) {
        LocalDateTime was = start(meetingId);
        if (was == null) {
            return 0;
        }
        long cost = 0;
        if (!was.toLocalDate().equals(at.toLocalDate())) {
            cost += weights.of(Weight.DISRUPTION_DATE);
        } else if (!was.equals(at)) {
            cost += weights.of(Weight.DISRUPTION_TIME);
        }
        return sameRoom(meetingId, roomId) ? cost : cost + weights.of(Weight.DISRUPTION_ROOM);
    }

    private boolean sameRoom(String meetingId, @Nullable String roomId) {
        return Objects.equals(roomId, Objects.requireNonNull(held.get(meetingId)).roomId());
    }

    /** Whether changing who sits at a meeting costs anything while it is held. */
    public boolean seatsMatter(String meetingId) {
        return held.containsKey(meetingId);
    }

    /** Who sat there, or null. */
    public @Nullable String seated(String meetingId, String slotId) {
        MeetingAssignment meeting = held.get(meetingId);
        return meeting == null ? null : meeting.attendance().get(slotId);
    }

    /** Where a discussion was, or null. */
    public @Nullable String meetingOf(String discussionId) {
        return meetingOf.get(discussionId);
    }
}
