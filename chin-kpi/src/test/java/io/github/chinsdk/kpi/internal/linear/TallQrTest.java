package io.github.chinsdk.kpi.internal.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TallQrTest {

    // Longley 1967; NIST Statistical Reference Datasets, linear regression, "higher level of difficulty".
    private static final double[][] LONGLEY = {
        {60323, 83.0, 234289, 2356, 1590, 107608, 1947},
        {61122, 88.5, 259426, 2325, 1456, 108632, 1948},
        {60171, 88.2, 258054, 3682, 1616, 109773, 1949},
        {61187, 89.5, 284599, 3351, 1650, 110929, 1950},
        {63221, 96.2, 328975, 2099, 3099, 112075, 1951},
        {63639, 98.1, 346999, 1932, 3594, 113270, 1952},
        {64989, 99.0, 365385, 1870, 3547, 115094, 1953},
        {63761, 100.0, 363112, 3578, 3350, 116219, 1954},
        {66019, 101.2, 397469, 2904, 3048, 117388, 1955},
        {67857, 104.6, 419180, 2822, 2857, 118734, 1956},
        {68169, 108.4, 442769, 2936, 2798, 120445, 1957},
        {66513, 110.8, 444546, 4681, 2637, 121950, 1958},
        {68655, 112.6, 482704, 3813, 2552, 123366, 1959},
        {69564, 114.2, 502601, 3931, 2514, 125368, 1960},
        {69331, 115.7, 518173, 4806, 2572, 127852, 1961},
        {70551, 116.9, 554894, 4007, 2827, 130081, 1962}
    };

    private static final double[] CERTIFIED = {
        -3482258.63459582,
        15.0618722713733,
        -0.358191792925910E-01,
        -2.02022980381683,
        -1.03322686717359,
        -0.511041056535807E-01,
        1829.15146461355
    };

    private static final double[] CERTIFIED_ERRORS = {
        890420.383607373,
        84.9149257747669,
        0.334910077722432E-01,
        0.488399681651699,
        0.214274163161675,
        0.226073200069370,
        455.478499142212
    };

    @Test
    void longleyToNineDigitsOfTheCertifiedValues() {
        // The condition number is 5e9: normal equations keep no digit of the intercept in double precision.
        for (int blockRows : new int[] {16, 5, 1}) {
            TallQr qr = longley(blockRows);
            double[] solution = qr.solve();
            double[][] covariance = qr.inverseCrossProduct();
            double variance = qr.residualSquares() / (16 - 7);
            assertThat(StrictMath.sqrt(variance)).isCloseTo(304.854073561965, within(1e-8));
            for (int term = 0; term < 7; term++) {
                assertThat(solution[term] / CERTIFIED[term]).isCloseTo(1, within(1e-9));
                assertThat(StrictMath.sqrt(variance * covariance[term][term]) / CERTIFIED_ERRORS[term])
                        .isCloseTo(1, within(1e-9));
            }
            assertThat(qr.aliasedColumn()).isEqualTo(-1);
        }
    }

    @Test
    void aColumnThatRepeatsOthersIsNamed() {
        TallQr qr = new TallQr(3);
        for (int row = 0; row < 10; row++) {
            qr.block()[0][row] = 1;
            qr.block()[1][row] = row / 3.0;
            qr.block()[2][row] = 7 - row * 0.1;
        }
        qr.absorb(10);
        assertThat(qr.aliasedColumn()).isEqualTo(2);
    }

    @Test
    void aColumnOfZerosIsAliased() {
        TallQr qr = new TallQr(2);
        for (int row = 0; row < 5; row++) {
            qr.block()[0][row] = 1;
            qr.block()[1][row] = 0;
        }
        qr.absorb(5);
        assertThat(qr.aliasedColumn()).isEqualTo(1);
    }

    @Test
    void clearedIsAsNew() {
        TallQr qr = longley(16);
        double[] before = qr.solve();
        qr.clear();
        fill(qr, 16);
        assertThat(qr.solve()).isEqualTo(before);
    }

    private static TallQr longley(int blockRows) {
        TallQr qr = new TallQr(7);
        fill(qr, blockRows);
        return qr;
    }

    private static void fill(TallQr qr, int blockRows) {
        for (int start = 0; start < LONGLEY.length; start += blockRows) {
            int rows = Math.min(blockRows, LONGLEY.length - start);
            for (int i = 0; i < rows; i++) {
                double[] line = LONGLEY[start + i];
                qr.block()[0][i] = 1;
                for (int term = 1; term < 7; term++) {
                    qr.block()[term][i] = line[term];
                }
                qr.block()[7][i] = line[0];
            }
            qr.absorb(rows);
        }
    }
}
