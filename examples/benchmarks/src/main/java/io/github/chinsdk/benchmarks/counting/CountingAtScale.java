package io.github.chinsdk.benchmarks.counting;

import io.github.chinsdk.kpi.counting.CellCounts;
import io.github.chinsdk.kpi.counting.CountAccumulator;
import io.github.chinsdk.kpi.counting.CountLayout;
import io.github.chinsdk.kpi.counting.CountingPlan;
import io.github.chinsdk.kpi.counting.CountingRule;
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
 * Rows of admissions grouped by 7,000 practices and 38 strata into three sums, five ways in one run: a bare loop over
 * primitive arrays, the library's accumulators over the same blocks on one and on two threads, a plan over records with
 * their keys as texts on two, and DuckDB on two. Rows are made in blocks and never held: the time to make them is measured
 * apart and is in every figure, DuckDB's too. All five must agree. The ratios at the end of a round are of whole figures,
 * and of what is left of one thread's when the making of the rows is taken off.
 *
 * <pre>CountingAtScale [ROWS [ROUNDS]]</pre>
 */
public final class CountingAtScale {

    private static final CountLayout LAYOUT = new CountLayout(
            numbered(AdmissionBlocks.UNITS), numbered(AdmissionBlocks.STRATA), Dictionary.of(List.of("a", "b", "c")));

    /** An admission as a host's reader hands it over: keys are texts. */
    private record Row(String unit, String stratum, long emergencies, long bedDays) {}

    private static final CountingPlan<Row> PLAN = CountingPlan.of(
            LAYOUT.units(),
            Row::unit,
            LAYOUT.strata(),
            Row::stratum,
            List.of(
                    CountingRule.ofRecords("a", row -> true),
                    CountingRule.ofAmounts("b", row -> true, Row::emergencies),
                    CountingRule.ofAmounts("c", row -> true, Row::bedDays)));

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
            Timed made = Timed.of("making the rows, 1 thread", counted, () -> make(blocks));
            Timed bare = Timed.of("bare loop, 1 thread", counted, () -> bare(0, blocks));
            Timed one = Timed.of(
                    "accumulator, 1 thread",
                    counted,
                    () -> accumulate(0, blocks).cells());
            Timed two =
                    Timed.of("accumulator, 2 threads", counted, () -> inParallel(blocks, CountingAtScale::accumulate));
            Timed records =
                    Timed.of("plan over records, 2 threads", counted, () -> inParallel(blocks, CountingAtScale::count));
            Timed duck = Timed.of("DuckDB, 2 threads", counted, () -> duckDb(counted));
            for (Timed other : List.of(one, two, records, duck)) {
                if (!Arrays.equals(bare.cells, other.cells)) {
                    throw new IllegalStateException("they do not agree");
                }
            }
            System.out.printf(
                    Locale.ROOT,
                    "  accumulator: %.2f of the bare loop, %.2f without the making; %.1f times DuckDB on 2 threads, records %.1f%n",
                    one.seconds / bare.seconds,
                    (one.seconds - made.seconds) / (bare.seconds - made.seconds),
                    duck.seconds / two.seconds,
                    duck.seconds / records.seconds);
        }
    }

    private interface Work {
        long[] run() throws Exception;
    }

    /** Counts the blocks from one to another, the last one not included. */
    private interface Part {
        CellCounts count(long from, long to);
    }

    /** Cells and the time they took, which is printed as soon as it is known. */
    private static final class Timed {

        private final long[] cells;
        private final double seconds;

        private Timed(long[] cells, double seconds) {
            this.cells = cells;
            this.seconds = seconds;
        }

        static Timed of(String what, long rows, Work work) throws Exception {
            long begun = System.nanoTime();
            long[] cells = work.run();
            double seconds = (System.nanoTime() - begun) / 1e9;
            System.out.printf(
                    Locale.ROOT, "  %-28s %7.3f s %8.1f million rows/s%n", what, seconds, rows / seconds / 1e6);
            return new Timed(cells, seconds);
        }
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

    private static CellCounts count(long from, long to) {
        AdmissionBlocks block = new AdmissionBlocks();
        CountAccumulator<Row> accumulator = PLAN.accumulator();
        List<String> units = LAYOUT.units().keys();
        List<String> strata = LAYOUT.strata().keys();
        for (long b = from; b < to; b++) {
            block.fill(b * AdmissionBlocks.BLOCK);
            for (int row = 0; row < AdmissionBlocks.BLOCK; row++) {
                accumulator.add(new Row(
                        units.get(block.units[row]),
                        strata.get(block.strata[row]),
                        block.emergencies[row],
                        block.bedDays[row]));
            }
        }
        return accumulator.state();
    }

    private static long[] inParallel(long blocks, Part work) throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<CellCounts>> halves = new ArrayList<>();
            halves.add(threads.submit(() -> work.count(0, blocks / 2)));
            halves.add(threads.submit(() -> work.count(blocks / 2, blocks)));
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
