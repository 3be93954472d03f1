package io.github.chinsdk.examples.quickstart.input;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import io.github.chinsdk.model.document.RowProblem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Reads a CSV file of counts that the library has no reader for: the columns asked for, row by row, with every problem
 * beside the good rows. An example of how a host adds a format of its own.
 */
final class CountFile {

    private static final int MOST_DIGITS = 15;

    private final Path file;
    private final String[] columns;
    private final List<RowProblem> problems = new ArrayList<>();
    private long rowsRead;
    private long rowsSetAside;

    CountFile(Path file, String... columns) {
        this.file = file;
        this.columns = columns;
    }

    /** Takes the cells of one row; whatever it throws as {@link Rejected} sets the row aside. */
    interface RowReader {
        void read(String[] cells) throws Rejected;
    }

    /** Why a row cannot be used. */
    static final class Rejected extends Exception {

        private static final long serialVersionUID = 1L;

        private final String problem;
        private final String field;
        private final String value;
        private final String wayOut;

        Rejected(String field, String value, String problem, String wayOut) {
            super(problem, null, false, false);
            this.problem = problem;
            this.field = field;
            this.value = value;
            this.wayOut = wayOut;
        }
    }

    List<RowProblem> problems() {
        return problems;
    }

    long rowsRead() {
        return rowsRead;
    }

    long rowsSetAside() {
        return rowsSetAside;
    }

    String name() {
        return file.getFileName().toString();
    }

    void read(RowReader reader) throws IOException {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            problem(
                    0,
                    "",
                    "",
                    "is not UTF-8",
                    "Maybe the file is Windows-1252 (\"ANSI\"): save it again as CSV UTF-8.");
            return;
        }
        text = text.startsWith("\ufeff") ? text.substring(1) : text;
        CsvMapper mapper = CsvMapper.builder()
                .enable(CsvParser.Feature.WRAP_AS_ARRAY)
                .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
                .build();
        try (MappingIterator<String[]> rows = mapper.readerFor(String[].class).readValues(text)) {
            if (!rows.hasNextValue()) {
                problem(0, "", "", "is empty", "Maybe the download or the export failed: fetch it again.");
                return;
            }
            List<String> header = Arrays.asList(rows.nextValue());
            int[] positions = positions(header);
            for (long row = 2; positions.length > 0 && rows.hasNextValue(); row++) {
                read(reader, rows.nextValue(), positions, header.size(), row);
            }
        } catch (JsonProcessingException malformed) {
            problem(
                    rowsRead + 2,
                    "",
                    "",
                    "has a quotation mark out of place; it and the rows after it were not read",
                    "Maybe the file was cut inside a quoted field.");
        }
    }

    private void read(RowReader reader, String[] cells, int[] positions, int width, long row) {
        rowsRead++;
        if (cells.length != width) {
            rowsSetAside++;
            problem(
                    row,
                    "",
                    cells.length == 0 ? "" : cells[0],
                    "has " + cells.length + " of " + width + " fields",
                    "Maybe the file was cut short here: compare its size with the original.");
            return;
        }
        String[] wanted = new String[positions.length];
        for (int i = 0; i < positions.length; i++) {
            wanted[i] = cells[positions[i]].strip();
        }
        try {
            reader.read(wanted);
        } catch (Rejected rejected) {
            rowsSetAside++;
            problem(row, rejected.field, rejected.value, rejected.problem, rejected.wayOut);
        }
    }

    private int[] positions(List<String> header) {
        List<String> names = header.stream()
                .map(name -> name.strip().toUpperCase(Locale.ROOT))
                .toList();
        int[] positions = new int[columns.length];
        for (int i = 0; i < columns.length; i++) {
            positions[i] = names.indexOf(columns[i]);
            if (positions[i] < 0) {
                problem(
                        1,
                        "header",
                        String.join(",", header),
                        "must have the column " + columns[i],
                        header.size() == 1 && header.get(0).contains(";")
                                ? "Maybe the file is separated by semicolons: save it again with commas."
                                : "Maybe this is another file, or its header was cut off.");
                return new int[0];
            }
        }
        return positions;
    }

    /** A count, 0 or more. Missing is an error, never zero. */
    static long count(String field, String text) throws Rejected {
        if (text.isEmpty()) {
            throw new Rejected(
                    field,
                    text,
                    "must be a whole number, none is given",
                    "Maybe it was not reported: missing is never zero.");
        }
        if (text.length() > MOST_DIGITS || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new Rejected(
                    field,
                    text,
                    text.startsWith("-") ? "must be >= 0" : "must be a whole number in plain digits",
                    "Maybe the count is suppressed, or has separators: write 1234.");
        }
        return Long.parseLong(text);
    }

    private void problem(long row, String field, String value, String problem, String wayOut) {
        problems.add(new RowProblem(
                name(), row, field, value.length() > 60 ? value.substring(0, 60) + "..." : value, problem, wayOut));
    }
}
