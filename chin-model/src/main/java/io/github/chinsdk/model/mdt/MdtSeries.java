package io.github.chinsdk.model.mdt;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.chinsdk.model.document.DocumentSchema;
import io.github.chinsdk.model.internal.Require;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * The standing arrangement of a team: how often, on which day, at what time, for how long and where.
 *
 * @param id identifies the series
 * @param cadence how often
 * @param networkId the network whose team meets
 * @param day the usual day of the week
 * @param start the usual start, local time in {@code timeZone}
 * @param timeZone the zone of every local time of the series, as in {@code Europe/London}
 * @param duration how long a meeting takes, more than none and at most a day
 * @param mode in a room or not
 * @param venueId the usual room; null exactly when the mode is virtual
 */
@DocumentSchema("chin-mdt-series/1")
public record MdtSeries(
        @JsonProperty(required = true) String id,
        @JsonProperty(required = true) Cadence cadence,
        @JsonProperty(required = true) String networkId,
        @JsonProperty(required = true) DayOfWeek day,
        @JsonProperty(required = true) LocalTime start,
        @JsonProperty(required = true) ZoneId timeZone,
        @JsonProperty(required = true) Duration duration,
        @JsonProperty(required = true) MeetingMode mode,
        @Nullable String venueId) {

    /**
     * Checks the parts, and that a room is named exactly when one is needed.
     *
     * @throws IllegalArgumentException if a part is missing, the duration is out of range, or mode and room disagree
     */
    public MdtSeries {
        Require.identifier("id", id);
        Require.present("cadence", cadence);
        Require.identifier("networkId", networkId);
        Require.present("day", day);
        Require.present("start", start);
        Require.present("timeZone", timeZone);
        Require.withinADay("duration", duration);
        MdtMeeting.checkRoom(Require.present("mode", mode), venueId);
    }
}
