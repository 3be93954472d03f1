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
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Every published file that the library reads, beside the CSV library that takes the same bytes apart, in one process and
 * in turns. Two rivals: its streaming parser that makes each cell a text and drops it, which is the least that anybody
 * could do, and its mapper that keeps each row as an array of texts, which is what a program without this library has in
 * hand. The figures are medians of the ratios of each round, so that a busy machine slows both sides alike.
 *
 * <pre>ReadingPublishedFiles [FOLDER|made-up [ROUNDS [CHARACTERS]]]</pre>
 *
 * <p>A file that is not in the folder is replaced by one of the same shape, of so many characters. Each turn reads a file
 * until some three times as many are read.
 */
public final class ReadingPublishedFiles {

    private static final CsvFactory FACTORY = new CsvFactory();
    private static final CsvMapper MAPPER = new CsvMapper();
    private static final int CHARACTERS = 4_000_000;
    /** All England's years of QOF and the files of the Organisation Data Service. */
    private static final Set<PublishedFile> QOF_AND_ODS =
            Collections.unmodifiableSet(EnumSet.range(PublishedFile.PREVALENCE_1617, PublishedFile.EPCN));

    private ReadingPublishedFiles() {}

    /**
     * Runs the comparison.
     *
     * @param args see the class comment
     */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args.length > 0 ? args[0] : "made-up");
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 15;
        int characters = args.length > 2 ? Integer.parseInt(args[2]) : CHARACTERS;
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
        double oursOfQofAndOds = 0;
        double theirsOfQofAndOds = 0;
        for (PublishedFile file : PublishedFile.values()) {
            boolean there = file.isIn(folder);
            byte[] content = there ? file.from(folder) : file.madeUp(characters);
            int times = Math.max(1, 3 * characters / content.length);
            Comparison figures = compare(file, content, times, rounds);
            worst = Math.max(worst, figures.ofTexts);
            ours += figures.seconds;
            theirs += figures.seconds / figures.ofTexts;
            if (QOF_AND_ODS.contains(file)) {
                oursOfQofAndOds += figures.seconds;
                theirsOfQofAndOds += figures.seconds / figures.ofTexts;
            }
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
        System.out.printf(
                Locale.ROOT,
                "QOF years and ODS files together %.2f, all files %.2f, the worst %.2f%n",
                oursOfQofAndOds / theirsOfQofAndOds,
                ours / theirs,
                worst);
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
