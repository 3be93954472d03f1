package io.github.chinsdk.benchmarks.counting;

import io.github.chinsdk.kpi.counting.CellCounts;
import io.github.chinsdk.kpi.counting.CountLayout;
import io.github.chinsdk.kpi.counting.Dictionary;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/**
 * Rows of admissions grouped by 7,000 practices and 38 strata into three sums, four ways in one run: a bare loop over
 * primitive arrays, the library's accumulators on one and on two threads, and DuckDB on two. Rows are made in blocks and
 * never held: the time to make them is measured apart and is in every figure, DuckDB's too. All four must agree.
 *
 * <pre>CountingAtScale [ROWS [ROUNDS]]</pre>
 */
public final class CountingAtScale {

    private static final CountLayout LAYOUT = new CountLayout(
            numbered(AdmissionBlocks.UNITS), numbered(AdmissionBlocks.STRATA), Dictionary.of(List.of("a", "b", "c")));

    private CountingAtScale() {}

    /**
     * Runs the comparison.
     *
     * @param args see the class comment
     */
    public static void main(String[] args) throws Exception {
        long rows = args.length > 0 ? Long.parseLong(args[0]) : 100_000_000L;
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 3;
        long blocks = Math.max(1, rows / AdmissionBlocks.BLOCK);
        long counted = blocks * AdmissionBlocks.BLOCK;
        System.out.printf(Locale.ROOT, "%,d rows, %,d cells, %d rounds%n", counted, LAYOUT.cells(), rounds);
        for (int round = 0; round < rounds; round++) {
            System.out.printf("round %d%n", round + 1);
            timed("making the rows, 1 thread", counted, () -> make(blocks));
            long[] bare = timed("bare loop, 1 thread", counted, () -> bare(0, blocks));
            long[] one = timed(
                    "accumulator, 1 thread",
                    counted,
                    () -> accumulate(0, blocks).cells());
            long[] two = timed("accumulator, 2 threads", counted, () -> inParallel(blocks));
            long[] duck = timed("DuckDB, 2 threads", counted, () -> duckDb(counted));
            if (!Arrays.equals(bare, one) || !Arrays.equals(bare, two) || !Arrays.equals(bare, duck)) {
                throw new IllegalStateException("the four do not agree");
            }
        }
    }

    private interface Work {
        long[] run() throws Exception;
    }

    private static long[] timed(String what, long rows, Work work) throws Exception {
        long begun = System.nanoTime();
        long[] result = work.run();
        double seconds = (System.nanoTime() - begun) / 1e9;
        System.out.printf(Locale.ROOT, "  %-28s %7.3f s %8.1f million rows/s%n", what, seconds, rows / seconds / 1e6);
        return result;
    }

    private static long[] make(long blocks) {
        AdmissionBlocks block = new AdmissionBlocks();
        long sum = 0;
        for (long b = 0; b < blocks; b++) {
            block.fill(b * AdmissionBlocks.BLOCK);
            sum += block.bedDays[(int) (b % AdmissionBlocks.BLOCK)];
        }
        return new long[] {sum};
    }

    private static long[] bare(long from, long to) {
        AdmissionBlocks block = new AdmissionBlocks();
        long[] cells = new long[LAYOUT.cells()];
        for (long b = from; b < to; b++) {
            block.fill(b * AdmissionBlocks.BLOCK);
            for (int row = 0; row < AdmissionBlocks.BLOCK; row++) {
                int base = (block.units[row] * AdmissionBlocks.STRATA + block.strata[row]) * 3;
                cells[base] += block.admissions[row];
                cells[base + 1] += block.emergencies[row];
                cells[base + 2] += block.bedDays[row];
            }
        }
        return cells;
    }

    private static CellCounts accumulate(long from, long to) {
        AdmissionBlocks block = new AdmissionBlocks();
        CellCounts counts = new CellCounts(LAYOUT);
        for (long b = from; b < to; b++) {
            block.fill(b * AdmissionBlocks.BLOCK);
            counts.addColumns(block.units, block.strata, block.admissions, block.emergencies, block.bedDays);
        }
        return counts;
    }

    private static long[] inParallel(long blocks) throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<CellCounts>> halves = new ArrayList<>();
            halves.add(threads.submit(() -> accumulate(0, blocks / 2)));
            halves.add(threads.submit(() -> accumulate(blocks / 2, blocks)));
            return halves.get(0).get().merge(halves.get(1).get()).cells();
        } finally {
            threads.shutdown();
        }
    }

    private static long[] duckDb(long rows) throws SQLException {
        long[] cells = new long[LAYOUT.cells()];
        try (Connection database = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = database.createStatement()) {
            statement.execute("SET threads = 2");
            try (ResultSet groups = statement.executeQuery(
                    "SELECT unit, stratum, sum(admissions)::BIGINT, sum(emergencies)::BIGINT, sum(bed_days)::BIGINT FROM ("
                            + AdmissionBlocks.sql(rows) + ") GROUP BY unit, stratum")) {
                while (groups.next()) {
                    int base = (groups.getInt(1) * AdmissionBlocks.STRATA + groups.getInt(2)) * 3;
                    cells[base] = groups.getLong(3);
                    cells[base + 1] = groups.getLong(4);
                    cells[base + 2] = groups.getLong(5);
                }
            }
        }
        return cells;
    }

    /** Keys whose natural order is their number. */
    private static Dictionary numbered(int size) {
        return Dictionary.of(IntStream.range(0, size)
                .mapToObj(i -> String.format(Locale.ROOT, "%06d", i))
                .toList());
    }
}
