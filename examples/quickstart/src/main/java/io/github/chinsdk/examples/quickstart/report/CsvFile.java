package io.github.chinsdk.examples.quickstart.report;

import io.github.chinsdk.kpi.ConfidenceLevel;
import io.github.chinsdk.kpi.Estimate;
import io.github.chinsdk.kpi.Interval;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A CSV file in the making. Text that a spreadsheet would take for a formula gets an apostrophe in front, text is quoted
 * where it has to be, numbers are plain, and what is missing stays empty.
 */
final class CsvFile implements Closeable {

    private static final String STARTS_A_FORMULA = "=+-@\t\r";

    private final BufferedWriter out;
    private boolean atLineStart = true;

    CsvFile(Path file, String... header) throws IOException {
        out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
        for (String name : header) {
            text(name);
        }
        endRow();
    }

    CsvFile text(String text) throws IOException {
        return raw(safe(text));
    }

    CsvFile number(double number) throws IOException {
        return raw(Decimals.plain(number));
    }

    CsvFile number(long number) throws IOException {
        return raw(Long.toString(number));
    }

    CsvFile empty() throws IOException {
        return raw("");
    }

    /** Numerator, denominator, value, and the limits at 95%: five cells. */
    CsvFile estimate(Estimate estimate) throws IOException {
        number(estimate.counts().numerator());
        number(estimate.counts().denominator());
        return valueAndLimits(estimate);
    }

    /** Value and limits at 95%: three cells. */
    CsvFile valueAndLimits(Estimate estimate) throws IOException {
        if (!estimate.isCalculated()) {
            return empty().empty().empty();
        }
        number(estimate.value());
        Optional<Interval> limits = estimate.interval(ConfidenceLevel.P95);
        return limits.isPresent()
                ? number(limits.get().lower()).number(limits.get().upper())
                : empty().empty();
    }

    void endRow() throws IOException {
        out.write("\r\n");
        atLineStart = true;
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    static String safe(String text) {
        String harmless = !text.isEmpty() && STARTS_A_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        boolean quote = harmless.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return quote ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
    }

    private CsvFile raw(String cell) throws IOException {
        if (!atLineStart) {
            out.write(',');
        }
        out.write(cell);
        atLineStart = false;
        return this;
    }
}
