package io.github.chinsdk.kpi.internal.variation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class ExactSumProperties {

    @Property(seed = "20265")
    void isTheDecimalSumRoundedOnce(@ForAll long seed, @ForAll @IntRange(min = 0, max = 200) int size) {
        Random random = new Random(seed);
        double[] numbers = new double[size];
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < size; i++) {
            numbers[i] = (random.nextDouble() - 0.5) * StrictMath.pow(10, random.nextInt(30) - 15);
            sum = sum.add(new BigDecimal(numbers[i]));
        }
        assertThat(ExactSum.of(numbers)).isEqualTo(sum.doubleValue());
    }

    @Example
    void tenTenthsAreOne() {
        double[] tenths = {0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1};
        assertThat(ExactSum.of(tenths)).isEqualTo(1);
    }
}
