package io.github.chinsdk.examples.quickstart.chart;

import java.util.Locale;

/** Numbers and text as the report writes them, the same in every locale. */
public final class Text {

    private Text() {}

    /**
     * A whole number with thousands separators.
     *
     * @param number the number
     * @return for example {@code "246,041"}
     */
    public static String whole(double number) {
        return String.format(Locale.ROOT, "%,.0f", number);
    }

    /**
     * A whole number with thousands separators.
     *
     * @param number the number
     * @return for example {@code "246,041"}
     */
    public static String whole(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /**
     * A number with decimals and thousands separators.
     *
     * @param number the number
     * @param decimals how many decimals
     * @return for example {@code "8.84"}
     */
    public static String decimal(double number, int decimals) {
        String text = String.format(Locale.ROOT, "%,." + decimals + "f", number);
        return text.startsWith("-") && text.chars().noneMatch(c -> c >= '1' && c <= '9') ? text.substring(1) : text;
    }

    /**
     * Makes text safe inside HTML and SVG, in content and in quoted attributes.
     *
     * @param text any text
     * @return the text with the five special characters escaped
     */
    public static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
