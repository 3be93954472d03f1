package io.github.chinsdk.benchmarks.statistics;

import io.github.chinsdk.kpi.EstimateColumns;
import io.github.chinsdk.kpi.GroupedCounts;
import io.github.chinsdk.kpi.rate.CrudeRate;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Target: 1.33 million rows summed into 70,000 groups, with crude rates and their intervals at 95% and 99.8%, under 150
 * ms. DuckDB, in memory, one thread, its table loaded beforehand, gives the sums alone, into the same arrays; the time to
 * hand 70,000 rows through JDBC is part of it.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class GroupedRatesBenchmark {

    private static final int ROWS_PER_GROUP = 19;

    /** Groups. */
    @Param("70000")
    public int size;

    private int[] groupOfRow;
    private long[] events;
    private long[] people;
    private Connection database;

    /**
     * Draws the rows in no order, loads them into the database, and checks that both agree.
     *
     * @throws SQLException where the database fails
     */
    @Setup
    public void draw() throws SQLException {
        SplittableRandom random = new SplittableRandom(2026);
        int rows = size * ROWS_PER_GROUP;
        groupOfRow = new int[rows];
        events = new long[rows];
        people = new long[rows];
        database = DriverManager.getConnection("jdbc:duckdb:");
        try (Statement statement = database.createStatement()) {
            statement.execute("SET threads = 1");
            statement.execute("CREATE TABLE counts (unit INTEGER, events BIGINT, people BIGINT)");
        }
        try (DuckDBAppender appender =
                database.unwrap(DuckDBConnection.class).createAppender(DuckDBConnection.DEFAULT_SCHEMA, "counts")) {
            for (int row = 0; row < rows; row++) {
                groupOfRow[row] = random.nextInt(size);
                events[row] = random.nextInt(6);
                people[row] = 50L + random.nextInt(800);
                appender.beginRow();
                appender.append(groupOfRow[row]);
                appender.append(events[row]);
                appender.append(people[row]);
                appender.endRow();
            }
        }
        GroupedCounts ours = chinSums();
        long[][] theirs = duckDbSums();
        if (!Arrays.equals(ours.numerators(), theirs[0]) || !Arrays.equals(ours.denominators(), theirs[1])) {
            throw new IllegalStateException("the two disagree about a sum");
        }
    }

    /**
     * Ends the database.
     *
     * @throws SQLException where the database fails
     */
    @TearDown
    public void close() throws SQLException {
        database.close();
    }

    /** {@return the sums and from them the rates with their intervals} */
    @Benchmark
    public EstimateColumns chinRates() {
        return CrudeRate.withDefaults().calculate(chinSums());
    }

    /** {@return the sums alone} */
    @Benchmark
    public GroupedCounts chinSums() {
        return GroupedCounts.ofSize(size).addRows(groupOfRow, events, people);
    }

    /**
     * The sums alone, by the database.
     *
     * @return events and people by group
     * @throws SQLException where the database fails
     */
    @Benchmark
    public long[][] duckDbSums() throws SQLException {
        long[][] sums = new long[2][size];
        try (Statement statement = database.createStatement();
                ResultSet groups = statement.executeQuery(
                        "SELECT unit, sum(events)::BIGINT, sum(people)::BIGINT FROM counts GROUP BY unit")) {
            while (groups.next()) {
                int group = groups.getInt(1);
                sums[0][group] = groups.getLong(2);
                sums[1][group] = groups.getLong(3);
            }
        }
        return sums;
    }
}
