package io.github.chinsdk.kpi.rate;

import java.math.BigInteger;
import java.util.Locale;

/**
 * What is left of whole values once they have been counted: enough for their mean and its interval, and exact, so that it
 * can be added up in any order.
 *
 * @param values how many values, at least 0
 * @param sum their sum
 * @param sumOfSquares the sum of their squares, at least 0
 */
public record ValueSums(long values, long sum, long sumOfSquares) {

    /**
     * Checks that some values have these sums.
     *
     * @throws IllegalArgumentException if no values can: a count or a sum of squares is negative, or the squares sum to less
     *     than the mean of the values allows
     */
    public ValueSums {
        if (values < 0
                || sumOfSquares < 0
                || squaredDeviationsTimesValues(values, sum, sumOfSquares).signum() < 0
                || (values == 0 && (sum != 0 || sumOfSquares != 0))) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "sums must be those of some values, were %d values with the sum %d and the sum of squares %d\nMaybe two of the three are swapped.",
                    values,
                    sum,
                    sumOfSquares));
        }
    }

    /**
     * The sums of these values and others together.
     *
     * @param other the sums of the others
     * @return new sums
     * @throws ArithmeticException if one passes 2<sup>63</sup> - 1
     */
    public ValueSums plus(ValueSums other) {
        return new ValueSums(
                Math.addExact(values, other.values),
                Math.addExact(sum, other.sum),
                Math.addExact(sumOfSquares, other.sumOfSquares));
    }

    /** n times the sum of squared deviations: n * sum of squares - sum squared, exact. */
    BigInteger squaredDeviationsTimesValues() {
        return squaredDeviationsTimesValues(values, sum, sumOfSquares);
    }

    private static BigInteger squaredDeviationsTimesValues(long values, long sum, long sumOfSquares) {
        return BigInteger.valueOf(values)
                .multiply(BigInteger.valueOf(sumOfSquares))
                .subtract(BigInteger.valueOf(sum).multiply(BigInteger.valueOf(sum)));
    }
}
