package io.github.chinsdk.examples.quickstart.synthetic;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Shares a whole number out by weight, so that the parts always sum to it (largest remainder). */
final class Apportionment {

    private Apportionment() {}

    /** Whole parts in proportion to the weights; ties go to the earlier part. */
    static long[] share(long total, double[] weights) {
        double sum = Arrays.stream(weights).sum();
        long[] parts = new long[weights.length];
        if (!(sum > 0)) {
            if (total != 0) {
                throw new IllegalArgumentException("cannot share " + total + " out by weights that are all zero");
            }
            return parts;
        }
        double[] remainders = new double[weights.length];
        long given = 0;
        for (int i = 0; i < weights.length; i++) {
            double exact = total * weights[i] / sum;
            parts[i] = (long) Math.floor(exact);
            remainders[i] = exact - parts[i];
            given += parts[i];
        }
        int[] byRemainder = IntStream.range(0, weights.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -remainders[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        for (int i = 0; given < total; i++, given++) {
            parts[byRemainder[i % byRemainder.length]]++;
        }
        return parts;
    }
}
