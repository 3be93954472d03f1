package io.github.chinsdk.scheduling;

import java.time.LocalDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * When and where one meeting is held, and who comes.
 *
 * @param meetingId the meeting
 * @param start its local start, or null when the meeting is not held
 * @param roomId its room, or null when it is virtual or not held
 * @param attendance for each filled slot, the member of staff in it, in the order given
 */
public record MeetingAssignment(
        String meetingId,
        @Nullable LocalDateTime start,
        @Nullable String roomId,
        Map<String, String> attendance) {

    /** Copies the attendance. */
    public MeetingAssignment {
        attendance = Collections.unmodifiableMap(new LinkedHashMap<>(attendance));
    }

    /**
     * {@return the assignment of a meeting that is not held}
     *
     * @param meetingId the meeting
     */
    public static MeetingAssignment notHeld(String meetingId) {
        return new MeetingAssignment(meetingId, null, null, Map.of());
    }

    /** {@return whether the meeting is held} */
    public boolean isHeld() {
        return start != null;
    }
}
