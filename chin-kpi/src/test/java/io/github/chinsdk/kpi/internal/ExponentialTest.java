package io.github.chinsdk.kpi.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ExponentialTest {

    private static double exponential(double power) {
        double[] powers = {0, power, 1};
        double[] results = new double[4];
        new Exponential(3).of(powers, results, 3);
        assertThat(results[0]).isEqualTo(1);
        assertThat(results[3]).isZero();
        return results[1];
    }

    @Test
    void isTheExponentialToTheLastTwoUnits() {
        Random random = new Random(17);
        for (int i = 0; i < 200_000; i++) {
            double power = i % 2 == 0 ? 20 * random.nextGaussian() : 1_400 * (random.nextDouble() - 0.5);
            double exact = StrictMath.exp(power);
            // Fdlibm is within one unit in the last place itself.
            assertThat(Math.abs(exponential(power) - exact)).isLessThanOrEqualTo(2 * Math.ulp(exact));
        }
    }

    /** Against decimal arithmetic of 40 digits. */
    @Test
    void isRightToSixteenDigits() {
        for (double power : new double[] {-20, -1.5, -0.34657, 0.34658, 1e-9, 0.5, 3, 20}) {
            MathContext digits = new MathContext(40);
            BigDecimal part = new BigDecimal(power).divide(BigDecimal.valueOf(1_024), digits);
            BigDecimal term = BigDecimal.ONE;
            BigDecimal sum = BigDecimal.ONE;
            for (int k = 1; k < 40; k++) {
                term = term.multiply(part, digits).divide(BigDecimal.valueOf(k), digits);
                sum = sum.add(term, digits);
            }
            double exact = sum.pow(1_024, digits).doubleValue();
            assertThat(Math.abs(exponential(power) - exact)).isLessThanOrEqualTo(Math.ulp(exact));
        }
    }

    @Test
    void keepsItsEnds() {
        assertThat(exponential(0)).isEqualTo(1);
        assertThat(exponential(710)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(exponential(-800)).isZero();
        assertThat(exponential(Double.NEGATIVE_INFINITY)).isZero();
        assertThat(exponential(Double.NaN)).isNaN();
    }
}
