package io.github.chinsdk.scheduling.internal.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One JSON object read strictly. A field that is missing, null or of the wrong type becomes a problem
 * with its path, and a stand-in value lets the reading go on; {@link #build} then gives null.
 */
final class Fields {

    private static final LocalDate NO_DATE = LocalDate.of(1970, 1, 1);
    private static final int LAST_YEAR = 9999;

    private final JsonNode node;
    private final String path;
    private final ProblemChecks checks;
    private final Set<String> read = new HashSet<>();
    private boolean sound = true;

    Fields(JsonNode node, String path, ProblemChecks checks) {
        this.node = node;
        this.path = path;
        this.checks = checks;
        if (!node.isObject()) {
            bad(path, "must be an object, was " + kind(node));
        }
    }

    private static String kind(JsonNode node) {
        return node.getNodeType().toString().toLowerCase(java.util.Locale.ROOT);
    }

    private void bad(String where, String message) {
        checks.add(where.isEmpty() ? "$" : where, message);
        sound = false;
    }

    String at(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    @Nullable
    JsonNode optional(String name) {
        read.add(name);
        JsonNode value = node.get(name);
        return value == null || value.isNull() ? null : value;
    }

    private @Nullable JsonNode required(String name) {
        JsonNode value = optional(name);
        if (value == null && node.isObject()) {
            bad(at(name), node.has(name) ? "must not be null" : "is missing");
        }
        return value;
    }

    String text(String name) {
        JsonNode value = required(name);
        if (value == null) {
            return "?";
        }
        if (!value.isTextual()) {
            bad(at(name), "must be a text, was " + kind(value));
            return "?";
        }
        return value.textValue();
    }

    @Nullable
    String textOrNull(String name) {
        return optional(name) == null ? null : text(name);
    }

    int integer(String name) {
        JsonNode value = required(name);
        if (value == null) {
            return 0;
        }
        if (!value.isIntegralNumber() || !value.canConvertToInt()) {
            bad(at(name), "must be a whole number, was " + kind(value));
            return 0;
        }
        return value.intValue();
    }

    boolean truth(String name) {
        JsonNode value = required(name);
        if (value != null && !value.isBoolean()) {
            bad(at(name), "must be true or false, was " + kind(value));
        }
        return value != null && value.booleanValue();
    }

    Duration minutes(String name) {
        return Duration.ofMinutes(integer(name));
    }

    private <T> T parsed(String name, String what, T standIn, Function<String, T> parser) {
        String text = text(name);
        if (text.equals("?")) {
            return standIn;
        }
        try {
            return parser.apply(text);
        } catch (DateTimeParseException | IllegalArgumentException e) {
            bad(at(name), String.format(Locale.ROOT, "must be %s, was \"%s\"", what, ProblemChecks.shown(text)));
            return standIn;
        }
    }

    /** A year of more digits is a slip, and days are counted in an int. */
    private static LocalDate inRange(LocalDate date) {
        if (date.getYear() < 0 || date.getYear() > LAST_YEAR) {
            throw new IllegalArgumentException("year of five digits or before 0");
        }
        return date;
    }

    LocalDate date(String name) {
        return parsed(name, "a date as 2026-01-05", NO_DATE, text -> inRange(LocalDate.parse(text)));
    }

    @Nullable
    LocalDate dateOrNull(String name) {
        return optional(name) == null ? null : date(name);
    }

    LocalTime time(String name) {
        return parsed(name, "a time of day as 12:30", LocalTime.MIN, LocalTime::parse);
    }

    LocalDateTime stamp(String name) {
        LocalDateTime none = NO_DATE.atStartOfDay();
        LocalDateTime stamp = parsed(name, "a local date and time as 2026-01-05T12:30", none, text -> {
            LocalDateTime parsed = LocalDateTime.parse(text);
            inRange(parsed.toLocalDate());
            return parsed;
        });
        if (stamp.getSecond() != 0 || stamp.getNano() != 0) {
            bad(at(name), "must be to the minute, was " + stamp);
            return none;
        }
        return stamp;
    }

    <E extends Enum<E>> E constant(String name, Class<E> type) {
        E[] all = type.getEnumConstants();
        return parsed(name, "one of " + Arrays.toString(all), all[0], text -> Enum.valueOf(type, text));
    }

    <T> T parsedText(String name, String what, T standIn, Function<String, T> parser) {
        return parsed(name, what, standIn, parser);
    }

    static java.time.ZoneId zone(String text) {
        try {
            return java.time.ZoneId.of(text);
        } catch (java.time.DateTimeException e) {
            throw new IllegalArgumentException("unknown zone", e);
        }
    }

    List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        list(name, (value, where) -> {
            if (value.isTextual()) {
                texts.add(value.textValue());
            } else {
                bad(where, "must be a text, was " + kind(value));
            }
            return "";
        });
        return texts;
    }

    <T> List<T> list(String name, BiFunction<JsonNode, String, @Nullable T> element) {
        JsonNode value = required(name);
        List<T> list = new ArrayList<>();
        if (value == null) {
            return list;
        }
        if (!value.isArray()) {
            bad(at(name), "must be a list, was " + kind(value));
            return list;
        }
        for (int i = 0; i < value.size(); i++) {
            T item = element.apply(value.get(i), at(name) + "[" + i + "]");
            if (item == null) {
                sound = false;
            } else {
                list.add(item);
            }
        }
        return list;
    }

    <T> @Nullable T child(String name, Function<Fields, @Nullable T> reader) {
        JsonNode value = required(name);
        T child = value == null ? null : reader.apply(new Fields(value, at(name), checks));
        sound &= child != null;
        return child;
    }

    JsonNode node() {
        return node;
    }

    void rejectOthers() {
        for (Iterator<String> names = node.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!read.contains(name)) {
                bad(at(name), "is not a field of this document");
            }
        }
    }

    /** The record, or null with the reason noted. */
    <T> @Nullable T build(Supplier<T> constructor) {
        if (!sound) {
            return null;
        }
        try {
            return constructor.get();
        } catch (IllegalArgumentException e) {
            bad(path, String.valueOf(e.getMessage()).lines().findFirst().orElse("is not valid"));
            return null;
        }
    }
}
