package io.github.chinsdk.kpi.comparison;

import io.github.chinsdk.kpi.Counts;
import io.github.chinsdk.kpi.internal.DiscreteTails;
import io.github.chinsdk.kpi.internal.PairChecks;
import io.github.chinsdk.kpi.internal.PoissonCounts;
import java.util.Locale;

/**
 * One count against a rate that is given, not estimated: how often chance alone would give so many or so few events. The
 * interval to go with it is that of {@code CrudeRate} with exact Poisson limits. Stateless.
 *
 * <p>Source: Garwood 1936, Biometrika 28:437; Fay 2010, R Journal 2(1):53.
 */
public final class ExactPoissonTest {

    private static final int LARGEST_MODE = 500_000_000;

    private ExactPoissonTest() {}

    /**
     * {@return the test}
     */
    public static ExactPoissonTest withDefaults() {
        return new ExactPoissonTest();
    }

    /**
     * The exact p-value of a count.
     *
     * @param counts events over person-years
     * @param nullRate the true rate under test, events per person-year, above 0
     * @param kind which outcomes count as at least as extreme
     * @return the p-value, in [0, 1]
     * @throws IllegalArgumentException if the denominator is 0, the events are not whole, or the rate is not above 0
     */
    public double pValue(Counts counts, double nullRate, PValue kind) {
        PairChecks.exposed("counts", counts);
        int events = PairChecks.whole("counts", counts);
        double mean = counts.denominator() * nullRate;
        if (!(nullRate > 0) || !(mean > 0) || Double.isInfinite(mean)) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "nullRate must be finite and above 0, was %s\nMaybe divide it by the multiplier of its unit.",
                    nullRate));
        }
        int mode = (int) Math.min(LARGEST_MODE, Math.floor(mean));
        PoissonCounts distribution = new PoissonCounts(mean);
        return new DiscreteTails(distribution, mode, distribution.practicalEnd(events)).pValue(events, kind);
    }
}
