package io.github.chinsdk.kpi.internal.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class GammaFunctionTest {

    @Test
    void logGammaAtTabulatedPoints() {
        // Closed forms: gamma(1/2) = sqrt(pi), gamma(n) = (n - 1)!.
        assertThat(GammaFunction.logGamma(0.5)).isCloseTo(0.57236494292470008707, within(5e-15));
        assertThat(GammaFunction.logGamma(1)).isCloseTo(0, within(5e-15));
        assertThat(GammaFunction.logGamma(11)).isCloseTo(StrictMath.log(3628800), within(1e-14));
        assertThat(GammaFunction.logGamma(21)).isCloseTo(StrictMath.log(2432902008176640000.0), within(2e-14));
    }

    @Test
    void digammaAtTabulatedPoints() {
        // Abramowitz and Stegun 6.3.2, 6.3.3: psi(1) = -gamma, psi(1/2) = -gamma - 2 ln 2.
        assertThat(GammaFunction.digamma(1)).isCloseTo(-0.57721566490153286061, within(2e-15));
        assertThat(GammaFunction.digamma(0.5)).isCloseTo(-1.96351002602142347944, within(2e-15));
        assertThat(GammaFunction.digamma(101) - GammaFunction.digamma(100)).isCloseTo(0.01, within(2e-15));
    }
}
