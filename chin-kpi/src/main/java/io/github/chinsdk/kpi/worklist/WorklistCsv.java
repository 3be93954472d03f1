package io.github.chinsdk.kpi.worklist;

import io.github.chinsdk.model.document.CsvDocuments;
import java.io.IOException;
import java.io.Writer;
import java.util.stream.Stream;

/**
 * A worklist as a CSV table: a {@link WorklistRow} for each practice and KPI, in the order of the list. No cell can start a
 * formula in a spreadsheet; see {@link CsvDocuments}, which also reads the rows back.
 */
public final class WorklistCsv {

    private WorklistCsv() {}

    /**
     * The rows of a worklist.
     *
     * @param worklist the worklist
     * @return a row for each practice and KPI, in their order
     */
    public static Stream<WorklistRow> rows(Worklist worklist) {
        return worklist.items().stream().flatMap(item -> item.gains().stream().map(gain -> WorklistRow.of(item, gain)));
    }

    /**
     * Writes the table.
     *
     * @param worklist the worklist
     * @param writer where to write; left open
     * @throws IOException if the writer fails
     */
    public static void write(Worklist worklist, Writer writer) throws IOException {
        CsvDocuments.write(WorklistRow.class, rows(worklist), writer);
    }
}
