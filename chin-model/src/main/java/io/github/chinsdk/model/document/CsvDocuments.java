package io.github.chinsdk.model.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.github.chinsdk.model.internal.Refusal;
import io.github.chinsdk.model.internal.json.PatientLevel;
import io.github.chinsdk.model.internal.json.StrictJson;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Flat records as CSV files and back: one row each, the columns named like the accessors, in their order. Admissions,
 * attendances, appointments, referrals, care processes, vaccinations, health checks, survey answers, milestones and
 * investment lines are flat; a record with a record inside is refused, as JSON is the form for it.
 *
 * <p>A value that is not known is an empty cell. The elements of a list stand in one cell with semicolons between them.
 *
 * <p>A text that a spreadsheet would take for a formula (it begins with {@code =}, {@code +}, {@code -}, {@code @}, a tab
 * or a line end) gets an apostrophe before it, which reading takes off again; numbers stay as they are.
 */
public final class CsvDocuments {

    private static final ObjectWriter LINE = CsvMapper.builder()
            .enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
            .build()
            .writer(CsvSchema.emptySchema().withLineSeparator("\n"));

    private CsvDocuments() {}

    /**
     * Writes records.
     *
     * @param <T> the record
     * @param type a flat record
     * @param records what to write, read once
     * @param writer where to write; left open
     * @throws IllegalArgumentException if the record is not flat, or an element of a list holds a semicolon
     * @throws IOException if the writer fails
     */
    public static <T extends Record> void write(Class<T> type, Stream<T> records, Writer writer) throws IOException {
        List<CsvColumn> columns = CsvColumn.of(type);
        writer.write(line(columns.stream().map(CsvColumn::name).toList()));
        for (Iterator<T> rest = records.iterator(); rest.hasNext(); ) {
            ObjectNode tree = StrictJson.MAPPER.valueToTree(rest.next());
            List<String> cells = new ArrayList<>(columns.size());
            for (CsvColumn column : columns) {
                cells.add(column.cell(tree.path(column.name())));
            }
            writer.write(line(cells));
        }
    }

    /**
     * Reads records.
     *
     * @param <T> the record
     * @param type a flat record
     * @param source the file; columns may come in any order, those of values that may be unknown may be absent, others are
     *     passed over
     * @return the good rows, and what was wrong with the others; where the record holds a patient's pseudonym no value is
     *     quoted
     * @throws IllegalArgumentException if the record is not flat
     */
    public static <T extends Record> CsvRows<T> read(Class<T> type, CsvSource source) {
        List<CsvColumn> columns = CsvColumn.of(type);
        ProblemLog log = new ProblemLog(source.name());
        CsvTable table = CsvTable.withHeader(
                source, log, columns.stream().map(CsvColumn::wanted).toArray(String[]::new));
        if (PatientLevel.isOf(type)) {
            table.confidential();
        }
        List<T> rows = new ArrayList<>();
        table.forEach(row -> {
            ObjectNode tree = StrictJson.MAPPER.createObjectNode();
            for (int i = 0; i < columns.size(); i++) {
                JsonNode value = columns.get(i).value(row.text(i));
                if (!value.isNull()) {
                    tree.set(columns.get(i).name(), value);
                }
            }
            rows.add(record(type, tree, row, columns));
        });
        return new CsvRows<>(source.name(), rows, log.problems(), table.rowsRead());
    }

    private static <T extends Record> T record(Class<T> type, ObjectNode tree, CsvRow row, List<CsvColumn> columns) {
        try {
            return StrictJson.treeToRecord(tree, type);
        } catch (StrictJson.Refused refused) {
            for (int i = 0; i < columns.size(); i++) {
                String name = columns.get(i).name();
                if (refused.path().equals(name) || refused.path().startsWith(name + "[")) {
                    throw row.bad(i, refused.problem(), refused.wayOut());
                }
            }
            throw new BadField("", "", refused.problem(), refused.wayOut());
        }
    }

    private static String line(List<String> cells) throws IOException {
        // One column: an empty cell must not read as a blank line.
        if (cells.size() == 1 && cells.get(0).isEmpty()) {
            return "\"\"\n";
        }
        return LINE.writeValueAsString(cells);
    }

    /** Refuses what one cell cannot hold. */
    static String element(String text) {
        if (text.indexOf(';') >= 0) {
            throw Refusal.of(
                    "an element of a list must hold no semicolon in CSV, one does",
                    "Maybe write JSON, which needs no separator inside a cell.");
        }
        return text;
    }
}
