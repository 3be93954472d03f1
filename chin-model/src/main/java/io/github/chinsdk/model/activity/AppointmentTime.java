package io.github.chinsdk.model.activity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.chinsdk.model.internal.Refusal;
import io.github.chinsdk.model.internal.Require;
import java.time.DateTimeException;
import java.time.OffsetDateTime;

/**
 * From when until when, each with its offset from UTC as the source wrote it, so that neither the instant nor the local
 * time is lost.
 *
 * <p>Text form: {@code "2017-02-01T09:30Z/2017-02-01T09:45Z"} (ISO 8601).
 *
 * @param start the start
 * @param end the end, not before the start
 */
public record AppointmentTime(OffsetDateTime start, OffsetDateTime end) {

    /**
     * Checks the order.
     *
     * @throws IllegalArgumentException if a part is missing or the end is before the start
     */
    public AppointmentTime {
        Require.present("start", start);
        Require.present("end", end);
        if (end.isBefore(start)) {
            throw Refusal.of(
                    "end must not be before start", "Maybe the two are swapped, or an offset from UTC is wrong.");
        }
    }

    /**
     * Reads the text form.
     *
     * @param text two times with their offsets, with a slash between them
     * @return the times
     * @throws IllegalArgumentException if the text is no such pair
     */
    @JsonCreator
    public static AppointmentTime parse(String text) {
        String[] parts = text.split("/", -1);
        if (parts.length == 2) {
            try {
                return new AppointmentTime(OffsetDateTime.parse(parts[0]), OffsetDateTime.parse(parts[1]));
            } catch (DateTimeException notATime) {
                // Falls through to the one message for every malformed text.
            }
        }
        throw Refusal.of(
                "appointment time must be two times with their offsets and a slash between them, is something else",
                "Maybe write \"2017-02-01T09:30Z/2017-02-01T09:45Z\".");
    }

    /** {@return the text form} */
    @JsonValue
    public String text() {
        return start + "/" + end;
    }

    /** {@return a mask: when somebody was seen belongs to one patient} */
    @Override
    public String toString() {
        return "AppointmentTime[****]";
    }
}
