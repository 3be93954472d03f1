package io.github.chinsdk.examples.spark;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.chinsdk.kpi.counting.CountAccumulator;
import io.github.chinsdk.kpi.counting.CountSnapshot;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Inside a real Spark, local mode. */
class SparkCountingTest {

    private static SparkSession spark;

    @BeforeAll
    static void start() {
        spark = SparkSession.builder()
                .appName("test")
                .master("local[2]")
                .config("spark.ui.enabled", "false")
                .config("spark.driver.host", "127.0.0.1")
                .getOrCreate();
    }

    @AfterAll
    static void stop() {
        spark.stop();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 64})
    void anyPartitioningGivesTheCountsOfOneMachine(int partitions) {
        assertThat(SparkCounting.count(SparkCounting.synthetic(spark, 20_000, partitions)))
                .isEqualTo(onOneMachine(20_000));
    }

    @Test
    void tenMillionRowsGiveTheCountsOfOneMachine() {
        assertThat(SparkCounting.count(SparkCounting.synthetic(spark, 10_000_000, 5)))
                .isEqualTo(onOneMachine(10_000_000));
    }

    private static CountSnapshot onOneMachine(long rows) {
        CountAccumulator<AdmissionRow> accumulator = AdmissionCounts.PLAN.accumulator();
        for (long number = 0; number < rows; number++) {
            accumulator.add(AdmissionRow.synthetic(number));
        }
        return accumulator.snapshot();
    }
}
