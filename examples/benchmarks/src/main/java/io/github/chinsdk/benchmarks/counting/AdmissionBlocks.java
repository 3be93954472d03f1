package io.github.chinsdk.benchmarks.counting;

/**
 * Synthetic admissions as blocks of columns, made from the number of the row alone, so that any thread, any process and
 * any database can make the same row. The arithmetic is Knuth's multiplicative hash on 32 bits, which SQL has too.
 */
final class AdmissionBlocks {

    static final int UNITS = 7_000;
    static final int STRATA = 38;
    static final int BLOCK = 1 << 16;
    private static final long MULTIPLIER = 2_654_435_761L;
    private static final long MASK = 0xFFFF_FFFFL;

    final int[] units = new int[BLOCK];
    final int[] strata = new int[BLOCK];
    final long[] admissions = new long[BLOCK];
    final long[] emergencies = new long[BLOCK];
    final long[] bedDays = new long[BLOCK];

    /** Fills the columns with the rows from {@code firstRow} on. */
    void fill(long firstRow) {
        for (int i = 0; i < BLOCK; i++) {
            long hash = (firstRow + i) * MULTIPLIER & MASK;
            units[i] = (int) (hash % UNITS);
            strata[i] = (int) ((hash >>> 7) % STRATA);
            admissions[i] = 1;
            emergencies[i] = hash >>> 20 & 1;
            bedDays[i] = (hash >>> 16 & 15) * emergencies[i];
        }
    }

    /** The same rows as a SELECT of DuckDB over the numbers 0 to rows - 1. */
    static String sql(long rows) {
        return """
            SELECT (h %% %d)::INTEGER AS unit, ((h >> 7) %% %d)::INTEGER AS stratum,
                   1::BIGINT AS admissions, ((h >> 20) & 1)::BIGINT AS emergencies,
                   (((h >> 16) & 15) * ((h >> 20) & 1))::BIGINT AS bed_days
            FROM (SELECT (range * %d) & %d AS h FROM range(%d))
            """.formatted(UNITS, STRATA, MULTIPLIER, MASK, rows);
    }
}
