package io.github.chinsdk.scheduling.internal.text;

/** Keeps other people's text from breaking the lines or the marks of ours. */
public final class Prose {

    private static final String MARKS = "\\`*_{}[]<>()#+-!|~";

    private Prose() {}

    /**
     * {@return the text on one line: control characters, line breaks among them, become spaces}
     *
     * @param text any text
     */
    public static String oneLine(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> out.appendCodePoint(breaks(c) ? ' ' : c));
        return out.toString();
    }

    /**
     * {@return the text on one line with the marks of Markdown escaped, where they could mean something}
     *
     * @param text any text
     */
    public static String markdown(String text) {
        StringBuilder out = new StringBuilder(text.length() + 8);
        String line = oneLine(text);
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            boolean insideWord = i > 0
                    && i + 1 < line.length()
                    && Character.isLetterOrDigit(line.charAt(i - 1))
                    && Character.isLetterOrDigit(line.charAt(i + 1));
            // A hyphen inside a word, as in most ids, is only a hyphen.
            if (MARKS.indexOf(c) >= 0 && !(c == '-' && insideWord)) {
                out.append('\\');
            }
            out.append(c == '&' ? "&amp;" : c);
        }
        return out.toString();
    }

    private static boolean breaks(int codePoint) {
        return Character.isISOControl(codePoint) || codePoint == 0x2028 || codePoint == 0x2029;
    }
}
