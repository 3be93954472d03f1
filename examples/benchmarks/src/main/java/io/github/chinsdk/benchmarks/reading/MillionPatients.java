package io.github.chinsdk.benchmarks.reading;

import io.github.chinsdk.model.document.CsvSource;
import io.github.chinsdk.model.document.SyntheaExport;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Random;

/**
 * A million patients with three conditions each, read from files of Synthea's form and kept, in a process of 1 GB: it prints
 * what they hold, and ends with an OutOfMemoryError if they do not fit.
 *
 * <pre>java -Xmx1g -cp ... io.github.chinsdk.benchmarks.reading.MillionPatients</pre>
 */
public final class MillionPatients {

    private static final int PATIENTS = 1_000_000;
    private static final int CONDITIONS_EACH = 3;
    private static final String[] CODES = {"38341003", "44054006", "13645005", "49436004", "709044004", "84114007"};

    private MillionPatients() {}

    /**
     * Writes the files to a folder of their own, reads them and removes them.
     *
     * @param args none
     */
    public static void main(String[] args) throws IOException {
        Path folder = Files.createTempDirectory("million-patients");
        write(folder);
        long start = System.nanoTime();
        SyntheaExport export = SyntheaExport.read(
                CsvSource.of(folder.resolve("patients.csv")),
                CsvSource.of(folder.resolve("conditions.csv")),
                CsvSource.ofText("encounters.csv", "Id,START,STOP,PATIENT,ENCOUNTERCLASS,REASONCODE\n"));
        long millis = (System.nanoTime() - start) / 1_000_000;
        Files.delete(folder.resolve("patients.csv"));
        Files.delete(folder.resolve("conditions.csv"));
        Files.delete(folder);
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        long conditions = export.patients().stream()
                .mapToLong(patient -> patient.conditions().size())
                .sum();
        System.out.printf(
                Locale.ROOT,
                "%s, %,d conditions, read in %,d ms, %,d MiB in use of at most %,d MiB%n",
                export,
                conditions,
                millis,
                (runtime.totalMemory() - runtime.freeMemory()) >> 20,
                runtime.maxMemory() >> 20);
        if (export.patients().size() != PATIENTS || conditions != (long) PATIENTS * CONDITIONS_EACH) {
            throw new IllegalStateException("not all were read");
        }
    }

    private static void write(Path folder) throws IOException {
        Random random = new Random(17);
        try (BufferedWriter patients = Files.newBufferedWriter(folder.resolve("patients.csv"));
                BufferedWriter conditions = Files.newBufferedWriter(folder.resolve("conditions.csv"))) {
            patients.write("Id,BIRTHDATE,DEATHDATE,GENDER\n");
            conditions.write("START,STOP,PATIENT,CODE\n");
            for (int i = 0; i < PATIENTS; i++) {
                String id =
                        String.format(Locale.ROOT, "%08x-0000-0000-0000-%012x", i * 2_654_435_761L & 0xFFFFFFFFL, i);
                LocalDate born = LocalDate.of(1925, 1, 1).plusDays(random.nextInt(34_000));
                patients.write(id + "," + born + ",," + (random.nextBoolean() ? "F" : "M") + "\n");
                for (int c = 0; c < CONDITIONS_EACH; c++) {
                    conditions.write(born.plusDays(random.nextInt(3_000)) + ",," + id + ","
                            + CODES[random.nextInt(CODES.length)] + "\n");
                }
            }
        }
    }
}
