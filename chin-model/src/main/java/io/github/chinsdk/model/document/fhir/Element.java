package io.github.chinsdk.model.document.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A place in a resource, which knows its path, so that what is wrong is said with it and without the value. */
record Element(String path, JsonNode node) {

    private static final int DAY_LENGTH = 10;

    /** What is wrong at a place; caught for each entry. */
    static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        final String path;
        final String problem;
        final String wayOut;

        Refused(String path, String problem, String wayOut) {
            super(problem, null, false, false);
            this.path = path;
            this.problem = problem;
            this.wayOut = wayOut;
        }
    }

    Refused refused(String problem, String wayOut) {
        return new Refused(path, problem, wayOut);
    }

    boolean isPresent() {
        return !node.isMissingNode() && !node.isNull();
    }

    Element at(String field) {
        return new Element(path.isEmpty() ? field : path + "." + field, node.path(field));
    }

    /** The elements of a list; none if it is absent. */
    List<Element> all(String field) {
        Element list = at(field);
        if (!list.isPresent()) {
            return List.of();
        }
        if (!list.node.isArray()) {
            throw list.refused("must be a list", "Maybe it is of another version of FHIR: this reads R4.");
        }
        List<Element> elements = new ArrayList<>(list.node.size());
        for (int i = 0; i < list.node.size(); i++) {
            elements.add(new Element(list.path + "[" + i + "]", list.node.get(i)));
        }
        return elements;
    }

    /** The first element of a list whose field says something; absent if there is none. */
    Element firstWhere(String field, String key, String value) {
        for (Element element : all(field)) {
            if (value.equals(element.node.path(key).textValue())) {
                return element;
            }
        }
        return new Element(at(field).path, MissingNode.getInstance());
    }

    Element extension(String url) {
        return firstWhere("extension", "url", url);
    }

    String text() {
        String text = textOrNull();
        if (text == null) {
            throw refused("must be present", "Maybe the sending system leaves it out: missing is never guessed.");
        }
        return text;
    }

    @Nullable
    String textOrNull() {
        if (!isPresent()) {
            return null;
        }
        if (!node.isTextual() || node.textValue().isBlank()) {
            throw refused("must be a text that is not blank", "Maybe it is of another version of FHIR: this reads R4.");
        }
        return node.textValue();
    }

    /** A text read as something, which may refuse it; what it says is not passed on, as it may quote the value. */
    <T> T as(String what, Function<String, T> parse) {
        try {
            return parse.apply(text());
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException unreadable) {
            throw refused("must be " + what, "Maybe another code system or another element is used here.");
        }
    }

    <T> @Nullable T asOrNull(String what, Function<String, T> parse) {
        return isPresent() ? as(what, parse) : null;
    }

    LocalDate day() {
        return as("a date with its day, as 2017-04-01", Element::parseDay);
    }

    OffsetDateTime instant() {
        return as("an instant with its offset, as 2017-04-01T09:30:00Z", OffsetDateTime::parse);
    }

    @Nullable
    LocalDate dayOrNull() {
        return isPresent() ? day() : null;
    }

    /** The day as written, whatever the offset of a time behind it. */
    private static LocalDate parseDay(String text) {
        if (text.length() > DAY_LENGTH && text.charAt(DAY_LENGTH) != 'T') {
            throw new IllegalArgumentException("no time");
        }
        return LocalDate.parse(text.length() > DAY_LENGTH ? text.substring(0, DAY_LENGTH) : text);
    }
}
