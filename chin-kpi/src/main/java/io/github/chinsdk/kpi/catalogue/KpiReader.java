package io.github.chinsdk.kpi.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.chinsdk.kpi.RateUnit;
import io.github.chinsdk.model.programme.Polarity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Walks the tree of one document and gathers what is wrong, so that an author mends it in one go. Use once. */
final class KpiReader {

    private static final String SCHEMA = "chin-kpi/1";
    private static final Set<String> FIELDS = Set.of(
            "schema",
            "id",
            "version",
            "title",
            "numerator",
            "denominator",
            "exclusions",
            "exceptions",
            "strata",
            "standardisation",
            "method",
            "unit",
            "polarity",
            "period",
            "target",
            "sources",
            "verified",
            "notes");

    private final List<KpiProblem> problems = new ArrayList<>();

    Kpi read(JsonNode root) {
        if (!root.isObject()) {
            problems.add(new KpiProblem(
                    "", "must be a JSON object, was " + kind(root), "Maybe write one object for each definition."));
            throw new InvalidKpiException(problems);
        }
        noOthers(root, "", FIELDS);
        String schema = text(root, "", "schema");
        if (schema != null && !schema.equals(SCHEMA)) {
            problems.add(new KpiProblem(
                    "schema",
                    String.format(Locale.ROOT, "must be \"%s\", was %s", SCHEMA, Texts.quoted(schema)),
                    "Maybe it is a document of another version of this library."));
        }
        String id = text(root, "", "id");
        String version = text(root, "", "version");
        if (id != null && version != null) {
            built("", () -> new KpiKey(id, version));
        }
        String title = text(root, "", "title");
        Criterion numerator = criterion(root.get("numerator"), "numerator");
        Criterion denominator = criterion(root.get("denominator"), "denominator");
        List<Criterion> exclusions = list(root, "exclusions", this::criterion);
        List<Criterion> exceptions = list(root, "exceptions", this::criterion);
        List<String> strata = list(root, "strata", this::textNode);
        KpiStandardisation standardisation = constant(root, "standardisation", KpiStandardisation.values());
        KpiMethod method = constant(root, "method", KpiMethod.values());
        RateUnit unit = unit(root.get("unit"));
        Polarity polarity = constant(root, "polarity", Polarity.values());
        String period = text(root, "", "period");
        KpiThreshold target = target(root.get("target"));
        List<KpiSource> sources = list(root, "sources", this::source);
        Boolean verified = truth(root);
        List<String> notes = list(root, "notes", this::textNode);
        if (numerator != null && denominator != null && standardisation != null && method != null) {
            problems.addAll(KpiRules.broken(
                    numerator, denominator, exclusions, exceptions, strata, standardisation, method, sources));
        }
        if (!problems.isEmpty()
                || id == null
                || version == null
                || title == null
                || numerator == null
                || denominator == null
                || standardisation == null
                || method == null
                || unit == null
                || polarity == null
                || period == null
                || verified == null) {
            throw new InvalidKpiException(problems);
        }
        return new Kpi(
                id,
                version,
                title,
                numerator,
                denominator,
                exclusions,
                exceptions,
                strata,
                standardisation,
                method,
                unit,
                polarity,
                period,
                target,
                sources,
                verified,
                notes);
    }

    private @Nullable Criterion criterion(@Nullable JsonNode found, String path) {
        JsonNode node = object(found, path, Set.of("name", "definition"));
        if (node == null) {
            return null;
        }
        String name = text(node, path, "name");
        String definition = text(node, path, "definition");
        return name == null || definition == null ? null : built(path, () -> new Criterion(name, definition));
    }

    private @Nullable KpiSource source(@Nullable JsonNode found, String path) {
        JsonNode node = object(found, path, Set.of("publication", "identifier"));
        if (node == null) {
            return null;
        }
        String publication = text(node, path, "publication");
        String identifier = node.has("identifier") ? text(node, path, "identifier") : null;
        return publication == null ? null : built(path, () -> new KpiSource(publication, identifier));
    }

    private @Nullable RateUnit unit(@Nullable JsonNode found) {
        JsonNode node = object(found, "unit", Set.of("multiplier", "label"));
        if (node == null) {
            return null;
        }
        BigDecimal multiplier = number(node, "unit", "multiplier");
        JsonNode label = node.get("label");
        if (label == null || !label.isTextual()) {
            wrongKind("unit.label", "a text, empty for a plain proportion", label);
            return null;
        }
        return multiplier == null
                ? null
                : built("unit", () -> new RateUnit(multiplier.doubleValue(), label.textValue()));
    }

    private @Nullable KpiThreshold target(@Nullable JsonNode found) {
        JsonNode node = found == null ? null : object(found, "target", Set.of("value", "statedBy"));
        if (node == null) {
            return null;
        }
        BigDecimal value = number(node, "target", "value");
        String statedBy = text(node, "target", "statedBy");
        return value == null || statedBy == null ? null : built("target", () -> new KpiThreshold(value, statedBy));
    }

    private @Nullable Boolean truth(JsonNode root) {
        JsonNode node = root.get("verified");
        if (node == null || !node.isBoolean()) {
            wrongKind("verified", "true or false", node);
            return null;
        }
        return node.booleanValue();
    }

    private @Nullable BigDecimal number(JsonNode parent, String path, String field) {
        JsonNode node = parent.get(field);
        if (node == null || !node.isNumber()) {
            wrongKind(path + "." + field, "a number", node);
            return null;
        }
        return node.decimalValue();
    }

    private @Nullable String text(JsonNode parent, String path, String field) {
        return textNode(parent.get(field), path.isEmpty() ? field : path + "." + field);
    }

    private @Nullable String textNode(@Nullable JsonNode node, String path) {
        if (node == null || !node.isTextual() || node.textValue().isBlank()) {
            wrongKind(path, "a text that says something", node);
            return null;
        }
        return node.textValue();
    }

    private <E extends Enum<E>> @Nullable E constant(JsonNode root, String field, E[] constants) {
        String text = text(root, "", field);
        if (text == null) {
            return null;
        }
        for (E constant : constants) {
            if (constant.name().equals(text)) {
                return constant;
            }
        }
        problems.add(new KpiProblem(
                field,
                String.format(Locale.ROOT, "must be one of %s, was %s", Arrays.toString(constants), Texts.quoted(text)),
                "Maybe it is spelt otherwise: constants are in capitals."));
        return null;
    }

    private <T> List<T> list(JsonNode root, String field, BiFunction<@Nullable JsonNode, String, @Nullable T> element) {
        List<T> values = new ArrayList<>();
        JsonNode nodes = root.get(field);
        if (nodes == null || !nodes.isArray()) {
            wrongKind(field, "a list, empty where there is nothing", nodes);
            return values;
        }
        for (int i = 0; i < nodes.size(); i++) {
            T value = element.apply(nodes.get(i), field + "[" + i + "]");
            if (value != null) {
                values.add(value);
            }
        }
        return values;
    }

    /** The node if it is an object, and otherwise null and a problem noted. */
    private @Nullable JsonNode object(@Nullable JsonNode node, String path, Set<String> fields) {
        if (node == null || !node.isObject()) {
            wrongKind(path, "an object", node);
            return null;
        }
        noOthers(node, path, fields);
        return node;
    }

    private void noOthers(JsonNode node, String path, Set<String> fields) {
        node.fieldNames().forEachRemaining(field -> {
            if (!fields.contains(field)) {
                problems.add(new KpiProblem(
                        path.isEmpty() ? Texts.quoted(field) : path + "." + Texts.quoted(field),
                        "is not a field of a definition",
                        "Maybe it is spelt otherwise, or belongs to a later version of the schema."));
            }
        });
    }

    private void wrongKind(String path, String wanted, @Nullable JsonNode node) {
        problems.add(new KpiProblem(
                path,
                String.format(Locale.ROOT, "must be %s, was %s", wanted, kind(node)),
                "Maybe compare it with a standard definition."));
    }

    /** A part, or null and its refusal noted where the part stands. */
    private <T> @Nullable T built(String path, Supplier<T> part) {
        try {
            return part.get();
        } catch (IllegalArgumentException refused) {
            String[] lines = String.valueOf(refused.getMessage()).split("\\R", 2);
            int space = lines[0].indexOf(' ');
            String field = lines[0].substring(0, space);
            problems.add(new KpiProblem(
                    path.isEmpty() ? field : path + "." + field, lines[0].substring(space + 1), lines[1]));
            return null;
        }
    }

    private static String kind(@Nullable JsonNode node) {
        if (node == null || node.isMissingNode()) {
            return "missing";
        }
        return switch (node.getNodeType()) {
            case NULL -> "null";
            case STRING -> node.textValue().isBlank() ? "blank" : "a text";
            case ARRAY -> "a list";
            case OBJECT -> "an object";
            case NUMBER -> "a number";
            case BOOLEAN -> "true or false";
            default -> "something else";
        };
    }
}
