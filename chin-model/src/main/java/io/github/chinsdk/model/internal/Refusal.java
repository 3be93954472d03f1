package io.github.chinsdk.model.internal;

/** The one way in which this module refuses an argument: what is wrong, then the way out. */
public final class Refusal {

    private Refusal() {}

    /**
     * Two lines: the first names the argument, what is wrong and its value; the second says "Maybe ..." and the way out.
     */
    public static IllegalArgumentException of(String whatIsWrong, String wayOut) {
        return new IllegalArgumentException(whatIsWrong + "\n" + wayOut);
    }

    /** A text safe to print: control characters made visible, and cut where nobody would read on. */
    public static String quoted(String text) {
        return "\"" + printable(text) + "\"";
    }

    /** As {@link #quoted(String)}, without the quotation marks. */
    public static String printable(String text) {
        StringBuilder shown = new StringBuilder(Math.min(text.length(), 64));
        int end = Math.min(text.length(), MAX_SHOWN);
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            boolean loneSurrogate = Character.isSurrogate(c)
                    && !(Character.isHighSurrogate(c) && i + 1 < end && Character.isLowSurrogate(text.charAt(i + 1)))
                    && !(Character.isLowSurrogate(c) && i > 0 && Character.isHighSurrogate(text.charAt(i - 1)));
            if (Character.isISOControl(c)
                    || loneSurrogate
                    || Character.getType(c) == Character.FORMAT
                    || Character.getType(c) == Character.LINE_SEPARATOR
                    || Character.getType(c) == Character.PARAGRAPH_SEPARATOR) {
                shown.append(String.format(java.util.Locale.ROOT, "\\u%04X", (int) c));
            } else {
                shown.append(c);
            }
        }
        if (end < text.length()) {
            shown.append("... (").append(text.length()).append(" characters)");
        }
        return shown.toString();
    }

    private static final int MAX_SHOWN = 80;
}
