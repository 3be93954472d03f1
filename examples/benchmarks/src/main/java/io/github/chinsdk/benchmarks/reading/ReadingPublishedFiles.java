package io.github.chinsdk.benchmarks.reading;

import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Every published file that the library reads, beside the CSV library that takes the same bytes apart, in one process and
 * in turns. Two rivals: its streaming parser that makes each cell a text and drops it, which is the least that anybody
 * could do, and its mapper that keeps each row as an array of texts, which is what a program without this library has in
 * hand. The figures are medians of the ratios of each round, so that a busy machine slows both sides alike.
 *
 * <pre>ReadingPublishedFiles [FOLDER|made-up [ROUNDS]]</pre>
 *
 * <p>A file that is not in the folder is replaced by one of the same shape.
 */
public final class ReadingPublishedFiles {

    private static final CsvFactory FACTORY = new CsvFactory();
    private static final CsvMapper MAPPER = new CsvMapper();
    private static final long CHARACTERS_OF_A_TURN = 12_000_000;

    private ReadingPublishedFiles() {}

    /**
     * Runs the comparison.
     *
     * @param args see the class comment
     */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args.length > 0 ? args[0] : "made-up");
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 15;
        System.out.printf(
                Locale.ROOT,
                "%-30s %8s %9s %12s %14s %12s%n",
                "file",
                "rows",
                "MB",
                "ours, MB/s",
                "/ texts alone",
                "/ rows kept");
        double worst = 0;
        double ours = 0;
        double theirs = 0;
        for (PublishedFile file : PublishedFile.values()) {
            boolean there = file.isIn(folder);
            byte[] content = there ? file.from(folder) : file.madeUp();
            int times = (int) Math.max(1, CHARACTERS_OF_A_TURN / content.length);
            Comparison figures = compare(file, content, times, rounds);
            worst = Math.max(worst, figures.ofTexts);
            ours += figures.seconds;
            theirs += figures.seconds / figures.ofTexts;
            System.out.printf(
                    Locale.ROOT,
                    "%-30s %8d %9.2f %12.1f %14.2f %12.2f%s%n",
                    file,
                    figures.rows,
                    content.length / 1e6,
                    content.length / 1e6 / figures.seconds,
                    figures.ofTexts,
                    figures.ofRows,
                    there ? "" : "  (made up)");
        }
        System.out.printf(Locale.ROOT, "all files %.2f, the worst %.2f%n", ours / theirs, worst);
    }

    private record Comparison(long rows, double seconds, double ofTexts, double ofRows) {}

    private static Comparison compare(PublishedFile file, byte[] content, int times, int rounds) throws IOException {
        double[] seconds = new double[rounds];
        double[] ofTexts = new double[rounds];
        double[] ofRows = new double[rounds];
        long rows = 0;
        long check = 0;
        // As many rounds again first, for the compiler.
        for (int round = -rounds; round < rounds; round++) {
            long begun = System.nanoTime();
            for (int i = 0; i < times; i++) {
                check += texts(content);
            }
            long afterTexts = System.nanoTime();
            for (int i = 0; i < times; i++) {
                rows = file.read(content);
            }
            long afterOurs = System.nanoTime();
            for (int i = 0; i < times; i++) {
                check += rows(content).size();
            }
            long end = System.nanoTime();
            if (round >= 0) {
                seconds[round] = (afterOurs - afterTexts) / 1e9 / times;
                ofTexts[round] = (double) (afterOurs - afterTexts) / (afterTexts - begun);
                ofRows[round] = (double) (afterOurs - afterTexts) / (end - afterOurs);
            }
        }
        if (check <= 0 || rows <= 0) {
            throw new IllegalStateException(file + " was not read");
        }
        return new Comparison(rows, median(seconds), median(ofTexts), median(ofRows));
    }

    private static long texts(byte[] content) throws IOException {
        long characters = 0;
        try (CsvParser parser = FACTORY.createParser(new ByteArrayInputStream(content))) {
            while (parser.nextToken() == JsonToken.START_ARRAY) {
                for (String cell = parser.nextTextValue(); cell != null; cell = parser.nextTextValue()) {
                    characters += cell.length();
                }
            }
        }
        return characters;
    }

    private static List<String[]> rows(byte[] content) throws IOException {
        List<String[]> rows = new ArrayList<>();
        try (MappingIterator<String[]> iterator = MAPPER.readerFor(String[].class)
                .with(CsvParser.Feature.WRAP_AS_ARRAY)
                .readValues(new ByteArrayInputStream(content))) {
            while (iterator.hasNextValue()) {
                rows.add(iterator.nextValue());
            }
        }
        return rows;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }
}
