package io.github.chinsdk.examples.spark;

import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.expressions.Aggregator;

/** The accumulator as Spark knows one: zero, add a row, merge two, finish. */
public final class AdmissionAggregator extends Aggregator<AdmissionRow, CountBuffer, CountBuffer> {

    private static final long serialVersionUID = 1;

    @Override
    public CountBuffer zero() {
        return new CountBuffer();
    }

    @Override
    public CountBuffer reduce(CountBuffer buffer, AdmissionRow row) {
        buffer.accumulator().add(row);
        return buffer;
    }

    @Override
    public CountBuffer merge(CountBuffer one, CountBuffer other) {
        one.accumulator().merge(other.accumulator());
        return one;
    }

    @Override
    public CountBuffer finish(CountBuffer buffer) {
        return buffer;
    }

    @Override
    public Encoder<CountBuffer> bufferEncoder() {
        return Encoders.bean(CountBuffer.class);
    }

    @Override
    public Encoder<CountBuffer> outputEncoder() {
        return Encoders.bean(CountBuffer.class);
    }
}
