package io.github.chinsdk.kpi.vegalite;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.chinsdk.kpi.variation.BenchmarkCategory;
import io.github.chinsdk.kpi.variation.chart.VariationType;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/**
 * Colours as seen with a colour vision deficiency: Machado, Oliveira and Fernandes 2009, doi:10.1109/TVCG.2009.113, table of
 * severity 1.0; distances are CIE 1976 L*a*b*, of which 2.3 is just noticeable.
 */
class PaletteTest {

    private static final Map<String, double[][]> EYES = Map.of(
            "all cones", new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}},
            "protanopia",
                    new double[][] {
                        {0.152286, 1.052583, -0.204868},
                        {0.114503, 0.786281, 0.099216},
                        {-0.003882, -0.048116, 1.051998}
                    },
            "deuteranopia",
                    new double[][] {
                        {0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}
                    },
            "tritanopia",
                    new double[][] {
                        {1.255528, -0.076749, -0.178779},
                        {-0.078411, 0.930809, 0.147602},
                        {0.004733, 0.691367, 0.303900}
                    });

    @Test
    void redAmberAndGreenAreToldApartByEveryEye() {
        assertThat(closest(
                        List.of(
                                BenchmarkCategory.WORST,
                                BenchmarkCategory.WORSE,
                                BenchmarkCategory.SIMILAR,
                                BenchmarkCategory.BETTER,
                                BenchmarkCategory.BEST),
                        Palette::of))
                .isGreaterThan(25);
    }

    @Test
    void theBluesAreToldApartByEveryEye() {
        assertThat(closest(
                        List.of(
                                BenchmarkCategory.LOWEST,
                                BenchmarkCategory.LOWER,
                                BenchmarkCategory.SIMILAR,
                                BenchmarkCategory.HIGHER,
                                BenchmarkCategory.HIGHEST),
                        Palette::of))
                .isGreaterThan(20);
    }

    @Test
    void theDotsOfMakingDataCountAreToldApartByEveryEye() {
        assertThat(closest(
                        List.of(VariationType.COMMON_CAUSE, VariationType.IMPROVEMENT, VariationType.CONCERN),
                        Palette::of))
                .isGreaterThan(35);
    }

    /** What the colours would be without the move: the red and green of FingertipsNext are not told apart. */
    @Test
    void thePublishedRedAndGreenAreNot() {
        assertThat(closest(List.of("#d4351c", "#00703c"), colour -> colour)).isLessThan(15);
    }

    private static <T> double closest(List<T> kinds, Function<T, String> colour) {
        double closest = Double.POSITIVE_INFINITY;
        for (double[][] eye : EYES.values()) {
            for (int i = 0; i < kinds.size(); i++) {
                for (int j = 0; j < i; j++) {
                    closest = Math.min(
                            closest,
                            distance(lab(colour.apply(kinds.get(i)), eye), lab(colour.apply(kinds.get(j)), eye)));
                }
            }
        }
        return closest;
    }

    private static double distance(double[] a, double[] b) {
        return Math.sqrt(Math.pow(a[0] - b[0], 2) + Math.pow(a[1] - b[1], 2) + Math.pow(a[2] - b[2], 2));
    }

    private static double[] lab(String hex, double[][] eye) {
        double[] linear = new double[3];
        for (int i = 0; i < 3; i++) {
            double part = Integer.parseInt(hex.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
            linear[i] = part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
        }
        double[] seen = new double[3];
        for (int i = 0; i < 3; i++) {
            seen[i] = Math.min(1, Math.max(0, eye[i][0] * linear[0] + eye[i][1] * linear[1] + eye[i][2] * linear[2]));
        }
        double x = root((0.4124 * seen[0] + 0.3576 * seen[1] + 0.1805 * seen[2]) / 0.95047);
        double y = root(0.2126 * seen[0] + 0.7152 * seen[1] + 0.0722 * seen[2]);
        double z = root((0.0193 * seen[0] + 0.1192 * seen[1] + 0.9505 * seen[2]) / 1.08883);
        return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    private static double root(double part) {
        return part > 0.008856 ? Math.cbrt(part) : 7.787 * part + 16.0 / 116;
    }
}
