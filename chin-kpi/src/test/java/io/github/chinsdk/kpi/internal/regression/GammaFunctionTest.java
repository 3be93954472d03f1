package io.github.chinsdk.kpi.internal.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class GammaFunctionTest {

    @Test
    void logGammaAtTabulatedPoints() {
        // Closed forms: gamma(1/2) = sqrt(pi), gamma(n) = (n - 1)!.
        assertThat(GammaFunction.logGamma(0.5)).isCloseTo(0.5723649429247001, within(5e-15));
        assertThat(GammaFunction.logGamma(1)).isCloseTo(0, within(5e-15));
        assertThat(GammaFunction.logGamma(11)).isCloseTo(StrictMath.log(3628800), within(1e-14));
        assertThat(GammaFunction.logGamma(21)).isCloseTo(StrictMath.log(2432902008176640000.0), within(2e-14));
    }

    @Test
    void digammaAtTabulatedPoints() {
        // Abramowitz and Stegun 6.3.2, 6.3.3: psi(1) = -gamma, psi(1/2) = -gamma - 2 ln 2.
        assertThat(GammaFunction.digamma(1)).isCloseTo(-0.5772156649015329, within(2e-15));
        assertThat(GammaFunction.digamma(0.5)).isCloseTo(-1.9635100260214235, within(2e-15));
        assertThat(GammaFunction.digamma(101) - GammaFunction.digamma(100)).isCloseTo(0.01, within(2e-15));
    }

    @Test
    void countsInAndBeyondTheTableAreTheSameFunctions() {
        for (int count : new int[] {1, 2, 1_023, 1_024, 1_025, 100_000}) {
            assertThat(GammaFunction.logOfCount(count)).isEqualTo(StrictMath.log(count));
            assertThat(GammaFunction.logFactorial(count)).isEqualTo(GammaFunction.logGamma(count + 1.0));
        }
        assertThat(GammaFunction.logFactorial(10)).isCloseTo(StrictMath.log(3628800), within(1e-14));
    }
}
