package io.github.chinsdk.kpi.scorecard;

import io.github.chinsdk.kpi.catalogue.Kpi;
import io.github.chinsdk.model.document.CsvDocuments;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A scorecard as a CSV table: a {@link ScorecardRow} for each cell, by KPI, period and unit, lines ended by a line feed.
 * No cell can start a formula in a spreadsheet; see {@link CsvDocuments}, which also reads the rows back.
 */
public final class ScorecardCsv {

    private ScorecardCsv() {}

    /**
     * The rows of a scorecard.
     *
     * @param scorecard the scorecard
     * @return a row for each cell, in their order
     */
    public static Stream<ScorecardRow> rows(Scorecard scorecard) {
        List<Stream<ScorecardRow>> slices = new ArrayList<>();
        for (Kpi kpi : scorecard.kpis()) {
            for (ScorecardPeriod period : scorecard.periods()) {
                slices.add(slice(scorecard, kpi, period));
            }
        }
        return slices.stream().flatMap(slice -> slice);
    }

    /**
     * Writes the table.
     *
     * @param scorecard the scorecard
     * @param writer where to write; left open
     * @throws IOException if the writer fails
     */
    public static void write(Scorecard scorecard, Writer writer) throws IOException {
        CsvDocuments.write(ScorecardRow.class, rows(scorecard), writer);
    }

    private static Stream<ScorecardRow> slice(Scorecard scorecard, Kpi kpi, ScorecardPeriod period) {
        List<ScorecardCell> cells = scorecard.cells(kpi.key(), period.name());
        return IntStream.range(0, cells.size())
                .mapToObj(i -> ScorecardRow.of(kpi, period, scorecard.units().get(i), cells.get(i)));
    }
}
