package io.github.chinsdk.scheduling.internal.calendar;

/** Content lines of RFC 5545, section 3.1: escaped, folded at 75 octets, ended by CR LF. */
public final class ContentLines {

    private static final int MAX_OCTETS = 75;

    private final StringBuilder text = new StringBuilder();

    /**
     * Adds a line whose parts are already in their final form.
     *
     * @param content name, parameters and value
     */
    public void line(String content) {
        int octets = 0;
        for (int i = 0; i < content.length(); ) {
            int codePoint = content.codePointAt(i);
            int width = octets(codePoint);
            if (octets + width > MAX_OCTETS) {
                text.append("\r\n ");
                octets = 1;
            }
            text.appendCodePoint(codePoint);
            octets += width;
            i += Character.charCount(codePoint);
        }
        text.append("\r\n");
    }

    /**
     * Adds a line with a TEXT value.
     *
     * @param name the property
     * @param value any text
     */
    public void textLine(String name, String value) {
        line(name + ":" + escaped(value));
    }

    /** {@return the lines so far} */
    public String text() {
        return text.toString();
    }

    /**
     * {@return a TEXT value, section 3.3.11}
     *
     * <p>Line breaks of any kind become {@code \n}; other control characters, which the
     * format cannot hold, and halves of surrogate pairs become a space or a question mark.
     *
     * @param value any text
     */
    public static String escaped(String value) {
        StringBuilder out = new StringBuilder(value.length() + 16);
        for (int i = 0; i < value.length(); ) {
            int c = value.codePointAt(i);
            i += Character.charCount(c);
            if (c == '\r' && i < value.length() && value.charAt(i) == '\n') {
                continue;
            }
            switch (c) {
                case '\\' -> out.append("\\\\");
                case ';' -> out.append("\\;");
                case ',' -> out.append("\\,");
                case '\n', '\r' -> out.append("\\n");
                default -> out.appendCodePoint(writable(c));
            }
        }
        return out.toString();
    }

    /**
     * {@return the text of a TEXT value}
     *
     * @param value what {@link #escaped} made
     */
    static String unescaped(String value) {
        StringBuilder out = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '\\' && i + 1 < value.length()) {
                i++;
                char escaped = value.charAt(i);
                out.append(escaped == 'n' || escaped == 'N' ? '\n' : escaped);
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    /**
     * {@return a parameter value in double quotes, RFC 5545 section 3.2} A double quote, which it cannot hold, becomes an
     * apostrophe, and a caret is doubled, since readers that know RFC 6868 take it for an escape.
     *
     * @param value any text
     */
    public static String quotedParameter(String value) {
        StringBuilder out = new StringBuilder(value.length() + 2).append('"');
        value.codePoints().forEach(c -> {
            switch (c) {
                case '"' -> out.append('\'');
                case '^' -> out.append("^^");
                case '\n' -> out.append(' ');
                default -> out.appendCodePoint(writable(c));
            }
        });
        return out.append('"').toString();
    }

    private static int writable(int codePoint) {
        if (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE) {
            return '?';
        }
        return codePoint != '\t' && Character.isISOControl(codePoint) ? ' ' : codePoint;
    }

    private static int octets(int codePoint) {
        if (codePoint < 0x80) {
            return 1;
        }
        if (codePoint < 0x800) {
            return 2;
        }
        return codePoint < 0x10000 ? 3 : 4;
    }
}
