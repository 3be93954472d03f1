package io.github.chinsdk.kpi.catalogue;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The name of one version of a KPI: {@code "nda-three-treatment-targets@2016-17"}. Ordered by id and then version, as
 * texts.
 *
 * @param id lower-case letters, digits and single hyphens
 * @param version lower-case letters, digits, points and hyphens, beginning with a letter or digit
 */
public record KpiKey(String id, String version) implements Comparable<KpiKey> {

    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern VERSION = Pattern.compile("[a-z0-9][a-z0-9.-]*");

    /**
     * Checks the forms.
     *
     * @throws IllegalArgumentException if one has another form
     */
    public KpiKey {
        Texts.matches("id", ID, id, "lower-case letters, digits and single hyphens");
        Texts.matches("version", VERSION, version, "lower-case letters, digits, points and hyphens");
    }

    /**
     * Reads the text form.
     *
     * @param text the id, {@code @} and the version
     * @return the key
     * @throws IllegalArgumentException if the text has another form
     */
    @JsonCreator
    public static KpiKey parse(@Nullable String text) {
        int at = text == null ? -1 : text.indexOf('@');
        if (text == null || at < 0) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "key must be an id, @ and a version, was %s\nMaybe \"qof-dm002@2016-17\".",
                    text == null ? "missing" : Texts.quoted(text)));
        }
        return new KpiKey(text.substring(0, at), text.substring(at + 1));
    }

    @Override
    public int compareTo(KpiKey other) {
        int order = id.compareTo(other.id);
        return order != 0 ? order : version.compareTo(other.version);
    }

    /** {@return the form that {@link #parse} reads} */
    @JsonValue
    @Override
    public String toString() {
        return id + "@" + version;
    }
}
