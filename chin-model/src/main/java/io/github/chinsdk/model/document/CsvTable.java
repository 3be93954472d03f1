package io.github.chinsdk.model.document;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads one CSV file row by row into {@link CsvRow}, and logs whatever is wrong with the file as a file: not there, empty,
 * another separator, another encoding, columns missing, rows cut short or too long, quotation marks that never close, no
 * line end at the end. A row that is wrong in that way never reaches the mapper.
 */
final class CsvTable {

    private static final int MAX_FIELD_LENGTH = 100_000;
    private static final int MAX_COLUMNS = 1_000;
    private static final CsvFactory FACTORY = CsvFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(MAX_FIELD_LENGTH)
                    .build())
            .build();

    private final CsvSource source;
    private final ProblemLog log;
    private final List<List<String>> wanted;
    private final boolean[] optional;
    private final int fixedWidth;
    private boolean confidential;
    private long rowsRead;
    private long lastRow;

    private CsvTable(CsvSource source, ProblemLog log, List<List<String>> wanted, boolean[] optional, int fixedWidth) {
        this.source = source;
        this.log = log;
        this.wanted = wanted;
        this.optional = optional;
        this.fixedWidth = fixedWidth;
    }

    /**
     * A file with a header; columns come in the order in which they are asked for here.
     *
     * @param columns for each column the names that publishers gave it over the years, in capitals, with | between them; a
     *     column that may be absent ends in ?, and {@link CsvRow#has} tells
     */
    static CsvTable withHeader(CsvSource source, ProblemLog log, String... columns) {
        List<List<String>> names = new ArrayList<>();
        boolean[] optional = new boolean[columns.length];
        for (String column : columns) {
            optional[names.size()] = column.endsWith("?");
            names.add(List.of((column.endsWith("?") ? column.substring(0, column.length() - 1) : column).split("\\|")));
        }
        return new CsvTable(source, log, List.copyOf(names), optional, 0);
    }

    /** A file without header: all of its columns, named {@code column 1 (name)} and so on. */
    static CsvTable withoutHeader(CsvSource source, ProblemLog log, String... columnNames) {
        List<List<String>> names = new ArrayList<>();
        for (String column : columnNames) {
            names.add(List.of(String.format(Locale.ROOT, "column %s (%s)", names.size() + 1, column)));
        }
        return new CsvTable(source, log, List.copyOf(names), new boolean[columnNames.length], columnNames.length);
    }

    /** From here on no value of this file is quoted in a problem. */
    CsvTable confidential() {
        confidential = true;
        return this;
    }

    long rowsRead() {
        return rowsRead;
    }

    /** The number of the last row, as a spreadsheet counts; 0 for an empty file. */
    long lastRow() {
        return lastRow;
    }

    /** Calls the mapper for each sound row; a {@link BadField} that it throws is logged for that row. */
    void forEach(Consumer<CsvRow> mapper) {
        try (Utf8Reader reader = new Utf8Reader(source.open());
                JsonParser parser = FACTORY.createParser(reader)) {
            new Pass(reader, parser, mapper).run();
        } catch (NoSuchFileException missing) {
            log.addFile("is not there", "Maybe the name has a typing error, or the file is in another folder.");
        } catch (IOException unreadable) {
            log.addFile(
                    "cannot be read (" + unreadable.getClass().getSimpleName() + ")",
                    "Maybe it is a folder, open elsewhere, or not allowed to be read.");
        }
    }

    /** One pass over the open file. */
    private final class Pass {

        private final Utf8Reader reader;
        private final JsonParser parser;
        private final Consumer<CsvRow> mapper;
        private long row;
        private boolean lastRowGood;

        Pass(Utf8Reader reader, JsonParser parser, Consumer<CsvRow> mapper) {
            this.reader = reader;
            this.parser = parser;
            this.mapper = mapper;
        }

        void run() throws IOException {
            try {
                if (fixedWidth > 0) {
                    readRows(
                            identity(fixedWidth),
                            wanted.stream().map(names -> names.get(0)).toList());
                } else {
                    List<String> header = readHeader();
                    int[] positions = header.isEmpty() ? new int[0] : positionsIn(header);
                    if (positions.length > 0) {
                        readRows(positions, header);
                    }
                }
            } catch (StreamConstraintsException tooLong) {
                log.add(
                        row + 1,
                        "",
                        "",
                        String.format(
                                Locale.ROOT,
                                "has a field of more than %s characters; it and the rows after it were not read",
                                MAX_FIELD_LENGTH),
                        "Maybe a quotation mark was opened and never closed: look at this row in a text editor.");
            } catch (JsonProcessingException malformed) {
                log.add(
                        row + 1,
                        "",
                        "",
                        "has a quotation mark out of place; it and the rows after it were not read",
                        "Maybe the file was cut inside a quoted field, or a quotation mark in a name is not doubled.");
            }
        }

        private List<String> readHeader() throws IOException {
            while (parser.nextToken() == JsonToken.START_ARRAY) {
                row++;
                List<String> header = new ArrayList<>();
                for (String cell = parser.nextTextValue(); cell != null; cell = parser.nextTextValue()) {
                    if (header.size() < MAX_COLUMNS) {
                        // Workbooks break long headings over lines.
                        header.add(cell.strip().replaceAll(" *[\\r\\n]+ *", " "));
                    }
                }
                if (header.size() > 1 || (header.size() == 1 && !header.get(0).isEmpty())) {
                    return header;
                }
            }
            log.addFile(
                    reader.isEmpty() ? "is empty" : "holds blank lines only",
                    "Maybe the download or the export failed: fetch it again.");
            return List.of();
        }

        /** Where the wanted columns are; empty, with the problem logged, unless all are there once. */
        private int[] positionsIn(List<String> header) {
            List<String> names =
                    header.stream().map(name -> name.toUpperCase(Locale.ROOT)).toList();
            int[] positions = new int[wanted.size()];
            List<String> missing = new ArrayList<>();
            List<String> twice = new ArrayList<>();
            for (int column = 0; column < positions.length; column++) {
                positions[column] = -1;
                for (int i = 0; i < names.size(); i++) {
                    if (wanted.get(column).contains(names.get(i))) {
                        if (positions[column] >= 0) {
                            twice.add(names.get(i));
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
            String found = String.join(",", header);
            if (!missing.isEmpty()) {
                log.add(row, "header", found, "must have the column " + String.join(", ", missing), wayOutFor(header));
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

        private String wayOutFor(List<String> header) {
            if (reader.isUtf16() || header.get(0).indexOf('\0') >= 0) {
                return "Maybe the file is UTF-16 (\"Unicode text\"): save it again as CSV UTF-8.";
            }
            if (header.size() == 1) {
                String only = header.get(0);
                if (only.indexOf(';') >= 0) {
                    return "Maybe the file is separated by semicolons, as spreadsheets write it in some countries: save it"
                            + " again with commas.";
                }
                if (only.indexOf('\t') >= 0 || only.indexOf('|') >= 0) {
                    return "Maybe the file is separated by tabs or bars: save it again with commas.";
                }
            }
            return "Maybe this is another file, or its header was cut off: compare it with the published one.";
        }

        private void readRows(int[] positions, List<String> header) throws IOException {
            int width = header.size();
            String[] names = new String[positions.length];
            int[] columnAt = new int[width];
            Arrays.fill(columnAt, -1);
            for (int column = 0; column < positions.length; column++) {
                boolean absent = positions[column] < 0;
                names[column] = absent ? wanted.get(column).get(0) : header.get(positions[column]);
                if (!absent) {
                    columnAt[positions[column]] = column;
                }
            }
            CsvRow cursor = new CsvRow(names, confidential);
            @Nullable String[] cells = cursor.cells;
            while (parser.nextToken() == JsonToken.START_ARRAY) {
                int fields = 0;
                boolean replaced = false;
                String firstCell = "";
                for (String cell = parser.nextTextValue(); cell != null; cell = parser.nextTextValue()) {
                    if (fields == 0) {
                        firstCell = cell;
                    }
                    int column = fields < width ? columnAt[fields] : -1;
                    if (column >= 0) {
                        cells[column] = cell;
                    }
                    replaced |= reader.firstBadOffset() >= 0 && cell.indexOf(Utf8Reader.REPLACEMENT) >= 0;
                    fields++;
                }
                row++;
                lastRow = row;
                if (fields <= 1 && firstCell.isBlank() && width > 1) {
                    continue;
                }
                rowsRead++;
                lastRowGood = false;
                cursor.standOn(row);
                if (replaced) {
                    logEncoding();
                } else if (fields != width) {
                    logWidth(fields, width, firstCell);
                } else {
                    map(cursor);
                }
            }
            if (rowsRead == 0) {
                log.addFile(
                        fixedWidth > 0 && reader.isEmpty() ? "is empty" : "has no rows below its header",
                        "Maybe the download or the export failed: fetch it again.");
            } else if (!reader.endsInLineEnd() && lastRowGood) {
                log.add(
                        row,
                        "",
                        "",
                        "is the last row and has no line end, so its last value may be cut; the row is kept",
                        "Maybe compare it with the published file, or put a line end behind it if it is whole.");
            }
        }

        private void map(CsvRow cursor) {
            try {
                mapper.accept(cursor);
                lastRowGood = true;
            } catch (BadField bad) {
                log.add(row, bad.field, bad.value, bad.problem, bad.wayOut);
            }
        }

        private void logEncoding() {
            log.add(
                    row,
                    "",
                    "",
                    String.format(
                            Locale.ROOT,
                            "holds bytes that are not UTF-8; the first in the file is 0x%02X at byte %s",
                            reader.firstBadByte(),
                            reader.firstBadOffset()),
                    "Maybe the file is Windows-1252 (\"ANSI\"): save it again as CSV UTF-8.");
        }

        private void logWidth(int fields, int width, String firstCell) {
            String found = confidential ? "" : firstCell;
            if (fields == 1 && firstCell.indexOf(';') >= 0) {
                log.add(
                        row,
                        "",
                        found,
                        String.format(Locale.ROOT, "has 1 of %s fields", width),
                        "Maybe the file is separated by semicolons: save it again with commas.");
            } else if (fields < width) {
                log.add(
                        row,
                        "",
                        found,
                        String.format(Locale.ROOT, "has %s of %s fields", fields, width),
                        "Maybe the file was cut short here: compare its size with the published one.");
            } else {
                log.add(
                        row,
                        "",
                        found,
                        String.format(Locale.ROOT, "has %s fields where there should be %s", fields, width),
                        "Maybe a comma inside a name or number is not in quotation marks.");
            }
        }
    }

    private static int[] identity(int width) {
        int[] positions = new int[width];
        for (int i = 0; i < width; i++) {
            positions[i] = i;
        }
        return positions;
    }
}
