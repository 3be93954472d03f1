package io.github.chinsdk.kpi.vegalite;

import java.io.IOException;

/**
 * A picture as Vega-Lite draws it: JSON of {@code https://vega.github.io/schema/vega-lite/v6.json} with its data inside.
 * Immutable; made by the drawings of this package.
 *
 * <p>To fill the width of a page's element, set {@code width} to {@code "container"} before drawing; the text has a width in
 * pixels, so that it can also be drawn where there is no page.
 */
public final class VegaLiteSpecification {

    private final String title;
    private final String description;
    private final String json;

    VegaLiteSpecification(String title, String description, String json) {
        this.title = title;
        this.description = description;
        this.json = json;
    }

    /**
     * {@return the title of the picture}
     */
    public String title() {
        return title;
    }

    /**
     * {@return what the picture shows, in words, for readers who cannot see it; also in the JSON}
     */
    public String description() {
        return description;
    }

    /**
     * {@return the specification, JSON in one line; safe inside a {@code <script>} element}
     */
    public String json() {
        return json;
    }

    /**
     * Writes the JSON.
     *
     * @param out takes the text; it is not closed
     * @throws IOException if {@code out} throws it
     */
    public void writeTo(Appendable out) throws IOException {
        out.append(json);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VegaLiteSpecification that && json.equals(that.json);
    }

    @Override
    public int hashCode() {
        return json.hashCode();
    }

    /** {@return the title and how long the text is, not the text, which may be of megabytes} */
    @Override
    public String toString() {
        return "VegaLiteSpecification[" + title + ", " + json.length() + " characters]";
    }
}
