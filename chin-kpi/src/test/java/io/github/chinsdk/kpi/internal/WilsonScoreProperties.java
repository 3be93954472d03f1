package io.github.chinsdk.kpi.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The limits keep their bounds without a branch, and that is the same as cutting them off. */
class WilsonScoreProperties {

    @Property(tries = 100, seed = "4217")
    void boundsAreKeptAsByMinimumAndMaximum(@ForAll long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            double n = random.nextLong(1, 1L << (1 + random.nextInt(62)));
            double x = switch (random.nextInt(4)) {
                case 0 -> n;
                case 1 -> Math.max(0, n - 1);
                case 2 -> Math.rint(n * random.nextDouble());
                default -> n * random.nextDouble();
            };
            double z = StrictMath.pow(10, random.nextDouble(-4, 0.8));
            double proportion = x / n;
            double spread = 2 * x + z * z + z * Math.sqrt(z * z + 4 * x * ((n - x) / n));

            assertThat(WilsonScore.lower(x, n, z)).isEqualTo(Math.min(proportion, 2 * x * proportion / spread));
            assertThat(WilsonScore.upper(x, n, z))
                    .isEqualTo(Math.min(1, Math.max(proportion, spread / (2 * (n + z * z)))));
        }
    }
}
