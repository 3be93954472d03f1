package io.github.chinsdk.kpi.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.apache.commons.statistics.distribution.TDistribution;
import org.junit.jupiter.api.Test;

/** Our distributions, on StrictMath alone, against those of Commons Statistics, on Boost's algorithms. */
class DistributionsTest {

    private static final double COMPARED_FROM = 1e-100;

    /** Theirs, by the exact values below: 3e-11 at a shape of a million. */
    private static final double COMMONS_ERROR = 1e-9;

    private static final double[] SHAPES = {0.05, 0.5, 1, 2.5, 9.5, 21, 100, 999.5, 12_345, 1e6};
    private static final double[] Z = {-8, -5, -3, -1.96, -0.5, 0, 0.3, 1, 2.5, 4, 6, 9};

    @Test
    void gammaTails() {
        for (double shape : SHAPES) {
            GammaDistribution commons = GammaDistribution.of(shape, 1);
            for (double z : Z) {
                double x = shape + z * Math.sqrt(shape);
                if (x > 0) {
                    close(IncompleteGamma.lower(shape, x), commons.cumulativeProbability(x), shape, x);
                    close(IncompleteGamma.upper(shape, x), commons.survivalProbability(x), shape, x);
                    close(IncompleteGamma.density(shape, x), commons.density(x), shape, x);
                    assertThat(IncompleteGamma.logUpper(shape, x))
                            .isCloseTo(Math.log(commons.survivalProbability(x)), within(1e-11));
                }
            }
        }
        // Where Q is 0 as a double: Q(1, x) = exp(-x), Q(2, x) = (1 + x) exp(-x).
        assertThat(IncompleteGamma.logUpper(1, 5_000)).isCloseTo(-5_000, within(1e-11));
        assertThat(IncompleteGamma.logUpper(2, 5_000)).isCloseTo(Math.log(5_001) - 5_000, within(1e-11));
        assertThat(IncompleteGamma.lower(3, 0)).isZero();
    }

    @Test
    void betaTails() {
        Random random = new Random(20_261_124);
        for (double a : SHAPES) {
            for (double b : SHAPES) {
                BetaDistribution commons = BetaDistribution.of(a, b);
                double mean = a / (a + b);
                double sigma = Math.sqrt(mean * (1 - mean) / (a + b + 1));
                for (int i = 0; i < 12; i++) {
                    double x = i < 6 ? mean + (i - 3) * 1.5 * sigma : random.nextDouble();
                    if (x > 0 && x < 1) {
                        close(IncompleteBeta.lower(a, b, x, 1 - x), commons.cumulativeProbability(x), a, b);
                        close(IncompleteBeta.lower(b, a, 1 - x, x), commons.survivalProbability(x), a, b);
                        close(IncompleteBeta.density(a, b, x, 1 - x), commons.density(x), a, b);
                    }
                }
            }
        }
        assertThat(IncompleteBeta.lower(2, 3, 0, 1)).isZero();
        assertThat(IncompleteBeta.lower(2, 3, 1, 0)).isOne();
    }

    @Test
    void counts() {
        for (double mean : new double[] {0.01, 1, 7.3, 250, 40_000}) {
            PoissonCounts ours = new PoissonCounts(mean);
            PoissonDistribution commons = PoissonDistribution.of(mean);
            for (double z : Z) {
                int count = (int) Math.rint(mean + z * Math.sqrt(mean));
                close(ours.probability(count), commons.probability(count), mean, count);
                close(ours.atMost(count), commons.cumulativeProbability(count), mean, count);
                close(ours.above(count), commons.survivalProbability(count), mean, count);
            }
        }
        for (int trials : new int[] {1, 12, 400, 100_000}) {
            for (double chance : new double[] {0.001, 0.2, 0.5, 0.97}) {
                BinomialCounts ours = new BinomialCounts(trials, chance, 1 - chance);
                BinomialDistribution commons = BinomialDistribution.of(trials, chance);
                for (double z : Z) {
                    int count = (int) Math.rint(trials * chance + z * Math.sqrt(trials * chance * (1 - chance)));
                    close(ours.probability(count), commons.probability(count), trials, count);
                    close(ours.atMost(count), commons.cumulativeProbability(count), trials, count);
                    close(ours.above(count), commons.survivalProbability(count), trials, count);
                }
                assertThat(ours.quantile(0.05)).isEqualTo(commons.inverseCumulativeProbability(0.05));
            }
        }
    }

    @Test
    void normalAndStudent() {
        NormalDistribution normal = NormalDistribution.of(0, 1);
        for (double z : Z) {
            close(Normal.above(z), normal.survivalProbability(z), z, z);
        }
        for (double tail : new double[] {1e-300, 1e-20, 1e-6, 0.001, 0.025, 0.3, 0.5, 0.8, 0.999}) {
            assertThat(Normal.upperQuantile(tail))
                    .isCloseTo(
                            normal.inverseSurvivalProbability(tail),
                            within(2e-15 * Math.max(1, Math.abs(Normal.upperQuantile(tail)))));
        }
        for (int freedom : new int[] {1, 2, 3, 8, 30, 1_000, 1_000_000}) {
            TDistribution student = TDistribution.of(freedom);
            for (double tail : new double[] {0.0005, 0.001, 0.025, 0.1, 0.4}) {
                double t = StudentQuantile.upper(freedom, tail);
                close(student.survivalProbability(t), tail, freedom, tail);
                close(StudentQuantile.outside(freedom, t), 2 * tail, freedom, tail);
                close(StudentQuantile.outside(freedom, -t), 2 * tail, freedom, tail);
            }
        }
        // Two degrees of freedom: t = (1 - 2 tail) sqrt(2 / (4 tail (1 - tail))).
        assertThat(StudentQuantile.upper(2, 0.025))
                .isCloseTo(0.95 * Math.sqrt(2 / (4 * 0.025 * 0.975)), within(1e-14 * 4.3));
    }

    /** By decimal arithmetic of 60 digits, where Commons keeps 9 to 11 of them. */
    @Test
    void largeShapesAndFarTailsKeepTheirDigits() {
        double far = 0.5191120873024494;
        assertThat(IncompleteBeta.lower(999.5, 21, 1 - far, far)).isCloseTo(1.6456333304784958e-282, within(1e-294));
        double[] below = {
            1.8937312416078984e-29,
            2.4078138857817143e-05,
            0.05161434310474583,
            0.52902472567158,
            0.9240569183546143,
            0.9951782408090052
        };
        double[] above = {
            1, 0.9999759218611421, 0.9483856568952541, 0.47097527432842007, 0.07594308164538568, 0.004821759190994777
        };
        double a = 21;
        double b = 1e6;
        double mean = a / (a + b);
        double sigma = Math.sqrt(mean * (1 - mean) / (a + b + 1));
        for (int i = 0; i < below.length; i++) {
            double x = mean + (i - 3) * 1.5 * sigma;
            assertThat(IncompleteBeta.lower(a, b, x, 1 - x)).isCloseTo(below[i], within(1e-13 * below[i]));
            assertThat(IncompleteBeta.lower(b, a, 1 - x, x)).isCloseTo(above[i], within(1e-13 * above[i]));
        }
    }

    private static void close(double ours, double theirs, double one, double two) {
        if (theirs < COMPARED_FROM) {
            assertThat(ours).isLessThan(COMPARED_FROM);
            return;
        }
        assertThat(ours).as("at %s and %s", one, two).isCloseTo(theirs, within(COMMONS_ERROR * theirs));
    }
}
