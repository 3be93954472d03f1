package io.github.chinsdk.examples.spark;

import io.github.chinsdk.kpi.counting.CountSnapshot;
import java.io.IOException;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.SparkSession;

/** Counts admissions with Spark and prints the emergency admissions of the first practice. */
public final class SparkCounting {

    private SparkCounting() {}

    /** Counts the rows of a data set; any partitioning gives the same counts. */
    static CountSnapshot count(Dataset<AdmissionRow> rows) {
        return rows.select(new AdmissionAggregator().toColumn()).head().accumulator().snapshot();
    }

    /** A synthetic extract of so many rows in so many partitions. */
    static Dataset<AdmissionRow> synthetic(SparkSession spark, long rows, int partitions) {
        return spark.range(0, rows, 1, partitions)
                .map((MapFunction<Long, AdmissionRow>) AdmissionRow::synthetic, Encoders.bean(AdmissionRow.class));
    }

    /**
     * Runs on whatever master spark-submit names, or on this machine.
     *
     * @param args none
     */
    public static void main(String[] args) throws IOException {
        try (SparkSession spark = SparkSession.builder()
                .appName("chin-counting")
                .config("spark.master", System.getProperty("spark.master", "local[2]"))
                .getOrCreate()) {
            CountSnapshot counted = count(synthetic(spark, 10_000_000, 8));
            System.out.println("X00000: " + counted.total("X00000", "emergencyAdmissions") + " emergency admissions");
        }
    }
}
