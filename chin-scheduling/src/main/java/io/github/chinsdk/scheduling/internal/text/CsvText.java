package io.github.chinsdk.scheduling.internal.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Writes CSV (RFC 4180) that a spreadsheet opens as data: a cell that would start a formula gets an apostrophe in front,
 * also behind leading white space, which spreadsheets skip.
 */
public final class CsvText {

    private static final String FORMULA_STARTS = "=+-@＝＋－＠\t\r\n|%";

    private final StringBuilder text = new StringBuilder();

    /**
     * Adds a row.
     *
     * @param cells its cells, numbers included; a number that is negative must not be passed here
     */
    public void row(Object... cells) {
        List<String> parts = new ArrayList<>();
        for (Object cell : cells) {
            parts.add(cell(cell.toString()));
        }
        text.append(String.join(",", parts)).append("\r\n");
    }

    /** {@return the rows so far} */
    public String text() {
        return text.toString();
    }

    /**
     * {@return a cell, quoted where needed}
     *
     * @param value any text
     */
    public static String cell(String value) {
        String safe = startsFormula(value) ? "'" + value : value;
        boolean quote = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r' || c == ';')
                || !safe.equals(safe.strip());
        return quote ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    private static boolean startsFormula(String value) {
        if (value.isEmpty()) {
            return false;
        }
        int first = 0;
        while (first < value.length()
                && isBlank(value.charAt(first))
                && FORMULA_STARTS.indexOf(value.charAt(first)) < 0) {
            first++;
        }
        return first < value.length() && FORMULA_STARTS.indexOf(value.charAt(first)) >= 0;
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c) || c == '\uFEFF';
    }
}
