package io.github.chinsdk.model.access;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.chinsdk.model.internal.Require;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;

/**
 * A time of the week in which a place is open.
 *
 * @param day the day of the week
 * @param opens the first moment, inclusive
 * @param closes the last moment, exclusive; midnight is the end of the day
 */
public record OpeningPeriod(
        @JsonProperty(required = true) DayOfWeek day,
        @JsonProperty(required = true) LocalTime opens,
        @JsonProperty(required = true) LocalTime closes) {

    /**
     * Checks the order.
     *
     * @throws IllegalArgumentException if a part is missing, or it does not close after it opens on the same day
     */
    public OpeningPeriod {
        Require.present("day", day);
        Require.present("opens", opens);
        Require.present("closes", closes);
        if (!closes.equals(LocalTime.MIDNIGHT) && !opens.isBefore(closes)) {
            throw Require.refusal(
                    "closes must be after opens %s, was %s\nMaybe it is open over midnight: make one period for each day.",
                    opens, closes);
        }
    }

    /** {@return how long it is open} */
    public Duration duration() {
        return Duration.ofNanos(endNanoExclusive() - opens.toNanoOfDay());
    }

    long endNanoExclusive() {
        return closes.equals(LocalTime.MIDNIGHT) ? Duration.ofDays(1).toNanos() : closes.toNanoOfDay();
    }
}
