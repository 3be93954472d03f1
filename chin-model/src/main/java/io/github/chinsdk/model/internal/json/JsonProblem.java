package io.github.chinsdk.model.internal.json;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.github.chinsdk.model.internal.Refusal;
import java.util.List;
import java.util.stream.Collectors;

/** Says in our words, and without any value of the document, what Jackson found wrong. */
final class JsonProblem {

    private JsonProblem() {}

    static StrictJson.Refused of(JacksonException problem) {
        if (problem instanceof StreamConstraintsException) {
            return new StrictJson.Refused(
                    "",
                    "must keep the size limits of a document, did not",
                    "Maybe it is not JSON of this library: look at its first lines.");
        }
        if (problem instanceof StreamReadException) {
            JsonLocation place = problem.getLocation();
            return new StrictJson.Refused(
                    "",
                    "must be JSON with each field once, is not"
                            + (place == null
                                    ? ""
                                    : " at line " + place.getLineNr() + ", column " + place.getColumnNr()),
                    "Maybe it is cut off, or a comma or quotation mark is missing there.");
        }
        if (problem instanceof JsonMappingException mapping) {
            return mapping(mapping);
        }
        return new StrictJson.Refused("", "must be readable, was not", "Maybe it is damaged: write it anew.");
    }

    private static StrictJson.Refused mapping(JsonMappingException problem) {
        String path = path(problem.getPath());
        if (problem instanceof UnrecognizedPropertyException unknown) {
            String known = unknown.getKnownPropertyIds() == null
                    ? "none"
                    : unknown.getKnownPropertyIds().stream()
                            .map(String::valueOf)
                            .sorted()
                            .collect(Collectors.joining(", "));
            return new StrictJson.Refused(
                    path,
                    "must be a field of the schema, is not",
                    "Maybe it is misspelt; the fields here are " + known + ".");
        }
        String[] ours = ours(problem);
        if (ours.length == 2) {
            return new StrictJson.Refused(path, "is refused: " + ours[0], ours[1]);
        }
        if (problem instanceof InvalidTypeIdException) {
            return new StrictJson.Refused(
                    path + ".kind",
                    "must be one of the kinds of the schema, is none or missing",
                    "Maybe it is misspelt: the JSON Schema of the document lists them.");
        }
        if (problem instanceof InvalidNullException needed) {
            String field = needed.getPropertyName().getSimpleName();
            boolean named = path.equals(field) || path.endsWith("." + field);
            return new StrictJson.Refused(
                    named ? path : path + (path.isEmpty() ? "" : ".") + field, "must be present, was null", MISSING);
        }
        String message = String.valueOf(problem.getOriginalMessage());
        if (message.startsWith("Missing required creator property")) {
            return new StrictJson.Refused(path, "must be present, was missing", MISSING);
        }
        if (message.startsWith("Cannot map `null`") || message.startsWith("Null value for creator property")) {
            return new StrictJson.Refused(path, "must be present, was null", MISSING);
        }
        if (message.startsWith("Trailing token")) {
            return new StrictJson.Refused(
                    "",
                    "must be the only thing in its text, more follows",
                    "Maybe several documents were joined: read them one by one.");
        }
        return StrictJson.Refused.withoutValue(
                path,
                "must be " + expected(problem),
                "Maybe a number is written as a text, or a date in another order: see the JSON Schema of the document.");
    }

    private static final String MISSING =
            "Maybe the source had no value: missing is never zero, so leave the whole record out and report it.";

    /** The two lines of a message of this library, which names no patient-level value; else nothing. */
    private static String[] ours(Throwable problem) {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            String message = String.valueOf(cause.getMessage());
            if (cause instanceof IllegalArgumentException && message.contains("\nMaybe ")) {
                return message.split("\n", 2);
            }
        }
        return new String[0];
    }

    private static String expected(JsonMappingException problem) {
        Class<?> target = problem instanceof MismatchedInputException mismatch ? mismatch.getTargetType() : null;
        if (problem.getCause() instanceof InputCoercionException tooLarge) {
            target = tooLarge.getTargetType();
        }
        if (target == null) {
            return "what the schema says";
        }
        if (target.isEnum()) {
            return "one of "
                    + List.of(target.getEnumConstants()).stream()
                            .map(Object::toString)
                            .collect(Collectors.joining(", "));
        }
        return switch (target.getSimpleName()) {
            case "long", "int", "Long", "Integer" -> "a whole number";
            case "double", "Double", "BigDecimal" -> "a number";
            case "String" -> "a text";
            case "List", "ArrayList" -> "a list";
            case "LocalDate" -> "a date like 2017-04-01";
            case "LocalDateTime" -> "a date and time like 2017-04-01T12:30:00";
            case "LocalTime" -> "a time like 12:30:00";
            case "YearMonth" -> "a month like 2017-04";
            case "Duration" -> "a duration like PT1H30M";
            default -> "a " + Refusal.printable(target.getSimpleName());
        };
    }

    private static String path(List<JsonMappingException.Reference> references) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference reference : references) {
            if (reference.getFieldName() == null) {
                path.append('[').append(reference.getIndex()).append(']');
            } else {
                path.append(path.length() == 0 ? "" : ".").append(Refusal.printable(reference.getFieldName()));
            }
        }
        return path.toString();
    }
}
