package io.github.chinsdk.scheduling.calendar;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.Locale;

/**
 * A holiday of the schools of one local authority: a row of a table, which {@code CsvDocuments} of chin-model reads and writes.
 *
 * @param authority the local authority, as in {@code "Barnet"}
 * @param name what it is called, as in {@code "Christmas holiday"}
 * @param first the first weekday off
 * @param last the last weekday off, inclusive
 * @param source where the dates are published
 */
public record SchoolHoliday(
        @JsonProperty(required = true) String authority,
        @JsonProperty(required = true) String name,
        @JsonProperty(required = true) LocalDate first,
        @JsonProperty(required = true) LocalDate last,
        @JsonProperty(required = true) String source) {

    /** Checks the names, the source and the order of the dates. */
    public SchoolHoliday {
        named("authority", authority);
        named("name", name);
        named("source", source);
        if (last.isBefore(first)) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "last must not be before first, was %s to %s\nMaybe the two dates are swapped.",
                    first,
                    last));
        }
    }

    private static void named(String field, String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "%s must not be blank\nMaybe copy it from the council's page, source and all.",
                    field));
        }
    }
}
