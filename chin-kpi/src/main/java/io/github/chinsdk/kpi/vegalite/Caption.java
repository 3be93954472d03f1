package io.github.chinsdk.kpi.vegalite;

import java.util.Locale;
import java.util.Map;

/**
 * The words of a picture: what it is of, what is measured, who says so, and what units are called. Immutable.
 */
public final class Caption {

    private final String title;
    private final String measure;
    private final String source;
    private final Map<String, String> names;

    private Caption(String title, String measure, String source, Map<String, String> names) {
        this.title = title;
        this.measure = measure;
        this.source = source;
        this.names = names;
    }

    /**
     * A caption.
     *
     * @param title what the picture is of, with place and period, as in {@code "Hypertension, Islington, 2016/17"}; not
     *     blank
     * @return the caption
     * @throws IllegalArgumentException if the title is blank
     */
    public static Caption of(String title) {
        return new Caption(require("title", title, "name the KPI, the place and the period."), "Value", "", Map.of());
    }

    /**
     * The same caption with a name for the axis of values.
     *
     * @param measure what is measured, without its unit, as in {@code "Patients on the register"}; not blank
     * @return a new caption
     * @throws IllegalArgumentException if the measure is blank
     */
    public Caption measuring(String measure) {
        return new Caption(
                title,
                require("measure", measure, "leave measuring(..) out: the axis then says Value."),
                source,
                names);
    }

    /**
     * The same caption with a source line.
     *
     * @param source who published the figures, as in {@code "QOF 2016/17, NHS Digital"}; not blank
     * @return a new caption
     * @throws IllegalArgumentException if the source is blank
     */
    public Caption from(String source) {
        return new Caption(title, measure, require("source", source, "leave from(..) out."), names);
    }

    /**
     * The same caption with names for units.
     *
     * @param names by the names that the results use, ODS codes for example; a unit that is not there is shown by that
     * @return a new caption
     */
    public Caption naming(Map<String, String> names) {
        return new Caption(title, measure, source, Map.copyOf(names));
    }

    /**
     * {@return what the picture is of}
     */
    public String title() {
        return title;
    }

    /**
     * {@return what is measured, without its unit}
     */
    public String measure() {
        return measure;
    }

    /**
     * {@return who published the figures; empty where the caption does not say}
     */
    public String source() {
        return source;
    }

    /**
     * The label of a unit.
     *
     * @param unit the name that the results use
     * @return name and code, as in {@code "River Place (F83664)"}, or what was given where no name is known
     */
    public String labelOf(String unit) {
        String name = names.getOrDefault(unit, "");
        return name.isBlank() || name.equals(unit) ? unit : name + " (" + unit + ")";
    }

    private static String require(String field, String text, String wayOut) {
        if (text.isBlank()) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "%s must not be blank, was \"%s\"\nMaybe %s", field, text, wayOut));
        }
        return text;
    }
}
