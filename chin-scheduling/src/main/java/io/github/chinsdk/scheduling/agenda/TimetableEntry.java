package io.github.chinsdk.scheduling.agenda;

import java.time.Duration;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A meeting that a person attends.
 *
 * @param meetingId the meeting
 * @param networkId the network that meets
 * @param start local start
 * @param end local end, exclusive
 * @param place the room and the site, or {@code "Virtual"}
 * @param practiceId the practice that a GP represents, or null for any other role
 * @param discussions how many patients are discussed
 * @param travelBefore the way from the person's meeting before on that day; zero when there is none or no way between
 */
public record TimetableEntry(
        String meetingId,
        String networkId,
        LocalDateTime start,
        LocalDateTime end,
        String place,
        @Nullable String practiceId,
        int discussions,
        Duration travelBefore) {}
