package io.github.chinsdk.kpi.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DrawsTest {

    @Test
    void theInverseAgreesWithCommonsStatistics() {
        for (double p = 1e-17; p < 0.5; p *= 1.07) {
            double expected = -Normal.upperQuantile(p);
            assertThat(Draws.normal(p)).isCloseTo(expected, within(1e-14 * Math.abs(expected)));
        }
        for (double p = 0.001; p < 1; p += 0.00137) {
            assertThat(Draws.normal(p)).isCloseTo(-Normal.upperQuantile(p), within(4e-15));
        }
    }

    /** The first outputs of SplitMix64 for seed 0, as published with the generator: the stream is the standard one. */
    @Test
    void theStreamIsSplitMix64() {
        double first = ((0xE220A8397B1DCDAFL >>> 11) + 0.5) * 0x1p-53;
        double second = ((0x6E789E6AA1B965F4L >>> 11) + 0.5) * 0x1p-53;
        assertThat(new Draws(0).next(2)).containsExactly(Draws.normal(first), Draws.normal(second));
    }

    @Test
    void skippingIsDrawingAndForgetting() {
        double[] all = new Draws(11).next(1_000);
        assertThat(new Draws(11).skip(700).next(300)).isEqualTo(Arrays.copyOfRange(all, 700, 1_000));
    }

    /** Small and large, with many ties, in order already, and with a largest value at the end. */
    @Test
    void selectionIsSorting() {
        Random random = new Random(5);
        for (int size = 1; size < 10_000; size += size < 200 ? 1 : 997) {
            double[] values =
                    random.doubles(size).map(value -> Math.rint(value * 20)).toArray();
            double[] sorted = values.clone();
            Arrays.sort(sorted);
            int[] positions = random.ints(5, 0, size).sorted().toArray();
            double[] expected = Arrays.stream(positions)
                    .mapToDouble(position -> sorted[position])
                    .toArray();
            assertThat(OrderStatistics.select(values.clone(), positions)).isEqualTo(expected);
            for (int position : positions) {
                assertThat(OrderStatistics.select(values, position)).isEqualTo(sorted[position]);
                assertThat(OrderStatistics.select(sorted.clone(), position)).isEqualTo(sorted[position]);
            }
        }
        double[] rising = new double[5_000];
        Arrays.setAll(rising, i -> i);
        assertThat(OrderStatistics.select(rising, 4_999)).isEqualTo(4_999);
        assertThat(OrderStatistics.select(rising, 0)).isZero();
    }
}
