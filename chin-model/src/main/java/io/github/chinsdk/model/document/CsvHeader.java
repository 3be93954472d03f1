package io.github.chinsdk.model.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The names of the columns of a file, and where among them the wanted ones are. */
final class CsvHeader {

    private static final int MAX_COLUMNS = 1_000;
    private static final int MAX_NAME_LENGTH = 1_000;

    private final List<String> names = new ArrayList<>();
    private int width;

    /** A cell of the row; what no file needs is counted and not kept. */
    void add(String cell) {
        width++;
        if (names.size() < MAX_COLUMNS) {
            names.add(onOneLine(cell.length() > MAX_NAME_LENGTH ? cell.substring(0, MAX_NAME_LENGTH) : cell));
        }
    }

    /** Workbooks break long headings over lines. */
    private static String onOneLine(String cell) {
        boolean oneLine = cell.indexOf('\n') < 0 && cell.indexOf('\r') < 0;
        return oneLine
                ? cell.strip()
                : cell.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .collect(Collectors.joining(" "));
    }

    boolean isBlank() {
        return width == 0 || (width == 1 && names.get(0).isEmpty());
    }

    int width() {
        return width;
    }

    String name(int position) {
        return names.get(position);
    }

    /**
     * Where the wanted columns are, -1 for one that may be absent and is; empty, with the problem logged, unless the others
     * are all there once.
     *
     * @param row the number of the header's row
     * @param quoted whether the header may be quoted: a file of patients may lack it, and begin with a patient
     */
    int[] positionsOf(
            List<List<String>> wanted, boolean[] optional, ProblemLog log, long row, boolean quoted, boolean utf16) {
        String found = quoted ? String.join(",", names.subList(0, Math.min(names.size(), 20))) : "";
        if (width > MAX_COLUMNS) {
            log.add(
                    row,
                    "header",
                    found,
                    String.format(Locale.ROOT, "must have at most %s columns, has %s", MAX_COLUMNS, width),
                    "Maybe line ends were lost, so that all rows are one: fetch the file again.");
            return new int[0];
        }
        List<String> capitals =
                names.stream().map(name -> name.toUpperCase(Locale.ROOT)).toList();
        int[] positions = new int[wanted.size()];
        Arrays.fill(positions, -1);
        List<String> missing = new ArrayList<>();
        List<String> twice = new ArrayList<>();
        for (int column = 0; column < positions.length; column++) {
            for (int i = 0; i < capitals.size(); i++) {
                if (wanted.get(column).contains(capitals.get(i))) {
                    if (positions[column] >= 0) {
                        twice.add(capitals.get(i));
                    }
                    positions[column] = i;
                }
            }
            if (positions[column] < 0 && !optional[column]) {
                missing.add(String.join(" or ", wanted.get(column)));
            }
        }
        if (missing.isEmpty() && twice.isEmpty()) {
            return positions;
        }
        if (!missing.isEmpty()) {
            log.add(row, "header", found, "must have the column " + String.join(", ", missing), wayOut(utf16));
        } else {
            log.add(
                    row,
                    "header",
                    found,
                    "must have each column once, has twice " + String.join(", ", twice),
                    "Maybe two exports were pasted side by side: keep one of the columns.");
        }
        return new int[0];
    }

    private String wayOut(boolean utf16) {
        String first = names.get(0);
        if (utf16 || first.indexOf('\0') >= 0) {
            return "Maybe the file is UTF-16 (\"Unicode text\"): save it again as CSV UTF-8.";
        }
        if (width == 1 && first.indexOf(';') >= 0) {
            return "Maybe the file is separated by semicolons, as spreadsheets write it in some countries: save it again"
                    + " with commas.";
        }
        if (width == 1 && (first.indexOf('\t') >= 0 || first.indexOf('|') >= 0)) {
            return "Maybe the file is separated by tabs or bars: save it again with commas.";
        }
        return "Maybe this is another file, or its header was cut off: compare it with the published one.";
    }
}
