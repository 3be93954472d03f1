package io.github.chinsdk.model.document;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.ContentReference;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads one CSV file row by row into {@link CsvRow}, and logs whatever is wrong with the file as a file: not there, empty,
 * another separator, another encoding, columns missing, rows cut short or too long, quotation marks that never close, no
 * line end at the end. A row that is wrong in that way never reaches the mapper.
 */
final class CsvTable {

    private static final int MAX_FIELD_LENGTH = 100_000;
    private static final String TOO_LONG =
            String.format(Locale.ROOT, "has a field of more than %s characters", MAX_FIELD_LENGTH);
    private static final String LOOK_AT_THE_ROW =
            "Maybe a quotation mark was opened and never closed: look at this row in a text editor.";
    private static final String OUT_OF_PLACE = "has a quotation mark out of place";
    private static final String CUT_OR_NOT_DOUBLED =
            "Maybe the file was cut inside a quoted field, or a quotation mark in a name is not doubled.";
    private static final CsvSchema WITHOUT_QUOTATION_MARKS =
            CsvSchema.emptySchema().withoutQuoteChar();
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
        try (Utf8Reader reader = new Utf8Reader(source.open(), source.limitBytes());
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
                CsvHeader header = fixedWidth > 0 ? named() : readHeader();
                if (header.isBlank()) {
                    return;
                }
                int[] positions = fixedWidth > 0
                        ? IntStream.range(0, fixedWidth).toArray()
                        : header.positionsOf(wanted, optional, log, row, !confidential, reader.isUtf16());
                if (positions.length > 0) {
                    readRows(positions, header);
                }
            } catch (Utf8Reader.TooLong more) {
                log.addFile(
                        String.format(
                                Locale.ROOT,
                                "is longer than %s bytes; row %s and the rows after it were not read",
                                source.limitBytes(),
                                row + 1),
                        "Maybe it is another file; if it is not, set a higher limit on its CsvSource.");
            } catch (StreamConstraintsException tooLong) {
                log.add(row + 1, "", "", TOO_LONG + "; nothing was read", LOOK_AT_THE_ROW);
            } catch (JsonProcessingException malformed) {
                log.add(row + 1, "", "", OUT_OF_PLACE + "; nothing was read", CUT_OR_NOT_DOUBLED);
            }
        }

        private CsvHeader named() {
            CsvHeader header = new CsvHeader();
            wanted.forEach(names -> header.add(names.get(0)));
            return header;
        }

        /** Blank, with the problem logged, if there is none. */
        private CsvHeader readHeader() throws IOException {
            while (parser.nextToken() == JsonToken.START_ARRAY) {
                row++;
                CsvHeader header = new CsvHeader();
                for (String cell = parser.nextTextValue(); cell != null; cell = parser.nextTextValue()) {
                    header.add(cell);
                }
                if (!header.isBlank()) {
                    return header;
                }
            }
            log.addFile(
                    reader.isEmpty() ? "is empty" : "holds blank lines only",
                    "Maybe the download or the export failed: fetch it again.");
            return new CsvHeader();
        }

        private void readRows(int[] positions, CsvHeader header) throws IOException {
            int width = header.width();
            String[] names = new String[positions.length];
            int[] columnAt = new int[width];
            Arrays.fill(columnAt, -1);
            for (int column = 0; column < positions.length; column++) {
                boolean absent = positions[column] < 0;
                names[column] = absent ? wanted.get(column).get(0) : header.name(positions[column]);
                if (!absent) {
                    columnAt[positions[column]] = column;
                }
            }
            CsvRow cursor = new CsvRow(names, confidential);
            boolean atEnd = false;
            while (!atEnd) {
                try {
                    readRows(cursor, columnAt);
                    atEnd = true;
                } catch (StreamConstraintsException tooLong) {
                    passOver(TOO_LONG, LOOK_AT_THE_ROW);
                } catch (JsonProcessingException malformed) {
                    passOver(OUT_OF_PLACE, CUT_OR_NOT_DOUBLED);
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

        /** To the end of the file, or to a row that the parser cannot take apart. */
        private void readRows(CsvRow cursor, int[] columnAt) throws IOException {
            int width = columnAt.length;
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
        }

        /**
         * Passes over the row in which the parser stopped, to its line end whatever quotation marks are on the way, so that
         * the rows after it are read. What a mark that never closed has swallowed before is counted by lines.
         */
        private void passOver(String problem, String wayOut) throws IOException {
            int firstLine = parser.getParsingContext()
                    .startLocation(ContentReference.unknown())
                    .getLineNr();
            parser.setSchema(WITHOUT_QUOTATION_MARKS);
            while (!isAtRowEnd()) {
                // Each turn passes over as much as a field may hold.
            }
            parser.setSchema(CsvSchema.emptySchema());
            long lines = Math.max(1, parser.currentLocation().getLineNr() - firstLine);
            log.add(
                    row + 1,
                    "",
                    "",
                    lines == 1
                            ? problem + "; it was not read"
                            : String.format(
                                    Locale.ROOT,
                                    "%s; it and %s more to row %s were not read",
                                    problem,
                                    lines - 1,
                                    row + lines),
                    wayOut);
            row += lines;
            rowsRead += lines;
            lastRow = row;
            lastRowGood = false;
        }

        private boolean isAtRowEnd() throws IOException {
            try {
                while (parser.nextTextValue() != null) {
                    // Nobody wants it.
                }
                return true;
            } catch (StreamConstraintsException stillTooLong) {
                return false;
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
}
