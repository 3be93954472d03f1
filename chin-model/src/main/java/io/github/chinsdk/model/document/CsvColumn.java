package io.github.chinsdk.model.document;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.chinsdk.model.internal.Refusal;
import io.github.chinsdk.model.internal.json.StrictJson;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** One column of a flat record: how its values become cells, and cells its values. */
record CsvColumn(String name, boolean required, boolean list, boolean number) {

    private static final Set<Class<?>> NUMBERS =
            Set.of(int.class, long.class, double.class, Integer.class, Long.class, Double.class, BigDecimal.class);

    /** What a spreadsheet takes for a formula, with the apostrophes that were put before it. */
    private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\t\r\n].*", Pattern.DOTALL);

    private static final Pattern PLAIN_NUMBER =
            Pattern.compile("-?(0|[1-9][0-9]{0,29})(\\.[0-9]{1,29})?([eE][+-]?[0-9]{1,2})?");

    /** The columns of a record, in the order of its components. */
    static List<CsvColumn> of(Class<? extends Record> type) {
        List<CsvColumn> columns = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            boolean list = component.getType() == List.class;
            Class<?> value = list ? elementType(component) : component.getType();
            if (value == List.class || (value.isRecord() && !hasTextForm(value))) {
                throw Refusal.of(
                        "type must be flat to be CSV, " + type.getSimpleName() + "." + component.getName() + " is not",
                        "Maybe write JSON, or the parts in files of their own.");
            }
            JsonProperty property = component.getAccessor().getAnnotation(JsonProperty.class);
            columns.add(new CsvColumn(
                    component.getName(), property != null && property.required(), list, NUMBERS.contains(value)));
        }
        return columns;
    }

    /** As {@link CsvTable} asks for it. */
    String wanted() {
        return name.toUpperCase(Locale.ROOT) + (required ? "" : "?");
    }

    /** The cell of a value. */
    String cell(JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        if (value instanceof ArrayNode elements) {
            List<String> texts = new ArrayList<>();
            elements.forEach(element -> texts.add(CsvDocuments.element(element.asText())));
            String joined = String.join(";", texts);
            return number ? joined : safe(joined);
        }
        return value.isNumber() ? value.asText() : safe(value.asText());
    }

    /** The value of a cell: null where it is empty and is no list. */
    JsonNode value(String cell) {
        JsonNodeFactory nodes = StrictJson.MAPPER.getNodeFactory();
        if (!list) {
            return cell.isEmpty() ? nodes.nullNode() : scalar(cell);
        }
        ArrayNode elements = nodes.arrayNode();
        if (!cell.isEmpty()) {
            for (String element : (number ? cell : unsafe(cell)).split(";", -1)) {
                elements.add(number ? scalar(element) : nodes.textNode(element));
            }
        }
        return elements;
    }

    /** What is no plain number stays a text, so that the strict reader says what is wrong with it. */
    private JsonNode scalar(String cell) {
        JsonNodeFactory nodes = StrictJson.MAPPER.getNodeFactory();
        if (!number) {
            return nodes.textNode(unsafe(cell));
        }
        if (!PLAIN_NUMBER.matcher(cell).matches()) {
            return nodes.textNode(cell);
        }
        BigDecimal value = new BigDecimal(cell);
        boolean whole = value.scale() == 0 && value.precision() <= 18;
        return whole ? nodes.numberNode(value.longValueExact()) : nodes.numberNode(value);
    }

    private static String safe(String text) {
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }

    private static String unsafe(String cell) {
        return cell.startsWith("'") && FORMULA.matcher(cell).matches() ? cell.substring(1) : cell;
    }

    private static Class<?> elementType(RecordComponent component) {
        return component.getGenericType() instanceof ParameterizedType generic
                        && generic.getActualTypeArguments()[0] instanceof Class<?> element
                ? element
                : List.class;
    }

    private static boolean hasTextForm(Class<?> type) {
        return Arrays.stream(type.getMethods()).anyMatch(method -> method.isAnnotationPresent(JsonValue.class));
    }
}
